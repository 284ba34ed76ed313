"""New offers → what alerts owe: every distinct search once over everything new, in the ledger all at once.

New is a cluster of copies that no alert has been asked about; there is no mark of how far one has read, which
late offers would be missed by. A changed offer keeps its cluster and a closed one stays known, so neither a
change nor a return is new. What was there before the first time is not new either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Match, Search
    from bot.ports import Clock, OfferMatcher, OfferShelf
    from bot.state import Ledger

_AT_ONCE = 5_000
"""New offers that are matched in one go; after each the ledger has them."""


@dataclass(frozen=True, slots=True)
class Matched:
    """`new`: clusters that no alert had been asked about; `owed`: what alerts owe more than before."""

    new: int = 0
    owed: int = 0


class Matching:
    """Matches what is new. Any number of them may run at once, in whatever processes: the ledger stays right."""

    def __init__(self, ledger: Ledger, shelf: OfferShelf, matcher: OfferMatcher, clock: Clock) -> None:
        self._ledger = ledger
        self._shelf = shelf
        self._matcher = matcher
        self._clock = clock
        self._seen = ""

    async def run(self, *, dry: bool = False) -> Matched:
        """Raises StoreError and DatabaseError; what had been matched by then stays. `dry`: nothing is written."""
        version = await self._shelf.version()
        if version == self._seen and not dry:
            return Matched()
        clusters = await self._shelf.open_clusters(today=self._clock().date())
        new = await self._ledger.unmatched(clusters)
        owed = 0
        if not await self._ledger.begun():
            if not dry:
                await self._ledger.owe({}, new, now=self._clock())
            new = []
        for start in range(0, len(new), _AT_ONCE):
            owed += await self._some(new[start : start + _AT_ONCE], dry=dry)
        if not dry:
            self._seen = version
        return Matched(len(new), owed)

    async def _some(self, clusters: Sequence[str], *, dry: bool) -> int:
        searches = await self._ledger.searches()
        found = await self._found(searches, clusters)
        if dry:
            return sum(map(len, found.values()))
        return await self._ledger.owe(found, clusters, now=self._clock())

    async def _found(self, searches: dict[str, Search], clusters: Sequence[str]) -> dict[str, list[Match]]:
        """What each search wants of the clusters, by the search's key."""
        if not searches:
            return {}
        keys = list(searches)
        matches = await self._matcher.match(list(searches.values()), clusters, today=self._clock().date())
        found: dict[str, list[Match]] = {}
        for match in matches:
            found.setdefault(keys[match.search], []).append(match)
        return found
