"""Telegram as the way to a person who has not just asked: alerts, as one message where that is possible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import InlineKeyboardMarkup

from adapters.telegram import cards
from adapters.telegram.keyboard import under_notice, under_offers
from adapters.telegram.sending import Spot, Text
from bot.domain import Notice, Offers, Words
from bot.errors import AddresseeGone, MaybeSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from telegram import InlineKeyboardButton

    from adapters.telegram.sending import Sender
    from bot.domain import Address, Language, Part

_CHAT = re.compile(r"-?\d{1,19}")


async def send(sender: Sender, address: Address, parts: Sequence[Part], language: Language, today: date) -> None:
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
