"""What offers there are, for alerts: has anything changed, and which clusters are open; implements OfferShelf."""

from __future__ import annotations

import asyncio
from datetime import UTC
from typing import TYPE_CHECKING

from bot.domain import Search
from retrieval.filters import condition

if TYPE_CHECKING:
    from datetime import date, datetime

    from retrieval.store import OfferStore


class StoreShelf:
    """Reads the store in threads; safe to share."""

    def __init__(self, store: OfferStore) -> None:
        self._store = store

    async def version(self) -> str:
        return str(await asyncio.to_thread(self._store.version))

    async def open_clusters(self, *, today: date, since: datetime | None = None) -> list[str]:
        return await asyncio.to_thread(self._open_clusters, today, since)

    def _open_clusters(self, today: date, since: datetime | None) -> list[str]:
        where = condition(Search(), today=today)
        if since is not None:
            moment = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
            where = f"{where} AND first_seen >= timestamp '{moment}'"
        rows = self._store.scan(where, None, ("id", "cluster")).to_pydict()
        return list(
            dict.fromkeys(cluster or name for name, cluster in zip(rows["id"], rows["cluster"], strict=True))
        )
