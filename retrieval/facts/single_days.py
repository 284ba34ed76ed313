"""Whether work for single days, which an advert dates, is on weekdays: "inwentaryzacja, termin: 19.10.2021"."""

from __future__ import annotations

import re
from datetime import date

_DAY = r"(?P<day>[0-3]?\d)[./-](?P<month>[01]?\d)[./-](?P<year>(?:20)?\d\d)"
_DATED = re.compile(
    rf"(?<!\w)(?:termin(?:[ ](?:pracy|zlecenia|inwentaryzacji|wydarzenia|akcji|realizacji))?[ ]?:?|"
    rf"(?:prac\w+|zleceni\w+|inwentaryzacj\w+|akcj\w+|promocj\w+|wydarzeni\w+|dyspozycyjn\w+)[ ](?:\w+[ ]){{0,3}}?"
    rf"(?:w[ ])?dni(?:u|a|ach)|data[ ](?:pracy|zlecenia|inwentaryzacji|wydarzenia|akcji)[ ]?:?)[ ]?{_DAY}(?!\d)"
)
_SIGNS = ("inwentaryz", "hostess", "promoc", "jednodniow", "event", "zleceni", "tymczasow")
"""Without any of it the date is of something else: an interview, papers to be handed in."""
_NOT_THE_WORK = re.compile(
    r"\b(?:rekrut|rozmow|skladan|oferty|dokument|nabor|naboru|aplikac|zgloszen|"
    r"od\b)\w*[^.;]{0,30}$"
)
_FRIDAY_ENDS = 5


def is_on_weekdays(said: str) -> bool:
    """Does an advert (flat text) date its work, and never on a Saturday or a Sunday?"""
    if not any(map(said.__contains__, _SIGNS)):
        return False
    days = [day for found in _DATED.finditer(said) if (day := _dated(found, said)) is not None]
    return bool(days) and all(day.weekday() < _FRIDAY_ENDS for day in days)


def _dated(found: re.Match[str], said: str) -> date | None:
    if _NOT_THE_WORK.search(said, max(0, found.start() - 40), found.start()):
        return None
    try:
        return date(2000 + int(found["year"]) % 100, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
