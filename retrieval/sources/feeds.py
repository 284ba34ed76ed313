"""Feeds in XML: RSS, Atom, and the lists of offers that boards take from employers (Indeed, Trovit, Jooble …).

They differ by names alone, whatever the namespace: an element that is called an offer, or that repeats and names a
title, is one. What it holds goes by the same synonyms as the columns of a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from retrieval.polish import fold
from retrieval.sources import fields, xml
from retrieval.sources.draft import Rejection
from retrieval.sources.entries import fields_of
from retrieval.sources.naming import known_fields
from retrieval.sources.objects import ODD, host_of, recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text
    from retrieval.sources.objects import Fields

name = "feed"

OFFERS = (
    "item entry job offer ad vacancy position posting listing advert jobposting oferta ogloszenie praca wakat"
    " stelle jobad joboffer job_offer ofertapracy oferta_pracy anons vaga emploi offre record row"
).split()
"""What an offer's element is called, in lower case."""

_START = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_ATTRIBUTE = re.compile(r"""\s([A-Za-z_][\w.-]*)\s*=\s*["']""")
_CHANNEL_LINK = re.compile(
    r"<(?:link|publisherurl|url|siteurl)>\s*(?:<!\[CDATA\[)?\s*(https?://[^\s<\]]+)", re.IGNORECASE
)
_ATOM_LINK = re.compile(r"""<link\b[^>]*?href=["'](https?://[^"']+)""")
_ATOM_SELF = re.compile(r"""<link\b[^>]*rel=["']self["'][^>]*>""")
_PUBLISHER = re.compile(
    r"<publisher>\s*(?:<!\[CDATA\[)?\s*([^<\]]{2,80}?)\s*(?:\]\]>)?\s*</publisher>", re.IGNORECASE
)
_AUTHOR = re.compile(r"<author>\s*<name>\s*([^<]{2,80}?)\s*</name>")
_OWN_WORK = r"(?:jobs|careers?|job openings|open positions|vacancies|praca|kariera|oferty pracy|rekrutacje?)"
_CHANNEL_TITLE = re.compile(r"<title>\s*(?:<!\[CDATA\[)?\s*([^<\]]{2,120}?)\s*(?:\]\]>)?\s*</title>")


def recognises(head: str) -> bool:
    return head.lstrip()[:1] == "<" and _START.search(head) is not None


def records(file: Text) -> Iterator[Record | Rejection]:
    """Every offer of the feed, as it is read. Raises BadInput where the file as a whole is none."""
    head = file.text(file.head)
    tag = _offer_tag(head)
    if tag is None:
        what = (
            "a sitemap: it holds addresses of pages, save those pages instead"
            if re.search(r"<(?:urlset|sitemapindex)\b", head[:2000])
            else ("XML without offers in a known form: no element in it repeats and names a title")
        )
        raise BadInput(f"{file.name} is {what}.", source=file.name)
    channel = _channel(head, tag)
    for number, element in enumerate(xml.elements(file, tag), 1):
        try:
            yield recorded(_of_board({**channel, **fields_of(element)}), number)
        except ODD:
            yield Rejection(
                file.name, number, "its elements do not hold what elements of these names hold", partial=True
            )


def _of_board(found: Fields) -> Fields:
    """We Work Remotely writes "Company: Title", of remote work alone."""
    title, board = found.get("title"), "weworkremotely.com"
    own = not found.get("source") and host_of(str(found.get("url") or found.get("link"))) == board
    if not (own or found.get("source") == board) or not isinstance(title, str):
        return found
    company, colon, rest = title.partition(": ")
    named = {"title": rest, "company": company} if colon and not found.get("company") else {}
    return {**found, **named, "source": board, "modes": ["remote"]}


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _offer_tag(head: str) -> str | None:
    """The name of the elements that are offers: the first that is called one, else one that repeats."""
    names = [match[1] for match in _START.finditer(head)]
    called = next((name for name in names if name.casefold() in OFFERS), None)
    if called is not None:
        return called
    return next((n for n in dict.fromkeys(names) if names.count(n) > 1 and _names_a_title(head, n)), None)


def _names_a_title(head: str, tag: str) -> bool:
    """Whether the first element of this name has attributes, or holds others, that name a title and something else
    of an offer."""
    alone = re.search(rf"<(?:[\w.-]+:)?{re.escape(tag)}(\s[^<>]*)>", head)
    attributes = known_fields(_ATTRIBUTE.findall(alone[1])) if alone else set()
    if "title" in attributes and len(attributes) >= 2:
        return True
    start = re.search(rf"<(?:[\w.-]+:)?{re.escape(tag)}\b", head)
    end = re.search(rf"</(?:[\w.-]+:)?{re.escape(tag)}>", head)
    if start is None or end is None or end.start() < start.end():
        return False
    known = known_fields(match[1] for match in _START.finditer(head, start.end(), end.start()))
    return "title" in known and len(known) >= 2


def _channel(head: str, tag: str) -> dict[str, Any]:
    """What the feed says of itself before its first offer: its source, and an employer's own feed its employer."""
    start = re.search(rf"<(?:[\w.-]+:)?{re.escape(tag)}[\s>]", head)
    before = head[: start.start()] if start else head
    link = (
        _CHANNEL_LINK.search(before) or _ATOM_LINK.search(_ATOM_SELF.sub("", before)) or _ATOM_LINK.search(before)
    )
    publisher = _PUBLISHER.search(before)
    source = (publisher[1] if publisher else "") or (host_of(link[1]) if link else "")
    title = _CHANNEL_TITLE.search(before)
    own = title is not None and "teamtailor.com" in before
    author = _AUTHOR.search(before)
    if title is not None and author is not None and _is_of_an_employer(title[1], author[1]):
        return {"source": source, "company": author[1]}
    return {"source": source, "company": title[1] if title is not None and own else ""}


def _is_of_an_employer(title: str, author: str) -> bool:
    """Whether a feed is called after the work at whoever wrote it: "Jobs at Przykład", "Przykład – kariera"."""
    work, name = _OWN_WORK, re.escape(fold(author))
    return (
        re.fullmatch(rf"{work} (?:at|@|w|we|in|with) {name}|{name}\W+(?:careers?|kariera)", fold(title))
        is not None
    )
