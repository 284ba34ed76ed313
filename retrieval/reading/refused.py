"""What is refused, and the text of a search: neither keeps what the other has taken over since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.reading.trimmed import lemmas_of, without_alternatives

if TYPE_CHECKING:
    from bot.domain import Search


def without_refused(text: str, refused: tuple[str, ...]) -> str:
    """The text without what is refused now: "bez delegacji" after "monter, delegacje"."""
    return without_alternatives(text, set(map(lemmas_of, refused)))


def still_refused(refused: tuple[str, ...], new: Search) -> tuple[str, ...]:
    """What is refused, without what is wanted now after all."""
    wanted = set(map(lemmas_of, new.text.split(", ")))
    return tuple(phrase for phrase in refused if phrase in new.words_excluded or lemmas_of(phrase) not in wanted)
