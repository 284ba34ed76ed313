"""What only the terminal says, in Polish and English; everything else comes from the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    prompt: str
    hint: str
    goodbye: str
    cancelled: str
    leaving: str
    thinking: str
    opening: str
    next: str


PHRASES: dict[Language, Phrases] = {
    "pl": Phrases(
        prompt="Ty> ",
        hint="Ctrl-C przerywa odpowiedź, Ctrl-D kończy rozmowę.",
        goodbye="Do usłyszenia!",
        cancelled="Przerwano.",
        leaving="Ctrl-D kończy rozmowę.",
        opening="otwieram bazę ofert…",
        thinking="ekspert porównuje oferty…",
        next="Możesz też napisać",
    ),
    "en": Phrases(
        prompt="You> ",
        hint="Ctrl-C stops an answer, Ctrl-D ends the conversation.",
        goodbye="Bye for now!",
        cancelled="Stopped.",
        leaving="Ctrl-D ends the conversation.",
        opening="opening the offers…",
        thinking="the expert is comparing the offers…",
        next="You can also write",
    ),
}
