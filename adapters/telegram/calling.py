"""The one place that calls Telegram: errors translated, waits kept, certain failures tried again."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, TypeVar

from adapters.pacing import Pace
from adapters.telegram.errors import Moved, Refused, translated
from bot.errors import MaybeSent, NotSent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from adapters.telegram.rhythm import Rhythm
    from bot.errors import PlatformError

log = logging.getLogger(__name__)

T = TypeVar("T")

_MANY_HELD = 3
"""When so many chats have to wait, it is the bot as a whole that is too fast: no previews anywhere."""
_MOST_CHATS = 1000


class Caller:
    """Calls by their method's name. `chat` is where they count, None where they count nowhere."""

    def __init__(self, rhythm: Rhythm) -> None:
        self._rhythm = rhythm
        self._chats: dict[int, Pace] = {}
        self._all = self._pace(rhythm.bot_limits)
        self._unknown: set[str] = set()
        self._closing = asyncio.Event()

    def knows(self, method: str) -> bool:
        """Whether the server may know the method: it has not refused it yet."""
        return method not in self._unknown

    def forget_method(self, method: str) -> None:
        """It is not called any more in this process; said once in the log."""
        if method not in self._unknown:
            self._unknown.add(method)
            log.warning("this Telegram server refuses %s; going on without it", method)

    def open(self) -> None:
        self._closing.clear()

    def close(self) -> None:
        """From now on nothing waits long for another attempt."""
        self._closing.set()

    def preview_wait(self, chat: int) -> float:
        """Seconds until something that may be dropped is in order in a chat."""
        spare = self._rhythm.group_spare if chat < 0 else 0
        held = sorted((pace.held() for pace in self._chats.values()), reverse=True)
        crowded = held[_MANY_HELD - 1] if len(held) >= _MANY_HELD else 0.0
        return max(self._place(chat).wait(spare=spare), self._all.wait(spare=self._rhythm.bot_spare), crowded)

    async def room(self, chat: int) -> None:
        """Waits the moment until the bot as a whole may send more; raises NotSent where the chat is held."""
        if held := self._place(chat).held():
            raise NotSent("Telegram asks to wait", retry_after=held)
        while wait := self._all.wait(spare=self._rhythm.bot_spare):  # noqa: ASYNC110 - time has to pass
            await asyncio.sleep(wait)

    async def once(self, method: str, call: Callable[[], Awaitable[T]], chat: int | None = None) -> T:
        """Raises PlatformError; a wait that Telegram asks for holds the chat from now on."""
        if chat is not None:
            self._place(chat).note()
            self._all.note()
        try:
            return await call()
        except Exception as error:  # the library's, the connection's, or an answer that makes no sense
            failure = translated(error, method)
            self._learn(method, failure, chat)
            raise failure from error

    async def surely(
        self, method: str, call: Callable[[], Awaitable[T]], chat: int, *, repeatable: bool = False
    ) -> T:
        """Tries again what certainly did nothing; with `repeatable` also what may have, as twice is once.

        Raises PlatformError: what will never be done, what may be done, and at last that it was not.
        """
        attempt = 0
        while True:
            await self._out_of_hold(method, chat)
            try:
                return await self.once(method, call, chat)
            except (Refused, Moved):
                raise
            except (NotSent, MaybeSent) as failure:
                if isinstance(failure, MaybeSent) and not repeatable:
                    raise
                await self._before_another(failure, attempt, chat)
            attempt += 1

    def _learn(self, method: str, failure: Exception, chat: int | None) -> None:
        if isinstance(failure, Refused) and failure.reason == "method":
            self.forget_method(method)
        if chat is not None and isinstance(failure, NotSent) and failure.retry_after is not None:
            self._place(chat).hold(failure.retry_after)

    async def _before_another(self, failure: NotSent | MaybeSent, attempt: int, chat: int) -> None:
        wait = self._rhythm.wait(attempt)
        if wait is None:
            raise failure
        if isinstance(failure, NotSent) and failure.retry_after is not None:
            return  # the chat is held, and that is waited for
        await self._pause(wait, failure)

    async def _out_of_hold(self, method: str, chat: int) -> None:
        while wait := self._place(chat).held():
            await self._pause(wait, NotSent(f"{method}: Telegram asks to wait", retry_after=wait))

    async def _pause(self, wait: float, failure: NotSent | MaybeSent) -> None:
        """Waits; once the bot is being stopped no longer than is left for that, raising `failure` instead."""
        if not self._closing.is_set():
            try:
                async with asyncio.timeout(wait):
                    await self._closing.wait()
            except TimeoutError:
                return
        if wait > self._rhythm.closing:
            raise failure
        await asyncio.sleep(wait)

    def _place(self, chat: int) -> Pace:
        if chat not in self._chats and len(self._chats) >= _MOST_CHATS:
            self._chats = {one: pace for one, pace in self._chats.items() if not pace.idle()}
        if chat not in self._chats:
            self._chats[chat] = self._pace(self._rhythm.group_limits if chat < 0 else self._rhythm.chat_limits)
        return self._chats[chat]

    def _pace(self, limits: tuple[tuple[int, float], ...]) -> Pace:
        return Pace(*limits, clock=time.monotonic)


async def asked(method: str, call: Callable[[], Awaitable[object]], rhythm: Rhythm) -> None:
    """A call that may be made twice, before anything else is: what fails for a moment is tried a few times more.

    Raises PlatformError.
    """
    for wait in (*rhythm.backoff[:3], None):
        try:
            await call()
            return
        except Exception as error:
            failure = translated(error, method)
            if wait is None or not _passes(failure):
                raise failure from None  # the cause may quote the address with the token
            told = failure.retry_after if isinstance(failure, NotSent) else None
            await asyncio.sleep(wait if told is None else told)


def _passes(failure: PlatformError) -> bool:
    """Whether another attempt may succeed."""
    return isinstance(failure, NotSent | MaybeSent) and not isinstance(failure, Refused)
