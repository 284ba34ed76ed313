"""Slack: Home, the form, and the assistant pane."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from doubles import NOW
from fakes.slack import FakeSlack, Reaction
from fakes.slack_blocks import buttons_in, texts_in
from fakes.slack_bot import AlertsInMemory, ScriptedAnswering, notice, office
from fakes.slack_deliveries import assistant_started, command, home_opened, press, shortcut, submission

from adapters.slack.modal import NEW_SEARCH, form, sentence_of
from bot.domain import Address, Alert, Cadence, Message, Search
from bot.texts import say

if TYPE_CHECKING:
    from bot.domain import Language

pytestmark = pytest.mark.network


def button_in(view: object, label: str) -> dict[str, object]:
    (button,) = [one for one in buttons_in(view) if one["text"]["text"] == label]
    return button


def kept(number: int, what: str, chat: str = "D1", language: Language = "pl") -> Alert:
    address, search = Address("slack", chat, "U1"), Search(text=what)
    return Alert(str(number), address, number, what, search, Cadence("instant"), language, made=NOW, due=NOW)


async def test_home_shows_how_to_ask_examples_and_the_persons_alerts_wherever_they_were_made() -> None:
    alerts = AlertsInMemory([kept(1, "kelner", "C1"), kept(1, "kucharz"), kept(2, "barman")])
    answering = ScriptedAnswering()
    async with office(answering, alerts=alerts) as here:
        await here.say(home_opened(here.fake))
        texts = texts_in(here.fake.homes["U1"])
        assert {"Oferty pracy", "Przykłady", "Twoje powiadomienia"} <= set(texts)
        told = texts[-1]
        assert told.startswith("Masz 3 alerty:")
        places = [
            told.index(word) for word in ("kucharz", "barman", "Zmienisz je słowami", "kelner", "w kanałach")
        ]
        assert places == sorted(places)
        assert answering.asked == []


@pytest.mark.parametrize(
    ("alerts", "says"),
    [
        (AlertsInMemory(), say("pl").words.alerts.none),
        (AlertsInMemory(down=True), say("pl").words.command_needs_memory),
    ],
)
async def test_home_says_that_there_are_no_alerts_or_that_nobody_can_tell(
    alerts: AlertsInMemory, says: str
) -> None:
    async with office(ScriptedAnswering(), alerts=alerts) as here:
        await here.say(home_opened(here.fake))
        assert texts_in(here.fake.homes["U1"])[-1] == says


async def test_a_home_speaks_the_language_of_the_alerts_where_slack_tells_none() -> None:
    alerts = AlertsInMemory([kept(1, "waiter", language="en")])
    async with office(ScriptedAnswering(), alerts=alerts, fake=FakeSlack(without={"users.info"})) as here:
        await here.say(home_opened(here.fake))
        assert "Your alerts" in texts_in(here.fake.homes["U1"])


async def test_the_messages_tab_publishes_no_home() -> None:
    async with office(ScriptedAnswering()) as here:
        await here.say(home_opened(here.fake, tab="messages"))
        assert here.fake.homes == {}


async def test_an_example_in_home_is_asked_in_the_direct_messages_and_answered_in_its_thread() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        await here.say(home_opened(here.fake))
        button = button_in(here.fake.homes["U1"], "magazynier na pół etatu w Łodzi")
        await here.say(press(here.fake, button, home=True))
        question, answer = here.fake.in_thread("D1")
        assert texts_in(question.blocks) == ["Twoje pytanie: *magazynier na pół etatu w Łodzi*"]
        assert (answer.thread, texts_in(answer.blocks)) == (question.ts, ["Proszę."])
        assert answering.asked[-1].address == Address("slack", "D1", "U1")
        assert answering.asked[-1].text == "magazynier na pół etatu w Łodzi"


async def test_examples_and_forms_without_a_trigger_are_asked_each_time() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        example = {"type": "button", "action_id": "example:1", "value": "magazynier"}
        for _ in range(2):
            tapped = press(here.fake, example, home=True)
            sent = submission(here.fake, form("pl"), {"what": "kucharz"})
            for payload in (tapped, sent):
                del payload["trigger_id"]
                await here.say(payload)
        assert [message.text for message in answering.asked] == ["magazynier", "kucharz"] * 2


@pytest.mark.parametrize("way", ["shortcut", "home"])
async def test_the_form_is_opened_filled_in_and_answered_in_the_direct_messages(way: str) -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        if way == "shortcut":
            await here.say(shortcut(here.fake, NEW_SEARCH))
        else:
            await here.say(home_opened(here.fake))
            await here.say(press(here.fake, button_in(here.fake.homes["U1"], "Nowe wyszukiwanie"), home=True))
        view = here.fake.modals[0]
        await here.say(
            submission(here.fake, view, {"what": "kucharz\nbez weekendów", "place": "Sopot", "pay": "7 000"})
        )
        assert answering.asked[-1].text == "kucharz bez weekendów, Sopot, od 7 000 zł"
        assert [one.channel for one in here.fake.messages] == ["D1", "D1"]


async def test_the_form_of_a_command_is_answered_where_the_command_was_typed() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        await here.say(command(here.fake, "pomoc"))
        button = {"type": "button", "action_id": "open_form"}
        await here.say(press(here.fake, button, ephemeral=True))
        await here.say(submission(here.fake, here.fake.modals[0], {"what": "kucharz"}))
        assert answering.asked[-1] == Message(Address("slack", "C1", "U1"), "kucharz", "pl")
        assert here.fake.messages == []
        assert len(here.fake.ephemerals) == 2


async def test_a_form_without_its_main_field_stays_open_and_says_what_is_missing() -> None:
    answering = ScriptedAnswering()
    async with office(answering) as here:
        await here.say(shortcut(here.fake, NEW_SEARCH, "U2"))
        answer = await here.deliver(submission(here.fake, here.fake.modals[0], {"what": " ", "place": "Sopot"}))
        assert answer["payload"] == {
            "response_action": "errors",
            "errors": {"what": "Write here what work you are looking for."},
        }
        assert answering.asked == []


async def test_a_form_sent_off_twice_is_asked_once() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        sent = submission(
            here.fake, form("pl", chat="C1", response_url=here.fake.response_url()), {"what": "kucharz"}
        )
        await here.say(sent)
        await here.say(sent)
        assert len(answering.asked) == 1


async def test_a_form_that_cannot_be_opened_in_time_breaks_nothing() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering, fake=FakeSlack(trigger_seconds=0.0)) as here:
        await here.say(shortcut(here.fake, NEW_SEARCH))
        assert here.fake.modals == []
        await here.say(command(here.fake, "python"))
        assert len(answering.asked) == 1


def test_a_filled_in_form_becomes_the_sentence_of_its_language() -> None:
    def filled(language: str, **values: str) -> str:
        state = {name: {name: {"type": "plain_text_input", "value": value}} for name, value in values.items()}
        view = form("en" if language == "en" else "pl") | {"state": {"values": state}}
        return sentence_of(view)

    assert filled("pl", what="kucharz", pay="7000") == "kucharz, od 7000 zł"
    assert filled("pl", what="kucharz", pay="18 tys. na B2B") == "kucharz, od 18 tys. na B2B"
    assert filled("pl", what="kucharz", pay="do 9000 zł") == "kucharz, do 9000 zł"
    assert filled("en", what="Python", place="Kraków", pay="20000") == "Python, Kraków, at least 20000 PLN"
    assert filled("en", what="looking for work as a cook", pay="7000").endswith("at least 7000 PLN")
    assert filled("pl", what="", place="Sopot") == ""


async def test_the_assistant_pane_is_greeted_with_prompts_in_the_persons_language() -> None:
    async with office(ScriptedAnswering()) as here:
        started = assistant_started(here.fake, "U2")
        await here.say(started)
        (greeting,) = here.fake.in_thread("D2", started["event"]["assistant_thread"]["thread_ts"])
        assert texts_in(greeting.blocks) == [say("en").words.greeting]
        suggested = here.fake.called("assistant.threads.setSuggestedPrompts")[0]
        assert suggested["title"] == "For example:"
        assert len(suggested["prompts"]) == 4


async def test_what_opens_the_pane_or_asks_an_example_twice_is_said_once() -> None:
    answering = ScriptedAnswering(script=notice("Proszę."))
    async with office(answering) as here:
        started = assistant_started(here.fake)
        example = press(here.fake, {"type": "button", "action_id": "example:0", "value": "kucharz"}, home=True)
        for payload in (started, started, example, example):
            await here.say(payload)
        assert len(here.fake.messages) == 3
        assert len(answering.asked) == 1


async def test_a_pane_without_prompts_is_greeted_all_the_same() -> None:
    async with office(ScriptedAnswering()) as here:
        here.fake.react("assistant.threads.setSuggestedPrompts", Reaction(error="internal_error"))
        await here.say(assistant_started(here.fake))
        assert len(here.fake.in_thread("D1")) == 1


async def test_home_opened_while_an_answer_is_on_its_way_disturbs_nothing() -> None:
    answering = ScriptedAnswering(gate=asyncio.Event(), scripts=[notice("Pierwsza.")], held=2)
    async with office(answering) as here:
        await here.deliver(command(here.fake, "python", channel="D1"))
        await here.deliver(home_opened(here.fake))
        assert answering.gate is not None
        answering.gate.set()
        await here.at_rest()
        assert [message.text for message in answering.asked] == ["python"]
