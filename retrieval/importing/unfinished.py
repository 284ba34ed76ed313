"""A mark that an import has begun to write, for as long as the vocabulary and the indexes do not follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Unfinished:
    """True from the first write until vocabulary and indexes follow, also in the run after a killed one."""

    def __init__(self, folder: Path | None) -> None:
        self._mark = folder / ".import-unfinished" if folder is not None else None
        self._begun = self._mark is not None and self._mark.exists()

    def __bool__(self) -> bool:
        return self._begun

    def begin(self) -> None:
        if not self._begun and self._mark is not None:
            self._mark.parent.mkdir(parents=True, exist_ok=True)
            self._mark.touch()
        self._begun = True

    def end(self) -> None:
        if self._mark is not None:
            self._mark.unlink(missing_ok=True)
