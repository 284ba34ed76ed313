"""Which terms are in so many offers that they choose none.

LanceDB scores every row that has any term of a query: one word that all adverts have ("praca") makes a query at
100,000 rows take 60 ms instead of 12, and by its tiny inverse document frequency hardly changes the order.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from retrieval.store.waiting import waited

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = 2000
SHARE = 0.4
"""A term in more than this part of the texts is left out of a query that has others."""


def frequent_terms(table: Any, columns: Sequence[str]) -> frozenset[tuple[str, str]]:
    """(column, term) of the terms in more than `SHARE` of the rows, by an even sample; `table` is LanceDB's."""
    rows = int(waited(table.count_rows()))
    if not rows:
        return frozenset()
    offsets = list(range(0, rows, max(1, rows // SAMPLE)))
    sample = waited(table.take_offsets(offsets).select(list(columns)).to_arrow())
    found: set[tuple[str, str]] = set()
    for column in columns:
        counts: Counter[str] = Counter()
        for text in sample.column(column).to_pylist():
            counts.update(set(text.split(" ")))
        found |= {(column, term) for term, count in counts.items() if count > SHARE * len(sample)}
    return frozenset(found)
