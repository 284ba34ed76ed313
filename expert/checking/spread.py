"""How numbers spread: the least, the middle, the most, and a histogram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from array import array

_BARS = 12


@dataclass(frozen=True, slots=True)
class Spread:
    """Of `count` numbers; `most_of`: 95 of a hundred are not larger. `bars`: (from, to, how many)."""

    count: int
    total: int
    least: int
    median: int
    most_of: int
    most: int
    bars: tuple[tuple[int, int, int], ...]


def spread(numbers: array[int]) -> Spread:
    if not len(numbers):
        return Spread(0, 0, 0, 0, 0, 0, ())
    values = np.frombuffer(numbers, np.uint32)
    low, high = int(values.min()), int(values.max())
    edges = np.unique(np.linspace(low, high + 1, min(_BARS, high + 1 - low) + 1).round().astype(np.int64))
    counts, _ = np.histogram(values, edges)
    bars = [(int(a), int(b), int(n)) for a, b, n in zip(edges[:-1], edges[1:], counts, strict=True)]
    median, most_of = np.percentile(values, [50, 95], method="higher").tolist()
    return Spread(len(values), int(values.sum(dtype=np.int64)), low, int(median), int(most_of), high, tuple(bars))
