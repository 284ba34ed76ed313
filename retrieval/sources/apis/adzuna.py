"""Adzuna: its search's answer, `/v1/api/jobs/COUNTRY/search/1`. Pay is for a year, in the money of the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import host_of, joined, listed, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_MONEY = {"pl": "PLN", "de": "EUR", "at": "EUR", "fr": "EUR", "nl": "EUR", "it": "EUR", "es": "EUR", "be": "EUR"}
_MONEY |= {"uk": "GBP", "com": "USD", "ch": "CHF"}
"""By how the address of an offer's page ends."""


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "redirect_url")
    area = [name for name in listed(offer, "location.area") if isinstance(name, str)]
    made_up = text(offer, "salary_is_predicted") == "1"
    money = _MONEY.get(host_of(url).rpartition(".")[2], "")
    kinds = [text(offer, "contract_type"), text(offer, "contract_time")]
    return {
        "source": "adzuna",
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "company.display_name"),
        "places": [joined(*area[::-1]) or text(offer, "location.display_name")],
        "pay": stated(offer.get("salary_min"), offer.get("salary_max"), currency=money, unit="year")
        if money and not made_up
        else None,
        "contracts": employment.contracts(*kinds),
        "hours": employment.hours(*kinds),
        "description": text(offer, "description"),
        "category": text(offer, "category.label"),
        "published": text(offer, "created"),
    }


FORMAT = Api(
    "adzuna", ("redirect_url", "display_name", "adref|salary_is_predicted|__CLASS__"), fields_of, ("results",)
)
