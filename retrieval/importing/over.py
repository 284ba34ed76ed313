"""Offers that their records say are over: not taken in, closed where the store has them, and counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retrieval.sources.draft import Note

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class Over:
    """`count`: the records met of such offers, also of files that are known."""

    count: int = 0
    _ids: set[str] = field(default_factory=set)

    def meet(self, id: str) -> None:
        self.count += 1
        self._ids.add(id)

    def to_close(self, there: Iterable[str]) -> list[str]:
        """Those of the offers in the store."""
        return sorted(self._ids.intersection(there))

    def note(self) -> Note | None:
        if not self.count:
            return None
        said = (
            "1 record says that its offer is"
            if self.count == 1
            else f"{self.count} records say that their offers are"
        )
        return Note("", f"{said} over or not published; nothing of that was taken in.")
