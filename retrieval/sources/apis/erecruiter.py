"""eRecruiter: an employer's `offers.json`, which has an offer once for each of its regions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.addresses import country_named
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import joined, listed, sections, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_POLAND = {"", "PL"}


def fields_of(offer: Raw) -> Fields:
    company = text(offer, "company")
    country = text(offer, "country.isoCode", "country")
    abroad = country_named(country) if country.upper() not in _POLAND else ""
    return {
        "source": source_of("erecruiter", company),
        "id": text(offer, "jobOfferRegionId", "jobOfferId", "uniqueId"),
        "url": text(offer, "url", "urlWithLayout"),
        "title": text(offer, "title"),
        "company": company,
        "places": [joined(text(offer, "location"), text(offer, "region"), abroad)],
        "pay": listed(offer, "compensationPackage.salaryRanges"),
        "description": sections(
            ("", text(offer, "positionDescription")),
            ("Wymagania:", text(offer, "requirements")),
            ("Oferujemy:", text(offer, "opportunities")),
            ("", text(offer, "notes")),
        ),
        "category": texts_of(offer.get("departments")),
        "published": text(offer, "publishDate"),
        "expires": text(offer, "expiryDate"),
        "updated": text(offer, "lastModificationDate"),
    }


FORMAT = Api(
    "erecruiter",
    ("jobOfferRegionId|jobOfferId|uniqueId", "positionDescription", "publishDate", "title"),
    fields_of,
    ("jobs",),
)
