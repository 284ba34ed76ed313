"""pracuj.pl: the groups of its lists, in which one offer has an address for each of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.fields import texts_of
from retrieval.sources.objects import listed, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(group: Raw) -> Fields:
    each = [offer for offer in listed(group, "offers") if isinstance(offer, dict)]
    places = ["Polska" if o.get("isWholePoland") is True else text(o, "displayWorkplace") for o in each]
    return {
        "source": "pracuj",
        "id": text(group, "groupId") or next((text(offer, "partitionId") for offer in each), ""),
        "url": next((text(offer, "offerAbsoluteUri") for offer in each), ""),
        "title": text(group, "jobTitle"),
        "company": text(group, "companyName"),
        "places": list(dict.fromkeys(filter(None, places))),
        "pay": [text(group, "salaryDisplayText")],
        "levels": texts_of(group.get("positionLevels")),
        "contracts": texts_of(group.get("typesOfContract")),
        "hours": texts_of(group.get("workSchedules")),
        "modes": texts_of(group.get("workModes")),
        "skills": texts_of(group.get("technologies")),
        "description": text(group, "jobDescription"),
        "published": text(group, "lastPublicated"),
        "expires": text(group, "expirationDate"),
    }


FORMAT = Api(
    "pracuj",
    ("jobTitle", "companyName", "offerAbsoluteUri"),
    fields_of,
    ("groupedOffers", "jobOffers.groupedOffers", "props.pageProps.data.jobOffers.groupedOffers"),
)
