"""A model with tools: three steps at most, each checked; what it found is what its answer is held against."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
from doubles import OffersInMemory, TinyReader, offer
from expert_scenes import COOK, DATA, TESTER, TODAY, hit

from bot.domain import Pay, Search, Turn
from bot.errors import BadInput
from bot.models import Reply, ToolCall
from bot.texts.language import language_of
from expert.evaluation import Asking, Column, Eyes, Finders, Journal, contest
from expert.evaluation.agent import AGENT_SYSTEM, MOST_STEPS, Agent
from expert.evaluation.calculator import calculated
from expert.evaluation.contest import is_good
from expert.evaluation.held_out import Held, HeldOut
from expert.evaluation.judging import Judged, judge
from expert.evaluation.measures.part import Part
from expert.evaluation.workbench import TOOLS, Bench, Workbench
from expert.examples import Scene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.models import Tool, ToolReplying, ToolStep

SCENE = Scene("t1", "answer", "pl", "praca z Pythonem", TODAY, Search(text="python"), (hit(TESTER),))
EYES = Eyes(Finders(), language_of)


def monthly(amount: float, currency: str, per: str) -> float | None:
    return amount * {"month": 1, "hour": 168}[per] if currency == "PLN" else None


def workbench(*offers: Any) -> Workbench:  # Any: offers
    return Workbench(TinyReader(), OffersInMemory(offers or (TESTER, DATA, COOK)), monthly)


def says(text: str = "", *calls: ToolCall) -> Reply:
    return Reply(text, 100, 10, 0.5, 2.0, writing_seconds=1.0, calls=calls)


def search(sentence: str) -> ToolCall:
    return ToolCall("search_offers", {"sentence": sentence})


@dataclass(slots=True)
class Scripted:
    """Replies in their order, the last for ever; notes what it was given."""

    replies: list[Reply]
    given: list[tuple[list[Turn], list[ToolStep], list[Tool]]] = field(default_factory=list)

    async def can_use_tools(self, model: str) -> bool:
        return True

    async def use_tools(
        self,
        model: str,
        turns: Sequence[Turn],
        steps: Sequence[ToolStep],
        tools: Sequence[Tool],
        *,
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        self.given.append((list(turns), list(steps), list(tools)))
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

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
        raise AssertionError("the level tools asks with tools")


_scripted: ToolReplying = Scripted([])


@pytest.mark.parametrize(
    ("expression", "value"),
    [("2 + 3 * 4", 14), ("(18 000 + 25 000) / 2", 21500), ("160 × 168", 26880), ("-5 − 2.5", -7.5), ("7", 7)],
)
def test_the_calculator_calculates(expression: str, value: float) -> None:
    assert calculated(expression) == value


@pytest.mark.parametrize(
    "expression",
    ["", "2 +", "__import__('os')", "a + 1", "9 ** 9 ** 9", "1 / 0", "1e300 * 1e300", "[1][0]", "True + 1", "1, 2",
     "(" * 300 + ")" * 300, "'a' * 9", "1 if 1 else 2", "2 << 9"],
)  # fmt: skip
def test_the_calculator_does_nothing_else(expression: str) -> None:
    with pytest.raises(BadInput):
        calculated(expression)


async def test_a_search_gives_offers_as_data_under_numbers_that_stay() -> None:
    bench = Bench(workbench(), "pl", TODAY)
    first = (await bench.use(search("python"))).split("\n")
    assert json.loads(first[0]) == {"offers": 1}
    assert json.loads(first[1])["nr"] == 1
    assert json.loads(first[1])["firma"] == "Jodła Soft"
    second = (await bench.use(search("w"))).split("\n")
    assert [json.loads(line)["nr"] for line in second[1:]] == [1, 2, 3] or json.loads(second[0])["offers"] == 0
    again = (await bench.use(search("kucharz"))).split("\n")
    assert json.loads(again[1])["firma"] == "Karczma Smrek"
    assert json.loads(again[1])["nr"] == 2
    assert [one.offer.company for one in bench.seen] == ["Jodła Soft", "Karczma Smrek"]


async def test_a_search_that_nothing_meets_says_which_wish_is_not_met() -> None:
    bench = Bench(workbench(), "pl", TODAY)
    told = json.loads((await bench.use(search("python zdalnie"))).split("\n")[0])
    assert told == {"offers": 0, "not_met": ["modes"]}


async def test_statistics_are_of_the_middles_of_pays_and_of_three_at_least() -> None:
    cooks = [
        replace(offer(str(n), "kucharz"), pay=(Pay(low, high, per=per),))
        for n, (low, high, per) in enumerate([(4000, 6000, "month"), (50, None, "hour"), (9000, 9000, "month")])
    ]
    bench = Bench(workbench(*cooks, offer("9", "kucharz")), "pl", TODAY)
    told = json.loads(await bench.use(ToolCall("pay_statistics", {"sentence": "kucharz"})))
    assert told == {
        "offers": 4, "pays": 3, "lowest": 5000, "middle": 8400, "highest": 9000, "unit": "PLN/month",
    }  # fmt: skip
    assert bench.figures == [5000, 8400, 9000]
    few = Bench(workbench(*cooks[:2]), "pl", TODAY)
    assert json.loads(await few.use(ToolCall("pay_statistics", {"sentence": "kucharz"}))) == {
        "offers": 2,
        "pays": 2,
    }


@pytest.mark.parametrize(
    "call",
    [ToolCall("delete_offers", {}), ToolCall("search_offers", {}), ToolCall("search_offers", {"sentence": 7}),
     ToolCall("calculate", {"expression": " "}), ToolCall("calculate", {"expression": "import os"})],
)  # fmt: skip
async def test_a_call_that_makes_no_sense_is_told_to_the_model(call: ToolCall) -> None:
    with pytest.raises(BadInput):
        await Bench(workbench(), "pl", TODAY).use(call)
    model = Scripted([says("", call), says("Nie wiem.")])
    told = await Agent(model, workbench()).answer("m", SCENE)
    assert told.steps[0].result.startswith("error: ")
    assert told.reply.text == "Nie wiem."


async def test_a_model_searches_calculates_and_answers() -> None:
    calls = [search("python"), ToolCall("calculate", {"expression": "(11000 + 13000) / 2"})]
    model = Scripted([says("", calls[0]), says("", calls[1]), says("Oferta [1] daje średnio 12 000 zł.")])
    told = await Agent(model, workbench()).answer("m", SCENE)
    assert [step.call for step in told.steps] == calls
    assert told.steps[1].result == "12 000"
    assert told.figures == (12000,)
    assert [one.offer.id for one in told.seen] == [TESTER.id]
    turns, steps, tools = model.given[0]
    assert [turn.text for turn in turns] == [AGENT_SYSTEM, "praca z Pythonem"]
    assert steps == []
    assert tools == list(TOOLS)
    assert (told.reply.prompt_tokens, told.reply.answer_tokens) == (300, 30)
    assert (told.reply.first_seconds, told.reply.seconds) == (4.5, 6.0)


@pytest.mark.parametrize("at_once", [1, 5])
async def test_three_steps_are_the_most_and_then_there_are_no_tools(at_once: int) -> None:
    model = Scripted([says("Szukam.", *[search("python")] * at_once)])
    told = await Agent(model, workbench()).answer("m", SCENE)
    assert len(told.steps) == MOST_STEPS == 3
    assert model.given[-1][2] == []
    assert len(model.given) == (4 if at_once == 1 else 2)
    assert told.reply.text == "Szukam."


async def test_what_is_claimed_on_the_way_is_held_against_the_offers_seen() -> None:
    model = Scripted([says("Firma Zmyślona płaci 99 000 zł.", search("python")), says("Oferta [1].")])
    told = await Agent(model, workbench()).answer("m", SCENE)
    assert "error: not in the offers: Firma Zmyślona" in told.steps[0].result
    assert "99 000" in told.steps[0].result


def held(scene: Scene = SCENE) -> Held:
    return Held(scene, (Turn("system", "s"), Turn("user", scene.question)), "Oferta [1] pasuje.")


async def judged(model: Scripted, tmp_path: Path, scene: Scene = SCENE, *offers: Any) -> Judged:  # Any: offers
    test = HeldOut((held(scene),), (), "")
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        asking = Asking(test, model, journal, {}, agent=Agent(model, workbench(*offers)), offers="1")
        (answer,) = await asking.ask(Column("tools", "m"))
        given = len(model.given)
        assert await asking.ask(Column("tools", "m")) == [answer]
        assert len(model.given) == given
    with Journal.opened(tmp_path / "answers.jsonl") as journal:
        if answer.asked:
            kept = next(iter(journal._answers.values()))
            assert kept == answer
    return judge(held(scene), answer, EYES)


async def test_an_answer_is_held_against_the_offers_that_the_model_found(tmp_path: Path) -> None:
    model = Scripted([says("", search("python")), says("[1] w Jodła Soft daje 11 000–13 000 zł. Tak. Tak.")])
    parts = (await judged(model, tmp_path)).parts
    assert parts["facts"] == Part(2, 2)
    assert parts["grounded"] == parts["references"] == parts["chosen"] == Part(1, 1)


async def test_offers_that_the_bot_would_not_show_are_badly_chosen(tmp_path: Path) -> None:
    model = Scripted([says("", search("kucharz")), says("Oferta [1] w Karczma Smrek jest dobra. Tak. Tak.")])
    parts = (await judged(model, tmp_path)).parts
    assert parts["grounded"] == parts["references"] == Part(1, 1)
    assert parts["chosen"] == Part(0, 1)


async def test_whoever_does_not_look_has_chosen_badly(tmp_path: Path) -> None:
    parts = (await judged(Scripted([says("Nie ma takich ofert.")]), tmp_path)).parts
    assert parts["chosen"] == Part(0, 1)


async def test_a_figure_that_a_tool_gave_may_be_stated_and_another_may_not(tmp_path: Path) -> None:
    call = ToolCall("calculate", {"expression": "(11000 + 13000) / 2"})
    for place, (said, got) in enumerate({"12 000 zł": 1, "około 12 tys. zł": 1, "12 500 zł": 0}.items()):
        model = Scripted([says("", search("python")), says("", call), says(f"Oferta [1] daje średnio {said}.")])
        assert (await judged(model, tmp_path / str(place))).parts["grounded"] == Part(got, 1), said


async def test_questions_about_given_offers_are_none_for_tools(tmp_path: Path) -> None:
    model = Scripted([says("x")])
    assert (await judged(model, tmp_path, replace(SCENE, task="comparison"))).parts == {}
    assert model.given == []


def answers(*good: bool) -> list[Judged]:
    return [Judged({"answered": Part(1, 1), "grounded": Part(one, 1), "form": Part(0, 1)}) for one in good]


def test_a_good_answer_reaches_everything_but_its_form() -> None:
    fine, bad = answers(True, False)
    assert is_good(fine)
    assert not is_good(bad)
    assert not is_good(Judged({}))


def test_a_challenger_wins_by_more_than_chance() -> None:
    half = [n % 2 == 0 for n in range(40)]
    clear = contest(answers(*half), answers(*[True] * 40))
    assert clear is not None
    assert clear.won
    assert (clear.champion, clear.challenger, clear.questions) == (0.5, 1.0, 40)
    same = contest(answers(*half), answers(*half))
    lucky = contest(answers(True, False, True), answers(True, True, True))
    worse = contest(answers(*[True] * 40), answers(*half))
    for none in (same, lucky, worse):
        assert none is not None
        assert not none.won
    assert contest(answers(True), [Judged({})]) is None
