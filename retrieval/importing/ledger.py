"""Which files have been imported before, by the hash of their bytes, and which offers they held.

A file that has not changed since, and whose offers the store has as they were, need not be read again: a page of a
board's API takes longer to parse than to hash by far. The store stays the only truth; a ledger that is lost or
damaged costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.errors import BadInput
from retrieval.importing.normalise import RULES
from retrieval.sources.files import BROKEN, STDIN, bytes_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME = ".imported-files.json"
_PIECE = 2**18
_MOST_OFFERS = 400_000
"""Offers all entries may hold together; the oldest entries are dropped first."""


@dataclass(slots=True)
class FileEntry:
    """What a file held: its offers as `id → content`, their sources, the number of its records, and of how many of
    them the offer is over."""

    offers: dict[str, str] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    records: int = 0
    over: int = 0


class Ledger:
    """Entries by the digest of a file, oldest first; kept in a folder, or nowhere."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / FILE_NAME if folder is not None else None
        self._entries = _kept(self._path)
        self._changed = False

    def digest(self, name: str, source: str) -> str:
        """The file's key; empty where there is none, as for standard input. `source` is what the user named."""
        if self._path is None or name == STDIN:
            return ""
        try:
            found = hashlib.blake2b()
            with bytes_of(name) as file:
                while piece := file.read(_PIECE):
                    found.update(piece)
        except (BadInput, *BROKEN):
            return ""
        found.update(f"\0{source}\0{RULES}".encode())
        return found.hexdigest()[:40]

    def get(self, digest: str, there: Mapping[str, str]) -> FileEntry | None:
        """What the file held, when the store has all of it just so."""
        entry = self._entries.get(digest)
        if entry is None or any(there.get(id) != content for id, content in entry.offers.items()):
            return None
        return entry

    def keep(self, digest: str, entry: FileEntry) -> None:
        self._entries.pop(digest, None)
        self._entries[digest] = entry
        self._changed = True

    def save(self) -> None:
        """Writes what was kept, the newest entries as far as they fit."""
        if self._path is None or not self._changed:
            return
        kept = {
            digest: [entry.offers, sorted(entry.sources), entry.records, entry.over]
            for digest, entry in self._newest()
        }
        partial = self._path.with_suffix(".partial")
        try:
            partial.write_text(json.dumps(kept), encoding="utf-8")
            partial.replace(self._path)
        except OSError:  # a ledger only ever saves time
            partial.unlink(missing_ok=True)

    def _newest(self) -> list[tuple[str, FileEntry]]:
        left = _MOST_OFFERS
        found = []
        for digest, entry in reversed(self._entries.items()):
            left -= len(entry.offers)
            if left < 0:
                break
            found.append((digest, entry))
        return found[::-1]


def _kept(path: Path | None) -> dict[str, FileEntry]:
    if path is None:
        return {}
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(digest): FileEntry(dict(offers), set(names), int(records), int(over))
            for digest, (offers, names, records, over) in entries.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
