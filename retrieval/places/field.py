"""Gives the counties, voivodeships and countries of a location field to the towns they stand with."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from bot.domain import Place
from retrieval.places.counties import as_written, seats
from retrieval.places.index import Entry, Index, Name, flat

_SMALL = 5_000
_LONG_LIST, _NEARLY_ALL = 5, 0.8
_LARGE = 10_000  # a place of this size is meant even where the field names another voivodeship
_POLISH_NAME = re.compile(r"[A-ZĆŁŚŹŻÓ][a-ząćęłńóśźż]+(?:[ -](?:nad |pod |k\. )?[A-ZĆŁŚŹŻÓ][a-ząćęłńóśźż]+){0,2}")
_FOREIGN = re.compile(
    r"[qvx]|ck[^aio]|sch|tz|th|(?:dale|burg|berg|heim|stadt|dorf|hausen|town|field|ford|wood|land|shire|port)\b"
    r"|\b(?:fort|san|santa|los|las|lake|beach|springs|saint|port)\b"
)
ADJECTIVE = re.compile(r"(?:Now|Star|Wielk|Mał|Górn|Doln|Duż|Wyżn|Niżn)(?:y|a|e|i|ie)")
"""What tells a village from another one of its name."""

_POLISH_ENDINGS = (
    "ów|ew|owo|ewo|ice|yce|ica|yca|ce|sko|cko|sk|ck|ek|ec|ie|in|yn|no|ny|na|nia|ka|ki|ko|wo|wa|wy|szcz|cz|ń|ść|ża|ły"
    "|la|le|dy|da|ry|ra|ze|za|zy|ty|my|erz|krz|zaj|gi|ga"
).split("|")

Kind = Literal["town", "village", "voivodeship", "country", "county", "commune"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a field names. `bracketed`: it says more about what stands before it."""

    kind: Kind
    text: str
    names: tuple[Name, ...] = ()
    bracketed: bool = False

    @property
    def place(self) -> Place:
        return self.names[0].entry.places[0]


class Field:
    """Gives counties, voivodeships and countries to the towns they stand with."""

    def __init__(self, index: Index, items: list[Item]) -> None:
        self._index = index
        self._items = items

    def places(self) -> list[Place]:
        voivodeships, countries = self._voivodeships(), self._countries()
        found: list[Place] = []
        for number, item in enumerate(self._items):
            if item.kind == "commune" and item.names and not found:
                found += item.names[0].entry.places  # "okolice Krakowa" and nothing nearer
            if item.kind == "town" and self._is_a_namesake(number, item):
                found += self._unknown(number, item, voivodeships.get(number), countries.get(number))
            elif item.kind == "town":
                where = voivodeships.get(number) or self._voivodeship_near(number, item) or self._of_most(item)
                found += self._beside(number, self._town(item, where, countries.get(number)))
            elif item.kind == "village":
                found += self._unknown(number, item, voivodeships.get(number), countries.get(number))
        if not any(place.kind == "town" for place in found):
            found += self._counties(next(iter(self._stated_regions()), None))
        within = {place.voivodeship for place in found} | set(voivodeships.values() if found else ())
        abroad = {place.country for place in found}
        for item in self._items:
            if item.kind == "voivodeship" and item.place.name not in within:
                found.append(item.place)
            if item.kind == "country" and item.place.country not in abroad:
                found.append(item.place)
        if any(place.kind != "country" for place in found):
            found = [place for place in found if place.name != "Polska"]
        return found

    def _stated_regions(self) -> list[str]:
        return [item.place.name for item in self._items if item.kind == "voivodeship"]

    def _counties(self, voivodeship: str | None) -> list[Place]:
        """The counties of a field that names no town: each under its name, where its town lies."""
        found = []
        for item in self._items:
            seat = self._seat(item.text, voivodeship) if item.kind == "county" and item.text else None
            if seat is not None:
                found.append(replace(seat, name=f"powiat {as_written(item.text)}"))
        return found

    def _voivodeship_near(self, number: int, item: Item) -> str | None:
        """Where a commune or county stated after a small place lies, if several places have its name."""
        if self._is_itself(item.names[0].entry, item.text):
            return None
        commune, county = self._following(number, "commune"), self._following(number, "county")
        if commune and commune.names:
            return commune.place.voivodeship
        seat = self._seat(county.text, None) if county and county.text else None
        return seat.voivodeship if seat else None

    def _of_most(self, item: Item) -> str | None:
        """Where nearly all places of a long list lie, and not where a small place of that name is known."""
        entry = item.names[0].entry
        others = [one.place for one in self._items if one.kind == "town" and one is not item]
        if len(others) < _LONG_LIST or entry.population >= _SMALL or entry.places[0].country != "PL":
            return None
        (region, count), *_ = Counter(place.voivodeship for place in others).most_common()
        return region if count >= _NEARLY_ALL * len(others) else None

    def _voivodeships(self) -> dict[int, str]:
        """The voivodeship of each town: the next one stated, or the one that the field begins with."""
        result: dict[int, str] = {}
        waiting: list[int] = []
        leading: str | None = None
        for number, item in enumerate(self._items):
            if item.kind in {"town", "village"}:
                waiting.append(number)
            elif item.kind == "voivodeship":
                region = item.place.name
                if not waiting and not result and leading is None:
                    leading = region
                group = waiting[-1:] if item.bracketed and len(self._bracketed_regions()) > 1 else waiting
                result.update(dict.fromkeys(group, region))
                waiting = []
        if leading:
            for number in waiting:
                result.setdefault(number, leading)
        return result

    def _bracketed_regions(self) -> list[Item]:
        return [item for item in self._items if item.kind == "voivodeship" and item.bracketed]

    def _countries(self) -> dict[int, str]:
        """The foreign country of each town that one is stated for: after it, or before it."""
        result: dict[int, str] = {}
        current: str | None = None
        for number, item in enumerate(self._items):
            if item.kind == "voivodeship":
                current = None
            elif item.kind == "country" and item.place.country != "PL":
                previous = number - 1
                if previous >= 0 and self._items[previous].kind in {"town", "village"} and previous not in result:
                    result[previous] = item.place.country
                current = None if item.bracketed else item.place.country
            elif item.kind in {"town", "village"} and current:
                result[number] = current
        return result

    def _is_a_namesake(self, number: int, item: Item) -> bool:
        """Whether the name of a quarter stands for a village near another town ("Bielany k. Wrocławia")."""
        commune, entry = self._following(number, "commune"), item.names[0].entry
        known = bool(commune and commune.names)
        return entry.kind == "district" and known and commune is not None and commune.place not in entry.places

    def _beside(self, number: int, places: list[Place]) -> list[Place]:
        """A village that is not in the gazetteer lies where the town it is said to be near does, or the one that
        its county is governed from."""
        commune, county = self._following(number, "commune"), self._following(number, "county")
        near = commune.place if commune and commune.names else None
        near = near or (self._seat(county.text, None) if county and county.text else None)
        return [
            replace(place, latitude=near.latitude, longitude=near.longitude)
            if near and place.latitude is None and place.voivodeship == near.voivodeship
            else place
            for place in places
        ]

    def _town(self, item: Item, voivodeship: str | None, country: str | None) -> list[Place]:
        towns = [n.entry for n in item.names if n.entry.kind in {"town", "minor"}]
        if country:
            there = [entry for entry in towns if entry.places[0].country == country]
            if there:
                return list(there[0].places)
        if voivodeship:
            there = [entry for entry in towns if entry.places[0].voivodeship == voivodeship]
            if there:
                return list(there[0].places)
            group = item.names[0].entry
            if group.kind in {"group", "district"} or self._is_itself(group, item.text):
                return list(group.places)
            return [Place(_as_written(item.text), "town", voivodeship)]
        chosen = self._likeliest(item)
        return list(chosen.places)

    @staticmethod
    def _is_itself(entry: Entry, written: str) -> bool:
        """Whether a name is that of a large Polish town as it stands, and the voivodeship stated must be wrong;
        a short form ("Dąbrowa") is another place of that voivodeship."""
        place = entry.places[0]
        return entry.population >= _LARGE and place.country == "PL" and flat(place.name) == flat(written)

    def _likeliest(self, item: Item) -> Entry:
        """Of places that share a name: the one where all the others lie, or the one of exactly this name."""
        entries = [name.entry for name in item.names]
        if len(entries) > 1:
            others = {
                o.place.voivodeship
                for o in self._items
                if o is not item and o.kind == "town" and o.place.voivodeship
            }
            near = [e for e in entries if len(others) == 1 and e.places[0].voivodeship in others]
            exact = [e for e in entries if flat(e.places[0].name) == flat(item.text) and e.population >= _SMALL]
            return (near or exact or entries)[0]
        return entries[0]

    def _unknown(self, number: int, item: Item, voivodeship: str | None, country: str | None) -> list[Place]:
        if country or not item.text:
            return []
        county = self._following(number, "county")
        commune = self._following(number, "commune")
        near = commune.place if commune and commune.names else None
        voivodeship = voivodeship or (near.voivodeship if near else None)
        polish = all(_looks_polish(other.text) for other in self._items if other.kind == "village")
        if not voivodeship and not (county and county.text) and not polish:
            return []
        if not voivodeship and any(i.kind == "country" and i.place.country != "PL" for i in self._items):
            return []
        place = Place(_as_written(item.text), "town", voivodeship)
        seat = near or (self._seat(county.text, voivodeship) if county and county.text else None)
        if seat is not None:
            place = replace(
                place,
                voivodeship=voivodeship or seat.voivodeship,
                latitude=seat.latitude,
                longitude=seat.longitude,
            )
        return [place]

    def _following(self, number: int, kind: Kind) -> Item | None:
        """The county or commune stated after a place, before another place."""
        for item in self._items[number + 1 : number + 3]:
            if item.kind == kind:
                return item
            if item.kind in {"town", "village"}:
                break
        return None

    def _seat(self, county: str, voivodeship: str | None) -> Place | None:
        """The town that a county is governed from; of several counties of one name the one of the voivodeship."""
        plain = flat(county)
        names = seats().get(plain) or seats().get(plain.partition(" ")[0], ())
        towns = [town for name in names if (town := self._index.named.get(name))]
        return next((town for town in towns if voivodeship in {None, town.voivodeship}), None)


def _looks_polish(name: str) -> bool:
    """Whether a name that nothing else is known of can be a Polish village."""
    if not _POLISH_NAME.fullmatch(name) or _FOREIGN.search(name.casefold()):
        return False
    return (
        any(c in "ąćęłńóśźż" for c in name.casefold())
        or name.endswith(tuple(_POLISH_ENDINGS))
        or any(map(ADJECTIVE.fullmatch, name.split()))
    )


def _as_written(name: str) -> str:
    return name.title() if name.isupper() else name
