"""A dataset from the sample offers: what is in it, and that its prompts are what the bot sends."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import pytest
from dataset_scene import material_of
from doubles import ADA, FixedClock, ScriptedModel, message

from bot.app import place_names
from bot.conversation import Conversation
from bot.errors import ModelUnreachable
from bot.grounding import references
from bot.grounding.words import fold
from bot.state import State
from expert.dataset.building import build
from expert.dataset.checking import faults
from expert.dataset.making.scening import SceneMaker
from expert.dataset.material import PAGE, SHARES
from expert.dataset.names import employer_key
from expert.dataset.shares import LANGUAGES, TASKS, counts
from expert.prompting import prompt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from expert.dataset.building import Dataset
    from expert.dataset.material import Material
    from expert.examples import Example, Task

SIZE = 120


@pytest.fixture(scope="module")
def material(stock: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Material]:
    with material_of(stock, tmp_path_factory.mktemp("made") / "data") as made:
        yield made


@pytest.fixture(scope="module")
def dataset(material: Material) -> Dataset:
    return asyncio.run(build(material, SIZE))


def every(dataset: Dataset) -> list[Example]:
    return [example for examples in dataset.examples.values() for example in examples]


def test_the_sample_offers_suffice_for_a_small_dataset(dataset: Dataset) -> None:
    assert dataset.size >= 0.85 * SIZE
    assert {example.scene.task for example in every(dataset)} == set(TASKS)
    assert all(len(dataset.examples[split]) >= 5 for split in SHARES)


def test_the_shares_of_the_tasks_are_those_of_the_table(dataset: Dataset) -> None:
    assert sum(TASKS.values()) == pytest.approx(1)
    assert sum(LANGUAGES.values()) == pytest.approx(1)
    assert sum(counts(2000).values()) == 2000
    wanted: Counter[Task] = Counter()
    for share in SHARES.values():
        wanted.update(counts(round(SIZE * share / 100)))
    made = Counter(example.scene.task for example in every(dataset))
    assert made + dataset.missing == wanted


def test_other_shares_may_be_asked_for(material: Material) -> None:
    made = asyncio.run(build(material, 20, shares={"category": 0.25, "extraction": 0.75}))
    tasks = Counter(example.scene.task for example in every(made))
    assert set(tasks) == {"category", "extraction"}
    assert tasks["extraction"] > tasks["category"]


def test_no_answer_of_a_history_is_one_that_the_bot_would_replace(material: Material) -> None:
    maker = SceneMaker(material)
    made = [asyncio.run(maker.example("details", "train", f"history-{number}")) for number in range(40)]
    said = 0
    for example in made:
        if example is None or not example.scene.history or example.scene.history[-1].text.startswith("[1] "):
            continue
        answer = example.scene.history[-1].text
        numbers = {number for *_, found in references(answer) for number in found}
        assert numbers <= set(range(1, PAGE + 1)), answer
        said += 1
    assert said > 5


def test_polish_is_most_of_it_and_english_is_there(dataset: Dataset) -> None:
    languages = Counter(example.scene.language for example in every(dataset))
    assert 0.7 <= languages["pl"] / dataset.size <= 0.95
    assert languages["en"] >= 3


def test_no_employer_stands_in_two_splits(dataset: Dataset) -> None:
    seen: dict[str, set[str]] = {}
    for split, examples in dataset.examples.items():
        for example in examples:
            shown = (
                {employer_key(hit.offer) for hit in example.scene.hits} if example.scene.task != "injected" else ()
            )
            assert set(shown) <= set(example.scene.employers)
            for name in example.scene.employers:
                seen.setdefault(name, set()).add(split)
    assert len(seen) >= 30
    assert [name for name, splits in seen.items() if len(splits) > 1] == []


def test_no_company_of_a_test_is_named_in_what_is_trained_on(dataset: Dataset) -> None:
    named = {hit.offer.company for example in dataset.examples["test"] for hit in example.scene.hits} - {""}
    trained = " ".join(fold(turn.text) for example in dataset.examples["train"] for turn in prompt(example.scene))
    assert len(named) >= 5
    assert [name for name in named if fold(name) in trained] == []


def test_every_example_passes_its_own_checks(dataset: Dataset, material: Material) -> None:
    assert every(dataset)
    assert [faults(example, material.knowledge) for example in every(dataset)] == [[]] * dataset.size


def test_answers_do_not_read_the_same(dataset: Dataset) -> None:
    answers = [example.answer for example in every(dataset) if example.scene.task == "answer"]
    openings = Counter(re.sub(r"\[\d\]|\(.*?\)", "", answer)[:28] for answer in answers)
    assert len(answers) > 30
    assert max(openings.values()) <= len(answers) / 4
    assert len(openings) >= 12


def test_the_same_seed_gives_the_same_and_another_seed_another(
    stock: Path, tmp_path: Path, dataset: Dataset
) -> None:
    with material_of(stock, tmp_path / "again") as again:
        assert asyncio.run(build(again, SIZE)).examples == dataset.examples
    with material_of(stock, tmp_path / "other", seed=2) as other:
        assert asyncio.run(build(other, 30)).examples["train"] != dataset.examples["train"][:24]


async def replayed(example: Example, material: Material, folder: Path) -> list[object]:
    """What the bot sends when somebody says all this to it, the model having said what the history says."""
    scene = example.scene
    earlier = [turn.text for turn in scene.history if turn.role == "user"]
    answers = [turn.text for turn in scene.history if turn.role == "assistant"]
    clock = FixedClock(datetime.combine(scene.today, time(12), tzinfo=UTC))
    prompts: list[object] = []
    with State.open(f"sqlite:///{folder / scene.id}.db") as state:
        for text, answer in [*zip(earlier, answers, strict=True), (scene.question, "…")]:
            down = answer.startswith("[1] ")  # the list alone is kept where the model said nothing
            model = ScriptedModel(
                (answer,) if not down else (), failure=ModelUnreachable("down") if down else None
            )
            conversation = Conversation(
                material.reader, material.finder, model, state, clock, places=place_names, page_size=PAGE
            )
            async with aclosing(conversation.answer(message(text, ADA, scene.language))) as parts:
                async for _ in parts:
                    pass
            prompts = [turn for said in model.prompts for turn in said]
    return prompts


@pytest.mark.parametrize("task", ["answer", "nothing_fits", "follow_up", "details", "comparison"])
async def test_the_prompt_of_a_scene_is_what_the_bot_sends(
    task: Task, material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expert.dataset.making.asking._page", lambda random: PAGE)
    monkeypatch.setattr(
        "expert.dataset.material.split_of", lambda key, seed: "train"
    )  # the bot's store has them all
    whole = replace(material, _splits={})
    maker, compared = SceneMaker(whole), 0
    for number in range(60):
        example = await maker.example(task, "train", f"replay-{task}-{number}")
        if example is None or not example.scene.hits or faults(example, material.knowledge):
            continue
        sent = await replayed(example, material, tmp_path)
        assert sent == prompt(example.scene), example.scene.question
        compared += 1
        if compared == 4:
            break
    assert compared == 4
