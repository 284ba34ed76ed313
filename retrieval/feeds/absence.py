"""Closing by absence: what several complete lists in a row no longer have is closed, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from contextlib import AbstractContextManager
    from datetime import datetime

    from bot.domain import Offer
    from retrieval.importing.store import ImportStore
    from retrieval.store.counts import Counts


class Closing(Protocol):
    """What a count of absences needs of the store."""

    def contents(self, source: str | None = None) -> Mapping[str, str]: ...

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int: ...


class Absences:
    """How many complete lists in a row each open offer has been missing from; `counts` is what to keep."""

    def __init__(self, counts: Mapping[str, int], *, most: int) -> None:
        self.counts = dict(counts)
        self._most = most

    def note(self, store: Closing, source: str, seen: AbstractSet[str], now: datetime) -> int:
        """One more complete list, which has `seen`; gives how many offers it closed."""
        open_ids = store.contents(source).keys()
        counts = {id: self.counts.get(id, 0) + 1 for id in open_ids if id not in seen}
        closing = {id for id, count in counts.items() if count >= self._most}
        self.counts = {id: count for id, count in counts.items() if id not in closing}
        return store.close_missing(source, open_ids - closing, now) if closing else 0

    def note_same(self, store: Closing, source: str, now: datetime) -> int:
        """One more complete list, the same as the one before."""
        seen = store.contents(source).keys() - self.counts.keys()
        return self.note(store, source, seen, now) if self.counts else 0


class PatientStore:
    """A store for the import of a feed: what its list lacks is counted, and closed after enough of it."""

    def __init__(self, store: ImportStore, absences: Absences) -> None:
        self._store = store
        self._absences = absences

    def contents(self, source: str | None = None) -> Mapping[str, str]:
        return self._store.contents(source)

    def closed_ids(self) -> AbstractSet[str]:
        return self._store.closed_ids()

    def put(self, offers: Sequence[Offer], *, now: datetime | None = None) -> object:
        return self._store.put(offers, now=now)

    def close(self, ids: Sequence[str], now: datetime) -> int:
        return self._store.close(ids, now)

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int:
        return self._absences.note(self._store, source, seen_ids, now)

    def facets(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        return self._store.facets()

    def counts(self) -> Mapping[str, Counts]:
        return self._store.counts()

    def optimise(self) -> None:
        self._store.optimise()

    def lock(self, doing: str = "import") -> AbstractContextManager[None]:
        return self._store.lock(doing)
