"""EURES, the employment services of Europe together: their search's answer, and one offer in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, text

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://europa.eu/eures/portal/jv-se/jv-details"


def fields_of(offer: Raw) -> Fields:
    number = text(offer, "id")
    its = _profile(offer)
    countries = [country_named(code) for code in offer.get("locationMap") or {}]
    return {
        "source": "eures",
        "id": number,
        "url": f"{_PAGE}/{number}" if number else "",
        "title": text(its, "title"),
        "company": text(its, "employer.name"),
        "places": [_place(place) for place in listed(its, "locations")] or countries,
        "contracts": ["employment"] if text(its, "positionOfferingCode") == "directhire" else [],
        "hours": employment.hours(*listed(its, "positionScheduleCodes")),
        "pay": list(filter(None, map(_pay, listed(its, "offeredRemunerationPackage.salaries")))),
        "description": text(its, "description"),
        "published": offer.get("creationDate"),
        "updated": offer.get("lastModificationDate"),
    }


def _profile(offer: Raw) -> Any:
    """The offer in the language it was written in; in a list it is the object itself."""
    profiles = offer.get("jvProfiles") or {}
    return profiles.get(text(offer, "preferredLanguage")) or next(iter(profiles.values()), offer)


def _place(place: Any) -> str:
    return joined(text(place, "cityName").title(), country_named(text(place, "countryCode")))


def _pay(salary: Any) -> Fields | None:
    return stated(
        at(salary, "minimumSalary"),
        at(salary, "maximumSalary"),
        currency=text(salary, "currencyCode"),
        unit=text(salary, "referencePeriodCode", "referencePeriod") or "other",
    )


FORMAT = Api("eures", ("locationMap|jvProfiles", "creationDate"), fields_of, ("jvs",))
