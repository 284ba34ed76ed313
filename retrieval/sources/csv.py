"""CSV with a header line; comma, semicolon or tab between the fields, Polish or English names."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from retrieval.sources import fields
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.files import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity
    from retrieval.sources.files import Text

name = "csv"
DELIMITERS = ";,\t|"
_LONGEST_FIELD = 1024 * 1024


def recognises(head: str) -> bool:
    return _delimiter(head.lstrip("\n").split("\n", 1)[0]) is not None


def _delimiter(header: str) -> str | None:
    """The delimiter by which most names of the header are known, a title among them; None for no header."""
    best = max(DELIMITERS, key=lambda mark: len(_known(header, mark)))
    known = _known(header, best)
    return best if "title" in known and len(known) >= 2 else None


def _known(header: str, delimiter: str) -> set[str]:
    return fields.known_fields(next(csv.reader([header.strip()], delimiter=delimiter), []))


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each row as a record under the header's names, numbered by the line it ends on."""
    lines = _Lines(file)
    header = next((line for line in lines if line.strip()), "")
    csv.field_size_limit(_LONGEST_FIELD)
    delimiter = _delimiter(header) or ","
    names = [cell.strip() for cell in next(csv.reader([header], delimiter=delimiter))]
    twice = next((n for n in names if n and names.count(n) > 1), None)
    if twice is not None:
        yield Rejection(file.name, lines.number, f'two columns are called "{twice}"', partial=True)
        return
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        before = len(lines.too_long)
        try:
            row = next(rows)
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
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
            reason = (
                f"it has {len(row)} fields where the header names {len(names)}; "
                "put quotes around a field that holds the delimiter"
            )
            yield Rejection(file.name, lines.number, reason, partial=True)
            continue
        yield Record(dict(zip(names, row, strict=False)), lines.number, "\x1f".join(row).encode())


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
