"""What is asked of places everywhere here: which are towns, which lie abroad, and raw names as places."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import Place
from retrieval.places import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_ADDRESS = 40
"""Characters in which a street may stand before the town of an address."""


def parsed(raw: str | Place) -> Iterable[Place]:
    return (raw,) if isinstance(raw, Place) else parse(raw)


@lru_cache(maxsize=8192)
def parse(raw: str) -> tuple[Place, ...]:
    """The places of a raw field or of a part of one."""
    return gazetteer().parse(raw)


def parsed_list(raw: str) -> list[Place]:
    return list(parse(raw)) if raw else []


def within(place: Place, voivodeships: set[str]) -> bool:
    return not voivodeships or place.voivodeship in voivodeships


def towns(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.kind == "town"]


def polish_towns(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.kind == "town" and place.country == "PL"]


def foreign(places: Iterable[Place]) -> list[Place]:
    return [place for place in places if place.country != "PL"]


def distinct(places: Iterable[Place]) -> list[Place]:
    return list({(place.name, place.voivodeship, place.country): place for place in places}.values())


def without_wholes(places: Sequence[Place]) -> tuple[Place, ...]:
    """Without the voivodeship or country of a town that is there as well."""
    kept = distinct(places)
    voivodeships = {place.voivodeship for place in towns(kept) if place.voivodeship}
    countries = {place.country for place in kept if place.kind != "country"}
    return tuple(
        place
        for place in kept
        if place.kind == "town"
        or (place.kind == "voivodeship" and place.name not in voivodeships)
        or (place.kind == "country" and place.country not in countries)
    )
