"""Telegram, buttons, commands, links and inline mode."""

from __future__ import annotations

import asyncio

import pytest
from fakes.telegram import Script
from fakes.telegram_rules import Refusal
from fakes.telegram_updates import ADA, BEN, GROUP
from hypothesis import given
from hypothesis import strategies as st
from telegram_scene import HITS, UNDERSTOOD, Scripted, notice, offers, scene

from adapters.telegram.deep_links import payload_of, question
from adapters.telegram.phrases import PHRASES
from bot.commands import NAMES
from bot.domain import Address, Done, Message, Notice, Press
from bot.texts import plain, say

network = pytest.mark.network


@network
async def test_a_button_is_answered_at_once_and_then_carried_out() -> None:
    gate = asyncio.Event()
    async with scene(Scripted(by_text={"details": (UNDERSTOOD, gate, Notice("Karta."), Done())})) as on:
        on.server.known_chats.add(ADA)
        query = on.server.press("details:list-1:2")
        await on.settle(lambda: on.server.toasts.get(query) == "")
        assert on.server.said(ADA) == []
        gate.set()
        assert await on.said(1) == ["Karta."]
        press = Press("details", "list-1", 2)
        assert on.scripted.asked == [Message(Address("telegram", str(ADA), str(ADA)), "", "pl", press)]


@network
async def test_a_button_in_a_group_belongs_to_whoever_presses_it() -> None:
    async with scene(Scripted(notice("Karta."))) as on:
        on.server.write("/szukaj python", to=GROUP)
        await on.said(1, GROUP)
        shown = on.server.chats[GROUP][0]
        on.server.press("more:list-1:", by=BEN, to=GROUP, message=shown.id)
        await on.said(2, GROUP)
        assert on.scripted.asked[1].address == Address("telegram", str(GROUP), str(BEN))
        assert on.server.chats[GROUP][1].reply_to == shown.id


@network
async def test_a_button_of_last_year_still_asks_the_conversation() -> None:
    async with scene(Scripted(notice(say("pl").words.button_old))) as on:
        on.server.known_chats.add(ADA)
        query = on.server.press("more:list-0:", old=True)
        assert await on.said(1) == [plain(say("pl").words.button_old)]
        assert query in on.server.toasts


@network
@pytest.mark.parametrize("code", ["", "x", "more", "door:in:12", "drop:list-1:nonsense", "explode:list-1:2"])
async def test_a_button_that_is_none_of_ours_says_so_itself(code: str) -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        query = on.server.press(code)
        await on.settle(lambda: on.server.toasts.get(query) == plain(say("pl").words.button_old))
        assert on.scripted.asked == []


@network
async def test_a_query_that_is_too_old_is_lived_with() -> None:
    async with scene(Scripted(notice("Karta."))) as on:
        on.server.known_chats.add(ADA)
        on.server.old_queries.add("query-1")
        on.server.press("details:list-1:2")
        assert await on.said(1) == ["Karta."]


@network
async def test_answering_a_button_is_tried_again_and_a_second_press_meanwhile_answered_once() -> None:
    gate = asyncio.Event()
    async with scene(Scripted((UNDERSTOOD, gate, Notice("Karta."), Done()))) as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["answerCallbackQuery"] = [
            Script(Refusal(500, "Internal Server Error")),
            Script(cut="after"),
        ]
        on.server.press("details:list-1:2")
        on.server.press("details:list-1:2")
        await on.settle(lambda: not on.server.spinning())
        gate.set()
        await on.said(1)
        await on.quiet()
        assert on.server.said(ADA) == ["Karta."]


@network
async def test_the_menu_is_registered_in_both_languages_and_the_conversation_knows_every_command() -> None:
    async with scene() as on:
        await on.settle(lambda: len(on.server.commands) == 3)
        assert set(on.server.commands) == {"", "pl", "en"}
        assert on.server.commands[""] == on.server.commands["pl"]
        polish = {one["command"] for one in on.server.commands["pl"]}
        english = {one["command"] for one in on.server.commands["en"]}
        assert {"szukaj", "wiecej", "alerty", "zapomnij", "dane", "pomoc"} <= polish
        assert {"search", "more", "alerts", "forget", "export", "help"} <= english
        assert polish | english <= set(NAMES)


@network
async def test_a_server_that_refuses_commands_is_lived_with_and_said_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.unknown.add("setMyCommands")
        on.server.write("praca")
        await on.said(1)
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.scripts["setMyCommands"] = [Script(Refusal(400, "Bad Request: BOT_COMMAND_INVALID"))]
        on.server.write("praca")
        await on.said(1)
    told = [record.getMessage() for record in caplog.records if "ommands" in record.getMessage()]
    assert len(told) == 2
    assert "BOT_COMMAND_INVALID" in told[1]


@network
@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/start", "/start"),
        ("/start praca-krakow-java", "praca krakow java"),
        ("/start ksiegowa_Poznan", "ksiegowa Poznan"),
        (f"/start {payload_of('praca w Łodzi, od 7 tys.')}", "praca w Łodzi, od 7 tys."),
        ("/start@szukaj_bot kucharz", "kucharz"),
    ],
)
async def test_a_link_asks_its_question_at_once(text: str, asked: str) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.write(text)
        await on.said(1)
        assert on.scripted.texts() == [asked]


def test_a_sentence_fits_into_a_link_and_a_long_one_does_not() -> None:
    assert question(payload_of("praca w Łodzi, od 7 tys.")) == "praca w Łodzi, od 7 tys."
    assert payload_of("praca w Łodzi, od 7 tys., " * 3) == ""


@given(st.text(min_size=2, max_size=40))
def test_what_fits_into_a_link_is_asked_as_it_was(sentence: str) -> None:
    payload = payload_of(sentence)
    assert len(payload) <= 64
    assert question(payload) == (sentence.strip() if payload else "")


@given(
    st.lists(
        st.sampled_from("praca Java Krakow PHP kucharz C SAP Excel Lodz HR BHP CNC B2B".split()),
        min_size=1,
        max_size=6,
    )
)
def test_words_in_a_link_stay_words(words: list[str]) -> None:
    assert question("-".join(words)) == " ".join(words)


@network
async def test_inline_mode_gives_offers_to_insert_with_their_cards() -> None:
    async with scene() as on:
        query = on.server.glance("python kraków")
        await on.settle(lambda: query in on.server.inline_answers)
        answer = on.server.inline_answers[query]
        assert on.scripted.glanced[0].text == "python kraków"
        titles = [one["title"] for one in answer["results"]]
        assert titles == [f"{hit.offer.title} · Orzech & Syn" for hit in HITS]
        first = answer["results"][0]
        assert first["input_message_content"]["message_text"].startswith("<b>Programista Python</b>")
        assert "Kraków" in first["description"]
        assert "https://offers.example/1" in first["input_message_content"]["message_text"]
        assert on.scripted.asked == []


@network
async def test_inline_mode_says_what_to_write_and_leads_into_a_conversation_where_nothing_fits() -> None:
    async with scene() as on:
        on.scripted.glances = [UNDERSTOOD, offers("", hits=(), total=0)]
        empty, nothing = on.server.glance(""), on.server.glance("smok wawelski", by=BEN)
        await on.settle(lambda: {empty, nothing} <= set(on.server.inline_answers))
        assert on.server.inline_answers[empty]["button"]["text"] == PHRASES["pl"].inline_empty
        button = on.server.inline_answers[nothing]["button"]
        assert question(button["start_parameter"]) == "smok wawelski"
        on.scripted.glances = [UNDERSTOOD, offers("", relaxed=("pay",))]
        nearly = on.server.glance("smok od 90 tys.")
        await on.settle(lambda: nearly in on.server.inline_answers)
        assert on.server.inline_answers[nearly]["button"]["text"] == say("pl").words.nothing
        on.scripted.glances = [Notice("Cześć!")]
        hello = on.server.glance("cześć")
        await on.settle(lambda: hello in on.server.inline_answers)
        assert on.server.inline_answers[hello]["button"]["text"] == PHRASES["pl"].inline_talk


@network
async def test_inline_mode_shows_strangers_nothing() -> None:
    async with scene(open_to_all=False) as on:
        query = on.server.glance("python")
        await on.settle(lambda: query in on.server.inline_answers)
        answer = on.server.inline_answers[query]
        assert answer["results"] == []
        assert answer["button"]["text"] == PHRASES["pl"].inline_stranger
        assert answer["is_personal"] is True
        assert on.scripted.glanced == []


@network
async def test_only_the_newest_inline_query_of_a_person_is_answered_and_late_ones_are_lived_with() -> None:
    async with scene() as on:
        on.server.old_queries.add("inline-1")
        on.server.glance("p", by=BEN)
        queries = [on.server.glance("python"[: length + 1]) for length in range(6)]
        await on.settle(lambda: queries[-1] in on.server.inline_answers)
        assert list(on.server.inline_answers) == queries[-1:]
        assert [one.text for one in on.scripted.glanced] == ["p", "python"], "each person's newest"
