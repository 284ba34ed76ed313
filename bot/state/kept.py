"""What is known of a conversation, and the form in which its search and its list are kept."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.domain import PayWish, Preferences, Search

if TYPE_CHECKING:
    from bot.domain import Language, Turn

SEARCH_VERSION = 1
"""The form in which a search is kept; one of another form is forgotten, which costs one question."""
_BYTES = 9
"""Of chance in a name: 12 characters, which nobody guesses."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The list in front of a person: `ids` numbered from 1, over all its pages.

    `first`: the number at which the last page begins. `total`: how many there are in all. `offset`: where the
    next page begins in the finder's order. `relaxed`: the constraints these offers break. `list_id`: under which
    it is kept for its buttons, "" where it is not. `ahead`: for a list that is complete, such as an alert's, the
    offers on its next pages. `of_hidden`: these are the offers that the person has hidden, and no others follow.
    """

    ids: tuple[str, ...] = ()
    first: int = 1
    total: int = 0
    offset: int = 0
    relaxed: tuple[str, ...] = ()
    list_id: str = ""
    ahead: tuple[str, ...] = ()
    of_hidden: bool = False


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that was shown: the question it answered, the search, and the offers."""

    question: str
    search: Search
    shown: Shown


@dataclass(frozen=True, slots=True)
class HiddenOffer:
    """An offer that a person does not want to see again, with all its copies; its title as it was then."""

    cluster: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a conversation before a message; empty for a new one.

    `at`: when it was last written. `resting`: alerts of the person rest because their address took nothing.
    """

    turns: tuple[Turn, ...] = ()
    search: Search | None = None
    shown: Shown | None = None
    language: Language | None = None
    hidden: frozenset[str] = frozenset()
    at: datetime | None = None
    resting: bool = False


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was forgotten. `others`: lists kept for buttons, and offers hidden."""

    conversations: int
    turns: int
    others: int = 0
    alerts: int = 0

    def __bool__(self) -> bool:
        return bool(self.conversations or self.turns or self.others or self.alerts)


def kept_search(search: Search) -> str:
    return json.dumps({"version": SEARCH_VERSION, "search": search}, ensure_ascii=False, default=_fields)


def _fields(one: Any) -> dict[str, Any]:
    """Those of a dataclass; `asdict` would copy whatever is in them."""
    return {field.name: getattr(one, field.name) for field in fields(one)}


def search_of(kept: str | None) -> Search | None:
    """The search that was kept; None for one in a form that this version does not know."""
    row = json_of(kept)
    if row.get("version") != SEARCH_VERSION or not isinstance(row.get("search"), dict):
        return None
    return _search(row["search"])


def _search(row: dict[str, Any]) -> Search:
    values = _tuples(Search, row)
    if isinstance(values.get("earlier"), dict):
        values["earlier"] = _search(values["earlier"])
    if values.get("pay") is not None:
        values["pay"] = PayWish(**_tuples(PayWish, values["pay"]))
    values["preferred"] = Preferences(**_tuples(Preferences, values.get("preferred") or {}))
    return Search(**values)


def kept_shown(shown: Shown | None) -> str | None:
    return json.dumps(shown, default=_fields) if shown else None


def shown_of(kept: str | None) -> Shown | None:
    row = json_of(kept)
    return Shown(**_tuples(Shown, row)) if row else None


def _tuples(kind: type, row: dict[str, Any]) -> dict[str, Any]:
    """The fields that `kind` has, JSON's lists as tuples; what another version added is left out."""
    known = {field.name for field in fields(kind)}
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items() if name in known
    }


def json_of(kept: str | None) -> dict[str, Any]:
    row = json.loads(kept) if kept else {}
    return row if isinstance(row, dict) else {}


def iso(moment: float) -> str:
    """Seconds since 1970 as they are exported."""
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")


def new_id() -> str:
    """A name for a list or an alert that is to be kept, and for a digest."""
    return secrets.token_urlsafe(_BYTES)
