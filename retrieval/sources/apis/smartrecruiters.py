"""SmartRecruiters: `/v1/companies/NAME/postings`, and one posting with the parts of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.addresses import country_named
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, path_part, sections, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_ADDRESS = "https://jobs.smartrecruiters.com"
_PARTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


def fields_of(offer: Raw) -> Fields:
    page = text(offer, "postingUrl", "applyUrl")
    company = text(offer, "company.identifier") or path_part(page, 0) or path_part(text(offer, "ref"), 2)
    town = [text(offer, f"location.{name}") for name in ("city", "region")]
    place = joined(*town, country_named(text(offer, "location.country")))
    mode = next((name for name in ("remote", "hybrid") if at(offer, f"location.{name}") is True), "")
    kind = [text(offer, "typeOfEmployment.label"), text(offer, "typeOfEmployment.id")]
    parts = [(text(offer, f"jobAd.sections.{n}.title"), text(offer, f"jobAd.sections.{n}.text")) for n in _PARTS]
    own = f"{_ADDRESS}/{company}/{text(offer, 'id')}" if company else ""
    return {
        "source": source_of("smartrecruiters", company),
        "id": text(offer, "uuid", "id"),
        "url": page or own,
        "title": text(offer, "name"),
        "company": text(offer, "company.name"),
        "places": [place],
        "places_complete": bool(place),
        "modes": [mode],
        "contracts": employment.contracts(*kind),
        "hours": employment.hours(*kind),
        "levels": employment.levels(text(offer, "experienceLevel.id")),
        "description": sections(*parts),
        "category": [text(offer, "function.label"), text(offer, "department.label")],
        "published": text(offer, "releasedDate"),
    }


FORMAT = Api(
    "smartrecruiters",
    ("releasedDate", "location", "company|refNumber|jobAd"),
    fields_of,
    ("content",),
)
