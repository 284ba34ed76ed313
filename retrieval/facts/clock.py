"""When the work is, by the hours that an advert states: "17.00-22.00" is evening, "22:00 do 6:00" night,
"6-14" one shift, "6-14, 14-22" two, "3 dni pracy, 3 dni wolnego" those of brigades, "24/48" day and night.

What is only by day ("w godzinach pracy 7-15") counts where the words before say that it is the work: an office is
open then as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = "dzienna-zmiana"
EVENING = "popoludniowa-zmiana"
NIGHT = "nocna-zmiana"
ONE_SHIFT = "jedna-zmiana"
TWO_SHIFTS = "dwie-zmiany"
BRIGADES = "cztery-brygady"
"""Aspects of the thesaurus, which adverts name in words as well."""

_RANGE = re.compile(
    r"(?<![\d,:])(?<!\d\.)(?P<begins>[01]?\d|2[0-4])[:.][0-5]\d\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])[:.][0-5]\d"
    r"(?![\d.,:]*\d|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/h|/godz))",
    re.IGNORECASE,
)
_HOURS_ALONE = re.compile(
    r"\b(?:w\s+)?godz(?:inach|\.|ina|iny|in)?\s*(?:pracy\s*)?:?\s*(?P<begins>[01]?\d|2[0-4])\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])"
    r"(?![\d.,:]*\d|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/|godz|h\b|dzien|tyg|mies|lat|dni))",
    re.IGNORECASE,
)
"""Hours without minutes, where it is said that they are hours: "w godzinach 15-19"."""
_HOURS_OF_DAYS = re.compile(
    r"\b(?:poniedzia\w+|pon\.?|pn\.?)\s*(?:do|-|–)\s*(?:pi[aą]tku|pt\.?)\s*[,:(]?\s*(?:w\s+)?(?:od\s+)?"
    r"(?P<begins>[01]?\d|2[0-4])\s*(?:-|–|—|do)\s*(?P<ends>[01]?\d|2[0-4])"
    r"(?![\d.,:]*\d|\s*(?:zł|zl|pln|eur|€|tys|brutto|netto|\d* ?%|/|dzien|tyg|mies|lat|dni))",
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
    r"\s*(?:,|/|;|\bi|\blub|\boraz|\balbo)\s*(?P<begins>[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s*(?:-|–|—|do)\s*"
    r"(?P<ends>[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?![\d.,:]*\d|\s*(?:zł|zl|pln|eur|€|tys|%|/|lat|dni|kg|os))",
    re.IGNORECASE,
)
"""Further hours right behind: "7-15, 10-18"."""
_WORK = re.compile(
    r"(?:prac|zmian|etat|grafik)\w*(?:(?!biur|sklep|urz[eę]d|salon|punkt|recepc)(?:godz\.|[^.;\n])){0,45}$",
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


def aspects_by_the_clock(text: str) -> list[str]:
    """`EVENING` where all hours of work in the text are after noon, `DAY` where all are before the evening,
    `NIGHT` where any reach past midnight or go round the clock, `ONE_SHIFT` where one shift by day is all
    there is, `TWO_SHIFTS` where there are mornings and afternoons and no nights."""
    ranges: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    of_work = False
    for pattern in (_RANGE, _HOURS_ALONE, _HOURS_OF_DAYS):
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _BEFORE) : found.start("begins")]
            if _NOT_WORK.search(text[max(0, found.start() - _BEFORE) : found.start()]):
                others += _hours(found, text)
            else:
                ranges += _hours(found, text)
                of_work = of_work or _WORK.search(before) is not None
    evenings = [
        begins for begins, ends in ranges if _AFTERNOON <= begins < _DAY_ENDS and (ends > begins or not ends)
    ]
    days = [
        begins
        for begins, ends in ranges
        if _EARLY <= begins <= _LATE and begins + _LEAST <= ends <= _EVENING_BEGINS
    ]
    aspects = [NIGHT] if any(map(_is_at_night, ranges)) or _ROUND_THE_CLOCK.search(text) else []
    if ranges and len(evenings) == len(ranges):
        aspects.append(EVENING)
    if of_work and len(days) == len(ranges) and not any(map(_is_at_night, others)):
        aspects.append(DAY)
        if _is_one_shift(ranges) and not _SEVERAL_SHIFTS.search(text):
            aspects.append(ONE_SHIFT)
    if of_work and evenings and days and len(evenings) + len(days) == len(ranges):
        aspects.append(TWO_SHIFTS)
    if _BRIGADES.search(text) and (not ranges or any(map(_is_at_night, ranges))):
        aspects.append(BRIGADES)
    return aspects


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
