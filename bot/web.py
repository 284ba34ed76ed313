"""The web server of `szukaj serve`: health, readiness, and the paths at which platforms call."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.errors import CannotServe
from bot.ports import WebReply, WebRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

    from bot.ports import WebRoute

log = logging.getLogger(__name__)

MOST_BYTES = 1024 * 1024
"""Of a body; a longer one is refused. (aiohttp's own limit of a plain request is the same.)"""
_BODY_SECONDS = 10.0
_HANDLING_SECONDS = 30.0
_KEEPALIVE_SECONDS = 75.0
_LINGERING_SECONDS = 2.0
_BACKLOG = 1024
_NAME = "szukaj"
"""Said instead of the server library's name and version."""

Ready = tuple[bool, dict[str, Any]]  # Any: JSON is made of itself


class Pages:
    """What is answered to whom."""

    def __init__(self, ready: Callable[[], Awaitable[Ready]], routes: Callable[[], Sequence[WebRoute]]) -> None:
        self._ready = ready
        self._routes = routes

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            reply = await self._reply(request)
        except web.HTTPRequestEntityTooLarge:
            reply = _said(413, f"a body may have {MOST_BYTES} bytes")
        except TimeoutError:
            reply = _said(408, "the request took too long")
        except (web.RequestPayloadError, ConnectionError):  # cut off, or not what its headers say
            reply = _said(400, "the body cannot be read")
        except Exception:
            log.exception("a web request failed")
            reply = _said(500, "an error, see the log")
        body = b"" if request.method == "HEAD" else reply.body.encode()
        headers = {"Content-Type": "text/plain; charset=utf-8", **reply.headers, "Server": _NAME}
        return web.Response(status=reply.status, body=body, headers=headers)

    async def _reply(self, request: web.BaseRequest) -> WebReply:
        if request.path == "/healthz":
            return _read_only(request) or _said(200, "ok")
        if request.path == "/readyz":
            return _read_only(request) or await self._readiness()
        route = next((route for route in self._routes() if route.path == request.path), None)
        if route is None:
            return _said(404, "there is nothing here")
        if request.method != "POST":
            return _only("POST")
        return await self._called(route, request)

    async def _readiness(self) -> WebReply:
        ready, facts = await self._ready()
        headers = {"Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store"}
        return WebReply(200 if ready else 503, json.dumps({"ready": ready, **facts}, ensure_ascii=False), headers)

    async def _called(self, route: WebRoute, request: web.BaseRequest) -> WebReply:
        async with asyncio.timeout(_BODY_SECONDS):
            body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        try:
            async with asyncio.timeout(_HANDLING_SECONDS):
                return await route.handle(WebRequest(headers, request.query_string, body))
        except TimeoutError:
            log.warning("a call to %s was not answered within %g s", route.path, _HANDLING_SECONDS)
            return _said(503, "too slow, try again")


def _said(status: int, sentence: str) -> WebReply:
    return WebReply(status, sentence + "\n")


def _only(methods: str) -> WebReply:
    return WebReply(405, f"only {methods} is answered here\n", {"Allow": methods})


def _read_only(request: web.BaseRequest) -> WebReply | None:
    return None if request.method in {"GET", "HEAD"} else _only("GET, HEAD")


class _Connection(web.RequestHandler):
    """Tells whoever does not speak HTTP no more than that, and the log nothing."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        response = web.Response(status=status, text="this cannot be read\n", headers={"Server": _NAME})
        response.force_close()
        return response


class _Server(web.Server):
    def __call__(self) -> web.RequestHandler:
        return _Connection(
            self,
            loop=self._loop,
            access_log=None,  # type: ignore[arg-type]  # as AppRunner gives it for no access log
            keepalive_timeout=_KEEPALIVE_SECONDS,
            lingering_time=_LINGERING_SECONDS,
        )


@asynccontextmanager
async def open_web(
    address: str,
    *,
    ready: Callable[[], Awaitable[Ready]],
    routes: Callable[[], Sequence[WebRoute]],
) -> AsyncIterator[str]:
    """Serves on `address` ("127.0.0.1:8080", port 0 for any) inside; gives the address in use.

    `ready` and `routes` are asked at each request. Raises CannotServe where the address cannot be had.
    """
    host, _, port = address.rpartition(":")
    runner = web.ServerRunner(_Server(Pages(ready, routes).answer), shutdown_timeout=5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port), backlog=_BACKLOG).start()
        except (OSError, OverflowError) as error:
            raise CannotServe(
                f"{address} cannot be listened at ({_reason(error)}): stop what uses it, or name another address"
            ) from error
        used = runner.addresses[0][1]
        yield f"{host}:{used}"
    finally:
        await runner.cleanup()


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
