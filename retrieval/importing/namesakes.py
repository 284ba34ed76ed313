"""Offers of one import that have one id and are plainly different: the last one takes the place of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.polish import fold
from retrieval.sources.draft import Note

if TYPE_CHECKING:
    from retrieval.sources.draft import Draft


class Namesakes:
    """Counts them: another title, and another employer or link, or an id that is nothing but the link."""

    def __init__(self) -> None:
        self._met: dict[str, tuple[int, int]] = {}
        self._count = 0
        self._example = ("", "")

    def meet(self, id: str, draft: Draft, file: str) -> None:
        """An offer that is about to stand under this id."""
        said = hash(fold(draft.title)), hash((fold(draft.company), draft.url))
        before = self._met.get(id)
        self._met[id] = said
        if before is not None and before[0] != said[0] and (before[1] != said[1] or "://" in id):
            self._count += 1
            self._example = id, file

    def note(self) -> Note | None:
        """What there is to tell of them, if anything."""
        if not self._count:
            return None
        id, file = self._example
        which = "one offer has" if self._count == 1 else f"{self._count} offers have"
        return Note(
            "",
            f"{which} the id of another one with another title and took its place ({id} in {file}, for one):"
            " import what is of different sources with a --source for each, or give each offer an id of its own.",
        )
