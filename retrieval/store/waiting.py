"""LanceDB's asynchronous interface, called from ordinary threads, each with an event loop of its own.

LanceDB's synchronous interface hands every call to one thread that all share, in more steps: 4.4 ms for the
smallest query instead of 2.0 (100,000 rows).
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

T = TypeVar("T")


def waited(doing: Coroutine[Any, Any, T]) -> T:  # Any: nobody sends into it
    """What LanceDB's coroutine gives. A thread that runs an event loop already waits for LanceDB's own thread."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _of_thread.own.loop.run_until_complete(doing)
    from lancedb.background_loop import LOOP

    result: T = LOOP.run(doing)  # type: ignore[no-untyped-call]
    return result


class _Loop:
    """An event loop that is closed with the last that knows of it."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()

    def __del__(self) -> None:
        self.loop.close()


class _OfThread(threading.local):
    """What each thread has for itself; it goes when the thread ends."""

    def __init__(self) -> None:
        self.own = _Loop()


_of_thread = _OfThread()
