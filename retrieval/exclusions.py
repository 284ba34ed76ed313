"""What breaks a constraint in a way that the store's filters cannot see: excluded words, exact pay, experience."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import PAY_RULE
from retrieval.abroad import ROUTES_AT_HOME, ROUTES_OF_BOTH, drives_abroad, states
from retrieval.among_customers import is_of_it
from retrieval.asked_words import meant
from retrieval.benefits import only_part_of_benefit
from retrieval.circumstances import MANY_SHIFTS, is_opposed, may_be_opposed
from retrieval.facts.beginners import NO_EXPERIENCE
from retrieval.facts.burdens import AGENCY
from retrieval.facts.clock import NO_NIGHTS
from retrieval.facts.experience import DEMANDING, EXPERIENCED, TIMED
from retrieval.pay import any_meets
from retrieval.polish import fold, words
from retrieval.skills import skill_key
from retrieval.stand_ins import AGENCY as _AGENCY
from retrieval.stand_ins import (
    CHAIN,
    COMMISSION_ALONE,
    DRIVING,
    FOREIGN_LANGUAGE,
    IN_CAB,
    NIGHTS,
    NOT_IN_TEXTS,
    ROUND_THE_CLOCK,
    TRIPS_ABROAD,
    UNPAID,
)
from retrieval.thesaurus import CONNECTING, thesaurus
from retrieval.workplaces import is_of, kinds, kinds_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import PayRule, Search
    from retrieval.question import Question
    from retrieval.store import Digest

_NIGHTS = ("nocna-zmiana", "trzy-zmiany", "cztery-brygady")
_SAID = {
    NIGHTS: ("nocna zmiana", "nocki", "praca w nocy", "night shift"),
    IN_CAB: ("spanie w kabinie", "nocleg w kabinie", "nocowanie w kabinie", "spać w kabinie", "nocować w kabinie"),
    DRIVING: ("kierowca", "prowadzenie pojazdu", "prowadzenie samochodu", "kierowanie pojazdem"),
    ROUND_THE_CLOCK: (
        *(
            f"{duty} {how}"
            for duty in ("dyżur", "służba", "zmiana")
            for how in ("24h", "24-godzinny", "całodobowy")
        ),
        "służba 24 godziny",
        "dyżur 24 godziny",
        "dyżur dobowy",
        "służba dobowa",
        "system 24/48",
        "system 24h",
    ),
    CHAIN: (
        *(
            f"sieć {of}"
            for of in "aptek sklepów drogerii restauracji salonów supermarketów kawiarni handlowa".split()
        ),
        "standardy sieci",
        "nasza sieć",
        "sieć lider",
    ),
    COMMISSION_ALONE: (
        "sama prowizja",
        "tylko prowizja",
        "wyłącznie prowizja",
        "wyłącznie prowizyjny",
        "commission only",
    ),
    UNPAID: ("bezpłatny staż", "bezpłatne praktyki", "niepłatny staż", "unpaid internship"),
    "niekaralność": ("niekaralność", "niekarany", "nie karany", "osoba karana", "być karany"),
    "tir": ("tir", "samochód ciężarowy", "pojazd ciężarowy", "ciężarówka"),
    "agencja": ("agencja", "KRAZ"),
    "IT": ("branża IT", "sektor IT", "rekrutacja IT", "stanowiska IT", "IT recruitment"),
}
"""How offers say what one word of a search stands for."""
_AT_HOME = frozenset((TRIPS_ABROAD, IN_CAB))
"""Refused by whoever drives in the country."""
_NO_NIGHTS = ("jedna-zmiana", "dwie-zmiany", NO_NIGHTS)
_BY_TURNS = "piec-brygad"
"""Shifts that are worked by turns, also those at night: "2 dni I zmiana, 2 dni II, 2 dni III"."""
_BY_MONTH = ("month", "year")
_MOST_OF_PART_TIME = 0.8
"""Part time is no more of the whole than this, so that pay by the hour comes to no more a month."""
_BEGINNERS = ("intern", "junior")
_OF_LEVELS = "it"
"""The field whose levels are taken at their word."""
TELLING = 80
"""Terms of a text, the shortest that is more than a few lines."""
_TRAINED = ("intern",)
"""Of whom nothing is expected but what studies give; most offers for juniors that ask for experience mean it."""
_LITTLE = frozenset(("maly", "niewielki", "little"))
_GREAT, _EXPERIENCE = "duzy", "doswiadczyc"
_TRADE = "IT"
"""A trade whose name is an English word as well, looked for in titles and beside words that tell it."""
_WISHED = frozenset(("mile", "mily", "widziec", "atut", "plus", "kurs", "nauka", "niewymagany"))
"""Words beside a language that whoever has none may lack: "mile widziana znajomość języka obcego"."""
_TO_A_DEGREE = frozenset(("stopien", "poziom"))
"""Right behind a language that is not named, where the work is in its country."""
_WORKPLACES = frozenset(
    """przedszkole zlobek szkola liceum technikum uczelnia uniwersytet szpital klinika przychodnia poradnia apteka
    hotel pensjonat sanatorium kancelaria urzad bank sklep market supermarket dyskont biuro magazyn""".split()
)
_NOT_WORKED_IN = frozenset(
    """wspolpraca wspolpracowac kontakt kontaktowac ukonczyc absolwent absolwentka wyksztalcic kwalifikacja
    kierunek licencjat wczesnoszkolny wychowac pedagogika doswiadczyc staz dofinansowac doplata""".split()
)
"""Before a workplace: those who work somewhere else have to do with it, or have learned there."""
_SELLING = frozenset(("sprzedaz", "sprzedawac", "oferowanie", "sprzedawanie"))
_NEGATING = frozenset(("bez", "nie", "zaden", "without", "no", "not", "wykluczony"))


def may_break(search: Search, asked: Question) -> bool:
    """Is there anything in the search that `breaks` looks for?"""
    refused = search.words_excluded or search.skills_excluded
    stated = search.pay is not None or bool(refused) or _begins(search, asked) or ROUTES_AT_HOME in asked.aspects
    return stated or may_be_opposed(search, asked)


def breaks(search: Search, asked: Question, row: Digest, rule: PayRule = PAY_RULE) -> bool:
    """Does the offer break a constraint in a way that the store's filters cannot see?

    Excluded words, excluded skills that only the title names, pay on its own basis and contract, experience that
    a beginner has not, routes abroad for whoever drives at home, and what `retrieval.circumstances` knows.
    """
    if _demands_experience(search, asked, row) or _goes_abroad(search, asked, row):
        return True
    if is_opposed(search, asked, row) or _pays_less(search, row, rule) or is_of_it(search, asked, row):
        return True
    by_day = any(phrase == NIGHTS or phrase.startswith("noc") for phrase in search.words_excluded)
    speaks_none = FOREIGN_LANGUAGE in search.words_excluded
    by_turns = (phrase for phrase in search.words_excluded if phrase in MANY_SHIFTS)
    if (
        any(_works_so(row, refused) for refused in by_turns)
        or (by_day and _works_nights(row))
        or (speaks_none and _asks_a_language(row))
    ):
        return True
    for phrase in search.words_excluded:
        if phrase in NOT_IN_TEXTS:
            continue
        named = phrase != CHAIN and _is_named(phrase, search, asked, row)
        if named or any(_says(row, said) for said in _ways(phrase)):
            return True
        if _by_agency(phrase) and (row.has("contracts=temporary") or AGENCY in row.text):
            return True
    return any(_lists(row, skill) for skill in search.skills_excluded)


def _pays_less(search: Search, row: Digest, rule: PayRule) -> bool:
    if search.pay is None or not row.states_pay:
        return False
    shares = ("part_time", "full_time")
    if search.pay.per in _BY_MONTH and row.says("hours", shares[:1]) and not row.says("hours", shares[1:]):
        rule = replace(rule, hours=rule.hours * _MOST_OF_PART_TIME)
    return any_meets(row.pay(), search.contracts, search.pay, rule) is False


def _goes_abroad(search: Search, asked: Question, row: Digest) -> bool:
    """Are its routes abroad, where they are to be at home; or some of them, where no trip abroad is wanted?"""
    if TRIPS_ABROAD in search.words_excluded and states(row, ROUTES_OF_BOTH):
        return True
    at_home = ROUTES_AT_HOME in asked.aspects or not _AT_HOME.isdisjoint(search.words_excluded)
    return at_home and drives_abroad(search, row)


def _demands_experience(search: Search, asked: Question, row: Digest) -> bool:
    """More than the beginner who asks has, or any where the question is to be without."""
    if not _begins(search, asked):
        return False
    beginner = row.says("levels", _BEGINNERS) is not None
    above = bool(row.values("levels")) and not beginner
    if NO_EXPERIENCE not in asked.aspects:
        demanding = EXPERIENCED in row.text and not beginner
        return demanding or (above and (DEMANDING in row.text or not _is_silent_of_demands(row)))
    offered = f"a:{NO_EXPERIENCE}"
    if offered in row.title or (beginner and offered in row.text):
        return False
    if EXPERIENCED in row.text or (above and not _is_silent_of_demands(row)):
        return True
    trained = row.says("levels", _TRAINED) is not None or (beginner and has_little(search.text))
    timed = TIMED in row.text and not has_little(search.text)
    demanded = timed or (DEMANDING in row.text and not trained)
    return demanded and offered not in row.text


def _is_silent_of_demands(row: Digest) -> bool:
    """Does an advert for a "mid" tell enough of the work for saying nothing of experience to mean something?

    Boards call every shop assistant a specialist; in IT a level is what it says.
    """
    return f"f:{_OF_LEVELS}" not in row.title and len(row.text.sequence()) >= TELLING


@lru_cache(maxsize=4096)
def has_little(text: str) -> bool:
    """Is it little experience that is spoken of, or none that is great, and not none at all?"""
    said = _lemmas(text)
    return not _LITTLE.isdisjoint(said) or (_GREAT in said and _EXPERIENCE in said)


def _asks_a_language(row: Digest) -> bool:
    """Does it ask for "znajomość języka obcego" or "języka w stopniu podstawowym", and not only wish for it?

    A language that it names is a constraint of the store.
    """
    sequence = row.text.sequence() if "jezyk" in row.text else []
    for at, word in enumerate(sequence):
        if word != "jezyk" or "znajomosc" not in sequence[max(0, at - 3) : at]:
            continue
        if sequence[at + 1 : at + 2] == ["obcy"] or _TO_A_DEGREE.intersection(sequence[at + 1 : at + 3]):
            around = {*sequence[max(0, at - 6) : at], *sequence[at + 1 : at + 6]}
            if not around & (_NEGATING | _WISHED):
                return True
    return False


Alike = tuple[str, ...]
"""Lemmas that are one word."""
_AGENT = "posrednik"
_OF_WORK = frozenset(
    "agencja praca zatrudnienie tymczasowy posrednictwo work employment temporary tempo job".split()
)


@lru_cache(maxsize=4096)
def _ways(phrase: str) -> tuple[tuple[Alike, ...], ...]:
    """The ways in which offers say a phrase, each as its words; in whichever language it was said."""
    said = _AGENCY if _by_agency(phrase) else phrase
    return tuple(_alike(way) for way in _SAID.get(said, (said,)))


@lru_cache(maxsize=4096)
def _alike(phrase: str) -> tuple[Alike, ...]:
    return tuple(thesaurus().alike(one) for one in _lemmas(phrase))


def _begins(search: Search, asked: Question) -> bool:
    """Does it ask for work of beginners and no other: by a level, or as "do przyuczenia" does?"""
    return set(search.levels) <= set(_BEGINNERS) if search.levels else NO_EXPERIENCE in asked.aspects


def _lemmas(phrase: str) -> list[str]:
    """The lemmas of what was said, the plural of an English word that is known as its singular."""
    known = thesaurus()
    return [known.singular(one) for one in (meant(word.text, known) for word in words(phrase))]


@lru_cache(maxsize=4096)
def _by_agency(phrase: str) -> bool:
    """Whether the phrase is agencies of temporary work, by which alone such work is given."""
    said = {_AGENCY if _AGENCY in word or _AGENT in word else word[0] for word in _alike(phrase)}
    return _AGENCY in said and said <= _OF_WORK


def _is_named(phrase: str, search: Search, asked: Question, row: Digest) -> bool:
    """Does the title name what the phrase names: an occupation, a workplace, or work of a field?

    Or is its workplace of the kind that the phrase names? Not of a field that the work looked for belongs to.
    """
    if phrase == _TRADE and _lemmas(phrase)[0] in row.title:
        return True
    if any(term in row.title for term in _named(phrase, search.text)):
        return True
    if is_of(_places_named(phrase, asked.houses.kinds), row):
        return True
    fields = [name for name in _fields_named(phrase) if name not in asked.own_fields and name not in asked.fields]
    wanted = any(f"o:{name}" in row.title for name in asked.occupations)
    return not wanted and any(f"f:{name}" in row.title for name in fields)


@lru_cache(maxsize=4096)
def _fields_named(phrase: str) -> tuple[str, ...]:
    """The fields that the phrase is the name of."""
    lemmas = _lemmas(phrase)
    telling = {at for at, word in enumerate(lemmas) if word not in CONNECTING}
    return tuple(
        m.entry.id
        for m in thesaurus().find(lemmas, asked=True)
        if m.entry.kind == "field" and telling <= set(m.positions)
    )


@lru_cache(maxsize=4096)
def _places_named(phrase: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of workplaces that the phrase names, but for those that one of the wanted is a kind of."""
    named = kinds_named(_lemmas(phrase))
    return tuple(name for name in named if not any(name in kinds().wider(one) for one in wanted))


@lru_cache(maxsize=4096)
def _named(phrase: str, text: str) -> tuple[str, ...]:
    """The terms of a title that names what the phrase names, unless that is what `text` looks for, or more."""
    known = thesaurus()
    wanted = [m.entry.id for m in known.find([meant(word.text, known) for word in words(text)], asked=True)]
    spared = {name for one in wanted for name in (one, *known.wider(one))}
    lemmas = _lemmas(phrase)
    telling = {at for at, word in enumerate(lemmas) if word not in CONNECTING}
    return tuple(
        f"{'o' if m.entry.kind == 'occupation' else 'w'}:{m.entry.id}"
        for m in known.find(lemmas, asked=True)
        if m.named
        and m.entry.kind in {"occupation", "field"}
        and not m.entry.general
        and m.entry.id not in spared
        and telling <= set(m.positions)
    )


def _works_nights(row: Digest) -> bool:
    """Do its shifts include nights, by what the offer says? Three do, unless it speaks of fewer as well."""
    if f"a:{_BY_TURNS}" in row.text:
        return True
    if f"a:{_NIGHTS[0]}" in row.title:
        return True
    at_night = any(states(row, aspect) for aspect in _NIGHTS)
    return at_night and not any(f"a:{aspect}" in row.text for aspect in _NO_NIGHTS)


def _works_so(row: Digest, refused: str) -> bool:
    """Is it worked in the system of shifts that is refused, or in more of it, and not in one or two by choice?"""
    works = any(states(row, one) for one in MANY_SHIFTS[refused])
    return works and not any(states(row, fewer) for fewer in _NO_NIGHTS)


def _lists(row: Digest, skill: str) -> bool:
    """Does the title or the list name the skill, by itself or within a longer name ("Azure" in "Azure Cloud")?"""
    key = skill_key(skill)
    if key in row.title or fold(skill) in row.title:
        return True
    return any(f" {key} " in f" {listed} " for listed in row.values("skills_folded"))


def _only_dealt_with(sequence: Sequence[str], at: int) -> bool:
    """Is a workplace named beside the work: "współpraca ze szkołami", "nauczyciel wychowania przedszkolnego"?"""
    return "z" in sequence[max(0, at - 2) : at] or not _NOT_WORKED_IN.isdisjoint(sequence[max(0, at - 4) : at])


def _says(row: Digest, phrase: tuple[Alike, ...]) -> bool:
    """Do the words of the offer contain the phrase, other than in "bez …" or "nie …"?"""
    telling = [word for word in phrase if word[0] not in CONNECTING]
    if len(telling) == 1 and any(row.title.begins_with(word) for word in telling[0]):
        return True
    if not telling or not all(any(one in row.title or one in row.text for one in word) for word in telling):
        return False
    beside_it = len(telling) == 1 and telling[0][0] in _WORKPLACES
    for terms in (row.title, row.text):
        sequence = terms.sequence()
        for at, word in enumerate(sequence):
            if word not in telling[0] or _NEGATING & set(sequence[max(0, at - 3) : at]):
                continue
            if beside_it and terms is row.text and _only_dealt_with(sequence, at):
                continue
            sold = not _SELLING.isdisjoint(sequence[max(0, at - 3) : at])
            if len(telling) == 1 and not sold and only_part_of_benefit(terms, at):
                continue  # "bez ubezpieczeń" minds no "ubezpieczenie grupowe"
            beside = set(sequence[at : at + len(telling) + 2])
            if not any(beside.isdisjoint(one) for one in telling):
                return True
    return False
