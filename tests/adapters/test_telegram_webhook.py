"""Telegram by webhook: who is heard, and the way from one kind of asking to the other."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession, web
from fakes.loopback import on_loopback
from fakes.telegram import FakeTelegram
from telegram_scene import Scripted, notice, scene

from adapters.telegram.updates import ALLOWED
from bot.errors import PlatformError
from bot.ports import WebRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.ports import WebRoute


pytestmark = pytest.mark.network

PUBLIC = "https://bot.example"


@asynccontextmanager
async def website(route: WebRoute) -> AsyncIterator[str]:
    """What calls a route over the wire; its address."""

    async def called(request: web.Request) -> web.Response:
        headers = {name.casefold(): value for name, value in request.headers.items()}
        reply = await route.handle(WebRequest(headers, request.query_string, await request.read()))
        return web.Response(status=reply.status, text=reply.body, headers=dict(reply.headers))

    app = web.Application()
    app.router.add_post(route.path, called)
    async with on_loopback(app) as address:
        yield address


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


async def test_a_webhook_keeps_its_own_path_and_makes_up_a_secret_where_none_is_set() -> None:
    async with scene(webhook_url=f"{PUBLIC}/hooks/tg") as on:
        assert on.platform.routes[0].path == "/hooks/tg"
        assert len(on.server.webhook["secret_token"]) >= 32


async def test_back_to_polling_removes_the_webhook_and_keeps_what_waits() -> None:
    server = FakeTelegram(webhook={"url": f"{PUBLIC}/telegram"})
    server.pending.append(server.update(message=server.message("czeka")))
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]
        assert server.webhook == {}


async def test_a_server_without_webhooks_is_polled_all_the_same() -> None:
    server = FakeTelegram(unknown={"deleteWebhook"})
    server.write("praca")
    async with scene(Scripted(notice("Tak.")), server=server) as on:
        assert await on.said(1) == ["Tak."]


async def test_a_webhook_address_that_telegram_refuses_is_a_sentence_at_the_start() -> None:
    async with scene(started=False, webhook_url="http://bot.example") as on:
        with pytest.raises(PlatformError, match="setWebhook"):
            await on.platform.start()
