"""When the work is, by the hours that an advert states: "17.00-22.00" is evening, "22:00 do 6:00" night."""

from __future__ import annotations

import re

EVENING = "popoludniowa-zmiana"
NIGHT = "nocna-zmiana"
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
_NOT_WORK = re.compile(
    r"(?:dodat|premi|bonus|tel\b|telefon|kontakt|dzwo|zadzwo|infolini|otwart|czynn|rekrut|dyżur|dyzur|%)(?:(?!prac|zmian)[^.;\n]){0,40}$",
    re.IGNORECASE,
)
_BEFORE = 60
_AFTERNOON, _DAY_ENDS = 14, 21


def aspects_by_the_clock(text: str) -> list[str]:
    """`EVENING` where all hours of work in the text are after noon, `NIGHT` where any reach past midnight."""
    ranges = [
        (int(found["begins"]), int(found["ends"]) % 24)
        for pattern in (_RANGE, _HOURS_ALONE)
        for found in pattern.finditer(text)
        if not _NOT_WORK.search(text[max(0, found.start() - _BEFORE) : found.start()])
    ]
    nights = [begins for begins, ends in ranges if begins >= _DAY_ENDS - 1 and 0 < ends < begins]
    evenings = [
        begins for begins, ends in ranges if _AFTERNOON <= begins < _DAY_ENDS and (ends > begins or not ends)
    ]
    found = [NIGHT] if nights else []
    if ranges and len(evenings) == len(ranges):
        found.append(EVENING)
    return found
