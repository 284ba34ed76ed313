"""Which contract each amount of a pay field belongs to: fields name it before each of their amounts, or behind it.

"umowa o pracę 9 900 zł kontrakt B2B 12 000 zł" begins with one, so each amount belongs to the one before it; of
"60–80 zł/h B2B, 7 500 zł UoP" each belongs to the one behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from retrieval.pay import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Contract
    from retrieval.pay.amounts import Amount

_ENDS = re.compile(r"\W*$")
_PARTS = re.compile(r"[/,;|)]")


def contract_of(flattened: str, found: Sequence[Amount], number: int) -> Contract | None:
    """The contract of one of a field's amounts, by where the field names them; None where that is not plain."""
    if _named(flattened[: found[0].start]):
        return _named(flattened[found[number - 1].end if number else 0 : found[number].start])
    last = number + 1 == len(found)
    return _behind(flattened[found[number].end : len(flattened) if last else found[number + 1].start], last=last)


def _behind(between: str, *, last: bool) -> Contract | None:
    """The one contract between an amount and the next, where it is parted from that one."""
    spans = [m.end() for _, pattern in words.CONTRACTS for m in pattern.finditer(between)]
    rest = between[max(spans) :] if spans else ""
    parted = _ENDS.fullmatch(rest) and (last or _PARTS.search(rest))
    return _named(between) if spans and parted else None


def _named(text: str) -> Contract | None:
    found = [value for value, pattern in words.CONTRACTS if pattern.search(text)]
    return cast("Contract", found[0]) if len(found) == 1 and found[0] else None
