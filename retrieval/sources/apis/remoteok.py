"""Remote OK: `/api`, whose list begins with the terms of its use. All is remote work, paid in dollars a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields | None:
    if "legal" in offer and not text(offer, "position"):
        return None
    return {
        "source": "remoteok",
        "id": text(offer, "id", "slug"),
        "url": text(offer, "url", "apply_url"),
        "title": text(offer, "position"),
        "company": text(offer, "company"),
        "places": [text(offer, "location")],
        "modes": ["remote"],
        "pay": stated(offer.get("salary_min"), offer.get("salary_max"), currency="USD", unit="year"),
        "skills": texts_of(offer.get("tags")),
        "description": text(offer, "description"),
        "published": text(offer, "date", "epoch"),
    }


FORMAT = Api("remoteok", ("position", "company", "epoch|legal"), fields_of)
