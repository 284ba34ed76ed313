"""Recruitee: a careers page's `/api/offers/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, host_of, joined, listed, sections, source_of, text

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_MODES = {"remote": "remote", "hybrid": "hybrid", "on_site": "onsite"}


def fields_of(offer: Raw) -> Fields | None:
    if text(offer, "status") not in {"", "published"}:
        return None
    url = text(offer, "careers_url", "careers_apply_url")
    kind = text(offer, "employment_type_code")
    several = [_place(place) for place in listed(offer, "locations")]
    places = list(dict.fromkeys(filter(None, several))) or [_place(offer) or text(offer, "location")]
    return {
        "source": source_of("recruitee", host_of(url).removesuffix(".recruitee.com"), text(offer, "company_name")),
        "id": text(offer, "id", "guid"),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "company_name"),
        "places": places,
        "places_complete": any(places),
        "modes": [mode for name, mode in _MODES.items() if offer.get(name) is True],
        "contracts": employment.contracts(kind),
        "hours": employment.hours(kind),
        "levels": employment.levels(text(offer, "experience_code")),
        "pay": stated(
            at(offer, "salary.min"),
            at(offer, "salary.max"),
            currency=at(offer, "salary.currency"),
            unit=at(offer, "salary.period"),
        ),
        "description": sections(("", text(offer, "description")), ("", text(offer, "requirements"))),
        "category": [text(offer, "department")],
        "published": text(offer, "published_at", "created_at"),
        "expires": text(offer, "close_at"),
        "updated": text(offer, "updated_at"),
    }


def _place(value: Any) -> str:
    state = text(value, "state_name", "state")
    return joined(text(value, "city", "name"), state if len(state) > 2 else "", text(value, "country"))


FORMAT = Api("recruitee", ("careers_url", "title", "guid|slug"), fields_of, ("offers",))
