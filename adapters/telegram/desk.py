"""Takes updates in the order in which they come: what is quick at once, each answer as a task."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

from adapters.admission import Admission
from adapters.telegram import updates
from adapters.telegram.bugs import log_bug
from adapters.telegram.incoming import PLATFORM, Added, Asked, Glanced, Migrated, Pressed, Wordless, address
from adapters.telegram.phrases import phrases
from bot.commands import press_of
from bot.domain import Message
from bot.errors import DatabaseError
from bot.texts import plain, say

if TYPE_CHECKING:
    from telegram import Update

    from adapters.telegram.access import Door
    from adapters.telegram.addressing import Me
    from adapters.telegram.incoming import Incoming
    from adapters.telegram.inline import Inline
    from adapters.telegram.replies import Replies
    from adapters.telegram.rhythm import Rhythm
    from adapters.telegram.sending import Sender
    from bot.ports import Clock, Deliveries

log = logging.getLogger(__name__)

K = TypeVar("K")
V = TypeVar("V")

_MOST_REMEMBERED = 2000


class Desk:
    """Decides for each update whether it is answered, and has it answered."""

    def __init__(
        self,
        *,
        me: Me,
        door: Door,
        sender: Sender,
        replies: Replies,
        inline: Inline,
        deliveries: Deliveries,
        clock: Clock,
        rhythm: Rhythm,
        per_minute: int,
    ) -> None:
        self._me = me
        self._door = door
        self._sender = sender
        self._replies = replies
        self._inline = inline
        self._deliveries = deliveries
        self._clock = clock
        self._rhythm = rhythm
        self._admission = Admission(per_minute, clock)
        self._albums: dict[str, None] = {}
        self._seen: dict[int, None] = {}
        self._last_asked: dict[tuple[int, int], tuple[int, str]] = {}

    async def take(self, update: Update) -> None:
        """One update; whatever goes wrong with it, the next one is taken."""
        one: Incoming | None = None
        try:
            one = updates.read(update, self._me)
            if isinstance(one, Asked) and self._may_begin(one, update.update_id):
                await self._begin(one, update.update_id)
            elif one is not None and await self._first_time(update.update_id):
                await self._attend(one)
            elif isinstance(one, Pressed):
                self._sender.answer_press(one.query)
        except Exception as error:
            log_bug("an update", error)
            if isinstance(one, Pressed):
                self._sender.answer_press(one.query)

    def _may_begin(self, one: Asked, update: int) -> bool:
        """Whether the answer may begin before the database says whether the question comes for the first time.

        Not where it would end the words of another answer to the same person, or a limit would be told.
        """
        busy = self._replies.under_way(address(one))
        return not busy and update not in self._seen and self._admission.has_room(str(one.person.id))

    async def _begin(self, one: Asked, update: int) -> None:
        """The answer begins; nothing of it is shown before the question is known to come for the first time."""
        first = asyncio.create_task(self._first_time(update))
        if await self._admitted(one):
            self._serve(one, first)
            await first
        elif await first:
            await self._attend(one)

    async def _attend(self, one: Incoming) -> None:
        if isinstance(one, Migrated):
            await self._follow(one)
        elif isinstance(one, Pressed) and (toast := await self._decided(one)) is not None:
            self._sender.answer_press(one.query, toast)
        elif isinstance(one, Glanced):
            self._inline.take(one, admitted=await self._admitted(one) is True)
        else:
            await self._attend_guest(one)

    async def _attend_guest(self, one: Asked | Wordless | Pressed | Added) -> None:
        admitted = await self._admitted(one)
        if admitted is None:
            self._refuse(one, say(one.person.language or "pl").words.command_needs_memory)
        elif not admitted:
            await self._turn_away(one)
        else:
            self._serve(one)

    def _serve(self, one: Asked | Wordless | Pressed | Added, first: asyncio.Task[bool] | None = None) -> None:
        """For those who are let in. `first`: tells whether a question comes for the first time, where nobody knows
        yet."""
        match one:
            case Added():
                text = phrases(one.person.language).added.format(bot=self._me.username)
                self._sender.aside(lambda: self._sender.say(one.spot, text))
            case Asked() if self._again(one):
                return
            case Wordless() if self._known_album(one):
                return
            case _ if not self._in_time(one):
                return
            case Wordless():
                text = say(one.person.language or "pl").words.only_text
                self._sender.aside(lambda: self._sender.say(one.spot, text))
            case Asked():
                message = Message(address(one), one.text, one.person.language)
                self._replies.begin(message, one, first)
            case Pressed():
                self._press(one)

    def _press(self, one: Pressed) -> None:
        press = press_of(one.code)
        if press is None:
            self._sender.answer_press(one.query, plain(say(one.person.language or "pl").words.button_old))
            return
        self._sender.answer_press(one.query)
        message = Message(address(one), "", one.person.language, press)
        self._replies.begin(message, one)

    def _in_time(self, one: Asked | Wordless | Pressed) -> bool:
        """Whether this person has not written too much within a minute; they are told once."""
        admitted = self._admission.admit(str(one.person.id))
        if not admitted.wait:
            return True
        speech = say(one.person.language or "pl")
        if admitted.tell or isinstance(one, Pressed):
            self._refuse(one, speech.count(speech.words.too_many, admitted.wait))
        return False

    def _refuse(self, one: Asked | Wordless | Pressed | Added, text: str) -> None:
        """A sentence instead of an answer; on a button as its own answer, which ends its waiting too."""
        if isinstance(one, Pressed):
            self._sender.answer_press(one.query, plain(text))
        elif not isinstance(one, Added):
            self._sender.aside(lambda: self._sender.say(one.spot, text))

    async def _turn_away(self, one: Asked | Wordless | Pressed | Added) -> None:
        if isinstance(one, Pressed):
            self._sender.answer_press(one.query, phrases(one.person.language).no_access)
            return
        try:
            await self._door.turn_away(one)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)

    async def _admitted(self, one: Asked | Wordless | Pressed | Added | Glanced) -> bool | None:
        """None where nobody can say."""
        try:
            return await self._door.admits(one)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            return None

    async def _decided(self, one: Pressed) -> str | None:
        try:
            return await self._door.decide(one)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            return plain(say(one.person.language or "pl").words.command_needs_memory)

    async def _follow(self, one: Migrated) -> None:
        self._sender.moved(one.old, one.new)
        try:
            await self._door.carry_over(one.old, one.new)
        except DatabaseError as error:
            log.warning("the database failed: %s", error)

    async def _first_time(self, update: int) -> bool:
        """Without the database an update counts as new: better answered twice than never."""
        if update in self._seen:
            return False
        _remember(self._seen, update, None)
        try:
            async with asyncio.timeout(self._rhythm.neighbours):
                return await self._deliveries.first_time(PLATFORM, str(update), now=self._clock())
        except (DatabaseError, TimeoutError) as error:
            log.warning("the database failed: %s", type(error).__name__)
            return True

    def _again(self, one: Asked) -> bool:
        """Whether an edited message asks nothing new: only a person's last question, lately, is answered again."""
        key = (one.spot.chat, one.person.id)
        if one.edited is not None:
            last = self._last_asked.get(key)
            if last is None or last[0] != one.message or last[1] == one.text or one.edited > self._rhythm.edits:
                return True
        _remember(self._last_asked, key, (one.message, one.text))
        return False

    def _known_album(self, one: Wordless) -> bool:
        """The pictures of an album come one by one; they are answered once."""
        known = bool(one.album) and one.album in self._albums
        if one.album:
            _remember(self._albums, one.album, None)
        return known


def _remember(memory: dict[K, V], key: K, value: V) -> None:
    """Keeps the newest, and only so many."""
    memory.pop(key, None)
    memory[key] = value
    if len(memory) > _MOST_REMEMBERED:
        del memory[next(iter(memory))]
