"""One writer at a time over all processes: a lock on a file beside the store.

A store in a bucket or in memory has no such file; there LanceDB's own optimistic commits are all there is.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import StoreBusy
from retrieval.lock import file_lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_NAME = ".writer.lock"


@contextmanager
def writer_lock(folder: Path, *, doing: str) -> Iterator[None]:
    """Held inside; raises StoreBusy at once where another process (or another store object) holds it."""

    def busy(holder: str) -> StoreBusy:
        return StoreBusy(f"{folder} is being written by {holder}; wait until it has finished and run this again.")

    with file_lock(folder / LOCK_NAME, doing=doing, busy=busy):
        yield
