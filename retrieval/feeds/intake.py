"""What a look at a feed wants taken in: files to be imported, or the word that its list is the same as before.

It is told in values alone, so that it can be done in another process.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from retrieval.feeds.absence import Absences, PatientStore
from retrieval.importing import Summary
from retrieval.importing.rehearsal import Rehearsal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from retrieval.importing.store import ImportStore
    from retrieval.store import OfferStore


@dataclass(frozen=True, slots=True)
class Intake:
    """`paths` is empty where the list has not changed. `absent`: see `retrieval.feeds.kept.Kept`."""

    paths: Sequence[Path]
    source: str
    complete: bool
    absences: int
    absent: Mapping[str, int]
    now: datetime
    format: str = ""
    mapping: Path | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the offers, and the counts of absence to keep."""

    summary: Summary = field(default_factory=Summary)
    absent: Mapping[str, int] = field(default_factory=dict)


class BringIn(Protocol):
    """Imports an intake's files; `retrieval.importing.import_paths` with what the wiring adds to it."""

    def __call__(self, intake: Intake, store: ImportStore) -> Summary: ...


class Work(Protocol):
    """Takes in somewhere; raises StoreError and BadInput."""

    async def __call__(self, intake: Intake) -> Done: ...


def do(intake: Intake, store: OfferStore, bring_in: BringIn) -> Done:
    """Takes in here and now; raises StoreError and BadInput."""
    absences = Absences(intake.absent, most=intake.absences)
    target: ImportStore = Rehearsal(store) if intake.dry_run else store
    if intake.paths:
        summary = bring_in(intake, PatientStore(target, absences))
        return Done(summary, absences.counts)
    with target.lock("close offers"):
        closed = absences.note_same(target, intake.source, intake.now)
    return Done(Summary(closed=closed), absences.counts)
