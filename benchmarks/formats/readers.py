"""Ways to read offers from a file: ours, and those of the library that one would take instead.

A library gives what it calls a record, as it gives it: nothing is done about what the names mean, which town is
meant or what is paid. Ours either stops there as well, or goes on to a draft, in which names are understood.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RECORDS, DRAFTS = "szukaj: records", "szukaj: drafts"
LIBRARIES: dict[str, tuple[str, ...]] = {
    "rss": ("feedparser", "ElementTree"),
    "atom": ("feedparser", "ElementTree"),
    "xml": ("ElementTree", "lxml"),
    "csv": ("csv.DictReader", "pandas (CSV)"),
    "xlsx": ("openpyxl", "pandas (Excel)"),
    "json-ld": ("extruct",),
    "microdata": ("extruct",),
}
"""Beside which libraries a format is read."""

_TITLES = ("title", "stanowisko", "nazwa", "name")


def read_by(reader: str, path: Path) -> Iterator[bool]:
    """Whether it has a title, of every record that the reader finds in the files at `path`.

    Our records count as titled, as nobody has asked yet which of their names is the title's. Raises ImportError
    where the library is not installed, and whatever the library raises.
    """
    with_title = _READERS[reader]
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            yield from with_title(file)


def prepare(reader: str) -> None:
    """Imports what the reader needs, so that the time of reading is that alone."""
    _PREPARED[reader]()


def _ours(path: Path, *, drafts: bool) -> Iterator[bool]:
    from retrieval import sources
    from retrieval.sources.draft import Rejection
    from retrieval.sources.files import opened

    file = opened(str(path))
    try:
        format_ = sources.format_of(file)
        for record in format_.records(file):
            if isinstance(record, Rejection):
                continue
            if drafts:
                yield bool(format_.draft(record, format_.identity(record, "made")).title)
            else:
                yield True
    finally:
        file.stream.close()


def _feedparser(path: Path) -> Iterator[bool]:
    import feedparser

    for entry in feedparser.parse(str(path)).entries:
        yield bool(entry.get("title"))


def _element_tree(path: Path) -> Iterator[bool]:
    from xml.etree.ElementTree import iterparse

    return _elements(iterparse(path))


def _lxml(path: Path) -> Iterator[bool]:
    from lxml import etree

    return _elements(etree.iterparse(str(path), huge_tree=True))


def _elements(events: Any) -> Iterator[bool]:
    """Every offer's element as a dict, and emptied, as the manuals of both advise."""
    for _, element in events:
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in {
            "item",
            "entry",
            "job",
            "ad",
            "offer",
        }:
            found = {child.tag.rpartition("}")[2]: "".join(child.itertext()) for child in element}
            element.clear()
            yield bool(found.get("title"))


def _dict_reader(path: Path) -> Iterator[bool]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield _titled(row)


def _pandas_csv(path: Path) -> Iterator[bool]:
    import pandas

    yield from map(_titled, pandas.read_csv(path).to_dict("records"))


def _openpyxl(path: Path) -> Iterator[bool]:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        names = next(rows, ())
        for row in rows:
            yield _titled(dict(zip(names, row, strict=False)))
    book.close()


def _pandas_excel(path: Path) -> Iterator[bool]:
    import pandas

    yield from map(_titled, pandas.read_excel(path).to_dict("records"))


def _titled(row: dict[Any, Any]) -> bool:
    value = next((row[name] for name in row if str(name).casefold() in _TITLES), None)
    return isinstance(value, str) and bool(value)


def _extruct(path: Path) -> Iterator[bool]:
    import extruct

    found = extruct.extract(
        path.read_text(encoding="utf-8", errors="replace"), syntaxes=["json-ld", "microdata"], uniform=True
    )
    for item in [*found["json-ld"], *found["microdata"]]:
        if item.get("@type") == "JobPosting":
            yield bool(item.get("title"))


def _json_lines(path: Path) -> Iterator[bool]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield _titled(json.loads(line))


def _import(*names: str) -> Callable[[], None]:
    def imported() -> None:
        from importlib import import_module

        for name in names:
            import_module(name)

    return imported


def _warm() -> None:
    """The gazetteer is loaded at its first use: part of a start, and not of reading a file."""
    from retrieval.importing import normalise  # noqa: F401  # with all that an import loads
    from retrieval.places import gazetteer

    gazetteer().parse("Warszawa")


_READERS: dict[str, Callable[[Path], Iterator[bool]]] = {
    RECORDS: lambda path: _ours(path, drafts=False),
    DRAFTS: lambda path: _ours(path, drafts=True),
    "feedparser": _feedparser,
    "ElementTree": _element_tree,
    "lxml": _lxml,
    "csv.DictReader": _dict_reader,
    "pandas (CSV)": _pandas_csv,
    "openpyxl": _openpyxl,
    "pandas (Excel)": _pandas_excel,
    "extruct": _extruct,
    "json": _json_lines,
}
_PREPARED: dict[str, Callable[[], None]] = {
    RECORDS: _warm,
    DRAFTS: _warm,
    "feedparser": _import("feedparser"),
    "ElementTree": _import("xml.etree.ElementTree"),
    "lxml": _import("lxml.etree"),
    "csv.DictReader": _import("csv"),
    "pandas (CSV)": _import("pandas"),
    "openpyxl": _import("openpyxl"),
    "pandas (Excel)": _import("pandas", "openpyxl"),
    "extruct": _import("extruct"),
    "json": _import("json"),
}
