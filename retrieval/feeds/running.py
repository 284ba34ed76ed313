"""Looking at the feeds of a file: those that are due, or all; several at once, and none touches another."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from retrieval.feeds.kept import Kept
from retrieval.feeds.look import Look
from retrieval.feeds.outcome import Outcome, Summary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import httpx

    from retrieval.feeds.feed import Feed
    from retrieval.feeds.file import FeedsFile
    from retrieval.feeds.look import Means

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Feeds that are looked at at the same time."""


class Feeds:
    """The feeds of one file, over one store."""

    def __init__(
        self, read: Callable[[], FeedsFile], means: Means, *, client: Callable[[], httpx.AsyncClient]
    ) -> None:
        """`read` gives the feeds as they stand in the file now; `client` a connection to where they come from."""
        self._read = read
        self._means = means
        self._client = client
        self._told: set[str] = set()

    async def run_due(self, now: datetime) -> Summary:
        """Looks at the feeds that are due; raises BadSettings for a file that is none, DatabaseError."""
        file = self._read()
        self._tell_mistakes(file)
        looked_at = [(feed, await self.kept(feed)) for feed in file.feeds if feed.enabled]
        return await self._run([(feed, kept) for feed, kept in looked_at if kept.is_due(now)], now, dry_run=False)

    async def run(self, now: datetime, *, only: str = "", dry_run: bool = False) -> Summary:
        """Looks at every feed that is enabled, or at the one named, due or not; `dry_run` changes nothing.

        Tables of the file that are no feeds count as failed. Raises as `run_due`.
        """
        file = self._read()
        feeds = [feed for feed in file.feeds if (feed.name == only if only else feed.enabled)]
        summary = await self._run([(feed, await self.kept(feed)) for feed in feeds], now, dry_run=dry_run)
        wrong = [mistake for mistake in file.mistakes if only in {"", mistake.name}]
        summary.outcomes += [Outcome(one.name, state="failed", reason=one.text) for one in wrong]
        return summary

    def file(self) -> FeedsFile:
        """Raises BadSettings."""
        return self._read()

    async def kept(self, feed: Feed) -> Kept:
        """What is known of a feed; raises DatabaseError."""
        return Kept.read(await self._means.memory.feed(feed.name), feed)

    def _tell_mistakes(self, file: FeedsFile) -> None:
        """Once each, as the file is read again and again."""
        for mistake in file.mistakes:
            if mistake.text not in self._told:
                log.warning("%s", mistake.text)
        self._told = {mistake.text for mistake in file.mistakes}

    async def _run(self, feeds: Sequence[tuple[Feed, Kept]], now: datetime, *, dry_run: bool) -> Summary:
        if not feeds:
            return Summary()
        gate = asyncio.Semaphore(AT_ONCE)
        async with self._client() as client:

            async def looked_at(feed: Feed, kept: Kept) -> Outcome:
                async with gate:
                    return await Look(self._means, feed, kept, client, now=now, dry_run=dry_run).outcome()

            return Summary(list(await asyncio.gather(*(looked_at(feed, kept) for feed, kept in feeds))))
