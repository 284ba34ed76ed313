"""Alerts by Telegram: one message with its buttons, and whether one that failed may be repeated."""

from __future__ import annotations

import pytest
from fakes.telegram import TOKEN, Script, flood
from fakes.telegram_rules import Refusal, bad
from fakes.telegram_updates import ADA, BEN
from telegram_scene import HITS, People, offers, scene

from bot.domain import Address, Button, Notice, Part, Press, Words
from bot.errors import AddresseeGone, DatabaseError, MaybeSent, NotSent

pytestmark = pytest.mark.network

ADDRESS = Address("telegram", str(ADA), str(ADA))


async def test_an_alert_is_one_message_with_its_buttons() -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        parts = [
            Notice("**Nowe oferty**", (Button("Mniej", Press("unhelpful", "list-1")),)),
            offers(),
            Words("Powodzenia."),
        ]
        await on.platform.send(ADDRESS, parts, language="pl")
        (standing,) = on.server.chats[ADA]
        assert standing.text.startswith("Nowe oferty\n\n7 ofert")
        assert standing.text.endswith("Powodzenia.")
        assert {"Mniej", "🔎 1", "Porównaj"} <= set(standing.buttons)


@pytest.mark.parametrize(
    ("script", "error"),
    [
        (Script(Refusal(403, "Forbidden: bot was blocked by the user")), AddresseeGone),
        (Script(Refusal(403, "Forbidden: user is deactivated")), AddresseeGone),
        (Script(bad("chat not found")), AddresseeGone),
        (Script(bad("PEER_ID_INVALID")), AddresseeGone),
        (Script(bad("not enough rights to send text messages to the chat")), AddresseeGone),
        (flood(7), NotSent),
        (Script(Refusal(500, "Internal Server Error")), NotSent),
        (Script(cut="before"), MaybeSent),
        (Script(cut="after"), MaybeSent),
        (Script(raw=b"<html>", status=200), MaybeSent),
    ],
)
async def test_an_alert_that_fails_says_whether_it_may_be_repeated(script: Script, error: type[Exception]) -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["sendMessage"] = [script]
        with pytest.raises(error) as caught:
            await on.platform.send(ADDRESS, [Notice("Nowe oferty")], language="pl")
        assert type(caught.value) is error


async def test_while_telegram_asks_to_wait_no_alert_is_tried() -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["sendMessage"] = [flood(7)]
        with pytest.raises(NotSent) as asked:
            await on.platform.send(ADDRESS, [Notice("Nowe oferty")], language="pl")
        assert asked.value.retry_after == 7
        with pytest.raises(NotSent) as again:
            await on.platform.send(ADDRESS, [Notice("Nowe oferty")], language="pl")
        assert 6 < (again.value.retry_after or 0) <= 7
        assert len(on.server.called("sendMessage")) == 1


async def test_an_alert_of_which_a_part_has_arrived_is_not_repeated() -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["sendMessage"] = [Script(), Script(cut="before")]
        with pytest.raises(MaybeSent):
            await on.platform.send(ADDRESS, [Notice("Oferta. " * 800)], language="pl")
        assert len(on.server.said(ADA)) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        Script(Refusal(429, "Too Many Requests: retry after 0", retry_after=0.05)),
        Script(Refusal(500, "Internal Server Error")),
    ],
)
async def test_once_a_part_of_an_alert_has_arrived_the_rest_waits_for_its_turn(trouble: Script) -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["sendMessage"] = [Script(), trouble]
        await on.platform.send(ADDRESS, [Notice("Oferta. " * 800)], language="pl")
        assert "".join(on.server.said(ADA)).count("Oferta.") == 800


async def test_more_buttons_than_telegram_takes_are_spread_over_messages_each_under_its_offers() -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        numbers = range(1, 21)
        parts: list[Part] = [Notice("**Nowe oferty** z 20 alertów")]
        for number in numbers:
            parts += [Notice(f"Alert {number}:"), offers(f"list-{number}", hits=HITS * 3, total=9)]
        await on.platform.send(ADDRESS, parts, language="pl")
        standing = on.server.chats[ADA]
        assert 1 < len(standing) < len(parts)
        shown = "\n".join(one.text for one in standing)
        assert all(f"Alert {number}:" in shown for number in numbers)
        buttons = [button["text"] for one in standing for row in one.keyboard for button in row]
        assert (buttons.count("🔎 9"), buttons.count("Porównaj")) == (20, 20)
        text = ""
        for one in standing:
            text += f"{one.text}\n"
            lists = {str(button["callback_data"]).split(":")[1] for row in one.keyboard for button in row}
            assert all(f"Alert {name.removeprefix('list-')}:" in text for name in lists)  # above its buttons
            if lists:
                text = ""


async def test_an_alert_reaches_nobody_who_may_not_talk_to_the_bot_or_has_no_chat() -> None:
    people = People()
    async with scene(people=people, open_to_all=False) as on:
        on.server.known_chats |= {ADA, BEN}
        with pytest.raises(AddresseeGone):
            await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")
        people.standings[str(ADA)] = "allowed"
        await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")
        people.failure = DatabaseError("gone")
        await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")
        assert on.server.said(ADA) == ["Nowe", "Nowe"]
        with pytest.raises(AddresseeGone):
            await on.platform.send(Address("telegram", "C123", "x"), [Notice("Nowe")], language="pl")
    with pytest.raises(NotSent):
        await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")


async def test_a_server_that_cannot_be_reached_has_sent_nothing() -> None:
    async with scene() as on:
        on.platform._bot._base_url = f"http://127.0.0.1:1/bot{TOKEN}"
        with pytest.raises(NotSent, match="cannot be reached"):
            await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")
