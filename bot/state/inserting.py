"""Inserting rows of which some may be there already, as SQLite and PostgreSQL do it without a race."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import sqlalchemy as sa


def insert_new(connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> int:
    """Adds those rows whose key nobody has yet; gives how many that were."""
    if not rows:
        return 0
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return max(0, connection.execute(insert(table).on_conflict_do_nothing(), list(rows)).rowcount)
