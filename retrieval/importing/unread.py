"""Columns of a table that are not read because no field goes by their names, though their values look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.importing import looks
from retrieval.sources.draft import Note, Rejection
from retrieval.sources.naming import field_of
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retrieval.sources.draft import Record
    from retrieval.sources.files import Text

_FORMATS = {"csv", "excel"}
_TOLD = {"places": "places", "pay": "pay", "modes": "modes of work", "contracts": "contracts"}
_SAMPLE = 60
_FEWEST = 2
"""Rows by which a column is judged, and rows that have to be there."""


def telling_unread(
    found: Iterator[Record | Rejection], file: Text, format_: str, notes: list[Note]
) -> Iterator[Record | Rejection]:
    """The same records; at the end of a table without a mapping a note of its columns that look like a field that
    no other column is."""
    looking = format_ in _FORMATS and file.columns is None
    taken, texts, rows = set[str](), dict[str, list[str]](), 0
    for record in found:
        yield record
        if not looking or rows >= _SAMPLE or isinstance(record, Rejection):
            continue
        rows += 1
        for name, value in record.fields.items():
            if field := field_of(name):
                taken.add("pay" if field in {"pay_min", "pay_max"} else field)
            elif not name.startswith("_"):
                texts.setdefault(name, []).extend(texts_of(value))
    if rows >= _FEWEST and texts:
        notes += filter(None, (_note(file.name, texts, taken),))


def _note(file: str, texts: Mapping[str, list[str]], taken: set[str]) -> Note | None:
    fields = dict.fromkeys(texts, "")
    looks.assign(texts, fields, taken)
    told = [f'"{name}" (looks like {_TOLD[field]})' for name, field in fields.items() if field in _TOLD]
    if not told:
        return None
    text = f"{file} has columns that were not read: {', '.join(told)}; szukaj import --guess maps them."
    return Note(file, text)
