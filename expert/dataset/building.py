"""The dataset: so many examples of each task and split, each checked, none a copy of another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from expert.dataset.checking import faults
from expert.dataset.copies import Copies
from expert.dataset.making.scening import SceneMaker
from expert.dataset.material import SHARES
from expert.dataset.shares import counts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from expert.dataset.material import Material
    from expert.examples import Example, Split, Task

_TRIES = 14
"""So often an example is tried; in a small store some tasks come about seldom, and then there are fewer of them."""


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
) -> Dataset:
    """A dataset of about `size` examples by rules, and those of `more` that pass the same checks.

    `progress` gets the number of examples made so far.
    """
    dataset, maker, copies = Dataset(), SceneMaker(material), Copies()
    for split, example in more:
        _keep(example, split, dataset, copies, material)
    for split, share in SHARES.items():
        for task, count in counts(round(size * share / 100)).items():
            for number in range(count):
                if not await _made(task, split, number, maker, dataset, copies, material):
                    dataset.missing[task] += 1
                progress(dataset.size)
    for split, examples in dataset.examples.items():
        dataset.examples[split] = _shuffled(examples, f"{material.seed}:{split}")
    return dataset


async def _made(
    task: Task, split: Split, number: int, maker: SceneMaker, dataset: Dataset, copies: Copies, material: Material
) -> bool:
    for attempt in range(_TRIES):
        example = await maker.example(task, split, f"{split}-{task}-{number:05}-{attempt}")
        if example is None:
            dataset.dropped["no scene"] += 1
        elif _keep(replace(example, scene=replace(example.scene, id=f"{split}-{task}-{number:05}")), split,
                   dataset, copies, material):  # fmt: skip
            return True
    return False


def _keep(example: Example, split: Split, dataset: Dataset, copies: Copies, material: Material) -> bool:
    """Checks an example and takes it in; its faults are counted where it has some."""
    if found := faults(example, material.knowledge):
        dataset.dropped.update(found)
        return False
    scene = example.scene
    if not copies.take(f"{scene.question} {scene.advert[:800]} {example.answer}"):
        dataset.dropped["a near copy"] += 1
        return False
    dataset.examples[split].append(example)
    return True


def _shuffled(examples: list[Example], seed: str) -> list[Example]:
    from random import Random

    mixed = sorted(examples, key=lambda example: example.scene.id)
    Random(seed).shuffle(mixed)
    return mixed
