"""A Telegram Bot API server on loopback: polling, webhooks, messages; strict where Telegram is, and scripted."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError, ClientSession, web

from fakes.loopback import on_loopback
from fakes.telegram_chats import Chats
from fakes.telegram_rules import Refusal, bad, decoded

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

TOKEN = "123456789:AAFakeTokenOfTheTests_0123456789abc"
_LITERAL = {"text", "callback_query_id", "inline_query_id", "secret_token", "url", "emoji"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call as it came; `at`: the loop's seconds."""

    method: str
    params: dict[str, Any]
    at: float

    @property
    def text(self) -> str:
        return str(self.params.get("text", ""))


@dataclass(frozen=True, slots=True)
class Script:
    """What happens to a call instead of the usual.

    `refusal`: an answer that is none of success. `cut`: the connection ends, "before" the call is carried out or
    "after". `slow`: seconds before the answer. `raw`: this body instead, with `status`.
    """

    refusal: Refusal | None = None
    cut: str = ""
    slow: float = 0
    raw: bytes | None = None
    status: int = 200


def flood(seconds: int) -> Script:
    return Script(Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds))


@dataclass(slots=True)
class FakeTelegram(Chats):
    """`url` is its address once `served`. `calls` keeps everything that was asked.

    `unknown`: methods that this server does not know. `scripts`: by method, used up one by one; `reach`: webhook →
    local address.
    """

    url: str = ""
    token: str = TOKEN
    calls: list[Call] = field(default_factory=list)
    webhook: dict[str, Any] = field(default_factory=dict)
    webhook_error: str = ""
    unknown: set[str] = field(default_factory=set)
    scripts: dict[str, list[Script]] = field(default_factory=lambda: defaultdict(list))
    reach: dict[str, str] = field(default_factory=dict)
    confirmed: int = 0
    _polls: list[asyncio.Event] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _posting: set[asyncio.Task[None]] = field(default_factory=set)

    @asynccontextmanager
    async def served(self) -> AsyncIterator[FakeTelegram]:
        """The server on a free loopback port."""
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        async with on_loopback(app) as self.url:
            try:
                yield self
            finally:
                for task in self._posting:
                    task.cancel()

    def called(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def deliver(self, update: dict[str, Any], *, times: int = 1) -> None:
        """Hands an update over as Telegram does, to the one who asks or by calling the webhook."""
        if self.webhook.get("url"):
            task = asyncio.get_running_loop().create_task(self._post(update, times))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)
            return
        self.pending += [update] * times
        self._news.set()

    async def _called(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params = await self._params(request)
        self.calls.append(Call(method, params, asyncio.get_running_loop().time()))
        script = self.scripts[method].pop(0) if self.scripts[method] else Script()
        try:
            if request.match_info["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            if script.refusal:
                raise script.refusal
            result = None if script.cut == "before" or script.raw else await self._carry_out(method, params)
        except Refusal as refusal:
            return _refused(refusal)
        await asyncio.sleep(script.slow)
        if script.cut and request.transport is not None:
            request.transport.abort()
        if script.raw is not None:
            return web.Response(body=script.raw, status=script.status)
        return web.json_response({"ok": True, "result": result})

    async def _params(self, request: web.Request) -> dict[str, Any]:
        given: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json":
            given |= await request.json()
        else:
            given |= dict(await request.post())
        return {name: value if name in _LITERAL else decoded(value) for name, value in given.items()}

    async def _carry_out(self, method: str, params: dict[str, Any]) -> Any:
        known: dict[str, Callable[[dict[str, Any]], Awaitable[Any]]] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendMessage": self._send_message,
            "editMessageText": self._edit_message_text,
            "deleteMessage": self._delete_message,
            "sendMessageDraft": self._send_message_draft,
            "sendChatAction": self._send_chat_action,
            "answerCallbackQuery": self._answer_callback_query,
            "answerInlineQuery": self._answer_inline_query,
            "setMyCommands": self._set_my_commands,
            "getMyCommands": self._get_my_commands,
        }
        if method not in known or method in self.unknown:
            raise Refusal(404, "Not Found: method not found")
        return await known[method](params)

    async def _get_updates(self, params: dict[str, Any]) -> Any:
        """A second one who asks ends the first one's waiting with a conflict."""
        if self.webhook.get("url"):
            raise Refusal(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
                "the webhook first"
            )  # fmt: skip
        for other in self._polls:
            other.set()
        mine = asyncio.Event()
        self._polls.append(mine)
        try:
            return await self._updates(params, mine)
        finally:
            self._polls.remove(mine)

    async def _updates(self, params: dict[str, Any], ended: asyncio.Event) -> list[dict[str, Any]]:
        offset, limit = params.get("offset", 0), params.get("limit", 100)
        self.confirmed = max(self.confirmed, offset)
        self.pending = [one for one in self.pending if one["update_id"] >= offset]
        deadline = asyncio.get_running_loop().time() + params.get("timeout", 0)
        while True:
            allowed = params.get("allowed_updates") or ["message", "edited_message", "callback_query"]
            found = [one for one in self.pending if set(one) & set(allowed)]
            left = deadline - asyncio.get_running_loop().time()
            if found or left <= 0:
                return found[:limit]
            self._news.clear()
            waits = [asyncio.ensure_future(event.wait()) for event in (self._news, ended)]
            try:
                await asyncio.wait(waits, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()
            if ended.is_set():
                raise Refusal(
                    409, "Conflict: terminated by other getUpdates request; make sure that only one bot "
                    "instance is running"
                )  # fmt: skip

    async def _set_webhook(self, params: dict[str, Any]) -> bool:
        if not params["url"].startswith("https://"):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = dict(params)
        self._drop(params)
        waiting, self.pending = self.pending, []
        for update in waiting:
            self.deliver(update)
        return True

    async def _delete_webhook(self, params: dict[str, Any]) -> bool:
        self.webhook = {}
        self._drop(params)
        return True

    def _drop(self, params: dict[str, Any]) -> None:
        if params.get("drop_pending_updates"):
            self.pending = []

    async def _get_webhook_info(self, _: dict[str, Any]) -> Any:
        told = {"url": self.webhook.get("url", ""), "has_custom_certificate": False}
        if self.webhook_error:
            told |= {"last_error_date": 1_774_000_000, "last_error_message": self.webhook_error}
        return told | {"pending_update_count": len(self.pending)}

    async def _post(self, update: dict[str, Any], times: int) -> None:
        """Calls the webhook until it takes the update."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        url = self.webhook["url"]
        for public, local in self.reach.items():
            url = url.replace(public, local)
        async with ClientSession() as session:
            while times:
                try:
                    async with session.post(url, data=json.dumps(update), headers=headers) as reply:
                        times -= reply.status == 200
                except ClientError:
                    pass
                await asyncio.sleep(0.01)


def _refused(refusal: Refusal) -> web.Response:
    told: dict[str, Any] = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        told["parameters"] = refusal.parameters
    return web.json_response(told, status=refusal.status)
