"""The data that a board made a page of: JSON in scripts, given to the page by one, or streamed to it."""

from __future__ import annotations

import io
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.polish import fold
from retrieval.sources import boards, devalue
from retrieval.sources.apis import APIS
from retrieval.sources.draft import Record, fields_of
from retrieval.sources.files import HEAD, Text
from retrieval.sources.objects import recorded, text

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASSIGNED = re.compile(r'window(?:\.\w{1,60}|\[["\'][\w-]{1,60}["\']\]){1,4}\s*=\s*(?=[{\["])')
# By Next.js, in calls of this name.
_STREAMED = re.compile(r"self\.__next_f\.push\(\s*(?=\[)")
_ROW = re.compile(r"(?<![\w\"])[0-9a-f]{1,4}:(?=[\[{])")
"""Where a row of the stream begins: its number, then its value."""

_DECODER = json.JSONDecoder()
_WHOLE_OFFERS = [api for api in APIS if getattr(api, "alone", ())]


def offers(name: str, root: Any) -> Iterator[Record]:
    """The offers of a page, as the first board that knows some of its data reads them."""
    for data in texts(root):
        for format_ in (boards, *APIS):
            if format_.recognises(data) and (found := list(_read(format_, name, data))):
                yield from found
                break


def alone(name: str, root: Any, marked_up: Any) -> Record | None:
    """The one offer of a page in the board's own data, which say more than the posting marked up for others does.

    It may stand there several times, once for each language.
    """
    title = fold(text(marked_up, "title"))
    all_of_them = "".join("".join(element.itertext()) for element in root.iter("script"))
    boards_of_it = [api for api in _WHOLE_OFFERS if all(key in all_of_them for key in api.alone)]
    for data in texts(root) if boards_of_it else ():
        for api in boards_of_it:
            if api.recognises(data):
                found = list(_read(api, name, data))
                same = [one for one in found if fold(one.fields["title"]) == title]
                if same and len({one.fields.get("id") for one in found}) == 1:
                    return same[0]
    return None


def scripts(root: Any) -> list[tuple[str, str]]:
    """The text and the type of each script that holds data."""
    types = [(one, str(one.get("type")).casefold()) for one in root.iter("script") if not _is_folded(one)]
    return [("".join(element.itertext()), kind) for element, kind in types if "json" in kind]


def _read(format_: Any, name: str, data: str) -> Iterator[Record]:  # a module or a value, as in FORMATS
    raw = data.encode("utf-8", "replace")
    file = Text(name, io.BytesIO(raw), raw[:HEAD])
    with suppress(BadInput):
        for record in format_.records(file):
            if isinstance(record, Record):
                own = _in_our_names(record) if format_ is boards else record
                if own.fields.get("title") and (own.fields.get("url") or own.fields.get("company")):
                    yield own


def _in_our_names(record: Record) -> Record:
    who = boards.identity(record, "")
    return recorded({**fields_of(boards.draft(record, who)), "updated": who.version}, record.number)


def texts(root: Any) -> Iterator[str]:
    """The data of a page: JSON in scripts, given to the page by one, or streamed to it."""
    yield from (data for data, _ in scripts(root))
    yield from _folded(root)
    yield from _assigned(root)
    yield from _streamed(root)


def _folded(root: Any) -> Iterator[str]:
    """The data in which Nuxt 3 names each value by its number, as they would be without."""
    for element in root.iter("script"):
        if _is_folded(element):
            value = devalue.unfolded("".join(element.itertext()))
            if isinstance(value, (dict, list)):
                yield json.dumps(value, ensure_ascii=False)


def _is_folded(script: Any) -> bool:
    return script.get("id") == "__NUXT_DATA__" or script.get("data-nuxt-data") is not None


def _assigned(root: Any) -> Iterator[str]:
    """The data that scripts give to the page (`window.__STATE__ = {…};`), also as a text in which JSON stands."""
    for element in root.iter("script"):
        script = "".join(element.itertext())
        for start in _ASSIGNED.finditer(script):
            with suppress(ValueError, RecursionError):
                value, end = _DECODER.raw_decode(script, start.end())
                yield value if isinstance(value, str) else script[start.end() : end]


def _streamed(root: Any) -> Iterator[str]:
    """The objects in the rows of a stream, whose pieces stand in one script each."""
    pieces: list[str] = []
    for element in root.iter("script"):
        script = "".join(element.itertext())
        for start in _STREAMED.finditer(script):
            with suppress(ValueError, RecursionError):
                value, _ = _DECODER.raw_decode(script, start.end())
                pieces += [piece for piece in value[1:2] if isinstance(piece, str)]
    stream, done = "".join(pieces), 0
    for row in _ROW.finditer(stream):
        if row.start() >= done:
            with suppress(ValueError, RecursionError):
                value, done = _DECODER.raw_decode(stream, row.end())
                yield from (json.dumps(one) for one in _as_list(value) if isinstance(one, dict))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
