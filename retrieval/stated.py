"""What an offer states of what was asked beside the job, and what leaving it open costs.

The weights were chosen with those of `retrieval.ranking`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import Reason
from retrieval.abroad import ROUTES_ABROAD, ROUTES_OF_BOTH, is_abroad, states
from retrieval.circumstances import AT_NIGHT, MANY_SHIFTS, OPPOSITE, RATHER_NO_TRIPS
from retrieval.facts.beginners import NO_EXPERIENCE
from retrieval.facts.clock import NIGHT, NO_NIGHTS
from retrieval.facts.disabled import DISABLED, FOR_DISABLED
from retrieval.facts.experience import WELCOME
from retrieval.facts.languages.needless import IN_ENGLISH, NO_LANGUAGE, NO_POLISH, POLISH_PAPERS
from retrieval.facts.of_sales import NO_SELLING
from retrieval.facts.rotations import ROTATES
from retrieval.pay import any_meets
from retrieval.places import gazetteer
from retrieval.places.landscapes import with_towns
from retrieval.polish import fold
from retrieval.skills import skill_key
from retrieval.stand_ins import AGENCY, BRIGADES, FOREIGN_LANGUAGE, NIGHTS, SELLING, THREE_SHIFTS
from retrieval.store.labels import NATIONWIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import PayWish, Search
    from retrieval.question import Question
    from retrieval.store.digest import Digest

# What an offer loses (a factor) by leaving open what was asked beside the job.
OPEN = {"modes": 0.8, "levels": 0.85, "contracts": 0.88, "hours": 0.8, "languages": 0.8, "pay": 0.85, "text": 0.82}
OPEN_REMOTE = 0.6
"""An offer that does not speak of remote work is hardly remote."""
OPEN_LANGUAGE = 0.6
"""Nor does one that names no French work in French; English goes without saying."""
_UNDERSTOOD = frozenset(("en", "pl"))
PLACE_REGION = 0.8
PLACE_NATIONWIDE = 0.75
PLACE_UNKNOWN = 0.65
PLACE_AROUND = 0.96
OPEN_PREFERRED = 0.93
OPEN_WITHOUT = 0.85
"""An offer that leaves open whether it has the hours that were refused."""

OPEN_IN_PART = 0.91
"""An offer that has what was asked for beside other things: three shifts, where nights were asked for."""
OPPOSED = 0.5
"""What is left of an offer that speaks of what the question wants to be without."""

_WITHOUT_HOURS = {
    "shifts": ("jedna zmiana", ("jedna-zmiana",)),
    "weekend": ("wolne weekendy", ("pon-pt", "weekendy-w-domu")),
    THREE_SHIFTS: ("bez trzech zmian", ("jedna-zmiana", "dwie-zmiany")),
    BRIGADES: ("bez czterech brygad", ("jedna-zmiana", "dwie-zmiany", "trzy-zmiany")),
    NIGHTS: ("bez nocek", ("dzienna-zmiana", "jedna-zmiana", "dwie-zmiany", NO_NIGHTS)),
}
"""For the hours that may be refused, what to call it that there are none, and how offers say so.

Of an offer that has three shifts, or nights, as well it is not told that it has none.
"""

OPEN_REFUSED = 0.93
"""An offer that leaves open whether it has what was refused of the work."""
_WITHOUT_WORK = {
    FOREIGN_LANGUAGE: ("bez języka", ("a:bez-jezyka", NO_LANGUAGE), OPEN_WITHOUT),
    AGENCY: ("bez agencji", ("a:bez-agencji",), OPEN_REFUSED),
    SELLING: ("bez sprzedaży", (NO_SELLING,), OPEN_REFUSED),
}
"""For what may be refused, what to call it that there is none, the terms of offers that say so, and what is left
of those that do not."""
_FOREIGNERS = "cudzoziemcy"
WITHOUT_POLISH = ("bez polskiego", (NO_POLISH, IN_ENGLISH, f"a:{_FOREIGNERS}"), 0.8)
"""The same for whoever does not speak Polish."""
COMMON_LANGUAGE = 0.95
"""What is left of an offer in English alone, where a rarer language is offered as well."""

_IMPLIED = {"bez-studiow": "bez-wyksztalcenia", RATHER_NO_TRIPS: "bez-delegacji"}
"""What is stated by what says more."""
_BEGINNING = ("intern",)
"""The levels beside the one asked for that whoever has no experience may begin at."""
_EXTRA_WORK = frozenset(("part_time", "weekend"))
_PART_OF = {NIGHT: ("trzy-zmiany", "cztery-brygady", "piec-brygad")}

_CLOSED_SETS = ("modes", "levels", "contracts", "hours", "languages")
_ABROAD, _FROM_HOME = "za-granica", "po-godzinach-zdalnie"
"""The aspects that an offer states by its place or its mode as well as by words."""

reason_of = lru_cache(maxsize=4096)(Reason)  # the same for most of hundreds of offers


class Wanted:
    """What a search asks beside the job, worked out once for the hundreds of offers that are held against it."""

    def __init__(self, search: Search, asked: Question) -> None:
        self._remote_or_place, self._modes = search.remote_or_place, search.modes
        self._places, self._radius_km = with_towns(search.places), search.radius_km
        self._beginner = NO_EXPERIENCE in asked.aspects and "junior" in search.levels
        self._sets = [
            (name, wanted, _open(name, wanted))
            for name in _CLOSED_SETS
            if (
                wanted := (*_BEGINNING, *search.levels)
                if self._beginner and name == "levels"
                else getattr(search, name)
            )
            and not (name == "modes" and search.remote_or_place)
            and not (name == "hours" and wanted == ("shifts",) and NIGHT in asked.aspects)
        ]
        if _EXTRA_WORK.issubset(search.hours):  # how much of it and when are two questions
            self._sets = [one for one in self._sets if one[0] != "hours"]
            self._sets += [("hours", (hours,), OPEN["hours"]) for hours in search.hours]
        self._pay, self._contracts = search.pay, search.contracts
        self._rotations = asked.rotations
        self._no_polish = "pl" in search.languages_excluded
        self._aspects = [
            (aspect, asked.called(aspect))
            for aspect in asked.aspects
            if not (self._no_polish and aspect == _FOREIGNERS)
        ]
        self._without = [
            (names, AT_NIGHT if hours == NIGHTS else MANY_SHIFTS.get(hours, ()), called)
            for hours, (called, names) in _WITHOUT_HOURS.items()
            if hours in (*search.hours_excluded, *search.words_excluded) and not set(names) & set(asked.aspects)
        ]
        self._refused = [told for word, told in _WITHOUT_WORK.items() if word in search.words_excluded]
        self._refused += [WITHOUT_POLISH] if self._no_polish else []
        self._speaks_more = bool(set(search.languages) - _UNDERSTOOD)
        preferred = search.preferred
        self._preferred_sets = [(name, wanted) for name in _CLOSED_SETS if (wanted := getattr(preferred, name))]
        self._preferred_places = with_towns(preferred.places)
        self._preferred_skills = preferred.skills

    def stated(self, row: Digest) -> Iterator[tuple[float, Reason | None]]:
        """For each of it what is left of an offer by what it states, and the reason to show."""
        if self._remote_or_place and (mode := row.says("modes", self._modes)):
            yield 1.0, reason_of("modes", mode)
        elif self._places:
            yield _place(self._places, self._radius_km, row)
        yield from self._of_sets(row)
        if self._pay is not None:
            told = row.states_pay and self._tells_enough(self._pay, row)
            yield (1.0 if told else OPEN["pay"]), reason_of("pay", "", told)
        for aspect, called in self._aspects:
            yield _aspect(aspect, called, row)
        if self._rotations:
            yield _rotation(self._rotations, row)
        for aspects, against, called in self._without:
            if any(states(row, one) for one in aspects) and not any(states(row, one) for one in against):
                yield 1.0, reason_of("text", called)
            else:
                yield OPEN_WITHOUT, reason_of("text", called, stated=False)
        if self._no_polish and POLISH_PAPERS in row.text:
            yield OPPOSED, None
        for called, terms, left in self._refused:
            told = any(term in row.text or term in row.title for term in terms)
            yield (1.0 if told else left), reason_of("text", called, told)
        yield from self._wished(row)

    def _of_sets(self, row: Digest) -> Iterator[tuple[float, Reason | None]]:
        """The same for levels, contracts and whatever else has one of a few values."""
        for name, wanted, left in self._sets:
            value = row.says(name, wanted)
            if not value and self._beginner and name == "levels" and states(row, NO_EXPERIENCE):
                continue  # it says it in other words, see below
            if not value and self._beginner and name == "levels" and row.values("levels"):
                yield left, None  # a board's "mid" that asks for no experience
                continue
            if name == "languages" and value in _UNDERSTOOD and self._speaks_more:
                yield COMMON_LANGUAGE, reason_of(name, value)
                continue
            yield (1.0 if value else left), reason_of(name, value or _asked_first(name, wanted), bool(value))

    def _wished(self, row: Digest) -> Iterator[tuple[float, Reason | None]]:
        """The same for what would only be liked; no reason where it states something else."""
        for name, wanted in self._preferred_sets:
            value = row.says(name, wanted)
            if value is None and row.values(name):
                yield OPEN_PREFERRED, None
            else:
                yield (1.0 if value else OPEN_PREFERRED), reason_of(name, value or wanted[0], bool(value))
        if self._preferred_places:
            place = _named(self._preferred_places, row)
            reason = reason_of("places", place or self._preferred_places[0], bool(place))
            yield (1.0 if place else OPEN_PREFERRED), reason
        for skill in self._preferred_skills:
            has = row.has(f"skills_folded={skill_key(skill)}") or fold(skill) in row.title
            yield (1.0 if has else OPEN_PREFERRED), reason_of("skills", skill, has)

    def _tells_enough(self, wish: PayWish, row: Digest) -> bool:
        """Does its pay tell whether it meets a wish for net pay: most does not say that it is gross?"""
        return wish.basis != "net" or any_meets(row.pay(), self._contracts, wish) is not None


def _asked_first(name: str, wanted: Sequence[str]) -> str:
    """The value to say that an offer does not tell: not the one that a beginner is let begin at."""
    return next((value for value in wanted if name != "levels" or value not in _BEGINNING), wanted[0])


def _aspect(aspect: str, called: str, row: Digest) -> tuple[float, Reason]:
    if aspect == NO_EXPERIENCE and not states(row, aspect) and row.has("levels=intern"):
        return 1.0, reason_of("levels", "intern")  # whoever begins anywhere begins there
    has = states(row, aspect) or (aspect == _ABROAD and is_abroad(row))
    has = has or (aspect == _FROM_HOME and row.has("modes=remote"))
    has = has or (aspect in _IMPLIED and states(row, _IMPLIED[aspect]))
    if aspect == DISABLED and (meant := FOR_DISABLED in row.text or f"a:{DISABLED}" in row.title) is not has:
        return (1.0 if meant else OPEN_IN_PART), reason_of("text", called)
    opposed = not has and any(states(row, against) for against in OPPOSITE.get(aspect, ()))
    stated = has or (aspect == ROUTES_ABROAD and states(row, ROUTES_OF_BOTH))
    left = OPEN_IN_PART if _has_part(row, aspect) else OPEN["text"]
    return (OPPOSED if opposed else 1.0 if stated else left), reason_of("text", called, stated)


def _rotation(wanted: Sequence[str], row: Digest) -> tuple[float, Reason]:
    """How long one is away: an offer that names other systems alone hardly has the one asked for."""
    stated = next((one for one in wanted if f"r:{one}" in row.text), None)
    left = 1.0 if stated else OPPOSED if ROTATES in row.text else OPEN["text"]
    return left, reason_of("text", f"system {stated or wanted[0]}", stated is not None)


def _has_part(row: Digest, aspect: str) -> bool:
    """Does it state what the aspect is a part of: whoever works on three shifts works at night as well?

    Who only wishes for experience takes people without it.
    """
    if aspect == NO_EXPERIENCE and WELCOME in row.text:
        return True
    return any(states(row, whole) for whole in _PART_OF.get(aspect, ()))


def _open(name: str, wanted: Sequence[str]) -> float:
    if name == "modes" and tuple(wanted) == ("remote",):
        return OPEN_REMOTE
    if name == "languages" and not _UNDERSTOOD.intersection(wanted):
        return OPEN_LANGUAGE
    return OPEN[name]


def _named(wanted: Sequence[str], row: Digest) -> str | None:
    return next(
        (found for name in ("towns", "voivodeships", "countries") if (found := row.says(name, wanted))), None
    )


def _is_near(town: str, wanted: Sequence[str], radius_km: float) -> bool:
    return any(town in _towns_around(name, radius_km) for name in wanted)


@lru_cache(maxsize=512)
def _towns_around(name: str, radius_km: float) -> frozenset[str]:
    return frozenset(town for town, _ in gazetteer().around(name, radius_km))


def _place(wanted: Sequence[str], radius_km: float | None, row: Digest) -> tuple[float, Reason]:
    named = _named(wanted, row)
    if named:
        return 1.0, reason_of("places", named)
    regions, towns = row.values("regions"), row.values("towns")
    if regions:
        return PLACE_REGION, reason_of("places", regions[0], stated=False)
    if towns and radius_km:
        near = next((town for town in towns if _is_near(town, wanted, radius_km)), towns[0])
        return PLACE_AROUND, reason_of("places", near)
    if row.has("modes=remote"):
        return PLACE_NATIONWIDE, reason_of("modes", "remote")
    return (PLACE_NATIONWIDE if row.has(NATIONWIDE) else PLACE_UNKNOWN), reason_of(
        "places", wanted[0], stated=False
    )
