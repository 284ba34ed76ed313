"""CSV; comma, semicolon, tab or bar between the fields, Polish or English names, or a mapping of them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from retrieval.sources import fields, table
from retrieval.sources.draft import Rejection
from retrieval.sources.files import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text

name = "csv"
DELIMITERS = ";,\t|"
_LONGEST_FIELD = 1024 * 1024
_SAMPLE = 20


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
        known = max((len(fields.known_fields(cells(line, mark))) for line in lines), default=0)
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
    delimiter = (file.columns.delimiter if file.columns else "") or delimiter_of(file.text(file.head))
    reader = csv.reader(lines, delimiter=delimiter[:1])
    while True:
        before = len(lines.too_long)
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield Rejection(file.name, lines.number, f"it is not CSV: {error}", partial=True)
            continue
        finally:
            for number in lines.too_long[before:]:
                yield Rejection(
                    file.name, number, f"the line is longer than {LONGEST_LINE // 1024**2} MB", partial=True
                )
        if any(cell.strip() for cell in row):
            yield lines.number, row


class _Lines:
    """The file's lines as csv wants them, counted; lines beyond the limit are left out and remembered."""

    def __init__(self, file: Text) -> None:
        self._file = file
        self._lines = file.lines()
        self.number = 0
        self.too_long: list[int] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for number, line in self._lines:
            self.number = number
            if line is None:
                self.too_long.append(number)
            else:
                # A NUL would end the row for csv.
                return self._file.text(line).replace("\0", "") + "\n"
        raise StopIteration


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)
