"""The data folder: whether it can be one is told before anything is opened in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bot.errors import StoreError, StoreFull
from bot.settings import variable

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = 0o700
"""Nobody else on the machine may look into a folder of this mode."""
_ANOTHER = f"name another one with --data or {variable('data_dir')}"


def standing(folder: Path) -> Path:
    """The folder itself, or what is there of the way to it; it may be a file that stands in the way."""
    return next(place for place in (folder, *folder.absolute().parents) if os.path.lexists(place))


def check_folder(folder: Path) -> None:
    """Raises StoreError where a file stands in the folder's way; makes nothing."""
    there = standing(folder)
    if there.exists() and not there.is_dir():
        raise StoreError(f"{there} is a file, and everything is kept in a folder; {_ANOTHER}")


def make_folder(folder: Path) -> None:
    """The folder is there from now on; raises StoreError where it cannot be.

    A new one is this user's alone: what people write lies in it.
    """
    check_folder(folder)
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreFull(
            f"the data folder {folder} cannot be made: {reason}; give this user the right to write in "
            f"{standing(folder)}, or {_ANOTHER}"
        ) from error
