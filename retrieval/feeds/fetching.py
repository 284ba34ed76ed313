"""Fetching one feed over HTTP into files of its own: whole, or not at all.

The feed's own headers go to its own server alone.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx

from bot.errors import FeedFailed
from retrieval.feeds.body import Body
from retrieval.feeds.feed import PAGE
from retrieval.feeds.hops import Reach, answer, anything, retry_after, robots_text
from retrieval.feeds.robots import Robots
from retrieval.feeds.sitemap import MOST_PAGES, MOST_SITEMAPS, holds_offer, sitemap_of
from retrieval.feeds.wire import failure_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime
    from pathlib import Path

    from retrieval.feeds.feed import Feed
    from retrieval.feeds.kept import Kept
    from retrieval.feeds.sitemap import Sitemap

BETWEEN_PAGES = 1.0
"""Seconds between two pages of one feed, where its robots.txt asks for no more."""

_PIECE = 64 * 1024
_GONE = {httpx.codes.NOT_FOUND, httpx.codes.GONE}
_WHOLE = {httpx.codes.OK, httpx.codes.NON_AUTHORITATIVE_INFORMATION}
_STATUSES = {
    401: "its server asks for a key or password (401); give it in headers",
    403: "its server refuses (403); it may want a key, or not want to be read by programs",
    404: "there is nothing at its address (404); look for a slip in it",
    410: "it is gone for good (410); take it out of the file of feeds",
    429: "its server asks for fewer requests (429); it is tried again later",
    503: "its server is overloaded (503); it is tried again later",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """`files` in the order of the pages, none where nothing has changed. `whole`: no further page was left out."""

    files: list[Path] = field(default_factory=list)
    etag: str = ""
    modified: str = ""
    whole: bool = True


class Fetcher:
    """Fetches one feed once."""

    def __init__(
        self, client: httpx.AsyncClient, feed: Feed, kept: Kept, *, now: datetime, pause: float = BETWEEN_PAGES
    ) -> None:
        self._client = client
        self._feed = feed
        self._kept = kept
        self._now = now
        self._pause = pause
        self._reach = Reach(feed)
        self._robots = Robots(self._robots_text, kept.robots, now=now.timestamp())

    async def fetch(self, folder: Path, *, is_empty: Callable[[Path], bool]) -> Fetched:
        """The feed as files in `folder`; `is_empty` says whether a page is one without offers.

        Raises FeedFailed, with one sentence, where any part of it did not come.
        """
        seconds = self._feed.timeout.total_seconds()
        try:
            async with asyncio.timeout(seconds):
                return await self._fetch(folder, is_empty)
        except TimeoutError:
            raise FeedFailed(f"it took longer than {seconds:g} s and was broken off") from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise failure_of(error) from error

    async def _fetch(self, folder: Path, is_empty: Callable[[Path], bool]) -> Fetched:
        files: list[Path] = []
        etag = modified = ""
        address: str | None = self._feed.address.replace(PAGE, "1")
        while address is not None and len(files) < self._feed.pages:
            file = folder / f"{len(files) + 1}"
            if files:
                await asyncio.sleep(max(self._pause, await self._delay(address)))
            async with self._answer(address) as response:
                if response.status_code == httpx.codes.NOT_MODIFIED and self._conditions():
                    return Fetched()
                if files and response.status_code in _GONE:
                    return Fetched(files)
                self._expect_body(response)
                await self._save(response, file)
                after_the_last = bool(files) and await asyncio.to_thread(is_empty, file)
                if after_the_last:
                    return Fetched(files)
                address = self._next(response, len(files) + 2)
            files.append(file)
            if len(files) == 1 and (sitemap := await asyncio.to_thread(sitemap_of, file)):
                return await self._of_sitemap(sitemap, folder)
            if self._feed.pages == 1:
                etag, modified = response.headers.get("etag", ""), response.headers.get("last-modified", "")
        return Fetched(files, etag, modified, whole=address is None)

    async def _of_sitemap(self, sitemap: Sitemap, folder: Path) -> Fetched:
        """The pages with offers that a sitemap, or an index of them, names on this feed's own server."""
        pages = list(sitemap.pages)
        for number, address in enumerate(self._own(sitemap.sitemaps)[:MOST_SITEMAPS], 1):
            file = folder / f"sitemap-{number}"
            if await self._page(address, file):
                inner = await asyncio.to_thread(sitemap_of, file)
                pages += inner.pages if inner else []
        named = self._own(pages)
        most = self._feed.pages if self._feed.pages > 1 else MOST_PAGES
        files = []
        for number, address in enumerate(named[:most], 1):
            file = folder / f"page-{number}"
            if await self._page(address, file) and await asyncio.to_thread(holds_offer, file, address):
                files.append(file)
        if not files:
            raise FeedFailed(f"it is a sitemap, and none of {min(len(named), most)} pages has an offer marked up")
        return Fetched(files, whole=len(named) <= most)

    def _own(self, addresses: Sequence[str]) -> list[str]:
        return [address for address in dict.fromkeys(addresses) if self._reach.is_own(address)]

    async def _page(self, address: str, file: Path) -> bool:
        """Fetches what a sitemap names; False where it is gone."""
        await asyncio.sleep(max(self._pause, await self._delay(address)))
        async with self._answer(address) as response:
            if response.status_code in _GONE:
                return False
            self._expect_body(response)
            await self._save(response, file)
        return True

    def _next(self, response: httpx.Response, number: int) -> str | None:
        """The address of the next page, None where there is none."""
        if PAGE in self._feed.address:
            return self._feed.address.replace(PAGE, str(number))
        following = response.links.get("next", {}).get("url")
        return str(response.url.join(following)) if following else None

    def _answer(self, address: str) -> AbstractAsyncContextManager[httpx.Response]:
        check = self._robots.check if self._feed.robots else anything
        return answer(self._client, "GET", address, reach=self._reach, headers=self._headers, check=check)

    def _headers(self, address: str) -> dict[str, str]:
        own = self._feed.headers if self._reach.is_own(address) else {}
        return {**own, **self._conditions()}

    def _conditions(self) -> dict[str, str]:
        """Pages after the first may change while it does not, so a feed of several is always fetched."""
        said = {"If-None-Match": self._kept.etag, "If-Modified-Since": self._kept.modified}
        return {name: value for name, value in said.items() if value and self._feed.pages == 1}

    async def _delay(self, address: str) -> float:
        return await self._robots.delay(address) if self._feed.robots else 0.0

    async def _robots_text(self, address: str) -> str | None:
        return await robots_text(self._client, address, reach=self._reach, now=self._now)

    def _expect_body(self, response: httpx.Response) -> None:
        status, most = response.status_code, self._feed.most_bytes
        if status not in _WHOLE:
            text = _STATUSES.get(status) or f"its server answers {status} instead of the list"
            raise FeedFailed(text, retry_after=retry_after(response, self._now))
        length = response.headers.get("content-length", "")
        if length.isdecimal() and int(length) > most:
            raise FeedFailed(
                f"it is larger than {most // 1_000_000} MB and was left unread; if that is right, "
                "write a larger max_mb"
            )

    async def _save(self, response: httpx.Response, file: Path) -> None:
        with file.open("wb") as target:
            encoding = response.headers.get("content-encoding", "")
            body = Body(target, encoding, most_bytes=self._feed.most_bytes)
            async for piece in response.aiter_raw(_PIECE):
                await asyncio.to_thread(body.write, piece)
            body.finish()
