"""A sitemap as a feed: the pages that it names on its own server, of which those with an offer marked up count.

https://www.sitemaps.org/protocol.html: `<urlset>` names pages, `<sitemapindex>` names other sitemaps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from bot.errors import BadInput
from retrieval.sources import xml
from retrieval.sources.files import BROKEN, opened
from retrieval.sources.jobposting import TYPE

if TYPE_CHECKING:
    from pathlib import Path

MOST_PAGES = 100
"""Pages that are fetched at most, where the feed does not say."""

MOST_SITEMAPS = 20
"""Sitemaps of an index that are fetched at most."""

_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_BEGINNING = 4096
_OF_OFFERS = re.compile(
    r"job|career|vacanc|position|opening|hiring|prac[aey]|ofert|karier|rekrut|stanowisk|ogloszen"
)


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap names: `pages`, those first whose address speaks of offers, and further `sitemaps`."""

    pages: list[str]
    sitemaps: list[str]


def sitemap_of(path: Path) -> Sitemap | None:
    """What the file names; None where it is no sitemap, or one that cannot be read."""
    with path.open("rb") as beginning:
        if not _SITEMAP.search(beginning.read(_BEGINNING)):
            return None
    found: dict[str, list[str]] = {"url": [], "sitemap": []}
    try:
        file = opened(str(path))
        with file.stream:
            for element in xml.elements(file, *found):
                addresses = ((child.text or "").strip() for child in element if xml.local(child) == "loc")
                found[xml.local(element)].extend(filter(None, addresses))
    except (BadInput, *BROKEN):
        return None
    return Sitemap(_likely_first(found["url"]), _likely_first(found["sitemap"]))


def _likely_first(addresses: list[str]) -> list[str]:
    return sorted(dict.fromkeys(addresses), key=lambda address: _OF_OFFERS.search(address.casefold()) is None)


def holds_offer(path: Path, address: str) -> bool:
    """Whether a page that was fetched has an offer marked up; it then says its address where it said none."""
    page = path.read_bytes()
    if TYPE.encode() not in page:
        return False
    if b"canonical" not in page and page[:1] == b"<":
        path.write_bytes(f'<link rel="canonical" href="{escape(address)}">\n'.encode() + page)
    return True
