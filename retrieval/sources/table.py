"""Rows of a table as records: what CSV and Excel share. The header need not be the first row."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.polish import fold
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.jsonl import EXCESS
from retrieval.sources.naming import field_of, known_fields, name_key
from retrieval.sources.sheets import Linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from retrieval.sources.mapping import Columns

Row = tuple[int, list[Any]]
"""The number of a row (or of the line it ends on) and its cells: texts, numbers, None."""

ROWS_BEFORE_HEADER = 20
"""Rows that may stand above the header: a name of the table, a date, empty ones."""


_LONGEST_NAME = 60
"""Characters of a column's name; what is longer is a sentence that happens to hold such words."""

_ENDS_OF_PAY = {"od", "do"}
"""Names that stand for the pay in a table of offers, where amounts are below them."""

_ENOUGH_GUESSED, _MOST_WORDS = 3, 4
"""Columns that must have names of which one of ours is a part, and words that such a name may have."""

_LONGEST_CUT = 5
"""Characters of a word that is cut, with its dot."""

_UNDER = frozenset(
    "od do min max maks minimum maximum maksimum minimalne maksymalne minimalna maksymalna from to waluta currency"
    " okres brutto netto kwota".split()
)
"""What a second row of a header holds: parts of what the one above it names."""

_SUM = re.compile(
    r"(?:razem|suma|lacznie|ogolem|w sumie|podsumowanie|(?:sub|grand )?total|sum|count|liczba \w+)"
    r"[\s:=–-]*(?:\d[\d\s.,]*)?(?:ofert\w*|ogloszen\w*|pozycj\w*|stanowisk\w*|miejsc\w*|rekord\w*|offers?|rows?)?"
)
_MADE = re.compile(r"(?:stan na|wygenerowano|data wygenerowania|generated|exported)\b")
_NUMBER = re.compile(r"\d[\d\s.,]*")
_WIDE = 4
"""Columns of a table in which a row of one cell describes no offer."""


def is_header(cells: Iterable[Any], columns: Columns | None = None) -> bool:
    """Whether a row names columns: known ones with a title among them, or most of those of a mapping."""
    names = [str(cell).strip() for cell in cells if cell is not None]
    if columns is not None:
        return 2 * len(set(names) & set(columns.columns)) >= len(columns.columns)
    if any(map(_is_prose, names)):
        return False
    known = known_fields(names)
    if "title" in known and (len(known) >= 2 or {name_key(name) for name in names} >= _ENDS_OF_PAY):
        return True
    guessed = [field for name in names if _is_short(name) and (field := field_of(name))]
    return "title" in guessed and len(set(guessed)) >= _ENOUGH_GUESSED and 2 * len(guessed) >= len(names)


def _is_short(name: str) -> bool:
    return len(name.split()) <= _MOST_WORDS and ":" not in name


def _is_prose(name: str) -> bool:
    """Whether a cell is a sentence; a name of few words may end with one that is cut: "Lokalizacja / woj."."""
    words = name.split()
    cut = len(words) <= _MOST_WORDS and name.endswith(".") and len(words[-1]) <= _LONGEST_CUT
    return len(name) > _LONGEST_NAME or (name.endswith((".", "!", "?")) and len(words) > 2 and not cut)


def is_footer(cells: Sequence[Any]) -> bool:
    """Whether a row sums a table up or says when it was made: "Razem: 2", "Suma" beside numbers, "Stan na …"."""
    said = [fold(str(cell)).strip() for cell in cells if cell is not None and str(cell).strip()]
    if len(said) == 1 and _MADE.match(said[0]):
        return True
    return bool(said) and bool(_SUM.fullmatch(said[0])) and all(_NUMBER.fullmatch(cell) for cell in said[1:])


def records(
    file: str,
    rows: Iterator[Row | Rejection],
    columns: Columns | None,
    of_all: Mapping[str, str] | None = None,
) -> Iterator[Record | Rejection]:
    """Each row as a record under the names of the header, or ours where there is a mapping.

    `of_all`: fields of every row, for which no column stands. Raises BadInput where no header is found.
    """
    names: list[str] = []
    if columns is None or columns.header:
        names, rows = _header(file, rows, columns)
    stated = known_fields(names) if columns is None else set(columns.columns.values())
    more = {name: value for name, value in (of_all or {}).items() if name not in stated}
    for row in rows:
        if isinstance(row, Rejection):
            yield _with_names(row, names)
            continue
        number, cells = row
        filled = [at for at, cell in enumerate(cells) if cell is not None and str(cell).strip()]
        if not filled or is_footer(cells) or (len(filled) == 1 and _is_heading(names, filled[0], columns)):
            continue
        its = names or [str(at) for at in range(1, len(cells) + 1)]
        if any(str(cell).strip() for cell in cells[len(its) :] if cell is not None):
            yield _too_long(file, number, its, cells)
            continue
        cells, link = linked(its, cells, columns)
        values = {**dict(zip(its, cells, strict=False)), **link}
        yield (
            _record(number, {**values, **more}, [*cells, *link.values(), *more.values()])
            if columns is None
            else _mapped(number, {**columns.fields_of(values), **more})
        )


def _is_heading(names: Sequence[str], at: int, columns: Columns | None) -> bool:
    """Whether a row of a wide table that fills one cell alone heads or closes others, as no title stands there."""
    if columns is not None or len(names) < _WIDE or at >= len(names):
        return False
    titles = [name for name in names if field_of(name) == "title"]
    return bool(titles) and names[at] not in titles


def linked(
    names: Sequence[str], cells: list[Any], columns: Columns | None = None
) -> tuple[list[Any], dict[str, str]]:
    """The cells, in a column for links the address that a text leads to; and that of the title where none is."""
    if not any(isinstance(cell, Linked) for cell in cells):
        return cells, {}
    fields = [columns.columns.get(name) if columns else field_of(name) for name in names]
    pairs = list(zip_longest(fields, cells))
    found = [cell.link if field == "url" and isinstance(cell, Linked) else cell for field, cell in pairs]
    title = next((cell for field, cell in pairs if field == "title"), None)
    alone = isinstance(title, Linked) and "url" not in fields and columns is None
    return found[: len(cells)], {"url": title.link} if alone and isinstance(title, Linked) else {}


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
            names, below = header_of([[] if isinstance(one, Rejection) else one[1] for one in first[at : at + 2]])
            return names, chain(broken, first[at + below :], rows)
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
        name = _text(cell) or f"({at})"
        while name in names:
            name += " *"
        names.append(name)
    while names and names[-1] == f"({len(names)})":
        names.pop()
    return names


def header_of(rows: Sequence[Sequence[Any]]) -> tuple[list[str], int]:
    """The names of a header and how many rows it has: two where "Wynagrodzenie" stands over "od" and "do"."""
    top, under = ([_text(cell) for cell in row] for row in (*rows[:2], *[[]] * (2 - len(rows[:2]))))
    told = [below for above, below in zip_longest(top, under, fillvalue="") if below and below != above]
    if not told or not all(fold(below).strip(" .:") in _UNDER for below in told):
        return named(top), 1
    whole, above = [], ""
    for over, below in zip_longest(top, under, fillvalue=""):
        above = over or (above if below else "")
        whole.append(above if not below or below == above else f"{above} {below}".strip())
    return named(whole), 2


def _text(cell: Any) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""


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
