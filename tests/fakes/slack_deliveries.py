"""What Slack delivers to an app: payloads as documented, by Socket Mode or signed over HTTP."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from bot.ports import WebRequest
from fakes.slack import SECRET
from fakes.slack_workspace import BOT_ID, BOT_USER, TEAM

if TYPE_CHECKING:
    from fakes.slack import FakeSlack

Json = dict[str, Any]


def event(fake: FakeSlack, inner: Json, *, name: str = "") -> Json:
    """An event in its wrapping."""
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "api_app_id": "A1",
        "event": inner,
        "type": "event_callback",
        "event_id": name or f"Ev{fake.number()}",
        "event_time": 1780000000,
        "authorizations": [{"team_id": TEAM, "user_id": BOT_USER, "is_bot": True}],
    }


def direct(fake: FakeSlack, text: str, user: str = "U1", **more: Any) -> Json:
    """A message in a direct conversation."""
    return event(fake, _message(fake, text, user, fake.directs[user]) | {"channel_type": "im"} | more)


def mention(fake: FakeSlack, text: str, user: str = "U1", channel: str = "C1", **more: Any) -> Json:
    """A mention in a channel; `text` without the mention."""
    inner = _message(fake, f"<@{BOT_USER}> {text}", user, channel)
    return event(fake, inner | {"type": "app_mention"} | more)


def own_message(fake: FakeSlack, channel: str = "D1") -> Json:
    """What the bot itself has said, as it comes back."""
    inner = _message(fake, "a", BOT_USER, channel) | {"bot_id": BOT_ID, "channel_type": "im"}
    return event(fake, inner)


def _message(fake: FakeSlack, text: str, user: str, channel: str) -> Json:
    return {
        "type": "message",
        "user": user,
        "text": text,
        "ts": fake.ts(),
        "channel": channel,
        "team": TEAM,
        "client_msg_id": f"id-{fake.number()}",
        "event_ts": "1780000000.1",
    }


def home_opened(fake: FakeSlack, user: str = "U1", tab: str = "home") -> Json:
    return event(fake, {"type": "app_home_opened", "user": user, "channel": fake.directs[user], "tab": tab})


def assistant_started(fake: FakeSlack, user: str = "U1") -> Json:
    pane = {"user_id": user, "channel_id": fake.directs[user], "thread_ts": fake.ts(), "context": {}}
    return event(fake, {"type": "assistant_thread_started", "assistant_thread": pane, "event_ts": "1.1"})


def command(fake: FakeSlack, text: str, user: str = "U1", channel: str = "C1") -> Json:
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "team_domain": "fake",
        "channel_id": channel,
        "channel_name": "general",
        "user_id": user,
        "user_name": user.lower(),
        "command": "/szukaj",
        "text": text,
        "api_app_id": "A1",
        "is_enterprise_install": "false",
        "response_url": fake.response_url(),
        "trigger_id": fake.trigger(),
    }


def press(
    fake: FakeSlack,
    button: Json,
    *,
    user: str = "U1",
    channel: str = "C1",
    ts: str = "",
    thread: str = "",
    ephemeral: bool = False,
    home: bool = False,
) -> Json:
    """A button, or an option of a menu, was pressed (see `buttons_in`)."""
    action: Json = {
        "type": button["type"],
        "action_id": button["action_id"],
        "action_ts": fake.ts(),
        "block_id": "b",
    }
    if button["type"] == "overflow":
        action["selected_option"] = {"text": button["text"], "value": button["value"]}
    elif "value" in button:
        action["value"] = button["value"]
    payload: Json = _interaction(fake, "block_actions", user) | {"actions": [action]}
    if home:
        return payload | {"container": {"type": "view", "view_id": "V1"}, "view": {"type": "home"}}
    container: Json = {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": ephemeral}
    if thread:
        container["thread_ts"] = thread
    payload |= {"container": container, "channel": {"id": channel, "name": "general"}}
    if not ephemeral:
        payload["message"] = {"ts": ts, "type": "message"} | ({"thread_ts": thread} if thread else {})
    return payload | {"response_url": fake.response_url()}


def shortcut(fake: FakeSlack, name: str, user: str = "U1") -> Json:
    return _interaction(fake, "shortcut", user) | {"callback_id": name, "action_ts": fake.ts()}


def submission(fake: FakeSlack, view: Json, values: dict[str, str], user: str = "U1") -> Json:
    """A form, sent off with these values of its fields."""
    state = {
        block["block_id"]: {
            block["element"]["action_id"]: {
                "type": "plain_text_input",
                "value": values.get(block["block_id"]) or None,
            }
        }
        for block in view["blocks"]
        if block["type"] == "input"
    }
    sent = {**view, "id": "V1", "hash": "1.h", "state": {"values": state}}
    return _interaction(fake, "view_submission", user) | {"view": sent, "response_urls": []}


def _interaction(fake: FakeSlack, kind: str, user: str) -> Json:
    return {
        "type": kind,
        "token": "deprecated",
        "user": {"id": user, "username": user.lower(), "team_id": TEAM},
        "api_app_id": "A1",
        "team": {"id": TEAM, "domain": "fake"},
        "trigger_id": fake.trigger(),
    }


def kind_of(payload: Json) -> str:
    """The kind of envelope in which Socket Mode delivers it."""
    if payload.get("type") == "event_callback":
        return "events_api"
    return "slash_commands" if "command" in payload else "interactive"


def signed(payload: Json, *, secret: str = SECRET, at: float | None = None) -> WebRequest:
    """As HTTP mode delivers it: JSON for events, a form for the rest, with the signature over it."""
    kind = kind_of(payload)
    if kind == "events_api" or payload.get("type") == "url_verification":
        body, content = json.dumps(payload), "application/json"
    elif kind == "slash_commands":
        body, content = urlencode(payload), "application/x-www-form-urlencoded"
    else:
        body, content = urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
    stamp = str(int(time.time() if at is None else at))
    signature = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    headers = {
        "content-type": content,
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": f"v0={signature}",
    }
    return WebRequest(headers, "", body.encode())
