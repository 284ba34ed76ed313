"""The web server of `szukaj serve` over real sockets: what it answers, and what it refuses."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from bot import web
from bot.errors import CannotServe
from bot.ports import WebReply, WebRequest, WebRoute
from bot.web import MOST_BYTES, open_web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

pytestmark = pytest.mark.network


async def _ready() -> web.Ready:
    return True, {"store": "ok"}


@asynccontextmanager
async def served(*routes: WebRoute, ready: bool = True) -> AsyncIterator[httpx.AsyncClient]:
    async def look() -> web.Ready:
        return ready, {"store": "ok" if ready else "down"}

    async with (
        open_web("127.0.0.1:0", ready=look, routes=lambda: routes) as address,
        httpx.AsyncClient(base_url=f"http://{address}", timeout=10) as client,
    ):
        yield client


async def raw(client: httpx.AsyncClient, sent: bytes) -> bytes:
    """What comes back for bytes that no decent client sends."""
    reader, writer = await asyncio.open_connection(client.base_url.host, client.base_url.port)
    try:
        writer.write(sent)
        async with asyncio.timeout(5):
            return await reader.readuntil(b"\r\n\r\n")
    finally:
        writer.close()
        await writer.wait_closed()


async def echo(request: WebRequest) -> WebReply:
    return WebReply(201, request.body.decode(), {"X-Seen": request.headers.get("x-sent", "")})


ECHO = WebRoute("/hook", echo)


async def test_health_is_answered_as_long_as_the_process_lives() -> None:
    async with served(ready=False) as client:
        assert (await client.get("/healthz")).status_code == 200
        head = await client.head("/healthz")
        assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_readiness_is_json_and_its_status_says_it_too(ready: bool, status: int) -> None:
    async with served(ready=ready) as client:
        answer = await client.get("/readyz")
    assert answer.status_code == status
    assert answer.json() == {"ready": ready, "store": "ok" if ready else "down"}
    assert answer.headers["cache-control"] == "no-store"


async def test_a_platform_is_given_what_it_is_sent_and_answers_as_it_likes() -> None:
    async with served(ECHO) as client:
        answer = await client.post("/hook", headers={"X-Sent": "yes"}, content="żółw".encode())
    assert (answer.status_code, answer.text, answer.headers["x-seen"]) == (201, "żółw", "yes")


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("GET", "/", 404, None),
        ("POST", "/hook/", 404, None),
        ("GET", "/hook", 405, "POST"),
        ("POST", "/healthz", 405, "GET, HEAD"),
        ("DELETE", "/readyz", 405, "GET, HEAD"),
    ],
)
async def test_everything_else_is_refused(method: str, path: str, status: int, allowed: str | None) -> None:
    async with served(ECHO) as client:
        answer = await client.request(method, path)
    assert (answer.status_code, answer.headers.get("allow")) == (status, allowed)


async def test_a_body_has_a_limit_whatever_its_headers_say() -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * (MOST_BYTES // 16)

    async with served(ECHO) as client:
        most = await client.post("/hook", content=b"x" * MOST_BYTES)
        more = await client.post("/hook", content=b"x" * (MOST_BYTES + 1))
        streamed = await client.post("/hook", content=chunks())
    assert [answer.status_code for answer in (most, more, streamed)] == [201, 413, 413]


async def test_nobody_is_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def sleeping(_: WebRequest) -> WebReply:
        await asyncio.sleep(60)
        return WebReply()

    monkeypatch.setattr(web, "_BODY_SECONDS", 0.05)
    monkeypatch.setattr(web, "_HANDLING_SECONDS", 0.05)
    async with served(ECHO, WebRoute("/slow", sleeping)) as client:
        answer = await raw(
            client, b"POST /hook HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\nhalf"
        )
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert (await client.post("/slow")).status_code == 503
    assert "/slow was not answered" in caplog.text


async def test_a_bug_of_a_platform_is_logged_and_answered_with_500(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(_: WebRequest) -> WebReply:
        raise ZeroDivisionError("inner detail")

    async with served(WebRoute("/hook", broken)) as client:
        answer = await client.post("/hook")
    assert answer.status_code == 500
    assert "inner detail" not in answer.text
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
)
async def test_no_banner_tells_what_serves(sent: bytes, caplog: pytest.LogCaptureFixture) -> None:
    async with served() as client:
        received = await raw(client, sent + b"\r\n\r\n")
    assert received.startswith(b"HTTP/1.1 4") or received.startswith(b"HTTP/1.0 4")
    assert b"aiohttp" not in received.lower()
    assert b"python" not in received.lower()
    assert [
        record for record in caplog.records if record.levelno > logging.DEBUG and record.name != "asyncio"
    ] == []


@pytest.mark.parametrize("address", ["127.0.0.1:{taken}", "192.0.2.1:8080", "nowhere.invalid:80"])
async def test_an_address_that_cannot_be_had_is_one_sentence(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with served() as client:
        named = address.format(taken=client.base_url.port)
        if "invalid" in named:
            monkeypatch.setattr("socket.getaddrinfo", _unknown)
        with pytest.raises(CannotServe) as caught:
            async with open_web(named, ready=_ready, routes=lambda: ()):
                pass
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


def _unknown(*_: object, **__: object) -> Sequence[object]:
    raise OSError("Name or service not known")
