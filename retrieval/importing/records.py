"""A record in an import: what it says as a hash, and why one that describes no offer is rejected."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.importing.normalise import RULES
from retrieval.sources.draft import Rejection
from retrieval.sources.naming import known_fields

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.sources.draft import Identity, Record

ODD = (AttributeError, KeyError, TypeError, ValueError)
"""What reading a record's fields raises where a source that is structured breaks its own structure."""


UNREAD = "_unread"
"""Under which name a rejected record keeps them; such names are not read when it is imported again."""


def odd(file: str, record: Record, error: Exception) -> Rejection:
    """A record that is no offer, or whose fields hold something else than fields of that name do."""
    reason = (
        str(error) if isinstance(error, BadInput) else "its fields do not hold what fields of these names hold"
    )
    return Rejection(file, record.number, reason, partial=True, record=record.fields)


def unread(record: Record) -> dict[str, Any]:
    """What the record has under names that no field goes by, for whoever mends it: the title may stand there."""
    before = record.fields.get(UNREAD)
    others = dict(before) if isinstance(before, dict) else {}
    for name, value in record.fields.items():
        if value and not name.startswith("_") and not known_fields([name]):
            others[name] = value
    return {UNREAD: others} if others else {}


def content_of(format_: str, who: Identity, record: Record) -> str:
    """The hash of what the record says and of our rules, after an "@" the time of its version if known."""
    said = hashlib.blake2b(
        record.said, digest_size=12, salt=RULES.encode(), person=format_.encode()[:16]
    ).hexdigest()
    return f"{said}@{who.version}" if who.updated else said


def adds_nothing(content: str, before: str) -> bool:
    """Whether the store has an offer as a record describes it, or a newer version of it."""
    said, _, version = content.partition("@")
    said_before, _, version_before = before.partition("@")
    return said == said_before or bool(version and version_before and version < version_before)


def text_of(mapping: Path) -> str:
    try:
        return mapping.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
