"""Regular work: ticks never overlap themselves, are caught up once when missed, and are let finish at the stop.

Of several processes on one database one does the work at a time, by a lease; what is done stays right even without
it. The scheduler is APScheduler's; its own way to stop would cancel what is running.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.errors import DatabaseError, SzukajError
from bot.requests import begin_request, where_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
    from zoneinfo import ZoneInfo

    from bot.ports import Clock

log = logging.getLogger(__name__)

LEASE_SECONDS = 60.0
"""A process that died holds the others up for so long; while a tick runs, its lease is renewed."""


class Leases(Protocol):
    """Who does a piece of work; see `bot.state.Leases`."""

    async def take(self, name: str, *, now: datetime, seconds: float) -> bool: ...

    async def renew(self, name: str, *, now: datetime, seconds: float) -> None: ...

    async def give_back(self, name: str, *, done: datetime | None) -> None: ...

    async def last_done(self, name: str) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Tick:
    """Work to be done again and again: every so often, or daily `at` a time where `every` is a day.

    A daily one that nobody has done for longer than a day, as the machine was off, is done soon after the start.
    """

    name: str
    work: Callable[[], Awaitable[object]]
    every: timedelta
    at: time | None = None


class Schedule:
    """Running ticks; made by `open`."""

    def __init__(self, ticks: Sequence[Tick], leases: Leases, clock: Clock, zone: ZoneInfo) -> None:
        self._ticks = ticks
        self._leases = leases
        self._clock = clock
        self._zone = zone
        self._running: set[asyncio.Task[None]] = set()
        self._closing = False
        self._scheduler = AsyncIOScheduler(
            timezone=zone, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    @classmethod
    @asynccontextmanager
    async def open(
        cls, ticks: Sequence[Tick], *, leases: Leases, clock: Clock, zone: ZoneInfo, grace_seconds: float = 20.0
    ) -> AsyncIterator[Schedule]:
        """Ticks until the block ends; what is running then may take `grace_seconds` to end by itself."""
        schedule = cls(ticks, leases, clock, zone)
        await schedule._start()
        try:
            yield schedule
        finally:
            await schedule._stop(grace_seconds)

    def running(self) -> int:
        """How many ticks are under way."""
        return len(self._running)

    async def _start(self) -> None:
        for tick in self._ticks:
            soon = await self._soon(tick)
            trigger = _trigger(tick, self._zone)
            options = {} if soon is None else {"next_run_time": soon}
            self._scheduler.add_job(self._begin, trigger, args=[tick], id=tick.name, name=tick.name, **options)
        self._scheduler.start()

    async def _soon(self, tick: Tick) -> datetime | None:
        """When the first run is: at once for what is due by now; None for the next moment of its own."""
        if tick.at is None:
            return datetime.now(self._zone)
        try:
            last = await self._leases.last_done(tick.name)
        except DatabaseError:
            return None
        overdue = last is None or self._clock() - last > tick.every
        return datetime.now(self._zone) if overdue else None

    async def _begin(self, tick: Tick) -> None:
        """The scheduler may cancel this wait, and never the work behind it; work given up is no error to it."""
        if self._closing:
            return
        task = asyncio.create_task(self._guarded(tick), name=tick.name)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await asyncio.wait([task])

    async def _guarded(self, tick: Tick) -> None:
        """A tick that fails is logged and comes again; it takes nothing else with it."""
        begin_request()
        try:
            await self._once(tick)
        except SzukajError as error:
            log.warning("%s was not done: %s", tick.name, error)
        except Exception as error:
            log.error("%s failed, most recent call last:\n%s", tick.name, where_of(error))

    async def _once(self, tick: Tick) -> None:
        if not await self._leases.take(tick.name, now=self._clock(), seconds=LEASE_SECONDS):
            return
        done: datetime | None = None
        renewing = asyncio.create_task(self._renew(tick))
        try:
            if not await self._done_elsewhere(tick):
                await tick.work()
                done = self._clock()
        finally:
            renewing.cancel()
            await asyncio.wait([renewing])
            await self._leases.give_back(tick.name, done=done)

    async def _renew(self, tick: Tick) -> None:
        """Until it is cancelled. Where the database fails for a while, what is done stays right all the same."""
        while True:
            await asyncio.sleep(LEASE_SECONDS / 3)
            with suppress(DatabaseError):
                await self._leases.renew(tick.name, now=self._clock(), seconds=LEASE_SECONDS)

    async def _done_elsewhere(self, tick: Tick) -> bool:
        """Whether another process has done a daily tick of this day a moment ago."""
        if tick.at is None:
            return False
        last = await self._leases.last_done(tick.name)
        return last is not None and timedelta(0) <= self._clock() - last < tick.every / 2

    async def _stop(self, grace_seconds: float) -> None:
        self._closing = True
        self._scheduler.remove_all_jobs()
        if self._running:
            await asyncio.wait(set(self._running), timeout=grace_seconds)
        for task in list(self._running):
            log.warning("%s did not end in time and is given up", task.get_name())
            task.cancel()
        if self._running:
            await asyncio.wait(set(self._running), timeout=5)
        self._scheduler.shutdown(wait=False)


def _trigger(tick: Tick, zone: ZoneInfo) -> CronTrigger | IntervalTrigger:
    if tick.at is not None:
        return CronTrigger(hour=tick.at.hour, minute=tick.at.minute, timezone=zone)
    return IntervalTrigger(seconds=tick.every.total_seconds(), timezone=zone)
