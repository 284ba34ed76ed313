"""Lever: `/v0/postings/NAME?mode=json`, a list of postings with their text in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.fields import texts_of
from retrieval.sources.objects import listed, path_part, sections, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(posting: Raw) -> Fields:
    url = text(posting, "hostedUrl", "applyUrl")
    site = path_part(url, 0)
    commitment = text(posting, "categories.commitment")
    salary = posting.get("salaryRange") or {}
    places = texts_of(listed(posting, "categories.allLocations")) or texts_of(
        listed(posting, "categories.location")
    )
    parts = [(text(part, "text"), text(part, "content")) for part in listed(posting, "lists")]
    opening = text(posting, "descriptionPlain", "description")
    return {
        "source": source_of("lever", site),
        "id": text(posting, "id"),
        "url": url,
        "title": text(posting, "text"),
        "company": site.replace("-", " ").title(),
        "places": places,
        "country": text(posting, "country") if not places else "",
        "places_complete": bool(places),
        "modes": employment.modes(text(posting, "workplaceType"), *places),
        "contracts": employment.contracts(commitment),
        "hours": employment.hours(commitment),
        "pay": stated(
            salary.get("min"), salary.get("max"), currency=salary.get("currency"), unit=salary.get("interval")
        ),
        "description": sections(
            ("", opening), *parts, ("", text(posting, "additionalPlain", "additional")),
            ("", text(posting, "salaryDescriptionPlain")),
        ),
        "category": [text(posting, "categories.department"), text(posting, "categories.team")],
        "published": posting.get("createdAt"),
        "updated": posting.get("updatedAt"),
    }  # fmt: skip


FORMAT = Api("lever", ("hostedUrl|applyUrl", "categories", "text"), fields_of, ("data", "postings"))
