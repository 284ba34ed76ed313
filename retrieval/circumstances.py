"""What an advert asks of whoever takes the job, against the circumstances that a question refuses or has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval import stand_ins
from retrieval.abroad import ROUTES_ABROAD, ROUTES_AT_HOME, ROUTES_OF_BOTH, is_abroad, states, stays_home
from retrieval.facts import at_hours, burdens, of_sales
from retrieval.facts.clock import DAY, EVENING, NIGHT, NO_NIGHTS
from retrieval.facts.experience import years_term
from retrieval.facts.languages.mastery import GOOD, term
from retrieval.facts.rotations import AWAY, HOME_AT_WEEKENDS, HOME_DAILY
from retrieval.facts.schooling import SCHOOLED
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.domain import Search
    from retrieval.question import Question
    from retrieval.store import Digest

_REFUSED: Mapping[str, str] = {
    stand_ins.TRIPS: burdens.TRIPS,
    stand_ins.PHONE: burdens.PHONE,
    stand_ins.CALLING: of_sales.CALLING,
    stand_ins.CALL_CENTRE: of_sales.CALL_CENTRE,
    stand_ins.SELLING: of_sales.SELLING,
    stand_ins.OUTDOORS: of_sales.FIELD,
    stand_ins.TARGETS: burdens.TARGETS,
    stand_ins.COLD_CALLS: burdens.COLD_CALLS,
    stand_ins.OWN_CAR: burdens.OWN_CAR,
    stand_ins.PIECEWORK: burdens.PIECEWORK,
    stand_ins.LIFTING: burdens.LIFTING,
    stand_ins.HEIGHTS: burdens.HEIGHTS,
    stand_ins.DRIVING: burdens.LICENCE,
    stand_ins.DUTIES: at_hours.DUTIES,
    stand_ins.HOLIDAYS: at_hours.HOLIDAYS,
    stand_ins.SUNDAYS: at_hours.SUNDAYS,
    stand_ins.LONG_SHIFTS: at_hours.LONG_SHIFTS,
    **{word: term(word) for word in GOOD},
    **{word: years_term(years) for years, word in stand_ins.MORE_EXPERIENCE.items()},
}
"""For each refused word what an offer must not ask."""

_NO_TRIPS = "bez-delegacji"
_OPPOSED: Mapping[str, tuple[str, ...]] = {
    _NO_TRIPS: (burdens.TRIPS,),
    HOME_DAILY: (burdens.TRIPS, AWAY),
    HOME_AT_WEEKENDS: (AWAY,),
    "bez-prawa-jazdy": (burdens.LICENCE, burdens.OWN_CAR),
    "bez-kontaktu": (burdens.CUSTOMERS,),
    "bez-agencji": (burdens.AGENCY,),
    "bez-licencji": (burdens.GUARD,),
    "bez-dzialalnosci": (burdens.OWN_BUSINESS,),
    "bez-wyksztalcenia": (burdens.DEGREE, SCHOOLED),
    "bez-studiow": (burdens.DEGREE,),
    "lekka-praca": (burdens.LIFTING,),
    "sezonowa": (at_hours.FOR_MONTHS,),
    "dla-osob-na-wozku": (burdens.BARRIERS,),
}
"""For each aspect asked for what an offer must not ask, unless it states the aspect itself."""

_LARGER = {
    "prawo-jazdy-b": ("prawo-jazdy-c", "prawo-jazdy-ce", "prawo-jazdy-d"),
    "prawo-jazdy-c": ("prawo-jazdy-ce", "prawo-jazdy-d"),
}
"""For each licence those that whoever has it alone may not drive by."""
_ANY_TRAILER = re.compile(r"(?<!\w)c ?\+? ?e(?!\w)")
"""Of "C lub C+E" the second is known by its letters alone."""

_CARS, _LORRIES = "osobowy", "ciezarowy"
_OF_LORRIES = re.compile(r"ciezar|(?<!\w)(?:tir|truck|lorr)|(?<!\w)c ?\+? ?e?(?!\w)")

AT_NIGHT = (NIGHT, "trzy-zmiany", "cztery-brygady", "piec-brygad")
RATHER_NO_TRIPS = "raczej-bez-delegacji"
"""A wish alone, where the other is a condition."""

OPPOSITE: Mapping[str, tuple[str, ...]] = {
    "bez-orzeczenia": ("niepelnosprawni",),
    _NO_TRIPS: ("delegacje",),
    RATHER_NO_TRIPS: ("delegacje",),
    NO_NIGHTS: AT_NIGHT,
    "bez-dzialalnosci": ("dzialalnosc",),
    "bez-sanepidu": ("sanepid",),
    "bez-prawa-jazdy": ("prawo-jazdy-b",),
    "bez-licencji": ("licencja-ochrony",),
    ROUTES_AT_HOME: (ROUTES_OF_BOTH,),
    "dwie-zmiany": ("trzy-zmiany",),
    "prawo-jazdy-b": _LARGER["prawo-jazdy-b"],
}
"""For each aspect that says that something is not there, or how much of it, those that say that it is, or
more of it. An offer that only speaks of that comes behind the others (`retrieval.stated.OPPOSED`)."""

_BY_DAY = (DAY, "jedna-zmiana")
_TURNS = ("dwie-zmiany", "trzy-zmiany", "piec-brygad")
"""Shifts that whoever works them takes by turns, mornings and afternoons at least."""
MANY_SHIFTS = {
    stand_ins.THREE_SHIFTS: ("trzy-zmiany", "cztery-brygady", "piec-brygad"),
    stand_ins.BRIGADES: ("cztery-brygady", "piec-brygad"),
}
"""For the systems of shifts that may be refused, that system and those that are more of it."""
_AT_HOME = frozenset((stand_ins.TRIPS, stand_ins.ABROAD, stand_ins.TRIPS_ABROAD))
"""Refused by whoever stays in the country."""


def _refused(search: Search) -> Iterator[str]:
    """What an offer must not ask."""
    yield from (_REFUSED[word] for word in search.words_excluded if word in _REFUSED)
    if "weekend" in search.hours_excluded:
        yield from (at_hours.WEEKENDS, AWAY)
    if "b2b" in search.contracts_excluded:
        yield burdens.OWN_BUSINESS


def may_be_opposed(search: Search, asked: Question) -> bool:
    """Is there anything in the search that `is_opposed` looks for?"""
    known = {*_OPPOSED, *_BY_DAY, *_LARGER, NIGHT, EVENING}
    refused = bool(search.words_excluded or search.hours_excluded or search.contracts_excluded)
    refused = refused or stays_home(search) or search.hours == ("weekend",)
    return refused or _asks_for_cars(asked) or not known.isdisjoint(asked.aspects)


def is_opposed(search: Search, asked: Question, row: Digest) -> bool:
    """Does the offer ask what the search refuses, or what whoever searches has not?"""
    if any(term in row.text for term in _refused(search)):
        return True
    if _at_weekends_alone(search, asked) and _is_on_weekdays(row):
        return True
    if not _AT_HOME.isdisjoint(search.words_excluded) and _goes_elsewhere(search, row):
        return True
    for aspect in asked.aspects:
        if (terms := _OPPOSED.get(aspect)) and not states(row, aspect):
            if any(term in row.text for term in terms):
                return True
            if aspect in {_NO_TRIPS, HOME_DAILY} and _goes_elsewhere(search, row):
                return True
    by_other_hours = (
        _by_turns(search, asked, row) or _by_day(search, asked, row) or _not_at_night_alone(search, row)
    )
    abroad = burdens.ABROAD in row.text and stays_home(search)
    by_vehicle = _takes_another_licence(search, asked, row) or _is_of_lorries(search, asked, row)
    return by_other_hours or abroad or by_vehicle


def _is_of_lorries(search: Search, asked: Question, row: Digest) -> bool:
    """Does its title name lorries alone, where passenger cars alone were asked for: "mechanik, osobówki"?"""
    cars = asked.known.alike(_CARS)
    if (
        not _asks_for_cars(asked)
        or _OF_LORRIES.search(fold(search.text))
        or any(word in row.title for word in cars)
    ):
        return False
    return any(word in row.title for word in asked.known.alike(_LORRIES))


def _asks_for_cars(asked: Question) -> bool:
    return not {*asked.words, *asked.words_of_jobs}.isdisjoint(asked.known.alike(_CARS))


def _takes_another_licence(search: Search, asked: Question, row: Digest) -> bool:
    """Does its title name a licence for larger vehicles, and not the one that was named?"""
    for licence, larger in _LARGER.items():
        named = any(f"a:{one}" in row.title for one in larger)
        if named and licence in asked.aspects and not states(row, licence):
            return not any(one in asked.aspects for one in larger) and not _ANY_TRAILER.search(fold(search.text))
    return False


def _at_weekends_alone(search: Search, asked: Question) -> bool:
    """Are weekends asked for, and evenings would not do as well?"""
    return search.hours == ("weekend",) and EVENING not in asked.aspects


def _is_on_weekdays(row: Digest) -> bool:
    """Is it worked on days that are none of the weekend?"""
    return at_hours.ON_WEEKDAYS in row.text or (states(row, "pon-pt") and not row.has("hours=weekend"))


def _by_turns(search: Search, asked: Question, row: Digest) -> bool:
    """Does it have afternoons, where mornings or one shift are asked for?"""
    if states(row, _BY_DAY[1]):
        return False
    turns = any(states(row, shifts) for shifts in _TURNS)
    if "shifts" in search.hours_excluded or _BY_DAY[1] in asked.aspects:
        return turns or (states(row, EVENING) and states(row, DAY))
    turns = turns or states(row, EVENING) or row.has("hours=shifts")
    return DAY in asked.aspects and not states(row, DAY) and turns


def _not_at_night_alone(search: Search, row: Digest) -> bool:
    """Are there other shifts than those at night, where no others would do?"""
    if stand_ins.DAYS not in search.words_excluded or f"a:{NIGHT}" in row.title:
        return False
    return any(states(row, one) for one in (*_BY_DAY, *_TURNS, EVENING)) or (
        row.has("hours=shifts") and not states(row, NIGHT)
    )


def _by_day(search: Search, asked: Question, row: Digest) -> bool:
    """Are its hours those of the day alone, where nights or evenings are asked for?"""
    at_night = f"a:{NIGHT}" in row.title and not states(row, EVENING)
    if EVENING in asked.aspects and NIGHT not in asked.aspects and at_night:
        return True
    if EVENING in asked.aspects and not search.hours and not {NIGHT, DAY}.intersection(asked.aspects):
        others = (EVENING, NIGHT, *_TURNS, "elastyczne-godziny")
        return any(states(row, one) for one in _BY_DAY) and not any(states(row, one) for one in others)
    if NIGHT not in asked.aspects or any(states(row, aspect) for aspect in AT_NIGHT):
        return False
    return any(states(row, aspect) for aspect in _BY_DAY) and not states(row, "dwie-zmiany")


def _goes_elsewhere(search: Search, row: Digest) -> bool:
    """Is it abroad, or does it lead there again and again?"""
    return _is_elsewhere(search, row) or states(row, ROUTES_ABROAD) or states(row, ROUTES_OF_BOTH)


def _is_elsewhere(search: Search, row: Digest) -> bool:
    """Is it in other countries alone, none of which was asked for?"""
    if stand_ins.AT_HOME in search.words_excluded:
        return False
    asked = any(name in row.values(column) for column in ("countries", "towns") for name in search.places)
    elsewhere = is_abroad(row) or burdens.ABROAD in row.text
    return elsewhere and not asked and (not search.places or stays_home(search))
