"""The evaluation's parts: what is held out, what each level is told, answers kept, figures, the gate, the page."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest
from expert_scenes import BAD_ANSWER, dataset, examples, row_of

from bot.domain import Turn
from bot.errors import BadInput, ModelBusy, ModelError, ModelUnreachable, WrongUse
from bot.texts.language import language_of
from expert.evaluation import (
    Asking,
    Column,
    Eyes,
    Finders,
    Gate,
    Journal,
    evaluation_json,
    gate_of,
    held_out,
    page,
    picture,
    verdict,
    wanted_row,
)
from expert.evaluation import (
    row_of as figures_of,
)
from expert.evaluation.figures import Cost, Figure, cost, figure
from expert.evaluation.gate import LEAST
from expert.evaluation.journal import Answer, key_of
from expert.evaluation.judging import MEASURES
from expert.evaluation.levels import schema_at, turns_at
from expert.evaluation.measures.part import Part
from expert.ports import Reply, ToolCall

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from expert.evaluation import Level
    from expert.ports import Replying

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


def rows(tmp_path: Path, *texts: str, model: str = "m") -> Any:  # Any: rows and the test
    test = held_out(dataset(tmp_path), limit=len(texts))
    answers = [Answer(Reply(text, 1, 1, 1, 1)) if text else Answer(None, "nie <b>wyszło</b>") for text in texts]
    return [figures_of(Column("tuned", model), answers, test, EYES), wanted_row(test, EYES)], test


def test_evaluation_json_is_as_publishing_reads_it(tmp_path: Path) -> None:
    made, test = rows(tmp_path, BAD_ANSWER, BAD_ANSWER)
    told = evaluation_json("m", made, verdict(Gate(), made[0].figures, questions=2), test=test, about={"seed": 3})
    again = json.loads(json.dumps(told))
    assert again["model"] == "m"
    assert again["gate"]["passed"] is False
    assert "2 questions are too few" in again["gate"]["failed"][0]
    assert again["levels"]["tuned"]["model"] == "m"
    assert again["levels"]["tuned"]["figures"]["form"]["value"] == 0
    assert again["levels"]["wanted"]["figures"]["form"]["value"] == 1
    assert again["levels"]["tuned"]["tasks"]["answer"]["form"]["of"] == 1
    assert again["seed"] == 3


def test_a_level_of_several_models_is_called_by_its_model_too(tmp_path: Path) -> None:
    made, test = rows(tmp_path, BAD_ANSWER)
    other, _ = rows(tmp_path, BAD_ANSWER, model="n")
    told = evaluation_json("m", [made[0], other[0]], verdict(Gate(), {}, questions=1), test=test, about={})
    assert list(told["levels"]) == ["tuned", "tuned n"]


def test_the_page_shows_answers_and_marks_and_runs_nothing_that_strangers_wrote(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script>\u202e [1] płaci 99 000 zł. " onload="x'
    made, test = rows(tmp_path, evil, "", model="<i>m</i>")
    refused = verdict(Gate(), made[0].figures, questions=2)
    told = page("<b>tytuł</b>", made, test.held, refused, picture=picture(made, "<x>"))
    assert "<script" not in told
    assert "<b>tytuł" not in told
    assert "<i>m" not in told
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told
    assert "\u202e" not in told
    assert "<mark>99 000 zł</mark>" in told
    assert "nie &lt;b&gt;wyszło&lt;/b&gt;" in told
    assert "The gate is not passed." in told
    assert "default-src 'none'" in told
    assert "Karczma Smrek" in told
    passed = page("t", made, test.held, replace(refused, failed=()), picture="")
    assert "The gate is passed." in passed


def test_a_page_of_very_many_questions_shows_the_first_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expert.evaluation.side_by_side.MOST_QUESTIONS", 1)
    made, test = rows(tmp_path, BAD_ANSWER, BAD_ANSWER)
    told = page("t", made, test.held, verdict(Gate(), {}, questions=2), picture="")
    assert "The first 1 of 2 questions." in told
    assert told.count("<section") == 1


def test_the_picture_has_a_bar_for_each_figure_of_each_column(tmp_path: Path) -> None:
    made, _ = rows(tmp_path, BAD_ANSWER, examples()[3].answer, model="a & b")
    svg = ElementTree.fromstring(picture(made, "Tytuł <1>"))
    space = "{http://www.w3.org/2000/svg}"
    bars = [one for one in svg.iter(f"{space}rect") if one.find(f"{space}title") is not None]
    assert len(bars) == sum(len(row.figures) for row in made)
    texts = [one.text for one in svg.iter(f"{space}text")]
    assert "tuned a & b" in texts
    assert "Tytuł <1>" in texts
    assert float(svg.attrib["viewBox"].split()[3]) > 200
