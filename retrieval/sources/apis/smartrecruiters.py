"""SmartRecruiters: `/v1/companies/NAME/postings`, and one posting with the parts of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, sections, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_ADDRESS = "https://jobs.smartrecruiters.com"
_PARTS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


def fields_of(posting: Raw) -> Fields:
    company = text(posting, "company.identifier")
    place = joined(*(text(posting, f"location.{name}") for name in ("city", "region", "country")))
    mode = next((name for name in ("remote", "hybrid") if at(posting, f"location.{name}") is True), "")
    kind = [text(posting, "typeOfEmployment.label"), text(posting, "typeOfEmployment.id")]
    parts = [
        (text(posting, f"jobAd.sections.{n}.title"), text(posting, f"jobAd.sections.{n}.text")) for n in _PARTS
    ]
    own = f"{_ADDRESS}/{company}/{text(posting, 'id')}" if company else ""
    return {
        "source": source_of("smartrecruiters", company),
        "id": text(posting, "uuid", "id"),
        "url": text(posting, "postingUrl") or own,
        "title": text(posting, "name"),
        "company": text(posting, "company.name"),
        "places": [place],
        "places_complete": bool(place),
        "modes": [mode],
        "contracts": employment.contracts(*kind),
        "hours": employment.hours(*kind),
        "levels": employment.levels(text(posting, "experienceLevel.id")),
        "description": sections(*parts),
        "category": [text(posting, "function.label"), text(posting, "department.label")],
        "published": text(posting, "releasedDate"),
    }


FORMAT = Api(
    "smartrecruiters",
    ("releasedDate", "company", "location", "typeOfEmployment|experienceLevel"),
    fields_of,
    ("content",),
)
