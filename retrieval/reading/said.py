"""What one sentence says by itself, put together of what its marks mean."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.domain import CONTRACTS, HOURS, LEVELS, MODES, PayWish, Preferences, Search
from retrieval import stand_ins
from retrieval.facts.languages.mastery import little_known
from retrieval.places import gazetteer
from retrieval.reading.burdens import BURDENS
from retrieval.reading.cues import NO_LANGUAGE
from retrieval.reading.districts import without_districts
from retrieval.reading.either import among_others, is_or_at_work
from retrieval.reading.letters import of_letter
from retrieval.reading.only_language import speaks_no_other, speaks_no_polish, speaks_polish_alone
from retrieval.reading.only_nights import only_at_night, only_by_day
from retrieval.reading.parts import told_closer
from retrieval.reading.phrases import refused_phrase
from retrieval.reading.remainder import remainder
from retrieval.reading.shift_systems import SYSTEM, system_named
from retrieval.reading.times import DEFAULT_RADIUS_KM
from retrieval.reading.where import ABROAD, LANDSCAPE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.reading.marks import Mark, Value
    from retrieval.reading.meaning import Meaning

LISTS = ("skills", "places", "modes", "levels", "contracts", "hours", "languages", "companies")
"""The fields of `Search` whose values are alternatives and may be preferred, excluded or given up."""

NIGHTS = "nights"
"""Work at night asks for shifts; to refuse it is not to refuse shifts by day."""

_NIGHT = re.compile(r"noc|nok|night")

_ORDER = {"modes": MODES, "levels": LEVELS, "contracts": CONTRACTS, "hours": HOURS}
_OR_BETWEEN = re.compile(
    r"\s*(?:[,(]\s*)?(?:albo|lub|or|badz|czy|wzglednie|/)\s+"
    r"(?:(?:w|we|na|in|at|praca|prace|tez|nawet|calkiem|totalnie|z|for|ewentualnie|moze|byc|gdzies|jakas|cos|from|"
    r"work|working|the|i|okolic\w*)\s+)*"
)
_OR_RIGHT_BEFORE = re.compile(r"(?<!\w)(?:albo|lub|or|badz|czy|/)[ ]+(?:(?:praca|cos|work|w|pelni)[ ]+)*$")


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says by itself.

    `search`: its constraints and text; a radius may stand without a place, for one named before. `may`: values
    that would do as well. `unsaid`: values of an earlier search that need not hold any more; `removed`: those of
    them that are refused where nothing was said of them. `dropped`: fields given up. `core`, `led`: see
    `Remainder`.
    """

    search: Search
    may: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    unsaid: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    removed: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    core: bool = False
    led: bool = False

    @property
    def empty(self) -> bool:
        return self.search == Search() and not (self.may or self.unsaid or self.dropped)


def at_night(value: str, said: str) -> bool:
    """Whether the words of a value ask for shifts at night."""
    return value == "shifts" and _NIGHT.search(said) is not None


def said_with(meaning: Meaning, text: str, flat_text: str, *, dropped: set[str], stated_pay_only: bool) -> Said:
    """What a sentence says whose marks mean this; `dropped`: the fields that it gives up by name."""
    meaning, districts = without_districts(among_others(meaning, text), text)
    refused = {name: _values(meaning.refused, name, nights=False) for name in LISTS}
    wanted, wished, may = _asked_for(meaning, refused, flat_text)
    rest = remainder(meaning.stretches)
    if speaks_no_polish(flat_text, wanted["languages"]):
        refused["languages"] = together("languages", refused["languages"], ("pl",))
    excluded: dict[str, Any] = {f"{name}_excluded": refused[name] for name in LISTS if name != "modes"}
    not_hours = _values([*meaning.wanted, *meaning.refused, *meaning.wished], "hours_excluded")
    not_hours = together("hours", refused["hours"], not_hours)
    excluded["hours_excluded"] = tuple(h for h in not_hours if h not in wanted["hours"])
    if wanted["places"] and set(wanted["modes"]) == _ANYWHERE and _either_mode(meaning.wanted, flat_text):
        wanted["modes"], either = ("remote",), True
    else:
        alternatives = _alternatives(meaning.wanted, flat_text) or is_or_at_work(meaning.wanted, text)
        either = {"onsite"}.isdisjoint(wanted["modes"] or ("onsite",)) and alternatives
    search = Search(
        text=of_letter(rest.text, flat_text, wanted["skills"]),
        **wanted,
        **excluded,
        words_excluded=_words_refused(meaning, wanted, districts, flat_text),
        radius_km=_radius([*meaning.wanted, *meaning.may]),
        remote_or_place=bool(wanted["places"]) and either,
        pay=_one_pay([mark.pay for mark in (*meaning.wanted, *meaning.may, *meaning.refused) if mark.pay]),
        stated_pay_only=stated_pay_only,
        posted_within_days=next(iter(_values(meaning.wanted, "posted_within_days")), None),
        preferred=Preferences(**wished),
    )
    unsaid = {name: values for name in LISTS if (values := _values(meaning.unsaid, name))}
    removed = {name: values for name in LISTS if (values := _values(meaning.removed, name))}
    return Said(
        search, may=may, unsaid=unsaid, removed=removed, dropped=frozenset(dropped), core=rest.core, led=rest.led
    )


def _asked_for(
    meaning: Meaning, refused: dict[str, tuple[Any, ...]], flat_text: str
) -> tuple[dict[str, Any], dict[str, Any], dict[str, tuple[Value, ...]]]:
    """The lists of what must be, of what is only wished for, and of what would do as well."""
    marks = told_closer(meaning.wanted, flat_text)
    wanted: dict[str, Any] = {name: _values(marks, name) for name in LISTS}
    wanted["places"] = _told_closer(wanted["places"])
    wished = {name: _values(meaning.wished, name) for name in LISTS if name != "companies"}
    landscape = _values([*meaning.wanted, *meaning.wished], LANDSCAPE)
    must = _values(meaning.wanted, LANDSCAPE)
    if not wanted["places"] and must:
        wanted["places"] = must
    elif not wanted["places"]:
        wished["places"] = together("places", wished["places"], landscape)
    elif _have_or_between(meaning.wanted, {"places", LANDSCAPE}, flat_text):
        wanted["places"] = together("places", wanted["places"], landscape)
    may: dict[str, tuple[Value, ...]] = {}
    for name in LISTS:
        also = _values(meaning.may, name)
        if name == "hours" and wanted[name]:
            also = _liked(also)
        if also and wanted[name]:
            wanted[name] = together(name, wanted[name], also)
        elif len(_liked(also)) > 1 and name in _ONE_OF and not _BESIDES.search(flat_text):
            wanted[name] = also
        elif also:
            may[name] = also
            if name in wished:
                wished[name] = together(name, wished[name], _liked(also))
        if name != "places" or _radius(meaning.wanted) is None:  # "okolice Krakowa, ale nie sam Kraków"
            wanted[name] = tuple(value for value in wanted[name] if value not in refused[name])
    if refused["modes"] and not wanted["modes"]:
        wanted["modes"] = tuple(mode for mode in MODES if mode not in refused["modes"])
    return wanted, wished, may


_ONE_OF = frozenset({"contracts", "hours"})
"""Lists of which some are wanted where several are said that it may be: "może być b2b albo zlecenie"."""
_PUT_UP_WITH = frozenset({"shifts", "weekend"})
"""Hours that nobody wishes for who says that they may be."""
_BESIDES = re.compile(r"(?<!\w)(?:tez|takze|rowniez|ewentualnie|also|too|as[ ]well)(?!\w)")


def _liked(also: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(value for value in also if value not in _PUT_UP_WITH)


def _words_refused(
    meaning: Meaning, wanted: dict[str, Any], districts: tuple[str, ...], flat_text: str
) -> tuple[str, ...]:
    """The phrases that are refused, and what stands for them where a constraint is."""
    refused = {mark.field for mark in meaning.refused}
    abroad_alone = any(mark.field == ABROAD for mark in meaning.wanted) and not wanted["places"]
    none_spoken = NO_LANGUAGE.search(flat_text) is not None and not wanted["languages"]
    spoken = wanted["languages"]
    none_spoken = none_spoken or speaks_polish_alone(flat_text, spoken)
    stand_in = {
        stand_ins.OTHER_LANGUAGES: speaks_no_other(flat_text, spoken, _values(meaning.refused, "languages")),
        stand_ins.NIGHTS: NIGHTS in refused or only_by_day(flat_text),
        stand_ins.DAYS: NIGHTS not in refused and only_at_night(flat_text),
        stand_ins.ABROAD: ABROAD in refused,
        stand_ins.AT_HOME: abroad_alone and ABROAD not in refused,
        stand_ins.FOREIGN_LANGUAGE: none_spoken,
    }
    phrases = filter(None, map(refused_phrase, meaning.phrases))
    systems = (system_named(flat_text[m.start : m.end]) for m in meaning.refused if m.field == SYSTEM)
    burdens = (str(word) for mark in meaning.refused if mark.field == BURDENS for word in mark.values)
    return tuple(
        dict.fromkeys(
            (
                *phrases,
                *burdens,
                *systems,
                *districts,
                *little_known(flat_text),
                *(word for word, meant in stand_in.items() if meant),
            )
        )
    )


def _values(marks: Iterable[Mark], name: str, *, nights: bool = True) -> tuple[Any, ...]:
    """The values of one field, each once; closed sets in their own order, others as said."""
    names = {name, NIGHTS, SYSTEM} if name == "hours" and nights else {name}
    return together(name, tuple(v for mark in marks if mark.field in names for v in mark.values))


def _radius(marks: Iterable[Mark]) -> Any:
    """How far around; what is said in kilometres counts more than "okolice"."""
    said = [value for mark in marks if mark.field == "radius_km" for value in mark.values]
    return next((value for value in said if value != DEFAULT_RADIUS_KM), said[0] if said else None)


def _alternatives(wanted: Iterable[Mark], flat_text: str) -> bool:
    """Whether remote work and a place are said to be both fine: "Kraków albo zdalnie", "remote or Warsaw"."""
    said = [mark for mark in wanted if mark.field in {"modes", "places", "radius_km"}]
    return any(_have_or_between(said, {"modes", place}, flat_text) for place in ("places", "radius_km"))


_ANYWHERE = {"remote", "onsite"}


def _either_mode(wanted: Iterable[Mark], flat_text: str) -> bool:
    """Whether "or" stands before or behind work at home, the place being the other choice: "na miejscu w Lublinie
    albo zdalnie"."""
    modes = [mark for mark in wanted if mark.field == "modes" and mark.values == ("remote",)]
    return any(
        _OR_BETWEEN.match(flat_text, mark.end) or _OR_RIGHT_BEFORE.search(flat_text[: mark.start])
        for mark in modes
    )


def _have_or_between(marks: Iterable[Mark], fields: set[str], flat_text: str) -> bool:
    """Whether "or" stands between neighbours of the two fields: "w Zakopanem albo nad morzem"."""
    return any(
        {one.field, other.field} == fields and _OR_BETWEEN.fullmatch(flat_text, one.end, other.start)
        for one, other in itertools.pairwise(sorted(marks, key=lambda mark: mark.start))
    )


def _told_closer(places: tuple[str, ...]) -> tuple[str, ...]:
    """Without the country that is named first and told closer then: "Poland, Krakow or Wroclaw"."""
    first, *others = places or ("",)
    named = [place for name in others if (place := gazetteer().named(name))]
    closer = first == "Polska" and named and all(one.country == "PL" and one.kind != "country" for one in named)
    return tuple(others) if closer else places


def together(name: str, first: tuple[Any, ...], second: tuple[Any, ...] = ()) -> tuple[Any, ...]:
    """The values of a field from both, each once; closed sets in their own order, others as said."""
    both = tuple(dict.fromkeys((*first, *second)))
    order = _ORDER.get(name)
    return tuple(sorted(both, key=order.index)) if order else both


def _one_pay(pays: list[PayWish]) -> PayWish | None:
    """One wish of what may be said in two steps ("od 10 tys. … do 15 tys.")."""
    if not pays:
        return None
    whole = pays[0]
    for other in pays[1:]:
        one_kind = (other.per, other.currency) == (whole.per, whole.currency)
        if one_kind and whole.maximum is None and other.minimum is None:
            whole = PayWish(whole.minimum, other.maximum, whole.currency, whole.per, whole.basis)
    return whole
