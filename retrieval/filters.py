"""A search's hard constraints as one condition over the offers, for the store and for a batch of new ones alike.

An offer that does not say passes: unknown is not a broken constraint, and the ranking puts it below those that
do say. `retrieval.exclusions` holds what such a condition cannot say exactly (net and gross pay, words
in the text).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import CONTRACTS, HOURS, LEVELS, PAY_RULE
from retrieval.abroad import HOME
from retrieval.exclusions import has_little
from retrieval.facts.beginners import NO_EXPERIENCE
from retrieval.facts.languages import FOREIGN
from retrieval.places import COUNTY_KM, gazetteer, is_abroad
from retrieval.places.landscapes import LANDSCAPES
from retrieval.polish import fold
from retrieval.question import question
from retrieval.skills import skill_key
from retrieval.spoken import without
from retrieval.stand_ins import ABROAD, AT_HOME, FOREIGN_LANGUAGE, OTHER_LANGUAGES
from retrieval.store.conditions import AllOf, AnyOf, AtLeast, AtMost, Labelled, Named, Open, Without, labelled, sql
from retrieval.store.labels import NATIONWIDE, NOWHERE, SOMEWHERE, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.domain import PayRule, PayWish, Search
    from retrieval.question import Question
    from retrieval.store.conditions import Condition


def condition(
    search: Search,
    *,
    today: date,
    include_closed: bool = False,
    stated_only: bool = False,
    rule: PayRule = PAY_RULE,
) -> str | None:
    """`demanded` as SQL; None where nothing is demanded."""
    asked = question(search)
    options = {"include_closed": include_closed, "stated_only": stated_only}
    return sql(demanded(search, asked, today, rule=rule, **options)) or None


def demanded(
    search: Search,
    asked: Question,
    today: date,
    *,
    include_closed: bool = False,
    stated_only: bool = False,
    rule: PayRule = PAY_RULE,
) -> AllOf:
    """Everything that `search`, which asks for `asked`, demands of an offer.

    `stated_only`: of what is demanded, let only offers pass that say it.
    """
    parts = [
        *(() if include_closed else _open(today)),
        *_places(search, stated_only),
        *_closed_sets(search, asked, stated_only),
        *_names(search),
        *_pay(search, stated_only, rule),
    ]
    if search.posted_within_days is not None:
        since = AtLeast("published", today - timedelta(days=search.posted_within_days))
        parts.append(since if stated_only else AnyOf((_unstated("published"), since)))
    return AllOf(tuple(parts))


def _open(today: date) -> list[Condition]:
    return [Open(), AnyOf((_unstated("expires"), AtLeast("expires", today)))]


def _unstated(column: str) -> Labelled:
    return Labelled((label(column, None),))


def _places(search: Search, stated_only: bool) -> list[Condition]:
    parts: list[Condition] = []
    if search.places:
        # Remote work, also where it only may be that, is done from where one lives, whatever town the offer names.
        remote = ("remote",) if "remote" in (*search.modes, *search.preferred.modes) else ()
        anywhere = search.modes if search.remote_or_place else remote
        parts.append(_wanted_places(search.places, search.radius_km, anywhere=anywhere, stated_only=stated_only))
    if ABROAD in search.words_excluded:
        parts.append(Labelled((label("countries", HOME), NOWHERE, SOMEWHERE)))
    if AT_HOME in search.words_excluded:
        # What names no place is hardly abroad.
        parts.append(Without(Labelled((label("countries", HOME), NOWHERE, NATIONWIDE))))
    if search.places_excluded:
        parts.append(Without(labelled(label(_column(name), name) for name in search.places_excluded)))
    return parts


def _column(name: str) -> str:
    place = gazetteer().named(name)
    if place is None or place.kind == "town":
        return "towns"
    return "voivodeships" if place.kind == "voivodeship" else "countries"


def _is_home(name: str) -> bool:
    """Is the place in Poland, so that an offer for the whole country answers it?"""
    place = gazetteer().named(name)
    return place is None or place.country == "PL"


@lru_cache(maxsize=4096)
def _wanted_places(
    places: tuple[str, ...], radius_km: float | None, *, anywhere: tuple[str, ...], stated_only: bool
) -> Condition:
    wanted = [one for name in places for one in _place(name, radius_km)]
    if not stated_only and any(map(_is_home, places)):
        # What names no place is hardly abroad.
        wanted += [NOWHERE, NATIONWIDE]
        if any(_column(name) != "towns" for name in places):
            wanted.append(SOMEWHERE)
    wanted += [label("modes", mode) for mode in anywhere]
    around = [*_around(places, radius_km), *(one for name in places for one in _landscape(name))]
    return AnyOf((labelled(wanted), *around)) if around else labelled(wanted)


def _around(places: Sequence[str], radius_km: float | None) -> list[Condition]:
    """The towns around the places, each in its voivodeship: another of the same name may lie anywhere."""
    around = {one for name in places if radius_km for one in gazetteer().around(name, radius_km)}
    towns: dict[str | None, list[str]] = {}
    for town, voivodeship in sorted(around, key=lambda one: (one[0], one[1] or "")):
        if town not in places:
            towns.setdefault(voivodeship, []).append(label("towns", town))
    return [
        AllOf((labelled(labels), Labelled((label("voivodeships", voivodeship),))))
        if voivodeship
        else labelled(labels)
        for voivodeship, labels in towns.items()
    ]


def _landscape(name: str) -> Iterator[Condition]:
    """What lies by the sea or in the mountains; what names only the voivodeship may."""
    if (where := LANDSCAPES.get(name)) is not None:
        there = labelled(label("voivodeships", one) for one in where.voivodeships)
        yield AllOf((labelled(label("towns", town) for town in where.towns), there))
        yield labelled(label("regions", one) for one in where.voivodeships)


def _place(name: str, radius_km: float | None) -> Iterator[str]:
    """The labels of offers that answer a place, the towns around it aside."""
    column = _column(name)
    yield label(column, name)
    if column == "towns":
        if radius_km and radius_km >= COUNTY_KM:
            yield from (label("counties", town) for town in gazetteer().within(name, radius_km - COUNTY_KM / 2))
        # An offer that names only the voivodeship may be in the town; one that names a town of it says otherwise.
        voivodeship = gazetteer().voivodeship(name)
        if voivodeship:
            yield label("regions", voivodeship)


_AGAINST_HOURS: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "full_time": (("part_time", "weekend"), ("full_time",)),
    "part_time": (("full_time",), ("part_time",)),
    "weekend": (("full_time",), ("part_time",)),
}
"""What an offer states against each wish for hours, unless it states something of the second list as well.

How much and when are two questions: part time leaves weekends open, and shifts are against nothing. Full time
that takes weekends in is no work for weekends, and no part of one either; shifts that do are no less than that.
"""

_NEVER = ("weekend", "shifts")
"""Hours that an offer which states them demands beside others; of full and part time it gives the choice."""


def _closed_sets(search: Search, asked: Question, stated_only: bool) -> list[Condition]:
    levels = search.levels
    if "junior" in levels and (NO_EXPERIENCE in asked.aspects or has_little(search.text)):
        # Who has no experience takes an internship as well, and a "mid" that asks for none: boards call every
        # shop assistant a specialist.
        levels = (*levels, "intern", "mid")
    wanted: dict[str, Sequence[str]] = {
        "modes": () if search.remote_or_place else search.modes,
        "levels": levels,
        "contracts": search.contracts,
        "languages": search.languages,
    }
    parts: list[Condition] = [_any(column, values, stated_only) for column, values in wanted.items() if values]
    if search.hours and stated_only:
        parts.append(_any("hours", search.hours, stated_only))
    if search.hours and all(value in _AGAINST_HOURS for value in search.hours):
        parts.append(AnyOf(tuple(one for value in search.hours for one in _hours(value))))
    if "full_time" in search.hours_excluded:
        parts.append(AnyOf(_hours("part_time")))
    others: dict[str, Sequence[str]] = {
        "levels": [value for value in LEVELS if value not in _levels_refused(search)],
        "contracts": [value for value in CONTRACTS if value not in search.contracts_excluded],
        "hours": [value for value in HOURS if value not in search.hours_excluded],
    }
    never = [label("hours", value) for value in search.hours_excluded if value in _NEVER]
    if never:
        parts.append(Without(labelled(never)))
    for column, allowed in others.items():
        # An offer that gives a choice is excluded only when all of it is.
        if getattr(search, f"{column}_excluded"):
            parts.append(_any(column, allowed, stated_only=False))
    if not_spoken := _not_spoken(search):
        parts.append(without(not_spoken, _may_speak(search)))
    return parts


def _levels_refused(search: Search) -> tuple[str, ...]:
    """Whoever is no senior leads nobody either."""
    leads = "senior" in search.levels_excluded and "lead" not in search.levels
    return (*search.levels_excluded, "lead") if leads else search.levels_excluded


def _not_spoken(search: Search) -> list[str]:
    """The languages that an offer must not ask for: those refused, and all others of who speaks no others."""
    none_besides = not {FOREIGN_LANGUAGE, OTHER_LANGUAGES}.isdisjoint(search.words_excluded)
    others = [code for code in FOREIGN if code not in search.languages] if none_besides else []
    return [*search.languages_excluded, *others]


def _may_speak(search: Search) -> Sequence[str]:
    """The foreign languages that whoever has not some of them may have: any, but for who would go abroad without.

    "Holandia, bez angielskiego" is no work that takes "angielski lub holenderski".
    """
    named = (gazetteer().named(name) for name in search.places)
    abroad = any(place is not None and is_abroad(place) for place in named)
    return (*search.languages, *search.preferred.languages) if abroad else FOREIGN


def _any(column: str, values: Sequence[str], stated_only: bool) -> Labelled:
    return labelled(label(column, value) for value in (*values, *(() if stated_only else (None,))))


def _hours(wanted: str) -> tuple[Condition, ...]:
    against, unless = _AGAINST_HOURS[wanted]
    parts: list[Condition] = [
        _any("hours", unless, stated_only=False),
        Without(_any("hours", against, stated_only=True)),
    ]
    if wanted == "full_time":
        by_turns = AllOf(
            (labelled((label("hours", "shifts"),)), Without(labelled((label("hours", "part_time"),))))
        )
        parts.append(by_turns)
    return tuple(parts)


def _names(search: Search) -> list[Condition]:
    parts: list[Condition] = []
    if search.skills_excluded:
        names = (label("skills_folded", skill_key(name)) for name in search.skills_excluded)
        parts.append(Without(labelled(names)))
    if search.companies:
        parts.append(AnyOf(tuple(Named(_part(name)) for name in search.companies)))
    parts += [Without(Named(_part(name))) for name in search.companies_excluded]
    return parts


def _part(name: str) -> str:
    return fold(name).replace("\\", "").replace("%", "").replace("_", " ")


def _pay(search: Search, stated_only: bool, rule: PayRule) -> list[Condition]:
    wish = search.pay
    unstated = _unstated("pay")
    parts: list[Condition] = [Without(unstated)] if search.stated_pay_only or (stated_only and wish) else []
    if wish is None:
        return parts
    least, most = _monthly(wish, wish.minimum, rule), _monthly(wish, wish.maximum, rule)
    # Gross and net are converted in the exact test; float32 in the table wants a grosz of room.
    if least is not None:
        least *= rule.net_of_gross if wish.basis == "gross" else 1.0
        parts.append(AnyOf((unstated, AtLeast("pay_max", round(least - 0.01, 2)))))
    if most is not None:
        most /= rule.net_of_gross if wish.basis == "net" else 1.0
        parts.append(AnyOf((unstated, AtMost("pay_min", round(most + 0.01, 2)))))
    return parts


def _monthly(wish: PayWish, amount: float | None, rule: PayRule) -> float | None:
    return None if amount is None else rule.monthly(amount, wish.currency, wish.per)
