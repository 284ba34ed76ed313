"""Telegram, who writes and where: private chats, groups, strangers and admins, photos, edits, limits."""

from __future__ import annotations

import pytest
from fakes.telegram_updates import ADA, ADMIN, BEN, CHANNEL, DATE, FORUM, GROUP, chat
from telegram_scene import People, Scripted, notice, scene

from adapters.telegram.phrases import PHRASES
from bot.domain import Address
from bot.errors import DatabaseError
from bot.texts import plain, say

pytestmark = pytest.mark.network

BOT = {"id": 123456789, "is_bot": True, "first_name": "Szukaj", "username": "szukaj_bot"}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 90, "height": 90}]
POLISH = PHRASES["pl"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("@szukaj_bot python kraków", "python kraków"),
        ("@Szukaj_Bot, python", "python"),
        ("🌿 hej @szukaj_bot kucharz 🌿 Zakopane", "🌿 hej kucharz 🌿 Zakopane"),
        ("/szukaj kucharz", "/szukaj kucharz"),
        ("/szukaj@szukaj_bot kucharz", "/szukaj kucharz"),
        ("/pomoc", "/pomoc"),
        ("@szukaj_bot", ""),
    ],
)
async def test_in_a_group_what_is_meant_for_the_bot_is_asked_without_its_name(text: str, asked: str) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        written = on.server.write(text, to=GROUP)
        await on.said(1, GROUP)
        assert on.scripted.texts() == [asked]
        assert on.scripted.asked[0].address == Address("telegram", str(GROUP), str(ADA))
        assert on.server.chats[GROUP][0].reply_to == written["message_id"]


@pytest.mark.parametrize(
    "text",
    [
        "szukam pracy z Pythonem",
        "@inny_bot python",
        "@szukaj_bot_2 python",
        "/start@inny_bot",
        "/nieznane",
        "adres: ada@szukaj_bot.example",
    ],
)
async def test_in_a_group_everything_else_is_left_alone(text: str) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.write(text, to=GROUP)
        on.server.write("/pomoc", by=BEN)
        await on.said(1, BEN)
        assert on.scripted.texts() == ["/pomoc"]


async def test_in_a_group_a_reply_to_the_bot_is_a_question_and_one_to_others_is_not() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        ours = {"message_id": 7, "date": DATE, "chat": chat(GROUP), "from": BOT, "text": "Oferty"}
        theirs = ours | {"from": {"id": BEN, "is_bot": False, "first_name": "Ben"}}
        on.server.write("a zdalnie?", to=GROUP, reply_to_message=theirs)
        on.server.write("a w Łodzi?", to=GROUP, reply_to_message=ours)
        await on.said(1, GROUP)
        assert on.scripted.texts() == ["a w Łodzi?"]


async def test_a_message_in_a_topic_that_the_bot_opened_is_no_reply_to_it() -> None:
    opened = {
        "message_id": 7, "date": DATE, "chat": chat(FORUM), "from": BOT,
        "forum_topic_created": {"name": "Praca", "icon_color": 7322096},
    }  # fmt: skip
    async with scene(Scripted(notice("Tak."))) as on:
        topic = {"message_thread_id": 7, "is_topic_message": True}
        on.server.write("dzień dobry wszystkim", to=FORUM, reply_to_message=opened, **topic)
        on.server.write("@szukaj_bot kucharz", to=FORUM, reply_to_message=opened, **topic)
        await on.said(1, FORUM)
        assert on.scripted.texts() == ["kucharz"]
        assert on.server.chats[FORUM][0].thread == 7


async def test_an_answer_for_a_topic_that_was_closed_still_arrives() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.closed_threads.add(7)
        on.server.write("/pomoc", to=FORUM, message_thread_id=7, is_topic_message=True)
        await on.said(1, FORUM)
        assert on.server.chats[FORUM][0].thread is None


async def test_bots_channels_and_our_own_offers_from_inline_mode_are_no_questions() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        server = on.server
        server.write("hej", **{"from": {"id": 77, "is_bot": True, "first_name": "Robot"}})
        server.write("[1] Programista", via_bot=BOT)
        server.deliver(server.update(channel_post=server.message("praca", to=CHANNEL)))
        server.write("/szukaj python", to=GROUP, sender_chat=chat(CHANNEL), is_automatic_forward=True)
        server.write("", new_chat_members=[{"id": BEN, "is_bot": False, "first_name": "Ben"}], to=GROUP)
        server.write("", left_chat_member={"id": BEN, "is_bot": False, "first_name": "Ben"}, to=GROUP)
        server.write("", by=BEN, pinned_message=server.message("x", by=BEN))
        server.deliver(server.update(poll={"id": "1"}))
        server.write("ostatnie", by=BEN)
        await on.said(1, BEN)
        assert on.scripted.texts() == ["ostatnie"]


async def test_an_anonymous_admin_of_a_group_is_answered_as_the_group() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    async with scene(Scripted(notice("Tak.")), open_to_all=False, allowed=[GROUP]) as on:
        on.server.write("/pomoc", to=GROUP, sender_chat=chat(GROUP), **{"from": anonymous})
        await on.said(1, GROUP)
        assert on.scripted.asked[0].address.user == str(GROUP)


async def test_a_photo_is_read_by_its_caption_and_without_one_the_bot_says_that_it_reads_text() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.write(photo=PHOTO, caption="praca jak na zdjęciu, Gdynia")
        await on.settle(lambda: on.scripted.texts() == ["praca jak na zdjęciu, Gdynia"])
        await on.said(1)
        on.server.write(photo=PHOTO, media_group_id="album")
        on.server.write(photo=PHOTO, media_group_id="album")
        on.server.write(voice={"file_id": "f", "file_unique_id": "u", "duration": 3})
        sticker = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
        on.server.write(sticker=sticker | {"is_animated": False, "is_video": False})
        on.server.write(location={"latitude": 50.06, "longitude": 19.94})
        assert (await on.said(5))[1:] == [plain(say("pl").words.only_text)] * 4
        await on.quiet()
        assert len(on.server.said(ADA)) == 5
        assert len(on.scripted.asked) == 1


async def test_a_photo_in_a_group_is_nobodys_business() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.write(photo=PHOTO, to=GROUP)
        on.server.write(
            photo=PHOTO,
            caption="@szukaj_bot kucharz",
            to=GROUP,
            caption_entities=[{"type": "mention", "offset": 0, "length": 11}],
        )
        await on.said(1, GROUP)
        assert on.scripted.texts() == ["kucharz"]


async def test_a_forwarded_advert_is_a_question() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Ktoś", "date": DATE}
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.write("Zatrudnimy kucharza, Zakopane", forward_origin=origin)
        await on.said(1)
        assert on.scripted.texts() == ["Zatrudnimy kucharza, Zakopane"]


async def test_a_last_question_that_is_corrected_is_answered_again_and_other_edits_are_not() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        old = on.server.write("pyton krakow")
        last = on.server.write("jawa krakow")
        await on.said(2)
        on.server.change(old, "python kraków")
        on.server.change(last, "jawa krakow")
        on.server.change(last, "java kraków", after=4000)
        on.server.change(last, "java kraków")
        await on.said(3)
        await on.quiet()
        assert on.scripted.texts() == ["pyton krakow", "jawa krakow", "java kraków"]


async def test_a_stranger_is_told_their_id_once_and_an_admin_lets_them_in_with_one_tap() -> None:
    async with scene(Scripted(notice("Tak.")), open_to_all=False, admins=[ADMIN]) as on:
        on.server.known_chats.add(ADMIN)
        on.server.write("praca")
        on.server.write("halo?")
        (asked,) = await on.said(1, ADMIN)
        assert await on.said(1) == [plain(POLISH.stranger_asked).format(id=ADA)]
        assert str(ADA) in asked
        assert "Ada (@ada)" in asked.replace("\N{WORD JOINER}", "")
        message = on.server.chats[ADMIN][0]
        stranger = on.server.press(message.buttons[POLISH.let_in], by=BEN, to=ADMIN, message=message.id)
        await on.settle(lambda: on.server.toasts.get(stranger) == POLISH.only_admins)
        assert on.people.standings == {str(ADA): "asked"}
        tap = on.server.press(message.buttons[POLISH.let_in], by=ADMIN, message=message.id)
        await on.settle(lambda: on.server.said(ADMIN) == [POLISH.was_let_in.format(id=ADA)])
        assert await on.said(2) == [plain(POLISH.stranger_asked).format(id=ADA), POLISH.you_are_in]
        await on.settle(lambda: on.server.toasts.get(tap) == "")
        assert message.keyboard == []
        on.server.write("praca")
        assert (await on.said(3))[2] == "Tak."
        assert len(on.server.said(ADMIN)) == 1


async def test_an_admin_who_taps_twice_tells_the_guest_once() -> None:
    async with scene(Scripted(notice("Tak.")), open_to_all=False, admins=[ADMIN, BEN]) as on:
        on.server.known_chats |= {ADMIN, BEN}
        on.server.write("praca")
        await on.said(1, ADMIN)
        await on.said(1, BEN)
        asked = on.server.chats[ADMIN][0]
        code = asked.buttons[POLISH.let_in]
        taps = [on.server.press(code, by=ADMIN, message=asked.id) for _ in range(2)]
        taps.append(on.server.press(code, by=BEN, to=BEN, message=on.server.chats[BEN][0].id))
        await on.settle(lambda: all(tap in on.server.toasts for tap in taps))
        await on.settle(lambda: on.server.said(BEN) == [POLISH.was_let_in.format(id=ADA)])
        await on.quiet()
        assert on.server.said(ADA)[1:] == [POLISH.you_are_in]


async def test_a_refused_person_is_told_and_then_there_is_silence_until_the_admin_changes_it() -> None:
    async with scene(Scripted(notice("Tak.")), open_to_all=False, admins=[ADMIN]) as on:
        on.server.known_chats.add(ADMIN)
        on.server.write("praca", language="en")
        await on.said(1, ADMIN)
        message = on.server.chats[ADMIN][0]
        on.server.press(message.buttons[POLISH.refuse], by=ADMIN, message=message.id)
        assert (await on.said(2))[1] == PHRASES["en"].you_are_refused
        on.server.write("praca")
        await on.settle(lambda: POLISH.let_in in message.buttons and message.text.startswith("⛔"))
        await on.quiet()
        assert len(on.server.said(ADA)) == 2
        on.server.press(message.buttons[POLISH.let_in], by=ADMIN, message=message.id)
        assert (await on.said(3))[2] == PHRASES["en"].you_are_in


async def test_without_admins_a_stranger_learns_what_the_operator_has_to_write() -> None:
    async with scene(open_to_all=False, allowed=[BEN]) as on:
        on.server.write("praca", language="en")
        (text,) = await on.said(1)
        assert "SZUKAJ_TELEGRAM_ALLOWED" in text
        assert str(ADA) in text
        assert on.scripted.asked == []


async def test_a_group_is_let_in_by_its_id_and_a_strange_one_is_asked_about_once() -> None:
    people = People()
    async with scene(
        Scripted(notice("Tak.")), people=people, open_to_all=False, admins=[ADMIN], allowed=[FORUM]
    ) as on:
        on.server.known_chats |= {ADMIN, GROUP}
        on.server.write("/pomoc", to=FORUM)
        assert await on.said(1, FORUM) == ["Tak."]
        on.server.write("/pomoc", to=GROUP)
        on.server.write("/pomoc", to=GROUP, by=BEN)
        (text,) = await on.said(1, GROUP)
        assert str(GROUP) in text
        (asked,) = await on.said(1, ADMIN)
        assert "Praca razem" in asked
        message = on.server.chats[ADMIN][0]
        on.server.press(message.buttons[POLISH.let_in], by=ADMIN, message=message.id)
        await on.said(2, GROUP)
        on.server.write("/pomoc", to=GROUP, by=BEN)
        assert (await on.said(3, GROUP))[2] == "Tak."


async def test_a_stranger_gets_no_answer_to_a_button_but_it_stops_spinning() -> None:
    async with scene(open_to_all=False, admins=[ADMIN]) as on:
        on.server.known_chats.add(ADA)
        query = on.server.press("more:list-1:")
        await on.settle(lambda: on.server.toasts.get(query) == POLISH.no_access)
        assert on.scripted.asked == []


@pytest.mark.parametrize("hangs", [False, True])
async def test_without_the_database_those_seen_inside_stay_in_and_others_are_told(hangs: bool) -> None:
    people = People({str(ADA): "allowed"})
    async with scene(Scripted(notice("Tak.")), people=people, open_to_all=False) as on:
        on.server.write("praca")
        await on.said(1)
        people.failure, people.hangs = DatabaseError("the disk is gone"), hangs
        on.server.write("praca")
        on.server.write("praca", by=BEN)
        assert await on.said(2) == ["Tak.", "Tak."]
        assert await on.said(1, BEN) == [plain(say("pl").words.command_needs_memory)]


async def test_too_many_messages_are_told_of_once_and_buttons_say_it_themselves() -> None:
    async with scene(Scripted(notice("Tak.")), per_minute=2) as on:
        for _ in range(4):
            on.server.write("praca")
        query = on.server.press("more:list-1:")
        await on.settle(lambda: query in on.server.toasts)
        texts = await on.said(3)
        speech = say("pl")
        told = speech.count(speech.words.too_many, 60)
        assert sorted(texts) == sorted(["Tak.", "Tak.", told])
        assert on.server.toasts[query] == told
        on.server.write("praca", by=BEN)
        assert await on.said(1, BEN) == ["Tak."]


async def test_added_to_a_group_it_says_how_to_use_it_and_removed_it_is_silent() -> None:
    async with scene() as on:
        on.server.membership(GROUP, "left", "member")
        (text,) = await on.said(1, GROUP)
        assert "szukaj_bot" in text
        on.server.membership(GROUP, "member", "administrator")
        on.server.membership(GROUP, "member", "kicked")
        on.server.membership(ADA, "kicked", "member")
        await on.quiet()
        assert len(on.server.said(GROUP)) == 1
        assert on.server.said(ADA) == []


async def test_a_group_that_becomes_a_supergroup_goes_on_under_its_new_id() -> None:
    new = -1009999
    async with scene(Scripted(notice("Tak.")), open_to_all=False, allowed=[GROUP]) as on:
        on.server.write("", to=GROUP, migrate_to_chat_id=new)
        on.server.write("", to=new, migrate_from_chat_id=GROUP)
        await on.settle(lambda: on.people.standings.get(str(new)) == "allowed")
        on.server.write("/pomoc", to=new, by=BEN)
        assert await on.said(1, new) == ["Tak."]
        assert set(on.people.moves) == {(str(GROUP), str(new))}


async def test_an_answer_under_way_follows_its_group() -> None:
    new = -1009999
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.known_chats.add(new)
        on.server.upgraded[GROUP] = new
        on.server.write("/pomoc", to=GROUP)
        assert await on.said(1, new) == ["Tak."]
