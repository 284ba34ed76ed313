"""What stands where in a sentence: marks are constraints, cues turn them round, words are the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import PayWish

Value = str | int | float
CueKind = Literal[
    "not", "lack", "wish", "prefer", "may", "unsaid", "remove", "after", "removed", "needless", "but", "filler"
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A constraint found at `text[start:end]`: `values` of one field of `Search`, or a wish for pay.

    `kept`: its words name the job too, so they stay in the soft text. `refused`: it is not wanted, wherever it
    stands.
    """

    field: str
    values: tuple[Value, ...]
    start: int
    end: int
    pay: PayWish | None = None
    kept: bool = False
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how the marks beside them are meant.

    not: without them; lack: the person has no such thing; wish, prefer: rather so; may: so as well; unsaid: not
    necessarily so; remove: no longer so, or without them where nobody asked for them; after: what stood before is
    not wanted; removed: it is to be removed; needless: it need not be so; but: an end to all that; filler: no
    meaning.
    """

    kind: CueKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a stop that belongs to no mark and no cue."""

    text: str
    flat: str
    start: int
    end: int

    @property
    def stop(self) -> bool:
        return self.flat == "." or not (
            self.flat[0].isalnum() or self.flat[0] in "#.+" or ord(self.flat[0]) > 0x2000
        )


Item = Mark | Cue | Token

_ABBREVIATED = frozenset(
    "kat ds dz min max tys mies godz ul al os sp np itp itd j jez dr inz mgr tel nr k st ok ew wg lic zl pn pt "
    "sob nd im prof woj pow".split()
)
_TOKEN = re.compile(
    r"""\.net\b | \d{1,2},\d(?!\d)[^\W_]*
      | [^\W_]+ (?: [.'+#/&-]+ [^\W_]+ )* (?: \+\+? | \# )? | \n | [,;:.!?()] | (?<=\s)-+(?=\s) | \S""",
    re.VERBOSE,
)


def overlaps(mark: Mark | Cue, others: Iterable[Mark | Cue]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)


def tokens(text: str, flat_text: str, taken: Iterable[Mark | Cue]) -> list[Token]:
    """The words and stops outside of marks and cues; the full stop of an abbreviation is no stop."""
    free = list(flat_text)
    for each in taken:
        free[each.start : each.end] = " " * (each.end - each.start)
    found: list[Token] = []
    for m in _TOKEN.finditer("".join(free)):
        if m.group() == "." and found and found[-1].end == m.start() and found[-1].flat in _ABBREVIATED:
            found[-1] = Token(found[-1].text + ".", found[-1].flat, found[-1].start, m.end())
            continue
        found.append(Token(text[m.start() : m.end()], m.group(), m.start(), m.end()))
    return found


def in_order(*kinds: Iterable[Item]) -> list[Item]:
    return sorted((item for kind in kinds for item in kind), key=lambda item: item.start)
