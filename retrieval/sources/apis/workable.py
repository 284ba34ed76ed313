"""Workable: the widget's `/api/v1/widget/accounts/NAME`, a page's v3 list, the partners' `/spi/v3/jobs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, host_of, joined, listed, path_part, sections, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields | None:
    if text(offer, "state") in {"draft", "archived", "closed"} or offer.get("isInternal") is True:
        return None
    url = text(offer, "url", "shortlink", "application_url")
    kind = [text(offer, "employment_type"), text(offer, "type")]
    places = [_place(place) for place in listed(offer, "locations") or listed(offer, "location") or [offer]]
    remote = (offer.get("telecommuting"), at(offer, "location.telecommuting"), offer.get("remote"))
    workplace = text(offer, "workplace", "workplace_type", "location.workplace_type")
    return {
        "source": source_of("workable", _account(url), text(offer, "company")),
        "id": text(offer, "shortcode", "id"),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "company") or _account(url).replace("-", " ").title(),
        "places": list(filter(None, places)),
        "places_complete": any(places),
        "modes": employment.modes(workplace) or (["remote"] if True in remote else []),
        "contracts": employment.contracts(*kind),
        "hours": employment.hours(*kind),
        "levels": employment.levels(text(offer, "experience")),
        "pay": stated(
            at(offer, "salary.salary_from"),
            at(offer, "salary.salary_to"),
            currency=at(offer, "salary.salary_currency"),
            unit="",
        ),
        "description": sections(
            ("", text(offer, "description", "full_description")),
            ("", text(offer, "requirements")),
            ("", text(offer, "benefits")),
        ),
        "category": [*texts_of(offer.get("department")), text(offer, "function"), text(offer, "industry")],
        "published": text(offer, "published_on", "published", "created_at"),
    }


def _place(value: Any) -> str:
    region = text(value, "region", "state") if text(value, "state") != "published" else text(value, "region")
    return joined(text(value, "city"), region, country_named(text(value, "country", "countryName"))) or text(
        value, "location_str"
    )


def _account(url: str) -> str:
    """apply.workable.com/NAME/j/CODE, or NAME.workable.com/jobs/1."""
    host = host_of(url)
    name = host.removesuffix(".workable.com")
    if name not in {host, "apply", "jobs"}:
        return name
    first = path_part(url, 0)
    return first if first not in {"j", "api", "view"} else ""


FORMAT = Api("workable", ("shortcode", "title"), fields_of, ("jobs", "results"), "name")
