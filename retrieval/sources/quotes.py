"""A quote in CSV that opens a field and is never closed: read on, it would swallow the rows that follow."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

REASON = "a quote that opens in it is never closed; close it, or take it away"


def swallowed(lines: Sequence[str], delimiter: str, width: int) -> int:
    """From which of the lines that were read as one row on they are rows of their own; 0 where they are not.

    `width`: how many cells the rows before have, 0 where there are none. A field may well hold several lines, but
    then its quotes are right, or its lines do not fall into as many cells as rows have.
    """
    if len(lines) < 2 or _is_right(lines, delimiter):
        return 0
    width = width or len(lines[0].split(delimiter))
    if width < 2:
        return 0
    alike = [_cells(line, delimiter) == width for line in lines]
    first = next((at for at, is_row in enumerate(alike) if at and is_row), 0)
    return first if 2 * sum(alike[first:]) >= len(alike[first:]) else 0


def _cells(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return 0


def _is_right(lines: Sequence[str], delimiter: str) -> bool:
    """Whether all quotes are where they belong, each closed at the end of its field."""
    try:
        return len(list(csv.reader(lines, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def without(lines: Sequence[str], delimiter: str) -> dict[str, str]:
    """The cells of a row by their numbers from "1", as if its quotes meant nothing."""
    cells = " ".join(line.strip() for line in lines).replace('"', "").split(delimiter)
    return {str(number): cell.strip() for number, cell in enumerate(cells, 1)}
