"""When the work is, by the hours that an advert states: "17.00-22.00" is evening, "22:00 do 6:00" night,
"6-14" one shift, "6-14, 14-22" two, "3 dni pracy, 3 dni wolnego" those of brigades, "24/48" day and night.

What is only by day ("w godzinach pracy 7-15") counts where the words before say that it is the work: an office is
open then as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = "dzienna-zmiana"
EVENING = "popoludniowa-zmiana"
NIGHT = "nocna-zmiana"
ONE_SHIFT = "jedna-zmiana"
TWO_SHIFTS = "dwie-zmiany"
BRIGADES = "cztery-brygady"
NO_NIGHTS = "bez-nocy"
"""Aspects of the thesaurus, which adverts name in words as well; the last is told by the hours alone."""

_NO_COMMA = r"(?!\s*[,/]\s*\d\d?(?:[:.]\d\d)?\s*(?:-|–|—|do)\s*\d)[\d.,:]*\d"
"""Digits that go on, and no further hours: "8-14.5", but "6-14,14-22"."""
_RANGE = re.compile(
    r"(?<![\d,:])(?<!\d\.)(?P<begins>[01]?\d|2[0-4])[:.][0-5]\d\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])[:.][0-5]\d"
    rf"(?!{_NO_COMMA}|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/h|/godz))",
    re.IGNORECASE,
)
_HOURS_ALONE = re.compile(
    r"\b(?:w\s+)?godz(?:inach|\.|ina|iny|in)?\s*(?:pracy\s*)?:?\s*(?P<begins>[01]?\d|2[0-4])\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])"
    rf"(?!{_NO_COMMA}|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/(?!\s*\d)|godz|h\b|dzien|tyg|mies|lat|dni))",
    re.IGNORECASE,
)
"""Hours without minutes, where it is said that they are hours: "w godzinach 15-19"."""
_HOURS_OF_DAYS = re.compile(
    r"\b(?:poniedzia\w+|pon\.?|pn\.?)\s*(?:do|-|–)\s*(?:pi[aą]tku|pt\.?)\s*[,:(]?\s*(?:w\s+)?(?:od\s+)?"
    r"(?P<begins>[01]?\d|2[0-4])\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])"
    rf"(?!{_NO_COMMA}|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/(?!\s*\d)|dzien|tyg|mies|lat|dni))",
    re.IGNORECASE,
)
"""The same, where it is said on which days: "od poniedziałku do piątku 8-16"."""
_BRIGADES = re.compile(
    r"\b([2-4])[ ]?dni\s+prac\w+\s*[,/;-]?\s*(?:i\s+|a\s+|na\s+|potem\s+)?\1[ ]?(?:dni\s+)?(?:woln|odpocz)\w+"
    r"|\b(?:prac\w+|system\w*)\s+zmianow\w+\s+(?:po\s+)?12[ ]?h\b",
    re.IGNORECASE,
)
"""As many days of work as off, by shifts of twelve hours, which go round the clock."""
_ROUND_THE_CLOCK = re.compile(
    r"\b(?:ochron|system|zmian|służb|sluzb|dyżur|dyzur|prac|grafik|tryb)\w*(?:\s[^\W\d]+){0,3}\W{0,3}"
    r"24\s*(?:h|godz\w*)?\s*(?:/|na|x|-)\s*(?:48|72)(?!\d)"
    r"|\b(?:system|zmian|służb|sluzb|dyżur|dyzur)\w*\s+(?:prac\w+\s+)?(?:po\s+)?"
    r"(?:12[ -]?(?:h|godz\w*)?\s*(?:lub|i|/|oraz|albo)\s*)?"
    r"24[ -]*(?:h\b|godz)(?!\w*\s*(?:/\s*7|na\s+dob|/\s*dob))",
    re.IGNORECASE,
)
"""A whole day and night of work, and two or three days off: "ochrona w systemie 24/48", "zmiany 24h"."""
_SEVERAL_SHIFTS = re.compile(
    r"(?<!jedno)(?<!1-)(?<!1 )(?<!\bI )(?<!\bI-)(?<!jednej )(?<!jedną )(?<!jedna )(?<!pierwsza )(?<!pierwszej )"
    r"zmian(?:y|ach|ow\w+)\b|\bna zmian|brygad|\bnoc(?!leg)|elastyczn\w* (?:czas|godz|graf)|"
    r"ruchom\w* (?:czas|godz)|według grafik",
    re.IGNORECASE,
)
"""Says that the hours stated are not all there are."""
_AND = re.compile(
    r"\s*(?:,|/|;|\bi|\ba|\blub|\boraz|\balbo)\s*(?:od\s*)?"
    r"(?P<begins>[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s*(?:-|–|—|do)\s*"
    rf"(?P<ends>[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?!{_NO_COMMA}|\s*(?:zł|zl|pln|eur|€|tys|%|/(?!\s*\d)|lat|dni|kg|os))",
    re.IGNORECASE,
)
"""Further hours right behind: "7-15, 10-18"."""
_WORK = re.compile(
    r"(?:prac|zmian|etat|grafik|system ochron)\w*"
    r"(?:(?!biur|sklep|urz[eę]d|salon|punkt|recepc)(?:godz\.|[^.;\n])){0,45}$",
    re.IGNORECASE,
)
_NOT_WORK = re.compile(
    r"(?:dodat|premi|bonus|tel\b|telefon|kontakt|dzwo|zadzwo|infolini|otwart|czynn|rekrut|dyżur|dyzur|%)"
    r"(?:(?!prac|zmian)(?:godz\.|[^.;\n])){0,40}$",
    re.IGNORECASE,
)
_BEFORE = 60
_LEAST, _SHIFT = 4, 9
"""Fewer hours are those in which one may begin ("zaczynamy między 8:00 a 9:30"), more than a shift those in which
somebody is there."""
_EARLY, _LATE, _AFTERNOON, _EVENING_BEGINS, _DAY_ENDS = 5, 10, 14, 18, 21
"""Work by day begins between the first two and ends by the fourth."""
_NOON, _NIGHT_BEGINS = 12, 22
_LEAST_OF_PART, _MOST_OF_PART = 2, 6
"""Hours of a day that are a part of it; fewer are those in which one may begin."""
_NOT_ALL_HOURS = re.compile(
    r"\b(?:start\b|koniec\b|rozpocz\w+ pracy|rozpoczęci|rozpoczyna|zaczyn|ruchom|"
    r"elastyczn\w* (?:czas|godz|graf|rozp)|zmian(?!owość:?\s*jedn)|nauczyciel|wychowawc|przedszkol|brygad|"
    r"pełn\w+ (?:etat|wymiar)|do uzgodnienia|między)|\bnoc(?!leg)|[:.]\d\d\s*[-–—]\s*\d{1,2}[:.]\d\d\s*[-–—]\s*\d",
    re.IGNORECASE,
)
"""Says that the hours stated are not those of a whole day."""
_NUMBERED = re.compile(r"(?<![\w.,:/-])[1-9][.)]\s+(?=[A-ZŁŚŻĆ])")
_SECOND = re.compile(r"(?<![\w.,:/-])1[.)]\s+[A-ZŁŚŻĆ].*?(?<![\w.,:/-])2[.)]\s+[A-ZŁŚŻĆ]", re.DOTALL)
_NIGHTS_NAMED = re.compile(
    r"\bnoc(?!leg)|\b(?:trzy|3|iii|cztero|4)[ -]?(?:zmian|brygad)|ruch\w* ciągł|całodob|\bdobow", re.IGNORECASE
)
"""Says that there are nights as well, or shifts that have them."""


@dataclass(frozen=True, slots=True)
class _Hours:
    """The hours that a text states: those that may be of the work, those of them that are said to be, others."""

    of_all: list[tuple[int, int]] = field(default_factory=list)
    of_work: list[tuple[int, int]] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)


def aspects_by_the_clock(text: str) -> list[str]:
    """`EVENING` where all hours of work in the text are after noon, `DAY` where all are before the evening,
    `NIGHT` where any reach past midnight or go round the clock, `ONE_SHIFT` where one shift by day is all
    there is, `TWO_SHIFTS` where there are mornings and afternoons and no nights, `NO_NIGHTS` where hours
    of work, of one of several posts at least, are stated and none is at night."""
    stated = _stated_hours(text)
    ranges, of_work = stated.of_all, bool(stated.of_work)
    evenings = [
        begins for begins, ends in ranges if _AFTERNOON <= begins < _DAY_ENDS and (ends > begins or not ends)
    ]
    days = [
        begins
        for begins, ends in ranges
        if _EARLY <= begins <= _LATE and begins + _LEAST <= ends <= _EVENING_BEGINS
    ]
    at_night = any(map(_is_at_night, ranges)) or _ROUND_THE_CLOCK.search(text) is not None
    aspects = [NIGHT] if at_night else []
    if ranges and len(evenings) == len(ranges):
        aspects.append(EVENING)
    if of_work and len(days) == len(ranges) and not any(map(_is_at_night, stated.others)):
        aspects.append(DAY)
        if _is_one_shift(ranges) and not _SEVERAL_SHIFTS.search(text):
            aspects.append(ONE_SHIFT)
    late = [hours for hours in ranges if _is_late_shift(hours)]
    if of_work and late and days and len(late) + len(days) == len(ranges):
        aspects.append(TWO_SHIFTS)
    late_or_early = any(map(_is_late, (*ranges, *stated.others)))
    if of_work and not at_night and not late_or_early and not _NIGHTS_NAMED.search(text):
        aspects.append(NO_NIGHTS)
    if at_night and any(NO_NIGHTS in aspects_by_the_clock(post) for post in _posts(text)):
        aspects.append(NO_NIGHTS)
    if _BRIGADES.search(text) and (not ranges or any(map(_is_at_night, ranges))):
        aspects.append(BRIGADES)
    return aspects


def _posts(text: str) -> list[str]:
    """What is said of each of several posts, where they are numbered: "1. Obiekt handlowy … 2. Magazyn …"."""
    return _NUMBERED.split(text)[1:] if _SECOND.search(text) else []


def is_part_of_a_day(text: str) -> bool:
    """Are the hours of work of a day, as they are stated, no more than six in all?

    Not where they are those between which one may begin, nor of shifts or of those who teach.
    """
    if _NOT_ALL_HOURS.search(text):
        return False
    stated = _stated_hours(text)
    if not stated.of_work or any(_length(hours) > _MOST_OF_PART for hours in stated.of_all):
        return False
    longest = max(map(_length, stated.of_work))
    return longest >= _LEAST_OF_PART and not any(map(_is_at_night, stated.of_work))


def _stated_hours(text: str) -> _Hours:
    stated = _Hours()
    for pattern in (_RANGE, _HOURS_ALONE, _HOURS_OF_DAYS):
        for found in pattern.finditer(text):
            if _NOT_WORK.search(text[max(0, found.start() - _BEFORE) : found.start()]):
                stated.others.extend(_hours(found, text))
                continue
            stated.of_all.extend(_hours(found, text))
            if _WORK.search(text[max(0, found.start() - _BEFORE) : found.start("begins")]):
                stated.of_work.extend(_hours(found, text))
    return stated


def _length(hours: tuple[int, int]) -> int:
    begins, ends = hours
    return (ends - begins) % 24


def _is_late_shift(hours: tuple[int, int]) -> bool:
    """Does it begin about noon or later, and end in the evening or at midnight?"""
    begins, ends = hours
    return _NOON <= begins < _DAY_ENDS and (ends > _EVENING_BEGINS or not ends)


def _is_late(hours: tuple[int, int]) -> bool:
    """Does it reach past the evening, or begin before the morning?"""
    begins, ends = hours
    return begins < _EARLY or ends > _NIGHT_BEGINS or ends <= begins


def _is_one_shift(ranges: Sequence[tuple[int, int]]) -> bool:
    (begins, ends), *others = set(ranges)
    return not others and ends - begins <= _SHIFT


def _is_at_night(hours: tuple[int, int]) -> bool:
    begins, ends = hours
    return begins >= _AFTERNOON and 0 < ends < begins


def _hours(found: re.Match[str], text: str) -> list[tuple[int, int]]:
    """The hours found, and those right behind them."""
    ranges = [(int(found["begins"]), int(found["ends"]) % 24)]
    further = _AND.match(text, found.end())
    while further:
        ranges.append((int(further["begins"]), int(further["ends"]) % 24))
        further = _AND.match(text, further.end())
    return ranges
