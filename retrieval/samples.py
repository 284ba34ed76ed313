"""The project's own sample offers: invented companies, ordinary jobs, ages instead of dates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.importing.normalise import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened

if TYPE_CHECKING:
    from datetime import date

    from bot.domain import Offer

SAMPLES = Path(__file__).parent / "data" / "sample_offers.jsonl"


def sample_offers(today: date) -> list[Offer]:
    """The sample offers as an import on this day makes them; the newest is a day old."""
    file = opened(str(SAMPLES))
    with file.stream:
        format_ = format_of(file)
        records = [record for record in format_.records(file) if isinstance(record, Record)]
        drafts = [format_.draft(record, format_.identity(record, "")) for record in records]
    return [normalise(draft, today=today) for draft in drafts]
