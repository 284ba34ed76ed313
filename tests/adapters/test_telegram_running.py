"""Telegram from start to stop: tokens, outages, webhooks, conflicts, alerts, and what the doctor says."""

from __future__ import annotations

import asyncio
import inspect
import logging
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import pytest
import telegram.error
from aiohttp import ClientSession, web
from fakes.telegram import TOKEN, FakeTelegram, Script, flood
from fakes.telegram_rules import Refusal, bad
from fakes.telegram_updates import ADA, BEN
from telegram.warnings import PTBDeprecationWarning
from telegram_scene import QUICK, UNDERSTOOD, People, Scripted, notice, offers, scene

from adapters.telegram import examine
from adapters.telegram.errors import Answered, Contested, Moved, Refused, translated
from adapters.telegram.updates import ALLOWED
from bot.domain import Address, Button, Done, Notice, Press, Words
from bot.errors import AddresseeGone, BadToken, DatabaseError, MaybeSent, NotSent, PlatformError
from bot.ports import WebRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.ports import WebRoute

network = pytest.mark.network
ADDRESS = Address("telegram", str(ADA), str(ADA))
PUBLIC = "https://bot.example"


@network
async def test_a_wrong_token_is_a_sentence_at_the_start_and_leaves_nothing_open() -> None:
    server = FakeTelegram(token="987:other")
    async with scene(server=server, started=False) as on:
        with pytest.raises(BadToken, match="TELEGRAM_BOT_TOKEN") as caught:
            await on.platform.start()
        assert TOKEN not in "".join(str(error) for error in (caught.value, caught.value.__cause__))
        assert on.platform.trouble()


@network
async def test_a_server_that_fails_at_the_start_is_tried_again_and_given_up_with_a_sentence() -> None:
    async with scene(Scripted(notice("Tak.")), started=False) as on:
        on.server.scripts["getMe"] = [Script(Refusal(500, "Internal Server Error"))] * 9
        with pytest.raises(NotSent, match="fails"):
            await on.platform.start()
        on.server.scripts["getMe"] = [Script(Refusal(500, "Internal Server Error"))]
        await on.platform.start()
        assert on.platform.trouble() == ""
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]


@network
async def test_what_was_written_while_the_bot_was_away_is_answered_when_it_comes_back() -> None:
    server = FakeTelegram()
    server.write("dzień dobry")
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]
        params = on.server.called("deleteWebhook")[0].params
        assert not params.get("drop_pending_updates")
        assert set(on.server.called("getUpdates")[0].params["allowed_updates"]) == set(ALLOWED)


@network
async def test_an_outage_is_said_once_and_messages_come_again_after_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with scene(Scripted(notice("Tak."))) as on:
        failing = [Script(cut="before"), *[Script(Refusal(502, "Bad Gateway"))] * 4, flood(0)]
        on.server.scripts["getUpdates"] = failing
        on.server.write("praca")
        await on.settle(on.platform.trouble)
        assert await on.said(1) == ["Tak."]
        await on.settle(lambda: not on.platform.trouble())
        assert caplog.text.count("trying again until it works") == 1
        assert caplog.text.count("come from Telegram again") == 1


@network
async def test_a_second_bot_with_the_token_is_a_clear_sentence(caplog: pytest.LogCaptureFixture) -> None:
    conflict = Refusal(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
    )
    async with scene(rhythm=replace(QUICK, backoff=(0.1,))) as on:
        on.server.scripts["getUpdates"] = [Script(conflict)] * 3
        on.server.write("praca")
        await on.settle(on.platform.trouble)
        assert "another process" in on.platform.trouble()
        await on.said(2)
        assert caplog.text.count("another process") == 1


@network
async def test_whoever_asks_for_the_same_messages_ends_our_waiting_and_we_ask_again() -> None:
    async with scene(Scripted(notice("Tak."))) as on, ClientSession() as stranger:
        await on.settle(lambda: on.server.called("getUpdates"))
        async with stranger.get(f"{on.server.url}/bot{TOKEN}/getUpdates") as reply:
            assert (await reply.json())["result"] == []
        await on.settle(on.platform.trouble)
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        await on.settle(lambda: not on.platform.trouble())


@network
async def test_a_server_that_does_not_wait_for_messages_is_not_asked_without_pause() -> None:
    async with scene(Scripted(notice("Tak.")), rhythm=replace(QUICK, idle=0.05)) as on:
        on.server.scripts["getUpdates"] = [Script(raw=b'{"ok":true,"result":[]}')] * 500
        on.server.write("praca")
        await asyncio.sleep(0.3)
        assert 2 <= len(on.server.called("getUpdates")) <= 9


@network
async def test_a_server_that_refuses_with_a_success_is_understood() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        told = b'{ "ok" : false, "error_code": 429, "description": "x", "parameters": {"retry_after": 0}}'
        on.server.scripts["sendMessage"] = [Script(raw=told), Script(raw=b'{"ok":false,"error_code":500}')]
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        assert len(on.server.called("sendMessage")) == 3


@network
async def test_a_token_revoked_while_running_and_an_unreadable_update_do_not_end_it() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.scripts["getUpdates"] = [
            Script(Refusal(401, "Unauthorized")),
            Script(raw=b'{"ok":true,"result":7}'),
        ]
        on.server.deliver({"update_id": on.server.last_update + 1, "message": {"message_id": "x"}})
        on.server.last_update += 1
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        await on.settle(lambda: not on.platform.trouble())


@network
async def test_stopping_takes_nothing_new_finishes_what_was_begun_and_loses_nothing() -> None:
    gate = asyncio.Event()
    server = FakeTelegram()
    slow = (UNDERSTOOD, gate, Words("Skończone."), Done())
    async with scene(Scripted(notice("Tak."), by_text={"wolne": slow}), server=server) as on:
        on.server.write("wolne")
        await on.settle(lambda: on.scripted.asked)
        stopping = asyncio.create_task(on.platform.stop())
        await on.quiet()
        on.server.write("po zatrzymaniu")
        assert not stopping.done()
        gate.set()
        await asyncio.wait_for(stopping, 2)
        assert on.server.said(ADA) == ["Skończone."]
        assert on.scripted.texts() == ["wolne"]
        assert [update["message"]["text"] for update in server.pending] == ["po zatrzymaniu"]
        await on.platform.stop()
        await on.platform.start()
        assert await on.said(2) == ["Skończone.", "Tak."]


@network
async def test_a_long_wait_does_not_hold_up_the_stop(caplog: pytest.LogCaptureFixture) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.scripts["sendMessage"] = [flood(3000)]
        on.server.write("praca")
        await on.settle(lambda: on.server.called("sendMessage"))
        await asyncio.wait_for(on.platform.stop(), 2)
        assert "could not be delivered" in caplog.text


@asynccontextmanager
async def website(route: WebRoute) -> AsyncIterator[str]:
    """What calls a route over the wire; its address."""

    async def called(request: web.Request) -> web.Response:
        headers = {name.casefold(): value for name, value in request.headers.items()}
        reply = await route.handle(WebRequest(headers, request.query_string, await request.read()))
        return web.Response(status=reply.status, text=reply.body, headers=dict(reply.headers))

    app = web.Application()
    app.router.add_post(route.path, called)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


@network
async def test_by_webhook_telegram_calls_with_the_secret_and_nobody_else_is_heard() -> None:
    async with scene(
        Scripted(notice("Tak.")), started=False, webhook_url=PUBLIC, webhook_secret="tajne_123"
    ) as on:
        (route,) = on.platform.routes
        assert route.path == "/telegram"
        async with website(route) as local, ClientSession() as session:
            on.server.reach[PUBLIC] = local
            on.server.write("przed startem")
            await on.platform.start()
            assert on.server.webhook["url"] == f"{PUBLIC}/telegram"
            assert on.server.webhook["secret_token"] == "tajne_123"
            assert set(on.server.webhook["allowed_updates"]) == set(ALLOWED)
            on.server.write("praca", times=2)
            await on.said(2)
            await on.quiet()
            assert sorted(on.scripted.texts()) == ["praca", "przed startem"]
            assert on.server.called("getUpdates") == []
            update = on.server.update(message=on.server.message("fałszywe"))
            right = {"X-Telegram-Bot-Api-Secret-Token": "tajne_123"}
            for headers, body, status in (
                ({}, update, 403),
                ({"X-Telegram-Bot-Api-Secret-Token": "tajne_12"}, update, 403),
                (right, {"update_id": "x"}, 400),
                (right, [], 400),
                (right, {"update_id": 1, "message": {"message_id": 1}}, 200),
            ):
                async with session.post(f"{local}/telegram", json=body, headers=headers) as reply:
                    assert reply.status == status
            async with session.post(f"{local}/telegram", data=b"{", headers=right) as reply:
                assert reply.status == 400
            await on.platform.stop()
            async with session.post(f"{local}/telegram", json=update, headers=right) as reply:
                assert reply.status == 503
            assert "fałszywe" not in on.scripted.texts()


@network
async def test_a_webhook_keeps_its_own_path_and_makes_up_a_secret_where_none_is_set() -> None:
    async with scene(webhook_url=f"{PUBLIC}/hooks/tg") as on:
        assert on.platform.routes[0].path == "/hooks/tg"
        assert len(on.server.webhook["secret_token"]) >= 32


@network
async def test_back_to_polling_removes_the_webhook_and_keeps_what_waits() -> None:
    server = FakeTelegram(webhook={"url": f"{PUBLIC}/telegram"})
    server.pending.append(server.update(message=server.message("czeka")))
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]
        assert server.webhook == {}


@network
async def test_a_server_without_webhooks_is_polled_all_the_same() -> None:
    server = FakeTelegram(unknown={"deleteWebhook"})
    server.write("praca")
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]


@network
async def test_a_webhook_address_that_telegram_refuses_is_a_sentence_at_the_start() -> None:
    async with scene(started=False, webhook_url="http://bot.example") as on:
        with pytest.raises(PlatformError, match="setWebhook"):
            await on.platform.start()


@network
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


@network
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
        if isinstance(caught.value, NotSent) and script.refusal and script.refusal.status == 429:
            assert caught.value.retry_after == 7
            with pytest.raises(NotSent) as again:
                await on.platform.send(ADDRESS, [Notice("Nowe oferty")], language="pl")
            assert 6 < (again.value.retry_after or 0) <= 7
            assert len(on.server.called("sendMessage")) == 1


@network
async def test_an_alert_of_which_a_part_has_arrived_is_not_repeated() -> None:
    async with scene() as on:
        on.server.known_chats.add(ADA)
        on.server.scripts["sendMessage"] = [Script(), Script(Refusal(500, "Internal Server Error"))]
        with pytest.raises(MaybeSent):
            await on.platform.send(ADDRESS, [Notice("Oferta. " * 800)], language="pl")
        assert len(on.server.said(ADA)) == 1


@network
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


@network
async def test_a_server_that_cannot_be_reached_has_sent_nothing() -> None:
    async with scene() as on:
        on.platform._bot._base_url = f"http://127.0.0.1:1/bot{TOKEN}"
        with pytest.raises(NotSent, match="cannot be reached"):
            await on.platform.send(ADDRESS, [Notice("Nowe")], language="pl")


@network
async def test_the_doctor_finds_everything_well_or_says_how_to_mend_it() -> None:
    server = FakeTelegram(commands={"": [{"command": "pomoc", "description": "pomoc"}]})
    async with server.served():
        findings = await examine(TOKEN, api_url=server.url)
        assert {finding.state for finding in findings} == {"ok"}
        assert len(findings) == 6
        server.commands, server.unknown = {}, {"getWebhookInfo"}
        server.me |= {
            "can_join_groups": False,
            "can_read_all_group_messages": True,
            "supports_inline_queries": False,
        }
        findings = await examine(TOKEN, api_url=server.url)
        assert [finding.state for finding in findings] == ["ok", *["warn"] * 5]
        assert "/setinline" in " ".join(finding.mend for finding in findings)
        (wrong,) = await examine("1:wrong", api_url=server.url)
        assert wrong.state == "fail"
        assert "BotFather" in wrong.mend
    (unreachable,) = await examine(TOKEN, api_url="http://127.0.0.1:1")
    assert unreachable.state == "fail"
    assert "127.0.0.1" in unreachable.mend
    assert TOKEN not in str(findings) + str(wrong) + str(unreachable)


@network
async def test_the_doctor_knows_what_is_wrong_with_a_webhook() -> None:
    server = FakeTelegram(webhook={"url": f"{PUBLIC}/tajna/sciezka"}, webhook_error="Connection refused")
    server.pending = [server.update(poll={})] * 150
    async with server.served():
        found = await examine(TOKEN, api_url=server.url)
        texts = " ".join(finding.found for finding in found)
        assert "a webhook to bot.example is set" in texts
        assert "150 messages wait" in texts
        assert "Connection refused" in texts
        assert "tajna" not in texts
        found = await examine(TOKEN, api_url=server.url, webhook_url="https://other.example")
        assert "does not call other.example yet" in " ".join(finding.found for finding in found)


@network
async def test_neither_what_people_write_nor_the_token_reaches_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "bardzo-tajne-słowo"
    words = (UNDERSTOOD, Words(f"**{secret}** "), asyncio.Event(), Done())
    words[2].set()
    async with scene(Scripted(words), per_minute=20) as on:
        on.server.scripts["sendMessage"] = [
            Script(bad(f'can\'t parse entities: Unsupported start tag "{secret}" at byte offset 3')),
            Script(raw=f"<html>{secret}".encode(), status=500),
            Script(raw=f"<html>{secret}".encode(), status=200),
            Script(cut="before"),
            Script(bad(f"{secret} is refused")),
        ]
        on.server.scripts["getUpdates"] = [Script(raw=secret.encode(), status=502)] * 2
        for _ in range(6):
            on.server.write(f"/szukaj {secret}")
        on.server.deliver({"update_id": on.server.last_update + 1, "message": {"text": secret}})
        on.server.last_update += 1
        on.server.glance(secret)
        on.server.press(f"more:{secret[:10]}:", message=3)
        await on.settle(lambda: len(on.server.called("sendMessage")) >= 7)
        await on.settle(lambda: not on.server.spinning())
        await on.quiet()
    logged = caplog.text + "".join(str(record.args) for record in caplog.records)
    assert len(caplog.records) > 5
    assert secret not in logged
    assert "bardzo" not in logged
    assert TOKEN not in logged
    assert TOKEN.partition(":")[2] not in logged


FOREIGN = [
    *(kind for _, kind in inspect.getmembers(telegram.error, inspect.isclass) if issubclass(kind, Exception)),
]
CONNECTION = [
    kind
    for _, kind in inspect.getmembers(httpx, inspect.isclass)
    if issubclass(kind, httpx.HTTPError) and kind is not httpx.HTTPStatusError
]
SAMPLES = {
    telegram.error.ChatMigrated: (telegram.error.ChatMigrated(-7), Moved),
    telegram.error.Forbidden: (telegram.error.Forbidden("x"), AddresseeGone),
    telegram.error.InvalidToken: (telegram.error.InvalidToken(), BadToken),
    telegram.error.EndPointNotFound: (telegram.error.EndPointNotFound("x"), Refused),
    telegram.error.BadRequest: (telegram.error.BadRequest("x"), Refused),
    telegram.error.Conflict: (telegram.error.Conflict("x"), Contested),
    telegram.error.PassportDecryptionError: (telegram.error.PassportDecryptionError("x"), Refused),
    telegram.error.NetworkError: (telegram.error.NetworkError("x"), MaybeSent),
    telegram.error.TimedOut: (telegram.error.TimedOut(), MaybeSent),
    telegram.error.TelegramError: (telegram.error.TelegramError("x"), MaybeSent),
}


def test_every_error_of_the_library_has_its_translation() -> None:
    assert len(FOREIGN) >= 11
    assert set(FOREIGN) - {telegram.error.RetryAfter} == set(SAMPLES), "a new error needs a translation"
    for error, ours in SAMPLES.values():
        assert type(translated(error, "x")) is ours
    with pytest.warns(PTBDeprecationWarning):
        flooded = telegram.error.RetryAfter(7)
    failure = translated(flooded, "x")
    assert isinstance(failure, NotSent)
    assert failure.retry_after == 7


def test_every_error_of_the_connection_is_certain_or_not() -> None:
    assert len(CONNECTION) >= 15
    certain = {kind.__name__ for kind in CONNECTION if type(translated(_broken(kind), "x")) is NotSent}
    assert certain == {
        "ConnectError", "ConnectTimeout", "PoolTimeout", "WriteTimeout", "ProxyError", "UnsupportedProtocol",
    }  # fmt: skip


def _broken(kind: type[httpx.HTTPError]) -> Exception:
    error = telegram.error.NetworkError("x")
    error.__cause__ = kind("secret")
    return error


@pytest.mark.parametrize(
    ("status", "description", "ours"),
    [
        (401, "Unauthorized", BadToken),
        (404, "Not Found", Refused),
        (405, "", Refused),
        (501, "", Refused),
        (429, "", NotSent),
        (500, "", NotSent),
        (502, "", NotSent),
        (503, "", NotSent),
        (504, "", MaybeSent),
        (302, "", Refused),
        (413, "Request Entity Too Large", Refused),
        (400, "Bad Request: group chat was deactivated", AddresseeGone),
    ],
)
def test_every_status_has_its_translation(status: int, description: str, ours: type[Exception]) -> None:
    assert type(translated(Answered(status, description), "x")) is ours
