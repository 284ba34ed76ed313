"""JSON-LD with schema.org's `JobPosting`: a file of it, and the reading of it that pages share.

People write it by hand and by template: comments, commas too many, raw line breaks, HTML's entities, unescaped
quotes, several values one after another. What still makes one sense is read.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources import fields, jobposting, jsonl
from retrieval.sources.draft import Rejection
from retrieval.sources.objects import ODD, keys_of, recorded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text

name = "jobposting"

_OPENING = re.compile(r"\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)")
_CLOSING = re.compile(r"(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*;?\s*$")
_LONGEST_CLOSING = 80
# A text without an end goes on to that of the whole, so that it is not looked for once more from each quote in it.
_STRING = r'("[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z))'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMA_TOO_MANY = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_GAP = re.compile(r"[\s,;]*")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
# A quote that ends a text: what follows goes on with the object or list.
_ENDS = re.compile(r'\s*(?:$|[:}\]]|,\s*(?:["{\[}\]\d-]|true|false|null))')


def recognises(head: str) -> bool:
    return "@type" in keys_of(head) and jobposting.TYPE in head


def records(file: Text) -> Iterator[Record | Rejection]:
    """Every posting of the file; of JSON lines, of every line."""
    if jsonl.is_document(file):
        values = loads(file.text(file.document()))
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
    file: str, values: Iterable[Any], *, page: str = "", first: int = 1
) -> Iterator[Record | Rejection]:
    """The records of every posting in these values."""
    found = (item for value in values for item in jobposting.postings_in(value))
    for number, item in enumerate(found, first):
        try:
            yield recorded(jobposting.fields_of(item, page=page), number)
        except ODD:
            reason = "it does not have the structure of a schema.org JobPosting"
            yield Rejection(file, number, reason, partial=True, record=item)


def loads(raw: str) -> list[Any] | None:
    """The values of a text that is JSON or nearly so; None where nothing makes sense of it."""
    raw = _unwrapped(_unwrapped(raw)).strip().rstrip(";").strip()
    for mended in (lambda text: text, _mended, lambda text: _mended(_quoted(text)), _unescaped):
        try:
            return _values(mended(raw))
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(raw: str) -> str:
    """Without the marks of a comment or of CDATA around it."""
    opening = _OPENING.match(raw)
    raw = raw[opening.end() :].rstrip() if opening else raw.rstrip()
    closing = _CLOSING.search(raw, max(0, len(raw) - _LONGEST_CLOSING))
    return raw[: closing.start()] if closing else raw


def _values(text: str) -> list[Any]:
    """One value, or several one after another."""
    decoder = json.JSONDecoder(strict=False)
    found, at = [], 0
    while at < len(text):
        value, end = decoder.raw_decode(text, at)
        found.append(value)
        at = _GAP.match(text, end).end()  # type: ignore[union-attr]  # it matches the empty text as well
    if not found:
        raise ValueError("empty")
    return found


def _mended(text: str) -> str:
    """Without comments and commas too many, and without the backslashes of escapes that JSON lacks."""
    text = _COMMENT.sub(lambda match: _BAD_ESCAPE.sub("", match[1]) if match[1] else " ", text)
    return _COMMA_TOO_MANY.sub(lambda match: match[1] or "", text)


def _quoted(text: str) -> str:
    """With the quotes escaped that stand in the middle of a text."""
    pieces, inside, at = [], False, 0
    for match in re.finditer(r'\\.|"', text, re.DOTALL):
        if match[0] != '"':
            continue
        pieces.append(text[at : match.start()])
        at = match.end()
        if inside and not _ENDS.match(text, at):
            pieces.append('\\"')
        else:
            pieces.append('"')
            inside = not inside
    return "".join([*pieces, text[at:]])


def _unescaped(text: str) -> str:
    """JSON that a template wrote with HTML's entities for its quotes."""
    return _mended(unescape(text)) if "&quot;" in text or "&#34;" in text else "!"
