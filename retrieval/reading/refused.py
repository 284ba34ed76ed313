"""What is refused, and the text of a search: neither keeps what the other has taken over since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.polish import lemma, words

if TYPE_CHECKING:
    from bot.domain import Search


def without_refused(text: str, refused: tuple[str, ...]) -> str:
    """The text without what is refused now: "bez delegacji" after "monter, delegacje"."""
    gone = set(map(_lemmas, refused))
    return ", ".join(part for part in text.split(", ") if _lemmas(part) not in gone)


def still_refused(refused: tuple[str, ...], new: Search) -> tuple[str, ...]:
    """What is refused, without what is wanted now after all."""
    wanted = set(map(_lemmas, new.text.split(", ")))
    return tuple(phrase for phrase in refused if phrase in new.words_excluded or _lemmas(phrase) not in wanted)


def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(lemma(word.text, restore=True) for word in words(text))
