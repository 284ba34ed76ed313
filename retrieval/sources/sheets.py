"""What a sheet of a workbook says beside the values of its cells: the links of some, and which of them are one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FORMULA = re.compile(r"""\s*=?\s*HYPERLINK\(\s*"(https?://[^"]+)""", re.IGNORECASE)
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_MOST_ROWS_MERGED = 5_000
"""Rows of one cell; what is merged further is no value of so many offers."""

Cell = tuple[int, int]
"""The row and the column of a cell, from 1."""


class Linked(str):
    """The text of a cell, with the address that a click on it opens."""

    __slots__ = ("link",)
    link: str

    @classmethod
    def to(cls, link: str, text: Any) -> Linked:
        linked = cls("" if text is None else text)
        linked.link = link
        return linked


@dataclass(slots=True)
class Marks:
    """`links` by their cell; `above`: which cell stands for one below it that is merged with it."""

    links: dict[Cell, str] = field(default_factory=dict)
    above: dict[Cell, Cell] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.links or self.above)


def marks_of(sheet: Any) -> Marks:
    """The marks of a sheet of openpyxl's that is only read, which leaves them out."""
    found = Marks()
    archive, path = sheet.parent._archive, sheet._worksheet_path
    targets = _targets(archive, path)
    with archive.open(path) as stream:
        for element in _elements(stream):
            name = element.tag.rpartition("}")[2]
            if name == "f" and (formula := _FORMULA.match(element.text or "")):
                found.links.update((cell, formula[1]) for cell in _cells(element.getparent().get("r")))
            elif name == "hyperlink" and (link := targets.get(element.get(_RELATION), "")):
                found.links.update((cell, link) for cell in _cells(element.get("ref")))
            elif name == "mergeCell":
                (first, *below) = [*_cells(element.get("ref"))] or [(0, 0)]
                found.above.update((cell, first) for cell in below)
    return found


def _elements(stream: Any) -> Iterator[Any]:
    """The formulas, links and merged ranges of a sheet, whose rows leave the memory once they are read."""
    from lxml import etree

    tags = [f"{{*}}{name}" for name in ("f", "hyperlink", "mergeCell", "row")]
    for _, element in etree.iterparse(stream, tag=tags, resolve_entities=False, no_network=True, recover=True):
        if element.tag.endswith("}row"):
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
        else:
            yield element


def _cells(reference: str | None) -> Iterator[Cell]:
    """The cells of the first column of a range: "A2:B4" is A2, A3, A4."""
    first, _, last = (reference or "").partition(":")
    start, end = _CELL.fullmatch(first), _CELL.fullmatch(last or first)
    if start is None or end is None or int(end[2]) - int(start[2]) > _MOST_ROWS_MERGED:
        return
    for row in range(int(start[2]), int(end[2]) + 1):
        yield row, _number(start[1])


def cells_below(first: Cell, last_row: int) -> dict[Cell, Cell]:
    """The cells below a first one that are merged with it, each with that one."""
    row, column = first
    if last_row - row > _MOST_ROWS_MERGED:
        return {}
    return {(below, column): first for below in range(row + 1, last_row + 1)}


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def _targets(archive: Any, path: str) -> dict[str, str]:
    """The addresses on the web that a sheet names by numbers of its own."""
    from lxml import etree

    folder, _, name = path.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return {}
    root = etree.fromstring(archive.read(relations), etree.XMLParser(resolve_entities=False, no_network=True))
    return {
        str(one.get("Id")): target
        for one in root
        if (target := str(one.get("Target"))).startswith(("http://", "https://"))
    }
