"""Opening a database: SQLite's settings, the tables, and the one point where its errors become ours.

The engine is synchronous and works in threads: SQLite has no other way, and a driver for PostgreSQL is then
whichever the person who runs the bot installs. A call that is cancelled still ends what it began, so no state
is left half written, and whoever waits for the address's turn sees it whole.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from bot.errors import DatabaseError
from bot.state.tables import ONLY_LACK_TABLES, VERSION, metadata, schema_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

log = logging.getLogger(__name__)

BUSY_SECONDS = 5
"""How long a writer waits for another process before it says so."""
_ONE_MOMENT = "REPEATABLE READ"
"""How PostgreSQL reads everything as of the first statement; SQLite does so by itself."""
_WRITING = int.from_bytes(b"szukaj")
"""The number of PostgreSQL's lock that a writer holds."""


class Database:
    """An open database. Work runs in a thread, in one transaction, and raises DatabaseError alone."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(writes=True)
        self._adder = engine.execution_options(writes=True, adds=True)
        self._reader = engine if _is_sqlite(engine) else engine.execution_options(isolation_level=_ONE_MOMENT)

    @classmethod
    @contextmanager
    def open(cls, url: str) -> Iterator[Database]:
        """`url`: an SQLAlchemy address; a file of SQLite and its folder are made when they are missing."""
        engine = new_engine(url)
        try:
            with translated(engine.url):
                prepare(engine)
            yield cls(engine)
        finally:
            engine.dispose()

    async def read(self, work: Callable[[sa.Connection], T]) -> T:
        """What `work` reads, as of one moment."""
        return await self.in_thread(lambda: self._in(self._reader, work))

    async def write(self, work: Callable[[sa.Connection], T]) -> T:
        """Everything `work` writes, or nothing of it; nobody else writes meanwhile."""
        return await self.in_thread(lambda: self._in(self._writer, work))

    async def add(self, work: Callable[[sa.Connection], T]) -> T:
        """As `write`, for what only adds rows by `insert_new`: where the database can, others write meanwhile."""
        return await self.in_thread(lambda: self._in(self._adder, work))

    async def in_thread(self, work: Callable[[], T]) -> T:
        def guarded() -> T:
            with translated(self.engine.url):
                return work()

        task = asyncio.ensure_future(asyncio.to_thread(guarded))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            # A thread cannot be called back: wait for its end, so that nobody reads before it has written.
            await asyncio.wait([task])
            if not task.cancelled() and (error := task.exception()):
                log.warning("a cancelled call to the database failed: %s", type(error).__name__)
            raise

    @staticmethod
    def _in(engine: sa.Engine, work: Callable[[sa.Connection], T]) -> T:
        with engine.begin() as connection:
            return work(connection)

    def wipe(self) -> None:
        """What was erased leaves the files as well: SQLite's log of writes still holds what secure_delete has
        erased from the file."""
        if _is_sqlite(self.engine):
            pragma(self.engine, "wal_checkpoint(TRUNCATE)")


def new_engine(url: str) -> sa.Engine:
    """An engine that has opened nothing yet."""
    try:
        parsed = sa.make_url(url)
        if parsed.get_dialect().is_async:
            raise DatabaseError(
                f"the database address names an asynchronous driver ({parsed.get_driver_name()}): "
                "name a synchronous one, such as postgresql+psycopg or sqlite"
            )
        if parsed.get_backend_name() != "sqlite":
            engine = sa.create_engine(parsed, hide_parameters=True, pool_pre_ping=True)
            if parsed.get_backend_name() == "postgresql":
                event.listen(engine, "begin", _begin_postgresql)
            return engine
        arguments = {"check_same_thread": False, "timeout": BUSY_SECONDS}
        if parsed.database in {None, "", ":memory:"}:  # it lives as long as its one connection
            engine = sa.create_engine(
                parsed,
                hide_parameters=True,
                connect_args=arguments,
                poolclass=QueuePool,
                pool_size=1,
                max_overflow=0,
            )
        else:
            if not str(parsed.database).startswith("file:"):
                Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
            engine = sa.create_engine(parsed, hide_parameters=True, connect_args=arguments, poolclass=QueuePool)
    except sa.exc.ArgumentError as error:
        raise DatabaseError(
            "the database address is none that SQLAlchemy knows; write one such as sqlite:///data/szukaj.db "
            "or postgresql+psycopg://user:password@host/name"
        ) from error
    except ImportError as error:
        wanted = "'psycopg[binary]'" if error.name == "psycopg" else error.name
        raise DatabaseError(
            f"the database's driver {error.name} is not installed; install it with pip install {wanted}"
        ) from error
    except OSError as error:
        raise DatabaseError(f"the folder of the database cannot be made: {error.strerror}") from error
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _: object) -> None:  # Any: a connection of the driver
    connection.isolation_level = None  # transactions begin in `_begin_sqlite`, not where the driver guesses
    try:
        for command in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {command}")
    except sqlite3.Error:
        connection.close()
        raise


def _begin_sqlite(connection: sa.Connection) -> None:
    """A writer takes its place at the beginning, where it may wait; upgrading a reader could only fail."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: sa.Connection) -> None:
    """One writer at a time, as in SQLite: what it finds is still so when it writes, whoever else is at work."""
    options = connection.get_execution_options()
    if options.get("writes", False) and not options.get("adds", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")


def _is_sqlite(engine: sa.Engine) -> bool:
    return engine.dialect.name == "sqlite"


def pragma(engine: sa.Engine, command: str) -> str:
    """Runs a pragma outside of any transaction; the first value it gives."""
    connection = engine.raw_connection()
    try:
        row = connection.cursor().execute(f"PRAGMA {command}").fetchone()
        return str(row[0]) if row else ""
    finally:
        connection.close()


def prepare(engine: sa.Engine) -> None:
    """Makes the tables that are missing; raises DatabaseError for those of a version that it does not know."""
    if _is_sqlite(engine) and pragma(engine, "journal_mode") not in {"wal", "memory"}:
        pragma(engine, "journal_mode = WAL")
    with engine.begin() as connection:
        found = _version(connection)
    if found in {None, *ONLY_LACK_TABLES}:
        with engine.execution_options(writes=True).begin() as connection:
            found = _version(connection)  # another process may have been faster
            if found in {None, *ONLY_LACK_TABLES}:
                metadata.create_all(connection)
                connection.execute(sa.delete(schema_version))
                connection.execute(sa.insert(schema_version).values(version=VERSION))
                found = VERSION
    if found != VERSION:
        raise DatabaseError(
            f"the database {_name(engine.url)} is of version {found} and this szukaj knows version {VERSION}: "
            "update szukaj, or name another database in SZUKAJ_DATABASE_URL"
        )


def _version(connection: sa.Connection) -> int | None:
    if not sa.inspect(connection).has_table(schema_version.name):
        return None
    return connection.execute(sa.select(sa.func.max(schema_version.c.version))).scalar_one_or_none()


def _name(url: sa.URL) -> str:
    return url.render_as_string(hide_password=True)


@contextmanager
def translated(url: sa.URL) -> Iterator[None]:
    """The one point where the database's errors become DatabaseError."""
    try:
        yield
    except _FOREIGN as error:
        cause = str(getattr(error, "orig", None) or error).casefold()
        for sign, sentence in _CAUSES.items():
            if sign in cause:
                raise DatabaseError(f"the database {_name(url)} {sentence}") from error
        raise DatabaseError(
            f"the database {_name(url)} cannot be reached or written ({_first_line(error)}): is it running, and "
            "is SZUKAJ_DATABASE_URL right?"
        ) from error


def _first_line(error: Exception) -> str:
    """What the server said when it could not be reached; others may quote rows, so only their kind."""
    said = str(error.orig).strip() if isinstance(error, sa.exc.OperationalError) else ""
    return said.split("\n")[0][:200] or type(error).__name__


_FOREIGN = (sa.exc.DBAPIError, sa.exc.TimeoutError, sa.exc.InvalidRequestError, sqlite3.Error, OSError)

_CAUSES = {
    "readonly": "is read-only: let the bot's user write the file and its folder",
    "disk is full": "has no room left: free some space on its disk",
    "no space left": "has no room left: free some space on its disk",
    "lock timeout": "is being written by another process and stayed locked: try again, or stop the other one",
    "locked": "is being written by another process and stayed locked: try again, or stop the other one",
    "unable to open": "cannot be opened: let the bot's user write the file and its folder",
    "not a database": "is damaged or is no database at all: restore it from a copy, or name another file",
    "malformed": "is damaged: restore it from a copy, or name another file",
}
