"""What a record says of its offer being over or not yet out: "status: closed", "is_active: false", "closed_at", or
the notice that a portal puts in place of its text: "Przepraszamy! Ogłoszenie … wygasło"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources.dates import as_date
from retrieval.sources.naming import name_key
from retrieval.sources.said import NO, YES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_STATUS = frozenset(
    "status state stan offer_status job_status posting_status human_status publication_status"
    " status_oferty status_ogloszenia stan_oferty etap".split()
)
_OVER = re.compile(
    r"(?:(?:job|offer|posting|position) (?:is )?)?(?:closed|archived?|draft|expired|filled|inactive|not active"
    r"|unpublished|not published|unlisted|deleted|removed|cancell?ed|withdrawn|ended|deactivated)"
    r"|(?:oferta |rekrutacja |ogloszenie |wersja )?(?:zakonczon|zamkniet|nieaktywn|nieaktualn|niewazn"
    r"|zarchiwizowan|archiwaln|wygasl|nieopublikowan|usuniet|anulowan|obsadzon|wstrzyman|robocz)[aeyo]?"
    r"|szkic|(?:w )?archiwum"
)
"""Whole values of such a field, folded; "new", "open", "student" or "hybrid" say something else."""

_SO_LONG = frozenset(
    "active is_active isactive job_active aktywna aktywne aktywny aktywnosc is_published published opublikowana"
    " opublikowane is_listed is_open aktualna aktualne".split()
)
"""Fields that say "false" of what is over; "published" mostly holds a day."""

_ONCE = frozenset(
    "archived is_archived isarchived expired is_expired isexpired closed is_closed isclosed filled is_filled"
    " position_filled draft is_draft deleted is_deleted unpublished zamknieta zakonczona nieaktywna zarchiwizowana"
    " wygasla".split()
)
"""Fields that say "true" of what is over."""

_COUNTS = frozenset({"filled"})
"""Of these, fields that may as well hold how many: {"filled": 1, "openings": 5}."""

_WORDS_BEFORE = r"(?:<[^>]*>|&nbsp;|[\s*#•-])*"
_NOTICE = re.compile(
    rf"{_WORDS_BEFORE}(?:"
    r"przepraszamy\b.{0,20}?\b(?:ogłoszenie|oferta)\b.{0,250}?\b(?:wygasł[oay]|nieaktualn\w+|nieaktywn\w+|zakończon\w+)"
    r"|(?:t[ao] |niniejsz[ae] )?(?:ogłoszenie|oferta)(?: pracy)?(?: na to stanowisko)?"
    r" (?:(?:już )?wygasł[oa]|(?:jest |są )?(?:już )?(?:nieaktualn|nieaktywn|niedostępn|archiwaln|zakończon)\w+"
    r"|został[oa] (?:już )?(?:zamknięt|usunięt|zarchiwizowan|zakończon|wycofan)\w+|straciła? ważność)"
    r"|rekrutacja(?: na to stanowisko)? (?:została |jest )?(?:już )?zakończona"
    r"|(?:(?:we are )?sorry\W+(?:but )?)?th(?:is|e) (?:job|offer|position|posting|vacancy)(?: offer| posting| ad)?"
    r" (?:is no longer (?:available|active|open|accepting|online|listed)"
    r"|has (?:already )?(?:expired|been (?:closed|filled|removed)))"
    r")(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
"""What a text begins with that is such a notice."""
_LONGEST_NOTICE = 600

_DAYS = frozenset(
    "closed_at closed_on closed_date date_closed closed_time archived_at unpublished_at deleted_at filled_at"
    " data_zamkniecia zamknieto".split()
)
"""Fields that hold the day on which it was over."""


def told(record: Mapping[str, Any]) -> dict[str, Any]:
    """What of a record says, or will say on its day, that its offer is over."""
    found = ((name, record[name]) for name in _names(tuple(record)))
    return {name: value for name, value in found if _day(name, value) or _tells(name_key(name), value)}


def last_day(record: Mapping[str, Any]) -> date | None:
    """The day on which the offer is or was over, where the record tells it."""
    return min(filter(None, (_day(name, record[name]) for name in _names(tuple(record)))), default=None)


def is_over(record: Mapping[str, Any], today: date) -> bool:
    """Whether a record says that its offer is over, or is not out."""
    days = [_day(name, value) for name, value in told(record).items()]
    return any(day is None or day <= today for day in days) or any(map(is_notice, record.values()))


def is_notice(value: Any) -> bool:
    """Whether a text is the notice that a portal puts where its offer was."""
    return isinstance(value, str) and _NOTICE.match(value[:_LONGEST_NOTICE]) is not None


def is_word_for_over(words: str) -> bool:
    """Whether words say of what they name that it is over: "Archiwum", "Zakończone"."""
    return _OVER.fullmatch(fold(words).strip()) is not None


@lru_cache(maxsize=1024)
def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name_key(name) in _STATUS | _SO_LONG | _ONCE | _DAYS)


def _day(name: str, value: Any) -> date | None:
    return as_date(value) if name_key(name) in _DAYS | _ONCE else None


def _tells(key: str, value: Any) -> bool:
    if isinstance(value, dict):
        value = next((value[name] for name in ("value", "name", "code") if name in value), None)
    word = (
        fold(str(value)).replace("_", " ").replace("-", " ").strip()
        if isinstance(value, (str, int, float))
        else ""
    )
    if key in _STATUS:
        return _OVER.fullmatch(word) is not None
    if key in _COUNTS and word[:1].isdigit():
        return False
    return key not in _DAYS and word in (NO if key in _SO_LONG else YES)
