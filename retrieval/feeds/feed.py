"""A feed: where offers come from again and again, and how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = "{page}"
"""In an address: the number of a page, from 1."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A source of offers that is looked at again and again.

    `url` is the address as the file has it, fit to be shown; `address` is the one to fetch, which may hold
    secrets, as `headers` may. `path`: a file, a folder or a pattern instead. `mapping`: the file that says which
    columns are which fields. `complete`: it is the whole current list, so an offer that is absent `absences` times
    in a row has closed. `internal`: its host may be one of the own network. `pages`: how many pages are fetched at
    most. `most_bytes` holds for what comes over the wire and for what is unpacked.
    """

    name: str
    source: str
    url: str = ""
    address: str = field(default="", repr=False)
    path: str = ""
    format: str = ""
    mapping: str = ""
    interval: timedelta = timedelta(hours=1)
    complete: bool = False
    absences: int = 2
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    enabled: bool = True
    robots: bool = True
    internal: bool = False
    recheck: bool = False
    most_bytes: int = 200_000_000
    timeout: timedelta = timedelta(minutes=5)
    pages: int = 1

    @property
    def where(self) -> str:
        return self.url or self.path
