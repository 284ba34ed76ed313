"""BambooHR: the list of a careers site, and one offer of it in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import at, host_of, joined, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_MODES = {"0": "onsite", "1": "remote", "2": "hybrid"}


def fields_of(answer: Raw) -> Fields:
    """A list does not tell whose it is; its small numbers, which others have too, are no identity there."""
    offer = at(answer, "result.jobOpening") or answer
    url = text(offer, "jobOpeningShareUrl")
    site = host_of(url).partition(".")[0]
    return {
        "source": source_of("bamboohr", site),
        "id": url.rstrip("/").rpartition("/")[2],
        "url": url,
        "title": text(offer, "jobOpeningName"),
        "company": employer_of(site),
        "places": [_place(offer, "location") or _place(offer, "atsLocation")],
        "modes": ["remote"]
        if offer.get("isRemote") is True
        else texts_of(_MODES.get(text(offer, "locationType"))),
        "hours": [text(offer, "employmentStatusLabel")],
        "contracts": [text(offer, "employmentStatusLabel")],
        "levels": [text(offer, "minimumExperience")],
        "pay": [text(offer, "compensation")],
        "category": text(offer, "departmentLabel"),
        "description": text(offer, "description", "jobDescription"),
        "published": text(offer, "datePosted"),
    }


def _place(offer: Raw, name: str) -> str:
    where = at(offer, name)
    return joined(text(where, "city"), text(where, "state", "province"), text(where, "addressCountry", "country"))


FORMAT = Api("bamboohr", ("jobOpeningName", "location|atsLocation"), fields_of, ("result",))
