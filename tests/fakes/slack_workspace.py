"""A workspace of Slack with one app: its channels and messages, and what each method of the Web API does there."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.slack_blocks import trouble_in_message, trouble_in_view

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]

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
class Workspace:
    """`members`: the channels the bot is in; `public`: those it may write to without. `directs`: user → the
    direct conversation. `origin`: the address of the server.
    """

    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    members: set[str] = field(default_factory=lambda: {"C1", "C2"})
    public: set[str] = field(default_factory=lambda: {"C9"})
    directs: dict[str, str] = field(default_factory=lambda: {"U1": "D1", "U2": "D2"})
    locales: dict[str, str] = field(default_factory=lambda: {"U1": "pl-PL", "U2": "en-US"})
    archived: set[str] = field(default_factory=set)
    trigger_seconds: float = 3.0
    messages: list[Shown] = field(default_factory=list)
    ephemerals: list[Json] = field(default_factory=list)
    homes: dict[str, Json] = field(default_factory=dict)
    modals: list[Json] = field(default_factory=list)
    triggers: dict[str, float] = field(default_factory=dict)
    on_post: Callable[[Shown], None] | None = None
    origin: str = ""
    _number: int = 0
    tickets: set[str] = field(default_factory=set)

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
        self.tickets.add(ticket)
        return {"url": f"{self.origin.replace('http', 'ws')}/socket/{ticket}"}

    def _post(self, a: Json) -> Json:
        channel = a.get("channel", "")
        if wrong := self._reach(channel) or trouble_in_message(a.get("text"), a.get("blocks")):
            return no(wrong)
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "1.1")):
            return no("invalid_thread_ts")
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
            return no("not_in_channel" if channel in self.public else "channel_not_found")
        if not user:
            return no("user_not_in_channel")
        if wrong := trouble_in_message(a.get("text"), a.get("blocks")):
            return no(wrong)
        ts = self.ts()
        self.ephemerals.append({**a, "via": "postEphemeral", "ts": ts})
        return {"message_ts": ts}

    def _found(self, a: Json) -> Shown | None:
        return next((one for one in self.in_thread(a.get("channel", "")) if one.ts == a.get("ts")), None)

    def _update(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return no("message_not_found")
        if shown.streaming:
            return no("streaming_state_conflict")
        if wrong := trouble_in_message(a.get("text"), a.get("blocks")):
            return no(wrong)
        shown.text, shown.blocks = a.get("text", ""), a.get("blocks") or []
        shown.states.append("\n".join(_section_texts(shown.blocks)) or shown.text)
        return {"channel": shown.channel, "ts": shown.ts, "text": shown.text}

    def _delete(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return no("message_not_found")
        shown.deleted = True
        return {"ts": shown.ts}

    def _start_stream(self, a: Json) -> Json:
        channel = a.get("channel", "")
        if wrong := self._reach(channel):
            return no(wrong)
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "")):
            return no("invalid_thread_ts")
        if not channel.startswith("D"):
            for name in ("recipient_user_id", "recipient_team_id"):
                if not a.get(name):
                    return no(f"missing_{name}")
        if len(a.get("markdown_text", "")) > 12_000:
            return no("msg_too_long")
        shown = self._show(channel, a["thread_ts"], a.get("markdown_text", ""), [], streaming=True)
        return {"channel": channel, "ts": shown.ts}

    def _append_stream(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return no("message_not_found")
        if not shown.streaming:
            return no("message_not_in_streaming_state")
        if not a.get("markdown_text") or len(shown.text) + len(a["markdown_text"]) > 12_000:
            return no("msg_too_long" if a.get("markdown_text") else "no_text")
        shown.text += a["markdown_text"]
        shown.states.append(shown.text)
        return {"channel": shown.channel, "ts": shown.ts}

    def _stop_stream(self, a: Json) -> Json:
        shown = self._found(a)
        if shown is None:
            return no("message_not_found")
        if not shown.streaming:
            return no("message_not_in_streaming_state")
        shown.text += a.get("markdown_text", "")
        shown.states.append(shown.text)
        shown.streaming = False
        return {"channel": shown.channel, "ts": shown.ts}

    def _set_status(self, a: Json) -> Json:
        if not re.fullmatch(r"\d+\.\d+", a.get("thread_ts", "")):
            return no("invalid_thread_ts")
        return no("invalid_arguments") if "status" not in a else {}

    def _set_prompts(self, a: Json) -> Json:
        prompts = a.get("prompts")
        fine = isinstance(prompts, list) and 1 <= len(prompts) <= 4
        fine = fine and all(one.get("title") and one.get("message") for one in prompts or ())
        return {} if fine else no("invalid_arguments")

    def _open_direct(self, a: Json) -> Json:
        channel = self.directs.get(a.get("users", ""))
        return {"channel": {"id": channel}} if channel else no("user_not_found")

    def _user(self, a: Json) -> Json:
        user = a.get("user", "")
        if user not in self.locales:
            return no("user_not_found")
        locale = {"locale": self.locales[user]} if str(a.get("include_locale")).lower() in {"true", "1"} else {}
        return {"user": {"id": user, "name": user.lower(), **locale}}

    def _open_view(self, a: Json) -> Json:
        born = self.triggers.pop(a.get("trigger_id", ""), None)
        if born is None:
            return no("invalid_trigger_id")
        if time.monotonic() - born > self.trigger_seconds:
            return no("expired_trigger_id")
        if wrong := trouble_in_view(a.get("view")):
            return no(wrong)
        self.modals.append(a["view"])
        return {"view": {**a["view"], "id": f"V{self.number()}"}}

    def _publish_view(self, a: Json) -> Json:
        if wrong := trouble_in_view(a.get("view")):
            return no(wrong)
        self.homes[a.get("user_id", "")] = a["view"]
        return {"view": a["view"]}


def no(error: str, **more: str) -> Json:
    word, _, detail = error.partition(": ")
    told: Json = {"ok": False, "error": word, **more}
    return told | {"response_metadata": {"messages": [f"[ERROR] {detail}"]}} if detail else told


def _section_texts(blocks: list[Json]) -> list[str]:
    return [block["text"]["text"] for block in blocks if block.get("type") == "section"]


METHODS: dict[str, Callable[[Workspace, Json], Json]] = {
    "auth.test": Workspace._auth,
    "apps.connections.open": Workspace._open_connection,
    "chat.postMessage": Workspace._post,
    "chat.postEphemeral": Workspace._post_ephemeral,
    "chat.update": Workspace._update,
    "chat.delete": Workspace._delete,
    "chat.startStream": Workspace._start_stream,
    "chat.appendStream": Workspace._append_stream,
    "chat.stopStream": Workspace._stop_stream,
    "assistant.threads.setStatus": Workspace._set_status,
    "assistant.threads.setSuggestedPrompts": Workspace._set_prompts,
    "conversations.open": Workspace._open_direct,
    "users.info": Workspace._user,
    "views.open": Workspace._open_view,
    "views.publish": Workspace._publish_view,
}
