"""The rows of feeds: what is kept from one look at a source of offers to the next."""

from __future__ import annotations

import sqlalchemy as sa

from bot.state.tables import feeds


def kept(connection: sa.Connection, name: str) -> str | None:
    return connection.execute(sa.select(feeds.c.kept).where(feeds.c.name == name)).scalar_one_or_none()


def keep(connection: sa.Connection, name: str, value: str, *, at: float) -> None:
    connection.execute(sa.delete(feeds).where(feeds.c.name == name))
    connection.execute(sa.insert(feeds).values(name=name, kept=value, at=at))
