"""What Slack says of blocks and views: "" where it takes them, else the error and where it lies."""

from __future__ import annotations

import re
from typing import Any

Json = dict[str, Any]

_BLOCKS = {
    "section": {"text", "fields", "accessory", "expand"},
    "context": {"elements"},
    "actions": {"elements"},
    "header": {"text"},
    "divider": set[str](),
    "input": {"label", "element", "optional", "hint", "dispatch_action"},
}
_REFERENCE = re.compile(r"<(?:https?://[^\s<>|]+(?:\|[^<>|]+)?|@[UW][A-Z0-9]+|mailto:[^\s<>|]+(?:\|[^<>|]+)?)>")


def trouble_in_message(text: object, blocks: object) -> str:
    """As chat.postMessage and its like check them."""
    if blocks is not None and not isinstance(blocks, list):
        return "invalid_blocks_format"
    if not text and not blocks:
        return "no_text"
    if len(str(text or "")) > 40_000:
        return "msg_too_long"
    if blocks:
        if sum(len(one) for one in texts_in(blocks)) > 13_200:
            return "msg_blocks_too_long"
        if wrong := _blocks(blocks, most=50, inputs=False):
            return f"invalid_blocks: {wrong}"
    return ""


def trouble_in_view(view: object) -> str:
    """As views.open and views.publish check them."""
    if not isinstance(view, dict) or view.get("type") not in {"modal", "home"}:
        return "invalid_arguments: type"
    modal = view["type"] == "modal"
    known = {"type", "blocks", "private_metadata", "callback_id", "external_id"}
    known |= {"title", "submit", "close", "clear_on_close", "notify_on_close"} if modal else set()
    if unknown := set(view) - known:
        return f"invalid_arguments: {unknown}"
    for name in ("title", "submit", "close") if modal else ():
        if wrong := _text(view.get(name), 24, kinds={"plain_text"}):
            return f"invalid_arguments: {name} {wrong}"
    if len(view.get("private_metadata") or "") > 3000 or len(view.get("callback_id") or "") > 255:
        return "invalid_arguments: too long"
    if wrong := _blocks(view.get("blocks"), most=100, inputs=modal):
        return f"invalid_arguments: {wrong}"
    return ""


def texts_in(blocks: object, kinds: tuple[str, ...] = ("mrkdwn", "plain_text")) -> list[str]:
    """Every text in blocks or views, in their order."""
    if isinstance(blocks, list):
        return [text for one in blocks for text in texts_in(one, kinds)]
    if not isinstance(blocks, dict):
        return []
    if blocks.get("type") in kinds and isinstance(blocks.get("text"), str):
        return [blocks["text"]]
    return [text for value in blocks.values() for text in texts_in(value, kinds)]


def buttons_in(blocks: object) -> list[Json]:
    """Every button, and every option of a menu with the menu's action_id."""
    if isinstance(blocks, list):
        return [button for one in blocks for button in buttons_in(one)]
    if not isinstance(blocks, dict):
        return []
    if blocks.get("type") == "button":
        return [blocks]
    if blocks.get("type") == "overflow":
        menu = {"type": "overflow", "action_id": blocks["action_id"]}
        return [{**menu, **option} for option in blocks["options"]]
    return [button for value in blocks.values() for button in buttons_in(value)]


def live_references(text: str) -> list[str]:
    """What Slack would make a link or a mention of in mrkdwn."""
    return re.findall(r"<[^>]*>", text)


def _blocks(blocks: object, *, most: int, inputs: bool) -> str:
    if not isinstance(blocks, list) or not 1 <= len(blocks) <= most:
        return f"there must be 1 to {most} blocks"
    names: list[str] = [block["block_id"] for block in blocks if isinstance(block, dict) and "block_id" in block]
    actions = [button["action_id"] for button in buttons_in(blocks) if button["type"] == "button"]
    if len(names) != len(set(names)) or len(actions) != len(set(actions)):
        return "a block_id or an action_id stands there twice"
    return next(
        (f"block {at}: {wrong}" for at, one in enumerate(blocks) if (wrong := _block(one, inputs=inputs))), ""
    )


def _block(block: object, *, inputs: bool) -> str:
    if not isinstance(block, dict) or block.get("type") not in _BLOCKS:
        return "no such block"
    kind = block["type"]
    if kind == "input" and not inputs:
        return "no input block here"
    if unknown := set(block) - _BLOCKS[kind] - {"type", "block_id"}:
        return f"unknown fields {unknown}"
    if len(block.get("block_id", "x")) > 255:
        return "block_id is too long"
    return _CHECKS[kind](block)


def _section(block: Json) -> str:
    if wrong := _text(block.get("text"), 3000):
        return f"text {wrong}"
    return _element(block["accessory"]) if "accessory" in block else ""


def _context(block: Json) -> str:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 10:
        return "there must be 1 to 10 elements"
    return next((wrong for one in elements if (wrong := _text(one, 2000))), "")


def _actions(block: Json) -> str:
    elements = block.get("elements")
    if not isinstance(elements, list) or not 1 <= len(elements) <= 25:
        return "there must be 1 to 25 elements"
    return next((wrong for one in elements if (wrong := _element(one))), "")


def _header(block: Json) -> str:
    return _text(block.get("text"), 150, kinds={"plain_text"})


def _input(block: Json) -> str:
    element = block.get("element") or {}
    known = {"type", "action_id", "multiline", "max_length", "min_length", "placeholder", "initial_value"}
    if element.get("type") != "plain_text_input" or set(element) - known:
        return "no such input"
    if not 1 <= element.get("max_length", 1) <= 3000:
        return "max_length is out of range"
    if "placeholder" in element and (wrong := _text(element["placeholder"], 150, kinds={"plain_text"})):
        return f"placeholder {wrong}"
    return _text(block.get("label"), 2000, kinds={"plain_text"})


def _element(element: object) -> str:
    if not isinstance(element, dict) or not 1 <= len(element.get("action_id", "")) <= 255:
        return "an element without a fitting action_id"
    if element.get("type") == "button":
        return _button(element)
    if element.get("type") == "overflow" and not set(element) - {"type", "action_id", "options"}:
        return _options(element.get("options"))
    return "no such element"


def _button(button: Json) -> str:
    if set(button) - {"type", "text", "action_id", "value", "url", "style", "accessibility_label"}:
        return "a button with unknown fields"
    if len(button.get("value", "")) > 2000 or len(button.get("url", "")) > 3000:
        return "a button's value or url is too long"
    if "value" in button and not button["value"]:
        return "a button's value is empty"
    if button.get("style", "primary") not in {"primary", "danger"}:
        return "no such style"
    return _text(button.get("text"), 75, kinds={"plain_text"})


def _options(options: object) -> str:
    if not isinstance(options, list) or not 1 <= len(options) <= 5:
        return "there must be 1 to 5 options"
    for option in options:
        if set(option) - {"text", "value", "description", "url"} or not 1 <= len(option.get("value", "")) <= 150:
            return "an option without a fitting value"
        if wrong := _text(option.get("text"), 75, kinds={"plain_text"}):
            return wrong
    return ""


def _text(text: object, most: int, kinds: frozenset[str] | set[str] = frozenset({"mrkdwn", "plain_text"})) -> str:
    if not isinstance(text, dict) or text.get("type") not in kinds or not isinstance(text.get("text"), str):
        return "no text of that kind"
    known = {"type", "text", "verbatim"} if text["type"] == "mrkdwn" else {"type", "text", "emoji"}
    if set(text) - known:
        return "a text with unknown fields"
    if not 1 <= len(text["text"]) <= most:
        return f"must have 1 to {most} characters, not {len(text['text'])}"
    if text["type"] == "mrkdwn" and "<" in _REFERENCE.sub("", text["text"]):
        return "a reference that is none"
    return ""


_CHECKS = {
    "section": _section,
    "context": _context,
    "actions": _actions,
    "header": _header,
    "divider": lambda _: "",
    "input": _input,
}
