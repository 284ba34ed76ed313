"""How large a sheet of OpenDocument is once the cells and rows that it names once for many are written out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELLS = ("table-cell", "covered-table-cell")
_DIGITS = 9
"""Of a number of repetitions; one of more is read as the largest of so many."""

_COPIED = 10
"""Cells that a copied one counts for: no list of offers has hundreds of thousands that are all alike."""


@dataclass(slots=True)
class _Size:
    """What was met of a sheet, or of one row: its cells up to the last that holds something."""

    height: int = 0
    width: int = 0
    characters: int = 0
    copied: int = 0
    """Cells of rows that are nothing but one above them once more."""


def is_too_large(content: IO[bytes], most_cells: int, most_characters: int) -> bool:
    """Whether a sheet of a `content.xml` has more cells within its last row and column, or longer texts in all."""
    rows, sheet, row, columns = 0, _Size(), _Size(), 0
    for element in _elements(content):
        name = element.tag.rpartition("}")[2]
        if name in _CELLS:
            times = _times(element, "columns")
            columns += times
            if characters := _characters(element):
                row.width = columns
                row.characters += characters * times
        elif name == "table-row":
            times = _times(element, "rows")
            rows += times
            if row.width:
                sheet.height, sheet.width = rows, max(sheet.width, row.width)
                sheet.characters += row.characters * times
                sheet.copied += row.width * (times - 1)
            row, columns = _Size(), 0
        else:
            rows, sheet = 0, _Size()
        if max(sheet.height * sheet.width, sheet.copied * _COPIED) > most_cells:
            return True
        if max(sheet.characters, row.characters) > most_characters:
            return True
    return False


def _elements(content: IO[bytes]) -> Iterator[Any]:
    """The cells, rows and sheets as they end; what has been read leaves the memory."""
    from lxml import etree

    tags = [f"{{*}}{name}" for name in (*_CELLS, "table-row", "table")]
    for _, element in etree.iterparse(content, tag=tags, resolve_entities=False, no_network=True, recover=True):
        yield element
        if element.tag.rpartition("}")[2] not in _CELLS:
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _times(element: Any, what: str) -> int:
    """How many cells or rows an element stands for."""
    said = next((str(v) for k, v in element.attrib.items() if k.endswith(f"number-{what}-repeated")), "")
    return int(said) if said.isdigit() and len(said) <= _DIGITS else 10**_DIGITS if said.isdigit() else 1


def _characters(element: Any) -> int:
    """The length of what a cell holds, at least 1; 0 for an empty one."""
    holds = any(name.endswith(("}value-type", "}formula")) for name in element.attrib)
    length = sum(map(len, element.itertext()))
    return max(length, sum(map(len, element.attrib.values())), 1) if holds or length else 0
