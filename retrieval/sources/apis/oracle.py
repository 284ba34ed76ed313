"""Oracle's recruiting (HCM Cloud): the list of a career site (`recruitingCEJobRequisitions`) and one offer of it.

An answer does not tell the number of its career site, without which an offer has no address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import listed, sections, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_TEXTS = (
    ("", "ShortDescriptionStr"),
    ("", "ExternalDescriptionStr"),
    ("Zakres obowiązków:", "ExternalResponsibilitiesStr"),
    ("Wymagania:", "ExternalQualificationsStr"),
)


def fields_of(offer: Raw) -> Fields:
    others = [text(place, "Name") for place in listed(offer, "secondaryLocations")]
    places = list(filter(None, [text(offer, "PrimaryLocation"), *others]))
    kinds = [text(offer, "ContractType"), text(offer, "JobType"), text(offer, "WorkerType")]
    return {
        "source": "oracle",
        "id": text(offer, "Id", "RequisitionId"),
        "title": text(offer, "Title"),
        "company": text(offer, "LegalEmployer", "Organization"),
        "places": places,
        "places_complete": bool(places),
        "modes": employment.modes(text(offer, "WorkplaceType", "WorkplaceTypeCode")),
        "contracts": list(filter(None, kinds)),
        "hours": employment.hours(text(offer, "JobSchedule")),
        "description": sections(*((title, text(offer, name)) for title, name in _TEXTS)),
        "category": [text(offer, "JobFamily"), text(offer, "JobFunction")],
        "published": text(offer, "PostedDate", "ExternalPostedStartDate"),
        "expires": text(offer, "PostingEndDate", "ExternalPostedEndDate"),
    }


FORMAT = Api(
    "oracle",
    ("PrimaryLocation", "Title", "PostedDate|ExternalPostedStartDate", "secondaryLocations|WorkplaceTypeCode"),
    fields_of,
    ("requisitionList",),
    alone=("PrimaryLocation", "ExternalDescriptionStr", "Title"),
)
