"""What Slack delivers, as what a person asked and where the answer belongs; what is not for the bot gives None."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands import NAMES, press_of

if TYPE_CHECKING:
    from adapters.slack.sending import Json
    from bot.domain import Press

_READ_SUBTYPES = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Kinds of messages that a person has written; the others tell of joins, edits, deletions and the like."""
_REFERENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_QUIET = frozenset({"hide", "unhide", "helpful", "unhelpful", "subscribe", "share"})
"""Presses whose answers concern the person alone, also in a channel's thread."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A message, command or press. `key`: under which Slack would deliver it again, "" where nothing tells.

    The answer belongs in the thread `thread`; with `private` it is for the person's eyes alone, by `response_url`
    where there is one. `pressed`: a button, also one whose `press` means nothing any more. `wordless`: there was
    no text, but a file or the like.
    """

    key: str
    chat: str
    user: str
    team: str = ""
    text: str = ""
    press: Press | None = None
    pressed: bool = False
    wordless: bool = False
    thread: str = ""
    private: bool = False
    response_url: str = ""


def from_message(body: Json) -> Asked | None:
    """A direct message; what is written in channels without a mention is not for the bot."""
    event = body.get("event") or {}
    chat = str(event.get("channel") or "")
    direct = event.get("channel_type") == "im" or (not event.get("channel_type") and chat.startswith("D"))
    return _written(body) if direct else None


def from_mention(body: Json, bot_user: str) -> Asked | None:
    """A mention in a channel, without the mention itself."""
    return _written(body, mention=bot_user)


def _written(body: Json, mention: str = "") -> Asked | None:
    event = body.get("event") or {}
    user, chat, ts = (str(event.get(name) or "") for name in ("user", "channel", "ts"))
    subtype = str(event.get("subtype") or "")
    if not (user and chat and ts) or event.get("bot_id") or event.get("hidden") or subtype not in _READ_SUBTYPES:
        return None
    text = readable(str(event.get("text") or ""), mention)
    files = bool(event.get("files")) or subtype == "file_share"
    if not text and mention and not files:
        text = "/pomoc"
    return Asked(
        key=f"{chat}:{ts}",
        chat=chat,
        user=user,
        team=str(event.get("team") or body.get("team_id") or ""),
        text=text,
        wordless=not text,
        thread=str(event.get("thread_ts") or ts),
    )


def from_command(body: Json) -> Asked | None:
    """`/szukaj SENTENCE`; one word that names a command ("pomoc", "alerty") is that command."""
    user, chat = str(body.get("user_id") or ""), str(body.get("channel_id") or "")
    if not (user and chat):
        return None
    text = readable(str(body.get("text") or ""))
    return Asked(
        key=key_of("command", body.get("trigger_id") or body.get("response_url")),
        chat=chat,
        user=user,
        team=str(body.get("team_id") or ""),
        text=_named(text),
        private=True,
        response_url=str(body.get("response_url") or ""),
    )


def _named(text: str) -> str:
    word, _, rest = text.removeprefix("/").partition(" ")
    if _folded(word) in NAMES and re.fullmatch(r"[\d\s,i]*", rest):
        return f"/{word} {rest}".strip()
    return text or "/pomoc"


def from_press(body: Json) -> Asked | None:
    """A button or a menu under a message."""
    action = (body.get("actions") or [{}])[0]
    container, message = body.get("container") or {}, body.get("message") or {}
    user = str((body.get("user") or {}).get("id") or "")
    chat = str((body.get("channel") or {}).get("id") or container.get("channel_id") or "")
    if not (user and chat):
        return None
    press = press_of(str((action.get("selected_option") or {}).get("value") or action.get("value") or ""))
    thread = str(container.get("thread_ts") or message.get("thread_ts") or "")
    response_url = str(body.get("response_url") or "")
    direct = chat.startswith("D")
    quiet = press is not None and press.action in _QUIET
    private = bool(container.get("is_ephemeral")) or (not direct and (quiet or not thread))
    return Asked(
        key=key_of("press", body.get("trigger_id"), action.get("action_ts")) or key_of("press", response_url),
        chat=chat,
        user=user,
        team=team_of(body),
        press=press,
        pressed=True,
        thread=thread or (str(container.get("message_ts") or message.get("ts") or "") if direct else ""),
        private=private,
        response_url=response_url,
    )


def key_of(kind: str, *marks: object) -> str:
    """What a repetition has in common with the first delivery; "" where the server gives none of its marks."""
    known = [str(mark) for mark in marks if mark]
    return ":".join((kind, *known)) if known else ""


def team_of(body: Json) -> str:
    """The workspace of an interaction."""
    team = body.get("team") or {}
    return str(
        (team.get("id") if isinstance(team, dict) else team) or (body.get("user") or {}).get("team_id") or ""
    )


def readable(text: str, mention: str = "") -> str:
    """A text as its author saw it: references by their names, without the bot's own mention and the escapes."""

    def shown(reference: re.Match[str]) -> str:
        sign, name, label = reference[1], reference[2], reference[3]
        if sign == "@":
            return "" if name == mention else (f"@{label}" if label else "")
        if sign == "#":
            return f"#{label}" if label else ""
        return label or ("" if sign == "!" else name.removeprefix("mailto:"))

    bare = _REFERENCE.sub(shown, text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return re.sub(r"[ \t]+", " ", bare).strip()


def _folded(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
