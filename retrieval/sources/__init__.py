"""The formats offers come in. Each is a module of four functions, and is recognised by what a file holds.

A new format: a module with `name`, `recognises`, `records`, `identity` and `draft` (see `Format`), and its
name in `FORMATS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.errors import BadInput
from retrieval.sources import boards, csv, feeds, jsonl, jsonld, pages
from retrieval.sources.apis import APIS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record, Rejection
    from retrieval.sources.files import Text


class Format(Protocol):
    """How one kind of file is read; a module fulfils it."""

    @property
    def name(self) -> str: ...

    def recognises(self, head: str) -> bool:
        """Whether a file that begins like this is of this format."""
        ...

    def records(self, file: Text) -> Iterator[Record | Rejection]:
        """Its records in order, and what is no record with the reason; raises BadInput for the file as a whole."""
        ...

    def identity(self, record: Record, source: str) -> Identity:
        """Which offer a record is about; `source` is what the user named, or empty."""
        ...

    def draft(self, record: Record, who: Identity) -> Draft:
        """What the record says of its offer; raises BadInput where it cannot be one."""
        ...


FORMATS: tuple[Format, ...] = (boards, *APIS, jsonld, jsonl, pages, feeds, csv)
"""The special ones before the general ones."""


def format_of(file: Text) -> Format:
    """The format of a file by its beginning; raises BadInput where it is none of ours."""
    head = file.text(file.head)
    if not head.strip("\0 \r\n\t"):
        raise BadInput(f"{file.name} is empty.", source=file.name)
    for format_ in FORMATS:
        if format_.recognises(head):
            return format_
    raise BadInput(
        f"{file.name} holds no offers in a known format: "
        "it is neither JSON, JSON lines, nor CSV with a header that names a title.",
        source=file.name,
    )
