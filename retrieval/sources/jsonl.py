"""JSON lines, a JSON list, or one JSON object that holds a list: records with Polish or English field names."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from bot.errors import BadInput
from retrieval.sources import envelopes, fields, lenient
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.files import LONGEST_LINE
from retrieval.sources.naming import known_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity
    from retrieval.sources.files import Text
    from retrieval.sources.mapping import Columns

name = "jsonl"
REASON, MENDED, EXCESS = "_rejected", "_text", "_more"
"""In a file of rejected records: the names of the reason, of a line that was no JSON, and of cells beyond the
header of a table, all for whoever mends it."""

_MEGABYTES = LONGEST_LINE // 1024**2


class _TwiceError(ValueError):
    """An object names the same key twice, and only one of the values would survive."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _TwiceError(twice)
    return found


_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
# What JSON can write and no text can hold: one half of a pair of surrogates.
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_HALVED = "a text in it holds half of a character"


def _whole(value: dict[str, Any]) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


_decoder = json.JSONDecoder(object_pairs_hook=_once)


_BEGINS = re.compile(r"""\s*(?:\{|\[\s*(?:[\[{"'\]/]|-?\d+(?:\.\d+)?\s*[,\]]|(?:null|true|false)\b|$))""")
"""How JSON begins; what else begins with a bracket is a text: "[PILNE] Kelner", "[18.11.2026, 19:02] Ania: …"."""


def recognises(head: str) -> bool:
    return _BEGINS.match(head) is not None


def records(file: Text) -> Iterator[Record | Rejection]:
    """Each record, or why it is none. Raises BadInput where the file as a whole cannot be read."""
    found = in_list(file.name, envelopes.items(file.name, load(file))) if is_document(file) else _in_lines(file)
    yield from found if file.columns is None else (_mapped(record, file.columns) for record in found)


def _mapped(record: Record | Rejection, columns: Columns) -> Record | Rejection:
    return record if isinstance(record, Rejection) else replace(record, fields=columns.fields_of(record.fields))


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def is_document(file: Text) -> bool:
    """Whether the file is one JSON value rather than a record a line; a broken first line stays a line."""
    head = file.text(file.head).lstrip()
    if head.startswith("["):
        return True
    first, *rest = head.split("\n", 1)
    following = rest[0].lstrip() if rest else ""
    try:
        value, _ = json.JSONDecoder().raw_decode(first)
    except (ValueError, RecursionError):
        return _goes_on(first) or not (first.rstrip().endswith("}") or following.startswith("{"))
    return not following and envelopes.holds(value)


def _goes_on(line: str) -> bool:
    """Whether a line opens a list of objects and does not close it: {"offers": [{…},"""
    opened: list[str] = []
    for match in _BRACKET.finditer(line):
        if match[0] in "[{":
            opened.append(match[0])
        elif match[0] in "]}" and opened:
            opened.pop()
    return opened[-1:] == ["["] and line.rstrip().rstrip(",").rstrip()[-1:] in {"[", "}"}


def load(file: Text) -> Any:
    """The whole document, its values as a list where it holds several; raises BadInput where it is too large or no
    JSON, however leniently it is read."""
    raw = file.document()
    with suppress(ValueError):
        return from_json(raw)  # half as long as the standard library takes, which says better what is wrong
    text = file.text(raw)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        if found := lenient.loads(text, guessing=False):
            return found[0] if len(found) == 1 else found
        raise BadInput(f"{file.name} is not JSON: {reason(error, len(text))}.", source=file.name) from error


def in_list(file: str, values: list[Any]) -> Iterator[Record | Rejection]:
    for number, value in enumerate(values, 1):
        if not isinstance(value, dict):
            reason_ = f"it is {_kind(value)} and not an object with the fields of an offer"
            yield Rejection(file, number, reason_, partial=True)
        elif not _whole(value):
            yield Rejection(file, number, _HALVED, partial=True, record=value)
        else:
            yield Record(value, number, json.dumps(value, sort_keys=True).encode())


def _in_lines(file: Text) -> Iterator[Record | Rejection]:
    decode = _decoder.decode
    for number, line in file.lines():
        if line is None:
            yield Rejection(file.name, number, f"the line is longer than {_MEGABYTES} MB", partial=True)
            continue
        if not line or line.isspace():
            continue
        text = file.text(line)
        try:
            value = decode(text.rstrip(" \t,") if text.endswith("},") else text)
            if MENDED in text and isinstance(value, dict) and isinstance(value.get(MENDED), str):
                text = value[MENDED]  # a line that could not be read, mended since
                value = decode(text)
        except _TwiceError as error:
            reason_ = f'the field "{error}" stands in it twice'
            yield Rejection(file.name, number, reason_, partial=True, record=text)
        except (ValueError, RecursionError) as error:
            reason_ = f"it is not JSON: {reason(error, len(line))}"
            yield Rejection(file.name, number, reason_, partial=True, record=text)
        else:
            if not isinstance(value, dict):
                reason_ = f"it is {_kind(value)} and not an object with the fields of an offer"
                yield Rejection(file.name, number, reason_, partial=True, record=text)
            elif value.get(EXCESS) and REASON in value:
                reason_ = f'put what "{EXCESS}" holds where it belongs, and take "{EXCESS}" away'
                yield Rejection(file.name, number, reason_, partial=True, record=value)
            elif _HALF.search(line) and not _whole(value):
                yield Rejection(file.name, number, _HALVED, partial=True, record=value)
            elif (
                "title" not in value
                and "title" not in known_fields(value)
                and (several := envelopes.offers_in(value))
            ):
                yield from (
                    replace(each, number=number) if isinstance(each, Record) else each
                    for each in in_list(file.name, several)
                )
            else:
                yield Record(value, number, line.strip())


def reason(error: BaseException, length: int) -> str:
    """What is wrong with the JSON, without the parser's jargon."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, json.JSONDecodeError):
        if error.pos >= length - 1 or error.msg.startswith("Unterminated string"):
            return "it ends in the middle"
        return f"{error.msg[0].lower()}{error.msg[1:]} at character {error.pos + 1}"
    return str(error)


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    return {list: "a list", str: "a text", bool: "true or false"}.get(type(value), "a number")
