"""LanceDB's asynchronous interface, called from ordinary threads.

Its own synchronous one goes the same way with more steps: 4.4 ms for the smallest query instead of 2.0 (100,000
rows).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

T = TypeVar("T")


def waited(doing: Coroutine[Any, Any, T]) -> T:  # Any: nobody sends into it
    """What LanceDB's coroutine gives; it runs in LanceDB's thread, so do not call it from there."""
    from lancedb.background_loop import LOOP

    result: T = LOOP.run(doing)  # type: ignore[no-untyped-call]
    return result
