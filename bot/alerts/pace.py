"""How fast a platform is sent to: evenly, below its own limits, and never quickly to the same chat.

Telegram takes about 30 messages a second from a bot and one a second in a chat, Slack one a second in a channel;
answers to people who are talking need their share of that.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain import Offers

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.domain import Part

PER_SECOND = {"telegram": 20.0, "slack": 5.0}
"""Messages; other platforms take as many as `OTHERS`."""
OTHERS = 20.0
CHAT_SECONDS = 1.1
"""Between two messages to one chat."""
_OFFERS_A_MESSAGE = 6
"""So many cards fit one message of 4,096 characters, about."""
_MOST_CHATS = 10_000


@dataclass(slots=True)
class _Chat:
    """When it may be sent to again, and who waits for that, one after the other."""

    free: float = 0.0
    waiting: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Pace:
    """The turns of one platform: no two closer than its rate allows, so nothing ever comes in a burst."""

    def __init__(
        self,
        per_second: float,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._interval = 1 / per_second
        self._now = now
        self._sleep = sleep
        self._free = 0.0
        self._chats: dict[str, _Chat] = {}

    async def turn(self, chat: str, messages: int) -> None:
        """Waits until so many messages may be sent to the chat."""
        self._forget_quiet_ones()
        one = self._chats.setdefault(chat, _Chat())
        one.waiting += 1
        try:
            async with one.lock:
                await self._until(one.free)
                at = max(self._now(), self._free)
                self._free = at + messages * self._interval
                one.free = at + messages * CHAT_SECONDS
                await self._until(at)
        finally:
            one.waiting -= 1

    async def _until(self, moment: float) -> None:
        if moment > (now := self._now()):
            await self._sleep(moment - now)

    def _forget_quiet_ones(self) -> None:
        if len(self._chats) >= _MOST_CHATS:
            now = self._now()
            self._chats = {name: one for name, one in self._chats.items() if one.waiting or one.free > now}


def messages_of(parts: Sequence[Part]) -> int:
    """How many messages a digest takes, about."""
    offers = sum(len(part.hits) for part in parts if isinstance(part, Offers))
    return 1 + max(0, offers - 1) // _OFFERS_A_MESSAGE


def pace_of(platform: str) -> Pace:
    return Pace(PER_SECOND.get(platform, OTHERS))
