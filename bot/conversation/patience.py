"""How long an answer may still take, and who may end it before that: a newer message, or the process's stop."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

Reason = Literal["newer", "closing"]


class Patience:
    """The time limit of one answer, `seconds` from now. `ended` says why the model's words were cut short."""

    def __init__(self, seconds: float) -> None:
        self.ended: Reason | None = None
        self._deadline = _now() + seconds
        self._words_deadline = self._deadline
        self._waiting: asyncio.Timeout | None = None

    @asynccontextmanager
    async def within(self, *, words: bool = False) -> AsyncIterator[None]:
        """Raises TimeoutError when the time is up; `words`: this waits for the model, which may be cut short."""
        async with asyncio.timeout_at(self._words_deadline if words else self._deadline) as timeout:
            self._waiting = timeout if words else None
            try:
                yield
            finally:
                self._waiting = None

    def end_words(self, reason: Reason, *, seconds: float = 0.0) -> None:
        """The model's words end in `seconds`, unless they are to end earlier already."""
        moment = _now() + seconds
        if moment >= self._words_deadline:
            return
        self.ended = reason
        self._words_deadline = moment
        if self._waiting is not None:
            self._waiting.reschedule(moment)


def _now() -> float:
    return asyncio.get_running_loop().time()
