"""Whether offers are still there, asked of their own pages: only 404 and 410 say no, and both ways of asking must.

Their addresses come from strangers, so the rules of feeds hold for them: no address of the own network,
robots.txt, few requests at a time. What does not answer soon counts as still there.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx

from bot.errors import FeedFailed, SzukajError
from retrieval.feeds.addresses import origin_of
from retrieval.feeds.hops import Reach, answer, anything, robots_text
from retrieval.feeds.robots import Robots
from retrieval.feeds.threads import finished

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Offer
    from bot.ports import Clock
    from retrieval.feeds.feed import Feed
    from retrieval.feeds.file import FeedsFile
    from retrieval.store import OfferStore

log = logging.getLogger(__name__)

SECONDS = 20.0
"""What all questions of one call may take together."""
ASKED_AGAIN_SECONDS = 3600.0
AT_ONCE = 4
_GONE = {httpx.codes.NOT_FOUND, httpx.codes.GONE}
_MOST_REMEMBERED = 50_000


class Recheck:
    """Asks for the offers of feeds with `recheck`; each page at most once an hour."""

    def __init__(
        self,
        read: Callable[[], FeedsFile],
        store: OfferStore,
        clock: Clock,
        *,
        client: Callable[[], httpx.AsyncClient],
        seconds: float = SECONDS,
    ) -> None:
        self._read = read
        self._store = store
        self._clock = clock
        self._client = client
        self._seconds = seconds
        self._asked: dict[str, float] = {}
        self._robots: dict[str, tuple[float, str]] = {}
        self._servers: dict[tuple[str, str, int], asyncio.Lock] = {}

    async def still_there(self, offers: Sequence[Offer]) -> list[Offer]:
        """Those whose pages are not gone; the others are closed in the store. Raises nothing.

        Where an import is writing just then, they are left out all the same, and closed the next time.
        """
        gone: set[str] = set()
        try:
            feeds = {feed.source: feed for feed in self._read().feeds if feed.recheck and feed.enabled}
            asked = [offer for offer in offers if offer.source in feeds and offer.url and self._is_due(offer)]
            gone = await self._gone(asked, feeds) if asked else gone
            if gone:
                await finished(lambda: self._store.close(sorted(gone), self._clock()))
                log.info("%d offers are gone from their pages and have been closed", len(gone))
        except SzukajError as error:
            log.warning("offers could not be looked at again, or closed: %s", error)
        return [offer for offer in offers if offer.id not in gone]

    def _is_due(self, offer: Offer) -> bool:
        at = self._clock().timestamp()
        return not 0 <= at - self._asked.get(offer.id, 0.0) < ASKED_AGAIN_SECONDS

    async def _gone(self, offers: Sequence[Offer], feeds: dict[str, Feed]) -> set[str]:
        gone: set[str] = set()
        gate = asyncio.Semaphore(AT_ONCE)

        async def ask(offer: Offer) -> None:
            server = self._servers.setdefault(origin_of(offer.url), asyncio.Lock())
            async with server, gate:
                if await self._is_gone(client, offer.url, feeds[offer.source]):
                    gone.add(offer.id)
                else:
                    self._remember(offer)

        async with self._client() as client:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._seconds):
                    await asyncio.gather(*map(ask, offers))
        return gone

    def _remember(self, offer: Offer) -> None:
        if len(self._asked) >= _MOST_REMEMBERED:
            self._asked.clear()
            self._servers.clear()
        self._asked[offer.id] = self._clock().timestamp()

    async def _is_gone(self, client: httpx.AsyncClient, address: str, feed: Feed) -> bool:
        try:
            said = await self._status(client, "HEAD", address, feed)
            # Some servers know no HEAD and answer it with 404: a page is gone when it cannot be read either.
            return said in _GONE and await self._status(client, "GET", address, feed) in _GONE
        except (FeedFailed, httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError):
            return False

    async def _status(self, client: httpx.AsyncClient, method: str, address: str, feed: Feed) -> int:
        """The status at the end of all redirects; raises FeedFailed where it may not be asked."""
        reach, now = Reach(feed), self._clock()

        async def fetched(address: str) -> str | None:
            return await robots_text(client, address, reach=reach, now=now)

        robots = Robots(fetched, self._robots, now=now.timestamp())
        check = robots.check if feed.robots else anything
        async with answer(client, method, address, reach=reach, check=check) as response:
            return response.status_code
