"""Which kept searches new offers answer: all of them in one pass, beside one search for each alert.

What a pass costs is taken for different numbers of searches, of new offers, of stored offers and of alerts, each
in a process of its own that starts cold.
"""

from __future__ import annotations

import shutil
import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks import alert_floor
from benchmarks.children import module
from benchmarks.made_offers import TODAY, made_offers
from benchmarks.made_searches import made_alerts, made_searches
from retrieval.embedding import BuiltinEmbedder
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from pathlib import Path

ALERTS, SEARCHES, NEW = 100_000, 20_000, 1_000
SMALL = 5_000
"""Offers of the smaller store."""
SAMPLE = 100
"""Alerts that are searched for one by one."""
SHOWN = 10


@dataclass(frozen=True)
class Pass:
    """One pass: how many stored offers, alerts, different searches and new offers."""

    stored: int
    alerts: int = ALERTS
    searches: int = SEARCHES
    new: int = NEW


def measure(folder: Path, *, count: int, judged: Path | None = None) -> None:
    """Prints the figures; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    large = max(count, SMALL)
    for stored in {SMALL, large}:
        _fill(folder / str(stored), stored)
    print(f"\nAlerts: new offers against kept searches, {large:,} offers stored".replace(",", " "))
    print(
        f"  {'alerts':>8} {'searches':>9} {'new':>6} {'stored':>8} {'s':>7} {'cpu s':>7} {'again s':>8} {'MB':>6}",
        end="",
    )
    print(f" {'matches':>9}")
    whole = Pass(large)
    for one in (
        whole,
        Pass(large, searches=SEARCHES // 2),
        Pass(large, searches=SEARCHES // 4),
        Pass(large, new=NEW // 2),
        Pass(large, new=NEW // 4),
        Pass(large, alerts=SEARCHES),
        Pass(SMALL),
    ):
        _print_pass(folder / str(one.stored), one)
    _print_one_by_one(folder / str(large), whole)
    if judged is not None:
        alert_floor.measure(folder / "judged", judged)


def _fill(folder: Path, count: int) -> None:
    with OfferStore.open(str(folder), BuiltinEmbedder()) as store, store.lock("benchmark"):
        batch = []
        for offer in made_offers(count):
            batch.append(offer)
            if len(batch) == SMALL:
                store.put(batch)
                batch.clear()
        store.put(batch)
        store.optimise()


def _print_pass(folder: Path, one: Pass) -> None:
    figures, megabytes = module("benchmarks.matching_pass", folder, one.stored, one.alerts, one.searches, one.new)
    (seconds, cpu), (again, _) = figures["passes"]
    print(
        f"  {one.alerts:8} {figures['searches']:9} {one.new:6} {one.stored:8} {seconds:7.2f} {cpu:7.2f}"
        f" {again:8.2f} {megabytes:6.0f} {figures['matches']:9}   ({figures['texts']} texts)",
        flush=True,
    )


def _print_one_by_one(folder: Path, whole: Pass) -> None:
    """One search for each alert, as whoever keeps no more than the searches would run them."""
    alerts = made_alerts(whole.alerts, made_searches(whole.searches))
    some = alerts[:: len(alerts) // SAMPLE][:SAMPLE]
    times = []
    with OfferStore.open(str(folder), BuiltinEmbedder(), read_only=True) as store:
        finder = StoreFinder(store, store.embedder)
        finder.find_now(some[0], limit=SHOWN, today=TODAY)
        for search in some:
            began = time.perf_counter()
            finder.find_now(search, limit=SHOWN, today=TODAY)
            times.append(time.perf_counter() - began)
        finder.close()
    mean = statistics.mean(times)
    print(
        f"  one search for each alert: {mean * 1000:.1f} ms each, the mean of {len(some)}; by that "
        f"{mean * whole.alerts:.0f} s for {whole.alerts} alerts, {mean * whole.searches:.0f} s for"
        f" {whole.searches} different searches (extrapolated)",
        flush=True,
    )
