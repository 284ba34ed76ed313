"""What Telegram accepts in a message: its HTML, lengths and keyboards, with the words in which it refuses."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import Any

MOST_TEXT = 4096
MOST_BUTTONS = 100
MOST_KEYBOARD = 10_000
_TAGS = {
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "span", "a", "code", "pre",
    "blockquote", "tg-emoji", "tg-time",
}  # fmt: skip
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[^\s/<>=]*)(?P<attributes>[^<>]*)>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


class Refusal(Exception):
    """`description` as Telegram puts it; `parameters` beside it."""

    def __init__(self, status: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


def bad(description: str, **parameters: Any) -> Refusal:
    return Refusal(400, f"Bad Request: {description}", **parameters)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class Parsed:
    """The text once its HTML is read, and the links in it: what is shown → where it leads."""

    text: str = ""
    bold: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)


def read_html(source: str) -> Parsed:
    """As the Bot API reads HTML; raises the refusal it would give."""
    parsed = Parsed()
    open_: list[tuple[str, int, str]] = []
    at = 0
    while at < len(source):
        if source[at] == "&" and (entity := _ENTITY.match(source, at)):
            parsed.text += html.unescape(entity[0])
            at = entity.end()
        elif source[at] == "<":
            at = _read_tag(source, at, open_, parsed)
        else:
            parsed.text += source[at]
            at += 1
    if open_:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_[-1][0]}\"")
    return parsed


def _read_tag(source: str, at: int, open_: list[tuple[str, int, str]], parsed: Parsed) -> int:
    offset = len(source[:at].encode())
    tag = _TAG.match(source, at)
    if tag is None:
        kind = "end" if source.startswith("</", at) else "start"
        raise bad(f"can't parse entities: Unclosed {kind} tag at byte offset {offset}")
    name = tag["name"].casefold()
    if tag["end"]:
        _read_end(name, offset, open_, parsed)
    elif name not in _TAGS:
        raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {offset}')
    else:
        link = re.search(r'href\s*=\s*"([^"]*)"', tag["attributes"])
        open_.append((name, len(parsed.text), html.unescape(link[1]) if link else ""))
    return tag.end()


def _read_end(name: str, offset: int, open_: list[tuple[str, int, str]], parsed: Parsed) -> None:
    if not open_:
        raise bad(f"can't parse entities: Unexpected end tag at byte offset {offset}")
    opened, start, link = open_.pop()
    if name not in {"", opened}:
        raise bad(
            f"can't parse entities: Unmatched end tag at byte offset {offset}, "
            f'expected "</{opened}>", found "</{name}>"'
        )
    if opened in {"b", "strong"}:
        parsed.bold.append(parsed.text[start:])
    if opened == "a" and link:
        parsed.links[parsed.text[start:]] = link


def check_text(params: dict[str, Any], *, empty: bool = False) -> Parsed:
    """The text of a message; `empty`: it may be."""
    raw = str(params.get("text") or "")
    mode = params.get("parse_mode")
    if mode not in {None, "", "HTML"}:
        raise bad("unsupported parse_mode")
    parsed = read_html(raw) if mode == "HTML" else Parsed(raw)
    parsed.text = parsed.text.strip()
    if not parsed.text and not empty:
        raise bad("message text is empty")
    if utf16(parsed.text) > MOST_TEXT:
        raise bad("message is too long")
    return parsed


def check_keyboard(markup: Any) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard."""
    rows = (markup or {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if not str(button.get("text", "")).strip():
            raise bad('can\'t parse inline keyboard button: Field "text" must be of type String')
        kinds = [kind for kind in ("callback_data", "url", "switch_inline_query") if kind in button]
        if len(kinds) != 1:
            raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    if sum(map(len, rows)) > MOST_BUTTONS or len(json.dumps(markup)) > MOST_KEYBOARD:
        raise bad("reply markup is too long")
    return rows


def check_commands(commands: Any, language: str | None) -> None:
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    for one in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", one["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= 256:
            raise bad("command description must be non-empty")


def check_inline(results: Any) -> None:
    """Articles with a text to insert."""
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    ids = [result["id"] for result in results]
    if len(set(ids)) != len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise bad("RESULT_ID_INVALID")
        if result["type"] != "article" or not result["title"]:
            raise bad("can't parse inline query result: title must be non-empty")
        content = result["input_message_content"]
        check_text({"text": content["message_text"], "parse_mode": content.get("parse_mode")})


def decoded(value: Any) -> Any:
    """A parameter as its JSON says; a plain text as it is."""
    if not isinstance(value, str) or not re.match(r"[\[{]|-?\d+$|true$|false$", value):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
