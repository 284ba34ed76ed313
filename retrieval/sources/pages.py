"""Saved pages: the `JobPosting`s that they hold as JSON-LD or microdata, else a board's own data, or a table."""

from __future__ import annotations

import io
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.sources import fields, jobposting, jsonld, lenient, microdata, table, webtable
from retrieval.sources.apis import APIS
from retrieval.sources.draft import Record, Rejection
from retrieval.sources.files import HEAD, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity

name = "page"

_HTML = re.compile(
    r"^\s*<table[\s>]|<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|application/ld\+json|itemtype=",
    re.IGNORECASE,
)
_FEED = re.compile(r"^\s*<\?xml(?!.{0,300}<(?:!doctype\s+html|html))", re.IGNORECASE | re.DOTALL)
_BEGINNING = 20_000
_ASSIGNED = re.compile(r'window(?:\.\w{1,60}|\[["\'][\w-]{1,60}["\']\]){1,4}\s*=\s*(?=[{\["])')
_DECODER = json.JSONDecoder()


def recognises(head: str) -> bool:
    start = head.lstrip()
    return start[:1] == "<" and not _FEED.match(start) and _HTML.search(start[:_BEGINNING]) is not None


def records(file: Text) -> Iterator[Record | Rejection]:
    """The postings of the page; a page without one is a rejection, and the page was read whole all the same."""
    root = _parsed(file.text(file.document("a page", "split it")))
    values, broken = _json_ld(root)
    found = list(jobposting.postings_of(values)) or list(microdata.items(root))
    if not found and not broken:
        yield from _other_offers(file, root)
        return
    base = _address(root)
    yield from jsonld.records_of(file.name, [found], page=base if len(found) == 1 else "", base=base)
    for block in broken:
        reason = f"its JSON-LD block {block[0]} cannot be read, even leniently"
        yield Rejection(file.name, block[0], reason, partial=True, record=block[1])


def _other_offers(file: Text, root: Any) -> Iterator[Record | Rejection]:
    """The offers of a page without a posting: a board's data as its API gives them, or the rows of a table."""
    if found := list(_of_boards(file, root)):
        yield from found
    elif rows := webtable.rows(root):
        yield from table.records(file.name, iter(rows), None)
    else:
        yield Rejection(
            file.name, None, "it is a page without a schema.org JobPosting, as JSON-LD or as microdata"
        )


def _of_boards(file: Text, root: Any) -> Iterator[Record]:
    for text in [*(text for text, _ in _scripts(root)), *_assigned(root)]:
        api = next((api for api in APIS if api.recognises(text)), None)
        if api is not None:
            raw = text.encode("utf-8", "replace")
            held = Text(file.name, io.BytesIO(raw), raw[:HEAD])
            with suppress(BadInput):
                yield from (
                    one for one in api.records(held) if isinstance(one, Record) and one.fields.get("title")
                )


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _parsed(page: str) -> Any:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(page.replace("\0", "").encode("utf-8", "replace"), parser)
    return etree.Element("html") if root is None else root


def _json_ld(root: Any) -> tuple[list[Any], list[tuple[int, str]]]:
    """(the values of all JSON-LD blocks, the number and text of those with a posting that cannot be read)."""
    values: list[Any] = []
    broken = []
    texts = [text for text, kind in _scripts(root) if "ld+json" in kind or f'"{jobposting.TYPE}"' in text]
    for number, text in enumerate(texts, 1):
        read = lenient.loads(text)
        if read is not None:
            values.extend(read)
        elif jobposting.TYPE in text:
            broken.append((number, text))
    return values, broken


def _scripts(root: Any) -> list[tuple[str, str]]:
    """The text and the type of each script that holds data."""
    types = [(element, str(element.get("type")).casefold()) for element in root.iter("script")]
    return [("".join(element.itertext()), kind) for element, kind in types if "json" in kind]


def _assigned(root: Any) -> Iterator[str]:
    """The data that scripts give to the page (`window.__STATE__ = {…};`), also as a text in which JSON stands."""
    for element in root.iter("script"):
        script = "".join(element.itertext())
        for start in _ASSIGNED.finditer(script):
            with suppress(ValueError, RecursionError):
                value, end = _DECODER.raw_decode(script, start.end())
                yield value if isinstance(value, str) else script[start.end() : end]


def _address(root: Any) -> str:
    """The page's own address: its canonical link, or what it tells those who share it."""
    links = [element.get("href") for element in root.iter("link") if element.get("rel") == "canonical"]
    shared = [element.get("content") for element in root.iter("meta") if element.get("property") == "og:url"]
    return next((url for url in [*links, *shared] if url and url.startswith(("http://", "https://"))), "")
