"""`python -m benchmarks [NAME…]`: every measurement, or those named. Options: --offers N, --folder DIR."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import store
from benchmarks.measuring import machine

if TYPE_CHECKING:
    from collections.abc import Callable

MEASUREMENTS: dict[str, Callable[..., None]] = {
    "store": store.measure,
}
"""By name; each is called with a folder of its own and `count`, the number of offers, and prints a table."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measures szukaj on this machine.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(MEASUREMENTS)} (default: all)")
    parser.add_argument("--offers", type=int, default=100_000, help="how many offers to make up (default: 100000)")
    parser.add_argument("--folder", type=Path, help="where to keep the stores made (default: nowhere)")
    asked = parser.parse_args()
    unknown = sorted(set(asked.names) - set(MEASUREMENTS))
    if unknown:
        parser.error(f"there is no measurement {', '.join(unknown)}; there are {', '.join(MEASUREMENTS)}")
    print(machine())
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        for name in asked.names or MEASUREMENTS:
            MEASUREMENTS[name](folder / name, count=asked.offers)


if __name__ == "__main__":
    main()
