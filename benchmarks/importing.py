"""`szukaj import` as a whole process: full-text adverts made up for it, and the files that a person names.

Each set is imported four ways. First into an empty folder; then the same files again, which cost a hash each;
then the same records in files not seen before, each record of which is read and recognised; and beside them an
import of a single offer, which is what starting, opening and finishing take. The net figures leave that out.
"""

from __future__ import annotations

import gzip
import json
import math
import shutil
from itertools import islice
from typing import TYPE_CHECKING, Any

from benchmarks.children import Run, szukaj
from benchmarks.made_offers import made_offers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.domain import Offer

_MOST_MADE = 20_000
"""Adverts are made up to this number: enough for a steady rate."""


def measure(folder: Path, *, count: int, paths: Sequence[Path] = ()) -> None:
    """Prints a table for made-up adverts, and one for each of `paths`; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    single = folder / "one.jsonl"
    _write(single, 1)
    start = szukaj("import", str(single), folder=folder / "start")
    again = szukaj("import", str(single), folder=folder / "start")
    print("\nImport (szukaj import), records a second: of the whole process, and net of start-up")
    print(f"  start-up (one offer, first and again): {start.seconds:.1f} s and {again.seconds:.1f} s")
    made = folder / "made.jsonl"
    _write(made, min(count, _MOST_MADE))
    for name, path in [("adverts made up, full text", made), *((path.name, path) for path in paths)]:
        _table(name, path, folder / "data", start=start, again=again)


def _table(name: str, path: Path, data: Path, *, start: Run, again: Run) -> None:
    print(f"  {name:52} {'records':>8} {'s':>7} {'whole/s':>8} {'net/s':>8} {'MB':>6}", flush=True)
    first = szukaj("import", str(path.absolute()), "--json", folder=data)
    summary = json.loads(first.output)
    told = f"first: {summary['new']} offers, {len(summary['rejected'])} rejected"
    _line(told, summary["read"], first, start)
    same = szukaj("import", str(path.absolute()), "--json", folder=data)
    _line("again, the same files", _unchanged(same), same, again)
    other = data.with_name("other")
    _copy(path, other)
    unseen = szukaj("import", str(other.absolute()), "--json", folder=data)
    _line("again, the same records in other files", _unchanged(unseen), unseen, again)
    shutil.rmtree(data)
    shutil.rmtree(other)


def _line(name: str, records: int, run: Run, start: Run) -> None:
    net = run.seconds - start.seconds
    rates = f"{records / run.seconds:8.0f} {records / net if net > 0.05 else math.nan:8.0f}"  # else all start-up
    print(f"    {name:50} {records:8} {run.seconds:7.1f} {rates} {run.megabytes:6.0f}", flush=True)


def _unchanged(run: Run) -> int:
    """How many records were read; fails where one of them counted as new or changed."""
    summary = json.loads(run.output)
    if summary["new"] or summary["changed"]:
        raise RuntimeError(f"importing again changed offers: {run.output[:300]}")
    return int(summary["read"])


def _copy(path: Path, target: Path) -> None:
    """The same records in files whose bytes are others: unpacked where packed, packed where not."""
    target.mkdir()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_dir():
            continue
        if file.suffix == ".gz":
            with gzip.open(file) as packed, (target / file.stem).open("wb") as plain:
                shutil.copyfileobj(packed, plain)
        else:
            with file.open("rb") as plain, gzip.open(target / f"{file.name}.gz", "wb", 1) as packed:
                shutil.copyfileobj(plain, packed)


def _write(path: Path, count: int) -> None:
    """Offers made up, as adverts whose fields say little and whose text says the rest."""
    with path.open("w", encoding="utf-8") as file:
        for offer in islice(made_offers(count), count):
            file.write(json.dumps(_record(offer), ensure_ascii=False) + "\n")


def _record(offer: Offer) -> dict[str, Any]:
    pay = offer.pay[0] if offer.pay else None
    return {
        "id": offer.source_id,
        "source": offer.source,
        "url": offer.url,
        "title": offer.title,
        "employer": offer.company,
        "region": ", ".join(place.name for place in offer.places),
        "salary": f"{pay.minimum:.0f} - {pay.maximum:.0f} zł brutto / mies." if pay else "",
        "published": offer.published.isoformat() if offer.published else "",
        "description": offer.description,
    }
