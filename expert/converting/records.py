"""The records of a file: lines of JSON, a list of JSON, or "input; output" lines; told apart by what is in it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from expert.checking.findings import Findings
from expert.checking.reading import numbered_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_MOST_WHOLE = 512 * 2**20
_MOST_QUOTED = 200
"""Lines that a quoted cell may run over; a quotation mark that nobody closes must not swallow the file."""
_ASKED = frozenset({"input", "prompt", "question", "instruction", "user", "wejście", "pytanie", "polecenie"})
_ANSWERED = frozenset(
    {"output", "completion", "answer", "response", "assistant", "wyjście", "odpowiedź", "odpowiedz", "content"}
)


class Pairs(list[tuple[str, Any]]):
    """A JSON object in which a key stands more than once, as pairs; a dictionary would lose one of them."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its line (or its place in a list), and its value; or the reason why there is none.

    `note`: what was decided about it that may be wrong.
    """

    number: int
    value: Any = None  # Any: JSON
    reason: str = ""
    note: str = ""


def records(path: Path) -> Iterator[Record]:
    """Every record of a file; raises BadInput where it cannot be read at all."""
    findings = Findings()
    lines = numbered_lines(path, findings)
    first = next(lines, None)
    if first is None:
        raise BadInput(f"there is nothing in {path}", source=str(path))
    rest = _sound(first, lines, findings)
    start = first[1].lstrip()
    if start.startswith("{") and _is_json(start):
        yield from map(_json_record, rest)
    elif start.startswith(("{", "[")) and (whole := _whole(path)) is not None:
        for place, value in enumerate(whole, start=1):
            yield Record(place, value)
    elif start.startswith("{"):
        yield from map(_json_record, rest)
    else:
        yield from _cells(rest)


def _sound(
    first: tuple[int, str], lines: Iterator[tuple[int, str]], findings: Findings
) -> Iterator[tuple[int, str, str]]:
    """Lines with what is wrong with their bytes, "" where nothing is; and those that could not be read."""
    for number, line in chain([first], lines):
        wrong = ""
        for at, said in _told(findings):
            if at == number:
                wrong = said
            else:
                yield at, "", said
        yield number, line, wrong
    for at, said in _told(findings):
        yield at, "", said


def _told(findings: Findings) -> list[tuple[int, str]]:
    """What was found since the last time, by line; a mark or an encoding of the whole file harms nothing here."""
    told = [(one.line, one.said) for one in findings.kept if one.line is not None and one.kind != "bom"]
    findings.kept.clear()
    findings.counts.clear()
    return told


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _whole(path: Path) -> list[Any] | None:
    """The list that a file is, or the only list that its object holds; None where it is none."""
    if path.stat().st_size > _MOST_WHOLE:
        raise BadInput(
            f"{path} is one JSON value of more than {_MOST_WHOLE // 2**20} MiB; write one object a line",
            source=str(path),
        )
    try:
        value = json.loads(path.read_bytes(), object_pairs_hook=_object)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        lists = [one for one in value.values() if isinstance(one, list)]
        is_record = any(key in value for key in ("messages", "conversations"))
        value = lists[0] if len(lists) == 1 and not is_record else [value]
    return value if isinstance(value, list) and all(isinstance(one, dict | Pairs) for one in value) else None


def _json_record(line: tuple[int, str, str]) -> Record:
    number, text, wrong = line
    if wrong:
        return Record(number, reason=wrong)
    try:
        return Record(number, json.loads(text, object_pairs_hook=_object))
    except (ValueError, RecursionError) as error:
        column = f" (column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        return Record(number, reason=f"no JSON{column}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Pairs:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Pairs(pairs)


def _cells(lines: Iterator[tuple[int, str, str]]) -> Iterator[Record]:
    """Lines "input; output", plain or quoted as in CSV; a first line of names is none."""
    columns: tuple[int, int] | None = None
    head = True
    for number, text, wrong in _joined(lines):
        if wrong:
            yield Record(number, reason=wrong)
            continue
        cells, quoted = _split(text)
        if head and (columns := _columns(cells)):
            head = False
            continue
        head = False
        yield _pair(number, cells, columns, quoted=quoted)


def _joined(lines: Iterator[tuple[int, str, str]]) -> Iterator[tuple[int, str, str]]:
    """Lines, with those that a quoted cell runs over joined."""
    held: list[tuple[int, str, str]] = []
    for line in lines:
        held.append(line)
        quotes = sum(text.count('"') for _, text, _ in held)
        if quotes % 2 and len(held) < _MOST_QUOTED and _opens(held[0][1]):
            continue
        if quotes % 2 and len(held) > 1:
            yield from held
        else:
            yield held[0][0], "".join(text for _, text, _ in held), next((w for *_, w in held if w), "")
        held = []
    yield from held


def _opens(text: str) -> bool:
    """Whether a cell of this line begins with a quotation mark."""
    return any(cell.lstrip().startswith('"') for cell in text.split(";"))


def _split(text: str) -> tuple[list[str], bool]:
    text = text.strip()
    if not _opens(text) or text.count('"') % 2:
        return [cell.strip() for cell in text.split(";")], False
    row = next(csv.reader(io.StringIO(text, newline=""), delimiter=";", skipinitialspace=True), [])
    return [cell.strip() for cell in row], True


def _columns(cells: Sequence[str]) -> tuple[int, int] | None:
    """Where question and answer stand, where this line names them."""
    names = [cell.casefold().strip('"') for cell in cells]
    asked = [place for place, name in enumerate(names) if name in _ASKED]
    answered = [place for place, name in enumerate(names) if name in _ANSWERED]
    return (asked[0], answered[0]) if len(asked) == 1 and len(answered) == 1 else None


def _pair(number: int, cells: list[str], columns: tuple[int, int] | None, *, quoted: bool) -> Record:
    if len(cells) < 2:
        return Record(number, reason='no semicolon; a line is "input; output"')
    if columns is not None and len(cells) > max(columns):
        if len(cells) > max(columns) + 1 and max(columns) == 1 and not quoted:
            return _at_first(number, cells)
        return Record(number, {"input": cells[columns[0]], "output": cells[columns[1]]})
    if len(cells) == 2:
        return Record(number, {"input": cells[0], "output": cells[1]})
    if quoted:
        return Record(number, reason=f"{len(cells)} cells, and nothing says which are question and answer")
    return _at_first(number, cells)


def _at_first(number: int, cells: list[str]) -> Record:
    value = {"input": cells[0], "output": "; ".join(cells[1:])}
    return Record(number, value, note=f"{len(cells) - 1} semicolons; what stands before the first is the question")
