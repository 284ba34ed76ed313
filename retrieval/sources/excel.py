"""Excel workbooks (.xlsx), sheet by sheet, as the same tables that CSV holds."""

from __future__ import annotations

import io
import warnings
import zipfile
from contextlib import contextmanager
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources import fields, table
from retrieval.sources.sheets import Linked, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record, Rejection
    from retrieval.sources.files import Text
    from retrieval.sources.sheets import Cell

name = "excel"
MAGIC = "PK\x03\x04"
_LARGEST_UNPACKED = 512 * 1024 * 1024
_WORKBOOK = "xl/workbook.xml"


def recognises(head: str) -> bool:
    return head.startswith(MAGIC)


def records(file: Text) -> Iterator[Record | Rejection]:
    """The rows of every sheet that has a header, numbered as in the sheet; where a mapping names one, of that.

    Raises BadInput for what is no workbook, and where no sheet has a header.
    """
    with opened(file) as book:
        wanted = file.columns.sheet if file.columns is not None else ""
        if wanted and wanted not in book.sheetnames:
            raise BadInput(f'{file.name} has no sheet called "{wanted}".', source=file.name)
        sheets = [sheet for sheet in book.worksheets if not wanted or sheet.title == wanted]
        fitting = [sheet for sheet in sheets if _has_header(file, sheet)]
        if not fitting and len(sheets) > 1:
            raise BadInput(f"{file.name} has no sheet whose header names a title; {table.HINT}.", source=file.name)
        for sheet in fitting or sheets[:1]:
            yield from table.records(file.name, marked_rows(sheet), file.columns)


def _has_header(file: Text, sheet: Any) -> bool:
    if file.columns is not None and not file.columns.header:
        return True
    first = islice(rows(sheet), table.ROWS_BEFORE_HEADER)
    return any(table.is_header(cells, file.columns) for _, cells in first)


@contextmanager
def opened(file: Text) -> Iterator[Any]:
    """The workbook, of openpyxl's; raises BadInput for what is none, at whatever point its damage shows."""
    file.encoding = "utf-8"
    whole = io.BytesIO(file.document("a workbook", "save it as CSV"))
    try:
        _check(file, whole)
        import openpyxl

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that hold no data
            book = openpyxl.load_workbook(whole, read_only=True, data_only=True, keep_links=False)
            yield book
            book.close()
    except BadInput:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged file makes it meet
        raise BadInput(
            f"{file.name} is a damaged Excel file; save it again as .xlsx.", source=file.name
        ) from error


def _check(file: Text, whole: io.BytesIO) -> None:
    with zipfile.ZipFile(whole) as archive:
        names = archive.namelist()
        if _WORKBOOK not in names:
            what = "an OpenDocument file; save it as .xlsx, CSV or text"
            if "content.xml" not in names:
                what = "an archive, not an Excel workbook; unpack it, or save the workbook as .xlsx"
            raise BadInput(f"{file.name} is {what}.", source=file.name)
        if sum(info.file_size for info in archive.infolist()) > _LARGEST_UNPACKED:
            megabytes = _LARGEST_UNPACKED // 1024**2
            raise BadInput(f"{file.name} unpacks to over {megabytes} MB; save it as CSV.", source=file.name)


def rows(sheet: Any) -> Iterator[table.Row]:
    """The rows of a sheet with their numbers; some programs write a wrong size of it, so it is not asked."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        yield number, [_cell(value) for value in row]


def marked_rows(sheet: Any) -> Iterator[table.Row]:
    """The rows of a sheet; what is merged downwards stands in each, and a text that links is a `Linked`."""
    marks = marks_of(sheet)
    firsts = set(marks.above.values())
    marked = {row for row, _ in (*marks.links, *marks.above, *firsts)}
    carried: dict[Cell, Any] = {}
    for number, cells in rows(sheet):
        for column, value in enumerate(cells if number in marked else (), 1):
            at = (number, column)
            text = carried.get(marks.above[at]) if at in marks.above else value
            linked = at in marks.links and (text is None or isinstance(text, str))
            cells[column - 1] = Linked.to(marks.links[at], text) if linked else text
            if at in firsts:
                carried[at] = cells[column - 1]
        yield number, cells


def _cell(value: Any) -> Any:
    """A cell as a text or a number; a day as ISO 8601, an error of a formula as nothing."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return "" if value.startswith("#") and value.endswith(("!", "?", "/A")) else value
    return value


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)
