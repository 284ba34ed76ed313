"""How many offers each source had on each day on which an import changed any: one line each, in a file."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from retrieval.store.counts import Counts

FILE_NAME = "offer-counts.jsonl"
_MOST_LINES = 100_000
"""Three years of ninety sources that change daily."""

_log = logging.getLogger(__name__)


class Count(NamedTuple):
    """A source of which a day has no line is as it was on the day before."""

    day: str
    source: str
    open: int
    closed: int
    clusters: int


def counts_kept(folder: Path) -> list[Count]:
    """The oldest first; a line that is no count is passed over."""
    try:
        lines = (folder / FILE_NAME).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
    found = []
    for line in lines:
        try:
            found.append(Count(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return found


def keep_counts(folder: Path, day: date, counts: Mapping[str, Counts]) -> None:
    """Adds those of a day, in place of what it had, as far as they differ from the day before."""
    today = day.isoformat()
    kept = [count for count in counts_kept(folder) if count.day != today]
    last = {count.source: count[2:] for count in kept}
    new = [Count(today, name, one.open, one.closed, one.clusters) for name, one in counts.items()]
    kept += [count for count in new if last.get(count.source) != count[2:]]
    partial = folder / f"{FILE_NAME}.partial"
    try:
        partial.write_text(
            "".join(json.dumps(count._asdict(), ensure_ascii=False) + "\n" for count in kept[-_MOST_LINES:]),
            encoding="utf-8",
        )
        partial.replace(folder / FILE_NAME)
    except OSError as error:  # the offers matter more
        _log.warning("the counts of offers could not be written into %s: %s", folder, error.strerror)
        partial.unlink(missing_ok=True)
