"""The ways in which people say one value of one field: a table of patterns, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.facts.rules import Rule


@dataclass(frozen=True, slots=True)
class Wording:
    """`ways`: patterns over flat text, each a way to say `value`, from the edge of a word to the edge of one.

    `signs`: parts of words, one of which stands in whatever a way matches; see `Rule`.
    """

    field: str
    value: str
    signs: tuple[str, ...]
    ways: tuple[str, ...]

    def rule(self) -> Rule:
        return Rule(self.field, self.value, self.signs, re.compile(rf"(?<!\w)(?:{'|'.join(self.ways)})(?!\w)"))


def said(field: str, value: str, signs: str, *ways: str) -> Wording:
    """`signs` parted by spaces; `_` stands for a space inside one."""
    return Wording(field, value, _parted(signs), ways)


def not_after(words: str) -> str:
    """A pattern for: none of the words (parted by spaces, `_` within one) stands right before, with a space."""
    return "".join(f"(?<!{re.escape(word)} )" for word in _parted(words))


def _parted(words: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in words.split())
