"""OLX: the work among its classifieds, as its API gives it and as its pages hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(answer: Raw) -> Fields | None:
    """None for the classifieds that offer no work."""
    offer = at(answer, "jobAd.job") or at(answer, "data") or answer
    if text(offer, "category.type") not in {"", "job"}:
        return None
    said = {text(param, "key"): at(param, "value") for param in listed(offer, "params")}
    return {
        "source": "olx",
        "id": text(offer, "id"),
        "url": text(offer, "url"),
        "title": text(offer, "title"),
        "company": text(offer, "user.company_name", "employer.name"),
        "places": [_place(at(offer, "location"))],
        "pay": list(filter(None, [_pay(said.get("salary")) or _pay(at(offer, "salary"))])),
        "contracts": _labels(said.get("agreement")),
        "hours": _labels(said.get("type")),
        "modes": employment.modes(*_labels(said.get("workplace")), *texts_of(at(said.get("workplace"), "key"))),
        "category": _labels(said.get("industry")),
        "description": text(offer, "description"),
        "published": text(offer, "created_time", "createdTime"),
        "updated": text(offer, "last_refresh_time", "lastRefreshTime"),
        "expires": text(offer, "valid_to_time", "validToTime"),
    }


def _place(where: Any) -> str:
    region = text(where, "region.name", "regionName")
    return joined(text(where, "city.name", "cityName"), region) or text(where, "pathName")


def _pay(value: Any) -> Fields | None:
    unit = text(value, "type", "period")
    currency = text(value, "currency", "currencyCode")
    return stated(at(value, "from"), at(value, "to"), currency=currency, unit=unit, gross=at(value, "gross"))


def _labels(value: Any) -> list[str]:
    """What a field of a form says: its labels stand in one text, or the value is the text."""
    written = text(value, "label") or text({"value": value}, "value")
    return [part for item in written.split(",") if (part := item.strip())]


FORMAT = Api(
    "olx",
    ("params", "created_time|createdTime", "last_refresh_time|lastRefreshTime"),
    fields_of,
    ("data", "listing.listing.ads", "ads"),
)
