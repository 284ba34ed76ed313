"""Saved pages: the `JobPosting`s that they hold as JSON-LD or microdata, else a board's own data, a table, the one
list of offers in their data, or the adverts that they show under labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from retrieval.sources import (
    fields,
    jobposting,
    jsonld,
    lenient,
    microdata,
    pagedata,
    pagelists,
    pagetext,
    table,
    webtable,
)
from retrieval.sources.draft import Rejection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text

name = "page"

_HTML = re.compile(
    r"^\s*<table[\s>]|<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|application/ld\+json|itemtype=",
    re.IGNORECASE,
)
_FEED = re.compile(r"^\s*<\?xml(?!.{0,300}<(?:!doctype\s+html|html))", re.IGNORECASE | re.DOTALL)
_BEGINNING = 20_000


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
    if len(found) == 1 and (alone := pagedata.alone(file.name, root, found[0])) is not None:
        yield alone
        return
    own = _address(root)
    base = next((urljoin(own, str(one.get("href"))) for one in root.iter("base") if one.get("href")), own)
    yield from jsonld.records_of(file.name, [found], page=own if len(found) == 1 else "", base=base)
    for block in broken:
        reason = f"its JSON-LD block {block[0]} cannot be read, even leniently"
        yield Rejection(file.name, block[0], reason, partial=True, record=block[1])


def _other_offers(file: Text, root: Any) -> Iterator[Record | Rejection]:
    """The offers of a page without a posting: a board's data as its API gives them, the rows of a table, or the
    only list of offers in the page's data."""
    found: list[Record | Rejection] = [*pagedata.offers(file.name, root)]
    if found:
        yield from found
    elif rows := webtable.rows(root):
        yield from table.records(file.name, iter(rows), None)
    elif found := list(pagelists.offers(file.name, root, _address(root))):
        yield from found
    elif shown := list(pagetext.offers(root, _address(root))):
        yield from shown
    else:
        yield Rejection(
            file.name, None, "it is a page without a schema.org JobPosting, as JSON-LD or as microdata"
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
    texts = [text for text, kind in pagedata.scripts(root) if "ld+json" in kind or f'"{jobposting.TYPE}"' in text]
    for number, text in enumerate(texts, 1):
        read = lenient.loads(text)
        if read is not None:
            values.extend(read)
        elif jobposting.TYPE in text:
            broken.append((number, text))
    return values, broken


def _address(root: Any) -> str:
    """The page's own address: its canonical link, or what it tells those who share it."""
    links = [element.get("href") for element in root.iter("link") if element.get("rel") == "canonical"]
    shared = [element.get("content") for element in root.iter("meta") if element.get("property") == "og:url"]
    return next((url for url in [*links, *shared] if url and url.startswith(("http://", "https://"))), "")
