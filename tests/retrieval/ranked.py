"""Offers of a test's own, and what a search over them finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.domain import Hit, Offer, Place, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.places import gazetteer
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Sequence


TODAY = date(2026, 6, 15)


def place(name: str) -> Place:
    found = gazetteer().named(name)
    assert found is not None
    return found


def offer(name: str, title: str, description: str = "", **fields: object) -> Offer:
    made = Offer(f"test:{name}", "test", name, title, description=description, cluster=name, content=name)
    return replace(made, **fields)


def found(offers: Sequence[Offer], search: Search, limit: int = 10) -> list[str]:
    """The source ids of what is found, the best first."""
    return [hit.offer.source_id for hit in hits(offers, search, limit)]


def hits(offers: Sequence[Offer], search: Search, limit: int = 10) -> Sequence[Hit]:
    """What is found, the best first, with why."""
    with OfferStore.open("memory://", BuiltinEmbedder()) as store:
        store.put(offers, now=datetime(2026, 6, 15, tzinfo=UTC))
        finder = StoreFinder(store, BuiltinEmbedder())
        result = finder.find_now(search, limit=limit, today=TODAY)
        finder.close()
        return () if result.relaxed else result.hits
