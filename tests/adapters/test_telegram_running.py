"""Telegram by polling from start to stop: tokens, outages, conflicts, what the log keeps quiet about."""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import replace

import pytest
from aiohttp import ClientSession
from fakes.telegram import TOKEN, FakeTelegram, Script, flood
from fakes.telegram_rules import Refusal, bad
from fakes.telegram_updates import ADA
from telegram_scene import QUICK, UNDERSTOOD, Scripted, notice, scene

from adapters.telegram.updates import ALLOWED
from bot.domain import Done, Words
from bot.errors import BadToken, NotSent

pytestmark = pytest.mark.network


async def test_a_wrong_token_is_a_sentence_at_the_start_and_leaves_nothing_open() -> None:
    server = FakeTelegram(token="987:other")
    async with scene(server=server, started=False) as on:
        with pytest.raises(BadToken, match="TELEGRAM_BOT_TOKEN") as caught:
            await on.platform.start()
        assert TOKEN not in "".join(str(error) for error in (caught.value, caught.value.__cause__))
        assert on.platform.trouble()


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


async def test_what_was_written_while_the_bot_was_away_is_answered_when_it_comes_back() -> None:
    server = FakeTelegram()
    server.write("dzień dobry")
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]
        params = on.server.called("deleteWebhook")[0].params
        assert not params.get("drop_pending_updates")
        assert set(on.server.called("getUpdates")[0].params["allowed_updates"]) == set(ALLOWED)


async def test_the_answer_has_the_processor_first_and_then_the_next_question_for_messages() -> None:
    async with scene(Scripted(notice("Tak.")), rhythm=replace(QUICK, breath=0.3)) as on:
        await on.settle(lambda: on.server.called("getUpdates"))
        asked = len(on.server.called("getUpdates"))
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        assert len(on.server.called("getUpdates")) == asked
        await on.settle(lambda: len(on.server.called("getUpdates")) > asked)
        first, then = on.server.called("sendMessage")[0], on.server.called("getUpdates")[asked]
        assert then.at > first.at
        on.server.write("praca")
        assert await on.said(2) == ["Tak.", "Tak."]


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


async def test_whoever_asks_for_the_same_messages_ends_our_waiting_and_we_ask_again() -> None:
    async with scene(Scripted(notice("Tak."))) as on, ClientSession() as stranger:
        await on.settle(lambda: on.server.called("getUpdates"))
        async with stranger.get(f"{on.server.url}/bot{TOKEN}/getUpdates") as reply:
            assert (await reply.json())["result"] == []
        await on.settle(on.platform.trouble)
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        await on.settle(lambda: not on.platform.trouble())


async def test_a_server_that_does_not_wait_for_messages_is_not_asked_without_pause() -> None:
    async with scene(Scripted(notice("Tak.")), rhythm=replace(QUICK, idle=0.05)) as on:
        on.server.scripts["getUpdates"] = [Script(raw=b'{"ok":true,"result":[]}')] * 500
        on.server.write("praca")
        await asyncio.sleep(0.3)
        assert 2 <= len(on.server.called("getUpdates")) <= 9


async def test_a_server_that_refuses_with_a_success_is_understood() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        told = b'{ "ok" : false, "error_code": 429, "description": "x", "parameters": {"retry_after": 0}}'
        on.server.scripts["sendMessage"] = [Script(raw=told), Script(raw=b'{"ok":false,"error_code":500}')]
        on.server.write("praca")
        assert await on.said(1) == ["Tak."]
        assert len(on.server.called("sendMessage")) == 3


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


async def test_an_update_without_a_number_loses_none_of_those_around_it() -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        first, second = (on.server.update(message=on.server.message(text)) for text in ("pierwsze", "drugie"))
        batch = json.dumps({"ok": True, "result": [first, {"message": {}}, second]}).encode()
        on.server.scripts["getUpdates"] = [Script(raw=batch)]
        on.server.write("trzecie")
        assert await on.said(3) == ["Tak."] * 3
        assert [message.text for message in on.scripted.asked] == ["pierwsze", "drugie", "trzecie"]


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


async def test_a_long_wait_does_not_hold_up_the_stop(caplog: pytest.LogCaptureFixture) -> None:
    async with scene(Scripted(notice("Tak."))) as on:
        on.server.scripts["sendMessage"] = [flood(3000)]
        on.server.write("praca")
        await on.settle(lambda: on.server.called("sendMessage"))
        await asyncio.wait_for(on.platform.stop(), 2)
        assert "could not be delivered" in caplog.text


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
