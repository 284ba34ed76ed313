"""Greenhouse: a job board's `/v1/boards/NAME/jobs`, with or without `?content=true`; one job alone as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.objects import host_of, listed, path_part, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "absolute_url")
    board = path_part(url, 0) if host_of(url).endswith("greenhouse.io") else ""
    place = text(offer, "location.name")
    return {
        "source": source_of("greenhouse", board, text(offer, "company_name"), host_of(url)),
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "title"),
        "company": text(offer, "company_name") or employer_of(board),
        "places": [part.strip() for part in place.replace(" or ", ";").split(";") if part.strip()],
        "places_complete": bool(place),
        "modes": employment.modes(place),
        "pay": [_pay(item) for item in listed(offer, "pay_input_ranges") if isinstance(item, dict)],
        "description": text(offer, "content"),
        "category": [text(item, "name") for item in listed(offer, "departments")],
        "published": text(offer, "first_published"),
        "expires": text(offer, "application_deadline"),
        "updated": text(offer, "updated_at"),
    }


def _pay(item: Raw) -> Fields | None:
    """Amounts are in hundredths; a range says in its title, if anywhere, what it is paid for."""
    low, high = item.get("min_cents"), item.get("max_cents")
    top = max(low or 0, high or 0) / 100
    unit = text(item, "title") or ("year" if top > 20_000 and item.get("currency_type") != "PLN" else "")
    return stated((low or 0) / 100, (high or 0) / 100, currency=item.get("currency_type"), unit=unit)


FORMAT = Api("greenhouse", ("absolute_url", "internal_job_id", "location"), fields_of, ("jobs",))
