"""Workbooks as sheets of rows: of Excel (.xlsx, and .xls of before 2007) and of OpenDocument (.ods)."""

from __future__ import annotations

import io
import warnings
import zipfile
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Protocol

from bot.errors import BadInput
from retrieval.sources import archives
from retrieval.sources.repeated import is_too_large
from retrieval.sources.sheets import Linked, cells_below, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.sources.files import Text
    from retrieval.sources.sheets import Cell
    from retrieval.sources.table import Row

OLD_MAGIC = b"\xd0\xcf\x11\xe0"
"""How the files of all programs of Office before 2007 begin."""
_LARGEST_UNPACKED = 512 * 1024 * 1024
_MOST_CELLS, _MOST_CHARACTERS = 3_000_000, 64_000_000
"""What a sheet of another format than today's unfolds to, all of which its library holds at once; one cell or row
may stand for a million."""
_WORKBOOK, _OPEN_DOCUMENT, _CONTENT = "xl/workbook.xml", "mimetype", "content.xml"
_SHEETS = b"application/vnd.oasis.opendocument.spreadsheet"


class Sheet(Protocol):
    @property
    def title(self) -> str: ...

    def rows(self) -> Iterator[Row]:
        """Its rows with their numbers from 1; what is merged downwards stands in each, and a text that links is a
        `Linked`."""
        ...


@contextmanager
def opened(file: Text) -> Iterator[Sequence[Sheet]]:
    """The sheets of a workbook; raises BadInput for what is none, at whatever point its damage shows."""
    file.encoding = "utf-8"
    whole = file.document("a workbook", "save it as CSV")
    try:
        if _is_of_today(file, whole):
            with _of_today(whole) as sheets:
                yield sheets
        else:
            yield _of_others(file, whole)
    except BadInput:
        raise
    except Exception as error:  # the libraries raise whatever a damaged file makes them meet
        raise BadInput(
            f"{file.name} is a damaged Excel file; save it again as .xlsx.", source=file.name
        ) from error


def _is_of_today(file: Text, whole: bytes) -> bool:
    """Whether openpyxl reads it; raises BadInput for archives of other things, and for one too large unpacked."""
    if whole.startswith(OLD_MAGIC):
        return False
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        names = archive.namelist()
        if sum(info.file_size for info in archive.infolist()) > _LARGEST_UNPACKED:
            megabytes = _LARGEST_UNPACKED // 1024**2
            raise BadInput(f"{file.name} unpacks to over {megabytes} MB; save it as CSV.", source=file.name)
        if _WORKBOOK not in names and not _is_open_document(archive):
            raise BadInput(f"{file.name} is {archives.told(file.name, names)}.", source=file.name)
        if _WORKBOOK not in names:
            with archive.open(_CONTENT) as content:
                if is_too_large(content, _MOST_CELLS, _MOST_CHARACTERS):
                    raise _too_many_cells(file)
        return _WORKBOOK in names


def _too_many_cells(file: Text) -> BadInput:
    what = "a sheet of too many cells, or one that repeats them; save it as CSV"
    return BadInput(f"{file.name} has {what}.", source=file.name)


def _is_open_document(archive: zipfile.ZipFile) -> bool:
    if _OPEN_DOCUMENT not in archive.namelist() or _CONTENT not in archive.namelist():
        return False
    with archive.open(_OPEN_DOCUMENT) as kind:
        return kind.read(len(_SHEETS)) == _SHEETS


@contextmanager
def _of_today(whole: bytes) -> Iterator[Sequence[Sheet]]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that hold no data
        book = openpyxl.load_workbook(io.BytesIO(whole), read_only=True, data_only=True, keep_links=False)
        try:
            yield [_SheetOfToday(sheet) for sheet in book.worksheets]
        finally:
            book.close()


def _of_others(file: Text, whole: bytes) -> Sequence[Sheet]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(whole))
    except python_calamine.PasswordError as error:
        raise BadInput(f"{file.name} is locked with a password; save it without.", source=file.name) from error
    except python_calamine.CalamineError as error:
        what = "no workbook of Excel, or a damaged one; save it as .xlsx, .docx, CSV or text"
        raise BadInput(f"{file.name} is {what}.", source=file.name) from error
    sheets = []
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height * sheet.total_width > _MOST_CELLS:
            raise _too_many_cells(file)
        sheets.append(_OtherSheet(sheet))
    return sheets


class _SheetOfToday:
    """A sheet of openpyxl's that is only read."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self.title: str = sheet.title

    def rows(self) -> Iterator[Row]:
        marks = marks_of(self._sheet)
        self._sheet.reset_dimensions()  # some programs write a wrong size, so it is not asked
        rows = enumerate(self._sheet.iter_rows(values_only=True), 1)
        return _marked(rows, marks.links, marks.above)


class _OtherSheet:
    """A sheet of calamine's, which knows no links."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self.title: str = sheet.name

    def rows(self) -> Iterator[Row]:
        above: dict[Cell, Cell] = {}
        for (top, left), (bottom, _) in self._sheet.merged_cell_ranges or ():
            above |= cells_below((top + 1, left + 1), bottom + 1)
        return _marked(enumerate(self._sheet.iter_rows(), 1), {}, above)


def _marked(
    rows: Iterator[tuple[int, Sequence[Any]]], links: dict[Cell, str], above: dict[Cell, Cell]
) -> Iterator[Row]:
    firsts = set(above.values())
    marked = {row for row, _ in (*links, *above, *firsts)}
    carried: dict[Cell, Any] = {}
    for number, values in rows:
        cells = [_cell(value) for value in values]
        for column, value in enumerate(cells if number in marked else (), 1):
            at = (number, column)
            text = carried.get(above[at]) if at in above else value
            linked = at in links and (text is None or isinstance(text, str))
            cells[column - 1] = Linked.to(links[at], text) if linked else text
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
