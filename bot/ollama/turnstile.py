"""Who may answer now: a bound on simultaneous answers, first come first served, and a bound on the queue."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.errors import ModelBusy, ModelTimeout

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Turnstile:
    """Lets `at_once` through; up to `queue` more wait in order, the next is turned away."""

    def __init__(self, *, at_once: int, queue: int) -> None:
        self._free = asyncio.Semaphore(at_once)  # wakes waiters in the order they came
        self._at_once = at_once
        self._queue = queue
        self._inside = 0

    def waiting(self) -> int:
        """How many must finish before one who comes now would begin; 0: it begins at once."""
        return max(0, self._inside - self._at_once + 1)

    @asynccontextmanager
    async def turn(self, *, seconds: float) -> AsyncIterator[None]:
        """Inside it, it is one's turn. Raises ModelBusy at a full queue, ModelTimeout after `seconds` in it."""
        ahead = self.waiting()
        if ahead > self._queue:
            raise ModelBusy(
                f"The model is busy and {ahead - 1} wait already: try again in a moment.", waiting=ahead
            )
        self._inside += 1
        try:
            try:
                async with asyncio.timeout(seconds):
                    await self._free.acquire()
            except TimeoutError:
                raise ModelTimeout(f"The model had no time for this question within {seconds:g} s.") from None
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._inside -= 1
