"""CSV; comma, semicolon, tab or bar between the fields, Polish or English names, or a mapping of them."""

from __future__ import annotations

import csv
from collections import deque
from typing import TYPE_CHECKING

from retrieval.sources import fields, quotes, table
from retrieval.sources.draft import Rejection
from retrieval.sources.files import LONGEST_LINE
from retrieval.sources.naming import known_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text

name = "csv"
DELIMITERS = ";,\t|"
_LONGEST_FIELD = 1024 * 1024
_SAMPLE = 20
_MOST_UNCLOSED = 1000
"""Unclosed quotes of one file whose following rows are read anew; each may cost as much as the longest field."""


def recognises(head: str) -> bool:
    return any(_is_header(line) for line in head.split("\n", table.ROWS_BEFORE_HEADER)[: table.ROWS_BEFORE_HEADER])


def _is_header(line: str) -> bool:
    return any(mark in line and table.is_header(cells(line, mark)) for mark in DELIMITERS)


def cells(line: str, delimiter: str) -> list[str]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return next(csv.reader([line.strip()], delimiter=delimiter), [])
    except csv.Error:
        return []


def delimiter_of(head: str) -> str:
    """The delimiter by which most names of the header are known, else the one that parts most lines alike."""
    lines = [line for line in head.split("\n", 2 * _SAMPLE)[: 2 * _SAMPLE] if line.strip()][:_SAMPLE]

    def weight(mark: str) -> tuple[int, int]:
        counts = [len(cells(line, mark)) for line in lines]
        known = max((len(known_fields(cells(line, mark))) for line in lines), default=0)
        usual = max(set(counts), key=lambda count: (counts.count(count), count), default=1)
        return known, counts.count(usual) * (usual > 1) * 100 + min(usual, 99)

    return max(DELIMITERS, key=weight)


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each row as a record, numbered by the line it ends on."""
    yield from table.records(file.name, rows(file), file.columns)


def rows(file: Text) -> Iterator[table.Row | Rejection]:
    """Every row that is not empty, with the line it ends on."""
    csv.field_size_limit(_LONGEST_FIELD)
    lines = _Lines(file)
    delimiter = ((file.columns.delimiter if file.columns else "") or delimiter_of(file.text(file.head)))[:1]
    reader = csv.reader(lines, delimiter=delimiter)
    width = unclosed = 0
    while (row := _next(reader)) is not None:
        for number in lines.left_out():
            yield _rejection(file, number, f"the line is longer than {LONGEST_LINE // 1024**2} MB")
        taken, is_open = lines.taken()
        texts = [text for _, text in taken]
        bad = quotes.swallowed(texts, delimiter, width) if unclosed < _MOST_UNCLOSED else 0
        if bad or (is_open and taken):
            unclosed += 1
            whole = texts[: bad or len(texts)]
            yield _rejection(file, taken[0][0], quotes.REASON, record=quotes.without(whole, delimiter))
            lines.back(taken[bad:] if bad else [])
        elif isinstance(row, csv.Error):
            yield _rejection(file, lines.number, f"it is not CSV: {row}")
        elif any(cell.strip() for cell in row):
            width = len(row) if len(row) > 1 else width
            yield lines.number, row
    for number in lines.left_out():
        yield _rejection(file, number, f"the line is longer than {LONGEST_LINE // 1024**2} MB")


def _next(reader: Iterator[list[str]]) -> list[str] | csv.Error | None:
    """The next row, or why it is none; None at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        return error


def _rejection(file: Text, number: int, reason: str, *, record: dict[str, str] | None = None) -> Rejection:
    return Rejection(file.name, number, reason, partial=True, record=record)


class _Lines:
    """The file's lines as csv wants them, counted; lines beyond the limit are left out and remembered."""

    def __init__(self, file: Text) -> None:
        self._file = file
        self._lines = file.lines()
        self._back: deque[tuple[int, str]] = deque()
        self._taken: list[tuple[int, str]] = []
        self._ended = False
        self._too_long: list[int] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._back:
            self._taken.append(self._back.popleft())
            self.number = self._taken[-1][0]
            return self._taken[-1][1]
        for number, line in self._lines:
            self.number = number
            if line is None:
                self._too_long.append(number)
            else:
                # A NUL would end the row for csv.
                text = self._file.text(line).replace("\0", "") + "\n"
                self._taken.append((number, text))
                return text
        self._ended = True
        raise StopIteration

    def left_out(self) -> list[int]:
        """The lines that were left out since this was asked last."""
        found, self._too_long = self._too_long, []
        return found

    def taken(self) -> tuple[list[tuple[int, str]], bool]:
        """The lines of the row just read with their numbers, and whether the file ended before the row did."""
        taken, self._taken = self._taken, []
        return taken, self._ended

    def back(self, lines: Iterable[tuple[int, str]]) -> None:
        """These come again, before the others."""
        self._back.extendleft(reversed(list(lines)))
        self._ended = False


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)
