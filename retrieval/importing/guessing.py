"""Which field each column of a table is: by its name where that says it, else by what its values look like.

The result is a proposal that a person reads and mends; it is written as a mapping (`retrieval.sources.mapping`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.importing import looks
from retrieval.sources import csv, excel, jsonl, table, workbooks
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.files import BROKEN, opened, unreadable
from retrieval.sources.naming import field_names, field_of, known_fields
from retrieval.sources.said import texts_of
from retrieval.sources.workbooks import OLD_MAGIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from retrieval.sources.files import Text

SAMPLE = 300
"""Rows by which a column is judged."""

_EXAMPLE = 50
_SEVERAL = {"places", "description", "more", "skills", "category", "languages", "contracts", "hours"}
"""Fields that several columns may give together."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it is taken for (empty for none) and one of its values."""

    name: str
    field: str
    example: str


@dataclass(frozen=True, slots=True)
class Guess:
    columns: list[Column]
    delimiter: str = ""
    header: bool = True
    sheet: str = ""

    @property
    def title(self) -> str:
        """The column of the title; empty where none was found."""
        return next((column.name for column in self.columns if column.field == "title"), "")


def guess(name: str) -> Guess:
    """What the columns of a file are; raises BadInput for what is no table (CSV, Excel, JSON objects)."""
    file = opened(name)
    try:
        with file.stream:
            head = file.text(file.head)
            if excel.recognises(head) or file.head.startswith(OLD_MAGIC):
                return _of_workbook(file)
            if jsonl.recognises(head):
                return _of_objects(file)
            if head.lstrip()[:1] == "<":
                raise BadInput(f"{name} is no table; a mapping is for CSV, Excel and JSON.", source=name)
            rows = [row[1] for row in islice(csv.rows(file), SAMPLE) if not isinstance(row, Rejection)]
            found = _of_rows(name, rows)
            return Guess(found.columns, csv.delimiter_of(head), found.header)
    except BROKEN as error:
        raise unreadable(name, error) from error


def _of_workbook(file: Text) -> Guess:
    with workbooks.opened(file) as sheets:
        best = Guess([])
        for sheet in sheets:
            rows = [cells for _, cells in islice(sheet.rows(), SAMPLE) if any(c not in (None, "") for c in cells)]
            if len(rows) > 1 and (found := _of_rows(file.name, rows)) and (not best.columns or not best.title):
                best = Guess(found.columns, "", found.header, sheet.title)
        if not best.columns:
            raise BadInput(f"{file.name} has no sheet with rows.", source=file.name)
        return best


def _of_objects(file: Text) -> Guess:
    records = [record.fields for record in islice(jsonl.records(file), SAMPLE) if isinstance(record, Record)]
    if not any(records):
        raise BadInput(f"{file.name} holds no objects with fields.", source=file.name)
    columns: dict[str, list[Any]] = {}
    for record in records:
        for name, value in _flat(record, ""):
            columns.setdefault(name, []).append(value)
    return Guess(_judged(columns))


def _flat(record: Mapping[str, Any], above: str) -> Iterable[tuple[str, Any]]:
    """The values of an object, those of objects within it under "outer.inner"."""
    for name, value in record.items():
        if isinstance(value, dict) and above.count(".") < 3:
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def _of_rows(name: str, rows: Sequence[list[Any]]) -> Guess:
    if not rows:
        raise BadInput(f"{name} holds no rows.", source=name)
    width = max(map(len, rows))
    at = _header(rows, width)
    header = at is not None
    names, below = table.header_of(rows[at : at + 2]) if at is not None else ([], 0)
    names = names or [str(n) for n in range(1, width + 1)]
    body = [table.linked(names, row)[0] for row in rows[(at or 0) + below :]]
    return Guess(
        _judged({n: [r[i] if i < len(r) else None for r in body] for i, n in enumerate(names)}), "", header
    )


def _header(rows: Sequence[Sequence[Any]], width: int) -> int | None:
    """Which row is the header: one that names columns in words we know, else a first one unlike those below it."""
    first = rows[: table.ROWS_BEFORE_HEADER]
    known = next((n for n, row in enumerate(first) if _names_columns(row, width)), None)
    if known is not None:
        return known
    wide = next((n for n, row in enumerate(first) if len(_texts(row)) >= max(2, width - width // 4)), None)
    return wide if wide is not None and _is_unlike(rows[wide], rows[wide + 1 :]) else None


def _is_unlike(row: Sequence[Any], below: Sequence[Sequence[Any]]) -> bool:
    """Whether a row is of names: numbered ones, or words above values that none of them looks like."""
    names = _texts(row)
    if all(looks.is_numbered(name) and not name.isdecimal() for name in names):
        return len(set(names)) == len(names)
    if len(set(names)) < len(names) or any(looks.is_value(name) for name in names):
        return False
    columns = {
        at: [text for each in below if at < len(each) for text in _texts([each[at]])] for at in range(len(row))
    }
    return any(looks.tells_names_apart(str(row[at]), texts) for at, texts in columns.items() if _texts([row[at]]))


def _texts(row: Sequence[Any]) -> list[str]:
    """The cells that hold something."""
    return [text for cell in row if cell is not None and (text := str(cell).strip())]


def _names_columns(row: Sequence[Any], width: int) -> bool:
    """Whether a row is a header: as wide as the table, of short different words that no data looks like."""
    cells = _texts(row)
    known = sum(field_of(cell) is not None for cell in cells)
    plain = [c for c in cells if len(c) <= 60 and not looks.is_data(c)]
    return (
        len(cells) >= max(1, width - width // 4)
        and len(set(cells)) == len(cells)
        and (known >= 2 or (len(plain) == len(cells) and known >= 1))
    )


def _judged(columns: Mapping[str, Sequence[Any]]) -> list[Column]:
    """Names first, the surest before the others; then values, for columns and fields that are left."""
    texts = {name: [text for v in values for text in texts_of(v)] for name, values in columns.items()}
    found = dict.fromkeys(columns, "")
    taken: set[str] = set()
    for sure in (True, False):
        for name in columns:
            field = field_of(_last(name)) or ""
            exact = field in known_fields([name])
            if not found[name] and field and exact is sure and (field not in taken or field in _SEVERAL):
                if texts[name] and looks.contradicts(field, texts[name]):
                    continue
                found[name] = field
                taken.add(field)
    looks.assign(texts, found, taken)
    return [Column(name, found[name], _example(texts[name])) for name in columns]


def _last(name: str) -> str:
    """The last name of a path through objects; the dot of an abbreviation parts nothing: "Stawka min. (zł)"."""
    return name if " " in name or name.endswith(".") else name.rpartition(".")[2]


def _example(texts: Sequence[str]) -> str:
    text = " ".join(next(iter(texts), "").split())
    return text if len(text) <= _EXAMPLE else text[:_EXAMPLE].rsplit(" ", 1)[0] + " …"


def as_toml(name: str, found: Guess) -> str:
    """The mapping as the text of its file, with an example of each column's values."""
    lines = [
        f'# Which columns of {name} are which fields of an offer. Correct what is wrong; "" is not read.',
        f"# Fields: {', '.join(field_names())}.",
    ]
    lines += [f"delimiter = {json.dumps(found.delimiter)}"] if found.delimiter else []
    lines += [] if found.header else ["header = false"]
    lines += [f"sheet = {json.dumps(found.sheet, ensure_ascii=False)}"] if found.sheet else []
    lines += ["", "[columns]"]
    for column in found.columns:
        example = "".join(c for c in column.example if c.isprintable())
        key = json.dumps(column.name, ensure_ascii=False)
        lines.append(f'{key} = "{column.field}"{f"  # {example}" if example else ""}')
    return "\n".join(lines) + "\n"
