"""The table of offers that a page holds: systems export such pages, often under the name of a workbook."""

from __future__ import annotations

from typing import Any

from retrieval.sources.naming import field_of
from retrieval.sources.table import ROWS_BEFORE_HEADER, Row, is_header


def rows(root: Any) -> list[Row]:
    """The rows of a page's first table whose header names a title, from the header on; a link is its address."""
    for element in root.iter("table"):
        lines = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        found = [list(row.iterchildren("th", "td")) for row in lines]
        for at, cells in enumerate(found[:ROWS_BEFORE_HEADER]):
            if is_header(map(_text, cells)):
                return list(enumerate(_with_links(found[at:]), at + 1))
    return []


def _with_links(table: list[list[Any]]) -> list[list[str]]:
    """The texts of the cells; the address of an offer stands under its title where no column is for it."""
    names = [_text(cell) for cell in table[0]]
    fields = [field_of(name) for name in names]
    at = fields.index("url") if "url" in fields else len(names)
    of = at if "url" in fields else fields.index("title")
    texts = [[*names, "url"] if at == len(names) else names]
    for cells in table[1:]:
        row = [_text(cell) for cell in cells]
        link = _link(cells[of]) if len(cells) > of else ""
        if link and at < len(row):
            row[at] = link
        elif link and len(row) == at:
            row.append(link)
        texts.append(row)
    return texts


def _text(cell: Any) -> str:
    return " ".join("".join(f"{piece} " for piece in cell.itertext()).split())


def _link(cell: Any) -> str:
    return next((href for a in cell.iter("a") if (href := str(a.get("href"))).startswith("http")), "")
