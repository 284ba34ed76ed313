"""The newest, or best paid, rows that meet conditions: worked out in columns, as all rows may meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from retrieval.store.reading import ROW

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from retrieval.store.reading import OfferReader


_BY_DATE = (("published", "descending"), ("id", "ascending"))
_PAY = ("pay_max", "descending")


class Newest(NamedTuple):
    """`rows`: their numbers (`ROW`), those to show first at the front; `further`: clusters beside theirs."""

    rows: Sequence[int]
    further: int


def newest(
    store: OfferReader,
    stated_only: str | None,
    where: str | None,
    most: int,
    *,
    hidden: Collection[str] = (),
    best_paid: bool = False,
) -> Newest:
    """The newest rows that `stated_only` lets through, then those that only `where` does; `most` of them.

    Whatever `stated_only` lets through, `where` does too. Rows of `hidden` clusters count nowhere.
    `best_paid`: those that pay most come first, of equals the newest; those that state no pay come last.
    """
    order = (_PAY, *_BY_DATE) if best_paid else _BY_DATE
    dated = _shown(store, stated_only, hidden)
    first = _first(dated, order, most)
    if len(first) < most and where != stated_only:
        dated = _shown(store, where, hidden)
        others = dated.filter(pc.invert(pc.is_in(dated["id"], first["id"].combine_chunks())))
        first = pa.concat_tables([first, _first(others, order, most - len(first))])
    elif where != stated_only:
        dated = _shown(store, where, hidden, ("cluster",))
    further = pc.count_distinct(dated["cluster"]).as_py() - pc.count_distinct(first["cluster"]).as_py()
    return Newest(first[ROW].to_pylist(), further)


def _shown(
    store: OfferReader,
    where: str | None,
    hidden: Collection[str],
    columns: Sequence[str] = ("id", "cluster", "published", "pay_max", ROW),
) -> pa.Table:
    found = store.scan(where, None, columns)
    if hidden:
        found = found.filter(pc.invert(pc.is_in(found["cluster"], pa.array(list(hidden), pa.string()))))
    return found


def _first(rows: pa.Table, order: Sequence[tuple[str, str]], most: int) -> pa.Table:
    """At most so many of them; what an offer does not say comes last."""
    return rows.take(pc.sort_indices(rows, sort_keys=list(order))[:most])
