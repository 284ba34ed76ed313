"""What a source says of one offer, field by field and not yet judged; `retrieval.importing` makes offers of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.domain import Pay, Place

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: `number` is its line (JSON lines, CSV) or its position in a list, from 1.

    `fields` are the record's own names and values; `said` is what it says, as bytes: equal where nothing changed.
    """

    fields: Mapping[str, Any]  # whatever the source wrote
    number: int
    said: bytes


@dataclass(frozen=True, slots=True)
class Rejection:
    """What was not taken in, and why, in one sentence. `line`: a line or place in a list, None for a whole file.

    `partial`: it may have been an offer, so nothing can be said about which ones the file lacks. `record`: the
    record itself, as its fields or as the text that could not be read, for whoever mends it.
    """

    file: str
    line: int | None
    reason: str
    partial: bool = False
    record: Mapping[str, Any] | str | None = None  # whatever the source wrote


@dataclass(frozen=True, slots=True)
class Note:
    """Something about a file worth telling although nothing was rejected."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which offer a record is about, read before anything else.

    `version` orders versions of one offer (an ISO date or time), empty where the source tells none; `updated` says
    that it is the time of the last change or collection, which holds across imports, not that of publication.
    """

    source: str
    source_id: str
    version: str = ""
    updated: bool = False

    @property
    def id(self) -> str:
        return f"{self.source}:{self.source_id}"


@dataclass(frozen=True, slots=True)
class Draft:
    """The raw fields of one offer. Strings are as the source wrote them, with or without HTML.

    `places`, `pay`: raw words, or ready values where the source is structured. `places_complete`: the source lists
    every place of work itself, so the text has nothing to add. `levels`, `contracts`, `hours`, `modes`,
    `languages`: raw words or canonical values. `skills`: names the source gives as such. `published` and `expires`
    are None where the source gives none; `days_ago` is the offer's age at its import, where the source tells that.
    """

    source: str
    source_id: str
    title: str
    url: str = ""
    company: str = ""
    places: tuple[str | Place, ...] = ()
    places_complete: bool = False
    pay: tuple[str | Pay, ...] = ()
    levels: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    skills_nice: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    description: str = ""
    category: str = ""
    published: date | None = None
    expires: date | None = None
    days_ago: int | None = None


def fields_of(draft: Draft) -> dict[str, Any]:
    """The draft as a record under our own names, that `retrieval.sources.fields` reads as the same draft."""
    found: dict[str, Any] = {"title": draft.title, "id": draft.source_id}
    for name in draft.__dataclass_fields__:
        value = getattr(draft, name)
        if name not in {"title", "source_id", "days_ago"} and value not in ("", (), None, False):
            found[name] = [_plain(item) for item in value] if isinstance(value, tuple) else _plain(value)
    if draft.days_ago is not None:
        found["published"] = f"{draft.days_ago} dni temu"
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Pay):
        amounts = asdict(value)
        return {"min": amounts.pop("minimum"), "max": amounts.pop("maximum"), **amounts}
    if isinstance(value, Place):
        return value.name if value.country == "PL" or value.kind == "country" else f"{value.name}, {value.country}"
    return value.isoformat() if isinstance(value, date) else value
