"""The folder of a dataset: three files of messages, the scenes of the test, and the card."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from bot.prompts import SYSTEM, SYSTEMS
from expert.dataset.material import SHARES
from expert.scenes import scene_to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.domain import Turn
    from expert.dataset.building import Dataset
    from expert.examples import Example

CARD = "card.json"
SCENES = "test.scenes.jsonl"
FORM = 1
"""The form of the folder; another one is not read."""


def write(
    dataset: Dataset, prompts: dict[str, list[Turn]], folder: Path, *, about: dict[str, Any]
) -> dict[str, Any]:
    """Writes the folder and gives its card. `prompts`: the turns of each example, by the id of its scene; `about`:
    what else the card says (seed, size wanted, the offers' number)."""
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for split, examples in dataset.examples.items():
        lines = [
            json.dumps(messages(example, prompts[example.scene.id]), ensure_ascii=False) for example in examples
        ]
        hashes[f"{split}.jsonl"] = _write(folder / f"{split}.jsonl", lines)
    scenes = [json.dumps(scene_to_json(example.scene), ensure_ascii=False) for example in dataset.examples["test"]]
    hashes[SCENES] = _write(folder / SCENES, scenes)
    card = {"form": FORM, **about, **_counts(dataset), "sha256": hashes, "system_sha256": _hash(SYSTEM),
            "systems_sha256": [_hash(system) for system in SYSTEMS]}  # fmt: skip
    (folder / CARD).write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return card


def messages(example: Example, prompt: Sequence[Turn]) -> dict[str, Any]:
    """One line of a file: what the bot sends, then the answer."""
    turns = [{"role": turn.role, "content": turn.text} for turn in prompt]
    return {"messages": [*turns, {"role": "assistant", "content": example.answer}]}


def _counts(dataset: Dataset) -> dict[str, Any]:
    every = [example for examples in dataset.examples.values() for example in examples]

    def counted(values: list[str]) -> dict[str, int]:
        return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))

    return {
        "examples": len(every),
        "splits": {split: len(dataset.examples[split]) for split in SHARES},
        "tasks": counted([example.scene.task for example in every]),
        "languages": counted([example.scene.language for example in every]),
        "writers": counted([example.writer for example in every]),
        "employers": len({name for example in every for name in example.scene.employers}),
        "dropped": dict(dataset.dropped.most_common()),
        "missing": dict(dataset.missing),
    }


def _write(path: Path, lines: list[str]) -> str:
    text = "".join(f"{line}\n" for line in lines)
    path.write_text(text, encoding="utf-8")
    return _hash(text)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
