"""The conversion: every record becomes a line or a rejection with its reason; what was decided is told."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from bot.prompts import SYSTEM
from expert.checking.findings import printable
from expert.checking.structure import conversation
from expert.converting.forms import NoForm, talk
from expert.converting.records import records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from expert.checking.findings import Kind
    from expert.converting.forms import Talk, Turn

SystemChoice = Literal["bot", "keep", "none"]
"""Which system prompt the lines get: the bot's, the one that the record had, or none."""

_HARMLESS = frozenset({"key"})


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one record: a line of messages, or the reason why there is none."""

    number: int
    line: str = ""
    reason: str = ""
    form: str = ""
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(slots=True)
class Conversion:
    """What became of a file. `notes`: what was decided, with the records it was decided for."""

    converted: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    notes: dict[str, list[int]] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)


def convert(path: Path, write: Callable[[str], object], *, system: SystemChoice = "bot") -> Conversion:
    """Gives every line of messages to `write`; raises BadInput where the file cannot be read at all."""
    done = Conversion()
    for one in map(_harmless, converted_records(path, system=system)):
        for note in one.notes:
            done.notes.setdefault(note, []).append(one.number)
        if one.reason:
            done.rejected.append((one.number, one.reason))
            continue
        done.converted += 1
        done.forms[one.form] += 1
        done.left.update(one.left)
        write(one.line + "\n")
    return done


def _harmless(one: Converted) -> Converted:
    """Its reason and the names of its fields as a terminal may show them."""
    return replace(one, reason=printable(one.reason), left=tuple(map(printable, one.left)))


def converted_records(path: Path, *, system: SystemChoice = "bot") -> Iterator[Converted]:
    for record in records(path):
        if record.reason:
            yield Converted(record.number, reason=record.reason)
            continue
        try:
            said = talk(record.value)
        except NoForm as error:
            yield Converted(record.number, reason=str(error))
            continue
        notes = [record.note] if record.note else []
        yield _line(record.number, said, notes, system)


def _line(number: int, said: Talk, notes: list[str], system: SystemChoice) -> Converted:
    turns, told = _with_system(said.turns, system)
    line = json.dumps({"messages": turns}, ensure_ascii=False)
    wrong = _faults(line)
    if wrong:
        return Converted(number, reason=wrong)
    notes += [*said.notes, *told]
    return Converted(number, line, form=said.form, notes=tuple(dict.fromkeys(notes)), left=said.left)


def _with_system(turns: list[Turn], choice: SystemChoice) -> tuple[list[Turn], list[str]]:
    """The turns with the system prompt that is wanted, and what was left out for it."""
    own = [turn for turn in turns[:1] if turn.get("role") in {"system", "developer"}]
    rest = turns[len(own) :]
    if choice == "keep":
        return turns, []
    new: list[Turn] = [{"role": "system", "content": SYSTEM}] if choice == "bot" else []
    replaced = own and (not new or own[0].get("content") != SYSTEM)
    return [*new, *rest], ["its own system prompt was left out"] if replaced else []


def _faults(line: str) -> str:
    """What the check of files would say against a line, "" where it would not."""
    found: list[str] = []

    def note(kind: Kind, said: str) -> None:
        if kind not in _HARMLESS:
            found.append(said)

    turns: Any = conversation(line, note)
    if turns is None and not found:
        return "no messages"
    return "; ".join(found[:3])
