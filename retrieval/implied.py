"""Work that is meant by what is said beside it: sales in a shop, deliveries with a licence for lorries.

"Sprzedaż w piekarni" is done behind the counter and is no trade between firms; who delivers goods with a licence
of category C drives a lorry.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from retrieval.thesaurus import Mention
from retrieval.workplaces import Asked, kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.thesaurus import Thesaurus

_SALES, _SELLER = "sprzedaz", "sprzedawca"
_SHOP = "sklep"
_COUNTERS = frozenset("piekarnia apteka kwiaciarnia stacja-paliw kawiarnia drogeria ksiegarnia".split())
"""Workplaces beside shops in which whoever sells stands behind a counter."""
_DRIVES: Mapping[str, str] = MappingProxyType(
    {
        "prawo-jazdy-c": "kierowca-ciezarowki",
        "prawo-jazdy-ce": "kierowca-ce",
        "prawo-jazdy-d": "kierowca-autobusu",
    }
)
"""Licences, and what is driven with them."""
_DRIVER, _OF_BUSES, _OF_CARS = "kierowca", "kierowca-autobusu", "kierowca-osobowki"
_DELIVERING = frozenset((_DRIVER, "kierowca-dostawczy"))


def behind_the_counter(
    known: Thesaurus, mentions: Sequence[Mention], houses: Asked, lemmas: Sequence[str]
) -> list[Mention]:
    """The mentions, with sales as the work of a seller where they are done in a shop and no work is named."""
    named = any(
        one.entry.kind == "occupation" and not one.entry.general and not houses.positions.issuperset(one.positions)
        for one in mentions
    )
    sells_there = any(_is_shop(kind) for kind in houses.kinds)
    if named or not sells_there:
        return list(mentions)
    return [seller for one in mentions for seller in _sellers(known, one, houses, lemmas)]


def _is_shop(kind: str) -> bool:
    return kind == _SHOP or kind in _COUNTERS or _SHOP in kinds().wider(kind)


def _sellers(known: Thesaurus, mention: Mention, houses: Asked, lemmas: Sequence[str]) -> list[Mention]:
    if mention.entry.id != _SALES or len(mention.positions) != 1:
        return [mention]
    there = [lemmas[at] for at in sorted(houses.positions)]
    found = [
        one
        for word in there
        for one in (known.find([_SELLER, *there], asked=True) or known.find([_SELLER, word], asked=True))
        if one.entry.kind == "occupation" and one.positions[0] == 0
    ]
    entries = {one.entry.id: one.entry for one in found} or {_SELLER: known.entries[_SELLER]}
    return [Mention(entry, mention.positions) for entry in entries.values()]


def with_what_is_driven(known: Thesaurus, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with what is driven by a licence that is named beside deliveries or driving.

    Who drives a bus takes children to school in it: "kierowca kat. D, dowóz dzieci".
    """
    if any(one.entry.id == _OF_BUSES and one.named for one in mentions):
        mentions = [one for one in mentions if not (one.entry.id == _OF_CARS and one.asked)]
    licences = {_DRIVES[one.entry.id] for one in mentions if one.entry.id in _DRIVES}
    if not licences or not any(one.entry.id in _DELIVERING for one in mentions):
        return list(mentions)
    missing = sorted(licences - {one.entry.id for one in mentions})
    found: list[Mention] = []
    for one in mentions:
        driven = one.entry.id in _DELIVERING and one.named
        larger = [replace(one, entry=known.entries[name]) for name in missing] if driven else []
        found += larger if larger and one.entry.id == _DRIVER else [one, *larger]
    return found
