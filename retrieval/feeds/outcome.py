"""How looks at feeds ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from retrieval.importing import Summary as Imported

FeedState = Literal["fetched", "unchanged", "failed", "waiting"]


@dataclass(slots=True)
class Outcome:
    """How the look at one feed ended, and what became of its offers.

    `waiting`: its server asked to be left alone for now. `reason`: why it failed or waits, one sentence. `absent`:
    open offers that its complete list lacks and that have not been absent often enough to be closed.
    """

    feed: str
    where: str = ""
    state: FeedState = "fetched"
    reason: str = ""
    offers: Imported = field(default_factory=Imported)
    absent: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def changes(self) -> int:
        """Offers that are new, changed or closed now."""
        return self.offers.new + self.offers.changed + self.offers.closed


@dataclass(slots=True)
class Summary:
    """The feeds that were looked at, in the order of their file."""

    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def changes(self) -> int:
        return sum(one.changes for one in self.outcomes)

    @property
    def well(self) -> bool:
        """Whether every feed was fetched and everything in it was taken in."""
        return not any(one.state in {"failed", "waiting"} or one.offers.rejected for one in self.outcomes)
