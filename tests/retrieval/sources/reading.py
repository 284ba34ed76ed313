"""What a made-up file holds: the name of its format, its offers, what was rejected."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from retrieval.importing import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Draft, Record, Rejection
from retrieval.sources.files import opened

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer
    from retrieval.sources.mapping import Columns

TODAY = date(2026, 8, 25)


def drafts_of(path: Path, columns: Columns | None = None) -> tuple[str, list[Draft], list[Rejection]]:
    file = opened(str(path))
    file.columns = columns
    with file.stream:
        format_ = format_of(file)
        found = list(format_.records(file))
        records = [record for record in found if isinstance(record, Record)]
        drafts = [format_.draft(record, format_.identity(record, "")) for record in records]
    return format_.name, drafts, [item for item in found if isinstance(item, Rejection)]


def offers_of(path: Path, content: str | bytes) -> list[Offer]:
    """The offers of a file with this content; nothing of it may be rejected."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    _, drafts, rejected = drafts_of(path)
    assert rejected == []
    return [normalise(draft, today=TODAY) for draft in drafts]
