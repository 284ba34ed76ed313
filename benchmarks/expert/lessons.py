"""What the small model learns from, as rows of tokens, made once and kept in files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.expert.reading import phrases, readings, repetitions
from benchmarks.expert.scratch import FAMILY, make_tokenizer
from expert.templates import template_named
from expert.training.dataset import read_data
from expert.training.loading import load_tokenizer
from expert.training.rows import token_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.expert.teaching import Row

READING, TEACHING, HELD_BACK = "reading", "teaching", "held-back"

_AGAIN = 1 / 3
"""How many rows of what is said again there are for each answer that is taught."""


def make_lessons(folder: Path, dataset: Path, *, vocabulary: int, longest: int, seed: int) -> dict[str, Any]:
    """The tokenizer and the rows of all lessons, in `folder`; gives how many there are of each (Any: JSON).

    `longest`: rows of more tokens are left out. The answers that are held back are those of the valid split.
    """
    data = read_data(dataset)
    texts = (turn.text for conversation in data.train for turn in conversation if turn.role != "system")
    folder.mkdir(parents=True, exist_ok=True)
    make_tokenizer(folder, texts, vocabulary=vocabulary, phrases=phrases())
    template = template_named(FAMILY)
    tokenizer, _ = load_tokenizer(str(folder), template)
    answers = token_rows(tokenizer, template, data.train, longest=longest).rows
    again = _short(repetitions(tokenizer, data.train, seed=seed), longest)
    lessons = {
        READING: _short(readings(tokenizer, data.train, seed=seed), longest),
        TEACHING: answers + again[: round(len(answers) * _AGAIN)],
        HELD_BACK: token_rows(tokenizer, template, data.valid, longest=longest).rows,
    }
    for name, rows in lessons.items():
        keep_rows(folder / f"{name}.npz", rows)
    return {"vocabulary": len(tokenizer)} | {name: len(rows) for name, rows in lessons.items()}


def _short(rows: Sequence[Row], longest: int) -> list[Row]:
    return [row for row in rows if len(row["input_ids"]) <= longest]


def keep_rows(file: Path, rows: Sequence[Row]) -> None:
    ids, labels = (np.array([one for row in rows for one in row[name]], np.int32) for name in _NAMES)
    np.savez_compressed(file, ids=ids, labels=labels, lengths=[len(row["input_ids"]) for row in rows])


def kept_rows(file: Path) -> list[Row]:
    with np.load(file) as kept:
        ends = np.cumsum(kept["lengths"])[:-1]
        parts = [[part.tolist() for part in np.split(kept[name], ends)] for name in ("ids", "labels")]
    return [dict(zip(_NAMES, row, strict=True)) for row in zip(*parts, strict=True)]


_NAMES = ("input_ids", "labels")
