"""`szukaj serve`: opens everything, keeps the platforms running side by side, and ends in order."""

from __future__ import annotations

import asyncio
import logging
import os
import platform
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from bot.app import clock_of, offers_uri, open_app
from bot.domain import Address, Message
from bot.errors import BadToken, CannotServe, NotSent, PlatformError, ServedElsewhere, StoreError, SzukajError
from bot.folder import make_folder
from bot.platforms import GUIDE, plans_of
from bot.readiness import Readiness
from bot.redaction import redacted

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence

    from bot.app import App
    from bot.domain import Language, Part
    from bot.platforms import Plan
    from bot.ports import Platform, WebRoute
    from bot.settings import Settings

log = logging.getLogger(__name__)

LOCK_NAME = ".serve.lock"
SENDING_SECONDS = 10.0
"""What platforms may take beyond the grace period, to bring to the people what was answered in it."""
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
_WATCH_SECONDS = 5.0


class Hosted:
    """A platform of this process: started, started again while it cannot be reached, watched, stopped."""

    def __init__(self, plan: Plan, app: App) -> None:
        self.plan = plan
        self.given_up = False
        self._app = app
        self._platform: Platform | None = None
        self._trouble = "is being started"
        self._told = ""

    @property
    def routes(self) -> Sequence[WebRoute]:
        return self._platform.routes if self._platform is not None else ()

    def trouble(self) -> str:
        """ "" while messages can come and go; else one sentence."""
        if self._trouble or self._platform is None:
            return self._trouble
        return self._platform.trouble()

    async def start(self) -> None:
        """Returns when it runs, or never will: with a wrong token, or after a bug. Neither concerns the others."""
        wait = _FIRST_WAIT
        while not await self._started(wait):
            if self.given_up:
                return
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def _started(self, wait: float) -> bool:
        try:
            self._platform = self.plan.build(self._app)
            await self._platform.start()
        except BadToken as error:
            self._give_up(self._sentence(error))
        except PlatformError as error:
            self._trouble = self._clean(str(error))
            log.warning("%s: %s; trying again in %g s", self.plan.title, self._trouble.rstrip("."), wait)
        except Exception:
            log.exception("%s could not be started, and nobody expected that", self.plan.title)
            self._give_up("it could not be started; the log says what happened")
        else:
            self._trouble = ""
            log.info("%s: running", self.plan.title)
            return True
        await self.stop()
        return False

    def _give_up(self, trouble: str) -> None:
        self.given_up = True
        self._trouble = trouble
        log.error("%s stays off: %s", self.plan.title, trouble)

    def _sentence(self, error: BadToken) -> str:
        """It names a variable, so that the person knows where to look."""
        text = self._clean(str(error))
        return text if "_TOKEN" in text or "_SECRET" in text else f"{self.plan.tokens}: {text}"

    def _clean(self, text: str) -> str:
        return redacted(text, self._app.settings.secrets())

    def watch(self) -> None:
        """Tells the log of a trouble that came or went."""
        trouble = "" if self.given_up or self._trouble else self._clean(self.trouble())
        if trouble != self._told:
            if trouble:
                log.warning("%s: %s", self.plan.title, trouble)
            else:
                log.info("%s: works again", self.plan.title)
            self._told = trouble

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        """As `bot.ports.Channel`; while the platform does not run, nothing was sent."""
        if self._trouble or self._platform is None:
            raise NotSent(f"{self.plan.title} does not run: {self._trouble or 'it was stopped'}")
        await self._platform.send(address, parts, language=language)

    async def stop(self) -> None:
        """Raises nothing; returns when every answer begun has ended."""
        if self._platform is None:
            return
        try:
            await self._platform.stop()
        except Exception:
            log.exception("%s did not stop well", self.plan.title)


async def serve(settings: Settings, *, stop: asyncio.Event, opened: Callable[[], None] = lambda: None) -> None:
    """Serves until `stop` is set. `opened` is called when everything is open and platforms are being started.

    Raises BadSettings where no platform is on, CannotServe where none works or another process serves the same
    data, and what opening raises.
    """
    plans = plans_of(settings)
    asyncio.get_running_loop().set_exception_handler(_log_stray)
    async with AsyncExitStack() as stack:
        stack.enter_context(serving_lock(settings))
        app = await stack.enter_async_context(open_app(settings, clock=clock_of(settings)))
        hosted = [Hosted(plan, app) for plan in plans]
        readiness = Readiness(app, lambda: {one.plan.name: one.trouble() for one in hosted})
        stack.push_async_callback(readiness.close)
        if settings.http_address is not None:
            from bot.web import open_web

            address = await stack.enter_async_context(
                open_web(
                    settings.http_address,
                    ready=readiness.look,
                    routes=lambda: [route for one in hosted for route in one.routes],
                )
            )
            log.info("health and webhooks: http://%s", address)
        await _get_ready(app)
        opened()
        try:
            async with regular_work(hosted, app):
                await _run(hosted, app, stop)
        finally:
            readiness.stopping = True
            await _stop(hosted, app)


@asynccontextmanager
async def regular_work(hosted: Sequence[Hosted], app: App) -> AsyncIterator[None]:
    """Feeds, alerts and upkeep, while the platforms run; what is being done when they stop is let finish."""
    from bot.regular import ticks
    from bot.schedule import Schedule
    from bot.state import Leases

    channels = {one.plan.name: one for one in hosted}
    work = ticks(app.alert_work, app.store, app.state, channels)
    leases = Leases(app.state.database, f"{platform.node()}-{os.getpid()}")
    grace = app.settings.grace_seconds
    async with Schedule.open(work, leases=leases, clock=app.clock, zone=app.settings.zone(), grace_seconds=grace):
        yield


@contextmanager
def serving_lock(settings: Settings) -> Iterator[None]:
    """One process serves a data folder; raises CannotServe where another one does, or none can."""
    from retrieval.lock import file_lock

    folder = settings.data_dir
    try:
        make_folder(folder)
    except StoreError as error:
        raise CannotServe(str(error)) from error

    def busy(holder: str) -> ServedElsewhere:
        return ServedElsewhere(
            f"{folder} is served by {holder} already: two would answer every message twice; "
            "stop that one, or name another folder with --data"
        )

    try:
        with file_lock(folder / LOCK_NAME, doing="serve", busy=busy):
            yield
    except OSError as error:
        if error.filename is None or LOCK_NAME not in str(error.filename):
            raise
        raise CannotServe(f"{folder} cannot be written: {error.strerror}; szukaj doctor says more") from error


async def _run(hosted: Sequence[Hosted], app: App, stop: asyncio.Event) -> None:
    """Returns when `stop` is set; raises CannotServe once no platform will ever run."""
    log.info("starting %s", " and ".join(one.plan.title for one in hosted))
    stopped: asyncio.Future[Any] = asyncio.create_task(stop.wait())
    starting: asyncio.Future[Any] = asyncio.gather(*(one.start() for one in hosted))
    watching = asyncio.create_task(_watch(hosted, app))
    try:
        await asyncio.wait({stopped, starting}, return_when=asyncio.FIRST_COMPLETED)
        if not stopped.done() and all(one.given_up for one in hosted):
            raise CannotServe("; ".join(f"{one.plan.title} stays off: {one.trouble()}" for one in hosted))
        await stopped
    finally:
        await _cancelled(starting, stopped, watching)


async def _watch(hosted: Sequence[Hosted], app: App) -> None:
    """What changes while the process runs: troubles of platforms, the words of a new import."""
    while True:
        await asyncio.sleep(_WATCH_SECONDS)
        for one in hosted:
            one.watch()
        try:
            if await asyncio.to_thread(app.reader.refresh):
                log.info("an import has brought new words, sentences are read by them")
        except SzukajError as error:
            log.warning("%s", error)
        except Exception:
            log.exception("a regular look at the process failed")


async def _stop(hosted: Sequence[Hosted], app: App) -> None:
    """No new work; what was begun is ended, within the grace period; nothing is waited for beyond it."""
    grace = app.settings.grace_seconds
    log.info("stopping: answers that have begun may take %g s", grace)
    app.conversation.finish_within(grace)
    stops = [asyncio.create_task(one.stop()) for one in hosted]
    _, slow = await asyncio.wait(stops, timeout=grace + SENDING_SECONDS)
    for one, task in zip(hosted, stops, strict=True):
        if task in slow:
            log.error("%s did not end within %g s and is cut off", one.plan.title, grace + SENDING_SECONDS)
    await _cancelled(*slow)
    log.info("stopped")


async def _cancelled(*tasks: asyncio.Future[Any]) -> None:
    """Cancels those that still run, and lets them end; what they raise has been told elsewhere."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _get_ready(app: App) -> None:
    """Searches once, so that the first person waits no longer than others; says loudly if there are no offers."""
    if app.store.count_where(None):
        nobody = Message(Address("serve", "", ""), "praca w Krakowie")
        await asyncio.create_task(app.conversation.glance(nobody))  # with a request id of its own
        return
    log.warning(
        "there are no offers in %s, so every search will find nothing: bring some in with "
        "`szukaj import PATH` (this process sees them at once); `szukaj doctor` checks everything, %s helps",
        offers_uri(app.settings),
        GUIDE,
    )


def _log_stray(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """What asyncio has nobody to tell: its own text shows exceptions, and those may quote people."""
    error = context.get("exception")
    log.error("%s", context.get("message", "an error in the event loop"), exc_info=error)
