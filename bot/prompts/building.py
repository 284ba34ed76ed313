"""A question, its offers and what was said before, as turns for the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Search, Turn
from bot.prompts.data import DESCRIPTION_LENGTH, offer_line, plain, wishes_line
from bot.prompts.words import HEADINGS, SYSTEM, WISHES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Hit, Language

_DETAILS_LENGTH = 4000
_QUESTION_LENGTH = 2000
_TURN_LENGTH = 1200
_EVERYTHING = Search()


def answer(
    question: str,
    search: Search,
    hits: Sequence[Hit],
    history: Sequence[Turn],
    language: Language,
    *,
    first: int = 1,
    today: date,
    relaxed: Sequence[str] = (),
) -> list[Turn]:
    """Asks for a comparison of `hits`, numbered from `first`. `relaxed`: the wishes that none of them meets."""
    numbered = list(enumerate(hits, start=first))
    return _prompt("answer", question, numbered, history, language, today=today, search=search, relaxed=relaxed)


def details(
    question: str,
    hit: Hit,
    number: int,
    history: Sequence[Turn],
    language: Language,
    *,
    today: date,
    search: Search = _EVERYTHING,
) -> list[Turn]:
    """Asks to tell about one offer, which keeps the number under which it was shown."""
    return _prompt(
        "details",
        question,
        [(number, hit)],
        history,
        language,
        today=today,
        search=search,
        description=_DETAILS_LENGTH,
    )


def comparison(
    question: str,
    numbered: Sequence[tuple[int, Hit]],
    history: Sequence[Turn],
    language: Language,
    *,
    today: date,
    search: Search = _EVERYTHING,
) -> list[Turn]:
    """Asks to compare the offers that the person named by their numbers."""
    return _prompt("comparison", question, numbered, history, language, today=today, search=search)


def _prompt(
    task: str,
    question: str,
    numbered: Sequence[tuple[int, Hit]],
    history: Sequence[Turn],
    language: Language,
    *,
    today: date,
    search: Search = _EVERYTHING,
    relaxed: Sequence[str] = (),
    description: int = DESCRIPTION_LENGTH,
) -> list[Turn]:
    heading = HEADINGS[language]
    lines = [
        heading["offers"] if numbered else heading["none"],
        *(offer_line(hit, n, language, today=today, description=description) for n, hit in numbered),
        "",
    ]
    if wishes := wishes_line(search, language):
        lines.append(heading["wishes"] + wishes)
    if relaxed:
        names = WISHES[language]
        lines.append(heading["relaxed"] + ", ".join(names.get(name, name) for name in relaxed))
    lines += [heading["question"] + plain(question, _QUESTION_LENGTH), heading[task]]
    return [Turn("system", SYSTEM), *_alternating(history), Turn("user", "\n".join(lines))]


def _alternating(history: Sequence[Turn]) -> list[Turn]:
    """Pairs of a person's turn and an answer, oldest first: many chat templates accept nothing else."""
    pairs: list[Turn] = []
    said = ""
    for turn in history:
        if turn.role == "user":
            said = plain(turn.text, _TURN_LENGTH)
        elif turn.role == "assistant" and said:
            pairs += [Turn("user", said), Turn("assistant", plain(turn.text, _TURN_LENGTH))]
            said = ""
    return pairs
