"""The rows of leases: regular work that several processes could do is done by one of them at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.state.inserting import insert_new
from bot.state.tables import leases

if TYPE_CHECKING:
    from bot.state.database import Database


def take(connection: sa.Connection, name: str, holder: str, *, at: float, seconds: float) -> bool:
    """Whether `holder` may do the work now; nobody else may for so many seconds.

    A lease that ends much later than any could is one of a clock that has been put back: it does not count.
    (Much: whoever took it a moment ago may have read its clock after us.)
    """
    insert_new(connection, leases, [{"name": name, "holder": "", "until": 0.0}])
    free = ~leases.c.until.between(at, at + 2 * seconds)
    taken = sa.update(leases).where(leases.c.name == name, free).values(holder=holder, until=at + seconds)
    return bool(connection.execute(taken).rowcount)


def renew(connection: sa.Connection, name: str, holder: str, *, at: float, seconds: float) -> None:
    mine = (leases.c.name == name, leases.c.holder == holder)
    connection.execute(sa.update(leases).where(*mine).values(until=at + seconds))


def give_back(connection: sa.Connection, name: str, holder: str, *, done: datetime | None) -> None:
    """`done`: when the work was done, None where it failed."""
    values: dict[str, object] = {"until": 0.0}
    if done is not None:
        values["done"] = done.timestamp()
    mine = (leases.c.name == name, leases.c.holder == holder)
    connection.execute(sa.update(leases).where(*mine).values(values))


def last_done(connection: sa.Connection, name: str) -> float | None:
    return connection.execute(sa.select(leases.c.done).where(leases.c.name == name)).scalar_one_or_none()


def note(connection: sa.Connection, name: str, *, at: float) -> None:
    """That something was done for the first time."""
    insert_new(connection, leases, [{"name": name, "holder": "", "until": 0.0, "done": at}])


class Leases:
    """Leases on an open database; every call is one transaction and raises DatabaseError."""

    def __init__(self, database: Database, holder: str) -> None:
        """`holder`: a name of this process that no other one has."""
        self._database = database
        self._holder = holder

    async def take(self, name: str, *, now: datetime, seconds: float) -> bool:
        """Whether this process may do the work now; see `take` above."""
        at = now.timestamp()
        return await self._database.write(lambda c: take(c, name, self._holder, at=at, seconds=seconds))

    async def renew(self, name: str, *, now: datetime, seconds: float) -> None:
        """The work takes longer: the lease lasts so many seconds from now on."""
        at = now.timestamp()
        await self._database.write(lambda c: renew(c, name, self._holder, at=at, seconds=seconds))

    async def give_back(self, name: str, *, done: datetime | None) -> None:
        await self._database.write(lambda c: give_back(c, name, self._holder, done=done))

    async def last_done(self, name: str) -> datetime | None:
        """When the work was last done, by whichever process."""
        found = await self._database.read(lambda c: last_done(c, name))
        return None if found is None else datetime.fromtimestamp(found, UTC)
