"""bulldogjob.pl: the offers that its search gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://bulldogjob.pl/companies/jobs"
_CONTRACTS = {"contractB2b": "b2b", "contractEmployment": "employment"}
_WHOLLY, _HARDLY = 100, 10
"""How many percent of the work may be remote where all of it is, and where it is none."""


def fields_of(offer: Raw) -> Fields:
    number = text(offer, "id")
    return {
        "source": "bulldogjob",
        "id": number,
        "url": f"{_PAGE}/{number}" if number else "",
        "title": text(offer, "position"),
        "company": text(offer, "company.name"),
        "places": [text(place, "location.cityPl") for place in listed(offer, "locations")]
        or [text(offer, "city")],
        "modes": _modes(offer),
        "levels": employment.levels(
            "mid" if offer.get("experienceLevel") == "medium" else offer.get("experienceLevel")
        ),
        "contracts": [kind for name, kind in _CONTRACTS.items() if offer.get(name) is True],
        "pay": [_pay(at(offer, "denominatedSalaryLong"))],
        "skills": texts_of(offer.get("technologies")),
        "description": text(offer, "description"),
        "expires": text(offer, "endsAt"),
    }


def _pay(value: Any) -> str:
    """A range in the words that stand on the page, always for a month."""
    money = text(value, "money")
    return f"{money} {text(value, 'currency')} miesięcznie" if money else ""


def _modes(offer: Raw) -> list[str]:
    percent = at(offer, "environment.remotePossible")
    if offer.get("remote") is True or (isinstance(percent, int) and percent >= _WHOLLY):
        return ["remote"]
    return ["hybrid"] if isinstance(percent, int) and percent > _HARDLY else []


FORMAT = Api(
    "bulldogjob",
    ("denominatedSalaryLong", "position", "technologies"),
    fields_of,
    ("data.searchJobs.nodes", "searchJobs.nodes", "nodes"),
)
