"""The forms of a record: which turns it holds, by the names of its fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from expert.converting.records import Pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

Turn = dict[str, Any]  # Any: JSON; a message with all that it had

ROLES = {
    "human": "user", "user": "user", "person": "user", "prompter": "user", "gpt": "assistant", "bot": "assistant",
    "assistant": "assistant", "model": "assistant", "chatgpt": "assistant", "bing": "assistant", "ai": "assistant",
    "system": "system", "developer": "developer", "tool": "tool", "function": "function",
}  # fmt: skip
_ANSWERS = ("output", "response", "completion", "answer", "content")


@dataclass(slots=True)
class Talk:
    """What a record says. `form`: its name; `left`: fields that nobody took; `notes`: what may be wrong."""

    form: str
    turns: list[Turn]
    left: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)


class NoForm(Exception):
    """A record that cannot become messages; its text is the reason."""


def talk(value: object) -> Talk:
    """The turns of a record; raises NoForm."""
    if isinstance(value, Pairs):
        return _pairs(value)
    if not isinstance(value, dict):
        raise NoForm("no JSON object")
    for name, form in _FORMS.items():
        if (made := form(value)) is not None:
            made.form = name
            return made
    names = ", ".join(map(str, list(value)[:6])) or "none"
    raise NoForm(f"its fields are of no form that is known: {names}")


def _pairs(pairs: Pairs) -> Talk:
    """Both roles in one object, a mistake of many tutorials: each "role" begins a message."""
    return Talk("both roles in one object", _apart(pairs), notes=["both roles in one object were taken apart"])


def _apart(pairs: Pairs) -> list[Turn]:
    turns: list[Turn] = []
    for key, value in pairs:
        if key == "role":
            turns.append({"role": ROLES.get(value, value) if isinstance(value, str) else value})
        elif not turns or key in turns[-1]:
            raise NoForm(f'the key "{key}" stands more than once in one object')
        else:
            turns[-1][key] = value
    if len(turns) < 2:
        raise NoForm("a key stands more than once in one object")
    return turns


def _messages(value: Mapping[str, Any]) -> Talk | None:
    if "messages" not in value:
        return None
    entries = value["messages"]
    if isinstance(entries, Pairs):
        entries = [entries]
    if not isinstance(entries, list):
        raise NoForm('"messages" is no list')
    made = Talk("messages", [], _left(value, {"messages"}))
    for entry in entries:
        if isinstance(entry, Pairs):
            made.turns += _apart(entry)
            made.notes.append("both roles in one object were taken apart")
        elif isinstance(entry, dict):
            made.turns.append(_named(entry, made))
        else:
            raise NoForm("a message is no object")
    return made


def _named(entry: Turn, made: Talk) -> Turn:
    """The message, its role by its usual name."""
    role = entry.get("role")
    usual = ROLES.get(role.casefold(), role) if isinstance(role, str) else role
    if usual != role:
        made.notes.append(f"the role {usual} stood under another name")
    return {**entry, "role": usual} if "role" in entry else dict(entry)


def _conversations(value: Mapping[str, Any]) -> Talk | None:
    """ShareGPT's: from and value; some write role and content in it."""
    name = next((key for key in ("conversations", "conversation") if key in value), "")
    if not name:
        return None
    entries = value[name]
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise NoForm(f'"{name}" is no list of objects')
    made = Talk(name, _system(value), _left(value, {name, "system"}))
    for entry in entries:
        role, said = entry.get("from", entry.get("role")), entry.get("value", entry.get("content"))
        if not isinstance(role, str) or role.casefold() not in ROLES:
            raise NoForm(f'who speaks is unknown ("from": {role!r:.40})')
        made.turns.append({"role": ROLES[role.casefold()], "content": said})
    return made


def _instruction(value: Mapping[str, Any]) -> Talk | None:
    """Alpaca's: instruction, perhaps input, and the answer; with history and system as LLaMA-Factory has them."""
    if "instruction" not in value:
        return None
    answers = [key for key in _ANSWERS if key in value]
    made = Talk("instruction", _system(value))
    given = [key for key in ("input", "context") if _text(value, key)]
    if "content" in answers and len(answers) > 1:
        answers.remove("content")
        given.append("content")
        made.notes.append(f'"content" was taken as what the instruction is about, "{answers[0]}" as the answer')
    answer = _the_answer(value, answers)
    asked = "\n\n".join(str(value[key]).strip() for key in ("instruction", *given) if _text(value, key))
    for pair in value.get("history") or ():
        if not isinstance(pair, list) or len(pair) != 2:
            raise NoForm('"history" is no list of pairs')
        made.turns += [{"role": "user", "content": pair[0]}, {"role": "assistant", "content": pair[1]}]
    made.turns += [{"role": "user", "content": asked}, {"role": "assistant", "content": value[answer]}]
    made.left = _left(value, {"instruction", "input", "context", "history", "system", answer, *given})
    return made


def _prompt(value: Mapping[str, Any]) -> Talk | None:
    """prompt/completion, question/answer, input/output and the like."""
    asked = next((key for key in ("prompt", "question", "input", "query", "pytanie", "user") if key in value), "")
    answers = [key for key in (*_ANSWERS, "odpowiedź", "odpowiedz", "assistant") if key in value]
    if not asked or not answers:
        return None
    answer = _the_answer(value, answers)
    made = Talk("prompt", _system(value), _left(value, {asked, answer, "system"}))
    question, reply = value[asked], value[answer]
    if isinstance(question, str) and isinstance(reply, str):
        bare = question.rstrip().removesuffix("###").rstrip(), reply.strip().removesuffix("###").rstrip()
        if bare != (question.strip(), reply.strip()):
            made.notes.append("the mark ### at an end was taken off")
        question, reply = bare
    made.turns += [{"role": "user", "content": question}, {"role": "assistant", "content": reply}]
    return made


_FORMS = {
    "messages": _messages,
    "conversations (ShareGPT)": _conversations,
    "instruction": _instruction,
    "prompt and answer": _prompt,
}


def _the_answer(value: Mapping[str, Any], answers: list[str]) -> str:
    if not answers:
        raise NoForm(f"no answer: none of {', '.join(_ANSWERS)} is there")
    if len({str(value[key]) for key in answers}) > 1:
        raise NoForm(f"which is the answer: {' or '.join(answers)}?")
    return answers[0]


def _system(value: Mapping[str, Any]) -> list[Turn]:
    return [{"role": "system", "content": value["system"]}] if _text(value, "system") else []


def _text(value: Mapping[str, Any], key: str) -> bool:
    return isinstance(value.get(key), str) and bool(value[key].strip())


def _left(value: Mapping[str, Any], taken: set[str]) -> tuple[str, ...]:
    return tuple(key for key in value if key not in taken)
