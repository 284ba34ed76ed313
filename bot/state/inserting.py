"""Inserting rows of which some may be there already, as SQLite and PostgreSQL do it without a race."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def insert_new(connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, object]]) -> int:
    """Adds those rows whose key nobody has yet; gives how many that were."""
    if not rows:
        return 0
    if connection.dialect.name == "postgresql":  # whose driver does not count the rows of several statements
        return len(connection.execute(_told_postgresql(table), list(rows)).all())
    return max(0, connection.execute(_sqlite(table), list(rows)).rowcount)


@cache
def _told_postgresql(table: sa.Table) -> sa.Executable:
    return postgresql.insert(table).on_conflict_do_nothing().returning(sa.literal(1))


@cache
def _sqlite(table: sa.Table) -> sa.Executable:
    return sqlite.insert(table).on_conflict_do_nothing()
