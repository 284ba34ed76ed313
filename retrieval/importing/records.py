"""A record in an import: what it says as a hash, and why one that describes no offer is rejected."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bot.errors import BadInput
from retrieval.importing.normalise import RULES
from retrieval.sources.draft import Rejection

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.sources.draft import Identity, Record

ODD = (AttributeError, KeyError, TypeError, ValueError)
"""What reading a record's fields raises where a source that is structured breaks its own structure."""


def odd(file: str, record: Record, error: Exception) -> Rejection:
    """A record that is no offer, or whose fields hold something else than fields of that name do."""
    reason = (
        str(error) if isinstance(error, BadInput) else "its fields do not hold what fields of these names hold"
    )
    return Rejection(file, record.number, reason, partial=True, record=record.fields)


def content_of(format_: str, who: Identity, record: Record) -> str:
    """The hash of what the record says and of our rules, after an "@" the time of its version if known."""
    said = hashlib.blake2b(
        record.said, digest_size=12, salt=RULES.encode(), person=format_.encode()[:16]
    ).hexdigest()
    return f"{said}@{who.version}" if who.updated else said


def text_of(mapping: Path) -> str:
    try:
        return mapping.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
