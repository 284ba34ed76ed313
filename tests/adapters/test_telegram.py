"""Telegram, one question and its answer: over the wire, with the library's real application."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fakes.telegram import Script, flood
from fakes.telegram_rules import Refusal, bad, utf16
from fakes.telegram_updates import ADA, BEN, GROUP
from telegram_scene import ANSWER, HITS, QUICK, UNDERSTOOD, People, Scripted, notice, offers, scene

from adapters.markup import JOINER
from bot.commands import press_of
from bot.domain import Address, Button, Done, Message, Notice, Press, Words
from bot.texts import say

if TYPE_CHECKING:
    from datetime import datetime

pytestmark = pytest.mark.network

MAYBE_LOST = say("pl").words.maybe_lost
WORDS = (Words("Najlepiej "), Words("pasuje [1]."), Done())


async def test_a_question_is_answered_with_cards_buttons_and_the_experts_words() -> None:
    async with scene() as on:
        on.server.write("praca z Pythonem w Krakowie")
        cards, words = await on.said(2)
        ada = Address("telegram", str(ADA), str(ADA))
        assert on.scripted.asked == [Message(ada, "praca z Pythonem w Krakowie", "pl")]
        assert cards.startswith("Szukam: python · Kraków\n7 ofert, pokazuję 1–3:")
        assert "[1] Programista Python · Orzech & Syn" in cards
        assert "[2] Tester <b>Python</b>" in cards.replace(JOINER, "")
        assert "[3] Analityczka *danych*" in cards
        assert words == "Najlepiej pasuje [1]."
        shown = on.server.chats[ADA][0]
        assert shown.parsed.links["https://offers.example/1"] == "https://offers.example/1"
        rows = [[button["text"] for button in row] for row in shown.keyboard]
        assert rows == [
            ["🔎 1", "🔎 2", "🔎 3"],
            ["Pokaż więcej", "Porównaj"],
            ["🔔 Powiadamiaj mnie"],
            ["Bez ograniczenia płacy"],
            ["👍 Pomocne", "👎 Niepomocne"],
        ]
        assert press_of(shown.buttons["🔎 2"]) == Press("details", "list-1", 2)
        assert press_of(shown.buttons["Bez ograniczenia płacy"]) == Press("drop", "list-1", field="pay")
        previews = {call.params["link_preview_options"]["is_disabled"] for call in on.server.called("sendMessage")}
        assert previews == {True}


async def test_words_grow_in_a_draft_and_the_finished_text_is_sent_once() -> None:
    gate = asyncio.Event()
    usual = (UNDERSTOOD, Words("**Najlepiej "), gate, Words("pasuje** [1]."), Done())
    async with scene(Scripted(usual)) as on:
        on.server.write("python")
        await on.settle(lambda: on.server.drafts[ADA])
        assert on.server.said(ADA) == []
        gate.set()
        assert await on.said(1) == ["Najlepiej pasuje [1]."]
        await on.quiet()
        drafts = on.server.drafts[ADA]
        assert drafts[0][1] == "Najlepiej"
        assert len({number for number, _ in drafts}) == 1
        assert drafts[0][0] > 0
        assert on.server.said(ADA) == ["Najlepiej pasuje [1]."]


async def test_a_server_without_drafts_is_asked_once_and_edits_show_the_words() -> None:
    gate = asyncio.Event()
    usual = (UNDERSTOOD, Words("Najlepiej "), gate, Words("pasuje "), gate, Words("[1]."), Done())
    async with scene(Scripted(usual)) as on:
        on.server.unknown.add("sendMessageDraft")
        on.server.write("python")
        await on.settle(lambda: on.server.called("sendMessageDraft"))
        gate.set()
        await on.settle(lambda: on.server.said(ADA) == ["Najlepiej pasuje [1]."])
        on.server.write("java", by=BEN)
        await on.settle(lambda: on.server.said(BEN) == ["Najlepiej pasuje [1]."])
        assert len(on.server.called("sendMessageDraft")) == 1


async def test_in_a_group_words_grow_by_few_edits_of_a_message_that_first_says_nothing() -> None:
    pieces = [Words(f"słowo{number} ") for number in range(60)]
    gates = [asyncio.Event() for _ in pieces]
    usual = [UNDERSTOOD, *(part for pair in zip(pieces, gates, strict=True) for part in pair), Done()]
    rhythm = replace(QUICK, group_limits=((1, 0.05), (20, 60.0)), group_spare=8)
    async with scene(Scripted(usual), rhythm=rhythm) as on:
        on.server.write("@szukaj_bot python", to=GROUP)
        for gate in gates:
            gate.set()
            await asyncio.sleep(0.015)
        await on.settle(lambda: on.server.said(GROUP) and on.server.said(GROUP)[0].endswith("słowo59"))
        (standing,) = on.server.chats[GROUP]
        assert standing.versions[0] == "💬 …"
        assert standing.reply_to is not None
        times = [call.at for call in on.server.called("editMessageText")]
        assert 2 <= len(times) <= 13, "edits leave room for the messages that must arrive"
        assert on.server.drafts[GROUP] == []


@pytest.mark.parametrize("chat", [ADA, GROUP])
async def test_words_that_are_taken_back_do_not_stay(chat: int) -> None:
    gate = asyncio.Event()
    usual = (UNDERSTOOD, Words("Oferta [9] jest najlepsza."), gate, Words("Same fakty.", replaces=True), Done())
    async with scene(Scripted(usual)) as on:
        on.server.write("/szukaj python", to=chat)
        await on.settle(lambda: on.server.drafts[ADA] or "Oferta [9] jest najlepsza." in on.server.said(GROUP))
        gate.set()
        await on.settle(lambda: on.server.said(chat) == ["Same fakty."])


async def test_words_taken_back_for_nothing_leave_nothing() -> None:
    gate = asyncio.Event()
    usual = (UNDERSTOOD, Words("Oferta [9]."), gate, Words("", replaces=True), Notice("Bez komentarza."), Done())
    async with scene(Scripted(usual)) as on:
        on.server.write("/szukaj python", to=GROUP)
        await on.settle(lambda: on.server.said(GROUP) == ["Oferta [9]."])
        gate.set()
        await on.settle(lambda: on.server.said(GROUP) == ["Bez komentarza."])
        assert len(on.server.deleted) == 1


async def test_a_preview_deleted_by_an_admin_of_the_group_is_replaced_by_a_message() -> None:
    gate = asyncio.Event()
    async with scene(Scripted((UNDERSTOOD, Words("Najlepiej "), gate, *WORDS[1:]))) as on:
        on.server.write("/szukaj python", to=GROUP)
        await on.settle(lambda: on.server.said(GROUP) == ["Najlepiej"])
        on.server.chats[GROUP].clear()
        gate.set()
        await on.settle(lambda: on.server.said(GROUP) == ["Najlepiej pasuje [1]."])


async def test_long_answers_are_cut_between_cards_and_kept_under_the_limit() -> None:
    hit = HITS[0]
    long = [
        replace(hit, offer=replace(hit.offer, id=f"made:{n}", title="Łąka " * 27, company="Firma🌿 " * 9))
        for n in range(1, 31)
    ]
    words = "Zdanie o ofertach, które ma swój koniec. " * 300
    async with scene(Scripted((UNDERSTOOD, offers(hits=long, total=30), Words(words), Done()))) as on:
        on.server.write("python")
        await on.settle(lambda: on.server.said(ADA) and on.server.said(ADA)[-1].endswith("koniec."))
        await on.settle(lambda: "".join(on.server.said(ADA)).count("Zdanie") == 300)
        texts = on.server.said(ADA)
        assert all(utf16(text) <= 4096 for text in texts)
        cards = [text for text in texts if "Łąka" in text]
        assert len(cards) > 1
        assert all(text.startswith(("Szukam", "[")) for text in cards)
        assert sum(text.count("https://offers.example/1") for text in cards) == 30
        under = [one for one in on.server.chats[ADA] if one.keyboard]
        assert [one.text for one in under] == [cards[-1]], "the buttons stand under the last of the cards"
        assert max(len(row) for row in under[0].keyboard) <= 8


async def test_html_that_telegram_refuses_is_sent_as_plain_text() -> None:
    async with scene(Scripted(notice("**Ważne** <3"))) as on:
        refusal = bad('can\'t parse entities: Unsupported start tag "3" at byte offset 17')
        on.server.scripts["sendMessage"] = [Script(refusal)]
        on.server.write("pomoc")
        assert await on.said(1) == ["Ważne <3"]
        assert [call.params.get("parse_mode") for call in on.server.called("sendMessage")] == ["HTML", None]


async def test_a_keyboard_that_telegram_refuses_does_not_cost_the_answer() -> None:
    async with scene(Scripted((UNDERSTOOD, offers(), Done()))) as on:
        on.server.scripts["sendMessage"] = [Script(bad("BUTTON_DATA_INVALID"))]
        on.server.write("python")
        await on.said(1)
        assert on.server.chats[ADA][0].keyboard == []


async def test_failures_that_sent_nothing_are_tried_again() -> None:
    async with scene(Scripted(notice("Pomoc."))) as on:
        on.server.scripts["sendMessage"] = [
            Script(Refusal(500, "Internal Server Error")),
            Script(raw=b"<html>Bad Gateway</html>", status=502),
            flood(0),
        ]
        on.server.write("pomoc")
        assert await on.said(1) == ["Pomoc."]
        await on.quiet()
        assert on.server.said(ADA) == ["Pomoc."]


@pytest.mark.parametrize("cut", ["before", "after"])
async def test_a_message_that_may_have_arrived_is_not_sent_again_and_the_person_is_told(cut: str) -> None:
    async with scene(Scripted((UNDERSTOOD, offers(), *WORDS))) as on:
        on.server.scripts["sendMessage"] = [Script(cut=cut)]
        on.server.write("python")
        await on.settle(lambda: on.server.said(ADA)[-1:] == [MAYBE_LOST])
        await on.quiet()
        assert on.server.said(ADA)[-2:] == ["Najlepiej pasuje [1].", MAYBE_LOST]
        assert len(on.server.said(ADA)) == (2 if cut == "before" else 3)
        assert len(on.server.called("sendMessage")) == 3


async def test_a_slow_server_gets_no_second_message() -> None:
    async with scene(Scripted(notice("Pomoc.")), rhythm=replace(QUICK, call=0.4, poll=1.0)) as on:
        on.server.scripts["sendMessage"] = [Script(slow=0.7)]
        on.server.write("pomoc")
        await on.settle(lambda: on.server.said(ADA))
        await asyncio.sleep(0.8)
        assert on.server.said(ADA) == ["Pomoc.", MAYBE_LOST]
        assert len(on.server.called("sendMessage")) == 2


async def test_an_answer_without_sense_counts_as_sent() -> None:
    async with scene(Scripted((*notice("Pierwsze.")[:-1], Notice("Drugie."), Done()))) as on:
        on.server.scripts["sendMessage"] = [Script(raw=b'{"ok": true}'), Script(raw=b"it works!")]
        on.server.write("pomoc")
        assert await on.said(1) == [MAYBE_LOST]
        await on.quiet()
        assert len(on.server.called("sendMessage")) == 3


async def test_a_message_that_a_server_has_taken_is_in_no_doubt_however_little_it_tells_of_it() -> None:
    async with scene(Scripted((*notice("Pierwsze.")[:-1], Notice("Drugie."), Done()))) as on:
        bare = b'{"ok": true, "result": {"message_id": 5}}'
        on.server.scripts["sendMessage"] = [Script(raw=bare), Script(raw=b'{"ok": true}')]
        on.server.write("pomoc")
        await on.settle(lambda: len(on.server.called("sendMessage")) == 2)
        await on.quiet()
        assert len(on.server.called("sendMessage")) == 2


async def test_a_wait_is_kept_in_its_chat_and_holds_nobody_else_up() -> None:
    async with scene(Scripted(notice("Pomoc."))) as on:
        on.server.scripts["sendMessage"] = [flood(1)]
        on.server.write("pomoc")
        await on.settle(lambda: on.server.called("sendMessage"))
        on.server.write("pomoc", by=BEN)
        await on.said(1, BEN)
        assert on.server.said(ADA) == []
        await on.said(1, ADA)
        first, ben, again = on.server.called("sendMessage")
        assert ben.at - first.at < 0.5
        assert again.at - first.at > 0.95


async def test_previews_are_dropped_while_a_chat_has_to_wait() -> None:
    gate = asyncio.Event()
    async with scene(Scripted((UNDERSTOOD, Words("Naj"), gate, Words("lepiej"), gate, *WORDS))) as on:
        on.server.scripts["sendMessageDraft"] = [flood(30)]
        on.server.write("python")
        await on.settle(lambda: on.server.called("sendMessageDraft"))
        gate.set()
        await on.quiet()
        assert len(on.server.called("sendMessageDraft")) == 1


async def test_a_person_who_blocked_the_bot_frees_the_model() -> None:
    async with scene(Scripted((UNDERSTOOD, offers(), asyncio.Event(), *WORDS))) as on:
        on.server.blocked.add(ADA)
        on.server.write("python")
        await on.settle(lambda: on.scripted.closed == 1)
        assert on.server.said(ADA) == []


async def test_a_failing_conversation_is_confessed_with_a_number_that_the_log_has(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with scene(Scripted((UNDERSTOOD, RuntimeError("sekret")))) as on:
        on.server.write("python")
        (text,) = await on.said(1)
        number = text.rstrip(".").rsplit(" ", 1)[1]
        assert text == say("pl").words.bug.format(id=number)
        assert number in caplog.text
        assert "sekret" not in caplog.text


async def test_a_conversation_that_fails_among_its_words_leaves_none_of_them_growing() -> None:
    gate = asyncio.Event()
    async with scene(Scripted((UNDERSTOOD, Words("Naj"), gate, Words("lepiej."), RuntimeError("x")))) as on:
        on.server.write("/szukaj python", to=GROUP)
        await on.settle(lambda: on.server.said(GROUP) == ["Naj"])
        gate.set()
        await on.settle(lambda: len(on.server.said(GROUP)) == 2)
        assert on.server.said(GROUP)[0] == "Najlepiej."


async def test_it_types_while_nothing_else_is_seen() -> None:
    gate = asyncio.Event()
    async with scene(Scripted((UNDERSTOOD, gate, *notice("Pomoc.")[1:]))) as on:
        on.server.write("pomoc")
        await on.settle(lambda: len(on.server.called("sendChatAction")) >= 2)
        gate.set()
        await on.said(1)
        typed = len(on.server.called("sendChatAction"))
        await on.quiet()
        assert len(on.server.called("sendChatAction")) <= typed + 1


async def test_one_persons_messages_are_begun_in_order_and_many_peoples_side_by_side() -> None:
    gate = asyncio.Event()
    slow = (UNDERSTOOD, gate, Notice("Wolne."), Done())
    async with scene(Scripted(notice("Szybkie."), by_text={"wolne": slow})) as on:
        people = range(5000, 5030)
        for person in people:
            on.server.write("wolne", by=person)
            on.server.write("szybkie", by=person)
        await on.settle(lambda: len(on.scripted.asked) == 60)
        for person in people:
            mine = [message.text for message in on.scripted.asked if message.address.user == str(person)]
            assert mine == ["wolne", "szybkie"]
        gate.set()
        await on.settle(lambda: all(len(on.server.said(person)) == 2 for person in people))


async def test_an_update_that_comes_twice_is_answered_once() -> None:
    async with scene(Scripted(notice("Pomoc."))) as on:
        on.server.write("pomoc", times=3)
        on.server.write("pomoc", by=BEN)
        await on.said(1, BEN)
        assert len(on.scripted.asked) == 2
        assert on.server.said(ADA) == ["Pomoc."]


async def test_what_an_earlier_process_has_answered_is_not_answered_again() -> None:
    people = People()
    async with scene(Scripted(notice("Pomoc.")), people=people) as on:
        again = on.server.update(message=on.server.message("pomoc"))
        people.delivered.add(str(again["update_id"]))
        on.server.deliver(again)
        on.server.write("pomoc", by=BEN)
        await on.said(1, BEN)
        await on.settle(lambda: on.scripted.closed == len(on.scripted.asked))
        assert on.server.said(ADA) == []
        on.server.write("jeszcze raz")
        assert await on.said(1) == ["Pomoc."]


async def test_an_answer_begins_while_it_is_looked_up_whether_it_is_the_first_and_is_shown_after_that() -> None:
    class Thoughtful(People):
        async def first_time(self, platform: str, key: str, *, now: datetime) -> bool:
            await known.wait()
            return await People.first_time(self, platform, key, now=now)

    known = asyncio.Event()
    async with scene(Scripted(notice("Tak.")), people=Thoughtful(), rhythm=replace(QUICK, neighbours=5.0)) as on:
        on.server.write("praca")
        await on.settle(lambda: on.scripted.texts() == ["praca"])
        await on.quiet()
        assert on.server.said(ADA) == []
        known.set()
        assert await on.said(1) == ["Tak."]


async def test_a_repetition_ends_no_words_of_the_answer_under_way() -> None:
    gate, people = asyncio.Event(), People()
    slow = (UNDERSTOOD, gate, Words("Skończone."), Done())
    async with scene(Scripted(notice("Tak."), by_text={"wolne": slow}), people=people) as on:
        on.server.write("wolne")
        await on.settle(lambda: on.scripted.asked)
        again = on.server.update(message=on.server.message("stare"))
        people.delivered.add(str(again["update_id"]))
        on.server.deliver(again)
        await on.quiet()
        assert on.scripted.texts() == ["wolne"]
        gate.set()
        assert await on.said(1) == ["Skończone."]


async def test_buttons_of_a_notice_stand_under_it() -> None:
    buttons = (Button("Ukryj", Press("hide", "list-1", 2)), Button("Porównaj", Press("compare", "list-1")))
    async with scene(Scripted(notice("**[2] Tester**", *buttons))) as on:
        on.server.write("/szczegoly 2")
        await on.said(1)
        assert on.server.chats[ADA][0].buttons == {"Ukryj": "hide:list-1:2", "Porównaj": "compare:list-1:"}
        assert on.server.chats[ADA][0].parsed.bold == ["[2] Tester"]


async def test_a_list_shown_to_the_whole_chat_says_who_shows_it() -> None:
    async with scene(Scripted((UNDERSTOOD, offers(shared=True), Done()))) as on:
        on.server.write("/szukaj python", to=GROUP)
        (text,) = await on.said(1, GROUP)
        assert text.replace(JOINER, "").startswith("Pokazuje Ada (@ada):\n")


def test_the_script_of_these_scenarios_is_a_whole_answer() -> None:
    assert [type(part).__name__ for part in ANSWER] == ["Understood", "Offers", "Words", "Words", "Done"]
