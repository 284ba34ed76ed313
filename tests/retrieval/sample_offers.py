"""The sample offers as an import makes them, without a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.importing.normalise import normalise
from retrieval.samples import SAMPLES
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened

if TYPE_CHECKING:
    from datetime import date

    from bot.domain import Offer


def sample_offers(today: date) -> list[Offer]:
    """The sample offers as an import on this day makes them; the newest is a day old."""
    file = opened(str(SAMPLES))
    with file.stream:
        format_ = format_of(file)
        records = [record for record in format_.records(file) if isinstance(record, Record)]
        drafts = [format_.draft(record, format_.identity(record, "")) for record in records]
    return [normalise(draft, today=today) for draft in drafts]
