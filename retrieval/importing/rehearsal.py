"""An import that writes nothing: the store as it is, and what would become of its offers."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal, Protocol

from bot.domain import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from retrieval.store.counts import Counts

_OWN = {"id", "first_seen", "last_seen", "closed", "content", "cluster", "read_from_text"}
"""Fields of an offer that are the store's own."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an import would do to one offer; `fields` are those that would get another value."""

    what: Literal["new", "changed", "closed"]
    id: str
    title: str
    company: str
    fields: tuple[str, ...] = ()


class Readable(Protocol):
    """What a rehearsal needs of the store."""

    def contents(self, source: str | None = None) -> Mapping[str, str]: ...

    def closed_ids(self) -> AbstractSet[str]: ...

    def get(self, ids: Sequence[str]) -> list[Offer]: ...


@dataclass(slots=True)
class Rehearsal:
    """A store that an import may write to, and that only keeps a list of the changes."""

    store: Readable
    changes: list[Change] = field(default_factory=list)

    def contents(self, source: str | None = None) -> Mapping[str, str]:
        return self.store.contents(source)

    def closed_ids(self) -> AbstractSet[str]:
        return self.store.closed_ids()

    def put(self, offers: Sequence[Offer], *, now: datetime | None = None) -> None:
        before = {offer.id: offer for offer in self.store.get([offer.id for offer in offers])}
        for offer in offers:
            old = before.get(offer.id)
            what: Literal["new", "changed"] = "new" if old is None else "changed"
            differing = () if old is None else _differing(old, offer)
            self.changes.append(Change(what, offer.id, offer.title, offer.company, differing))

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int:
        closed = {change.id for change in self.changes if change.what == "closed"}
        return self.close([id for id in self.store.contents(source) if id not in seen_ids | closed], now)

    def close(self, ids: Sequence[str], now: datetime) -> int:
        gone = [offer for offer in self.store.get(ids) if offer.closed is None]
        self.changes += [Change("closed", offer.id, offer.title, offer.company) for offer in gone]
        return len(gone)

    def facets(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        return {}, {}

    def counts(self) -> Mapping[str, Counts]:
        return {}

    def optimise(self) -> None:
        pass

    @contextmanager
    def lock(self, doing: str = "import") -> Iterator[None]:
        yield


def _differing(old: Offer, new: Offer) -> tuple[str, ...]:
    names = (each.name for each in fields(Offer) if each.name not in _OWN)
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))
