"""The answer that is wanted for a scene, written by rules: what it says is taken from the offers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from bot.prompts.data import DESCRIPTION_LENGTH
from expert.dataset.writing import english, english_single, polish_answer, polish_nothing, polish_single
from expert.dataset.writing.english import EnglishClauses
from expert.dataset.writing.planning import plan
from expert.dataset.writing.polish import Clauses
from expert.dataset.writing.seen import see

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from bot.domain import Search
    from expert.dataset.writing.planning import Plan
    from expert.dataset.writing.seen import Seen
    from expert.examples import Scene
    from expert.ports import Knowledge

_WHOLE = 4000
"""So many characters of a description are shown where one offer is told about (`bot.prompts.building`)."""


@dataclass(frozen=True, slots=True)
class _Writer:
    """What a language can write."""

    none: Callable[[Search], str]
    details: Callable[[Seen], str]
    comparison: Callable[[Sequence[Seen]], str]
    versions: Callable[[Seen, Seen, Plan | None, date], str]
    relaxed: Callable[[Plan, Sequence[str]], str]
    answer: Callable[[Plan, Scene], str]


def write(scene: Scene, knowledge: Knowledge, seed: str) -> str:
    """The answer to a scene; the same for the same seed."""
    if scene.task in {"extraction", "category"}:
        return json.dumps(dict(scene.expected), ensure_ascii=False)
    random = Random(seed)
    writer = _english(random) if scene.language == "en" else _polish(random, knowledge)
    return _written(scene, _seen(scene, knowledge), writer, random)


def _written(scene: Scene, seen: list[Seen], writer: _Writer, random: Random) -> str:
    if not seen:
        return writer.none(scene.search)
    if scene.task == "details":
        return writer.details(seen[0])
    if scene.task == "comparison":
        return writer.comparison(seen)
    if scene.task == "newer_version":
        by_number = {one.number: one for one in seen}
        old, new = by_number.pop(scene.expected["older"]), by_number.pop(scene.expected["newer"])
        others = plan(list(by_number.values()), scene.search, random) if by_number else None
        return writer.versions(old, new, others, scene.today)
    planned = plan(seen, scene.search, random)
    return writer.relaxed(planned, scene.relaxed) if scene.relaxed else writer.answer(planned, scene)


def _seen(scene: Scene, knowledge: Knowledge) -> list[Seen]:
    length = _WHOLE if scene.task == "details" else DESCRIPTION_LENGTH
    return [
        see(number, hit, scene.search, scene.relaxed, length, kilometres=knowledge.kilometres)
        for number, hit in scene.numbered
    ]


def _polish(random: Random, knowledge: Knowledge) -> _Writer:
    say = Clauses(random, knowledge)
    return _Writer(
        partial(polish_nothing.none_answer, say=say),
        partial(polish_single.details, say=say),
        partial(polish_single.comparison, say=say),
        lambda old, new, others, today: polish_single.versions(old, new, others, say, today),
        partial(polish_nothing.relaxed_answer, say=say),
        lambda planned, scene: polish_answer.answer(
            planned, say, scene.today, later=bool(scene.history), more=scene.first > 1
        ),
    )


def _english(random: Random) -> _Writer:
    say = EnglishClauses(random)
    return _Writer(
        partial(english_single.none_answer, say=say),
        partial(english_single.details, say=say),
        partial(english_single.comparison, say=say),
        lambda old, new, others, today: english_single.versions(old, new, others, say, today),
        partial(english_single.relaxed_answer, say=say),
        lambda planned, scene: english.answer(planned, say, scene.today),
    )
