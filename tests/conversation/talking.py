"""A conversation over doubles, and what a person gets of its parts."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from doubles import ADA, FixedClock, OffersInMemory, TinyReader, message

from bot.conversation import Conversation
from bot.domain import Message, Notice, Offers, Words
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Address, Language, Part, Press
    from bot.ports import ChatModel, OfferFinder
    from bot.state import State

POLISH, ENGLISH = say("pl").words, say("en").words


def talk(
    state: State, *, model: ChatModel | None = None, finder: OfferFinder | None = None, seconds: float = 5.0
) -> Conversation:
    return Conversation(
        TinyReader(), finder or OffersInMemory(), model, state, FixedClock(), page_size=3, answer_seconds=seconds
    )


async def ask(
    conversation: Conversation, text: str, address: Address = ADA, language: Language | None = None
) -> list[Part]:
    return await answered(conversation, message(text, address, language))


async def press(conversation: Conversation, press: Press, address: Address = ADA) -> list[Part]:
    return await answered(conversation, Message(address, "", press=press))


async def answered(conversation: Conversation, asked: Message) -> list[Part]:
    async with aclosing(conversation.answer(asked)) as parts:
        return [part async for part in parts]


def notices(parts: Sequence[Part]) -> list[str]:
    return [part.text for part in parts if isinstance(part, Notice)]


def offers(parts: Sequence[Part]) -> Offers:
    (shown,) = [part for part in parts if isinstance(part, Offers)]
    return shown


def titles(parts: Sequence[Part]) -> list[str]:
    return [hit.offer.title for hit in offers(parts).hits]


def spoken(parts: Sequence[Part]) -> str:
    """The model's words as they stand in the end."""
    text = ""
    for part in parts:
        if isinstance(part, Words):
            text = part.text if part.replaces else text + part.text
    return text
