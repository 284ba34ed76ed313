"""Until when a pause lasts, as a person says it: "do 15 stycznia", "na tydzień", "until Monday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from bot.domain import Until
from retrieval.reading.cadence import DAY, weekday
from retrieval.reading.times import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    "stycz": 1, "januar": 1, "jan": 1, "lut": 2, "februar": 2, "feb": 2, "marc": 3, "march": 3, "mar": 3,
    "kwie": 4, "april": 4, "apr": 4, "maj": 5, "may": 5, "czerw": 6, "june": 6, "jun": 6, "lip": 7, "july": 7,
    "jul": 7, "sierp": 8, "august": 8,
    "aug": 8, "wrze": 9, "septem": 9, "sep": 9, "pazdz": 10, "octob": 10, "oct": 10,
    "listop": 11, "novem": 11, "nov": 11, "grud": 12, "decem": 12, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?:styczni?a|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_TO = r"(?<!\w)(?:az[ ])?(?:do|until|till|to)[ ](?:the[ ]|dnia[ ])?"
_DAYS_OF = {"dzien": 1, "dni": 1, "dob": 1, "day": 1, "tydz": 7, "tygod": 7, "week": 7, "mies": 30, "month": 30,
            "rok": 365, "lat": 365, "year": 365}  # fmt: skip
_FOR = re.compile(
    rf"(?<!\w)(?:na|przez|for)[ ](?:(?P<n>\d{{1,3}}|an?|{'|'.join(NUMBERS)})[ ])?"
    r"(?P<unit>dzien|dni|dobe|doby|tydzien|tygodnie|tygodni|miesiac|miesiace|miesiecy|rok|lata|lat|days?|weeks?|"
    r"months?|years?)(?!\w)"
)
_ISO = re.compile(rf"{_TO}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)")
_NUMBERS = re.compile(rf"{_TO}(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})(?:[./](?P<year>\d{{4}}))?(?!\d)")
_NAMED = re.compile(
    rf"{_TO}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<name>{_MONTH})(?:[ ](?P<year>\d{{4}}))?"
)
_ENGLISH = re.compile(
    rf"{_TO}(?P<name>{_MONTH})[ ](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?[ ](?P<year>\d{{4}}))?(?!\d)"
)
_MONTH_ALONE = re.compile(rf"{_TO}(?P<name>{_MONTH})(?!\w)")
_DAY_ALONE = re.compile(rf"{_TO}(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?(?![\w:.]|[ ]?(?:tys|zl))")
_WEEKDAY = re.compile(
    rf"{_TO}(?:next[ ]|nastepn\w+[ ]|przyszl\w+[ ])?(?P<name>poniedzialku|wtorku|srody|czwartku|piatku|soboty|"
    rf"niedzieli|{DAY})(?!\w)"
)
_TOMORROW = re.compile(rf"{_TO}(?:(?P<one>jutra|tomorrow)|(?P<two>pojutrza))(?!\w)")
_PASSED = re.compile(
    rf"{_TO}(?:wczoraj|przedwczoraj|dzis(?:iaj)?|teraz|yesterday|today|now)(?!\w)|"
    r"(?<!\w)(?:do|until|till)[ ](?:zeszl\w+|ubiegl\w+|last)[ ]\w+"
)
_END = re.compile(
    rf"{_TO}(?:konca|end[ ]of)[ ](?:the[ ]|tego[ ]|this[ ])?"
    r"(?:(?P<day>dnia|day)|(?P<week>tygodnia|week)|(?P<month>miesiaca|month)|(?P<year>roku|year))(?!\w)"
)


def find_until(flat_text: str) -> tuple[Until, tuple[int, int]] | None:
    """The end of a pause and where it is said; None where none is."""
    for pattern, meant in _MEANINGS:
        m = pattern.search(flat_text)
        if m is not None:
            return meant(m), m.span()
    return None


def _length(m: re.Match[str]) -> Until:
    said = m["n"]
    count = 1 if said in {None, "a", "an"} else int(said) if said.isdecimal() else NUMBERS[said]
    return Until(days=count * next(days for stem, days in _DAYS_OF.items() if m["unit"].startswith(stem)))


def _date(m: re.Match[str]) -> Until:
    groups = m.groupdict()
    named = groups.get("name")
    month = _month(named) if named else int(groups["month"]) if groups.get("month") else None
    year = groups.get("year")
    return Until(day=int(groups.get("day") or 1), month=month, year=int(year) if year else None)


def _month(name: str) -> int:
    return next(number for stem, number in _MONTHS.items() if name.startswith(stem))


def _end(m: re.Match[str]) -> Until:
    periods: tuple[Literal["day", "week", "month", "year"], ...] = ("day", "week", "month", "year")
    return Until(end_of=next(period for period in periods if m[period]))


_MEANINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Until]], ...] = (
    (_PASSED, lambda _: Until(days=-1)),
    (_FOR, _length),
    (_ISO, _date),
    (_NUMBERS, _date),
    (_NAMED, _date),
    (_ENGLISH, _date),
    (_TOMORROW, lambda m: Until(days=1 if m["one"] else 2)),
    (_END, _end),
    (_WEEKDAY, lambda m: Until(weekday=weekday(m["name"]))),
    (_MONTH_ALONE, _date),
    (_DAY_ALONE, lambda m: Until(day=int(m["day"]))),
)
