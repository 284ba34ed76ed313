"""Socket Mode: one WebSocket by which Slack delivers, opened again whenever it ends.

The library's own client sleeps the same few seconds between tries for ever, logs a traceback (with the address and
its ticket) for each, tries an expired address again and again, and forgets the tasks in which it handles what came
in. This one reads in order, answers each envelope on the way, waits longer with each failure and logs an outage
once.
"""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

import aiohttp

from adapters.slack.sending import Refused
from bot.errors import BadToken, MaybeSent, NotSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from adapters.slack.pulse import Pulse
    from adapters.slack.sending import Api, Json

log = logging.getLogger(__name__)

_LONGEST_WAIT = 60.0
_STABLE = 10.0
"""Seconds after which a connection counts as one that worked."""
_HEARTBEAT = 20.0


class SocketMode:
    """`take` gets each envelope and gives the payload of its acknowledgement, None for an empty one."""

    def __init__(
        self,
        api: Api,
        session: aiohttp.ClientSession,
        app_token: str,
        take: Callable[[Json], Awaitable[Json | None]],
        *,
        pulse: Pulse,
        proxy: str | None = None,
    ) -> None:
        self._api = api
        self._session = session
        self._app_token = app_token
        self._take = take
        self._pulse = pulse
        self._proxy = proxy
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._task: asyncio.Task[None] | None = None
        self._leaving: set[asyncio.Task[None]] = set()
        self.trouble = ""

    async def start(self) -> None:
        """Connects once; raises PlatformError. From then on it stays connected until `stop`."""
        self._socket = await self._connect()
        self._task = asyncio.create_task(self._run(self._socket))

    async def stop(self) -> None:
        """Nothing is taken any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
            self._task = None
        if self._socket is not None:
            self._leave(self._socket)
            self._socket = None
        if self._leaving:
            await asyncio.wait(set(self._leaving))

    async def _connect(self) -> aiohttp.ClientWebSocketResponse:
        answer = await self._api.call("apps.connections.open", hurry=True, token=self._app_token)
        url = str(answer.get("url") or "")
        try:
            return await self._session.ws_connect(
                url, heartbeat=_HEARTBEAT, proxy=self._proxy, timeout=aiohttp.ClientWSTimeout(ws_close=2.0)
            )
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise NotSent(
                f"Slack's WebSocket cannot be opened ({type(error).__name__}); check the network"
            ) from error

    async def _run(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        failures = 0
        while True:
            began = self._pulse.monotonic()
            reason = await self._read(socket)
            asked = reason in {"refresh_requested", "warning"}
            short = self._pulse.monotonic() - began < _STABLE
            failures = failures + 1 if short and not asked else 0
            if not asked:
                self._broken(f"the connection to Slack ended ({reason})")
            self._socket = await self._connect_again(failures)
            self._leave(socket)
            socket = self._socket

    def _leave(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Closes an old connection beside the new one, which it must not hold up."""
        task = asyncio.create_task(_closed(socket))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _connect_again(self, failures: int) -> aiohttp.ClientWebSocketResponse:
        """A new connection, however long it takes."""
        while True:
            if failures:
                await self._pulse.sleep(min(_LONGEST_WAIT, self._pulse.reconnect * 2.0 ** min(failures - 1, 10)))
            try:
                socket = await self._connect()
            except PlatformError as failure:
                failures += 1
                self._broken(str(failure))
                if isinstance(failure, NotSent) and failure.retry_after is not None:
                    await self._pulse.sleep(failure.retry_after)
                continue
            self._mended()
            return socket

    def _broken(self, trouble: str) -> None:
        if not self.trouble:
            log.warning("%s; connecting again", trouble)
        self.trouble = trouble

    def _mended(self) -> None:
        if self.trouble:
            log.info("connected to Slack again")
        self.trouble = ""

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> str:
        """Takes what comes until the connection ends or Slack wants another; the reason."""
        async for message in socket:
            if message.type is not aiohttp.WSMsgType.TEXT:
                continue
            envelope = _parsed(message.data)
            if envelope.get("type") == "disconnect":
                return str(envelope.get("reason") or "disconnect")
            if envelope.get("envelope_id"):
                await self._answer(socket, envelope)
        return "closed"

    async def _answer(self, socket: aiohttp.ClientWebSocketResponse, envelope: Json) -> None:
        answer: Json = {"envelope_id": envelope["envelope_id"]}
        try:
            payload = await self._take(envelope)
        except Exception as bug:  # the connection outlives it; the text may quote what a person wrote
            log.error("a bug while a delivery was taken: %s", type(bug).__qualname__)
            payload = None
        if payload is not None:
            answer["payload"] = payload
        with suppress(ConnectionError, aiohttp.ClientError):  # Slack delivers it again elsewhere
            await socket.send_str(json.dumps(answer))


async def _closed(socket: aiohttp.ClientWebSocketResponse) -> None:
    with suppress(aiohttp.ClientError, OSError):
        await socket.close()


def _parsed(text: str) -> Json:
    """What a message says; {} where it is no JSON object."""
    try:
        parsed = json.loads(text)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def token_trouble(failure: PlatformError) -> PlatformError:
    """A failure to open the first connection, as what is wrong with the app token."""
    if isinstance(failure, Refused):
        return BadToken(
            "SLACK_APP_TOKEN does not open a connection: it needs the scope connections:write, "
            "and Socket Mode must be on (api.slack.com/apps, Socket Mode)"
        )
    if isinstance(failure, NotSent | MaybeSent):
        return failure
    return BadToken("SLACK_APP_TOKEN is wrong or revoked: make one under Basic Information, App-Level Tokens")
