"""An event loop in a thread of its own, which goes on working while the main thread waits for a person to type."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from contextlib import AbstractAsyncContextManager
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")


class Background(Generic[R]):
    """Opens a resource there, keeps it as `opened`, and closes it in the same task when the block ends."""

    def __init__(self, resource: AbstractAsyncContextManager[R]) -> None:
        self.opened: R
        self._resource = resource
        self._thread = threading.Thread(target=self._run, name="conversation")
        self._begun = threading.Event()
        self._ready = threading.Event()
        self._failure: BaseException | None = None
        self._loop: asyncio.AbstractEventLoop
        self._over: asyncio.Event
        self._task: asyncio.Task[Any] | None = None

    def __enter__(self) -> Self:
        """Raises whatever opening the resource raised."""
        self._thread.start()
        try:
            self._begun.wait()
            self._ready.wait()
        except KeyboardInterrupt:
            self._leave()
            raise
        if self._failure is not None:
            self._thread.join()
            raise self._failure
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave()

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Runs `work` there and waits for what it gives; Ctrl-C meanwhile cancels it and lets it end."""

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

    def _leave(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def _run(self) -> None:
        try:
            asyncio.run(self._stay())
        except BaseException as error:  # raised again in the main thread, which waits for it
            self._failure = error
        finally:
            self._begun.set()
            self._ready.set()

    async def _stay(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._over = asyncio.Event()
        self._begun.set()
        async with self._resource as self.opened:
            self._ready.set()
            await self._over.wait()
