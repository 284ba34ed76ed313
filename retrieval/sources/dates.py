"""Days as sources write them: ISO 8601, Polish and English words, seconds, or an age ("3 dni temu")."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from retrieval.polish import fold

_AGO = re.compile(
    r"(?:(?P<count>\d{1,3})\+?\s*)?\b"
    r"(?P<unit>godzin|minut|dzien|dni|tydzien|tygodn|miesi|hour|min|day|week|month)\w*\s+(?:temu|ago)\b"
    r"|\b(?:dzis|dzisiaj|today|wczoraj|yesterday|przed chwila|just now)\b"
)
_FIRST_OF_TABLES, _DAYS_OF_TABLES = date(1899, 12, 30), range(36_526, 73_051)
"""Excel counts days from this one; those of this century."""

_DAYS = {
    "god": 0,
    "min": 0,
    "hou": 0,
    "dzi": 1,
    "dni": 1,
    "day": 1,
    "tyd": 7,
    "tyg": 7,
    "wee": 7,
    "mie": 30,
    "mon": 30,
}
_HOLDING = ("$date", "$numberLong", "date")
"""Names under which databases and programs keep a day in an object of its own."""

_IN_A_NUMBER = re.compile(r"(?:/Date\()?(\d{5,13})(?:\.0+|[+-]\d{4}\)/|\)/)?")
_UNPARTED = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])")
_DOTTED = re.compile(r"^(\d{1,2})(?:[./-]|\. )(\d{1,2})(?:[./-]|\. )(\d{4})\b")
_DASHED = re.compile(r"^(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_NAMED_DAY = re.compile(r"^(?:[a-z]{2,12}\.?,?\s+)?(\d{1,2})\.?[\s-]([a-z]{3,12})\.?,?[\s-](\d{4})\b")
_PRINTED = re.compile(r"^[a-z]{3},? ([a-z]{3}) (\d{1,2}) [\d:]{5,8} (?:[a-z+\d:]{1,9} )?(\d{4})\b")
_NAMED_MONTH_FIRST = re.compile(r"^([a-z]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
# By the first three letters, folded: October and października, also "paź".
_MONTHS = {
    month: number
    for number, names in enumerate(
        "jan sty|feb lut|mar|apr kwi|may maj|jun cze|jul lip|aug sie|sep wrz|oct paz|nov lis|dec gru".split("|"), 1
    )
    for month in names.split()
}


def as_date(value: Any) -> date | None:
    """A day from ISO 8601, from Polish writing (31.12.2026), from the name of its month ("Tue, 29 Jun 2021",
    "3 października 2026"), from seconds or milliseconds, from the number that tables give days, and as databases
    and programs keep it ({"$date": …}, {"date": …, "timezone": …}, "/Date(…)/", 20261231); None otherwise.
    """
    if isinstance(value, dict):
        return next((day for name in _HOLDING if (day := as_date(value.get(name)))), None)
    if isinstance(value, str):
        text = value.strip()
        number = _IN_A_NUMBER.fullmatch(text)
        return _numbered(int(number[1])) if number and len(number[1]) in {5, 8, 10, 13} else _written_date(text)
    return _numbered(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _numbered(value: float) -> date | None:
    if match := _UNPARTED.fullmatch(str(value)):
        return _written_date("-".join(match.groups()))
    if int(value) in _DAYS_OF_TABLES:
        return _FIRST_OF_TABLES + timedelta(days=int(value))
    seconds = value / 1000 if value > 10**11 else value
    return datetime.fromtimestamp(seconds, UTC).date() if 10**8 < seconds < 10**11 else None


def _written_date(text: str) -> date | None:
    try:
        if match := _DASHED.match(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DOTTED.match(text):
            first, second = int(match[1]), int(match[2])
            if second > 12 and "/" in text[:3]:  # "10/21/2026", as Americans write it
                first, second = second, first
            return date(int(match[3]), second, first)
        folded = fold(text[:40])
        if (match := _NAMED_DAY.match(folded)) and (month := _MONTHS.get(match[2][:3])):
            return date(int(match[3]), month, int(match[1]))
        if (match := _PRINTED.match(folded)) and (month := _MONTHS.get(match[1])):
            return date(int(match[3]), month, int(match[2]))  # "Wed Aug 05 02:00:00 UTC 2026"
        if (match := _NAMED_MONTH_FIRST.match(folded)) and (month := _MONTHS.get(match[1][:3])):
            return date(int(match[3]), month, int(match[2]))
    except ValueError:
        pass
    return None


def days_ago(value: Any) -> int | None:
    """The age in days that a board tells in words ("wczoraj", "3 dni temu", "2 weeks ago"); None otherwise."""
    if not isinstance(value, str) or not (match := _AGO.search(fold(value))):
        return None
    if match["unit"] is None:
        return 1 if match[0] in {"wczoraj", "yesterday"} else 0
    return int(match["count"] or 1) * _DAYS[match["unit"][:3]]


def moment(value: Any) -> str:
    """A time that sorts as text, empty where the value is none."""
    if isinstance(value, str) and _DASHED.match(value.strip()):
        return value.strip()[:25]
    day = as_date(value)
    return day.isoformat() if day else ""
