"""The evaluation's figures with their intervals, and the gate that is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.errors import WrongUse
from bot.models import Reply
from expert.evaluation import (
    Gate,
    gate_of,
    verdict,
)
from expert.evaluation.figures import Cost, Figure, cost, figure
from expert.evaluation.gate import LEAST
from expert.evaluation.journal import Answer
from expert.evaluation.judging import MEASURES
from expert.evaluation.measures.part import Part

PROJECT = Path(__file__).parents[2]


def test_a_figure_is_all_that_was_got_of_all_that_could_be() -> None:
    made = figure([Part(1, 1), Part(0, 3), Part(0, 0), Part(2, 2)])
    assert made is not None
    assert (made.value, made.got, made.of, made.questions) == (0.5, 3, 6, 3)
    assert figure([Part(0, 0)]) is None


def test_an_interval_holds_the_figure_narrows_with_more_questions_and_is_repeatable() -> None:
    few, many = (figure([Part(n % 4 > 0, 1) for n in range(count)]) for count in (20, 2000))
    assert few is not None
    assert many is not None
    assert few.low < few.value < few.high
    assert many.high - many.low < (few.high - few.low) / 5
    assert few == figure([Part(n % 4 > 0, 1) for n in range(20)])
    assert few != figure([Part(n % 4 > 0, 1) for n in range(20)], seed=1)
    # The normal approximation: 0.75 ± 1.96 · sqrt(0.75 · 0.25 / 2000)
    assert many.low == pytest.approx(0.731, abs=0.003)
    assert many.high == pytest.approx(0.769, abs=0.003)


def test_all_of_a_few_questions_is_no_certainty() -> None:
    all_of_ten, none_of_ten = figure([Part(1, 1)] * 10), figure([Part(0, 1)] * 10)
    assert all_of_ten is not None
    assert none_of_ten is not None
    assert all_of_ten.low == pytest.approx(0.6915, abs=0.0001)  # Clopper and Pearson, 10 of 10
    assert none_of_ten.high == pytest.approx(0.3085, abs=0.0001)


def test_the_cost_is_that_of_the_answers_that_came() -> None:
    replies = [Reply("raz dwa trzy", 100, 3, 1.0, 9.0, writing_seconds=2.0), Reply("raz", 300, 1, 3.0, 4.0)]
    made = cost([Answer(replies[0]), Answer(None, "x"), Answer(replies[1])])
    assert made == Cost(prompt_tokens=200, first_seconds=2.0, words_per_second=4 / 6, failed=1)
    assert cost([Answer(None, "x")]) is None
    uncounted = Reply("raz raz", 0, 2, 1.0, 4.0, cut=True)
    assert cost([Answer(replies[0]), Answer(uncounted)]) == Cost(100, 1.0, 5 / 6, 0)


def reached(**shares: float) -> dict[Any, Figure]:  # Any: names of measures
    whole: dict[Any, float] = {**LEAST, **shares}
    return {name: Figure(value, value - 0.05, value + 0.05, 1, 1, 100) for name, value in whole.items()}


def test_a_model_that_reaches_everything_passes() -> None:
    told = verdict(Gate(), reached(), questions=100, cost=Cost(500, 2.0, 20.0, 0), base=reached())
    assert told.passed
    assert told.unmeasured == ()


@pytest.mark.parametrize("name", LEAST)
def test_each_threshold_can_fail(name: str) -> None:
    told = verdict(Gate(), reached(**{name: 0.1}), questions=100)
    assert not told.passed
    assert len(told.failed) == 1
    assert "10.0%" in told.failed[0]


def test_few_questions_a_slow_model_and_one_worse_than_its_base_fail() -> None:
    gate = Gate()
    assert "too few" in verdict(gate, reached(), questions=49).failed[0]
    assert "first word after 31.0 s" in verdict(gate, reached(), questions=50, cost=Cost(1, 31.0, 1, 0)).failed[0]
    worse = verdict(gate, reached(fields=0.8), questions=50, base=reached(fields=0.9))
    assert worse.failed == ("fields of an advert right: 80.0%, the base reaches 90.0%",)
    assert verdict(gate, reached(fields=0.8), questions=50, base=reached(fields=0.84)).passed


def test_what_no_question_shows_is_told_and_does_not_fail() -> None:
    told = verdict(Gate(), {}, questions=100)
    assert told.passed
    assert told.unmeasured == tuple(LEAST)


def test_a_share_of_a_few_questions_is_not_judged() -> None:
    few = {**reached(), "refusal": Figure(0.5, 0.1, 0.9, 2, 4, 4)}
    told = verdict(Gate(), few, questions=100)
    assert told.passed
    assert told.unmeasured == ("refusal",)
    assert not verdict(Gate(fewest=4), few, questions=100).passed


def test_every_measure_of_the_level_tuned_but_the_overlaps_has_a_threshold() -> None:
    assert set(LEAST) == set(MEASURES) - {"rouge_l", "chrf", "chosen"}


def gate_file(tmp_path: Path, text: str) -> Path:
    (tmp_path / "gate.toml").write_text(text, "utf-8")
    return tmp_path / "gate.toml"


def test_a_gate_of_one_s_own_overrides_what_it_names(tmp_path: Path) -> None:
    gate = gate_of(
        gate_file(
            tmp_path,
            'questions = 5\nfewest = 2\nslowest_first_word = 1.5\nnot_below = ["form"]\n[least]\nform = 0.5',
        )
    )
    assert (gate.questions, gate.fewest, gate.slowest, gate.not_below) == (5, 2, 1.5, ("form",))
    assert gate.least["form"] == 0.5
    assert gate.least["grounded"] == LEAST["grounded"]
    assert gate_of(gate_file(tmp_path, "")) == Gate()


def test_the_example_of_a_gate_is_what_holds_without_one() -> None:
    assert gate_of(PROJECT / "deploy" / "gate.example.toml") == Gate()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[least]\nbeauty = 0.5", "beauty"),
        ("[least]\nform = 7", "from 0 to 1"),
        ('[least]\nform = "viel"', "is a number"),
        ("least = 3", "table of shares"),
        ("most = 1", "most"),
        ('not_below = ["beauty"]', "beauty"),
        ("questions = -1", "is a number"),
        ("questions =", "no TOML"),
    ],
)
def test_a_gate_that_makes_no_sense_is_wrong_use(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(WrongUse, match=said):
        gate_of(gate_file(tmp_path, text))
    with pytest.raises(WrongUse, match="cannot be read"):
        gate_of(tmp_path / "nie.toml")
