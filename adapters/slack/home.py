"""The app's Home: how to ask, examples to tap, the form, and the person's alerts."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING

from adapters.slack.blocks import button, plain_text, text_blocks
from adapters.slack.modal import OPEN_FORM
from adapters.slack.phrases import PHRASES
from bot.domain import Address, Message, Notice, Understood
from bot.texts import language_of

if TYPE_CHECKING:
    from adapters.slack.sending import Json
    from bot.domain import Language
    from bot.ports import Answering

EXAMPLE = "example"
"""How the action_id of an example begins; its value is the message."""
_MOST_BLOCKS = 90
"""Slack allows 100 in a Home."""


def home(language: Language, alerts: str) -> Json:
    """The view; `alerts` is what the core says of the person's alerts."""
    phrases = PHRASES[language]
    examples = [button(example, f"{EXAMPLE}:{number}", example) for number, example in enumerate(phrases.examples)]
    blocks: list[Json] = [
        _header(phrases.home_title),
        *text_blocks(phrases.home_intro),
        {"type": "actions", "elements": [button(phrases.new_search, OPEN_FORM) | {"style": "primary"}]},
        _header(phrases.home_examples),
        {"type": "actions", "elements": examples},
        _header(phrases.home_alerts),
        *text_blocks(alerts),
    ]
    return {"type": "home", "blocks": blocks[:_MOST_BLOCKS]}


async def alerts_text(answering: Answering, user: str, language: Language | None) -> tuple[str, Language]:
    """What the core says of the person's alerts, and in which language."""
    said: list[str] = []
    spoken: Language = language or language_of("")
    # Not the address of the direct messages: a Home opened there must not end the words of an answer.
    message = Message(Address("slack", "home", user), "/alerty", language)
    async with aclosing(answering.answer(message)) as parts:
        async for part in parts:
            if isinstance(part, Understood):
                spoken = part.language
            elif isinstance(part, Notice):
                said.append(part.text)
    return "\n\n".join(said), spoken


def _header(text: str) -> Json:
    return {"type": "header", "text": plain_text(text, 150)}
