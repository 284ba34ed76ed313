"""The gazetteer as the rest of the house sees it."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians
from typing import TYPE_CHECKING

from retrieval.places import index as names
from retrieval.places.finding import PlaceMention, find
from retrieval.places.geography import haversine_km
from retrieval.places.parsing import parse
from retrieval.places.unknown import unknown

if TYPE_CHECKING:
    from bot.domain import Place

_KM_PER_DEGREE = 111.0


class Gazetteer:
    """Polish towns and villages, voivodeships, countries, and foreign towns where people from Poland work."""

    def __init__(self, index: names.Index) -> None:
        self._index = index

    def find(self, text: str, *, running_text: bool = False) -> list[PlaceMention]:
        """The places a sentence names, in its order; `running_text`: in an advert, where only sure ones count."""
        return find(self._index, text, running_text=running_text)

    def parse(self, raw: str) -> tuple[Place, ...]:
        """The places of a raw location field ("Brzeg (opolskie), Nysa"); empty where it names none."""
        return parse(self._index, raw)

    def unknown(self, raw: str) -> Place | None:
        """The place that a raw location field names and nobody here knows, in its own words; `country` is empty
        where the field says none."""
        return unknown(self._index, raw)

    def begins(self, word: str) -> bool:
        """Does the name of any place, in any of its forms, begin with this flat word?"""
        return word in self._index

    def named(self, name: str) -> Place | None:
        """The place of this canonical name; of several the most populous."""
        return self._index.named.get(name)

    def country(self, code: str) -> Place | None:
        """The country of an ISO 3166 code of two letters."""
        return _countries(self._index).get(code.upper())

    def is_district(self, name: str) -> bool:
        """Is a name, in any of its forms, that of a part of a town and of nothing else ("Nowej Huty")?"""
        words = tuple(names.WORD.findall(names.flat(name)))
        alike = [one for one in self._index.starting_with(words[0]) if one.words == words] if words else []
        return {one.entry.kind for one in alike} == {"district"}

    def voivodeship(self, name: str) -> str | None:
        """The voivodeship of a canonical town name, or the one that the name itself means in any usual form
        ("śląskie", "silesian", "woj. śląskie", "Górny Śląsk"); None for the rest."""
        place = self.named(name)
        if place is not None:
            return place.voivodeship
        found = [p for p in self.parse(name) if p.voivodeship]
        return found[0].voivodeship if found else None

    def population(self, place: Place) -> int:
        """The inhabitants of a town of the gazetteer; 0 where it is not one."""
        return self._index.inhabitants.get((place.name, place.voivodeship, place.country), 0)

    def stand_in(self, place: Place) -> str | None:
        """The town at whose coordinates a village that is not in the gazetteer was put, that of its county or
        commune; None for any other place."""
        if place.latitude is None or (place.name, place.voivodeship, place.country) in self._index.inhabitants:
            return None
        return self._index.located.get((place.latitude, place.longitude))

    def within(self, name: str, km: float) -> frozenset[str]:
        """The canonical names of the towns at most `km` kilometres from the town of this name, itself included;
        empty for a voivodeship, a country or an unknown name. Of places that share a name only the one that the
        name alone means (the most populous) counts."""
        return _within(self._index, name, km)

    def around(self, name: str, km: float) -> frozenset[tuple[str, str | None]]:
        """The same with the voivodeship of each, and so all places that share a name: "Łazy" near Warsaw."""
        return _around(self._index, name, km)


@lru_cache(maxsize=512)
def _within(index: names.Index, name: str, km: float) -> frozenset[str]:
    around = _around(index, name, km)
    return frozenset(
        town for town, where in around if (place := index.named.get(town)) and place.voivodeship == where
    )


@lru_cache(maxsize=512)
def _around(index: names.Index, name: str, km: float) -> frozenset[tuple[str, str | None]]:
    centre = index.named.get(name)
    if centre is None or centre.kind != "town" or centre.latitude is None or centre.longitude is None:
        return frozenset()
    latitude, longitude = centre.latitude, centre.longitude
    degrees = km / _KM_PER_DEGREE + 0.01
    degrees_east = degrees / max(cos(radians(latitude)), 0.1)
    return frozenset(
        (place.name, place.voivodeship)
        for place, population in index.towns
        if place.latitude is not None
        and place.longitude is not None
        and abs(place.latitude - latitude) <= degrees
        and abs(place.longitude - longitude) <= degrees_east
        and index.inhabitants.get((place.name, place.voivodeship, place.country)) == population
        and haversine_km(latitude, longitude, place.latitude, place.longitude) <= km
    ) | {(name, centre.voivodeship)}


@lru_cache(maxsize=1)
def _countries(index: names.Index) -> dict[str, Place]:
    return {place.country: place for place in index.named.values() if place.kind == "country"}


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    return Gazetteer(names.load())
