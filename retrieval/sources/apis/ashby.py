"""Ashby: `/posting-api/job-board/NAME`, with or without `?includeCompensation=true`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import at, joined, listed, path_part, source_of, text

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields | None:
    if offer.get("isListed") is False:
        return None
    url = text(offer, "jobUrl", "applyUrl")
    board = path_part(url, 0)
    places = [_place(offer), *(_place(place) for place in listed(offer, "secondaryLocations"))]
    remote = "remote" if offer.get("isRemote") is True else ""
    return {
        "source": source_of("ashby", board),
        "id": text(offer, "id") or path_part(url, 1),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "organizationName") or employer_of(board),
        "places": list(dict.fromkeys(filter(None, places))),
        "places_complete": any(places),
        "modes": employment.modes(text(offer, "workplaceType") or remote),
        "contracts": employment.contracts(text(offer, "employmentType")),
        "hours": employment.hours(text(offer, "employmentType")),
        "pay": list(filter(None, map(_pay, _components(offer)))),
        "description": text(offer, "descriptionHtml", "descriptionPlain"),
        "category": [text(offer, "department", "departmentName"), text(offer, "team", "teamName")],
        "published": text(offer, "publishedAt", "publishedDate"),
        "updated": text(offer, "updatedAt"),
    }


def _place(value: Any) -> str:
    """The town of the postal address, else the name that the employer gave the place."""
    address = at(value, "address.postalAddress") or at(value, "address") or {}
    town = text(address, "addressLocality")
    if town:
        return joined(town, text(address, "addressRegion"), country_named(text(address, "addressCountry")))
    return text(value, "location", "locationName")


def _components(offer: Raw) -> list[Any]:
    tiers = listed(offer, "compensation.compensationTiers")
    return listed(offer, "compensation.summaryComponents") or [c for t in tiers for c in listed(t, "components")]


def _pay(component: Any) -> Fields | None:
    if text(component, "compensationType") != "Salary":
        return None
    return stated(
        component.get("minValue"),
        component.get("maxValue"),
        currency=component.get("currencyCode"),
        unit=component.get("interval"),
    )


FORMAT = Api(
    "ashby", ("jobUrl|applyUrl", "employmentType", "isRemote", "isListed"), fields_of, ("jobs", "results")
)
