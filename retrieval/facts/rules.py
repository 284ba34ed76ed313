"""A rule of reading: a pattern over flat text that stands for one value of one field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field of `Search` or `Offer`, and where a text says so: `text[start:end]`.

    A field may end in `_excluded`: "wolne weekendy" says that weekends are not worked.
    """

    field: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` over flat text; tried only where one of `signs` occurs, which is quick to see."""

    field: str
    value: str
    signs: tuple[str, ...]
    pattern: re.Pattern[str]

    def find(self, flat_text: str) -> list[Fact]:
        if not any(map(flat_text.__contains__, self.signs)):
            return []
        return [Fact(self.field, self.value, m.start(), m.end()) for m in self.pattern.finditer(flat_text)]


def rule(field: str, value: str, signs: str, pattern: str) -> Rule:
    """`signs` parted by spaces; `_` stands for a space inside one."""
    parted = tuple(sign.replace("_", " ") for sign in signs.split())
    return Rule(field, value, parted, re.compile(pattern, re.VERBOSE))


def either(alternatives: str) -> str:
    """A pattern of alternatives that are parted by two spaces or more, or by the ends of lines.

    One that ends in a backslash goes on in the next line.
    """
    alternatives = re.sub(r"\\\n\s*", "", alternatives)
    return "(?:" + "|".join(re.split(r"\s{2,}", alternatives.strip())) + ")"


def without_overlaps(facts: Iterable[Fact]) -> list[Fact]:
    """The longest of overlapping facts (the earlier rule's of equally long ones), in order of place."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda f: f.start - f.end):
        if all(fact.end <= other.start or other.end <= fact.start for other in kept):
            kept.append(fact)
    return sorted(kept, key=lambda f: f.start)
