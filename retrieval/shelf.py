"""What offers there are, for alerts: has anything changed, and which clusters are open; implements OfferShelf."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.domain import Search
from retrieval.filters import condition

if TYPE_CHECKING:
    from datetime import date

    from retrieval.store import OfferStore


class StoreShelf:
    """Reads the store in threads; safe to share."""

    def __init__(self, store: OfferStore) -> None:
        self._store = store

    async def version(self) -> str:
        return str(await asyncio.to_thread(self._store.version))

    async def open_clusters(self, *, today: date) -> list[str]:
        return await asyncio.to_thread(self._open_clusters, today)

    def _open_clusters(self, today: date) -> list[str]:
        rows = self._store.scan(condition(Search(), today=today), None, ("cluster",))
        return list(dict.fromkeys(rows["cluster"].to_pylist()))
