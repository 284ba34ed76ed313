"""The evaluation's questions: what is held out, what each level is told, answers asked for and kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from expert_scenes import BAD_ANSWER, dataset, examples, row_of

from bot.domain import Turn
from bot.errors import BadInput, ModelBusy, ModelError, ModelUnreachable
from bot.models import Reply, ToolCall
from bot.texts.language import language_of
from expert.evaluation import (
    Asking,
    Column,
    Eyes,
    Finders,
    Journal,
    held_out,
)
from expert.evaluation.journal import Answer, key_of
from expert.evaluation.levels import schema_at, turns_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.models import Replying
    from expert.evaluation import Level

PROJECT = Path(__file__).parents[2]
ALL = len(examples())
EYES = Eyes(Finders(), language_of)


@dataclass(slots=True)
class Parrot:
    """Answers with the wanted answers where it is asked as the bot asks; raises `failures` first."""

    failures: list[Exception] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)

    async def reply(
        self,
        model: str,
        turns: Sequence[Turn],
        *,
        schema: Mapping[str, Any] | None = None,  # Any: a JSON schema
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        if self.failures:
            raise self.failures.pop(0)
        self.asked.append((model, len(turns)))
        told = [{"role": turn.role, "content": turn.text} for turn in turns]
        rows = [row_of(one)["messages"] for one in examples()]
        text = next((row[-1]["content"] for row in rows if row[:-1] == told), BAD_ANSWER)
        return Reply(text, 300, 40, 0.5, 2.0, writing_seconds=1.0)


_parrot: Replying = Parrot()


def test_what_is_held_out_comes_with_its_turns_and_worked_examples(tmp_path: Path) -> None:
    test = held_out(dataset(tmp_path))
    assert [one.scene.id for one in test.held] == [one.scene.id for one in examples()]
    assert [turn.role for turn in test.held[1].turns] == ["system", "user", "assistant", "user"]
    assert test.held[0].wanted == examples()[0].answer
    assert {(one.kind, one.language) for one in test.worked} == {
        ("answer", "pl"), ("extraction", "pl"), ("category", "pl"),
    }  # fmt: skip
    assert "Pytanie" not in test.worked[0].asked
    assert held_out(dataset(tmp_path)).digest == test.digest


def test_another_question_is_another_digest(tmp_path: Path) -> None:
    whole, less = dataset(tmp_path / "a"), dataset(tmp_path / "b", examples()[1:])
    assert held_out(whole).digest != held_out(less).digest


def test_a_limit_is_spread_over_the_tasks(tmp_path: Path) -> None:
    test = held_out(dataset(tmp_path), limit=6)
    assert [one.scene.id for one in test.held] == ["a1", "n1", "i1", "v1", "x1", "c1"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("test.scenes.jsonl", "", "make the dataset anew"),
        ("test.scenes.jsonl", "{}\n" * ALL, "line 1: this is no scene"),
        ("test.jsonl", '{"messages": []}\n' * ALL, "line 1: not turns and an answer"),
        ("test.jsonl", "{\n" * ALL, "no JSON"),
    ],
)
def test_a_dataset_that_does_not_fit_together_is_bad_input(
    tmp_path: Path, file: str, text: str, said: str
) -> None:
    (dataset(tmp_path) / file).write_text(text, "utf-8")
    with pytest.raises(BadInput, match=said):
        held_out(tmp_path)


def test_a_folder_without_a_dataset_says_how_one_is_made(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="szukaj expert dataset"):
        held_out(tmp_path)


@pytest.mark.parametrize(
    ("level", "roles", "offers"),
    [
        ("bare", ["user"], False),
        ("examples", ["system", "user", "assistant", "user", "assistant", "user"], False),
        ("retrieved", ["system", "user"], True),
        ("tuned", ["system", "user"], True),
    ],
)
def test_each_level_is_told_more(tmp_path: Path, level: Level, roles: list[str], offers: bool) -> None:
    test = held_out(dataset(tmp_path))
    turns = turns_at(level, test.held[0], test.worked, examples=2)
    assert [turn.role for turn in turns] == roles
    assert ("Karczma Smrek" in turns[-1].text) == offers
    assert "kucharz w Zakopanem" in turns[-1].text


@pytest.mark.parametrize("level", ["bare", "examples", "retrieved"])
def test_an_advert_is_part_of_its_question_and_the_schema_of_the_bot_s_way(tmp_path: Path, level: Level) -> None:
    test = held_out(dataset(tmp_path))
    advert = test.held[6]
    turns = turns_at(level, advert, test.worked)
    assert "Piekarnia Złoty Kłos" in turns[-1].text
    assert any("widełki_min" in turn.text and "hybrid" in turn.text for turn in turns)
    assert (schema_at(level, advert) is not None) == (level == "retrieved")
    assert schema_at("retrieved", test.held[0]) is None


def test_answers_are_kept_and_read_again(tmp_path: Path) -> None:
    reply = Reply("Ą", 1, 2, 0.5, 1.5, cut=True, writing_seconds=1.0, calls=(ToolCall("a", {"b": 1}),))
    with Journal.opened(tmp_path / "x" / "answers.jsonl") as journal:
        journal.keep("k1", Answer(reply, scene={"id": "s"}, figures=(1.5,)))
        journal.keep("k2", Answer(None, "za długo"))
    with Journal.opened(tmp_path / "x" / "answers.jsonl") as journal:
        assert journal.get("k1") == Answer(reply, scene={"id": "s"}, figures=(1.5,))
        assert journal.get("k2") == Answer(None, "za długo")
        assert journal.get("k3") is None


@pytest.mark.parametrize("torn", ['{"key": "k2", "rep', '{"key": "k2"}\n', "żółw\n"])
def test_a_line_that_was_cut_off_is_dropped_and_asked_again(tmp_path: Path, torn: str) -> None:
    path = tmp_path / "answers.jsonl"
    with Journal.opened(path) as journal:
        journal.keep("k1", Answer(None, "a"))
    with path.open("a", encoding="utf-8") as stream:
        stream.write(torn)
    with Journal.opened(path) as journal:
        assert len(journal) == 1
        journal.keep("k2", Answer(None, "b"))
    with Journal.opened(path) as journal:
        assert journal.get("k2") == Answer(None, "b")
    assert len(path.read_text("utf-8").splitlines()) == 2


def test_a_key_depends_on_all_that_an_answer_depends_on() -> None:
    turns = [Turn("user", "a")]
    keys = {
        key_of("m", "f", turns),
        key_of("n", "f", turns),
        key_of("m", "g", turns),
        key_of("m", "f", [Turn("user", "b")]),
        key_of("m", "f", turns, schema={"type": "object"}),
        key_of("m", "f", turns, more=(1,)),
    }
    assert len(keys) == 6
    assert key_of("m", "f", turns) == key_of("m", "f", turns)


def asking(tmp_path: Path, journal: Journal, parrot: Parrot) -> Asking:
    return Asking(held_out(dataset(tmp_path)), parrot, journal, {"m": "1"})


async def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    first, second, told = Parrot(), Parrot(), list[int]()
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        answers = await asking(tmp_path, journal, first).ask(Column("tuned", "m"), told.append)
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        assert await asking(tmp_path, journal, second).ask(Column("tuned", "m")) == answers
    assert (len(first.asked), len(second.asked)) == (ALL, 0)
    assert told == list(range(1, ALL + 1))


async def test_a_question_that_a_model_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        answers = await asking(tmp_path, journal, Parrot([ModelError("too long")])).ask(Column("tuned", "m"))
    assert [answer.trouble for answer in answers] == ["too long", *[""] * (ALL - 1)]


@pytest.mark.parametrize("failure", [ModelUnreachable("gone"), ModelBusy("busy")])
async def test_a_server_that_went_away_ends_it_and_a_second_run_goes_on(
    tmp_path: Path, failure: ModelError
) -> None:
    parrot = Parrot()
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        run = asking(tmp_path, journal, parrot)
        await run.answer(Column("tuned", "m"), run.test.held[0])
        parrot.failures.append(failure)
        with pytest.raises(type(failure)):
            await run.ask(Column("tuned", "m"))
    again = Parrot()
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        await asking(tmp_path, journal, again).ask(Column("tuned", "m"))
    assert len(again.asked) == ALL - 1
