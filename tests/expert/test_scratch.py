"""A model from nothing learns, and the whole demonstration without weights runs in small."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from expert_tiny import answers, make_dataset, make_model, need_training

from benchmarks.expert.chain import Plan, measure
from benchmarks.expert.lessons import keep_rows, kept_rows
from benchmarks.expert.presets import SHAPES, measured
from benchmarks.expert.reading import phrases, readings, repetitions
from benchmarks.expert.scratch import FAMILY, SPECIAL, Size, make_tokenizer
from benchmarks.expert.scratch import make_model as random_weights
from benchmarks.expert.stages import Stages
from benchmarks.expert.teaching import Lessons, loss_of, teach
from bot.errors import WrongUse
from bot.prompts import SYSTEM, SYSTEMS
from expert.templates import template_named
from expert.training.dataset import read_data
from expert.training.loading import load_tokenizer
from expert.training.presets import PRESETS
from expert.training.rows import UNLEARNED

if TYPE_CHECKING:
    from pathlib import Path

need_training()

pytestmark = [pytest.mark.expert_training, pytest.mark.filterwarnings("ignore")]


def test_a_model_from_nothing_learns_answers_and_the_same_ones_every_time(tmp_path: Path) -> None:
    data = read_data(make_dataset(tmp_path / "data")).train
    losses: dict[str, list[float]] = {"a": [], "b": []}
    for name, seen in losses.items():
        make_model(tmp_path / name)
        rows = answers(tmp_path / name, data)
        before = loss_of(tmp_path / name, rows)
        last = teach(
            tmp_path / name,
            rows,
            Lessons(40, tokens=720, learning_rate=5e-3),
            told=lambda step, loss, seen=seen: seen.append(loss),
        )
        assert len(seen) == 40
        assert last < seen[0] / 2
        assert before == pytest.approx(seen[0], rel=0.1)
        assert loss_of(tmp_path / name, rows) == pytest.approx(last, rel=0.1)
    assert losses["a"] == losses["b"]
    files = [tmp_path / name / "model.safetensors" for name in losses]
    assert files[0].read_bytes() == files[1].read_bytes()


def test_what_a_prompt_always_says_is_a_token_each_and_nothing_is_lost(tmp_path: Path) -> None:
    made = make_tokenizer(tmp_path, ["Kucharz w Łodzi, 4 500 zł"] * 3, vocabulary=300, phrases=phrases())
    tokenizer, _ = load_tokenizer(str(tmp_path), template_named(FAMILY))
    for tokens in (made, tokenizer):
        assert [len(tokens.encode(system)) for system in SYSTEMS] == [1, 1]
        for text in (f"{SYSTEM}ż", '{"nr": 1, "dni temu": 12, "wymagane": ["Łódź"]}', "4 500 zł 🍲"):
            assert tokens.decode(tokens.encode(text)) == text
    assert len(tokenizer.encode("4500")) == 4


def test_what_is_read_holds_prompts_and_things_said_twice_and_no_answer(tmp_path: Path) -> None:
    data = read_data(make_dataset(tmp_path / "data")).train
    texts = [turn.text for conversation in data for turn in conversation]
    make_tokenizer(tmp_path / "base", texts, vocabulary=640)
    tokenizer, _ = load_tokenizer(str(tmp_path / "base"), template_named(FAMILY))
    lines = '{"nr": 1, "firma": "Bar"}', '{"nr": 2, "firma": "Karczma"}'
    last = replace(data[0][-2], text="\n".join(["Oferty:", *lines, "Pytanie: bar"]))
    read = [tokenizer.decode(row["input_ids"]) for row in readings(tokenizer, [(data[0][0], last, data[0][-1])])]
    whole, listed, twice = read
    assert whole.endswith("Pytanie: bar<|im_end|>\n<|im_start|>assistant\n")
    assert sorted(listed.split()) == sorted(2 * " ".join(lines).split())
    half, other = twice[: len(twice) // 2], twice[len(twice) // 2 + 1 :]
    assert half == other
    assert half in last.text
    assert not any(data[0][-1].text in text for text in read)


def test_what_is_said_again_is_learned_the_second_time_alone(tmp_path: Path) -> None:
    data = read_data(make_dataset(tmp_path / "data")).train
    make_tokenizer(tmp_path / "base", [turn.text for talk in data for turn in talk], vocabulary=640)
    tokenizer, _ = load_tokenizer(str(tmp_path / "base"), template_named(FAMILY))
    lines = '{"nr": 1, "firma": "Bar"}', '{"nr": 2, "firma": "Karczma"}'
    last = replace(data[0][-2], text="\n".join(["Oferty:", *lines, "Pytanie: bar"]))
    rows = repetitions(tokenizer, [(data[0][0], last, data[0][-1])])
    for row in rows:
        learned = [label for label in row["labels"] if label != UNLEARNED]
        assert row["input_ids"][-len(learned) :] == learned
        known, again = (tokenizer.decode(ids) for ids in (row["input_ids"][: -len(learned)], learned))
        assert sorted(known.split()) == sorted(again.split())
    keep_rows(tmp_path / "rows.npz", rows)
    assert kept_rows(tmp_path / "rows.npz") == rows


def test_weights_that_begin_with_copying_say_again_what_was_said(tmp_path: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM

    tokenizer = make_tokenizer(tmp_path, ["Kucharz w Łodzi"], vocabulary=300)
    size = Size(300, layers=2, longest=256)
    said = torch.randint(len(SPECIAL), len(tokenizer), (8, 20), generator=torch.Generator().manual_seed(1))
    right = {}
    for copying in (False, True):
        random_weights(tmp_path, tokenizer, size, copying=copying)
        model = AutoModelForCausalLM.from_pretrained(tmp_path).eval()
        with torch.inference_mode():
            next_ = model(said.repeat(1, 2)).logits[:, 20:-1].argmax(-1)
        right[copying] = float((next_ == said[:, 1:]).float().mean())
    assert right[False] < 0.1
    assert right[True] > 0.6


def test_a_stage_is_done_once_and_another_plan_needs_another_folder(tmp_path: Path) -> None:
    asked = []

    def work() -> dict[str, int]:
        asked.append(1)
        return {"offers": 3}

    for _ in range(2):
        assert Stages.opened(tmp_path, {"seed": 1}).do("offers", work)["offers"] == 3
    assert len(asked) == 1
    with pytest.raises(WrongUse, match="was begun with other seed"):
        Stages.opened(tmp_path, {"seed": 2})


def test_what_training_takes_is_measured_on_weights_of_the_presets_shape(tmp_path: Path) -> None:
    row = measured("tiny", tmp_path / "run", make_dataset(tmp_path / "data"), steps=3, four_bit=False)
    assert (row["preset"], row["bits"]) == ("tiny", 16)
    assert 100_000 < row["parameters"] < 400_000
    assert 50 < row["tokens_an_example"] < 200
    assert row["tokens_a_second"] == pytest.approx(row["tokens_an_example"] / row["seconds_an_example"], rel=0.1)
    assert set(SHAPES) <= set(PRESETS)


@pytest.mark.network
def test_the_demonstration_runs_to_its_table_and_is_not_made_again(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    size = Size(700, layers=2, width=64, heads=4, longest=1024)
    plan = Plan(60, size, reading=20, teaching=30, questions=4, levels=("tuned",))
    measure(tmp_path, plan, until="teaching")
    assert not (tmp_path / "evaluation").exists()
    measure(tmp_path, plan)
    told = json.loads((tmp_path / "evaluation" / "evaluation.json").read_text(encoding="utf-8"))
    assert told["questions"] == 4
    assert told["levels"]["tuned"]["cost"]["prompt_tokens"] > 50
    assert (tmp_path / "evaluation" / "evaluation.svg").is_file()
    answers_ = (tmp_path / "evaluation" / "answers.jsonl").read_bytes()
    capfd.readouterr()
    measure(tmp_path, plan)
    assert (tmp_path / "evaluation" / "answers.jsonl").read_bytes() == answers_
    assert json.loads((tmp_path / "stages.json").read_text())["done"]["teaching"]["held_back_after"] < 7
    again = capfd.readouterr()
    assert "…" not in again.out
