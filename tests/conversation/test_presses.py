"""Buttons: what they offer, what a press does however late, and that quick ones disturb nothing."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from doubles import ADA, BEN, OFFERS, FixedClock, OffersInMemory, ScriptedModel, TinyReader, message

from bot.conversation import Conversation
from bot.domain import Done, Notice, Offers, Press, Understood, Words
from bot.errors import DatabaseError
from bot.state import State
from bot.texts import plain
from tests.conversation import talking
from tests.conversation.talking import POLISH, notices, offers, titles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.domain import Address, Part
    from bot.ports import ChatModel


class Talk:
    """A conversation with pages of three, whose clock and offers a test may change."""

    def __init__(self, state: State, *, model: ChatModel | None = None) -> None:
        self.clock = FixedClock()
        self.finder = OffersInMemory()
        self.core = Conversation(TinyReader(), self.finder, model, state, self.clock, page_size=3)

    async def ask(self, text: str, address: Address = ADA) -> list[Part]:
        return await talking.ask(self.core, text, address)

    async def press(self, press: Press, address: Address = ADA) -> list[Part]:
        return await talking.press(self.core, press, address)


async def test_a_list_has_the_buttons_that_make_sense_for_it(state: State) -> None:
    talk = Talk(state)
    shown = offers(await talk.ask("python"))
    assert [button.press.action for button in shown.buttons] == [
        "more", "compare", "subscribe", "helpful", "unhelpful",
    ]  # fmt: skip
    assert {button.press.list_id for button in shown.buttons} == {shown.list_id}
    one = offers(await talk.ask("python w Krakowie zdalnie"))
    assert [button.press.action for button in one.buttons] == ["subscribe", "helpful", "unhelpful"]
    relaxed = offers(await talk.ask("python 50000"))
    drops = [button for button in relaxed.buttons if button.press.action == "drop"]
    assert [(button.press.field, button.label) for button in drops] == [
        ("places", "Bez ograniczenia miejsca (1)"),
        ("modes", "Bez ograniczenia trybu pracy (1)"),
        ("pay", "Bez ograniczenia płacy (1)"),
    ]


async def test_nothing_found_has_no_list_and_no_buttons(state: State) -> None:
    shown = offers(await Talk(state).ask("kucharz"))
    assert (shown.list_id, shown.buttons) == ("", ())


class Slow(State):
    """Keeps a list only when it is let; fails where it is `down`."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.free = asyncio.Event()
        self.down = False

    async def show(self, *given: Any, **more: Any) -> str:
        await self.free.wait()
        if self.down:
            raise DatabaseError("the disk is full")
        return await super().show(*given, **more)


async def test_a_list_is_kept_while_it_is_shown_and_whoever_presses_its_buttons_waits_for_that(url: str) -> None:
    with Slow.open(url) as state:
        assert isinstance(state, Slow)
        talk = Talk(state)
        async with aclosing(talk.core.answer(message("python"))) as parts:
            shown = offers([part async for part in _until_offers(parts)])
            pressed = asyncio.create_task(talk.press(Press("helpful", shown.list_id)))
            asked = asyncio.create_task(talk.press(Press("details", shown.list_id, 1)))
            done, _ = await asyncio.wait({pressed, asked}, timeout=0.05)
            assert not done
            state.free.set()
            assert notices(await pressed) == [POLISH.rated]
            assert not asked.done()
            assert [type(part) async for part in parts] == [Done]
        assert OFFERS[0].title in notices(await asked)[0]


async def test_an_answer_that_is_broken_off_leaves_its_list_kept(url: str) -> None:
    with Slow.open(url) as state:
        assert isinstance(state, Slow)
        talk = Talk(state)
        async with aclosing(talk.core.answer(message("python"))) as parts:
            shown = offers([part async for part in _until_offers(parts)])
            state.free.set()
        assert await state.kept_list(ADA, shown.list_id, now=talk.clock.now)


async def test_while_lists_cannot_be_kept_only_the_first_has_buttons_and_each_answer_says_so(url: str) -> None:
    with Slow.open(url) as state:
        assert isinstance(state, Slow)
        state.free.set()
        state.down = True
        talk = Talk(state)
        first = await talk.ask("python")
        assert notices(first) == [POLISH.memory_down]
        assert notices(await talk.press(Press("helpful", offers(first).list_id))) == [POLISH.button_old]
        second = await talk.ask("python")
        assert (offers(second).list_id, offers(second).buttons) == ("", ())
        assert notices(second) == [POLISH.memory_down]
        state.down = False
        third, fourth = await talk.ask("python"), await talk.ask("python")
        assert notices(third) == notices(fourth) == []
        for shown in (offers(third), offers(fourth)):
            assert notices(await talk.press(Press("helpful", shown.list_id))) == [POLISH.rated]


async def _until_offers(parts: AsyncIterator[Part]) -> AsyncIterator[Part]:
    async for part in parts:
        yield part
        if isinstance(part, Offers):
            return


async def test_a_button_of_an_old_list_still_acts_on_that_list(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    await talk.ask("zdalnie")
    talk.clock.now += timedelta(days=7)
    parts = await talk.press(Press("details", first.list_id, 1))
    assert plain(notices(parts)[0]).startswith(f"[1] {OFFERS[0].title}")
    more = await talk.press(Press("more", first.list_id))
    assert titles(more) == [one.title for one in OFFERS[3:6]]
    assert offers(more).first == 4
    again = await talk.press(Press("more", first.list_id))
    assert titles(again) == titles(more)


async def test_a_press_puts_its_list_in_front_of_the_person_again(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    await talk.ask("python w Krakowie zdalnie")
    await talk.press(Press("details", first.list_id, 2))
    assert plain(notices(await talk.ask("opowiedz o drugiej"))[0]).startswith(f"[2] {OFFERS[1].title}")


async def test_a_forgotten_list_says_kindly_why_its_buttons_do_nothing(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    talk.clock.now += timedelta(days=31)
    for press in (Press("more", first.list_id), Press("hide", first.list_id, 1), Press("details", "made-up", 1)):
        parts = await talk.press(press)
        assert isinstance(parts[0], Understood)
        assert notices(parts) == [POLISH.button_old]
        assert isinstance(parts[-1], Done)


async def test_whoever_stands_in_the_same_chat_may_press_and_gets_an_answer_of_their_own(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python", replace(ADA, chat="group")))
    eve = replace(ADA, chat="group", user="eve")
    assert offers(await talk.press(Press("more", first.list_id), eve)).first == 4
    assert offers(await talk.ask("pokaż więcej", eve)).first == 7
    assert notices(await talk.press(Press("more", first.list_id), BEN)) == [POLISH.button_old]


async def test_dropping_a_constraint_searches_without_it(state: State) -> None:
    talk = Talk(state)
    relaxed = offers(await talk.ask("python 50000"))
    parts = await talk.press(Press("drop", relaxed.list_id, field="pay"))
    understood = parts[0]
    assert isinstance(understood, Understood)
    assert understood.reading.intent == "search"
    assert understood.reading.search.pay is None
    assert offers(parts).relaxed == ()


async def test_compare_puts_the_page_side_by_side(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    (table,) = notices(await talk.press(Press("compare", first.list_id)))
    assert all(one.company in table for one in OFFERS[:3])


async def test_a_hidden_offer_is_not_shown_again_until_the_hiding_is_undone(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    parts = await talk.press(Press("hide", first.list_id, 2))
    assert notices(parts) == [POLISH.hidden.format(title="Python Developer")]
    (undo,) = [button for part in parts if isinstance(part, Notice) for button in part.buttons]
    assert titles(await talk.ask("python")) == [OFFERS[0].title, OFFERS[2].title, OFFERS[3].title]
    assert OFFERS[1].title in titles(await talk.ask("python", BEN))
    await talk.press(undo.press)
    assert OFFERS[1].title in titles(await talk.ask("python"))


async def test_hiding_between_two_pages_loses_no_offer(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    await talk.press(Press("hide", first.list_id, 1))
    second = await talk.ask("pokaż więcej")
    third = await talk.ask("pokaż więcej")
    seen = [*titles([first]), *titles(second), *titles(third)]
    assert seen == [one.title for one in OFFERS]


async def test_a_list_is_rated_by_the_person_it_was_shown_to(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    assert notices(await talk.press(Press("helpful", first.list_id))) == [POLISH.rated]
    assert notices(await talk.press(Press("helpful", first.list_id), BEN)) == [POLISH.button_old]
    assert [one["helpful"] for one in (await state.export(ADA))["lists"]] == [True]


async def test_sharing_gives_the_page_or_one_offer_for_the_whole_chat(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    page = offers(await talk.press(Press("share", first.list_id)))
    assert page.shared
    assert [hit.offer.title for hit in page.hits] == titles([first])
    one = offers(await talk.press(Press("share", first.list_id, 2)))
    assert (one.first, [hit.offer.title for hit in one.hits]) == (2, [OFFERS[1].title])


async def test_details_offer_to_hide_the_offer(state: State) -> None:
    talk = Talk(state)
    first = offers(await talk.ask("python"))
    parts = await talk.ask("opowiedz o drugiej")
    (button,) = [button for part in parts if isinstance(part, Notice) for button in part.buttons]
    assert button.press == Press("hide", first.list_id, 2)


async def test_the_press_stands_in_the_history_as_the_words_that_say_the_same(state: State) -> None:
    talk = Talk(state, model=ScriptedModel())
    first = offers(await talk.ask("python"))
    await talk.press(Press("details", first.list_id, 2))
    turns = (await state.recall(ADA, now=talk.clock.now)).turns
    assert [turn.text for turn in turns if turn.role == "user"] == ["python", "opowiedz o 2"]


@pytest.mark.parametrize("action", ["more", "details", "compare", "drop", "subscribe", "hide", "share", "helpful"])
async def test_without_the_database_a_press_is_answered_in_a_sentence(
    state: State, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    talk = Talk(state)

    async def fail(*_: object, **__: object) -> None:
        raise DatabaseError("the database is away")

    for name in ("recall", "kept_list", "rate"):
        monkeypatch.setattr(state, name, fail)
    parts = await talk.press(Press(action, "abc", 1, "pay" if action == "drop" else ""))  # type: ignore[arg-type]
    assert len(notices(parts)) == 1
    assert isinstance(parts[-1], Done)


async def test_quick_presses_wait_for_no_turn_and_interrupt_nothing(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    talk = Talk(state, model=model)
    answer = asyncio.create_task(talk.ask("python"))
    await model.asked.wait()
    (kept,) = (await state.export(ADA))["lists"]
    assert kept["question"] == "python"
    memory = await state.recall(ADA, now=talk.clock.now)
    assert memory.shown is not None
    async with asyncio.timeout(5):
        assert notices(await talk.press(Press("helpful", memory.shown.list_id))) == [POLISH.rated]
    assert model.gate is not None
    model.gate.set()
    parts = await answer
    assert notices(parts) == []
    assert "".join(part.text for part in parts if isinstance(part, Words)) == "".join(model.pieces)


async def test_a_newer_question_ends_the_words_about_the_older_one_which_says_so(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    talk = Talk(state, model=model)
    older = asyncio.create_task(talk.ask("python"))
    await model.asked.wait()
    newer = asyncio.create_task(talk.ask("pomoc"))
    async with asyncio.timeout(5):
        assert notices(await older) == [POLISH.interrupted]
        assert notices(await newer) == [POLISH.help]
    assert model.talking == 0
    assert titles(await older) == [one.title for one in OFFERS[:3]]


async def test_words_broken_off_by_a_newer_question_are_checked_like_all_others(state: State) -> None:
    class Talkative(ScriptedModel):
        async def stream(self, turns):  # type: ignore[no-untyped-def]
            yield "Oferta [1] płaci 99 999 zł. "
            self.asked.set()
            await asyncio.Event().wait()

    model = Talkative()
    talk = Talk(state, model=model)
    older = asyncio.create_task(talk.ask("python"))
    await model.asked.wait()
    async with asyncio.timeout(5):
        await talk.ask("pomoc")
        parts = await older
    replaced = [part for part in parts if isinstance(part, Words) and part.replaces]
    assert replaced
    assert "99" not in replaced[-1].text
    assert notices(parts) == [POLISH.interrupted]


async def test_of_several_waiting_questions_only_the_last_is_commented_on(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    talk = Talk(state, model=model)
    tasks = [asyncio.create_task(talk.ask("python"))]
    await model.asked.wait()
    tasks += [asyncio.create_task(talk.ask(text)) for text in ("zdalnie", "python w Krakowie")]
    await asyncio.sleep(0)
    assert model.gate is not None
    model.gate.set()
    async with asyncio.timeout(5):
        answers = await asyncio.gather(*tasks)
    commented = [any(isinstance(part, Words) for part in parts) for parts in answers]
    assert commented == [False, False, True]
    assert [notices(parts) for parts in answers] == [[POLISH.interrupted], [POLISH.interrupted], []]


async def test_at_the_end_words_are_cut_in_time_and_new_questions_are_asked_to_come_again(state: State) -> None:
    model = ScriptedModel(gate=asyncio.Event())
    talk = Talk(state, model=model)
    begun = asyncio.create_task(talk.ask("python"))
    await model.asked.wait()
    waiting = asyncio.create_task(talk.ask("zdalnie", BEN))
    talk.core.finish_within(0.05)
    async with asyncio.timeout(5):
        assert notices(await begun) == [POLISH.stopping]
        assert notices(await waiting) in ([POLISH.closing], [POLISH.stopping])
        assert notices(await talk.ask("python")) == [POLISH.closing]
    assert model.talking == 0


async def test_a_glance_reads_and_writes_no_history(state: State) -> None:
    talk = Talk(state, model=ScriptedModel())
    parts = await talk.core.glance(message("python zdalnie"))
    assert offers(parts).total == 3
    assert (await state.recall(ADA, now=talk.clock.now)).search is None
    assert [type(part) for part in await talk.core.glance(message("pomoc"))] == [Understood, Notice]
