"""A conversation with the real reader over a house of alerts, and what its answers say."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from doubles import ADA

from bot.conversation import Conversation
from bot.domain import Button, Message, Notice, Offers, Press
from bot.texts import plain
from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alert_doubles import House

    from bot.domain import Address, Part


class Talk:
    """A conversation with the real reader over a house of alerts."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.core = Conversation(
            SentenceReader(Vocabulary({}, {})), house.shelf, None, house.state, house.clock, alerts=house.alerts
        )

    async def ask(self, text: str, address: Address = ADA) -> list[Part]:
        async with aclosing(self.core.answer(Message(address, text))) as parts:
            return [part async for part in parts]

    async def press(self, press: Press, address: Address = ADA) -> list[Part]:
        async with aclosing(self.core.answer(Message(address, "", press=press))) as parts:
            return [part async for part in parts]

    async def notices(self, text: str, address: Address = ADA) -> list[str]:
        return notices(await self.ask(text, address))

    async def said(self, text: str, address: Address = ADA) -> str:
        return "\n".join(notices(await self.ask(text, address)))


def notices(parts: Sequence[Part]) -> list[str]:
    return [plain(part.text) for part in parts if isinstance(part, Notice)]


def buttons(parts: Sequence[Part]) -> dict[str, Button]:
    found = [part.buttons for part in parts if isinstance(part, Notice | Offers)]
    return {button.label: button for some in found for button in some}
