"""A model from nothing learns: what the demonstration without weights is made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from expert_tiny import make_dataset, make_model, need_training

from benchmarks.expert.scratch import Lessons, answers, teach
from expert.training.dataset import read_data

if TYPE_CHECKING:
    from pathlib import Path

need_training()

pytestmark = [pytest.mark.expert_training, pytest.mark.filterwarnings("ignore")]


def test_a_model_from_nothing_learns_answers_and_the_same_ones_every_time(tmp_path: Path) -> None:
    data = read_data(make_dataset(tmp_path / "data")).train
    losses: dict[str, list[float]] = {"a": [], "b": []}
    for name, seen in losses.items():
        make_model(tmp_path / name)
        last = teach(
            tmp_path / name,
            answers(tmp_path / name, data),
            Lessons(40, tokens=720, learning_rate=5e-3),
            told=lambda step, loss, seen=seen: seen.append(loss),
        )
        assert len(seen) == 40
        assert last < seen[0] / 2
    assert losses["a"] == losses["b"]
    files = [tmp_path / name / "model.safetensors" for name in losses]
    assert files[0].read_bytes() == files[1].read_bytes()
