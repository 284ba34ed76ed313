"""One line as a conversation: an object with `messages`, their roles in an order that chat templates take.

Fields as OpenAI's guide to fine-tuning has them (weight, name, tool_calls, functions) are known as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from expert.checking.findings import Kind

    Note = Callable[[Kind, str], None]

ROLES = frozenset({"system", "developer", "user", "assistant", "tool", "function"})
_MEANT = {"human": "user", "person": "user", "gpt": "assistant", "bot": "assistant", "model": "assistant",
          "ai": "assistant", "chatgpt": "assistant"}  # fmt: skip
_KEYS = frozenset(
    {"role", "content", "name", "weight", "tool_calls", "function_call", "tool_call_id", "refusal", "audio"}
)
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_OTHER_FORMS = (
    {"prompt", "completion"},
    {"instruction", "output"},
    {"instruction", "response"},
    {"instruction", "content"},
    {"conversations"},
    {"input", "output"},
)

_NO_JSON = object()


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of a conversation; its text is "" where it has none that is text."""

    role: str
    text: str
    calls: bool = False


def conversation(line: str, note: Note) -> list[Said] | None:
    """The turns of a line, None where there are none to speak of. What is wrong with it is told to `note`."""
    value = _parsed(line, note)
    if value is _NO_JSON:
        return None
    if not isinstance(value, dict):
        note("object", f"a JSON {_name_of(value)}, and no object")
        return None
    messages = value.get("messages")
    if messages is None:
        note("messages", f'no "messages"{_hint(value)}')
        return None
    if not isinstance(messages, list) or not messages:
        note("messages", '"messages" is no list' if messages != [] else '"messages" is empty')
        return None
    turns = [turn for place, entry in enumerate(messages, start=1) if (turn := _turn(place, entry, note))]
    _tool_answers(messages, note)
    if len(turns) == len(messages):
        for wrong in _disorder(turns):
            note("order", wrong)
        _weights(messages, note)
    return turns


def _parsed(line: str, note: Note) -> Any:  # Any: JSON
    """The JSON of a line; a key that stands twice in an object is told, as JSON itself lets the last one win."""
    repeated: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(found)
        if len(value) < len(found):
            keys = [key for key, _ in found]
            repeated.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return value

    try:
        value = json.loads(line, object_pairs_hook=pairs, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        column = f" (column {error.colno}: {error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        note("json", f"no JSON{column}")
        return _NO_JSON
    if repeated:
        names = ", ".join(f'"{key}"' for key in dict.fromkeys(repeated))
        both = "; both roles in one object? Each message is an object of its own" if "role" in repeated else ""
        note("duplicate_key", f"{names} more than once in one object, and only the last counts{both}")
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _name_of(value: object) -> str:
    kinds = {list: "list", str: "string", bool: "truth value", int: "number", float: "number", type(None): "null"}
    return kinds.get(type(value), "value")


def _hint(value: dict[str, Any]) -> str:
    if any(form <= value.keys() for form in _OTHER_FORMS):
        return "; `szukaj expert convert` makes messages of this form"
    if {"preferred_output", "non_preferred_output"} & value.keys():
        return "; this is a file of preferences"
    return ""


def _turn(place: int, entry: Any, note: Note) -> Said | None:  # Any: JSON
    where = f"message {place}"
    if not isinstance(entry, dict):
        note("message", f"{where} is a {_name_of(entry)}, and no object")
        return None
    role = entry.get("role")
    if not isinstance(role, str) or role not in ROLES:
        meant = f'; "{_MEANT[role]}" is meant' if isinstance(role, str) and role in _MEANT else ""
        note("role", f"{where} has no role" if role is None else f"{where} has the role {role!r:.40}{meant}")
        return None
    if strange := sorted(entry.keys() - _KEYS):
        note("key", f"{where} has the key {strange[0]!r:.40}, which nobody reads")
    _name(where, role, entry, note)
    calls = _calls(where, role, entry, note)
    return Said(role, _content(where, entry, calls, note), calls)


def _content(where: str, entry: dict[str, Any], calls: bool, note: Note) -> str:
    content = entry.get("content")
    if calls and content in (None, ""):
        return ""
    if content is None:
        told = f"the content of {where} is null" if "content" in entry else f'{where} has no "content"'
        note("content", told)
        return ""
    if isinstance(content, list):
        return _parts(where, content, note)
    if not isinstance(content, str):
        note("content", f"the content of {where} is a {_name_of(content)}, and no string")
        return ""
    if not content.strip():
        note("empty", f"{where} is empty")
    return content


def _parts(where: str, content: list[Any], note: Note) -> str:
    """OpenAI's content in parts, of which only texts can be trained on here."""
    texts = [part.get("text") for part in content if isinstance(part, dict) and part.get("type") == "text"]
    if len(texts) < len(content) or not all(isinstance(text, str) for text in texts):
        note("content", f"{where} has parts that are no text")
    text = "\n".join(text for text in texts if isinstance(text, str))
    if len(texts) == len(content) and not text.strip():
        note("empty", f"{where} is empty")
    return text


def _name(where: str, role: str, entry: dict[str, Any], note: Note) -> None:
    name = entry.get("name")
    if name is None and role == "function":
        note("name", f"{where} is a function's, and does not name it")
    elif name is not None and not (isinstance(name, str) and _NAME.fullmatch(name)):
        note("name", f"the name of {where} is not made of up to 64 letters, digits, _ and -")


def _calls(where: str, role: str, entry: dict[str, Any], note: Note) -> bool:
    """Whether a message calls tools; how it does is checked."""
    calls, call = entry.get("tool_calls"), entry.get("function_call")
    if calls is None and call is None:
        return False
    if role != "assistant":
        note("tools", f"{where} calls tools, which an assistant alone may")
    functions = [call] if calls is None else calls
    if not isinstance(functions, list) or not functions:
        note("tools", f'"tool_calls" of {where} is no list of calls')
        return False
    for one in functions:
        if wrong := _wrong_call(one, whole=calls is not None):
            note("tools", f"a call of {where} {wrong}")
    return True


def _wrong_call(call: Any, *, whole: bool) -> str:  # Any: JSON
    if not isinstance(call, dict):
        return "is no object"
    if whole and not isinstance(call.get("id"), str):
        return 'has no "id"'
    function = call.get("function") if whole else call
    if not isinstance(function, dict) or not isinstance(function.get("name"), str):
        return "names no function"
    arguments = function.get("arguments")
    if not isinstance(arguments, str):
        return "has arguments that are no string of JSON"
    try:
        json.loads(arguments)
    except ValueError:
        return "has arguments that are no JSON"
    return ""


def _tool_answers(messages: list[Any], note: Note) -> None:
    """What a tool said must answer a call that was made before."""
    called: set[str] = set()
    for place, entry in enumerate(messages, start=1):
        if not isinstance(entry, dict):
            continue
        for call in entry.get("tool_calls") or ():
            if isinstance(call, dict) and isinstance(call.get("id"), str):
                called.add(call["id"])
        answered = entry.get("tool_call_id")
        if entry.get("role") == "tool" and not (isinstance(answered, str) and answered in called):
            note("tools", f"message {place} answers no call (tool_call_id)")


def _weights(messages: list[dict[str, Any]], note: Note) -> None:
    weights: list[Any] = []
    for place, entry in enumerate(messages, start=1):
        if "weight" in entry:
            weight = entry["weight"]
            if entry["role"] != "assistant":
                note("weight", f"message {place} has a weight, which an assistant's alone may have")
            elif isinstance(weight, bool) or weight not in (0, 1):
                note("weight", f"the weight of message {place} is neither 0 nor 1")
        if entry["role"] == "assistant":
            weights.append(entry.get("weight", 1))
    if weights and all(weight == 0 for weight in weights):
        note("weight", "every answer weighs 0, so nothing is learned from it")


_MAY_FOLLOW = {
    "": {"system", "developer", "user"},
    "system": {"user"},
    "developer": {"user"},
    "user": {"assistant"},
    "assistant": {"user"},
    "calls": {"tool", "function"},
    "tool": {"tool", "assistant"},
    "function": {"function", "assistant"},
}


def _disorder(turns: list[Said]) -> Iterator[str]:
    before = ""
    for place, turn in enumerate(turns, start=1):
        if turn.role not in _MAY_FOLLOW[before]:
            yield _told(place, turn.role, before)
            break
        before = "calls" if turn.calls else turn.role
    if turns[-1].role != "assistant":
        yield f"it ends in the role {turns[-1].role!r}, and not in an answer of the assistant"


def _told(place: int, role: str, before: str) -> str:
    if role in {"system", "developer"}:
        return f"the system prompt stands at message {place}, and not at the beginning"
    if role == before:
        return f"messages {place - 1} and {place} are both the {role}'s"
    after = {"": "at the beginning", "calls": "after a call of a tool"}.get(before, f"after the role {before!r}")
    return f"message {place} has the role {role!r} {after}"
