"""USAJOBS, the board of the United States' offices: `/api/search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, sections, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_PERIODS = {"PA": "year", "PH": "hour", "PM": "month", "PD": "day"}


def fields_of(offer: Raw) -> Fields:
    its = offer["MatchedObjectDescriptor"]
    kinds = [text(kind, "Name") for kind in listed(its, "PositionOfferingType")]
    details = at(its, "UserArea.Details") or {}
    return {
        "source": "usajobs",
        "id": text(offer, "MatchedObjectId") or text(its, "PositionID"),
        "url": text(its, "PositionURI"),
        "title": text(its, "PositionTitle"),
        "company": text(its, "OrganizationName", "DepartmentName"),
        "places": [_place(place) for place in listed(its, "PositionLocation")]
        or texts_of(its.get("PositionLocationDisplay")),
        "modes": ["remote"] if details.get("RemoteIndicator") is True else [],
        "contracts": employment.contracts(*kinds),
        "hours": employment.hours(*(text(hours, "Name") for hours in listed(its, "PositionSchedule"))),
        "pay": list(filter(None, map(_pay, listed(its, "PositionRemuneration")))),
        "description": sections(
            ("", text(details, "JobSummary")),
            ("", "\n".join(texts_of(details.get("MajorDuties")))),
            ("", text(its, "QualificationSummary")),
        ),
        "category": [text(category, "Name") for category in listed(its, "JobCategory")],
        "published": text(its, "PublicationStartDate", "PositionStartDate"),
        "expires": text(its, "ApplicationCloseDate", "PositionEndDate"),
    }


def _place(place: Any) -> str:
    return joined(text(place, "LocationName", "CityName"), text(place, "CountryCode"))


def _pay(range_: Any) -> Fields | None:
    unit = text(range_, "Description") or _PERIODS.get(text(range_, "RateIntervalCode"), "")
    return stated(at(range_, "MinimumRange"), at(range_, "MaximumRange"), currency="USD", unit=unit or "other")


FORMAT = Api(
    "usajobs",
    ("MatchedObjectDescriptor", "PositionTitle"),
    fields_of,
    ("SearchResult.SearchResultItems", "SearchResultItems"),
)
