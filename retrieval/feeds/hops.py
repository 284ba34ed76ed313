"""A request and the redirects it leads through, each hop looked at as if it were the first."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx

from bot.errors import FeedFailed
from retrieval.feeds.addresses import names_internal, origin_of
from retrieval.feeds.robots import MOST_BYTES
from retrieval.feeds.wire import INTERNAL_ALLOWED, failure_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

    from retrieval.feeds.feed import Feed

MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_PIECE = 64 * 1024


class Reach:
    """Where requests for a feed may go: its own server wherever that is, and any outside of the own network."""

    def __init__(self, feed: Feed) -> None:
        self._server = origin_of(feed.address) if feed.address else None
        self._internal = feed.internal or (bool(feed.address) and names_internal(feed.address))

    def is_own(self, address: str) -> bool:
        return origin_of(address) == self._server

    def extensions(self, address: str) -> dict[str, bool]:
        """What tells the connection whether an internal address is right."""
        return {INTERNAL_ALLOWED: self._internal and self.is_own(address)}


async def anything(_: str) -> None:
    """The check that lets every address be asked."""


def _nothing(_: str) -> Mapping[str, str]:
    return {}


@asynccontextmanager
async def answer(
    client: httpx.AsyncClient,
    method: str,
    address: str,
    *,
    reach: Reach,
    headers: Callable[[str], Mapping[str, str]] = _nothing,
    check: Callable[[str], Awaitable[None]] = anything,
) -> AsyncIterator[httpx.Response]:
    """The answer at the end of all redirects, its body still to be read.

    `headers` gives those for an address, `check` raises FeedFailed for one that must not be asked. Raises
    FeedFailed for redirects that may not be, and what httpx raises.
    """
    url = httpx.URL(address)
    seen = {url}
    for _ in range(MOST_REDIRECTS + 1):
        hop = str(url)
        await check(hop)
        request = client.stream(method, url, headers=dict(headers(hop)), extensions=dict(reach.extensions(hop)))
        async with request as response:
            if response.status_code not in _REDIRECTS:
                yield response
                return
            url = _redirected(url, response)
        if url in seen:
            raise FeedFailed("it redirects in a circle")
        seen.add(url)
    raise FeedFailed(f"it redirects more than {MOST_REDIRECTS} times")


def _redirected(url: httpx.URL, response: httpx.Response) -> httpx.URL:
    try:
        target = url.join(response.headers.get("location", "")).copy_with(fragment=None)
    except httpx.InvalidURL as error:
        raise FeedFailed("it redirects to what is no address") from error
    if target.scheme not in {"http", "https"} or not target.host:
        raise FeedFailed("it redirects to what is no web address")
    if url.scheme == "https" and target.scheme == "http":
        raise FeedFailed("it redirects from https to http, where anybody could change it on the way")
    return target


def retry_after(response: httpx.Response, now: datetime) -> float | None:
    """Seconds by the header Retry-After, which is a number or a date; None where there is none or it is past."""
    said = response.headers.get("retry-after", "").strip()
    if said.isdecimal():
        return float(said[:9])
    try:
        at = parsedate_to_datetime(said)
    except ValueError:
        return None
    seconds = (at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() - now.timestamp()
    return seconds if seconds > 0 else None


async def robots_text(client: httpx.AsyncClient, address: str, *, reach: Reach, now: datetime) -> str | None:
    """The text of a robots.txt, None where the server has none; raises FeedFailed where it cannot be had now."""
    try:
        async with answer(client, "GET", address, reach=reach) as response:
            if response.is_server_error or response.status_code == httpx.codes.TOO_MANY_REQUESTS:
                wait = retry_after(response, now)
                raise FeedFailed(f"its server answers {response.status_code}", retry_after=wait)
            return await _beginning(response) if response.is_success else None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise failure_of(error) from error


async def _beginning(response: httpx.Response) -> str:
    found = b""
    async for piece in response.aiter_bytes(_PIECE):
        found += piece
        if len(found) > MOST_BYTES:
            break
    return found[:MOST_BYTES].decode("utf-8-sig", errors="replace").replace("\0", "")
