"""`szukaj serve` as a whole process, with people on both platforms: local servers speak their wire.

What it adds to a message over a bare echo bot of the same library; 200 people talking at once; the stop amid that.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# The servers that speak the platforms' wire stand with the tests, which hold them to it.
sys.path.append(str(Path(__file__).parents[2] / "tests"))


PARTS = ("added", "crowd", "stops")


def measure(folder: Path, *, count: int, people: int, stops: int, parts: Sequence[str] = ()) -> None:
    """Prints the figures of `parts` (none named: all); a `folder` with `count` offers in it is used again."""
    from benchmarks.platforms import added, crowd, stopping
    from benchmarks.process import fill

    folder = folder.absolute()
    if not (folder / f"{count}-offers").exists():
        folder.mkdir(parents=True, exist_ok=True)
        fill(folder, count)
        (folder / f"{count}-offers").touch()
    if not parts or "added" in parts:
        asyncio.run(added.measure(folder, count=count))
    if not parts or "crowd" in parts:
        asyncio.run(crowd.measure(folder, count=count, people=people))
    if not parts or "stops" in parts:
        asyncio.run(stopping.measure(folder, people=people, stops=stops))
