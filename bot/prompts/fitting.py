"""Keeps a prompt and its answer within the model's context, by measure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.domain import Turn
from bot.prompts.data import shortened
from bot.prompts.words import ANSWER_TOKENS, FIELDS, HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.ports import ChatModel

_DESCRIPTIONS = (2000, 1000, 500, 250, 120, 0)
_QUESTIONS = (1000, 500, 200)
_DESCRIPTION_KEYS = tuple(names["description"] for names in FIELDS.values())
_NUMBER_KEYS = tuple(names["number"] for names in FIELDS.values())
_QUESTION_STARTS = tuple(words["question"] for words in HEADINGS.values())


async def fit(turns: Sequence[Turn], model: ChatModel) -> list[Turn]:
    """The prompt, shortened until it and an answer stay within `model.context_tokens`.

    Given up in this order: the oldest pairs of the history, the ends of the descriptions, the last offers but
    one, the end of the question. What cannot be given up is returned even where it is still too long.
    """
    room = model.context_tokens - min(ANSWER_TOKENS, model.context_tokens // 2)
    fitted = list(turns)
    for fitted in _shorter_and_shorter(list(turns)):
        if await model.count_tokens(fitted) <= room:
            break
    return fitted


def _shorter_and_shorter(turns: list[Turn]) -> Iterator[list[Turn]]:
    """The prompt itself, then ever shorter ones."""
    yield turns
    while len(turns) > 3:  # system, a pair of the history, and the last message with offers and question
        turns = [turns[0], *turns[3:]]
        yield turns
    *before, last = turns
    lines = last.text.split("\n")
    for length in _DESCRIPTIONS:
        lines = _each_offer(lines, lambda offer, n=length: _with_description(offer, n))  # type: ignore[misc]
        yield [*before, Turn(last.role, "\n".join(lines))]
    while sum(_offer(line) is not None for line in lines) > 1:
        del lines[max(place for place, line in enumerate(lines) if _offer(line) is not None)]
        yield [*before, Turn(last.role, "\n".join(lines))]
    for length in _QUESTIONS:
        lines = [shortened(line, length) if line.startswith(_QUESTION_STARTS) else line for line in lines]
        yield [*before, Turn(last.role, "\n".join(lines))]


def _each_offer(lines: Sequence[str], change: Callable[[dict[str, Any]], dict[str, Any]]) -> list[str]:
    return [
        line if (offer := _offer(line)) is None else json.dumps(change(offer), ensure_ascii=False)
        for line in lines
    ]


def _offer(line: str) -> dict[str, Any] | None:
    """The data of a line that holds an offer, else None. Nothing a person writes begins a line."""
    if not line.startswith("{"):
        return None
    value = json.loads(line)
    return value if isinstance(value, dict) and not value.keys().isdisjoint(_NUMBER_KEYS) else None


def _with_description(offer: dict[str, Any], length: int) -> dict[str, Any]:
    return {
        key: shortened(value, length) if key in _DESCRIPTION_KEYS else value
        for key, value in offer.items()
        if length or key not in _DESCRIPTION_KEYS
    }
