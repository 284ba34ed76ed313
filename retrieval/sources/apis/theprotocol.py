"""theprotocol.it: the offers that its pages hold, each with an address for all of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://theprotocol.it/szczegoly/praca"
_GROSS = {"brutto": True, "gross": True, "netto": False, "net": False}


def fields_of(offer: Raw) -> Fields:
    slug = text(offer, "offerUrlName")
    kinds = [kind for kind in listed(offer, "typesOfContracts") if isinstance(kind, dict)]
    return {
        "source": "theprotocol",
        "id": text(offer, "groupId", "id"),
        "url": f"{_PAGE}/{slug}" if slug else "",
        "title": text(offer, "title"),
        "company": text(offer, "employer"),
        "places": [text(place, "city", "location") for place in listed(offer, "workplace")],
        "modes": employment.modes(*texts_of(offer.get("workModes"))),
        "levels": employment.levels(*texts_of(offer.get("positionLevels"))),
        "contracts": texts_of(kinds),
        "pay": list(filter(None, map(_pay, kinds))) or list(filter(None, [_pay(offer)])),
        "skills": texts_of(offer.get("technologies")),
        "description": text(offer, "aboutProject", "jobDescription"),
        "published": text(offer, "publicationDateUtc"),
    }


def _pay(kind: Any) -> Fields | None:
    """A range in words says of itself whether it is net; the contract stands beside it."""
    salary = at(kind, "salary") or {}
    found = stated(
        at(salary, "from"),
        at(salary, "to"),
        currency=text(salary, "currencyCode", "currencySymbol"),
        unit=text(salary, "timeUnit.longForm", "timeUnit.shortForm", "timeUnit"),
        gross=_GROSS.get(text(salary, "kindName", "kindCode").partition(" ")[0]),
    )
    named = employment.contracts(*texts_of(kind.get("name")))
    return {**found, "contract": named[0] if len(named) == 1 else None} if found else None


FORMAT = Api("theprotocol", ("offerUrlName", "employer", "title"), fields_of, ("offers", "offersResponse.offers"))
