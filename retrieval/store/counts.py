"""How many offers there are of each source, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow.compute as pc

if TYPE_CHECKING:
    from datetime import date

    import pyarrow as pa

COLUMNS = ("source", "cluster", "open", "has_place", "pay_min", "published")


@dataclass(frozen=True, slots=True)
class Counts:
    """`clusters`: different offers among the open ones, copies counted once. `with_pay`, `with_place`: open ones
    that state any. `newest`: when the latest of them was published.
    """

    open: int
    closed: int
    clusters: int
    with_pay: int
    with_place: int
    newest: date | None


def counted(rows: pa.Table) -> dict[str, Counts]:
    """By source, of rows with `COLUMNS`."""
    found = {}
    for source in sorted(pc.unique(rows["source"]).to_pylist()):
        its = rows.filter(pc.equal(rows["source"], source))
        there = its.filter(its["open"])
        found[source] = Counts(
            open=len(there),
            closed=len(its) - len(there),
            clusters=pc.count_distinct(there["cluster"]).as_py(),
            with_pay=len(there) - there["pay_min"].null_count,
            with_place=pc.sum(there["has_place"]).as_py() or 0,
            newest=pc.max(there["published"]).as_py(),
        )
    return found
