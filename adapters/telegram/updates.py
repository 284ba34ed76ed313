"""An update of Telegram → what it asks of the bot, if anything; whether it is meant for it is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import Message
from telegram.constants import ChatType

from adapters.telegram import addressing, deep_links
from adapters.telegram.incoming import Added, Asked, Glanced, Migrated, Person, Pressed, Wordless
from adapters.telegram.sending import Spot
from bot.texts import escape

if TYPE_CHECKING:
    from telegram import CallbackQuery, Chat, ChatMemberUpdated, Update, User

    from adapters.telegram.addressing import Me
    from adapters.telegram.incoming import Incoming
    from bot.domain import Language

ALLOWED = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
"""The kinds of updates that Telegram is asked for."""

_CONTENT = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "live_photo", "location",
    "paid_media", "photo", "poll", "sticker", "story", "venue", "video", "video_note", "voice",
)  # fmt: skip
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}
_AWAY = {"left", "kicked"}


def read(update: Update, me: Me) -> Incoming | None:
    """What the update asks of the bot."""
    if update.message:
        return _message(update.message, me)
    if update.edited_message:
        return _edited(update.edited_message, me)
    if update.callback_query:
        return _press(update.callback_query)
    if update.inline_query and not update.inline_query.from_user.is_bot:
        query = update.inline_query
        return Glanced(_user(query.from_user), query.id, query.query.strip())
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    return None


def _message(message: Message, me: Me) -> Incoming | None:
    if message.migrate_to_chat_id is not None:
        return Migrated(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        return Migrated(message.migrate_from_chat_id, message.chat.id)
    return _question(message, me, edited=None)


def _edited(message: Message, me: Me) -> Incoming | None:
    """A question that its author has changed; places that move and the like are no questions."""
    if message.edit_date is None or not (message.text or message.caption):
        return None
    return _question(message, me, edited=(message.edit_date - message.date).total_seconds())


def _question(message: Message, me: Me, *, edited: float | None) -> Asked | Wordless | None:
    person = _author(message)
    group = message.chat.type in _GROUPS
    if person is None or (message.via_bot and message.via_bot.id == me.id):
        return None
    if not group and message.chat.type != ChatType.PRIVATE:
        return None
    text = addressing.in_group(message, me) if group else addressing.in_private(message, me)
    if text is None:
        return None
    spot = _spot(message, reply_to=message.message_id if group else None)
    if not text and not (message.text or message.caption):
        known = any(getattr(message, kind, None) for kind in _CONTENT)
        return Wordless(spot, person, message.media_group_id or "", _title(message.chat)) if known else None
    return Asked(spot, person, deep_links.followed(text), message.message_id, _title(message.chat), edited)


def _press(query: CallbackQuery) -> Pressed | None:
    """Under a message of ours in a chat; what was inserted by inline mode carries no buttons."""
    if query.message is None or query.data is None:
        return None
    message, chat = query.message, query.message.chat
    spot = _spot(message, reply_to=None) if isinstance(message, Message) else Spot(chat.id)
    if spot.group:
        spot = Spot(spot.chat, spot.thread, message.message_id)
    return Pressed(spot, _user(query.from_user), query.id, query.data, message.message_id, _title(chat))


def _membership(change: ChatMemberUpdated) -> Added | None:
    came = change.old_chat_member.status in _AWAY and change.new_chat_member.status not in _AWAY
    if not came or change.chat.type not in _GROUPS:
        return None
    return Added(Spot(change.chat.id), _user(change.from_user), _title(change.chat))


def _author(message: Message) -> Person | None:
    """Who writes; None for bots, for a channel's posts in its discussion group, and where nobody is named."""
    if message.is_automatic_forward:
        return None
    if message.sender_chat is not None:
        return Person(message.sender_chat.id, _title(message.sender_chat))
    if message.from_user is None or message.from_user.is_bot:
        return None
    return _user(message.from_user)


def _user(user: User) -> Person:
    name = f"{user.full_name} (@{user.username})" if user.username else user.full_name
    return Person(user.id, escape(name, 100), _language(user.language_code))


def _language(code: str | None) -> Language | None:
    match (code or "").casefold().partition("-")[0]:
        case "pl":
            return "pl"
        case "en":
            return "en"
    return None


def _spot(message: Message, *, reply_to: int | None) -> Spot:
    """In a forum the topic belongs to it; elsewhere a thread is only a chain of replies."""
    thread = message.message_thread_id if message.is_topic_message else None
    return Spot(message.chat.id, thread, reply_to)


def _title(chat: Chat) -> str:
    return escape(chat.title or chat.effective_name or "", 100)
