"""JSON-LD with schema.org's `JobPosting`: a file of it, and the records that pages share with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources import fields, jobposting, jsonl, lenient
from retrieval.sources.draft import Rejection
from retrieval.sources.objects import ODD, keys_of, recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text

name = "jobposting"


def recognises(head: str) -> bool:
    return "@type" in keys_of(head) and jobposting.TYPE in head


def records(file: Text) -> Iterator[Record | Rejection]:
    """Every posting of the file; of JSON lines, of every line."""
    if jsonl.is_document(file):
        values = lenient.loads(file.text(file.document()))
        if values is None:
            raise BadInput(f"{file.name} is not JSON that can be read, even leniently.", source=file.name)
        yield from records_of(file.name, values)
        return
    number = 0
    for found in jsonl.records(file):
        if isinstance(found, Rejection):
            yield found
            continue
        for record in records_of(file.name, [found.fields], first=number + 1):
            number += 1
            yield record


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def records_of(
    file: str, values: Iterable[Any], *, page: str = "", base: str = "", first: int = 1
) -> Iterator[Record | Rejection]:
    """The records of every posting in these values."""
    found = (item for value in values for item in jobposting.postings_of(value))
    for number, item in enumerate(found, first):
        try:
            yield recorded(jobposting.fields_of(item, page=page, base=base), number)
        except ODD:
            reason = "it does not have the structure of a schema.org JobPosting"
            yield Rejection(file, number, reason, partial=True, record=item)
