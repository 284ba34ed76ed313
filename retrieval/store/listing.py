"""Offers as whoever runs the bot looks for them: the latest, or those whose ids are like one that was mistyped."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from retrieval.store.reading import text_literal

if TYPE_CHECKING:
    from bot.domain import Offer
    from retrieval.store.reading import OfferReader

_NEAREST = 3
_ALIKE = 0.6
_COMPARED = 2000
"""Ids that are compared letter by letter."""
_BEGINNING = 4


def latest(store: OfferReader, *, source: str | None, closed: bool, limit: int) -> tuple[list[Offer], int]:
    """The offers that were seen last, open or closed ones, and how many there are in all."""
    where = "NOT open" if closed else "open"
    if source is not None:
        where += f" AND source = {text_literal(source)}"
    rows = store.scan(where, None, ("id", "last_seen")).sort_by([("last_seen", "descending"), ("id", "ascending")])
    return store.get(rows["id"][:limit].to_pylist()), len(rows)


def ids_like(store: OfferReader, id: str) -> list[str]:
    """A few ids that may be meant: those that end so, else those that look so."""
    number = id.strip().rpartition(":")[2]
    if not number:
        return []
    ending = store.scan(f"ends_with(id, {text_literal(number)})", _NEAREST)["id"].to_pylist()
    if ending:
        return sorted(ending)
    alike = store.scan(f"starts_with(id, {text_literal(id[:_BEGINNING])})", _COMPARED)["id"].to_pylist()
    return sorted(get_close_matches(id, alike, n=_NEAREST, cutoff=_ALIKE))
