"""An event loop in a thread of its own, which goes on working while the main thread waits for a person to type."""

from __future__ import annotations

import asyncio
import threading
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from types import TracebackType

T = TypeVar("T")


class Background(AbstractContextManager["Background"]):
    """`call` runs a coroutine there and waits for it; Ctrl-C meanwhile cancels it and lets it end."""

    def __init__(self) -> None:
        self._thread = threading.Thread(target=self._run, name="conversation")
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop
        self._over: asyncio.Event
        self._task: asyncio.Task[Any] | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        async def noted() -> T:
            self._task = asyncio.current_task()
            return await work

        future = asyncio.run_coroutine_threadsafe(noted(), self._loop)
        try:
            return future.result()
        except KeyboardInterrupt:
            future.cancel()
            asyncio.run_coroutine_threadsafe(self._ended(), self._loop).result()
            raise

    async def _ended(self) -> None:
        if self._task is not None:
            await asyncio.wait({self._task})

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            runner.run(self._stay())

    async def _stay(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()
        self._ready.set()
        await self._over.wait()
