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

SLICES, ROWS_OF_SLICE = 40, 50
"""The sample: neighbours are read at once (0.1 s at 100,000 rows; as many single rows take 4 s)."""
SHARE = 0.4
"""A term in more than this part of the texts is left out of a query that has others."""


def frequent_terms(table: Any, columns: Sequence[str]) -> frozenset[tuple[str, str]]:
    """(column, term) of the terms in more than `SHARE` of the rows, by an even sample; `table` is LanceDB's."""
    rows = int(waited(table.count_rows()))
    if not rows:
        return frozenset()
    sample = [
        waited(table.query().select(list(columns)).offset(start).limit(ROWS_OF_SLICE).to_arrow())
        for start in range(0, rows, max(ROWS_OF_SLICE, rows // SLICES))
    ]
    found: set[tuple[str, str]] = set()
    for column in columns:
        counts: Counter[str] = Counter()
        texts = [text for one in sample for text in one.column(column).to_pylist()]
        for text in texts:
            counts.update(set(text.split(" ")))
        found |= {(column, term) for term, count in counts.items() if count > SHARE * len(texts)}
    return frozenset(found)
