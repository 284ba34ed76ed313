"""Telegram as the way to a person who has not just asked: alerts, as one message where that is possible."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup

from adapters.telegram import cards
from adapters.telegram.access import Door
from adapters.telegram.calling import Caller, asked
from adapters.telegram.keyboard import fits, under_notice, under_offers
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
    for number, text in enumerate(_messages(parts, language, today)):
        try:
            # What comes after a part that has arrived is worth waiting for: nobody sends it again.
            await sender.deliver(spot, text, surely=number > 0)
        except PlatformError as failure:
            if number == 0 or isinstance(failure, MaybeSent):
                raise
            raise MaybeSent(f"a part of a message arrived, the rest did not: {failure}") from failure


def _messages(parts: Sequence[Part], language: Language, today: date) -> list[Text]:
    """As few messages as hold the texts and the buttons; buttons stand under what they belong to."""
    groups: list[_Section] = []
    for section in _sections(parts, language, today):
        if groups and fits([*groups[-1].rows, *section.rows]):
            groups[-1].blocks.extend(section.blocks)
            groups[-1].rows.extend(section.rows)
        else:
            groups.append(section)
    return [text for group in groups for text in group.texts()]


@dataclass(slots=True)
class _Section:
    """What stands over a keyboard, and its rows."""

    blocks: list[str] = field(default_factory=list)
    rows: list[Sequence[InlineKeyboardButton]] = field(default_factory=list)

    def texts(self) -> list[Text]:
        """The keyboard is under the last one."""
        texts = [Text(text) for text in cards.joined(self.blocks)]
        if texts and self.rows:
            texts[-1] = replace(texts[-1], keyboard=InlineKeyboardMarkup(self.rows))
        return texts


def _sections(parts: Sequence[Part], language: Language, today: date) -> list[_Section]:
    """Each ends with a part that has buttons, so a heading stays with what it is over."""
    sections = [_Section()]
    for part in parts:
        if sections[-1].rows:
            sections.append(_Section())
        sections[-1].blocks.extend(_blocks(part, language, today))
        sections[-1].rows.extend(_rows(part))
    return sections


def _blocks(part: Part, language: Language, today: date) -> list[str]:
    match part:
        case Offers():
            return cards.messages(part, language, today)
        case Notice(text) | Words(text) if text.strip():
            return [text]
    return []


def _rows(part: Part) -> Sequence[Sequence[InlineKeyboardButton]]:
    match part:
        case Offers():
            keyboard = under_offers(part)
        case Notice(_, buttons):
            keyboard = under_notice(buttons)
        case _:
            keyboard = None
    return keyboard.inline_keyboard if keyboard else ()
