"""Where what LanceDB and the operating system raise becomes a StoreError of one clear sentence.

LanceDB translates nothing itself: a full disk or a read-only folder comes as OSError, RuntimeError or ValueError
with the cause somewhere in its text, so the text is read as well as the error number.
"""

from __future__ import annotations

import errno
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import StoreBusy, StoreError, StoreFull

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = re.compile(
    r"no space left|os error 28\b|disk full|quota exceeded|os error (27|122)\b|StorageFull", re.IGNORECASE
)
_READ_ONLY = re.compile(
    r"permission ?denied|os error 13\b|read-only file system|os error 30\b|AccessDenied|403 Forbidden",
    re.IGNORECASE,
)
_NO_FOLDER = re.compile(r"os error 20\b|\[Errno 20\]", re.IGNORECASE)
_RACE = re.compile(r"commit conflict|retryable commit|concurrent", re.IGNORECASE)
_NO_WAY_IN = re.compile(r"failed to connect", re.IGNORECASE)
_FULL_NUMBERS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY_NUMBERS = {errno.EACCES, errno.EPERM, errno.EROFS}


def translated(error: BaseException, uri: str, doing: str) -> StoreError | None:
    """What `error` means for the person, or None where it is no failure of the store but a bug.

    `doing` completes "could not …", e.g. "write offers".
    """
    number = error.errno if isinstance(error, OSError) else None
    text = str(error)
    if number in _FULL_NUMBERS or _FULL.search(text):
        return StoreFull(
            f"Could not {doing}: the disk that holds {uri} is full; free some space and run it again."
        )
    if number in _READ_ONLY_NUMBERS or _READ_ONLY.search(text):
        return StoreFull(f"Could not {doing}: {uri} cannot be written; give this user the right to write there.")
    if _RACE.search(text):
        return StoreBusy(f"Could not {doing}: another process changed {uri} at the same time; run it again.")
    if isinstance(error, OSError) or _NO_WAY_IN.search(text):
        reason = "a file stands where it needs a folder" if _NO_FOLDER.search(text) else _first_line(text)
        return StoreError(f"Could not {doing} in {uri}: {reason}")
    if isinstance(error, RuntimeError) and text.startswith("lance error"):
        return StoreError(
            f"Could not {doing} in {uri}: the store seems damaged or out of reach ({_first_line(text)}); "
            "restore it from a backup, or delete the folder and import again."
        )
    return None


@contextmanager
def translating(uri: str, doing: str) -> Iterator[None]:
    """Raises StoreError for every failure of the store inside; anything else passes through."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        failure = translated(error, uri, doing)
        if failure is None:
            raise
        raise failure from error


def _first_line(text: str) -> str:
    """What a message says, without the place in LanceDB's own sources that it ends with."""
    line = text.strip().splitlines()[0] if text.strip() else "unknown error"
    inner = re.search(r'message: "([^"]+)"', line)
    return inner[1] if inner else re.sub(r", /\S*\.rs\S*$", "", line.removeprefix("lance error: "))[:200]
