"""What comes next in a sentence, where that tells how far a negation or a wish reaches."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from retrieval.reading.burdens import BURDENS
from retrieval.reading.fallen_away import JOINTS
from retrieval.reading.fillers import WEAK
from retrieval.reading.marks import Cue, Item, Mark, Token
from retrieval.reading.shift_systems import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Sequence

_KIN = {"nights": "hours", SYSTEM: "hours", BURDENS: "hours"}
"""Fields that are refused in one list: "bez nocek i weekendów"."""
PREPOSITIONS = frozenset("w we z ze na do od dla o u przy po za pod nad przez in at on for with from".split())
_INSIDE = frozenset("w we na in at".split())


def kin_of(field: str) -> str:
    """The name under which a field is listed with others of its kind."""
    return _KIN.get(field, field)


def place_follows(following: Sequence[Item]) -> bool:
    """Whether what comes next is a place, but for prepositions."""
    items = (item for item in following if not (isinstance(item, Token) and item.flat in PREPOSITIONS))
    item = next(items, None)
    return isinstance(item, Mark) and item.field == "places"


def list_goes_on(following: Sequence[Item], last_field: str | None) -> bool:
    """Whether after a comma the list of `last_field` continues and ends in a joint: "bez Javy, PHP i Pythona"."""
    fields: list[str] = []
    joined = False
    for item in following:
        if isinstance(item, Mark):
            fields.append(kin_of(item.field))
        elif isinstance(item, Cue):
            break
        elif item.flat in JOINTS:
            joined = True
            continue
        elif item.flat not in WEAK and item.flat != ",":
            break
        if joined and fields:
            break
    return joined and len(fields) >= 1 and all(f == last_field for f in fields)


def is_told_anew(following: Sequence[Item]) -> bool:
    """Whether after a comma a preposition begins what is wanted: "not in Warsaw, in Wrocław or Poznań"."""
    first = following[0] if following else None
    if not (isinstance(first, Token) and first.flat in _INSIDE):
        return False
    rest = itertools.takewhile(lambda i: not (isinstance(i, Token) and i.stop), following)
    return not any(isinstance(i, Token) and i.flat in {"ani", "nor"} for i in rest)
