"""Jooble: the answer of its API, a list under "jobs" with the beginning of each text.

Its "source" is the site where an offer was found, one of very many; what Jooble tells are Jooble's offers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.objects import text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields:
    return {
        "source": "jooble",
        "id": text(offer, "id"),
        "url": text(offer, "link"),
        "title": text(offer, "title"),
        "company": text(offer, "company"),
        "places": [text(offer, "location")],
        "hours": [text(offer, "type")],
        "pay": [text(offer, "salary")],
        "description": text(offer, "snippet"),
        "updated": text(offer, "updated"),
    }


FORMAT = Api("jooble", ("snippet", "link", "updated", "totalCount", "source"), fields_of, ("jobs",))
