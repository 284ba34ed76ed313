"""Other people's web servers: polite ones, and those that are slow, endless, broken or sly."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx
from aiohttp import web

from fakes.loopback import on_loopback
from retrieval.feeds import open_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

PUBLIC = "93.184.216.34"
"""An address outside of any own network."""


@dataclass(frozen=True, slots=True)
class Reply:
    """How a path is answered. With an `etag` or `modified` a request that knows it gets a 304.

    `cut_after`: the connection breaks after so many bytes, of a body whose whole length was announced. `every`:
    the body comes in pieces of `piece` bytes, with so many seconds between them. `endless`: it is repeated.
    `wait`: seconds before anything is said. `head`: the status for HEAD, where it is another one.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str = ""
    modified: str = ""
    cut_after: int | None = None
    every: float = 0
    piece: int = 1
    endless: bool = False
    wait: float = 0
    head: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    host: str
    path: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class FakeWeb:
    """One server for every host that leads to it; `url` is its address on the loopback once `served`.

    `replies` by the path with its query; what is in none of them is a 404. `asked` keeps every request in order.
    """

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    @property
    def port(self) -> int:
        """Of `url`; 0, where nobody listens, until it is served."""
        return int(self.url.rpartition(":")[2] or 0)

    @asynccontextmanager
    async def served(self) -> AsyncIterator[FakeWeb]:
        app = web.Application()
        app.router.add_route("*", "/{rest:.*}", self._answer)
        async with on_loopback(app) as self.url:
            yield self

    def paths(self, *, robots: bool = False) -> list[str]:
        """What was asked for, in order."""
        return [one.path for one in self.asked if robots or one.path != "/robots.txt"]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(Asked(request.method, request.host, request.path_qs, dict(request.headers)))
        reply = self.replies.get(request.path_qs, Reply(status=404))
        await asyncio.sleep(reply.wait)
        if reply.head and request.method == "HEAD":
            return web.Response(status=reply.head)
        headers = dict(reply.headers)
        if reply.etag:
            headers["ETag"] = reply.etag
        if reply.modified:
            headers["Last-Modified"] = reply.modified
        known = (request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since"))
        if (reply.etag and reply.etag == known[0]) or (reply.modified and reply.modified == known[1]):
            return web.Response(status=304, headers=headers)
        if reply.cut_after is None and not reply.every and not reply.endless:
            return web.Response(status=reply.status, headers=headers, body=reply.body)
        return await self._streamed(request, reply, headers)

    async def _streamed(
        self, request: web.Request, reply: Reply, headers: Mapping[str, str]
    ) -> web.StreamResponse:
        response = web.StreamResponse(status=reply.status, headers=headers)
        if reply.cut_after is not None:
            response.content_length = len(reply.body)
        await response.prepare(request)
        if reply.cut_after is not None:
            await response.write(reply.body[: reply.cut_after])
            if request.transport is not None:
                request.transport.close()
            return response
        while True:
            for piece in _pieces(reply):
                await response.write(piece)
                await asyncio.sleep(reply.every)
            if not reply.endless:
                return response


def _pieces(reply: Reply) -> Sequence[bytes]:
    size = reply.piece if reply.every else max(1, len(reply.body))
    return [reply.body[start : start + size] for start in range(0, len(reply.body), size)]


class Rerouted(httpx.AsyncBaseTransport):
    """The world as this machine: whatever address a request goes to, one server gets it, without encryption."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._inner = httpx.AsyncHTTPTransport()
        self.addresses: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.addresses.append(request.url.host)
        here = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return await self._inner.handle_async_request(
            httpx.Request(request.method, here, headers=request.headers, stream=request.stream)
        )

    async def aclose(self) -> None:
        await self._inner.aclose()


def world(web: FakeWeb, hosts: Mapping[str, str | Sequence[str]]) -> Callable[[], httpx.AsyncClient]:
    """Clients to whom `hosts` lead to these addresses, and where every address is answered by `web`."""

    async def resolve(host: str, port: int) -> list[str]:
        found = hosts.get(host)
        if found is None:
            raise OSError(f"no address for {host}")
        return [found] if isinstance(found, str) else list(found)

    return lambda: open_client("szukaj/test", inner=Rerouted(web.port), resolve=resolve)
