"""robots.txt (RFC 9309): asked once a day for each server, and kept to."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from protego import Protego

from bot.errors import FeedFailed
from retrieval.feeds.addresses import origin_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, MutableMapping

    Fetch = Callable[[str], Awaitable["str | None"]]

KEPT_SECONDS = 86_400.0
MOST_BYTES = 512 * 1024
"""More of a robots.txt is not read; RFC 9309 asks for at least 500 KiB."""

_NAME = "szukaj"
_LONGEST_DELAY = 60.0


class Robots:
    """What servers allow; `known`: {origin: (seconds since 1970, text)}, kept by the caller."""

    def __init__(self, fetch: Fetch, known: MutableMapping[str, tuple[float, str]], *, now: float) -> None:
        """`fetch` gives the text of a robots.txt, None where a server has none; it raises FeedFailed."""
        self._fetch = fetch
        self._known = known
        self._now = now

    async def check(self, address: str) -> None:
        """Raises FeedFailed where the address must not be fetched, or nobody can say whether it may."""
        rules = await self._rules(address)
        if not rules.can_fetch(address, _NAME):
            raise FeedFailed(
                "its server's robots.txt does not allow it; if the source is yours or you have leave, "
                "write robots = false"
            )

    async def delay(self, address: str) -> float:
        """Seconds to wait between two requests to the server of this address; 0 where it asks for none."""
        return min((await self._rules(address)).crawl_delay(_NAME) or 0.0, _LONGEST_DELAY)

    async def _rules(self, address: str) -> Protego:
        scheme, host, port = origin_of(address)
        origin = f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
        moment, text = self._known.get(origin, (0.0, ""))
        if not 0 <= self._now - moment < KEPT_SECONDS:
            try:
                text = await self._fetch(f"{origin}/robots.txt") or ""
            except FeedFailed as error:
                raise FeedFailed(
                    f"its server's robots.txt cannot be read ({error}), so it is not known what it allows",
                    retry_after=error.retry_after,
                ) from error
            self._known[origin] = (self._now, text)
        return _parsed(text)


@lru_cache(maxsize=64)
def _parsed(text: str) -> Protego:
    return Protego.parse(text)
