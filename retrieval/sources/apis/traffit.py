"""Traffit: `/public/job_posts/published`, a list with the employer's own fields under `options`."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.employers import employer_of
from retrieval.sources.naming import field_of
from retrieval.sources.objects import host_of, joined, listed, sections, source_of, text

if TYPE_CHECKING:
    from retrieval.sources.objects import Fields, Raw

_NO_TEXT = {"geolocation", "remote"}


def fields_of(offer: Raw) -> Fields:
    url = text(offer, "url")
    board = host_of(url).partition(".")[0]
    said = {text(one, "field_id"): one.get("value") for one in listed(offer, "advert.values")}
    options = offer.get("options") or {}
    place = _place(said.get("geolocation"))
    flags = {str(one.get("remote")).casefold() for one in (said, options)}
    remote = "remote" if flags & {"1", "true"} else ""
    return {
        **_of_options(options),
        "source": source_of("traffit", board),
        "id": text(offer, "id"),
        "url": url,
        "title": text(offer, "advert.name"),
        "company": employer_of(board),
        "places": [place or text(options, "_location", "job_location")],
        "modes": employment.modes(remote),
        "description": sections(*(("", value) for name, value in said.items() if name not in _NO_TEXT)),
        "category": text(options, "branches"),
        "published": text(offer, "valid_start"),
        "expires": text(offer, "valid_end"),
    }


def _of_options(options: Raw) -> Fields:
    """What an employer's own fields say of pay, contract and hours, by their names ("_forma_zatrudnienia")."""
    wanted = {"pay", "pay_min", "pay_max", "contracts", "hours", "levels"}
    return {field: value for name, value in options.items() if (field := field_of(name)) in wanted and field}


def _place(value: Any) -> str:
    if isinstance(value, str):
        with suppress(ValueError):
            value = json.loads(value)
    return joined(text(value, "locality"), text(value, "region1"), text(value, "country"))


FORMAT = Api("traffit", ("advert", "field_id", "valid_start"), fields_of)
