"""Renders the Go templates that Ollama serves with: the constructs that chat templates of ours use, and no more.

Faithful to Go's text/template and to what the server does before it (`collate`): neighbouring turns of one role
become one. Whatever is not known here is refused by name rather than guessed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Turn

_ACTION = re.compile(r"\{\{(-(?=\s))?\s*(.*?)\s*((?<=\s)-)?\}\}", re.DOTALL)
_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"()]+|[()]')
_SPACE = " \t\r\n"
_FIELDS = {".Role", ".Content", ".System", "$.System"}


@dataclass(frozen=True, slots=True)
class _Text:
    text: str


@dataclass(frozen=True, slots=True)
class _Value:
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """`branches`: condition and body; an empty condition is `else`."""

    branches: tuple[tuple[tuple[str, ...], tuple[_Node, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Each:
    body: tuple[_Node, ...]


_Node = _Text | _Value | _Choice | _Each


def render(template: str, turns: Sequence[Turn]) -> str:
    """The text that the server makes of a conversation; raises BadInput for what is not known here."""
    merged = _collated(turns)
    system = "\n\n".join(turn.text for turn in turns if turn.role == "system")
    return "".join(_written(_parsed(template), merged, {".System": system, "$.System": system}))


@dataclass(frozen=True, slots=True)
class _Said:
    role: str
    text: str


def _collated(turns: Sequence[Turn]) -> list[_Said]:
    merged: list[_Said] = []
    for turn in turns:
        if merged and merged[-1].role == turn.role:
            merged[-1] = _Said(turn.role, f"{merged[-1].text}\n\n{turn.text}")
        else:
            merged.append(_Said(turn.role, turn.text))
    return merged


def _parsed(template: str) -> tuple[_Node, ...]:
    return _block(list(_pieces(template)), 0, inside=False)[0]


def _pieces(template: str) -> Iterator[_Text | _Value]:
    """Text and actions in turn; a dash at an action's side takes the white space of the text there away."""
    at = 0
    trim = False
    for found in _ACTION.finditer(template):
        text = template[at : found.start()]
        text = text.lstrip(_SPACE) if trim else text
        text = text.rstrip(_SPACE) if found[1] else text
        if text:
            yield _Text(text)
        if not found[2].startswith("/*"):
            yield _Value(tuple(_WORD.findall(found[2])))
        at, trim = found.end(), bool(found[3])
    rest = template[at:].lstrip(_SPACE) if trim else template[at:]
    if "{{" in rest:
        raise _unknown("an action without an end")
    if rest:
        yield _Text(rest)


def _block(pieces: list[_Text | _Value], at: int, *, inside: bool) -> tuple[tuple[_Node, ...], int]:
    """The nodes up to the `else` or `end` that closes this block, and where that stands."""
    nodes: list[_Node] = []
    while at < len(pieces):
        piece = pieces[at]
        first = piece.words[0] if isinstance(piece, _Value) and piece.words else ""
        if first in {"else", "end"}:
            if not inside:
                raise _unknown(f"{first} without a beginning")
            return tuple(nodes), at
        if first == "range":
            at = _range(pieces, at, nodes)
        elif first == "if":
            at = _if(pieces, at, nodes)
        else:
            nodes.append(piece)
            at += 1
    if inside:
        raise _unknown("a block without an end")
    return tuple(nodes), at


def _range(pieces: list[_Text | _Value], at: int, nodes: list[_Node]) -> int:
    piece = pieces[at]
    if not isinstance(piece, _Value) or piece.words[1:] not in {(".Messages",), ("$.Messages",)}:
        raise _unknown("range over anything but .Messages")
    body, at = _block(pieces, at + 1, inside=True)
    if pieces[at] != _Value(("end",)):
        raise _unknown("range with else")
    nodes.append(_Each(body))
    return at + 1


def _if(pieces: list[_Text | _Value], at: int, nodes: list[_Node]) -> int:
    branches: list[tuple[tuple[str, ...], tuple[_Node, ...]]] = []
    condition = _words(pieces[at])[1:]
    while True:
        body, at = _block(pieces, at + 1, inside=True)
        branches.append((condition, body))
        closing = _words(pieces[at])
        if closing == ("end",):
            nodes.append(_Choice(tuple(branches)))
            return at + 1
        if closing[1:2] not in {(), ("if",)}:
            raise _unknown(" ".join(closing))
        condition = closing[2:]


def _words(piece: _Text | _Value) -> tuple[str, ...]:
    return piece.words if isinstance(piece, _Value) else ()


def _written(nodes: Sequence[_Node], messages: Sequence[_Said], names: dict[str, str]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, _Text):
            yield node.text
        elif isinstance(node, _Value):
            yield _value(node.words, names)
        elif isinstance(node, _Each):
            for said in messages:
                inner = {"$.System": names["$.System"], ".Role": said.role, ".Content": said.text}
                yield from _written(node.body, messages, inner)
        else:
            chosen = next((body for condition, body in node.branches if _holds(condition, names)), ())
            yield from _written(chosen, messages, names)


def _holds(condition: Sequence[str], names: dict[str, str]) -> bool:
    """`else` has no condition; an empty text is false, as in Go."""
    if not condition:
        return True
    verb, *rest = condition
    if verb == "not":
        return not _holds(rest, names)
    if verb in {"eq", "ne"} and len(rest) == 2:
        return (_value(rest[:1], names) == _value(rest[1:], names)) == (verb == "eq")
    if verb in {"and", "or"} and len(rest) > 1 and "(" not in rest:
        return (all if verb == "and" else any)(_holds([word], names) for word in rest)
    return bool(_value(condition, names))


def _value(words: Sequence[str], names: dict[str, str]) -> str:
    if len(words) == 1:
        word = words[0]
        if word.startswith('"'):
            text: str = json.loads(word)
            return text
        if word in names:
            return names[word]
        if word in _FIELDS:
            raise _unknown(f"{word} where there is none")
    raise _unknown(" ".join(words))


def _unknown(what: str) -> BadInput:
    return BadInput(f"The served template uses what this check does not know ({what}): write it with .Messages.")
