"""What whoever writes must know of the rows there are, read once for as long as the lock is held."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from retrieval.copies import KEYS, Copies, Newcomer, Sketch
from retrieval.store.reading import moments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    import pyarrow as pa
    from numpy.typing import NDArray

    from bot.domain import Offer
    from retrieval.store.reading import OfferReader

REMEMBERED = timedelta(days=90)
"""So long after it closed, an offer that is posted again is still a copy of it; later it is news."""


@dataclass(slots=True)
class Known:
    """`clusters` by id; `taken`: all of them. `shut`: when offers that stay closed were closed by hand, by id."""

    first_seen: dict[str, datetime | None]
    clusters: dict[str, str]
    shut: Mapping[str, datetime]
    taken: set[str] = field(init=False)
    _copies: Copies | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.taken = set(self.clusters.values())

    @classmethod
    def of(cls, store: OfferReader) -> Known:
        found = store.scan(None, None, ("id", "cluster", "first_seen"))
        ids = found["id"].to_pylist()
        first_seen = dict(zip(ids, moments(found["first_seen"]), strict=True))
        shut = {id: one.at for id, one in store.decisions("closed").items()}
        return cls(first_seen, dict(zip(ids, found["cluster"].to_pylist(), strict=True)), shut)

    def dated(self, offer: Offer, moment: datetime) -> Offer:
        """`offer` as one that is there at this moment."""
        return replace(
            offer,
            first_seen=self.first_seen.get(offer.id) or offer.first_seen or moment,
            last_seen=offer.last_seen or moment,
            closed=self.shut.get(offer.id),
        )

    def clustered(
        self, offers: Sequence[Offer], sketches: Sequence[Sketch], store: OfferReader, moment: datetime
    ) -> list[Offer]:
        """Each with its cluster: its own word, else the one it is known by, else that of what it is a copy of."""
        newcomers = [
            Newcomer(offer.id, sketch)
            for offer, sketch in zip(offers, sketches, strict=True)
            if not offer.cluster and offer.id not in self.clusters
        ]
        if newcomers and self._copies is None:
            self._copies = _stored(store, moment)
        given = self._copies.join(newcomers) if self._copies is not None else {}
        return [
            replace(offer, cluster=offer.cluster or self.clusters.get(offer.id) or given[offer.id])
            for offer in offers
        ]

    def remember(self, offers: Sequence[Offer]) -> list[Offer]:
        """That these are written; gives those that are new, one for each new cluster."""
        fresh = []
        for offer in offers:
            if offer.id not in self.first_seen and offer.cluster not in self.taken:
                fresh.append(offer)
            self.taken.add(offer.cluster)
            self.clusters[offer.id] = offer.cluster
            self.first_seen[offer.id] = offer.first_seen
        return fresh


def _stored(store: OfferReader, moment: datetime) -> Copies:
    if "sketch" not in store.columns():  # a table of before there were any, which `reanalyse` makes anew
        return Copies()
    since = (moment - REMEMBERED).strftime("%Y-%m-%dT%H:%M:%SZ")
    recent = f"sketch IS NOT NULL AND (open OR closed >= TIMESTAMP '{since}')"
    found = store.scan(recent, None, ("cluster", "sketch"))
    packed: pa.BinaryArray = found["sketch"].combine_chunks()
    return Copies(found["cluster"].to_pylist(), keys_of(packed), lambda row: Sketch.unpacked(packed[row].as_py()))


def keys_of(packed: pa.BinaryArray) -> NDArray[np.int64]:
    """The keys of many packed sketches, (n, `KEYS`), without unpacking any."""
    if not len(packed):
        return np.zeros((0, KEYS), np.int64)
    _, bounds, data = packed.buffers()
    starts = np.frombuffer(bounds, dtype=np.int32)[packed.offset : packed.offset + len(packed)]
    taken = np.frombuffer(data, dtype=np.uint8)[starts[:, None] + np.arange(KEYS * 8)]
    return np.frombuffer(np.ascontiguousarray(taken), dtype=np.int64).reshape(-1, KEYS)
