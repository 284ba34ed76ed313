"""Answers under way: a task for each message, begun in the order of the messages and awaited at the end."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

from adapters.telegram.answering import Answer, Typing
from adapters.telegram.bugs import log_bug
from adapters.telegram.phrases import phrases
from bot.domain import Words
from bot.errors import AddresseeGone, PlatformError
from bot.texts import say

if TYPE_CHECKING:
    from datetime import date

    from adapters.telegram.calling import Caller
    from adapters.telegram.incoming import Asked, Pressed
    from adapters.telegram.rhythm import Rhythm
    from adapters.telegram.sending import Sender
    from bot.domain import Address, Message, Press
    from bot.ports import Answering, Clock

log = logging.getLogger(__name__)


class Replies:
    """Has messages answered."""

    def __init__(self, answering: Answering, sender: Sender, caller: Caller, clock: Clock, rhythm: Rhythm) -> None:
        self._answering = answering
        self._sender = sender
        self._caller = caller
        self._clock = clock
        self._rhythm = rhythm
        self._tasks: dict[asyncio.Task[None], Address] = {}
        self._pressed: set[tuple[Address, Press]] = set()

    def under_way(self, address: Address) -> bool:
        """Whether anything is being answered there."""
        return address in self._tasks.values()

    def begin(self, message: Message, one: Asked | Pressed, first: asyncio.Task[bool] | None = None) -> None:
        """Returns at once. A button pressed again while it is being answered is answered once.

        `first`: nothing is said before it gives True, and nothing at all where it gives False.
        """
        press = (message.address, message.press) if message.press else None
        if press in self._pressed:
            return
        task = asyncio.create_task(self._reply(message, one, first))
        self._tasks[task] = message.address
        task.add_done_callback(self._tasks.pop)
        if press:
            self._pressed.add(press)
            task.add_done_callback(lambda _: self._pressed.discard(press))

    async def finished(self) -> None:
        """Returns when every answer begun has ended."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def today(self) -> date:
        return self._clock().date()

    async def _reply(self, message: Message, one: Asked | Pressed, first: asyncio.Task[bool] | None) -> None:
        """Until the first step of the iteration nothing is awaited: that keeps the order."""
        typing = Typing(self._sender, one.spot, self._rhythm)
        try:
            await self._show(message, one, first, typing)
        except AddresseeGone as failure:
            log.info("an answer has nobody to go to any more: %s", failure)
        except PlatformError as failure:
            log.warning("an answer could not be delivered: %s", failure)
        except Exception as error:
            number = log_bug("an answer", error)
            if first is None or await first:
                await self._confess(one, number)
        finally:
            await typing.end()

    async def _show(
        self, message: Message, one: Asked | Pressed, first: asyncio.Task[bool] | None, typing: Typing
    ) -> None:
        language = one.person.language or "pl"
        by = phrases(language).shared_by.format(name=one.person.name)
        answer = Answer(self._sender, self._caller, one.spot, language=language, today=self.today, shared_by=by)
        try:
            async with aclosing(self._answering.answer(message)) as parts:
                async for part in parts:
                    if first is not None and not await first:
                        return
                    first = None
                    await answer.show(part)
                    if isinstance(part, Words):
                        typing.hush()
        except PlatformError:
            raise
        except Exception:  # what was said until then does not stay half said
            await answer.end()
            raise
        await answer.end()

    async def _confess(self, one: Asked | Pressed, number: str) -> None:
        try:
            await self._sender.say(one.spot, say(one.person.language or "pl").words.bug.format(id=number))
        except PlatformError as failure:
            log.warning("an answer could not be delivered: %s", failure)
