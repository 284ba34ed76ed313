"""Slack, as its Web API, Socket Mode and deliveries are documented, and as strict: one workspace with one app."""

from __future__ import annotations

import asyncio
import json
import re
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import WSMsgType, web

from fakes.slack_blocks import trouble_in_message, trouble_in_view

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

Json = dict[str, Any]

BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-fake-bot-token", "xapp-fake-app-token", "fake-signing-secret"
TEAM, BOT_USER, BOT_ID = "T1", "UBOT", "BBOT"
ALL_SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "chat:write",
    "chat:write.public",
    "commands",
    "im:history",
    "im:write",
    "users:read",
)
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
class Shown:
    """A message in the workspace. `states`: every text that it has shown."""

    channel: str
    ts: str
    thread: str
    text: str
    blocks: list[Json]
    streaming: bool = False
    deleted: bool = False
    states: list[str] = field(default_factory=list)


@dataclass(slots=True)
class FakeSlack:
    """`api` is its address once `served`. All that was called is in `calls`, with times of the monotonic clock.

    `members`: the channels that the bot is in; `public`: those that it may write to without. `directs`: user → the
    direct conversation. `without`: methods that this server does not know.
    """

    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    members: set[str] = field(default_factory=lambda: {"C1", "C2"})
    public: set[str] = field(default_factory=lambda: {"C9"})
    directs: dict[str, str] = field(default_factory=lambda: {"U1": "D1", "U2": "D2"})
    locales: dict[str, str] = field(default_factory=lambda: {"U1": "pl-PL", "U2": "en-US"})
    archived: set[str] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    trigger_seconds: float = 3.0
    calls: list[Call] = field(default_factory=list)
    messages: list[Shown] = field(default_factory=list)
    ephemerals: list[Json] = field(default_factory=list)
    responses: dict[str, list[Json]] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    modals: list[Json] = field(default_factory=list)
    acknowledged: dict[str, Json] = field(default_factory=dict)
    acknowledged_at: dict[str, float] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    reactions: dict[str, list[Reaction]] = field(default_factory=dict)
    on_post: Callable[[Shown], None] | None = None
    origin: str = ""
    _number: int = 0
    _tickets: set[str] = field(default_factory=set)

    @property
    def api(self) -> str:
        return f"{self.origin}/api"

    def react(self, method: str, *reactions: Reaction) -> None:
        self.reactions.setdefault(method, []).extend(reactions)

    def called(self, method: str) -> list[Json]:
        """The arguments of the calls of a method that were carried out."""
        return [call.arguments for call in self.calls if call.method == method and not call.error]

    def in_thread(self, channel: str, thread: str | None = None) -> list[Shown]:
        """The messages that stand in a channel, or in one thread of it."""
        return [
            one
            for one in self.messages
            if one.channel == channel and not one.deleted and thread in {None, one.thread}
        ]

    def number(self) -> int:
        self._number += 1
        return self._number

    def ts(self) -> str:
        return f"1780000000.{self.number():06d}"

    def trigger(self) -> str:
        name = f"trigger-{self.number()}"
        self.triggers[name] = time.monotonic()
        return name

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
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.origin = f"http://{host}:{port}"
        try:
            yield self
        finally:
            await self.cut()
            await runner.cleanup()

    # Socket Mode

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        ticket = request.match_info["ticket"]
        if ticket not in self._tickets:
            return web.Response(status=403)
        self._tickets.discard(ticket)
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
        if method in self.without or method not in _METHODS:
            return _no("unknown_method", req_method=method)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in {BOT_TOKEN, APP_TOKEN}:
            return _no("invalid_auth" if token else "not_authed")
        if (token == APP_TOKEN) != (method == "apps.connections.open"):
            return _no("not_allowed_token_type")
        if method in FORM_ONLY and request.content_type == "application/json":
            return _no("invalid_arguments")
        needed = SCOPES.get(method, ())
        if needed and not self.scopes.intersection(needed):
            return _no("missing_scope", needed=needed[0], provided=",".join(sorted(self.scopes)))
        return {"ok": True} | _METHODS[method](self, arguments)

    def _auth(self, _: Json) -> Json:
        return {
            "url": "https://fake.slack.example/",
            "team": "Fake",
            "user": "szukaj",
            "team_id": TEAM,
            "user_id": BOT_USER,
            "bot_id": BOT_ID,
        }

    def _open_connection(self, _: Json) -> Json:
        ticket = f"ticket-{self.number()}"
        self._tickets.add(ticket)
        return {"url": f"{self.origin.replace('http', 'ws')}/socket/{ticket}"}

    def _post(self, a: Json) -> Json:
        channel = a.get("channel", "")
        if wrong := self._reach(channel) or trouble_in_message(a.get("text"), a.get("blocks")):
            return _no(wrong)
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "1.1")):
            return _no("invalid_thread_ts")
        shown = self._show(channel, a.get("thread_ts", ""), a.get("text", ""), a.get("blocks") or [])
        return {"channel": channel, "ts": shown.ts, "message": {"ts": shown.ts, "text": shown.text}}

    def _reach(self, channel: str) -> str:
        if channel in self.archived:
            return "is_archived"
        if channel in self.members or channel in self.directs.values():
            return ""
        if channel in self.public:
            return "" if "chat:write.public" in self.scopes else "not_in_channel"
        return "channel_not_found"

    def _show(self, channel: str, thread: str, text: str, blocks: list[Json], *, streaming: bool = False) -> Shown:
        shown = Shown(channel, self.ts(), thread, text, blocks, streaming, states=[text])
        self.messages.append(shown)
        if self.on_post:
            self.on_post(shown)
        return shown

    def _post_ephemeral(self, a: Json) -> Json:
        channel, user = a.get("channel", ""), a.get("user", "")
        if channel not in self.members and channel not in self.directs.values():
            return _no("not_in_channel" if channel in self.public else "channel_not_found")
        if not user:
            return _no("user_not_in_channel")
        if wrong := trouble_in_message(a.get("text"), a.get("blocks")):
            return _no(wrong)
        ts = self.ts()
        self.ephemerals.append({**a, "via": "postEphemeral", "ts": ts})
        return {"message_ts": ts}

    def _found(self, a: Json) -> Shown | None:
        return next((one for one in self.in_thread(a.get("channel", "")) if one.ts == a.get("ts")), None)

    def _update(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return _no("message_not_found")
        if shown.streaming:
            return _no("streaming_state_conflict")
        if wrong := trouble_in_message(a.get("text"), a.get("blocks")):
            return _no(wrong)
        shown.text, shown.blocks = a.get("text", ""), a.get("blocks") or []
        shown.states.append("\n".join(_section_texts(shown.blocks)) or shown.text)
        return {"channel": shown.channel, "ts": shown.ts, "text": shown.text}

    def _delete(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return _no("message_not_found")
        shown.deleted = True
        return {"ts": shown.ts}

    def _start_stream(self, a: Json) -> Json:
        channel = a.get("channel", "")
        if wrong := self._reach(channel):
            return _no(wrong)
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "")):
            return _no("invalid_thread_ts")
        if not channel.startswith("D"):
            for name in ("recipient_user_id", "recipient_team_id"):
                if not a.get(name):
                    return _no(f"missing_{name}")
        if len(a.get("markdown_text", "")) > 12_000:
            return _no("msg_too_long")
        shown = self._show(channel, a["thread_ts"], a.get("markdown_text", ""), [], streaming=True)
        return {"channel": channel, "ts": shown.ts}

    def _append_stream(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return _no("message_not_found")
        if not shown.streaming:
            return _no("message_not_in_streaming_state")
        if not a.get("markdown_text") or len(shown.text) + len(a["markdown_text"]) > 12_000:
            return _no("msg_too_long" if a.get("markdown_text") else "no_text")
        shown.text += a["markdown_text"]
        shown.states.append(shown.text)
        return {"channel": shown.channel, "ts": shown.ts}

    def _stop_stream(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return _no("message_not_found")
        if not shown.streaming:
            return _no("message_not_in_streaming_state")
        shown.text += a.get("markdown_text", "")
        shown.states.append(shown.text)
        shown.streaming = False
        return {"channel": shown.channel, "ts": shown.ts}

    def _set_status(self, a: Json) -> Json:
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "")):
            return _no("invalid_thread_ts")
        return _no("invalid_arguments") if "status" not in a else {}

    def _set_prompts(self, a: Json) -> Json:
        prompts = a.get("prompts")
        fine = isinstance(prompts, list) and 1 <= len(prompts) <= 4
        fine = fine and all(one.get("title") and one.get("message") for one in prompts or ())
        return {} if fine else _no("invalid_arguments")

    def _open_direct(self, a: Json) -> Json:
        channel = self.directs.get(a.get("users", ""))
        return {"channel": {"id": channel}} if channel else _no("user_not_found")

    def _user(self, a: Json) -> Json:
        user = a.get("user", "")
        if user not in self.locales:
            return _no("user_not_found")
        locale = {"locale": self.locales[user]} if str(a.get("include_locale")).lower() in {"true", "1"} else {}
        return {"user": {"id": user, "name": user.lower(), **locale}}

    def _open_view(self, a: Json) -> Json:
        born = self.triggers.pop(a.get("trigger_id", ""), None)
        if born is None:
            return _no("invalid_trigger_id")
        if time.monotonic() - born > self.trigger_seconds:
            return _no("expired_trigger_id")
        if wrong := trouble_in_view(a.get("view")):
            return _no(wrong)
        self.modals.append(a["view"])
        return {"view": {**a["view"], "id": f"V{self.number()}"}}

    def _publish_view(self, a: Json) -> Json:
        if wrong := trouble_in_view(a.get("view")):
            return _no(wrong)
        self.homes[a.get("user_id", "")] = a["view"]
        return {"view": a["view"]}


async def _arguments(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {**dict(request.query), **dict(parse_qsl(await request.text(), keep_blank_values=True))}


def _no(error: str, **more: str) -> Json:
    word, _, detail = error.partition(": ")
    told: Json = {"ok": False, "error": word, **more}
    return told | {"response_metadata": {"messages": [f"[ERROR] {detail}"]}} if detail else told


def _section_texts(blocks: list[Json]) -> list[str]:
    return [block["text"]["text"] for block in blocks if block.get("type") == "section"]


_METHODS: dict[str, Callable[[FakeSlack, Json], Json]] = {
    "auth.test": FakeSlack._auth,
    "apps.connections.open": FakeSlack._open_connection,
    "chat.postMessage": FakeSlack._post,
    "chat.postEphemeral": FakeSlack._post_ephemeral,
    "chat.update": FakeSlack._update,
    "chat.delete": FakeSlack._delete,
    "chat.startStream": FakeSlack._start_stream,
    "chat.appendStream": FakeSlack._append_stream,
    "chat.stopStream": FakeSlack._stop_stream,
    "assistant.threads.setStatus": FakeSlack._set_status,
    "assistant.threads.setSuggestedPrompts": FakeSlack._set_prompts,
    "conversations.open": FakeSlack._open_direct,
    "users.info": FakeSlack._user,
    "views.open": FakeSlack._open_view,
    "views.publish": FakeSlack._publish_view,
}
