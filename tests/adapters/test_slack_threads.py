"""Slack: direct messages and mentions, answered in their threads."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

import pytest
from doubles import FixedClock
from fakes.ollama import eventually
from fakes.slack import BOT_TOKEN, FakeSlack, Reaction
from fakes.slack_blocks import buttons_in, texts_in
from fakes.slack_bot import QUICK, DeliveriesInMemory, ScriptedAnswering, listed, notice, office, searched
from fakes.slack_deliveries import direct, event, mention, own_message, press

from adapters.slack.pulse import Pulse
from bot.domain import Address, Done, Message, Notice, Words
from bot.texts import say

pytestmark = pytest.mark.network


def shown_in(fake: FakeSlack, channel: str = "D1") -> list[str]:
    """What stands in a channel: the sections of each message, or its text where it was streamed."""
    return ["\n".join(texts_in(one.blocks)) or one.text for one in fake.in_thread(channel)]


async def test_a_direct_message_is_answered_in_its_thread_with_offers_and_streamed_words() -> None:
    answering = ScriptedAnswering()
    async with office(answering) as here:
        asked = direct(here.fake, "python w Krakowie")
        await here.say(asked)
        offers, words = here.fake.in_thread("D1", asked["event"]["ts"])
        assert answering.asked == [Message(Address("slack", "D1", "U1"), "python w Krakowie", "pl")]
        assert "Szukam: python" in shown_in(here.fake)[0]
        assert "*[1] Programistka Python* · Orzech" in shown_in(here.fake)[0]
        assert "<https://offers.example/1|Otwórz ofertę (offers.example)>" in shown_in(here.fake)[0]
        assert [button["text"]["text"] for button in buttons_in(offers.blocks)] == [
            "Szczegóły", "Ukryj tę ofertę", "Szczegóły", "Ukryj tę ofertę",
            "Pokaż więcej", "Porównaj", "🔔 Powiadamiaj mnie", "👍 Pomocne",
        ]  # fmt: skip
        assert (words.text, words.streaming) == ("Oferta [1] jest dobra.", False)
        assert here.fake.called("assistant.threads.setStatus")[0]["status"] == "szuka ofert…"


@pytest.mark.parametrize("slow", [True, False])
async def test_offers_that_come_at_once_wait_for_no_status_and_slow_ones_are_announced(slow: bool) -> None:
    gate = asyncio.Event()
    answering = ScriptedAnswering(script=(searched(), listed(), Done()), gate=gate, held=1)
    pulse = replace(QUICK, first_sign=0.05 if slow else 30)
    async with office(answering, pulse=pulse) as here:
        asking = asyncio.create_task(here.say(direct(here.fake, "python")))
        if slow:
            await eventually(lambda: here.fake.called("assistant.threads.setStatus"), seconds=5)
        gate.set()
        await asking
        assert len(here.fake.in_thread("D1")) == 1
        statuses = [one["status"] for one in here.fake.called("assistant.threads.setStatus")]
        assert statuses == (["szuka ofert…"] if slow else [])


async def test_a_mention_in_a_channel_is_answered_in_the_thread_without_the_mention() -> None:
    answering = ScriptedAnswering()
    async with office(answering) as here:
        asked = mention(here.fake, "praca &amp; płaca &lt;b&gt; w <#C2|krakow> dla <@U2|ben>")
        await here.say(asked)
        assert answering.asked[0].text == "praca & płaca <b> w #krakow dla @ben"
        assert answering.asked[0].address == Address("slack", "C1", "U1")
        assert len(here.fake.in_thread("C1", asked["event"]["ts"])) == 2
        follow_up = mention(here.fake, "więcej", thread_ts=asked["event"]["ts"])
        await here.say(follow_up)
        assert len(here.fake.in_thread("C1", asked["event"]["ts"])) == 4
        assert here.fake.called("chat.startStream")[0]["recipient_user_id"] == "U1"


async def test_a_bare_mention_gets_help_and_a_bare_file_is_told_that_only_text_is_read() -> None:
    answering = ScriptedAnswering(script=notice("Pomoc."))
    async with office(answering) as here:
        await here.say(mention(here.fake, ""))
        assert answering.asked[0].text == "/pomoc"
        await here.say(direct(here.fake, "", subtype="file_share", files=[{"id": "F1"}]))
        assert shown_in(here.fake) == [say("pl").words.only_text]
        await here.say(direct(here.fake, "CV kucharza", subtype="file_share", files=[{"id": "F1"}]))
        assert answering.asked[-1].text == "CV kucharza"
        assert len(answering.asked) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"subtype": "message_changed", "message": {"text": "x", "user": "U1"}, "hidden": True},
        {"subtype": "message_deleted", "deleted_ts": "1.1"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message", "bot_id": "B9"},
        {"bot_id": "B9"},
        {"channel_type": "channel", "channel": "C1"},
        {"channel_type": "group", "channel": "C1"},
        {"channel": ""},
    ],
)
async def test_what_nobody_said_to_the_bot_is_acknowledged_and_left_alone(change: dict[str, object]) -> None:
    answering = ScriptedAnswering()
    async with office(answering) as here:
        await here.say(direct(here.fake, "praca", **change))
        await here.say(own_message(here.fake))
        await here.say(event(here.fake, {"type": "reaction_added", "user": "U1"}))
        assert answering.asked == []
        assert here.fake.messages == []


async def test_a_repeated_event_is_answered_once_also_when_the_database_is_down() -> None:
    for down in (False, True):
        answering = ScriptedAnswering()
        async with office(answering, deliveries=DeliveriesInMemory(down=down)) as here:
            asked = direct(here.fake, "praca")
            await asyncio.gather(*(here.deliver(asked, retry=retry) for retry in range(3)))
            await here.deliver({**asked, "event_id": "Ev-other"})
            await here.at_rest()
            assert len(answering.asked) == 1
            assert len(here.fake.in_thread("D1")) == 2


async def test_messages_of_one_person_reach_the_conversation_in_order_of_arrival() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        here.fake.react("users.info", Reaction(slow=0.1))
        asked = [direct(here.fake, f"pytanie {n}") for n in range(12)]
        for one in asked:
            await here.fake.envelope("events_api", one)
        await eventually(lambda: len(answering.asked) == 12)
        assert [message.text for message in answering.asked] == [f"pytanie {n}" for n in range(12)]


async def test_two_people_are_answered_side_by_side() -> None:
    answering = ScriptedAnswering(gate=asyncio.Event())
    async with office(answering) as here:
        await here.deliver(direct(here.fake, "praca", "U1"))
        await here.deliver(direct(here.fake, "work", "U2"))
        await eventually(lambda: len(here.fake.messages) == 2)
        assert {one.channel for one in here.fake.messages} == {"D1", "D2"}
        assert answering.gate is not None
        answering.gate.set()
        await here.at_rest()
        assert [message.language for message in answering.asked] == ["pl", "en"]


async def test_too_many_messages_are_told_once_how_long_to_wait() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering, per_minute=2, clock=FixedClock()) as here:
        for n in range(5):
            await here.say(direct(here.fake, f"praca {n}"))
        assert len(answering.asked) == 2
        assert shown_in(here.fake) == [
            "Dobrze.",
            "Dobrze.",
            "Za dużo wiadomości naraz: na wcześniejsze odpowiem, na tę nie. Napisz znowu za 60 sekund.",
        ]


async def test_words_that_are_taken_back_leave_nothing_wrong_behind() -> None:
    gate = asyncio.Event()
    wrong, right = Words("Płaca 99 999 zł. Bierz! "), Words("Same fakty.", replaces=True)
    answering = ScriptedAnswering(script=(searched(), listed(), wrong, right, Done()), gate=gate, held=3)
    async with office(answering) as here:
        await here.deliver(direct(here.fake, "python"))
        await eventually(lambda: len(here.fake.messages) == 2 and "99 999" in here.fake.messages[1].text)
        gate.set()
        await here.at_rest()
        words = here.fake.messages[1]
        assert shown_in(here.fake)[1] == "Same fakty."
        assert not words.streaming
        assert len(here.fake.in_thread("D1")) == 2


async def test_words_taken_back_altogether_disappear_and_the_trouble_is_said() -> None:
    script = (
        searched(),
        listed(),
        Words("Nikt tego nie sprawdził. "),
        Words("", replaces=True),
        Notice("Błąd."),
        Done(),
    )
    async with office(ScriptedAnswering(script=script)) as here:
        await here.say(direct(here.fake, "python"))
        assert shown_in(here.fake)[1:] == ["Błąd."]


@pytest.mark.parametrize("how", ["unknown", "scope", "token_type", "html", "not_implemented"])
async def test_where_streaming_is_refused_the_words_are_updated_and_the_refusal_is_remembered(how: str) -> None:
    fake = FakeSlack(without={"chat.startStream"} if how == "unknown" else set())
    pieces = tuple(Words(f"słowo {n} ") for n in range(30))
    answering = ScriptedAnswering(script=(searched(), listed(), *pieces, Done()))
    async with office(answering, fake=fake) as here:
        if how == "scope":
            fake.react("chat.startStream", Reaction(error="missing_scope"))
        elif how == "token_type":
            fake.react("chat.startStream", Reaction(error="not_allowed_token_type"))
        elif how == "html":
            fake.react("chat.startStream", Reaction(raw="404 page not found", status=404))
        elif how == "not_implemented":
            fake.react("chat.startStream", Reaction(raw="no such thing", status=501))
        await here.say(direct(here.fake, "python"))
        await here.say(direct(here.fake, "python"))
        tried = [call for call in fake.calls if call.method == "chat.startStream"]
        assert len(tried) == 1
        whole = "".join(f"słowo {n} " for n in range(30)).strip()
        assert [text.strip() for text in shown_in(fake)[1::2]] == [whole, whole]


async def test_every_state_of_streamed_words_is_a_beginning_of_the_whole() -> None:
    text = "**Oferta [1]** jest *dobra* w Krakowie.\n- płaca: 18 000 zł\nCałość: https://offers.example/1\n" * 3
    pieces = [Words(text[at : at + 3]) for at in range(0, len(text), 3)]
    answering = ScriptedAnswering(script=(searched(), listed(), *pieces, Done()), pause=0.001)
    async with office(answering) as here:
        await here.say(direct(here.fake, "python"))
        words = here.fake.messages[1]
        assert len(words.states) > 3
        assert all(words.text.startswith(state) for state in words.states)
        assert words.text.count("**Oferta [1]** jest ∗dobra∗ w Krakowie.") == 3
        assert words.text.count("<https://offers.example/1>") == 3


async def test_a_stream_that_ended_by_itself_is_set_right_by_an_update() -> None:
    gate = asyncio.Event()
    script = (searched(), listed(), Words("Oferta [1] "), Words("jest dobra."), Done())
    async with office(ScriptedAnswering(script=script, gate=gate, held=3)) as here:
        await here.deliver(direct(here.fake, "python"))
        await eventually(lambda: len(here.fake.messages) == 2)
        here.fake.messages[1].streaming = False
        gate.set()
        await here.at_rest()
        assert shown_in(here.fake)[1] == "Oferta [1] jest dobra."
        assert len(here.fake.messages) == 2


async def test_the_end_of_a_stream_whose_answer_was_lost_is_set_right_by_an_update() -> None:
    async with office(ScriptedAnswering()) as here:
        here.fake.react("chat.stopStream", Reaction(cut="after"))
        await here.say(direct(here.fake, "python"))
        assert shown_in(here.fake)[1] == "Oferta [1] jest dobra."
        assert here.fake.called("chat.update")
        assert len(here.fake.messages) == 2


async def test_long_words_come_in_several_messages_and_nothing_of_them_is_lost() -> None:
    text = " ".join(f"zdanie{n}." for n in range(2200))
    async with office(ScriptedAnswering(script=(searched(), listed(), Words(text), Done()))) as here:
        await here.say(direct(here.fake, "python"))
        assert len(here.fake.messages) >= 3
        said = " ".join(" ".join(texts_in(one.blocks)) for one in here.fake.messages[1:])
        assert said.split() == text.split()


async def test_a_rate_limit_is_waited_out_and_nothing_is_said_twice() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await asyncio.sleep(min(seconds, 0.05))

    times = iter(range(100_000))
    pulse = Pulse(stream=0.01, update=0.01, sign_of_life=60, sleep=sleep, monotonic=lambda: next(times) * 2.0)
    async with office(ScriptedAnswering(), pulse=pulse) as here:
        here.fake.react("chat.postMessage", Reaction(after=7), Reaction(status=503))
        await here.say(direct(here.fake, "python"))
        assert any(5 <= wait <= 7 for wait in waits)
        assert len(here.fake.in_thread("D1")) == 2
        assert len(here.fake.called("chat.postMessage")) == 1


async def test_an_outcome_that_is_unknown_is_not_repeated_and_the_person_is_told() -> None:
    async with office(ScriptedAnswering()) as here:
        here.fake.react("chat.postMessage", Reaction(cut="after"))
        await here.say(direct(here.fake, "python"))
        offers, words, doubt = here.fake.in_thread("D1")
        assert offers.blocks
        assert words.text == "Oferta [1] jest dobra."
        assert doubt.text == say("pl").words.maybe_lost


async def test_a_conversation_goes_on_without_any_assistant_method() -> None:
    lacking = {"assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts", "users.info"}
    script = (searched(), listed(), Done(("pokaż więcej",)))
    async with office(ScriptedAnswering(script=script), fake=FakeSlack(without=lacking)) as here:
        for _ in range(3):
            await here.say(direct(here.fake, "python"))
        assert len(here.fake.in_thread("D1")) == 3
        assert sorted(call.method for call in here.fake.calls if call.method in lacking) == sorted(lacking)


async def test_suggestions_become_prompts_in_direct_conversations() -> None:
    script = (searched(), listed(), Done(("a", "b", "c", "d", "e")))
    async with office(ScriptedAnswering(script=script)) as here:
        await here.say(direct(here.fake, "python"))
        prompts = here.fake.called("assistant.threads.setSuggestedPrompts")[0]["prompts"]
        assert [prompt["message"] for prompt in prompts] == ["a", "b", "c", "d"]


async def test_a_button_in_a_thread_is_answered_there_and_an_unknown_one_says_kindly_why_not() -> None:
    answering = ScriptedAnswering(scripts=[(searched(), listed(), Done())], script=notice("Karta."))
    async with office(answering) as here:
        asked = direct(here.fake, "python")
        await here.say(asked)
        offers = here.fake.messages[0]
        details, *_ = buttons_in(offers.blocks)
        more = next(one for one in buttons_in(offers.blocks) if one["text"]["text"] == "Pokaż więcej")
        thread = asked["event"]["ts"]
        for button in (details, more):
            await here.say(press(here.fake, button, channel="D1", ts=offers.ts, thread=thread))
        codes = [(message.press.action, message.press.number) for message in answering.asked[1:] if message.press]
        assert codes == [("details", 1), ("more", None)]
        assert shown_in(here.fake)[1:] == ["Karta.", "Karta."]
        await here.say(press(here.fake, {**more, "value": "nonsense"}, channel="D1", ts=offers.ts, thread=thread))
        assert shown_in(here.fake)[-1] == say("pl").words.button_old
        assert {one.thread for one in here.fake.messages} == {thread}


async def test_the_same_press_delivered_twice_is_answered_once() -> None:
    answering = ScriptedAnswering(script=notice("Karta."))
    async with office(answering) as here:
        button = {"type": "button", "action_id": "press:details:L1:1", "value": "details:L1:1"}
        pressed = press(here.fake, button, channel="D1", ts="1.1", thread="1.1")
        await here.say(pressed)
        await here.say(pressed)
        assert len(answering.asked) == 1


async def test_hiding_in_a_channels_thread_concerns_the_person_alone() -> None:
    answering = ScriptedAnswering(script=notice("Ukryłem."))
    async with office(answering) as here:
        button = {"type": "button", "action_id": "press:hide:L1:1", "value": "hide:L1:1"}
        await here.say(press(here.fake, button, ts="1.2", thread="1.1"))
        assert here.fake.messages == []
        assert texts_in(here.fake.ephemerals[0]["blocks"]) == ["Ukryłem."]


async def test_a_bug_is_one_sentence_for_the_person_and_one_traceback_without_their_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answering = ScriptedAnswering(failure=RuntimeError("tajne słowa osoby"))
    with caplog.at_level(logging.DEBUG):
        async with office(answering) as here:
            await here.say(direct(here.fake, "tajne słowa osoby"))
            assert shown_in(here.fake)[0].startswith("Coś poszło nie tak po mojej stronie.")
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(errors) == 1
    assert "RuntimeError" in errors[0].getMessage()
    assert "tajne" not in caplog.text


async def test_no_token_and_no_word_of_anybody_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        async with office(ScriptedAnswering()) as here:
            here.fake.react("chat.postMessage", Reaction(error="invalid_blocks"), Reaction(cut="before"))
            here.fake.react("chat.startStream", Reaction(status=500, raw="<html>"))
            await here.say(direct(here.fake, "sekretne pytanie"))
            await here.say(mention(here.fake, "sekretne pytanie"))
            await here.fake.cut()
            await eventually(lambda: here.fake.sockets)
    lines = [record.getMessage() for record in caplog.records if record.name != "aiohttp.access"]
    assert len(lines) >= 3
    for secret in (BOT_TOKEN, "xapp-", "sekretne", "Programistka", "ticket-", "dobra"):
        assert not [line for line in lines if secret in line], secret
