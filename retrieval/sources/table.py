"""Rows of a table as records: what CSV and Excel share. The header need not be the first row."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.polish import fold
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.jsonl import EXCESS
from retrieval.sources.naming import field_of, known_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.sources.mapping import Columns

Row = tuple[int, list[Any]]
"""The number of a row (or of the line it ends on) and its cells: texts, numbers, None."""

ROWS_BEFORE_HEADER = 20
"""Rows that may stand above the header: a name of the table, a date, empty ones."""


_LONGEST_NAME = 60
"""Characters of a column's name; what is longer is a sentence that happens to hold such words."""

_ENOUGH_GUESSED, _MOST_WORDS = 3, 4
"""Columns that must have names of which one of ours is a part, and words that such a name may have."""

_SUM = re.compile(
    r"(?:razem|suma|lacznie|ogolem|w sumie|podsumowanie|(?:sub|grand )?total|sum|count|liczba \w+)"
    r"[\s:=–-]*(?:\d[\d\s.,]*)?(?:ofert\w*|ogloszen\w*|pozycj\w*|stanowisk\w*|miejsc\w*|rekord\w*|offers?|rows?)?"
)
_MADE = re.compile(r"(?:stan na|wygenerowano|data wygenerowania|generated|exported)\b")
_NUMBER = re.compile(r"\d[\d\s.,]*")


def is_header(cells: Iterable[Any], columns: Columns | None = None) -> bool:
    """Whether a row names columns: known ones with a title among them, or most of those of a mapping."""
    names = [str(cell).strip() for cell in cells if cell is not None]
    if columns is not None:
        return 2 * len(set(names) & set(columns.columns)) >= len(columns.columns)
    if any(map(_is_prose, names)):
        return False
    known = known_fields(names)
    if "title" in known and len(known) >= 2:
        return True
    guessed = [field for name in names if _is_short(name) and (field := field_of(name))]
    return "title" in guessed and len(set(guessed)) >= _ENOUGH_GUESSED and 2 * len(guessed) >= len(names)


def _is_short(name: str) -> bool:
    return len(name.split()) <= _MOST_WORDS and ":" not in name


def _is_prose(name: str) -> bool:
    return len(name) > _LONGEST_NAME or (name.endswith((".", "!", "?")) and len(name.split()) > 2)


def is_footer(cells: Sequence[Any]) -> bool:
    """Whether a row sums a table up or says when it was made: "Razem: 2", "Suma" beside numbers, "Stan na …"."""
    said = [fold(str(cell)).strip() for cell in cells if cell is not None and str(cell).strip()]
    if len(said) == 1 and _MADE.match(said[0]):
        return True
    return bool(said) and bool(_SUM.fullmatch(said[0])) and all(_NUMBER.fullmatch(cell) for cell in said[1:])


def records(file: str, rows: Iterator[Row | Rejection], columns: Columns | None) -> Iterator[Record | Rejection]:
    """Each row as a record under the names of the header, or ours where there is a mapping.

    Raises BadInput where no header is found.
    """
    names: list[str] = []
    if columns is None or columns.header:
        names, rows = _header(file, rows, columns)
    for row in rows:
        if isinstance(row, Rejection):
            yield _with_names(row, names)
            continue
        number, cells = row
        if not any(str(cell).strip() for cell in cells if cell is not None) or is_footer(cells):
            continue
        its = names or [str(at) for at in range(1, len(cells) + 1)]
        if any(str(cell).strip() for cell in cells[len(its) :] if cell is not None):
            yield _too_long(file, number, its, cells)
            continue
        values = dict(zip(its, cells, strict=False))
        yield _record(number, values, cells) if columns is None else _mapped(number, columns.fields_of(values))


def _record(number: int, values: dict[str, Any], cells: Sequence[Any]) -> Record:
    return Record(
        values, number, "\x1f".join("" if c is None else str(c) for c in cells).encode("utf-8", "replace")
    )


def _mapped(number: int, values: dict[str, Any]) -> Record:
    return Record(values, number, json.dumps(values, sort_keys=True, default=str).encode())


def _header(
    file: str, rows: Iterator[Row | Rejection], columns: Columns | None
) -> tuple[list[str], Iterator[Row | Rejection]]:
    first = list(islice(rows, ROWS_BEFORE_HEADER))
    for at, row in enumerate(first):
        if not isinstance(row, Rejection) and is_header(row[1], columns):
            broken = [row for row in first[:at] if isinstance(row, Rejection)]
            return named(row[1]), chain(broken, first[at + 1 :], rows)
    if columns is not None:
        raise BadInput(
            f"{file} has no header with the columns of its mapping: {', '.join(columns.columns)}.", source=file
        )
    raise BadInput(f"{file} has no header that names a title in words we know; {HINT}.", source=file)


HINT = "let szukaj import --guess propose a mapping of its columns"


def named(cells: Sequence[Any]) -> list[str]:
    """The names of a header, each once: an empty one is its number, a second "Miasto" is "Miasto *"."""
    names: list[str] = []
    for at, cell in enumerate(cells, 1):
        name = " ".join(str(cell).split()) if cell is not None else ""
        name = name or f"({at})"
        while name in names:
            name += " *"
        names.append(name)
    while names and names[-1] == f"({len(names)})":
        names.pop()
    return names


def _with_names(rejection: Rejection, names: list[str]) -> Rejection:
    """A row that is none, its cells under the names of the header instead of their numbers."""
    if rejection.record is None or isinstance(rejection.record, str):
        return rejection
    named_by = {str(number): name for number, name in enumerate(names, 1)}
    return replace(rejection, record={named_by.get(key, key): cell for key, cell in rejection.record.items()})


def _too_long(file: str, number: int, names: list[str], cells: Sequence[Any]) -> Rejection:
    reason = (
        f"it has {len(cells)} fields where the header names {len(names)}; "
        "put quotes around a field that holds the delimiter"
    )
    record = {**dict(zip(names, cells, strict=False)), EXCESS: [str(c) for c in cells[len(names) :]]}
    return Rejection(file, number, reason, partial=True, record=record)
