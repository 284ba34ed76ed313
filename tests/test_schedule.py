"""Regular work: never twice at once, caught up once, by one process of several, and let finish at the stop."""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from doubles import FixedClock

from bot.errors import StoreError
from bot.schedule import Schedule, Tick
from bot.state import Leases, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WARSAW = ZoneInfo("Europe/Warsaw")
OFTEN = timedelta(milliseconds=30)


@pytest.fixture
def leases(tmp_path: Path) -> Iterator[Leases]:
    with opened(tmp_path, "one") as found:
        yield found


@contextmanager
def opened(folder: Path, holder: str) -> Iterator[Leases]:
    with State.open(f"sqlite:///{folder / 'szukaj.db'}") as state:
        yield Leases(state.database, holder)


class Work:
    """Counts itself; `seconds`: how long it takes."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.begun = self.done = self.at_once = self.most_at_once = 0
        self.failure: Exception | None = None

    async def __call__(self) -> None:
        self.begun += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.seconds)
            if self.failure:
                raise self.failure
            self.done += 1
        finally:
            self.at_once -= 1


def now() -> datetime:
    return datetime.now(UTC)


async def until(enough: Callable[[], bool]) -> None:
    for _ in range(1000):
        if enough():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it has not come to that within ten seconds")


async def test_a_tick_comes_again_and_again_and_never_overlaps_itself(leases: Leases) -> None:
    work = Work(0.1)
    async with Schedule.open([Tick("match", work, OFTEN)], leases=leases, clock=now, zone=WARSAW):
        await until(lambda: work.done >= 3)
    assert work.most_at_once == 1


async def test_what_is_running_at_the_stop_is_let_finish_and_nothing_begins_after_it(leases: Leases) -> None:
    work = Work(0.3)
    async with Schedule.open([Tick("deliver", work, OFTEN)], leases=leases, clock=now, zone=WARSAW) as schedule:
        await until(lambda: work.begun == 1)
        assert schedule.running() == 1
    assert (work.begun, work.done) == (1, 1)
    await asyncio.sleep(0.1)
    assert work.begun == 1


async def test_what_does_not_end_within_the_grace_is_given_up(
    leases: Leases, caplog: pytest.LogCaptureFixture
) -> None:
    work = Work(60)
    tick = Tick("deliver", work, OFTEN)
    async with Schedule.open([tick], leases=leases, clock=now, zone=WARSAW, grace_seconds=0.1):
        await until(lambda: work.begun == 1)
    assert work.done == 0
    assert "deliver did not end in time" in caplog.text
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_of_two_processes_one_does_the_work_at_a_time(tmp_path: Path) -> None:
    work = Work(0.05)
    tick = Tick("match", work, OFTEN)
    with opened(tmp_path, "one") as one, opened(tmp_path, "other") as other:
        async with (
            Schedule.open([tick], leases=one, clock=now, zone=WARSAW),
            Schedule.open([tick], leases=other, clock=now, zone=WARSAW),
        ):
            await until(lambda: work.done >= 5)
    assert work.most_at_once == 1


async def test_a_daily_tick_that_was_missed_is_caught_up_once_over_all_processes(tmp_path: Path) -> None:
    work = Work()
    at = (datetime.now(WARSAW) - timedelta(hours=2)).time()
    tick = Tick("compaction", work, timedelta(days=1), time(at.hour, at.minute))
    with opened(tmp_path, "one") as one, opened(tmp_path, "other") as other:
        for leases in (one, other, one):
            async with Schedule.open([tick], leases=leases, clock=now, zone=WARSAW):
                await asyncio.sleep(0.15)
    assert work.done == 1


async def test_a_tick_that_fails_comes_again_and_leaves_the_others_alone(
    leases: Leases, caplog: pytest.LogCaptureFixture
) -> None:
    known, bug, fine = Work(), Work(), Work()
    known.failure, bug.failure = StoreError("the store is away"), ValueError("words of a person")
    ticks = [Tick("match", known, OFTEN), Tick("upkeep", bug, OFTEN), Tick("deliver", fine, OFTEN)]
    async with Schedule.open(ticks, leases=leases, clock=now, zone=WARSAW):
        await until(lambda: min(known.begun, bug.begun, fine.done) >= 2)
    assert "match was not done: the store is away" in caplog.text
    assert "ValueError" in caplog.text
    assert "words of a person" not in caplog.text


async def test_a_lease_of_a_process_that_died_is_over_in_time(tmp_path: Path) -> None:
    clock = FixedClock()
    with opened(tmp_path, "dead") as dead, opened(tmp_path, "alive") as alive:
        assert await dead.take("match", now=clock(), seconds=120)
        assert not await dead.take("match", now=clock(), seconds=120), "a lease is a lock, for its holder too"
        assert not await alive.take("match", now=clock(), seconds=120)
        clock.now += timedelta(seconds=121)
        assert await alive.take("match", now=clock(), seconds=120)
        await alive.give_back("match", done=clock())
        assert await dead.last_done("match") == clock()


async def test_a_clock_put_back_does_not_prolong_a_lease(tmp_path: Path) -> None:
    clock = FixedClock()
    with opened(tmp_path, "one") as one, opened(tmp_path, "other") as other:
        assert await one.take("match", now=clock(), seconds=120)
        assert await other.take("match", now=clock() - timedelta(days=3), seconds=120)
