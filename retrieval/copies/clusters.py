"""Offers that come in, given the cluster of what they are copies of: what the store has, or what came before them.

Candidates share a key (`Sketch.keys`): the employer with the title, or one of the smallest hashes of the text. All
of a batch are looked up at once in sorted arrays, so that a store of 100,000 offers costs little memory and time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from retrieval.copies.judging import SCANTY, likeness
from retrieval.copies.sketch import KEYS, NAMED, Sketch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

CROWDED = 200
"""Offers that share a key from which on it tells nothing: an agency's words about itself."""
LEAST_COMMON = 2
"""Hashes that two texts must share among their smallest: copies share most; employer and title count as many."""
MOST = 60
"""Candidates looked at for one offer, those with the most keys in common."""
_HALF = 32


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An offer that has no cluster yet; `name` is that of its own, where it turns out to be no copy."""

    name: str
    sketch: Sketch


class Copies:
    """What newcomers are compared with. A cluster is named by its first offer and is never renamed."""

    def __init__(
        self,
        clusters: Sequence[str] = (),
        keys: NDArray[np.int64] | None = None,
        sketch: Callable[[int], Sketch] | None = None,
    ) -> None:
        """What there is already: the cluster of each offer, its keys (n, `KEYS`), and what gives its sketch."""
        self._clusters = list(clusters)
        self._stored = len(self._clusters)
        self._read = sketch
        self._added: list[Sketch] = []
        self._same: dict[bytes, str] = {}
        self._keys, self._owners = _sorted(np.zeros((0, KEYS), np.int64) if keys is None else keys, 0)

    def join(self, newcomers: Sequence[Newcomer]) -> dict[str, str]:
        """The cluster of each, by its name; whoever comes later may be the copy of one that comes before."""
        unlike: list[Newcomer] = []
        for one in newcomers:
            if one.sketch.identity not in self._same:
                unlike.append(one)
                self._remember(one, "")
        first = len(self._clusters)
        self._add(unlike)
        candidates = self._candidates([one.sketch for one in unlike], first)
        given: dict[str, str] = {}
        for row, one in enumerate(unlike):
            given[one.name] = self._best(one.sketch, candidates.get(row, ())) or one.name
            self._clusters.append(given[one.name])
            self._remember(one, given[one.name])
        return {one.name: given.get(one.name) or self._same[one.sketch.identity] for one in newcomers}

    def _remember(self, one: Newcomer, cluster: str) -> None:
        """That whatever says the very same is in this cluster, which is quicker than to compare it."""
        if one.sketch.identity:
            self._same[one.sketch.identity] = cluster

    def _best(self, sketch: Sketch, rows: Iterable[int]) -> str:
        """The cluster of the offer that is most alike, of equals the first; "" where none is a copy."""
        best, found = 0.0, ""
        for row in rows:
            other = self._sketch(row)
            if other.runs < SCANTY <= sketch.runs:
                continue  # what says nothing of the work may join what does, and brings no two others together
            alike = likeness(sketch, other)
            if alike > best:
                best, found = alike, self._clusters[row]
        return found

    def _sketch(self, row: int) -> Sketch:
        if row < self._stored and self._read is not None:
            return self._read(row)
        return self._added[row - self._stored]

    def _add(self, newcomers: Sequence[Newcomer]) -> None:
        if not newcomers:
            return
        first = self._stored + len(self._added)
        self._added += [one.sketch for one in newcomers]
        keys, owners = _sorted(np.stack([one.sketch.keys for one in newcomers]), first)
        where = np.searchsorted(self._keys, keys, side="right")
        self._keys, self._owners = np.insert(self._keys, where, keys), np.insert(self._owners, where, owners)

    def _candidates(self, sketches: Sequence[Sketch], first: int) -> dict[int, list[int]]:
        """For each of these, by its place, the rows before it that share a key, in their order."""
        if not sketches:
            return {}
        keys, owners = _sorted(np.stack([sketch.keys for sketch in sketches]), 0)
        low = np.searchsorted(self._keys, keys, side="left")
        count = np.searchsorted(self._keys, keys, side="right") - low
        telling = (count > 1) & (count <= CROWDED)
        keys, low, count, owners = keys[telling], low[telling], count[telling], owners[telling]
        asking = np.repeat(owners.astype(np.int64), count)
        places = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
        answering = self._owners[places].astype(np.int64)
        weighs = np.where(np.repeat(keys, count) >= NAMED, LEAST_COMMON, 1)
        earlier = answering < asking + first
        pairs, at = np.unique((asking << _HALF | answering)[earlier], return_inverse=True)
        weights = np.bincount(at, weights=weighs[earlier], minlength=len(pairs))
        found: dict[int, list[tuple[float, int]]] = {}
        enough = weights >= LEAST_COMMON
        for pair, weight in zip(pairs[enough].tolist(), weights[enough].tolist(), strict=True):
            found.setdefault(pair >> _HALF, []).append((-weight, pair & ((1 << _HALF) - 1)))
        return {one: sorted(row for _, row in sorted(rows)[:MOST]) for one, rows in found.items()}


def _sorted(keys: NDArray[np.int64], first: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """All keys but 0 in their order, and beside each the row that has it; rows are numbered from `first`."""
    flat = keys.reshape(-1)
    owners = np.repeat(np.arange(first, first + len(keys), dtype=np.int32), keys.shape[1])
    there = flat != 0
    flat, owners = flat[there], owners[there]
    order = np.argsort(flat, kind="stable")
    return flat[order], owners[order]
