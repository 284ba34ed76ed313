"""What the dataset teaches is what check and evaluation want: made of the sample offers, held against both."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.app import place_names, skill_names
from bot.cli import main
from bot.settings import load_settings
from bot.texts.language import language_of
from expert.checking import by_characters, check_sources, sources_of
from expert.evaluation import Eyes, Finders, HeldOut, held_out, wanted_row

if TYPE_CHECKING:
    from pathlib import Path

    from expert.evaluation.judging import Measure

SIZE = 180


@pytest.fixture(scope="module")
def made(stock: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Eyes]:
    """A dataset of the sample offers, and what its answers are judged with."""
    folder = tmp_path_factory.mktemp("wanted")
    shutil.copytree(stock, folder / "data")
    assert main(["expert", "dataset", "--data", str(folder / "data"), "--out", str(folder / "made"),
                 "--size", str(SIZE)]) == 0  # fmt: skip
    settings = load_settings(data_dir=folder / "data", env_file=None)
    return folder / "made", Eyes(Finders(place_names, skill_names(settings)), language_of)


def shares(test: HeldOut, eyes: Eyes) -> dict[Measure, float]:
    return {name: figure.value for name, figure in wanted_row(test, eyes).figures.items()}


def test_a_dataset_of_ours_passes_the_check(made: tuple[Path, Eyes]) -> None:
    report = check_sources(sources_of([made[0]]), by_characters(), most_tokens=8192)
    assert sum(report.conversations.values()) > SIZE / 2
    assert report.errors == 0, [one for one in report.findings.kept if one.severity == "error"]


def test_its_wanted_answers_reach_every_measure(made: tuple[Path, Eyes]) -> None:
    test = held_out(made[0])
    assert len(test.held) >= 12
    reached = shares(test, made[1])
    assert {"facts", "grounded", "references", "form", "language", "json_valid", "fields"} <= reached.keys()
    assert min(reached.values()) >= 0.95, reached


def test_the_answers_to_other_questions_do_not(made: tuple[Path, Eyes]) -> None:
    test = held_out(made[0])
    words = [one for one in test.held if one.kind == "answer"]
    others = [one.wanted for one in words]
    random.Random(1).shuffle(others)
    held = [replace(one, wanted=other) for one, other in zip(words, others, strict=True)]
    reached = shares(replace(test, held=tuple(held)), made[1])
    assert reached["facts"] < 0.5
    assert reached["grounded"] < 0.5
