"""The database on a real PostgreSQL: what several processes write at once stays whole. Skipped without one."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from bot.domain import Address, Alert, Cadence, Recipient, Search, Turn
from bot.errors import DatabaseError
from bot.state import Ledger, State, new_id

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

SERVER = os.environ.get("SZUKAJ_TEST_DATABASE_URL", "")
SCHEMA = "szukaj_tests"
NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)
ADA = Address("slack", "D1", "U1")

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(not SERVER, reason="SZUKAJ_TEST_DATABASE_URL names no PostgreSQL to try this on"),
]


@pytest.fixture
def url() -> Iterator[str]:
    """An empty schema of its own, gone at the end."""
    server = sa.make_url(SERVER)
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
        connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
        yield server.update_query_dict({"options": f"-csearch_path={SCHEMA}"}).render_as_string(
            hide_password=False
        )
        connection.exec_driver_sql(f"DROP SCHEMA {SCHEMA} CASCADE")
    engine.dispose()


def test_processes_that_make_the_tables_at_once_all_find_them(url: str) -> None:
    def opened(_: int) -> bool:
        with State.open(url):
            return True

    with ThreadPoolExecutor(6) as many:
        assert all(many.map(opened, range(6)))


async def test_what_is_written_at_once_is_written_once(url: str) -> None:
    with State.open(url) as state:
        ledger = Ledger(state.database)
        turns = [Turn("user", "python"), Turn("assistant", "[1] Python")]
        writing: list[Callable[[], Awaitable[object]]] = [
            lambda: state.hide(ADA, "cluster", "Python", now=NOW),
            lambda: ledger.dislike(ADA, "cluster", "Python", now=NOW),
            lambda: state.set_standing("slack", "U1", "allowed", now=NOW),
            lambda: ledger.set_recipient(ADA, Recipient("Europe/London"), {}),
            lambda: state.keep_feed("feed", "{}", now=NOW),
            lambda: state.show(ADA, Search(text="python"), None, language="pl", now=NOW),
            lambda: state.remember(ADA, turns, language="pl", now=NOW),
        ]
        await asyncio.gather(*(write() for write in writing * 8))
        told = await state.export(ADA)
        first = await asyncio.gather(*(state.first_time("slack", "key", now=NOW) for _ in range(8)))
    assert (len(told["conversations"]), len(told["hidden"]), len(told["fewer_like"])) == (1, 1, 1)
    assert first.count(True) == 1


async def test_nobody_gets_more_alerts_than_they_may_have_nor_two_of_one_number(url: str) -> None:
    def alert(what: str) -> Alert:
        return Alert(new_id(), ADA, 0, what, Search(text=what), Cadence(), "pl", made=NOW, due=NOW)

    with State.open(url) as state:
        ledger = Ledger(state.database)
        await asyncio.gather(*(ledger.add(alert(str(number)), most=5) for number in range(12)))
        assert [one.number for one in await ledger.of_address(ADA)] == [1, 2, 3, 4, 5]


async def test_a_writer_that_never_ends_is_named(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.state.database.BUSY_SECONDS", 1)
    with State.open(url) as state, State.open(url) as other:
        with other.database.engine.execution_options(writes=True).begin():
            with pytest.raises(DatabaseError, match="is being written by another process"):
                await state.hide(ADA, "cluster", "Python", now=NOW)
            assert await state.standing("slack", "U1") is None
            assert await state.first_time("slack", "key", now=NOW)
            assert await Ledger(state.database).owe({}, ["cluster"], now=NOW) == 0
        await state.hide(ADA, "cluster", "Python", now=NOW)
