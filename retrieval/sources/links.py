"""Links to offers: what is another at every visit is no part of them."""

from __future__ import annotations

import re

_OF_A_VISIT = re.compile(r"(?:utm_\w+|gclid|fbclid|tracking_?id|trk|sug)=", re.IGNORECASE)
_LANGUAGE = r"(?:pl|en|de|fr|es|it|pt|nl|cs|cz|sk|uk|ua|ru|lt|sv|da|no|nb|fi|hu|ro)"
_OF_ALL = re.compile(
    rf"(?:https?://|www\.)[^/?#]+(?:/(?:{_LANGUAGE}(?:-[a-z]{{2}})?|o-nas|about(?:-us)?|company|firma))?/?"
    r"(?:(?:careers?|jobs?|join(?:-us|-our-team)?|work-(?:with|for)-us|vacancies|openings|(?:open-)?positions|apply|contact"
    r"|kariera|praca|oferty(?:-pracy)?|praca-u-nas|rekrutacja|dolacz(?:-do-nas)?|wolne-stanowiska|aplikuj|kontakt|index)"
    r"(?:\.html?|\.php|\.aspx?)?/?)?#?",
    re.IGNORECASE,
)
"""The address of a whole site, or of its one page for all offers ("/kariera", "/en/careers/")."""

_OF_A_SEARCH = re.compile(r"(?:search_?id|s)=", re.IGNORECASE)


def lasting(url: str) -> str:
    """An address without what is another at every visit, so that the offer is the same one; empty for that of a
    whole site or of its page for all offers."""
    path, mark, query = url.partition("?")
    kept = [part for part in query.partition("#")[0].split("&") if part and not _OF_A_VISIT.match(part)]
    if "searchid=" in query.casefold():
        kept = [part for part in kept if not _OF_A_SEARCH.match(part)]
    if kept:
        return f"{path}?{'&'.join(kept)}"
    return "" if _OF_ALL.fullmatch(path) else path if mark else url
