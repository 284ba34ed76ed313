"""What was decided by hand about single offers, in a table of its own: closed, or no copy of what it stood with.

It is kept apart from the offers because their rows are written anew by every import that finds them changed.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import pyarrow as pa

from retrieval.store.waiting import waited

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

TABLE = "decisions"
What = Literal["closed", "apart"]
_SCHEMA = pa.schema(
    [
        pa.field("id", pa.string(), nullable=False),
        pa.field("what", pa.string(), nullable=False),
        pa.field("before", pa.string()),
        pa.field("at", pa.timestamp("us", "UTC")),
    ]
)


class Decision(NamedTuple):
    """`before`: the cluster in which an offer stood that is "apart" now."""

    id: str
    what: What
    at: datetime
    before: str = ""


class Decisions:
    """Those of one store; whoever writes holds the store's lock."""

    def __init__(self, database: Any) -> None:
        """`database`: LanceDB's asynchronous connection."""
        self._database = database

    def all(self, what: What) -> dict[str, Decision]:
        """By the offer's id."""
        table = self._table()
        if table is None:
            return {}
        found = waited(table.query().where(f"what = '{what}'").to_arrow())
        moments = [one.replace(tzinfo=UTC) for one in found["at"].cast(pa.timestamp("us")).to_pylist()]
        rows = zip(found["id"].to_pylist(), moments, found["before"].to_pylist(), strict=True)
        return {id: Decision(id, what, at, before) for id, at, before in rows}

    def keep(self, decisions: Iterable[Decision]) -> None:
        """Each in place of an earlier one of its kind about its offer."""
        rows = [
            {"id": one.id, "what": one.what, "before": one.before, "at": one.at.astimezone(UTC)}
            for one in decisions
        ]
        if not rows:
            return
        table = self._table()
        if table is None:
            table = waited(self._database.create_table(TABLE, schema=_SCHEMA))
        merge = table.merge_insert(["id", "what"]).when_matched_update_all().when_not_matched_insert_all()
        waited(merge.execute(pa.Table.from_pylist(rows, schema=_SCHEMA)))

    def take_back(self, ids: Sequence[str], what: What) -> None:
        table = self._table()
        if table is not None and ids:
            named = ", ".join("'" + id.replace("'", "''") + "'" for id in ids)
            waited(table.delete(f"what = '{what}' AND id IN ({named})"))

    def _table(self) -> Any | None:
        try:
            return waited(self._database.open_table(TABLE))
        except ValueError as error:
            if "was not found" not in str(error):
                raise
            return None
