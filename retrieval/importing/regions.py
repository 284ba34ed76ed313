"""In which voivodeship a village lies that no gazetteer knows, by what else an advert says of it.

"Adamówek k. Warszawy", "Wieruchów (gmina Ożarów Mazowiecki)", "powiat kościerski", an employment office's name,
the county that the village is named after ("Wola Mielecka"), or other places of the text that all lie in one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Place
from retrieval.importing.labels import office_county
from retrieval.importing.localities import parse, towns
from retrieval.places import gazetteer
from retrieval.places.counties import seats
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_READ = 20_000
_REACH = 45
_PROPER = r"[A-ZŁŚŻŹĆÓ][\w-]+(?:\s[A-ZŁŚŻŹĆÓ][\w-]+)?"
_BESIDE = re.compile(
    rf"\s*[,(–-]?\s*(?:(?:gmina|gm\.|k\.|k/|ko[łl]o|pod|obok|okolice?|niedaleko|woj\.|województwo)\s*)(?P<near>{_PROPER})"
)
"""Right behind the village's name: what it lies near, or in."""
_OFFICE = re.compile(rf"\bUrz[ąę]d\w* Pracy (?:w|we|dla)\s(?P<near>{_PROPER})|\bPUP (?:w\s)?(?P<short>{_PROPER})")
_COUNTY = re.compile(
    r"\b[Pp]ow(?:iat(?:u|owi|em|cie)?|\.):?\s(?P<county>[a-ząćęłńóśźż]+(?:sk|ck|dzk)i(?:ego|m)?)\b"
)
_VILLAGE_OR_PARTS = re.compile(r"[A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]{2,}(?:[ -][A-ZŁŚŻŹĆÓ][a-ząćęłńóśźż]{2,}){0,2}")
_KNOWN_ELSEWHERE = 5_000
"""Inhabitants of a place whose name is hardly that of a village in another voivodeship."""
_NAMED_AFTER = re.compile(r"\b[A-ZŁŚŻŹĆÓ]\w+?(?P<stem>(?:sk|ck|dzk))(?:a|ie)$")


def placed(found: Sequence[Place], title: str, text: str) -> list[Place]:
    """The places, the Polish ones of them whose voivodeship nothing tells with that which the advert tells, and
    villages that nobody knows where their county is."""
    regions = [
        replace(place, voivodeship=region)
        if place.kind == "town"
        and place.country == "PL"
        and not place.voivodeship
        and (region := _of(place, title, text))
        else place
        for place in found
    ]
    return [with_county(place, text) for place in regions]


def of_namesake(raw: str, place: Place, title: str, text: str) -> list[Place]:
    """A small place as the one of its name that the advert shows: by the town beside it ("Koziegłowy k/Poznania"),
    or by the employment office; and a name that is only part of what the field says ("Dąbrowa" for Dąbrowa
    Górnicza, "Sosnowiec-Pieńki") as another place. Empty where nothing shows one."""
    name = raw.partition("(")[0].partition(",")[0].strip()
    partly = fold(name) != fold(place.name) and _VILLAGE_OR_PARTS.fullmatch(name) is not None
    if place.kind != "town" or place.country != "PL" or not _VILLAGE_OR_PARTS.fullmatch(name):
        return []
    if not partly and gazetteer().population(place) >= _KNOWN_ELSEWHERE:
        return []
    near = _near(name, f"{title}\n{text[:_READ]}")
    region = near.voivodeship if near else office_county(text)[1]
    if not region or region == place.voivodeship:
        return []
    there = [one for one in parse(f"{name}, {region}") if one.kind == "town" and one.voivodeship == region]
    village = there[0] if there else Place(name, "town", region)
    if village.latitude is None and near is not None:
        village = replace(village, latitude=near.latitude, longitude=near.longitude)
    return [village]


def with_county(place: Place, text: str) -> Place:
    """A village that nobody knows lies where the county of the employment office's address does."""
    county, region = office_county(text)
    if place.kind != "town" or place.country != "PL" or place.latitude is not None or place.voivodeship != region:
        return place
    seat = gazetteer().named(county[2:].strip()) if county.startswith("m.") else None
    found = [seat] if seat else towns(parse(f"powiat {county}, {region}"))
    if len(found) != 1 or found[0].voivodeship != region:
        return place
    return replace(place, latitude=found[0].latitude, longitude=found[0].longitude)


def _of(place: Place, title: str, text: str) -> str | None:
    said = f"{title}\n{text[:_READ]}"
    return (
        _beside(place.name, said) or _named_after(place.name) or _of_county(said) or _of_others(place.name, said)
    )


def _beside(name: str, said: str) -> str | None:
    """By what stands right behind the name, in whichever case: "w Wieruchowie (gmina …)"."""
    near = _near(name, said)
    return near.voivodeship if near else None


def _near(name: str, said: str) -> Place | None:
    """The town that is said to be near a village, or its commune, right behind its name."""
    for found in re.finditer(rf"\b{re.escape(name[: max(4, len(name) - 2)])}\w*", said):
        near = _BESIDE.match(said[found.end() : found.end() + _REACH])
        if near and _only(places := _places_in(near["near"])):
            return places[0]
    return None


def _of_county(said: str) -> str | None:
    """By the county or the employment office that the text names."""
    office = _OFFICE.search(said)
    if office and (region := _only(_places_in(office["near"] or office["short"]))):
        return region
    counties = {county["county"].removesuffix("ego").removesuffix("m") for county in _COUNTY.finditer(said)}
    return _only([place for county in counties for place in towns(parse(f"powiat {county}"))])


def _named_after(name: str) -> str | None:
    """By the county whose adjective is in the name."""
    found = _NAMED_AFTER.search(name)
    if found is None:
        return None
    adjective = fold(name[found.start() :].removesuffix("ie").removesuffix("a")) + "i"
    capitals = seats().get(adjective, ())
    return _only([place for town in capitals if (place := gazetteer().named(town))])


def _of_others(name: str, said: str) -> str | None:
    """By the other places of the text, where all of them lie in one voivodeship and in no other country."""
    first = fold(name.partition(" ")[0])[:-1]
    mentions = [
        m for m in gazetteer().find(said, running_text=True) if not fold(said[m.start : m.end]).startswith(first)
    ]
    return _only([place for mention in mentions for place in mention.places])


def _places_in(words: str) -> list[Place]:
    """The first place that the words name, in any case."""
    mentions = gazetteer().find(f"w {words}")
    return list(mentions[0].places) if mentions else []


def _only(places: Iterable[Place]) -> str | None:
    """The voivodeship of all of the places, if it is one."""
    regions = {place.voivodeship for place in places}
    return regions.pop() if len(regions) == 1 else None
