"""A teacher's answers: asked for in batches, checked, kept in a journal, and never worse than the rules'."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from dataset_scene import KNOWLEDGE
from doubles import offer

from bot.domain import Hit, Search
from bot.errors import BadInput, ModelMissing, ModelTimeout, PromptTooLong
from bot.models import Reply
from expert.dataset.teacher import Journal, Teacher
from expert.examples import Example, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.domain import Turn
    from bot.errors import ModelError
    from bot.models import Replying

TODAY = date(2026, 3, 14)
COOK = offer("1", "Kucharz", company="Karczma u Gąsienicy", pay=(6800, 8200), town="Zakopane")
DRAFT = (
    "Zacznij od oferty [1] (Kucharz, Karczma u Gąsienicy). Oferta [1] płaci 6 800–8 200 zł miesięcznie. "
    "Zapytaj o umowę."
)
BETTER = (
    "Do Zakopanego zaprasza oferta [1] (Kucharz, Karczma u Gąsienicy) i płaci 6 800–8 200 zł miesięcznie. "
    "O umowie nie mówi nic. Zapytaj o nią, zanim się zgłosisz."
)


def example(name: str, question: str = "kucharz w Zakopanem") -> Example:
    return Example(Scene(name, "answer", "pl", question, TODAY, Search(text="kucharz"), (Hit(COOK, 0.9),)), DRAFT)


@dataclass
class Scripted:
    """Replies in order: a text, a mapping of ids to answers, or a failure."""

    replies: list[str | dict[str, str] | ModelError]
    asked: list[dict[str, Any]] = field(default_factory=list)
    cut: bool = False

    async def reply(
        self,
        model: str,
        turns: Sequence[Turn],
        *,
        schema: Mapping[str, Any] | None = None,
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        assert schema is not None
        self.asked.append(json.loads(turns[-1].text))
        said = self.replies.pop(0)
        if isinstance(said, Exception):
            raise said
        if isinstance(said, dict):
            said = json.dumps({"answers": [{"id": name, "answer": text} for name, text in said.items()]})
        return Reply(said, 10, 10, 0.1, 0.2, cut=self.cut and len(self.asked[-1]["tasks"]) > 1)


def teacher(model: Replying, folder: Path) -> Teacher:
    return Teacher(model, "big", Journal(folder / "journal.jsonl"), KNOWLEDGE, seed=1)


async def test_the_teacher_writes_the_answers_anew(tmp_path: Path) -> None:
    model = Scripted([{"a": BETTER, "b": BETTER}])
    taught = await teacher(model, tmp_path).rewritten([example("a"), example("b")])
    assert [(one.answer, one.writer) for one in taught] == [(BETTER, "big")] * 2
    (asked,) = model.asked
    assert [task["id"] for task in asked["tasks"]] == ["a", "b"]
    assert asked["tasks"][0]["draft"] == DRAFT
    assert "Karczma u Gąsienicy" in asked["tasks"][0]["content"]


async def test_an_answer_that_fails_the_checks_is_asked_for_again_with_its_faults(tmp_path: Path) -> None:
    model = Scripted([{"a": BETTER.replace("6 800", "9 900")}, {"a": BETTER}])
    taught = await teacher(model, tmp_path).rewritten([example("a")])
    assert taught[0].answer == BETTER
    assert model.asked[1]["tasks"][0]["faults"] == ["grounding: pay"]


@pytest.mark.parametrize(
    "bad", ["no JSON at all", '{"answers": [{"id": "a", "ans', '{"answers": {}}', '{"answers": []}', "[1]"]
)
async def test_a_reply_that_is_no_such_object_is_asked_for_again(bad: str, tmp_path: Path) -> None:
    taught = await teacher(Scripted([bad, {"a": BETTER}]), tmp_path).rewritten([example("a")])
    assert taught[0].answer == BETTER


async def test_what_the_teacher_cannot_do_keeps_the_answer_by_rules(tmp_path: Path) -> None:
    model = Scripted([{"a": "Nie wiem."}] * 3)
    taught = await teacher(model, tmp_path).rewritten([example("a")])
    assert (taught[0].answer, taught[0].writer) == (DRAFT, "rules")
    again = Scripted([])
    assert await teacher(again, tmp_path).rewritten([example("a")]) == taught
    assert again.asked == []


async def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    examples = [example(name, f"kucharz w Zakopanem {name}") for name in "abcdef"]
    first = Scripted([dict.fromkeys("abcd", BETTER), *[ModelTimeout("slow")] * 3])
    with pytest.raises(ModelTimeout):
        await teacher(first, tmp_path).rewritten(examples)
    with (tmp_path / "journal.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"key": "abc", "ans')  # the kill came while it wrote
    second = Scripted([dict.fromkeys("ef", BETTER)])
    taught = await teacher(second, tmp_path).rewritten(examples)
    assert [one.writer for one in taught] == ["big"] * 6
    assert [task["id"] for task in second.asked[0]["tasks"]] == ["e", "f"]


async def test_one_failure_of_the_server_is_forgiven_and_a_missing_model_is_told(tmp_path: Path) -> None:
    taught = await teacher(Scripted([ModelTimeout("slow"), {"a": BETTER}]), tmp_path).rewritten([example("a")])
    assert taught[0].answer == BETTER
    with pytest.raises(ModelMissing):
        await teacher(Scripted([ModelMissing("big")]), tmp_path).rewritten([example("b", "kucharz")])


async def test_a_batch_that_is_too_long_is_asked_in_parts(tmp_path: Path) -> None:
    too_long = PromptTooLong("x")
    model = Scripted([too_long, {"a": BETTER}, too_long, {"b": BETTER}, too_long])
    done: list[int] = []
    big = Teacher(model, "big", Journal(tmp_path / "j.jsonl"), KNOWLEDGE, seed=1, progress=done.append)
    taught = await big.rewritten(
        [example("a"), example("b", "kucharz, Zakopane"), example("c", "kucharz Zakopane")]
    )
    assert [len(asked["tasks"]) for asked in model.asked] == [3, 1, 2, 1, 1]
    assert [one.answer for one in taught] == [BETTER, BETTER, DRAFT]
    assert done == [1, 2, 3]

    again = Scripted([{"c": BETTER}])
    taught = await Teacher(again, "big", Journal(tmp_path / "j.jsonl"), KNOWLEDGE, seed=1).rewritten(
        [example("a"), example("c", "kucharz Zakopane")]
    )
    assert [one.answer for one in taught] == [BETTER, BETTER]


async def test_answers_that_were_cut_are_asked_for_in_parts(tmp_path: Path) -> None:
    model = Scripted(['{"answers": [{"id": "a", "ans', {"a": BETTER}, {"b": BETTER}], cut=True)
    taught = await teacher(model, tmp_path).rewritten([example("a"), example("b")])
    assert [one.writer for one in taught] == ["big", "big"]


async def test_a_teacher_for_whom_everything_is_too_long_is_told(tmp_path: Path) -> None:
    model = Scripted([PromptTooLong("x")] * 3)
    with pytest.raises(PromptTooLong):
        await teacher(model, tmp_path).rewritten([example("a"), example("b")])


async def test_answers_that_are_data_are_left_to_the_rules(tmp_path: Path) -> None:
    scene = replace(example("a").scene, task="category", advert="Kucharz", expected={"kategoria": "Gastronomia"})
    one = Example(scene, '{"kategoria": "Gastronomia"}')
    assert await teacher(Scripted([]), tmp_path).rewritten([one]) == [one]


def test_an_answer_with_signs_that_break_lines_is_read_again(tmp_path: Path) -> None:
    path, answer = tmp_path / "j.jsonl", "Jeden.\u2028Dwa.\x85Trzy.\x0cCztery."
    written = Journal(path)
    written.keep("a", answer)
    written.keep("b", "Dobrze.")
    again = Journal(path)
    assert (again.get("a"), again.get("b")) == (answer, "Dobrze.")


def test_a_damaged_journal_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text('{"key": "a", "answer": ""}\nrubbish\n', encoding="utf-8")
    with pytest.raises(BadInput, match="line 2") as caught:
        Journal(path)
    assert caught.value.line == 2


if TYPE_CHECKING:
    _replying: Replying = Scripted([])
