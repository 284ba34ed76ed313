"""`python -m benchmarks [NAME…]`: every measurement, or those named. See benchmarks/README.md."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import alerts, delivery, formats, importing, judged, platforms, process, store
from benchmarks.measuring import machine

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

MEASUREMENTS: dict[str, Callable[[Path, Namespace], None]] = {
    "store": lambda folder, asked: store.measure(folder, count=asked.offers),
    "importing": lambda folder, asked: importing.measure(folder, count=asked.offers, paths=asked.files),
    "formats": lambda folder, asked: formats.measure(folder, count=asked.offers, paths=asked.files),
    "process": lambda folder, asked: process.measure(folder, count=asked.offers),
    "delivery": lambda folder, asked: delivery.measure(folder, count=asked.digests),
    "platforms": lambda folder, asked: platforms.measure(
        folder, count=asked.offers, people=asked.people, stops=asked.stops, parts=asked.parts
    ),
    "alerts": lambda folder, asked: alerts.measure(folder, count=asked.offers, judged=asked.judged),
    "judged": lambda folder, asked: judged.measure(folder, judged=asked.judged),
}
"""By name; each is called with a folder of its own and what was asked for, and prints a table."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures szukaj on this machine.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(MEASUREMENTS)} (default: all)")
    parser.add_argument("--offers", type=int, default=100_000, help="how many offers to make up (default: 100000)")
    parser.add_argument("--digests", type=int, default=10_000, help="delivery: how many digests (default: 10000)")
    parser.add_argument("--folder", type=Path, help="where to keep the stores made (default: nowhere)")
    parser.add_argument(
        "--files",
        type=Path,
        nargs="+",
        default=(),
        metavar="PATH",
        help="importing, formats: your own offers as well",
    )
    parser.add_argument("--people", type=int, default=200, help="platforms: how many talk at once (default: 200)")
    parser.add_argument("--stops", type=int, default=10, help="platforms: how many stops amid them (default: 10)")
    parser.add_argument(
        "--parts", nargs="+", default=(), choices=platforms.PARTS, help="platforms: only these (default: all)"
    )
    parser.add_argument(
        "--judged", type=Path, metavar="DIR", help="judged, alerts: the folder of offers and judged sets"
    )
    asked = parser.parse_args()
    unknown = sorted(set(asked.names) - set(MEASUREMENTS))
    if unknown:
        parser.error(f"there is no measurement {', '.join(unknown)}; there are {', '.join(MEASUREMENTS)}")
    if asked.judged is not None and not (asked.judged / "offers").is_dir():
        parser.error(f"there is no folder {asked.judged / 'offers'}; benchmarks/README.md says what belongs in it")
    for path in asked.files:
        if not path.exists():
            parser.error(f"there is no file or folder {path}")
    print(machine())
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        for name in asked.names or MEASUREMENTS:
            MEASUREMENTS[name](folder / name, asked)


if __name__ == "__main__":
    main()
