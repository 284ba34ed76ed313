"""Who may talk to the bot: those in the settings, those an admin let in, or everybody where that is set."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, TypeVar

from adapters.telegram.incoming import PLATFORM, Glanced
from adapters.telegram.keyboard import coded
from adapters.telegram.phrases import phrases
from adapters.telegram.sending import Spot, Text
from bot.errors import DatabaseError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Collection, Sequence
    from datetime import datetime

    from telegram import InlineKeyboardMarkup

    from adapters.telegram.incoming import Added, Asked, Pressed, Wordless
    from adapters.telegram.rhythm import Rhythm
    from adapters.telegram.sending import Sender
    from bot.domain import Language, Standing
    from bot.ports import Access, Clock

    Guest = Asked | Wordless | Pressed | Glanced | Added

T = TypeVar("T")

_CODE = re.compile(r"door:(in|out):(-?\d{1,19}):(pl|en)")
_MOST_TOLD = 10_000


class Door:
    """Lets in, turns away, and asks the admins. A group is let in as a whole, by its id."""

    def __init__(
        self,
        access: Access,
        sender: Sender,
        clock: Clock,
        rhythm: Rhythm,
        *,
        open_to_all: bool,
        admins: Sequence[int],
        allowed: Collection[int],
    ) -> None:
        self._access = access
        self._sender = sender
        self._clock = clock
        self._rhythm = rhythm
        self._open = open_to_all
        self._admins = tuple(dict.fromkeys(admins))
        self._settled = frozenset({*admins, *allowed})
        self._seen_inside: set[int] = set()
        self._told: dict[int, datetime] = {}

    async def admits(self, guest: Guest) -> bool:
        """Raises DatabaseError where nobody can say."""
        return await self.admits_any(_ids(guest))

    async def admits_any(self, ids: Sequence[int]) -> bool:
        """Whether one of these people and groups is let in. Raises DatabaseError."""
        if self._open or self._settled.intersection(ids):
            return True
        for one in ids:
            if await self._inside(one):
                return True
        return False

    async def turn_away(self, guest: Guest) -> None:
        """Tells a stranger how to be let in, and the admins; once, then there is silence for a while."""
        if isinstance(guest, Glanced):
            return
        knocking = _ids(guest)[-1]
        if self._told_lately(knocking):
            return
        standing = await self._standing(knocking)
        if standing == "refused":
            return
        self._sender.aside(lambda: self._sender.say(guest.spot, self._sentence(guest, knocking)))
        if standing is None:
            await self._set(knocking, "asked")
            for admin in self._admins:
                self._ask(admin, guest, knocking)

    async def decide(self, press: Pressed) -> str | None:
        """An admin's decision, where the press is one: what the button answers; None for any other press.

        A guest is told once, however often and by however many admins the same is decided.
        """
        code = _CODE.fullmatch(press.code)
        if code is None:
            return None
        if press.person.id not in self._admins:
            return phrases(press.person.language).only_admins
        guest, language = int(code[2]), _language(code[3])
        standing: Standing = "allowed" if code[1] == "in" else "refused"
        before = await self._standing(guest)
        await self._set(guest, standing)
        self._told.pop(guest, None)
        self._sender.aside(lambda: self._show_decision(press, guest, standing, language))
        if standing != before:
            self._sender.aside(lambda: self._tell_guest(guest, standing, language))
        return ""

    async def carry_over(self, old: int, new: int) -> None:
        """A group that becomes a supergroup keeps what was said, its buttons and its standing.

        Raises DatabaseError.
        """
        await self._soon(self._access.move(PLATFORM, str(old), str(new)))
        standing = "allowed" if old in self._settled else await self._standing(old)
        if standing is not None:
            await self._set(new, standing)

    async def _inside(self, one: int) -> bool:
        """Without the database those who were seen inside stay in."""
        try:
            inside = await self._standing(one) == "allowed"
        except DatabaseError:
            if one in self._seen_inside:
                return True
            raise
        (self._seen_inside.add if inside else self._seen_inside.discard)(one)
        return inside

    async def _standing(self, one: int) -> Standing | None:
        return await self._soon(self._access.standing(PLATFORM, str(one)))

    async def _set(self, one: int, standing: Standing) -> None:
        await self._soon(self._access.set_standing(PLATFORM, str(one), standing, now=self._clock()))

    async def _soon(self, work: Awaitable[T]) -> T:
        """Raises DatabaseError also where the database does not answer: others wait for their turn behind this."""
        try:
            async with asyncio.timeout(self._rhythm.neighbours):
                return await work
        except TimeoutError as error:
            raise DatabaseError("the database does not answer in time") from error

    def _told_lately(self, one: int) -> bool:
        now = self._clock()
        before = self._told.get(one)
        if before is not None and 0 <= (now - before).total_seconds() < self._rhythm.silence:
            return True
        if len(self._told) >= _MOST_TOLD:
            self._told.clear()
        self._told[one] = now
        return False

    def _sentence(self, guest: Asked | Wordless | Pressed | Added, knocking: int) -> str:
        told = phrases(guest.person.language)
        if guest.spot.group:
            sentence = told.strange_group_asked if self._admins else told.strange_group
        else:
            sentence = told.stranger_asked if self._admins else told.stranger
        return sentence.format(id=knocking)

    def _ask(self, admin: int, guest: Asked | Wordless | Pressed | Added, knocking: int) -> None:
        told = phrases(None)
        if guest.spot.group:
            text = told.group_wants_in.format(name=guest.chat_name, id=knocking, by=guest.person.name)
        else:
            text = told.wants_in.format(name=guest.person.name, id=knocking)
        choice = _choice(knocking, guest.person.language or "pl")
        self._sender.aside(lambda: self._sender.say(Spot(admin), text, choice))

    async def _show_decision(self, press: Pressed, guest: int, standing: Standing, language: Language) -> None:
        told = phrases(press.person.language)
        text = (told.was_let_in if standing == "allowed" else told.was_refused).format(id=guest)
        choice = _choice(guest, language) if standing == "refused" else None
        await self._sender.edit(press.spot, press.message, Text(text, choice), surely=True)

    async def _tell_guest(self, guest: int, standing: Standing, language: Language) -> None:
        told = phrases(language)
        if standing == "refused":
            text = told.you_are_refused
        else:
            text = told.group_is_in if guest < 0 else told.you_are_in
        await self._sender.say(Spot(guest), text)


def _choice(guest: int, language: Language) -> InlineKeyboardMarkup | None:
    """Two buttons for an admin; they keep the language in which the guest is told."""
    told = phrases(None)
    codes = (f"door:in:{guest}:{language}", f"door:out:{guest}:{language}")
    return coded([list(zip((told.let_in, told.refuse), codes, strict=True))])


def _language(code: str) -> Language:
    return "en" if code == "en" else "pl"


def _ids(guest: Guest) -> list[int]:
    """The ids by which a guest may be let in; the last one is whom an admin is asked about."""
    if isinstance(guest, Glanced) or not guest.spot.group:
        return [guest.person.id]
    return [guest.person.id, guest.spot.chat]
