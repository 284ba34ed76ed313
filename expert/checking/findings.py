"""What can be wrong with a training file, and how bad each is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Severity = Literal["error", "warning"]

Kind = Literal[
    "encoding",
    "bom",
    "json",
    "object",
    "duplicate_key",
    "messages",
    "message",
    "key",
    "role",
    "order",
    "content",
    "empty",
    "weight",
    "name",
    "tools",
    "control",
    "mojibake",
    "template_mark",
    "answer_json",
    "too_long",
    "long_answer",
    "system",
    "systems",
    "copy",
    "near_copy",
    "leak",
    "same_question",
    "nothing",
]
"""`encoding`: no UTF-8. `key`: one that nobody reads. `order`: roles that may not follow one another. `system`:
not the bot's. `systems`: several different ones in the files. `leak`: the same in two splits."""

WARNINGS: frozenset[Kind] = frozenset(
    {"bom", "key", "long_answer", "system", "systems", "near_copy", "same_question"}
)
"""What does not break a training, or may be meant so; everything else is an error."""

KINDS: Mapping[Kind, Severity] = {kind: "warning" if kind in WARNINGS else "error" for kind in get_args(Kind)}

MOST_KEPT = 1000
"""Findings of one kind that are kept with their line and reason; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: where (`line` from 1, None for the file or for all), and why, in a few words."""

    kind: Kind
    file: str
    line: int | None
    said: str

    @property
    def severity(self) -> Severity:
        return KINDS[self.kind]


@dataclass(slots=True)
class Findings:
    """All that was found: each counted, the first of each kind kept."""

    kept: list[Finding] = field(default_factory=list)
    counts: Counter[Kind] = field(default_factory=Counter)

    def add(self, kind: Kind, file: str, line: int | None, said: str) -> None:
        self.counts[kind] += 1
        if self.counts[kind] <= MOST_KEPT:
            self.kept.append(Finding(kind, file, line, printable(said)))


def printable(said: str) -> str:
    """What a file says, quoted in a reason, cannot do anything to a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in said)
