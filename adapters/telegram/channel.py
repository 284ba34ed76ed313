"""Telegram as the way to a person who has not just asked: alerts, as one message where that is possible."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup

from adapters.telegram import cards
from adapters.telegram.access import Door
from adapters.telegram.calling import Caller, asked
from adapters.telegram.keyboard import under_notice, under_offers
from adapters.telegram.rhythm import Rhythm
from adapters.telegram.sending import Sender, Spot, Text
from adapters.telegram.wire import application
from bot.domain import Notice, Offers, Words
from bot.errors import AddresseeGone, DatabaseError, MaybeSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from datetime import date

    from telegram import InlineKeyboardButton

    from bot.domain import Address, Language, Part
    from bot.ports import Access, Clock

_CHAT = re.compile(r"-?\d{1,19}")


class TelegramChannel:
    """A bot.ports.Channel. To somebody who may no longer talk to the bot nothing is sent."""

    def __init__(self, sender: Sender, door: Door, clock: Clock) -> None:
        self._sender = sender
        self._door = door
        self._clock = clock

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        if not await self._welcome(address):
            raise AddresseeGone("Telegram: this person or group may not talk to the bot any more")
        await _send(self._sender, address, parts, language, self._clock().date())

    async def _welcome(self, address: Address) -> bool:
        try:
            return await self._door.admits_any(
                [int(one) for one in (address.user, address.chat) if one.removeprefix("-").isdecimal()]
            )
        except DatabaseError:
            return True  # they were let in when they asked for it


@asynccontextmanager
async def open_channel(
    token: str,
    *,
    api_url: str,
    access: Access,
    clock: Clock,
    open_to_all: bool,
    admins: Sequence[int],
    allowed: Sequence[int],
    rhythm: Rhythm | None = None,
) -> AsyncIterator[TelegramChannel]:
    """A way to send without taking messages, beside a process that takes them; raises BadToken, PlatformError."""
    rhythm = rhythm or Rhythm()
    app = application(token, api_url, seconds=rhythm.call)
    sender = Sender(app.bot, Caller(rhythm))
    door = Door(access, sender, clock, rhythm, open_to_all=open_to_all, admins=admins, allowed=allowed)
    try:
        await asked("getMe", app.initialize, rhythm)
        yield TelegramChannel(sender, door, clock)
    finally:
        await app.shutdown()
        await app.bot.shutdown()


async def _send(sender: Sender, address: Address, parts: Sequence[Part], language: Language, today: date) -> None:
    """Raises AddresseeGone, NotSent, or MaybeSent, also where a part of it has arrived: it is not repeated."""
    if not _CHAT.fullmatch(address.chat):
        raise AddresseeGone("Telegram: this is no chat of Telegram")
    spot = Spot(int(address.chat))
    texts = cards.joined([block for part in parts for block in _blocks(part, language, today)])
    keyboard = _keyboard(parts)
    for number, text in enumerate(texts):
        last = number == len(texts) - 1
        try:
            await sender.deliver(spot, Text(text, keyboard if last else None), surely=False)
        except PlatformError as failure:
            if number == 0 or isinstance(failure, MaybeSent):
                raise
            raise MaybeSent(f"a part of a message arrived, the rest did not: {failure}") from failure


def _blocks(part: Part, language: Language, today: date) -> list[str]:
    match part:
        case Offers():
            return cards.messages(part, language, today)
        case Notice(text) | Words(text) if text.strip():
            return [text]
    return []


def _keyboard(parts: Sequence[Part]) -> InlineKeyboardMarkup | None:
    """The buttons of all parts, one below the other."""
    keyboards = [
        under_offers(part) if isinstance(part, Offers) else under_notice(part.buttons)
        for part in parts
        if isinstance(part, Offers | Notice)
    ]
    rows: list[Sequence[InlineKeyboardButton]] = [row for one in keyboards if one for row in one.inline_keyboard]
    return InlineKeyboardMarkup(rows) if rows else None
