"""A batch of offers in memory, and which of them meet a condition or have a term.

A set of offers is an integer: its bit n is offer n. For a thousand offers, to intersect two sets takes less than
a microsecond, and a condition that many searches share is looked at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.row import Row
from retrieval.store.conditions import AllOf, AnyOf, AtLeast, AtMost, Labelled, Named, Open, Without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from retrieval.store.conditions import Condition
    from retrieval.store.reading import Columns

_EPOCH = date(1970, 1, 1).toordinal()


class Batch:
    """Open offers, with the sets of those that have a label, and a term in the title or in the text."""

    def __init__(self, columns: Columns) -> None:
        self.rows = [Row(digest) for digest in columns.digests]
        self.vectors = columns.vectors
        self.everything = (1 << len(self.rows)) - 1
        self.in_title = _having(row.title.take_apart() for row in self.rows)
        self.in_text = _having(row.text.take_apart() for row in self.rows)
        self.labelled = _having(set(row.labels) for row in self.rows)
        clusters = Counter(row.cluster for row in self.rows)
        self.single = members(np.array([clusters[row.cluster] == 1 for row in self.rows], dtype=bool))
        """The set of those that have no copy beside them."""
        self._ordered = columns.ordered
        self._companies = columns.companies
        self._met: dict[Condition, int] = {}

    def meeting(self, condition: Condition) -> int:
        """The set of the offers that meet `condition`, the very ones that the store finds by its SQL."""
        if isinstance(condition, AllOf):
            return reduce(and_, map(self.meeting, condition.parts), self.everything)
        met = self._met.get(condition)
        if met is None:
            met = self._met[condition] = self._look(condition)
        return met

    def _look(self, condition: Condition) -> int:
        match condition:
            case Open():
                met = self.everything
            case Labelled(labels):
                met = self.any(self.labelled, labels)
            case Named(part):
                met = members(np.array([part in name for name in self._companies], dtype=bool))
            case AtLeast(column, bound):
                met = members(self._ordered[column] >= self._comparable(column, bound))
            case AtMost(column, bound):
                met = members(self._ordered[column] <= self._comparable(column, bound))
            case Without(what):
                met = self.everything & ~self.meeting(what)
            case AnyOf(parts):
                met = reduce(or_, map(self.meeting, parts), 0)
            case AllOf():
                met = self.meeting(condition)
        return met

    def _comparable(self, column: str, bound: float | date) -> Any:  # a number of NumPy, of the column's own type
        """The bound as precise as the column, as the store compares."""
        value = bound.toordinal() - _EPOCH if isinstance(bound, date) else bound
        return self._ordered[column].dtype.type(value)

    @staticmethod
    def any(having: Mapping[str, int], terms: Iterable[str]) -> int:
        """The set of the offers that have any of `terms`."""
        found = 0
        for term in terms:
            found |= having.get(term, 0)
        return found


def members(mask: NDArray[np.bool_]) -> int:
    """The set of the offers for which `mask` is true."""
    return int.from_bytes(np.packbits(mask, bitorder="little").tobytes(), "little")


def numbers(members: int) -> Iterator[int]:
    """The numbers of the offers in a set, ascending."""
    while members:
        lowest = members & -members
        yield lowest.bit_length() - 1
        members ^= lowest


def _having(terms_of: Iterable[AbstractSet[str]]) -> dict[str, int]:
    """The set of the offers that have a term, by the term."""
    found: defaultdict[str, int] = defaultdict(int)
    for number, terms in enumerate(terms_of):
        bit = 1 << number
        for term in terms:
            found[term] |= bit
    return dict(found)
