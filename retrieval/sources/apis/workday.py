"""Workday: a careers site's list (`/wday/cxs/TENANT/SITE/jobs`) and one of its postings in full.

The list names neither the employer nor an address; whoever keeps it knows them (`--source`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.addresses import is_known
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import host_of, listed, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_SEVERAL = re.compile(r"\d+ [^\d,]+")
""" "3 Locations", which names none of them."""


def fields_of(offer: Raw) -> Fields:
    its = offer.get("jobPostingInfo") or offer
    url = text(its, "externalUrl")
    tenant = host_of(url).partition(".")[0]
    places = [*texts_of(its.get("location")), *texts_of(listed(its, "additionalLocations"))]
    places = [place for place in places or texts_of(its.get("locationsText")) if not _SEVERAL.fullmatch(place)]
    places = places or _first_of_several(text(its, "externalPath"))
    return {
        "source": source_of("workday", tenant),
        "id": (url or text(its, "externalPath")).rstrip("/").rpartition("/")[2] or text(its, "jobReqId"),
        "url": url,
        "title": text(its, "title"),
        "company": text(offer, "hiringOrganization.name") or employer_of(tenant),
        "places": places,
        "country": text(its, "country.descriptor"),
        "modes": employment.modes(text(its, "remoteType"), *places),
        "hours": employment.hours(text(its, "timeType")),
        "description": text(its, "jobDescription"),
        "published": text(its, "startDate", "postedOn"),
        "expires": text(its, "endDate"),
    }


def _first_of_several(path: str) -> list[str]:
    """The place that the path of an offer in several of them names: "/job/PL-Lodz/Accountant_R-101"."""
    first, _, rest = path.strip("/").partition("/")
    place, slash, _ = rest.partition("/")
    named = place.replace("---", ", ") if first == "job" and slash else ""
    return [named] if named and is_known(named) else []


FORMAT = Api(
    "workday", ("externalPath|jobPostingInfo", "locationsText|bulletFields|jobReqId"), fields_of, ("jobPostings",)
)
