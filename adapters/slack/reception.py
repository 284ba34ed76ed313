"""What was asked, in order: told apart from repetitions, admitted, answered; the tasks are kept and awaited."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from adapters.slack.blocks import notice_messages
from adapters.slack.places import Private, Thread
from adapters.slack.private_answer import PrivateAnswer
from adapters.slack.thread_answer import ThreadAnswer
from bot.domain import Address, Message, Notice
from bot.errors import DatabaseError, PlatformError
from bot.requests import current_request, where_of
from bot.texts import language_of, say

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from datetime import date

    from adapters.admission import Admission
    from adapters.slack.events import Asked
    from adapters.slack.people import People
    from adapters.slack.pulse import Pulse
    from adapters.slack.sending import Api
    from bot.domain import Language
    from bot.ports import Answering, Clock, Deliveries

log = logging.getLogger(__name__)

NAME = "slack"
_MOST_RECENT = 5000


class Reception:
    """Answers each person's messages in the order in which `take` was called, and many people's side by side."""

    def __init__(
        self,
        api: Api,
        answering: Answering,
        *,
        deliveries: Deliveries,
        admission: Admission,
        people: People,
        clock: Clock,
        pulse: Pulse,
    ) -> None:
        self._api = api
        self._answering = answering
        self._deliveries = deliveries
        self._admission = admission
        self._people = people
        self._clock = clock
        self._pulse = pulse
        self._recent: dict[str, None] = {}
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[None]] = set()

    def take(self, asked: Asked) -> None:
        """Returns at once; what follows is a task of this object."""
        address = Address(NAME, asked.chat, asked.user)
        lock = self._locks.setdefault(address, asyncio.Lock())
        self.spawn(self._answer(asked, address, lock))

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        """Work that `finish` waits for; its failures are logged, never raised."""
        task = asyncio.create_task(_guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Returns when all work has ended."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def first_time(self, key: str) -> bool:
        """Whether Slack delivers `key` for the first time, as far as anybody knows; "" is always new."""
        if not key:
            return True
        if key in self._recent:
            return False
        if len(self._recent) >= _MOST_RECENT:
            del self._recent[next(iter(self._recent))]
        self._recent[key] = None
        try:
            return await self._deliveries.first_time(NAME, key, now=self._clock())
        except DatabaseError as failure:
            log.warning("the database failed, so only recent repetitions are noticed: %s", failure)
            return True

    async def _answer(self, asked: Asked, address: Address, lock: asyncio.Lock) -> None:
        """The lock keeps what precedes an answer in order; it is let go where the conversation keeps the order."""
        async with lock:
            if not await self.first_time(asked.key):
                return
            admitted = self._admission.admit(asked.user)
            if admitted.wait and not admitted.tell:
                return
            known = await self._people.language(asked.user)
        language = known or language_of(asked.text)
        words = say(language).words
        if admitted.wait:
            await self._say(asked, say(language).count(words.too_many, admitted.wait))
        elif asked.wordless:
            await self._say(asked, words.only_text)
        elif asked.pressed and asked.press is None:
            await self._say(asked, words.button_old)
        else:
            await self._converse(asked, Message(address, asked.text, known, asked.press), language)

    async def _converse(self, asked: Asked, message: Message, language: Language) -> None:
        async with aclosing(self._answering.answer(message)) as parts:
            try:
                await self._showing(asked, language).show(parts)
            except PlatformError as failure:
                log.warning("an answer could not be shown: %s", failure)
            except Exception as bug:
                log.error("answer %s failed, most recent call last:\n%s", current_request(), where_of(bug))
                await self._say(asked, say(language).words.bug.format(id=current_request()))

    def _showing(self, asked: Asked, language: Language) -> ThreadAnswer | PrivateAnswer:
        if not asked.private:
            return ThreadAnswer(self._thread(asked), self._pulse, today=self._today, language=language)
        place = self._private(asked)
        return PrivateAnswer(
            self._api, place, chat=asked.chat, user=asked.user, today=self._today, language=language
        )

    async def _say(self, asked: Asked, text: str) -> None:
        """One sentence of the adapter's own."""
        place = self._private(asked) if asked.private else self._thread(asked)
        for message in notice_messages(Notice(text)):
            await place.post(message)

    def _thread(self, asked: Asked) -> Thread:
        return Thread(self._api, chat=asked.chat, thread=asked.thread, user=asked.user, team=asked.team)

    def _private(self, asked: Asked) -> Private:
        return Private(
            self._api, chat=asked.chat, user=asked.user, response_url=asked.response_url, thread=asked.thread
        )

    def _today(self) -> date:
        return self._clock().date()


async def _guarded(work: Coroutine[None, None, None]) -> None:
    try:
        await work
    except PlatformError as failure:
        log.warning("something could not be shown: %s", failure)
    except Exception as bug:
        log.error("a bug, most recent call last:\n%s", where_of(bug))
