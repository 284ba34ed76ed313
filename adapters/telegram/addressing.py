"""Whether a message is meant for the bot, and what it says once the mention or the bot's name is taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.constants import MessageEntityType

from bot.commands import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import Message, MessageEntity

_COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as Telegram knows it."""

    id: int
    username: str


def in_private(message: Message, me: Me) -> str | None:
    """Everything is meant for the bot here."""
    return _unnamed(_without_mentions(message, me), me)


def in_group(message: Message, me: Me) -> str | None:
    """The text of a command of ours, of a mention or of a reply to a message of ours; else None."""
    text = _without_mentions(message, me)
    command = _COMMAND.match(text)
    if command and command[2]:
        return _unnamed(text, me) if command[2].casefold() == me.username.casefold() else None
    if command and command[1].casefold() in NAMES:
        return text
    mentioned = next(_mentions(message, me), None) is not None
    return text if mentioned or _answers(message, me) else None


def _answers(message: Message, me: Me) -> bool:
    """Whether it replies to the bot; the first message of a topic is none that anybody meant to reply to."""
    replied = message.reply_to_message
    return bool(
        replied and replied.from_user and replied.from_user.id == me.id and replied.forum_topic_created is None
    )


def _mentions(message: Message, me: Me) -> Iterator[MessageEntity]:
    kinds: list[str | None] = [MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION]
    entities = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    for entity, text in entities.items():
        by_name = text.casefold() == f"@{me.username.casefold()}"
        if by_name or (entity.user is not None and entity.user.id == me.id):
            yield entity


def _without_mentions(message: Message, me: Me) -> str:
    """The text or caption; entities are counted in UTF-16 units."""
    raw = (message.text or message.caption or "").encode("utf-16-le")
    mentions = sorted(_mentions(message, me), key=lambda one: one.offset, reverse=True)
    for entity in mentions:
        raw = raw[: entity.offset * 2] + raw[(entity.offset + entity.length) * 2 :]
    text = raw.decode("utf-16-le", "replace").strip()
    return re.sub(r"^[,:;–-]+\s*", "", text).replace("  ", " ") if mentions else text


def _unnamed(text: str, me: Me) -> str:
    """ "/szukaj@bot kucharz" → "/szukaj kucharz"."""
    command = _COMMAND.match(text)
    if command and command[2] and command[2].casefold() == me.username.casefold():
        return f"/{command[1]}{text[command.end() :]}"
    return text
