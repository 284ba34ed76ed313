"""Whether an advert that has the words of a circumstance, or of work, says something else with them.

"Nie zapewniamy zakwaterowania" offers none, a ramp for disabled people is no offer to them alone, and nights that
are slept through are no work at night.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_BETWEEN = (
    r"(?: (?:praca|pracowac|zatrudnic|zatrudniac|zapewnic|zapewniac|zorganizowac|organizowac|skorzystac|korzystac|"
    r"oferowac|przyjac|przyjmowac|uzyskac|wykonywac|pracownik|osoba|kandydat|panstwo|bezplatny|darmowy|platny|tani|"
    r"wlasny|dodatkowy|staly|firmowy|sluzbowy|zaden|w|we|na|o|od|po|przez|z|dla|do|za))"
)
_DENIED = re.compile(
    r"(?:\bbez(?: praca(?: w)?)?|"
    r"\b(?:nie|bez) (?:zapewniac|zapewnic|oferowac|zatrudniac|zatrudnic|gwarantowac|przyjmowac|"
    r"dysponowac|przewidywac|organizowac|wstawac|dotyczyc)"
    rf"(?:{_BETWEEN}{{0,2}}| \w+ ani)|"
    rf"\b(?:brak|bez|nie (?:ma|moj|miec|istniec|byc|widziec)) mozliwosc(?:{_BETWEEN}{{0,2}}| \w+ ani))$"
)
"""What stands before a denied circumstance in its clause, as lemmas: "brak możliwości zatrudnienia par".

Between them stands nothing that is denied in its place: "brak możliwości awansu zakwaterowanie".
"""
_DENIED_WITHIN = 5

_BUILDING = """budynek winda podjazd toaleta dostosowac przystosowac niedostosowany nieprzystosowany wejscie wjazd
    drzwi udogodnienie parkingowy postojowy parking barierka podnosnik potrzeba wskaznik usprawnic usprawnienie"""
_OF_OTHERS = """opieka opiekun asystent dom kopia kserokopia potwierdzac potwierdzajacy wydac karta zajecie terapia
    pomoc wsparcie towarzyszyc autyzm uczen intelektualny integracja aktywizacja"""
_OF_OFFICES = """pierwszenstwo cywilny skladac rehabilitacja rzecznik dostepnosc platforma udogodnic utrudnic
    trudnosc deklaracja benefit rozwiazac klasyfikacja parkowac"""
"""What offices and large firms write in every advert: the law's priority for disabled people, their building."""
_WHOEVER = "wzglad orientacja plec rasa pochodzenie religia wyznanie dyskryminacja dyskryminowac narodowosc"
_SLEPT = frozenset("przespac przesypiac spac sen spokojny nieprzespany wyspac".split())
_BEFORE = {
    "niepelnosprawni": (6, frozenset(f"{_BUILDING} {_OF_OTHERS} {_OF_OFFICES} {_WHOEVER}".split())),
    "codziennie-w-domu": (3, frozenset(("doswiadczyc", "doswiadczenie"))),
    "dla-par": (
        4,
        frozenset("isc id programowac pair psychoterapia terapia gotowac gotowanie cieply technologiczny".split()),
    ),
    "nocna-zmiana": (3, _SLEPT),
    "sezonowa": (
        5,
        frozenset(
            "opieka dziecko urlop doplata dofinansowac dofinansowanie premia dodatek nawet doswiadczyc".split()
        ),
    ),
}
"""For each circumstance what makes the words of it say something else, within so many words before them."""
_AFTER = {
    "niepelnosprawni": (
        4,
        frozenset(
            "ruchowy ruchowo sadowy zakaz spelniac pierwszenstwo intelektualny intelektualnie sanitarny".split()
        ),
    ),
    "dla-par": (2, frozenset(("jezykowy",))),
    "nocna-zmiana": (3, _SLEPT),
}
"""The same behind them."""


_IN_ONE_CLAUSE = frozenset(
    """dzienna-zmiana dodatkowa sezonowa dla-rodzicow cztery-brygady delegacje dzialalnosc trasy-krajowe
    lekka-praca""".split()
)
"""Circumstances whose words say nothing where a clause parts them: "umiejętność pracy; dodatkowym atutem …"."""

_FAR_UNDER = 3
"""So many words may stand between a heading and what is wished for under it."""
_WISHED_BEFORE = re.compile(
    r"\bmile widziec(?: (?!(?:szukac|poszukiwac|zatrudnic|zatrudniac|zapraszac|oferowac|wymagac)\b)\w+){0,4}$"
)
_WISHED_AFTER = re.compile(r"(?:(?:byc|jest) )?mile widziec(?:$| (?:ale|lecz|choc|chociaz)\b)")
"""Behind it, where the wish goes on it is something else that is wished for."""


def is_wished(positions: Sequence[int], lemmas: Sequence[str], clauses: Sequence[int]) -> bool:
    """Is work that a text names only wished for in whoever comes: "mile widziana znajomość branży spożywczej"?

    A wish reaches no further than its clause; `clauses` has the number of that of each lemma.
    """
    first, behind = positions[0], positions[-1] + 1
    if _WISHED_BEFORE.search(_before(first, 6, lemmas, clauses)) or _is_under_a_wish(first, lemmas, clauses):
        return True
    end = bisect_right(clauses, clauses[behind - 1])
    return _WISHED_AFTER.match(" ".join(lemmas[behind : min(end, behind + 4)])) is not None


def _is_under_a_wish(first: int, lemmas: Sequence[str], clauses: Sequence[int]) -> bool:
    """Does it stand right behind a heading: "Mile widziane: uprawnienia na wózki"?"""
    start = bisect_left(clauses, clauses[first])
    heading = lemmas[bisect_left(clauses, clauses[start - 1]) : start] if start else []
    return list(heading) == ["mile", "widziec"] and first - start <= _FAR_UNDER


def _before(first: int, within: int, lemmas: Sequence[str], clauses: Sequence[int]) -> str:
    """The lemmas, at most `within`, that stand before one in its clause."""
    return " ".join(lemmas[max(first - within, bisect_left(clauses, clauses[first])) : first])


_DAY = "dzienna-zmiana"
_BY_DAY = re.compile(
    r"praca w dzien$|pora? dzienny praca$|praca w por dzienny$|praca dzienny$|tylko (?:w )?dzien$"
    r"|(?!.*\bdzien\b|.*dzienny\b.*praca|praca .*dzienny)"
)
_TIMES_OF_DAY = frozenset("popoludniowy wieczorny nocny popoludnie wieczor noc".split())
_NOT_THE_DAY = frozenset(
    "wolny ustawowo swiateczny roboczy powszedni tydzien wskazac wyznaczyc wybrany ustalic".split()
)
_COUNTED = frozenset("godzina liczba ilosc czas kodeks".split())
_WORKED = frozenset("praca pracowac zmiana tylko grafik system dyspozycyjnosc".split())


def _is_other_day(positions: Sequence[int], lemmas: Sequence[str]) -> bool:
    """Do the words for work by day count days of work, or name one time of the day among others?"""
    first, behind = positions[0], positions[-1] + 1
    span = " ".join(lemmas[first:behind])
    if not _TIMES_OF_DAY.isdisjoint(lemmas[behind : behind + 3]) or (
        span == "rano" and not _is_worked(first, lemmas)
    ):
        return True
    if span.endswith("ciag dzien"):
        return lemmas[first - 2 : first - 1] != ["praca"]
    if span == "praca w dzien":
        others = _NOT_THE_DAY.isdisjoint(lemmas[behind : behind + 2]) and _COUNTED.isdisjoint(
            lemmas[first - 2 : first]
        )
        return not others
    return _BY_DAY.match(span) is None


def _is_worked(at: int, lemmas: Sequence[str]) -> bool:
    return not _WORKED.isdisjoint(lemmas[max(0, at - 3) : at + 4])


_NO_EXPERIENCE = "bez-doswiadczenia"
_OTHER_SPAN = re.compile(
    r"pierwszy \w+ .*praca$|pierwszy (?!praca$)(?!doswiadczyc$)\w+ praca|praca .*pierwszy$"
    r"|doswiadczyc .*(?:zdobyc|maly|niewielki)$"
    r"|(?:maly|niewielki) \w+ doswiadczyc|.*\bwarunek konieczny doswiadczyc|brak \w+ doswiadczyc"
    r"|(?!.*\bod podstawa\b)(?:.*\bpodstawa\b|.*\bszkolic\b)|(?!pelny wdrozyc (?:do )?praca$).*\bwdrozyc\b"
)
"""What of its words in another order, or with others between, says no such thing: "po pierwszym miesiącu pracy",
"zapewniamy szkolenia językowe", "Wykształcenie: brak Uprawnienia: doświadczenie"."""
_SCHOOLING = frozenset("wyksztalcic sredni podstawowy ogolnoksztalcacy zawodowy techniczny jezyk uprawnic".split())
_PAPERS = frozenset("dokument koncesja zezwolic zgoda oswiadczyc".split())


def _is_other_lack(positions: Sequence[int], lemmas: Sequence[str]) -> bool:
    """Do the words for work without experience speak of schooling, papers or a training that all get?"""
    first, behind = positions[0], positions[-1] + 1
    span = " ".join(lemmas[first:behind])
    from_scratch = span.startswith("podstawa") and lemmas[first - 1 : first] == ["od"]
    if _OTHER_SPAN.match(span) and not from_scratch:
        return True
    if span.startswith("brak"):
        return not _SCHOOLING.isdisjoint(lemmas[first - 1 : first])
    if span == "bez wymagac":
        return not _PAPERS.isdisjoint(lemmas[behind : behind + 2])
    return " cv" in f" {span}" and "doswiadczyc" not in lemmas[first : behind + 3]


_PUPIL = "uczen"
_OF_WHOEVER_COMES = frozenset(
    "student status legitymacja mile zapraszac zatrudnic zatrudniac mlodociany stanowisko emeryt absolwent".split()
)
_WORK_FOR = frozenset(("praca", "oferta", "idealny", "takze", "rowniez", "dorywczy", "dodatkowy"))


def _is_taught(positions: Sequence[int], lemmas: Sequence[str]) -> bool:
    """Are the pupils those whom the work is done for, as in each advert of a school, and not whoever may come?"""
    first, behind = positions[0], positions[-1] + 1
    if _PUPIL not in lemmas[first:behind]:
        return False
    for_them = lemmas[first - 1 : first] == ["dla"] and not _WORK_FOR.isdisjoint(lemmas[first - 2 : first - 1])
    return not for_them and _OF_WHOEVER_COMES.isdisjoint(lemmas[max(0, first - 4) : behind + 3])


_OTHER_MEANING: Mapping[str, Callable[[Sequence[int], Sequence[str]], bool]] = {
    _NO_EXPERIENCE: _is_other_lack,
    _DAY: _is_other_day,
    "dla-studentow": _is_taught,
}


def is_unsaid(aspect: str, positions: Sequence[int], lemmas: Sequence[str], clauses: Sequence[int]) -> bool:
    """Do the words around an aspect, whose own words stand at `positions` of a text, keep it from being stated?"""
    first, last = positions[0], positions[-1]
    if aspect in _IN_ONE_CLAUSE and clauses[first] != clauses[last]:
        return True
    other = _OTHER_MEANING.get(aspect)
    if other is not None and other(positions, lemmas):
        return True
    if _DENIED.search(_before(first, _DENIED_WITHIN, lemmas, clauses)):
        return True
    reach, telling = _BEFORE.get(aspect, (0, frozenset()))
    if reach and not telling.isdisjoint(lemmas[max(0, first - reach) : first]):
        return True
    reach, telling = _AFTER.get(aspect, (0, frozenset()))
    return reach > 0 and not telling.isdisjoint(lemmas[last + 1 : last + 1 + reach])
