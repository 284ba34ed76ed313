"""What a conversation's turns say that the bot has put there: a question, the employers of its offers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.domain import Offer
from bot.prompts.words import FIELDS, HEADINGS
from expert.dataset.names import employer_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.checking.structure import Said

_QUESTIONS = tuple(words["question"] for words in HEADINGS.values())
_TASKS = ("Zadanie:", "Task:")
_COMPANIES = tuple(dict.fromkeys(names["company"] for names in FIELDS.values()))
_NUMBERS = tuple(names["number"] for names in FIELDS.values())


def question_in(text: str) -> str:
    """The person's own words in a turn to the model; the whole turn where it is not the bot's."""
    for line in text.split("\n"):
        if line.startswith(_QUESTIONS):
            return line.partition(" ")[2]
    return text


def own_words(turn: Said) -> str:
    """What is a turn's own: without the task that the bot writes under every one, and of JSON the values alone."""
    if turn.role == "user":
        lines = turn.text.split("\n")
        return "\n".join(lines[:-1] if len(lines) > 1 and lines[-1].startswith(_TASKS) else lines)
    if turn.role == "assistant" and turn.text.startswith("{"):
        try:
            value = json.loads(turn.text)
        except ValueError:
            return turn.text
        if isinstance(value, dict):
            return "\n".join(
                json.dumps(one, ensure_ascii=False) for one in value.values() if one not in (None, [])
            )
    return turn.text


def employers_in(turns: Sequence[Said]) -> dict[str, str]:
    """The employers of the offers in the person's turns, and of an answer that is an advert's data: key → name.

    The key is that by which the dataset is split, however a name is written; who is no employer has none.
    """
    found: list[str] = []
    for turn in turns:
        if turn.role not in {"user", "assistant"}:
            continue
        for line in turn.text.split("\n"):
            if line.startswith("{"):
                found += _companies(line, offer=turn.role == "user")
    return {key: name for name in found if (key := _key(name))}


def _key(company: str) -> str:
    key = employer_key(Offer(id="", source="", source_id="", title="", company=company))
    return "" if key.startswith("offer:") else key


def _companies(line: str, *, offer: bool) -> list[str]:
    try:
        value = json.loads(line)
    except ValueError:
        return []
    if not isinstance(value, dict) or (offer and value.keys().isdisjoint(_NUMBERS)):
        return []
    return [name for key in _COMPANIES if isinstance(name := value.get(key), str) and name.strip()]
