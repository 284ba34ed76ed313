"""What one look at a feed asks of the store: its files imported, or its list known to be the same as before.

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
class Job:
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
    """Imports a job's files; `retrieval.importing.import_paths` with what the wiring adds to it."""

    def __call__(self, job: Job, store: ImportStore) -> Summary: ...


class Work(Protocol):
    """Does jobs somewhere; raises StoreError and BadInput."""

    async def __call__(self, job: Job) -> Done: ...


def do(job: Job, store: OfferStore, bring_in: BringIn) -> Done:
    """Does a job here and now; raises StoreError and BadInput."""
    absences = Absences(job.absent, most=job.absences)
    target: ImportStore = Rehearsal(store) if job.dry_run else store
    if job.paths:
        summary = bring_in(job, PatientStore(target, absences))
        return Done(summary, absences.counts)
    with target.lock("close offers"):
        closed = absences.note_same(target, job.source, job.now)
    return Done(Summary(closed=closed), absences.counts)
