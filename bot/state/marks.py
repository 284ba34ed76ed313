"""Offers that a person has marked, each copy alike: those hidden, and those of which fewer are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.state.tables import is_person, person_of

if TYPE_CHECKING:
    from bot.domain import Address


def mark(
    connection: sa.Connection, table: sa.Table, address: Address, cluster: str, title: str, *, at: float
) -> None:
    """Marks the offer anew, where it was marked already."""
    unmark(connection, table, address, cluster)
    row = {**person_of(address), "cluster": cluster, "title": title, "at": at}
    connection.execute(sa.insert(table).values(row))


def unmark(connection: sa.Connection, table: sa.Table, address: Address, cluster: str) -> bool:
    """Takes the mark off; False where there was none."""
    theirs = sa.delete(table).where(is_person(table, address), table.c.cluster == cluster)
    return bool(connection.execute(theirs).rowcount)
