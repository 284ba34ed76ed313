"""JobTech, the Swedish employment service's (Platsbanken): its search's answer, its stream, one offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import joined, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_HOURS = {"heltid": "full_time", "deltid": "part_time"}
_CONTRACTS = {"vanlig anställning": "employment", "säsongsanställning": "temporary", "sommarjobb": "temporary"}


def fields_of(offer: Raw) -> Fields | None:
    if offer.get("removed") is True:
        return None
    hours = text(offer, "working_hours_type.label").casefold()
    town = text(offer, "workplace_address.city") or text(offer, "workplace_address.municipality")
    return {
        "source": "jobtech",
        "id": text(offer, "id"),
        "url": text(offer, "webpage_url"),
        "title": text(offer, "headline"),
        "company": text(offer, "employer.name", "employer.workplace"),
        "places": [joined(town, text(offer, "workplace_address.country") or "Sverige") if town else ""],
        "contracts": [_CONTRACTS.get(text(offer, "employment_type.label").casefold(), "")],
        "hours": [value for word, value in _HOURS.items() if word in hours],
        "modes": employment.modes(text(offer, "remote_work.option")),
        "skills": texts_of(listed(offer, "must_have.skills")),
        "skills_nice": texts_of(listed(offer, "nice_to_have.skills")),
        "languages": texts_of(listed(offer, "must_have.languages")),
        "description": sections(
            ("", text(offer, "description.text_formatted") or text(offer, "description.text")),
            ("", text(offer, "salary_description")),
        ),
        "category": text(offer, "occupation_field.label"),
        "published": text(offer, "publication_date"),
        "expires": text(offer, "application_deadline", "last_publication_date"),
    }


FORMAT = Api("jobtech", ("headline", "workplace_address", "employer"), fields_of, ("hits",))
