"""The Muse: `/api/public/jobs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields:
    places = texts_of(listed(offer, "locations"))
    levels = [text(level, "short_name", "name") for level in listed(offer, "levels")]
    return {
        "source": "themuse",
        "id": text(offer, "id"),
        "url": text(offer, "refs.landing_page"),
        "title": text(offer, "name"),
        "company": text(offer, "company.name"),
        "places": places,
        "modes": employment.modes(*places),
        "levels": employment.levels(*levels),
        "contracts": employment.contracts(*levels),
        "description": text(offer, "contents"),
        "category": texts_of(listed(offer, "categories")),
        "published": text(offer, "publication_date"),
    }


FORMAT = Api("themuse", ("contents", "refs", "landing_page"), fields_of, ("results",))
