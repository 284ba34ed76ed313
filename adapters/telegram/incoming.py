"""What comes from Telegram, as the adapter understands it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Address

if TYPE_CHECKING:
    from adapters.telegram.sending import Spot
    from bot.domain import Language

PLATFORM = "telegram"


@dataclass(frozen=True, slots=True)
class Person:
    """Who writes: a user, or the chat in whose name somebody writes (an anonymous admin, a channel)."""

    id: int
    name: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. `message`: its id in the chat; `edited`: seconds after which its author changed it, or None."""

    spot: Spot
    person: Person
    text: str
    message: int
    chat_name: str = ""
    edited: float | None = None


@dataclass(frozen=True, slots=True)
class Wordless:
    """Something addressed to the bot without a word: a photo, a voice. `album`: the same for all of one album."""

    spot: Spot
    person: Person
    album: str = ""
    chat_name: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button under one of our messages."""

    spot: Spot
    person: Person
    query: str
    code: str
    message: int = 0
    chat_name: str = ""


@dataclass(frozen=True, slots=True)
class Glanced:
    """`@bot words` in some chat, letter by letter."""

    person: Person
    query: str
    text: str


@dataclass(frozen=True, slots=True)
class Added:
    """The bot has become a member of a group."""

    spot: Spot
    person: Person
    chat_name: str = ""


@dataclass(frozen=True, slots=True)
class Migrated:
    """A group has become a supergroup, under another id."""

    old: int
    new: int


Incoming = Asked | Wordless | Pressed | Glanced | Added | Migrated


def address(one: Asked | Wordless | Pressed) -> Address:
    """Whose conversation it belongs to."""
    return Address(PLATFORM, str(one.spot.chat), str(one.person.id))
