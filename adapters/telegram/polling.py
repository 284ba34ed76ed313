"""Long polling: asks Telegram for updates until it is stopped; what is not acknowledged stays with Telegram."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

from telegram import Update

from adapters.telegram.bugs import log_bug
from adapters.telegram.errors import Contested, translated
from adapters.telegram.updates import ALLOWED
from bot.errors import BadToken, NotSent

if TYPE_CHECKING:
    from telegram import Bot

    from adapters.telegram.rhythm import Rhythm
    from bot.errors import PlatformError

log = logging.getLogger(__name__)

_MOST_AT_ONCE = 100


class Poller:
    """Puts updates into a queue, in order.

    The library's own poller ends for good at a 404 and logs each failure of an outage, and its `get_updates` logs
    whole updates, and stays where it is, when it cannot read one.
    """

    def __init__(self, bot: Bot, queue: asyncio.Queue[Any], rhythm: Rhythm) -> None:
        """`queue`: the application's, which takes anything."""
        self.trouble = ""
        self._bot = bot
        self._queue = queue
        self._rhythm = rhythm
        self._next: int | None = None
        self._failures = 0
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """No update is taken after this; those taken are acknowledged, so that they do not come again."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait({self._task})
        self._task = None
        if self._next is not None and not self.trouble:
            await self._acknowledge()

    async def _run(self) -> None:
        while True:
            asked = time.monotonic()
            try:
                taken = await self._ask(within=self._rhythm.poll)
            except Exception as error:  # whatever it is, the next attempt may succeed
                await asyncio.sleep(self._failed(translated(error, "getUpdates")))
            else:
                self._mended()
                for update in taken:
                    self._queue.put_nowait(update)
                if taken:  # the next question costs 1 to 2 ms of computing, which the answers need first
                    await asyncio.sleep(self._rhythm.breath)
                elif time.monotonic() - asked < self._rhythm.poll / 2:
                    await asyncio.sleep(self._rhythm.idle)  # a server that does not wait for messages

    async def _ask(self, *, within: float) -> list[Update]:
        """The updates that have come, or come `within` seconds; asking acknowledges those of the last time."""
        raw = await self._get_updates(within, limit=_MOST_AT_ONCE)
        return [update for one in raw if (update := self._update(one)) is not None]

    async def _get_updates(self, within: float, *, limit: int) -> list[dict[str, Any]]:
        """As they are; `Any`: JSON."""
        data = {"offset": self._next, "timeout": int(within), "limit": limit, "allowed_updates": list(ALLOWED)}
        raw: list[dict[str, Any]] = await self._bot._post(  # what `get_updates` is made of
            "getUpdates", {name: value for name, value in data.items() if value is not None},
            read_timeout=within + self._rhythm.call,
        )  # fmt: skip
        return raw

    def _update(self, raw: dict[str, Any]) -> Update | None:
        """None for an update in a form that nobody knows: it must not hold up or lose those around it."""
        number = raw.get("update_id")
        if not isinstance(number, int):
            log.error("an update of Telegram has no number and is passed over")
            return None
        self._next = number + 1
        return parsed(raw, self._bot)

    async def _acknowledge(self) -> None:
        try:
            async with asyncio.timeout(self._rhythm.closing):
                await self._get_updates(0, limit=1)
        except Exception as error:  # they come again, and are known then
            log.info("%s", translated(error, "getUpdates"))

    def _failed(self, failure: PlatformError) -> float:
        """How long to wait. An outage is said once, from its second failure on: a connection may break."""
        self._failures += 1
        final = isinstance(failure, BadToken | Contested)
        if final or self._failures >= 2:
            if not self.trouble or (final and str(failure) != self.trouble):
                log.log(logging.ERROR if final else logging.WARNING, "%s; trying again until it works", failure)
            self.trouble = str(failure)
        if isinstance(failure, NotSent) and failure.retry_after is not None:
            return failure.retry_after
        backoff = self._rhythm.backoff
        return backoff[min(self._failures, len(backoff)) - 1]

    def _mended(self) -> None:
        if self.trouble:
            log.info("messages come from Telegram again")
        self.trouble, self._failures = "", 0


def parsed(raw: dict[str, Any], bot: Bot) -> Update | None:
    """An update as the library reads it; None, and a line in the log, where it cannot."""
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        log_bug("reading an update", error)
        return None
