"""Workbooks, sheet by sheet, as the same tables that CSV holds."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.errors import BadInput
from retrieval.places import gazetteer
from retrieval.polish import fold
from retrieval.sources import fields, status, table, workbooks
from retrieval.sources.unlabelled import FEWEST_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record, Rejection
    from retrieval.sources.files import Text
    from retrieval.sources.workbooks import Sheet

name = "excel"
MAGIC = "PK\x03\x04"
_EVERYDAY = frozenset(
    "czarne dobra klucze kowal nowe piasek ropa skoki tluszcz tokarnia warta wrzesnia zduny".split()
)
"""Names of towns that say of a sheet what is in it, or of when; folded."""


def recognises(head: str) -> bool:
    return head.startswith(MAGIC)


def records(file: Text) -> Iterator[Record | Rejection]:
    """The rows of every sheet that has a header, numbered as in the sheet; where a mapping names one, of that.

    Raises BadInput for what is no workbook, and where no sheet has a header.
    """
    with workbooks.opened(file) as all_sheets:
        wanted = file.columns.sheet if file.columns is not None else ""
        sheets = [sheet for sheet in all_sheets if not wanted or sheet.title == wanted]
        if not sheets:
            raise BadInput(f'{file.name} has no sheet called "{wanted}".', source=file.name)
        fitting = [sheet for sheet in sheets if _has_header(file, sheet)]
        if not fitting and len(sheets) > 1:
            raise BadInput(f"{file.name} has no sheet whose header names a title; {table.HINT}.", source=file.name)
        for sheet in fitting or sheets[:1]:
            yield from table.records(file.name, sheet.rows(), file.columns, _told_by_name(sheet.title))


def _told_by_name(title: str) -> dict[str, str]:
    """What the name of a sheet says of all its rows: that they are over ("Archiwum"), or their town ("Kraków")."""
    if status.is_word_for_over(title):
        return {"status": title}
    places = gazetteer().parse(title)
    town = places[0] if len(places) == 1 and places[0].kind == "town" and places[0].country == "PL" else None
    if town is None or fold(town.name) != fold(title.strip()) or fold(town.name) in _EVERYDAY:
        return {}
    return {"places": title} if gazetteer().population(town) >= FEWEST_PEOPLE else {}


def _has_header(file: Text, sheet: Sheet) -> bool:
    if file.columns is not None and not file.columns.header:
        return True
    first = islice(sheet.rows(), table.ROWS_BEFORE_HEADER)
    return any(table.is_header(cells, file.columns) for _, cells in first)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)
