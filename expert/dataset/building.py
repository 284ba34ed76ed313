"""The dataset: so many examples of each task and split, each checked, none a copy of another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from expert.dataset.checking import faults
from expert.dataset.copies import Copies, Neighbours
from expert.dataset.making.scening import SceneMaker
from expert.dataset.material import SHARES
from expert.dataset.shares import TASKS, counts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from expert.dataset.material import Material
    from expert.examples import Example, Split, Task

_TRIES = 14
"""So often an example is tried; some tasks come about seldom in a small store, which then gives fewer."""


@dataclass(slots=True)
class Dataset:
    """What came of it. `dropped`: how many tries failed for each reason."""

    examples: dict[Split, list[Example]] = field(default_factory=lambda: {split: [] for split in SHARES})
    dropped: Counter[str] = field(default_factory=Counter)
    missing: Counter[Task] = field(default_factory=Counter)

    @property
    def size(self) -> int:
        return sum(len(examples) for examples in self.examples.values())


async def build(
    material: Material,
    size: int,
    *,
    progress: Callable[[int], None] = lambda _: None,
    more: Sequence[tuple[Split, Example]] = (),
    shares: Mapping[Task, float] = TASKS,
) -> Dataset:
    """A dataset of about `size` examples by rules, and those of `more` that pass the same checks.

    `progress` gets the number of examples made so far. `shares`: of the tasks, which add up to 1.
    """
    builder = _Builder(material)
    dataset = builder.dataset
    for split, example in more:
        builder.keep(example, split)
    for split, share in SHARES.items():
        for task, count in counts(round(size * share / 100), shares).items():
            for number in range(count):
                if not await builder.make(task, split, number):
                    dataset.missing[task] += 1
                progress(dataset.size)
    for split, examples in dataset.examples.items():
        dataset.examples[split] = _shuffled(examples, f"{material.seed}:{split}")
    return dataset


class _Builder:
    """Makes examples one by one, and takes in those that are good and new."""

    def __init__(self, material: Material) -> None:
        self.dataset = Dataset()
        self._maker = SceneMaker(material)
        self._copies = Copies()
        self._trained_forms = Neighbours()
        self._knowledge = material.knowledge

    async def make(self, task: Task, split: Split, number: int) -> bool:
        """Whether one of the tries gave an example."""
        name = f"{split}-{task}-{number:05}"
        for attempt in range(_TRIES):
            example = await self._maker.example(task, split, f"{name}-{attempt}")
            if example is None:
                self.dataset.dropped["no scene"] += 1
            elif self.keep(replace(example, scene=replace(example.scene, id=name)), split):
                return True
        return False

    def keep(self, example: Example, split: Split) -> bool:
        """Checks an example and takes it in; its faults are counted where it has some."""
        if found := faults(example, self._knowledge):
            self.dataset.dropped.update(found)
            return False
        scene = example.scene
        if not self._copies.take(f"{scene.question} {scene.advert[:800]} {example.answer}"):
            self.dataset.dropped["a near copy"] += 1
            return False
        if scene.advert:
            form = f"{scene.advert} {example.answer}"
            if split == "train":
                self._trained_forms.add(form)
            elif self._trained_forms.has_like(form):
                self.dataset.dropped["an advert like one in train"] += 1
                return False
        self.dataset.examples[split].append(example)
        return True


def _shuffled(examples: list[Example], seed: str) -> list[Example]:
    mixed = sorted(examples, key=lambda example: example.scene.id)
    Random(seed).shuffle(mixed)
    return mixed
