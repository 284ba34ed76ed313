"""Indeed: the offers that the pages of its search hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, host_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_SITE = "indeed.com"


def fields_of(offer: Raw) -> Fields | None:
    """None for an offer that has ended."""
    if offer.get("expired") is True:
        return None
    number, kinds = text(offer, "jobkey"), texts_of(offer.get("jobTypes"))
    hosts = (host_of(text(offer, name)) for name in ("thirdPartyApplyUrl", "companyOverviewLink"))
    host = next((host for host in hosts if host.endswith(_SITE)), _SITE)
    return {
        "source": "indeed",
        "id": number,
        "url": f"https://{host if host != _SITE else f'www.{_SITE}'}/viewjob?jk={number}" if number else "",
        "title": text(offer, "displayTitle", "title"),
        "company": text(offer, "company", "truncatedCompany"),
        "places": [text(offer, "formattedLocation", "jobLocationCity")],
        "modes": "remote" if offer.get("remoteLocation") is True else employment.modes(_model(offer)),
        "hours": kinds,
        "contracts": kinds,
        "pay": _pay(offer),
        "description": text(offer, "jobDescription", "snippet"),
        "published": text(offer, "pubDate", "createDate"),
    }


def _model(offer: Raw) -> str:
    return text(offer, "remoteWorkModel.type", "remoteWorkModel.text")


def _pay(offer: Raw) -> list[Any]:
    """What the employer states, in its words or as amounts; not what Indeed estimates."""
    if words := text(offer, "salarySnippet.text"):
        return [words]
    amounts = at(offer, "extractedSalary")
    currency = text(offer, "salarySnippet.currency")
    found = stated(at(amounts, "min"), at(amounts, "max"), currency=currency, unit=text(amounts, "type"))
    return [found] if found else []


FORMAT = Api(
    "indeed",
    ("jobkey|viewJobLink", "displayTitle", "formattedLocation"),
    fields_of,
    ("metaData.mosaicProviderJobCardsModel.results", "mosaicProviderJobCardsModel.results", "results"),
)
