"""The answer that is wanted for a scene, written by rules: what it says is taken from the offers."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

from expert.dataset.writing import english, english_single, polish_answer, polish_nothing, polish_single
from expert.dataset.writing.english import EnglishClauses
from expert.dataset.writing.planning import plan
from expert.dataset.writing.polish import Clauses
from expert.dataset.writing.seen import see

if TYPE_CHECKING:
    from expert.examples import Scene
    from expert.ports import Knowledge

_WHOLE = 4000
"""So many characters of a description are shown where one offer is told about (`bot.prompts.building`)."""


def write(scene: Scene, knowledge: Knowledge, seed: str) -> str:
    """The answer to a scene; the same for the same seed."""
    if scene.task in {"extraction", "category"}:
        return json.dumps(dict(scene.expected), ensure_ascii=False)
    random = Random(seed)
    if scene.language == "en":
        return _in_english(scene, EnglishClauses(random), random)
    return _in_polish(scene, Clauses(random, knowledge), random)


def _in_polish(scene: Scene, say: Clauses, random: Random) -> str:
    length = {"length": _WHOLE} if scene.task == "details" else {}
    seen = [see(number, hit, scene.search, scene.relaxed, **length) for number, hit in scene.numbered]
    if not seen:
        return polish_nothing.none_answer(scene.search, say)
    match scene.task:
        case "details":
            return polish_single.details(seen[0], say)
        case "comparison":
            return polish_single.comparison(seen, say)
        case "newer_version":
            old, new = scene.expected["older"], scene.expected["newer"]
            others = [one for one in seen if one.number not in {old, new}]
            rest = plan(others, scene.search, random) if others else None
            by_number = {one.number: one for one in seen}
            return polish_single.versions(by_number[old], by_number[new], rest, say, scene.today)
    planned = plan(seen, scene.search, random)
    if scene.relaxed:
        return polish_nothing.relaxed_answer(planned, scene.relaxed, say)
    return polish_answer.answer(planned, say, scene.today, later=bool(scene.history), more=scene.first > 1)


def _in_english(scene: Scene, say: EnglishClauses, random: Random) -> str:
    length = {"length": _WHOLE} if scene.task == "details" else {}
    seen = [see(number, hit, scene.search, scene.relaxed, **length) for number, hit in scene.numbered]
    if not seen:
        return english_single.none_answer(scene.search, say)
    match scene.task:
        case "details":
            return english_single.details(seen[0], say)
        case "comparison":
            return english_single.comparison(seen, say)
        case "newer_version":
            old, new = scene.expected["older"], scene.expected["newer"]
            others = [one for one in seen if one.number not in {old, new}]
            rest = plan(others, scene.search, random) if others else None
            by_number = {one.number: one for one in seen}
            return english_single.versions(by_number[old], by_number[new], rest, say, scene.today)
    planned = plan(seen, scene.search, random)
    if scene.relaxed:
        return english_single.relaxed_answer(planned, scene.relaxed, say)
    return english.answer(planned, say, scene.today)
