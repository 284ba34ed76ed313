"""One writer at a time over all processes: a lock on a file beside the store, with who holds it written in it.

The operating system frees the lock when its holder ends, however it ends. A store in a bucket or in memory has
no such file; there LanceDB's own optimistic commits are all there is.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from bot.errors import StoreBusy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK_NAME = ".writer.lock"


@contextmanager
def writer_lock(folder: Path, *, doing: str) -> Iterator[None]:
    """Held inside; raises StoreBusy at once where another process (or another store object) holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOCK_NAME
    with path.open("a+", encoding="utf-8") as file:
        if not _locked(file):
            raise StoreBusy(
                f"{folder} is being written by {_holder(path)}; wait until it has finished and run this again."
            )
        try:
            file.seek(0)
            file.truncate()
            file.write(f"process {os.getpid()} ({doing})")
            file.flush()
            yield
        finally:
            file.seek(0)
            file.truncate()
            _unlock(file)


def _holder(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip() or "another process"
    except OSError:
        return "another process"


if sys.platform == "win32":
    import msvcrt

    # Far behind the text: Windows locks bytes against readers too, and the holder's name must stay readable.
    _BYTE = 4096

    def _locked(file: IO[str]) -> bool:
        try:
            file.seek(_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[str]) -> None:
        file.seek(_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _locked(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
