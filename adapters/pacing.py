"""Many pieces → few updates: a growing text shown at a pace the platform bears, and the waits it asks for kept."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from bot.errors import NotSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class Pace:
    """When one place (a chat, a method) may be called next: at most so many calls in any so many seconds.

    `limits`: (calls, seconds), all of which hold. `clock`: seconds that only grow.
    """

    def __init__(self, *limits: tuple[int, float], clock: Callable[[], float]) -> None:
        self._limits = limits
        self._clock = clock
        self._calls: deque[float] = deque(maxlen=max((calls for calls, _ in limits), default=0))
        self._held_until = 0.0

    def wait(self, *, spare: int = 0) -> float:
        """Seconds until a call is in order, 0: now. `spare`: so many of every limit are left to other calls."""
        now = self._clock()
        waits = [self._room(calls - spare, seconds) - now for calls, seconds in self._limits]
        return max(0.0, self._held_until - now, *waits)

    def note(self) -> None:
        """A call is made now."""
        self._calls.append(self._clock())

    def hold(self, seconds: float) -> None:
        """The platform asks to wait so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def held(self) -> float:
        """Seconds that are left of what the platform asked for."""
        return max(0.0, self._held_until - self._clock())

    def idle(self) -> bool:
        """Whether nothing said here matters any more, so that it can be forgotten."""
        return not self.held() and (not self._calls or self._clock() - self._calls[-1] > self._longest())

    def _longest(self) -> float:
        return max((seconds for _, seconds in self._limits), default=0.0)

    def _room(self, calls: int, seconds: float) -> float:
        """The moment from which fewer than `calls` (at least one) lie within `seconds`."""
        calls = max(1, calls)
        return self._calls[-calls] + seconds if len(self._calls) >= calls else 0.0


class Previews:
    """Shows the newest state of a growing text, one call at a time; what comes meanwhile is never queued.

    `show` may raise NotSent: that preview is dropped. Any other PlatformError ends the previews; a text that must
    arrive is not sent here. `wait`: seconds until a preview is in order.
    """

    def __init__(
        self,
        show: Callable[[str], Awaitable[None]],
        wait: Callable[[], float],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._show = show
        self._wait = wait
        self._sleep = sleep
        self._text: str | None = None
        self._shown: str | None = None
        self._showing = False
        self._over = False
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def put(self, text: str) -> None:
        """The whole text so far; returns at once."""
        self._text = text
        self._news.set()
        if self._task is None and not self._over:
            self._task = asyncio.create_task(self._run())

    async def end(self) -> None:
        """No more previews; returns once the one under way has been shown: what comes next comes after it."""
        self._over = True
        if self._task is None:
            return
        if not self._showing:
            self._task.cancel()
        await asyncio.wait({self._task})
        if not self._task.cancelled():
            self._task.result()

    async def _run(self) -> None:
        while not self._over:
            await self._news.wait()
            if (pause := self._wait()) > 0:
                await self._sleep(pause)
            elif not await self._show_newest():
                return

    async def _show_newest(self) -> bool:
        self._news.clear()
        text = self._text
        if text is None or text == self._shown:
            return True
        self._showing = True
        try:
            await self._show(text)
            self._shown = text
        except NotSent:
            pass
        except PlatformError:
            return False
        finally:
            self._showing = False
        return True
