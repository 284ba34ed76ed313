"""One holder at a time over all processes of a machine: a lock on a file, with who holds it written in it.

The operating system frees the lock when its holder ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def file_lock(path: Path, *, doing: str, busy: Callable[[str], Exception]) -> Iterator[None]:
    """Held inside. Where somebody else holds it, raises at once what `busy` makes of who that is.

    `doing` is told to whoever is refused. Raises OSError where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        if not _locked(file):
            raise busy(_holder(path))
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
