"""The formats offers come in. Each is a module of four functions, and is recognised by what a file holds.

A new format: a module with `name`, `recognises`, `records`, `identity` and `draft` (see `Format`), and its
name in `FORMATS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from bot.errors import BadInput
from retrieval.sources import (
    boards,
    chats,
    csv,
    excel,
    feeds,
    hrxml,
    jsonl,
    jsonld,
    pages,
    personio,
    telegram,
    text,
)
from retrieval.sources.apis import APIS
from retrieval.sources.workbooks import OLD_MAGIC

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


FORMATS: tuple[Format, ...] = (
    excel,
    boards,
    telegram,
    *APIS,
    jsonld,
    jsonl,
    pages,
    personio,
    hrxml,
    feeds,
    chats,
    csv,
    text,
)
"""The special ones before the general ones."""

_MAPPED: tuple[Format, ...] = (excel, jsonl, csv)
"""Those whose columns a mapping may name."""

_OTHER_FILES = {
    b"\x89PNG": "is a picture",
    b"\xff\xd8\xff": "is a picture",
    b"GIF8": "is a picture",
    b"RIFF": "is a picture or a sound",
    b"7z\xbc\xaf": "is an archive; unpack it",
    b"Rar!": "is an archive; unpack it",
    b"BZh": "is an archive; unpack it",
    b"\xfd7zXZ": "is an archive; unpack it",
    b"\x28\xb5\x2f\xfd": "is an archive; unpack it",
    b"SQLite format 3": "is a database; export its table as CSV",
    b"PAR1": "is a Parquet file; export it as CSV or JSON lines",
}


def format_of(file: Text, named: str = "") -> Format:
    """The format of a file by its beginning, or the one `named`; raises BadInput where it is none of ours."""
    other = next((what for mark, what in _OTHER_FILES.items() if file.head.startswith(mark)), None)
    if file.head[257:262] == b"ustar":
        other = "is an archive; unpack it"
    if other is not None:
        raise BadInput(f"{file.name} {other}.", source=file.name)
    if file.head.startswith(OLD_MAGIC):
        return excel
    head = file.text(file.head)
    if not head.strip("\0 \r\n\t"):
        raise BadInput(f"{file.name} is empty.", source=file.name)
    if file.columns is not None:
        return next((format_ for format_ in _MAPPED if format_.recognises(head)), csv)
    for format_ in FORMATS:
        if format_.name == named or (not named and format_.recognises(head)):
            return format_
    raise BadInput(
        f"{file.name} holds no offers in a known format: it is neither JSON, XML, a page, a workbook nor a text"
        " that reads as an advert; where it is a table whose header names no title,"
        " let szukaj import --guess propose a mapping.",
        source=file.name,
    )
