"""How often each task, language and way of asking stands in a dataset, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain import Language
    from expert.examples import Task

TASKS: Mapping[Task, float] = {
    # Most messages are a question that finds something: the model's daily work.
    "answer": 0.38,
    # About one message in six refines or goes on; the answer must leave the offers of before alone.
    "follow_up": 0.15,
    # "opowiedz o drugiej" comes after many lists, and has the longest texts to stay true to.
    "details": 0.11,
    # Rarer than details, and harder: two or three offers side by side in one answer.
    "comparison": 0.08,
    # Narrow questions find nothing that meets everything; saying so is what people trust the bot for.
    "nothing_fits": 0.10,
    # Rare, but a stale pay told as a present one is the worst of mistakes.
    "newer_version": 0.03,
    # Rare in life, and the examples are alike: enough to learn that such words are data.
    "injected": 0.05,
    # Each pasted advert asks for both; short answers in a fixed form need few examples.
    "extraction": 0.07,
    "category": 0.03,
}
"""Shares of the examples; they add up to 1."""

LANGUAGES: Mapping[Language, float] = {"pl": 0.85, "en": 0.15}
"""Polish first: who asks in English mostly looks for work that is named in English."""


def counts(size: int, shares: Mapping[Task, float] = TASKS) -> dict[Task, int]:
    """How many examples of each task a dataset of `size` has; at least one of each where there is room."""
    wanted = {task: share * size for task, share in shares.items()}
    found = {task: int(count) for task, count in wanted.items()}
    # What rounding down has left goes to those that lost most.
    by_loss = sorted(wanted, key=lambda task: found[task] - wanted[task])
    for task in by_loss[: size - sum(found.values())]:
        found[task] += 1
    return found
