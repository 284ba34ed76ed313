"""The connection to other people's servers: only to addresses that were looked at; a failure is one sentence."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Protocol

import httpx

from bot.errors import FeedFailed
from retrieval.feeds.addresses import is_internal

if TYPE_CHECKING:
    from collections.abc import Sequence

CONNECT_SECONDS = 10.0
SILENCE_SECONDS = 30.0
"""What may pass between two pieces of an answer."""

Client = httpx.AsyncClient
"""What requests are made with."""

INTERNAL_ALLOWED = "szukaj.internal_allowed"
"""The extension of a request that may go to an address of the own network."""


class Resolve(Protocol):
    async def __call__(self, host: str, port: int) -> Sequence[str]:
        """The IP addresses of a host; raises OSError."""
        ...


async def resolved(host: str, port: int) -> list[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class GuardedTransport(httpx.AsyncBaseTransport):
    """Looks a host up itself and connects to what it found, so that nothing changes in between."""

    def __init__(self, inner: httpx.AsyncBaseTransport, resolve: Resolve = resolved) -> None:
        self._inner = inner
        self._resolve = resolve

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise FeedFailed(f"the host {host} is not known; look for a slip in its name") from error
        if not request.extensions.get(INTERNAL_ALLOWED) and any(map(is_internal, addresses)):
            raise FeedFailed(
                f"{host} is an address of the own machine or network, where feeds from outside must not lead; "
                "if it is yours, name it as the feed's own url and write internal = true"
            )
        return await self._first_that_answers(request, host, addresses)

    async def _first_that_answers(
        self, request: httpx.Request, host: str, addresses: Sequence[str]
    ) -> httpx.Response:
        failure: Exception = FeedFailed(f"the host {host} has no address")
        for address in addresses:
            try:
                return await self._inner.handle_async_request(_to(request, host, address))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure

    async def aclose(self) -> None:
        await self._inner.aclose()


def _to(request: httpx.Request, host: str, address: str) -> httpx.Request:
    """The request to one address of its host; the certificate must still be the host's."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": host},
    )


def open_client(
    agent: str, *, inner: httpx.AsyncBaseTransport | None = None, resolve: Resolve = resolved
) -> httpx.AsyncClient:
    """A client for feeds; it follows no redirects by itself and uses no proxy.

    Connections are not kept: one to the same address may belong to another host.
    """
    alone = httpx.Limits(max_connections=20, max_keepalive_connections=0)
    return httpx.AsyncClient(
        transport=GuardedTransport(inner or httpx.AsyncHTTPTransport(limits=alone), resolve),
        headers={"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip"},
        timeout=httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS),
        follow_redirects=False,
        trust_env=False,
    )


_SENTENCES: dict[type[Exception], str] = {
    httpx.ConnectTimeout: "its server does not answer; it is tried again later",
    httpx.ReadTimeout: "its server fell silent in the middle; it is tried again later",
    httpx.WriteTimeout: "its server takes nothing in; it is tried again later",
    httpx.PoolTimeout: "too many feeds are being fetched at once; it is tried again later",
    httpx.ReadError: "the connection broke in the middle; it is tried again later",
    httpx.WriteError: "the connection broke in the middle; it is tried again later",
    httpx.CloseError: "the connection broke in the middle; it is tried again later",
    httpx.RemoteProtocolError: "its server broke off in the middle, or speaks no HTTP; it is tried again later",
    httpx.LocalProtocolError: "the request cannot be put into words of HTTP; look at its url and headers",
    httpx.UnsupportedProtocol: "its address is neither http:// nor https://",
    httpx.ProxyError: "a proxy stands in the way",
    httpx.DecodingError: "its server packs the answer in a way that cannot be unpacked",
    httpx.TooManyRedirects: "it redirects again and again",
}


def failure_of(error: Exception) -> FeedFailed:
    """What a failed request means, without a word of the library's own: that may hold an address with a secret."""
    if isinstance(error, httpx.ConnectError):
        return FeedFailed(_connect_sentence(error))
    known = next((text for kind, text in _SENTENCES.items() if isinstance(error, kind)), None)
    return FeedFailed(known or "it could not be fetched; it is tried again later")


def _connect_sentence(error: httpx.ConnectError) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return "the certificate of its server is not valid; look at the address in a browser"
    if "SSL" in str(error):
        return "its server does not speak TLS as it should; look at the address in a browser"
    return "its server cannot be reached; it is tried again later"
