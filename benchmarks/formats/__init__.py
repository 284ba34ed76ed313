"""Reading the common formats, beside the library that one would take for each.

The same made-up offers are written out in every format and read in processes of their own: by us as far as records
(what a library gives) and as far as drafts (names understood, dates and amounts read), and by the libraries. Then
once more with the faults that real files have, where only what is found counts; and the files that a person names.
The libraries are those of the dependency group `compare`; a row says so where one is not installed.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.children import module
from benchmarks.formats.readers import DRAFTS, LIBRARIES, RECORDS
from benchmarks.formats.written import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MOST_MADE = 20_000
"""Offers are made up to this number: enough for a steady rate."""

_FAULTY = 1_000
_ROUNDS = 3
_LIKE = {"excel": "xlsx", "csv": "csv", "page": "json-ld", "feed": "xml", "jsonl": "jsonl"}
"""Our name of a format, and under which of `LIBRARIES` the files of it that a person names are read."""


@dataclass(frozen=True)
class Pass:
    """What one reader found at a path, in how much processor time and memory; `failed`: why not all of it."""

    reader: str
    records: int
    titled: int
    cpu_seconds: float
    megabytes: float
    failed: str = ""


def measure(folder: Path, *, count: int, paths: Sequence[Path] = ()) -> None:
    """Prints three tables; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    print(
        f"\nReading the formats: processor time, the least of {_ROUNDS} rounds; ratio to ours as far as drafts;"
        " peak of the process's memory, its start included"
    )
    for made in written(folder / "made", min(count, _MOST_MADE)):
        _table(f"{made.name}: {made.offers} offers made up", made.path, LIBRARIES[made.name], of=made.offers)
    print("\nThe same with the faults of real files: records with a title that are found")
    for made in written(folder / "faulty", min(count, _FAULTY), faults=True):
        _found(made.name, made.path, made.offers)
    for path in paths:
        format_, libraries = _libraries_for(path)
        _table(f"{path.name} ({format_})", path, libraries)


def read(reader: str, path: Path, rounds: int = _ROUNDS) -> Pass | str:
    """The figures of one reader, or the name of the library that is not installed."""
    found, megabytes = module("benchmarks.formats.reading_pass", reader, path.absolute(), rounds)
    if "missing" in found:
        return str(found["missing"])
    return Pass(reader, found["records"], found["titled"], found["cpu"], megabytes, found["failed"])


def _table(name: str, path: Path, libraries: Sequence[str], *, of: int | None = None) -> None:
    print(f"  {name:44} {'found':>7} {'CPU s':>7} {'per s':>8} {'ratio':>6} {'MB':>5}", flush=True)
    ours = read(DRAFTS, path)
    rate = ours.records / ours.cpu_seconds if isinstance(ours, Pass) and ours.cpu_seconds else 0.0
    for reader in (DRAFTS, RECORDS, *libraries):
        result = ours if reader == DRAFTS else read(reader, path)
        if isinstance(result, str):
            print(f"    {reader:42} {_not_installed(result)}", flush=True)
            continue
        its = result.records / result.cpu_seconds if result.cpu_seconds else 0.0
        short = "" if of is None or result.records == of or result.failed else f"  (of {of})"
        why = f"  {result.failed[:80]}" if result.failed else short
        print(
            f"    {reader:42} {result.records:7} {result.cpu_seconds:7.2f} {its:8.0f}"
            f" {its / rate if rate else 0:6.2f} {result.megabytes:5.0f}{why}",
            flush=True,
        )


def _found(name: str, path: Path, of: int) -> None:
    said = []
    for reader in (DRAFTS, *LIBRARIES[name]):
        result = read(reader, path, rounds=1)
        said.append(
            f"{reader}: {_not_installed(result)}"
            if isinstance(result, str)
            else f"{reader}: {result.titled}{f' ({result.failed[:60]})' if result.failed else ''}"
        )
    print(f"  {name} ({of}): {'; '.join(said)}", flush=True)


def _not_installed(library: str) -> str:
    return f"{library} is not installed: .venv/bin/python -m pip install --group compare"


def _libraries_for(path: Path) -> tuple[str, tuple[str, ...]]:
    """Our name for the format of the first file at a path, and beside which libraries to read it."""
    from retrieval.sources import format_of
    from retrieval.sources.files import files, opened

    file = opened(next(iter(files([path]))))
    try:
        name = format_of(file).name
        head = file.text(file.head[:2_000])
    finally:
        file.stream.close()
    if name == "feed" and ("<rss" in head or "<feed" in head):
        return name, LIBRARIES["rss"]
    return name, LIBRARIES.get(_LIKE.get(name, ""), ("json",) if name == "jsonl" else ())
