"""Whether an offer is of the workplaces that are asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from retrieval.workplaces.adverts import IS, MENTIONS, SAYS
from retrieval.workplaces.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.store.digest import Digest

Standing = Literal["is", "says", "mentions", "unknown", "other"]


def standing(wanted: tuple[str, ...], row: Digest) -> Standing:
    """Is it that of the offer, does its text say so, or speak of one, is it unknown, or plainly another?"""
    own = _of(row)
    special = _special(wanted)
    if own & special:
        return "is"
    if not own and any(f"{SAYS}{name}" in row.text for name in special):
        return "says"
    if own and all(_is_another(wanted, name) for name in own):
        return "other"
    told = any(f"{MENTIONS}{name}" in row.text for name in special) or any(
        f"w:{field}" in row.text for name in wanted for field in kinds().of_id[name].fields
    )
    return "mentions" if told else "unknown"


def is_of(refused: Iterable[str], row: Digest) -> bool:
    """Is the workplace of the offer of one of these kinds?"""
    special = _special(tuple(refused))
    return bool(_of(row) & special) or any(f"{SAYS}{name}" in row.text for name in special)


def _of(row: Digest) -> frozenset[str]:
    return frozenset(row.text.beginning_with(IS))


@lru_cache(maxsize=1024)
def _special(wanted: tuple[str, ...]) -> frozenset[str]:
    """The kinds, and all kinds of them."""
    return frozenset(other for name in wanted for other in kinds().narrower(name))


@lru_cache(maxsize=4096)
def _is_another(wanted: tuple[str, ...], name: str) -> bool:
    """Is a kind neither wider than one that is wanted nor one that may have it under its roof?"""
    known = kinds()
    if name not in known.of_id:
        return False
    beside = {other for one in known.wider(name) for other in known.of_id[one].beside}
    for one in wanted:
        wider = known.wider(one)
        near = {other for each in wider for other in known.of_id[each].beside}
        if name in wider or wider & beside or known.wider(name) & near:
            return False
    return True
