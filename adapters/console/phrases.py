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
    without_model: str


PHRASES: dict[Language, Phrases] = {
    "pl": Phrases(
        prompt="Ty> ",
        hint="„pomoc” mówi, co umiem; Ctrl-C przerywa odpowiedź, Ctrl-D kończy rozmowę.",
        goodbye="Do usłyszenia!",
        cancelled="Przerwano.",
        leaving="Ctrl-D kończy rozmowę.",
        opening="otwieram bazę ofert…",
        thinking="ekspert porównuje oferty…",
        next="Możesz też napisać",
        without_model="(Z modelem w Ollamie będzie tu komentarz eksperta; jak go dodać, mówi „szukaj doctor”.)",
    ),
    "en": Phrases(
        prompt="You> ",
        hint="“help” says what I can do; Ctrl-C stops an answer, Ctrl-D ends the conversation.",
        goodbye="Bye for now!",
        cancelled="Stopped.",
        leaving="Ctrl-D ends the conversation.",
        opening="opening the offers…",
        thinking="the expert is comparing the offers…",
        next="You can also write",
        without_model="(With a model in Ollama an expert comments here; “szukaj doctor” says how to add one.)",
    ),
}
