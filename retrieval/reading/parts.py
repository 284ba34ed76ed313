"""Parts of the country: "na południu Polski" is asked for as the voivodeships that lie there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.reading.life import tells_of_the_past
from retrieval.reading.marks import Mark
from retrieval.reading.times import DEFAULT_RADIUS_KM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EAST = ("podlaskie", "lubelskie", "podkarpackie", "świętokrzyskie", "warmińsko-mazurskie")
_PARTS = {
    "s": ("dolnośląskie", "opolskie", "śląskie", "małopolskie", "podkarpackie"),
    "n": ("zachodniopomorskie", "pomorskie", "kujawsko-pomorskie", "warmińsko-mazurskie", "podlaskie"),
    "e": _EAST,
    "w": ("zachodniopomorskie", "lubuskie", "wielkopolskie", "dolnośląskie"),
    "c": ("łódzkie", "mazowieckie"),
    "se": ("podkarpackie", "małopolskie", "lubelskie", "świętokrzyskie"),
    "sw": ("dolnośląskie", "opolskie"),
    "ne": ("podlaskie", "warmińsko-mazurskie"),
    "nw": ("zachodniopomorskie", "lubuskie"),
}
"""The voivodeships of each part, those at its edge as well: whoever lives there says so too. "Polska Wschodnia" is
the five of the programme of that name."""
_SIDES = {
    "polud": "s",
    "south": "s",
    "poln": "n",
    "north": "n",
    "wsch": "e",
    "east": "e",
    "zach": "w",
    "west": "w",
}
_OTHER_SIDE = r"(?:wschod\w{0,5}|zachod\w{0,5}|zachodz\w{1,2}|east\w{0,4}|west\w{0,4})"
_SIDE = (
    rf"(?:(?:poludni\w{{0,5}}|polnoc\w{{0,5}}|south\w{{0,4}}|north\w{{0,4}})(?:[ -]?{_OTHER_SIDE})?|{_OTHER_SIDE})"
)
_MIDDLE = r"(?:centraln\w{1,3}|srodkow\w{1,3}|central|centrum|srod(?:ek|ku)|cent(?:er|re)|middle)"
_PART = re.compile(
    rf"(?<!\w)(?:(?:na|w|z|ze|po|in)[ ](?:the[ ])?)?(?:cal(?:a|ej|ym|y)[ ])?"
    rf"(?:(?P<side>{_SIDE})|(?P<middle>{_MIDDLE}))"
    r"(?:[ ](?:of[ ]|part[ ]of[ ]|czesc(?:i)?[ ])?)(?:naszego[ ])?"
    r"(?P<country>pols(?:ki|ka|ce|ke)|kraju|poland|(?:the[ ])?country)(?!\w)"
    rf"|(?<!\w)(?:(?:na|w|in)[ ])?(?P<behind>pols(?:ka|ki|ce)|kraj|kraju)[ ]"
    rf"(?P<last>(?:poludniow|polnocn|wschodn|zachodn|centraln)\w{{1,3}}(?:-(?:wschodn|zachodn)\w{{1,3}})?)(?!\w)"
    r"|(?<!\w)sciani?\w?[ ]wschodni\w{1,2}(?!\w)"
)
_BEFORE_A_PLACE = re.compile(
    rf"(?<!\w)(?:(?:na|w|we|in)[ ](?:the[ ])?)?(?:{_SIDE}|centraln\w{{1,3}}|central)"
    r"(?:[ ](?:of|part[ ]of|czesc\w?|(?P<off>od)))?[ ]$"
)
"""The part of a place that no offer tells: "na południu Niemiec", "północne Mazowsze"; or from where it is seen:
"na zachód od Warszawy" is around it."""
_TRIP = re.compile(r"(?<!\w)(?:na[ ])?wyjazd(?:u|em)?(?:[ ](?:zarobkow\w+|do[ ]pracy))?[ ](?:do[ ]|na[ ])?$")
_BEHIND_A_PLACE = re.compile(
    r"[ ](?:poludniow|polnocn|wschodni?|zachodni?|centraln)\w{1,3}(?:-(?:wschodni?|zachodni?)\w{1,3})?(?!\w)"
)
"""The same behind it, where it is no town: "Wielkopolska wschodnia"."""
_OR = re.compile(r"(?<!\w)(?:albo|lub|or|badz|czy)(?!\w)")


def find_parts(flat_text: str) -> Iterator[Mark]:
    """The parts of Poland named, each as its voivodeships, unless it is told of the past."""
    for m in _PART.finditer(flat_text):
        past = tells_of_the_past(flat_text, m.start())
        yield Mark("told" if past else "places", () if past else _lying_there(m), m.start(), m.end())


def _lying_there(m: re.Match[str]) -> tuple[str, ...]:
    said = m["side"] or m["last"] or m["middle"] or "wschod"
    sides = {side for sign, side in _SIDES.items() if sign in said}
    if not sides:
        return _PARTS["c"]
    name = "".join(sorted(sides, key="nsew".index))
    return _PARTS.get(name, _PARTS[name[0]])


def sides_of_places(flat_text: str, marks: Iterable[Mark]) -> list[Mark]:
    """The words that say only in which part of a place it is, or on which side of it."""
    found: list[Mark] = []
    for mark in marks:
        large = mark.field == "places" and all(_is_large(str(value)) for value in mark.values)
        if large and (m := _BEHIND_A_PLACE.match(flat_text, mark.end)):
            found.append(Mark("told", (), m.start() + 1, m.end()))
        if mark.field == "places" and (m := _BEFORE_A_PLACE.search(flat_text[: mark.start])):
            around = m["off"] is not None
            field, values = ("radius_km", (DEFAULT_RADIUS_KM,)) if around else ("told", ())
            found.append(Mark(field, values, m.start(), m.end() - 1))
    return found


def trips_to(flat_text: str, marks: Iterable[Mark]) -> list[Mark]:
    """The word for going to another country, which the country says itself: "wyjazd do Niemiec"."""
    found: list[Mark] = []
    for mark in marks:
        abroad = mark.field == "places" and any(_is_abroad(str(value)) for value in mark.values)
        if abroad and (m := _TRIP.search(flat_text[: mark.start])):
            found.append(Mark("told", (), m.start(), m.end() - 1))
    return found


def _is_large(name: str) -> bool:
    place = gazetteer().named(name)
    return place is not None and place.kind != "town"


def _is_abroad(name: str) -> bool:
    place = gazetteer().named(name)
    return place is not None and place.country != "PL"


def told_closer(marks: Sequence[Mark], flat_text: str) -> list[Mark]:
    """The marks without parts of the country in which another place is named: "południe Polski, Kraków"; not
    where that is the other choice: "Kraków albo południe Polski". The same of the country by no name of its own:
    "Kraków, tylko w kraju", and of a voivodeship beside a town with its surroundings: "Wielkopolska, do 30 km od
    Kalisza"."""
    places = [mark for mark in marks if mark.field == "places"]
    near = any(mark.field == "radius_km" for mark in marks)
    large = [
        mark
        for mark in places
        if mark.values in _NAMED or _is_the_country(mark, flat_text) or (near and _is_voivodeship(mark))
    ]
    closer = [mark for mark in places if mark not in large]
    return [
        mark
        for mark in marks
        if mark not in large
        or not any(_lies_in(one, mark) and not _either(one, mark, flat_text) for one in closer)
    ]


_NAMED = frozenset(_PARTS.values())


def _is_voivodeship(mark: Mark) -> bool:
    named = [gazetteer().named(str(value)) for value in mark.values]
    return bool(named) and all(one is not None and one.kind == "voivodeship" for one in named)


def _is_the_country(mark: Mark, flat_text: str) -> bool:
    return mark.values == ("Polska",) and "polsk" not in flat_text[mark.start : mark.end]


def _lies_in(place: Mark, part: Mark) -> bool:
    named = [one for value in place.values if (one := gazetteer().named(str(value))) is not None]
    if part.values == ("Polska",):
        return any(one.country == "PL" for one in named)
    return any(one.voivodeship in part.values for one in named)


def _either(one: Mark, other: Mark, flat_text: str) -> bool:
    first, second = sorted((one, other), key=lambda mark: mark.start)
    return _OR.search(flat_text, first.end, second.start) is not None
