"""The examples of the demonstration: those of `szukaj expert dataset`, in other shares."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from bot.app import clock_of, open_finder, open_offers, open_reader
from bot.cli.expert.knowledge import RetrievalKnowledge
from expert.dataset.building import build
from expert.dataset.files import write
from expert.dataset.material import Material
from expert.prompting import prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bot.settings import Settings
    from expert.examples import Task

SHARES: Mapping[Task, float] = {
    # Half of the examples are adverts: they are short, so that most of the time still goes to answers.
    "extraction": 0.44,
    "category": 0.06,
    "answer": 0.28,
    "details": 0.12,
    "comparison": 0.04,
    "nothing_fits": 0.02,
    "injected": 0.03,
    "newer_version": 0.01,
}
"""Follow-ups are left out: with their histories they are the longest, and nothing else is measured by them."""

LONGEST = 3600
"""Prompts and answers of more characters are left out of every part, the test's too."""


async def dataset(
    settings: Settings, folder: Path, *, size: int, seed: int, progress: Callable[[int], None]
) -> dict[str, Any]:  # Any: JSON
    """Writes the dataset's folder from the store of `settings` and gives its card."""
    now = clock_of(settings)().date()
    with ExitStack() as stack:
        store = stack.enter_context(open_offers(settings))
        offers = store.get(store.scan(None, None, ("id",))["id"].to_pylist())
        finder = open_finder(store)
        stack.callback(finder.close)
        knowledge = RetrievalKnowledge(now)
        material = Material.of(offers, open_reader(settings), finder, knowledge, seed=seed, now=now, only="pl")
        made = await build(material, size, progress=progress, shares=SHARES)
    prompts = {}
    for split, examples in made.examples.items():
        asked = {example.scene.id: prompt(example.scene) for example in examples}
        length = {
            example.scene.id: sum(len(turn.text) for turn in asked[example.scene.id][1:]) + len(example.answer)
            for example in examples
        }
        made.examples[split] = [example for example in examples if length[example.scene.id] <= LONGEST]
        made.dropped["too long for a small model"] += len(examples) - len(made.examples[split])
        prompts |= asked
    return write(made, prompts, folder, about={"seed": seed, "size": size, "offers": len(offers)})
