"""Slack, as its Web API, Socket Mode and deliveries are documented, and as strict: one workspace with one app."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from aiohttp import WSMsgType, web

from fakes.loopback import on_loopback
from fakes.slack_blocks import trouble_in_message
from fakes.slack_workspace import METHODS, Json, Workspace, no

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-fake-bot-token", "xapp-fake-app-token", "fake-signing-secret"
SCOPES: dict[str, tuple[str, ...]] = {
    "chat.postMessage": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.update": ("chat:write",),
    "chat.delete": ("chat:write",),
    "chat.startStream": ("chat:write",),
    "chat.appendStream": ("chat:write",),
    "chat.stopStream": ("chat:write",),
    "assistant.threads.setStatus": ("chat:write", "assistant:write"),
    "assistant.threads.setSuggestedPrompts": ("assistant:write",),
    "conversations.open": ("im:write",),
    "users.info": ("users:read",),
}
"""Any one of these scopes allows the method; methods not named here need none."""
FORM_ONLY = {"auth.test", "users.info", "apps.connections.open"}


@dataclass(frozen=True, slots=True)
class Reaction:
    """What happens to the next call of a method instead of what should.

    `error`: Slack's no, or with `status` a bare HTTP one. `after`: seconds to wait with a 429. `cut`: "before" or
    "after" the call is carried out the connection breaks. `slow`: seconds before that. `raw`: this text.
    """

    error: str = ""
    status: int = 200
    after: float | None = None
    cut: str = ""
    slow: float = 0
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    arguments: Json
    at: float
    error: str = ""


@dataclass(slots=True)
class FakeSlack(Workspace):
    """`api` is its address once `served`. All that was called is in `calls`, with times of the monotonic clock.

    `without`: methods that this server does not know. `reactions`: by method, used up one by one.
    """

    without: set[str] = field(default_factory=set)
    calls: list[Call] = field(default_factory=list)
    responses: dict[str, list[Json]] = field(default_factory=dict)
    acknowledged: dict[str, Json] = field(default_factory=dict)
    acknowledged_at: dict[str, float] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    reactions: dict[str, list[Reaction]] = field(default_factory=dict)

    @property
    def api(self) -> str:
        return f"{self.origin}/api"

    def react(self, method: str, *reactions: Reaction) -> None:
        self.reactions.setdefault(method, []).extend(reactions)

    def called(self, method: str) -> list[Json]:
        """The arguments of the calls of a method that were carried out."""
        return [call.arguments for call in self.calls if call.method == method and not call.error]

    def response_url(self) -> str:
        name = f"r{self.number()}"
        self.responses[name] = []
        return f"{self.origin}/response/{name}"

    @asynccontextmanager
    async def served(self) -> AsyncIterator[FakeSlack]:
        """The server on a free loopback port."""
        app = web.Application()
        app.router.add_post("/api/{method}", self._api)
        app.router.add_post("/response/{name}", self._respond)
        app.router.add_get("/socket/{ticket}", self._socket)
        async with on_loopback(app, handler_cancellation=False) as self.origin:
            try:
                yield self
            finally:
                await self.cut()

    # Socket Mode

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        ticket = request.match_info["ticket"]
        if ticket not in self.tickets:
            return web.Response(status=403)
        self.tickets.discard(ticket)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        hello = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}}
        await socket.send_str(json.dumps(hello))
        self.sockets.append(socket)
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    answer = json.loads(message.data)
                    self.acknowledged[answer["envelope_id"]] = answer
                    self.acknowledged_at[answer["envelope_id"]] = time.monotonic()
        finally:
            if socket in self.sockets:
                self.sockets.remove(socket)
        return socket

    async def envelope(self, kind: str, payload: Json, *, name: str = "", retry: int = 0) -> str:
        """Delivers by the newest socket; the name of the envelope, to look it up among the acknowledged."""
        name = name or f"envelope-{self.number()}"
        envelope: Json = {"envelope_id": name, "type": kind, "payload": payload}
        envelope["accepts_response_payload"] = kind != "events_api"
        if kind == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
        await self.sockets[-1].send_str(json.dumps(envelope))
        return name

    async def disconnect(self, reason: str) -> None:
        """Slack wants another connection; this one ends once the other is there, or with "link_disabled" now."""
        await self.sockets[-1].send_str(json.dumps({"type": "disconnect", "reason": reason}))

    async def cut(self) -> None:
        """Every connection breaks without a word."""
        for socket in list(self.sockets):
            if socket._req is not None and socket._req.transport is not None:
                socket._req.transport.abort()
        self.sockets.clear()

    # Response URLs

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        used = self.responses.get(request.match_info["name"])
        payload = await request.json()
        self.calls.append(Call("response_url", payload, time.monotonic()))
        reaction = self._next("response_url") or Reaction()
        if (early := await self._reacted(request, reaction)) is not None:
            return early
        if used is None:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if len(used) >= 5:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        if wrong := trouble_in_message(payload.get("text"), payload.get("blocks")):
            return web.json_response({"ok": False, "error": wrong}, status=400)
        used.append(payload)
        self.ephemerals.append({**payload, "via": "response_url", "ts": self.ts()})
        if reaction.cut == "after" and request.transport is not None:
            request.transport.abort()
        return web.json_response({"ok": True})

    # The Web API

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments = await _arguments(request)
        reaction = self._next(method) or Reaction()
        if reaction.cut != "after" and (early := await self._reacted(request, reaction)) is not None:
            self.calls.append(Call(method, arguments, time.monotonic(), reaction.error or "reaction"))
            return early
        answer = self._carried_out(request, method, arguments)
        self.calls.append(Call(method, arguments, time.monotonic(), str(answer.get("error", ""))))
        if reaction.cut == "after" and request.transport is not None:
            request.transport.abort()
        return web.json_response(answer, headers={"X-OAuth-Scopes": ",".join(sorted(self.scopes))})

    def _next(self, method: str) -> Reaction | None:
        waiting = self.reactions.get(method)
        return waiting.pop(0) if waiting else None

    async def _reacted(self, request: web.Request, reaction: Reaction) -> web.StreamResponse | None:
        if reaction.slow:
            await asyncio.sleep(reaction.slow)
        if reaction.cut == "before" and request.transport is not None:
            request.transport.abort()
            return web.Response()
        if reaction.after is not None:
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": f"{reaction.after:g}"}
            )
        if reaction.raw is not None:
            return web.Response(status=reaction.status, text=reaction.raw, content_type="text/html")
        if reaction.error or reaction.status != 200:
            return web.json_response({"ok": False, "error": reaction.error}, status=reaction.status)
        return None

    def _carried_out(self, request: web.Request, method: str, arguments: Json) -> Json:
        if method in self.without or method not in METHODS:
            return no("unknown_method", req_method=method)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in {BOT_TOKEN, APP_TOKEN}:
            return no("invalid_auth" if token else "not_authed")
        if (token == APP_TOKEN) != (method == "apps.connections.open"):
            return no("not_allowed_token_type")
        if method in FORM_ONLY and request.content_type == "application/json":
            return no("invalid_arguments")
        needed = SCOPES.get(method, ())
        if needed and not self.scopes.intersection(needed):
            return no("missing_scope", needed=needed[0], provided=",".join(sorted(self.scopes)))
        return {"ok": True} | METHODS[method](self, arguments)


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**dict(request.query), **dict(parse_qsl(await request.text(), keep_blank_values=True))}
