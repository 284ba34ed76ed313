"""Links to offers: what is another at every visit is no part of them."""

from __future__ import annotations

import re

_OF_A_VISIT = re.compile(r"(?:utm_\w+|gclid|fbclid|tracking_?id|trk|sug)=", re.IGNORECASE)
_OF_A_SITE = re.compile(r"(?:https?://|www\.)[^/?#]+/?", re.IGNORECASE)
_OF_A_SEARCH = re.compile(r"(?:search_?id|s)=", re.IGNORECASE)


def lasting(url: str) -> str:
    """An address without what is another at every visit, so that the offer is the same one; empty for that of a
    whole site, which many offers have."""
    if _OF_A_SITE.fullmatch(url):
        return ""
    if "?" not in url:
        return url
    path, _, query = url.partition("?")
    kept = [part for part in query.partition("#")[0].split("&") if not _OF_A_VISIT.match(part)]
    if "searchid=" in query.casefold():
        kept = [part for part in kept if not _OF_A_SEARCH.match(part)]
    return f"{path}?{'&'.join(kept)}" if kept else path
