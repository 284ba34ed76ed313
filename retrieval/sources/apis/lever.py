"""Lever: `/v0/postings/NAME?mode=json`, a list of postings with their text in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import listed, path_part, sections, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "hostedUrl", "applyUrl")
    site = path_part(url, 0)
    commitment = text(offer, "categories.commitment")
    salary = offer.get("salaryRange") or {}
    places = texts_of(listed(offer, "categories.allLocations")) or texts_of(listed(offer, "categories.location"))
    parts = [(text(part, "text"), text(part, "content")) for part in listed(offer, "lists")]
    opening = text(offer, "descriptionPlain", "description")
    return {
        "source": source_of("lever", site),
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "text"),
        "company": employer_of(site),
        "places": places,
        "country": text(offer, "country") if not places else "",
        "places_complete": bool(places),
        "modes": employment.modes(text(offer, "workplaceType"), *places),
        "contracts": employment.contracts(commitment),
        "hours": employment.hours(commitment),
        "pay": stated(
            salary.get("min"), salary.get("max"), currency=salary.get("currency"), unit=salary.get("interval")
        ),
        "description": sections(
            ("", opening), *parts, ("", text(offer, "additionalPlain", "additional")),
            ("", text(offer, "salaryDescriptionPlain")),
        ),
        "category": [text(offer, "categories.department"), text(offer, "categories.team")],
        "published": offer.get("createdAt"),
        "updated": offer.get("updatedAt"),
    }  # fmt: skip


FORMAT = Api("lever", ("hostedUrl|applyUrl", "categories", "text"), fields_of, ("data", "postings"))
