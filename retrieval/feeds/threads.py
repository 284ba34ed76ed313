"""Work in a thread that is waited for in any case: what writes offers is never left running unseen."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

log = logging.getLogger(__name__)


async def finished(work: Callable[[], T]) -> T:
    """What `work` gives, done in a thread; whoever is cancelled here waits for its end all the same."""
    task = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled() and (error := task.exception()):
            log.warning("an import that was to be broken off failed: %s", type(error).__name__)
        raise
