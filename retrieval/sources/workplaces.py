"""Where the work of a record is done: its places, and whether from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources.addresses import country_named, without_house
from retrieval.sources.naming import name_key
from retrieval.sources.said import NO, YES, named_values, texts, texts_of, values

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS_OF_A_PLACE = (
    ("city", "town", "locality", "miasto", "miejscowosc"),
    ("state", "region", "province", "wojewodztwo", "powiat"),
    ("country", "country_code", "countryCode", "kraj"),
)


def _place_texts(value: Any) -> list[str]:
    """The places of a value; of an object with a town also the region and the country that it stands in."""
    if isinstance(value, list):
        return [text for item in value for text in _place_texts(item)]
    if not isinstance(value, dict) or not any(texts_of(value.get(name)) for name in _PARTS_OF_A_PLACE[0]):
        return texts_of(value)
    parts = [next(filter(None, (texts_of(value.get(n)) for n in names)), [])[:1] for names in _PARTS_OF_A_PLACE]
    parts[-1] = [country_named(text) for text in parts[-1]]
    return [", ".join(dict.fromkeys(text for texts in parts for text in texts))]


def places(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Raw places; a region refines a town ("Zielonka, mazowieckie"), a foreign country as well."""
    found = [without_house(text) for value in values(fields, "places") for text in _place_texts(value)]
    rest = [*texts(fields, "region"), *map(country_named, texts(fields, "country"))]
    rest = [text for text in rest if text not in found]
    rest = [
        text for text in rest if fold(text) not in {"polska", "poland", "pl", "pol"} or not (found or rest[1:])
    ]
    if len(found) == 1 and rest:
        return (", ".join([found[0], *rest]),)
    return tuple([*found, *rest] if len(found) != 1 else found)


_FLAGS = frozenset(
    "remote zdalnie praca_zdalna zdalna fully_remote remote_work is_remote isremote home_office"
    " is_home_office".split()
)
"""Fields named after remote work, which may hold yes or no."""


_WHERE_REMOTE_WORKERS_LIVE = frozenset(
    "candidate_required_location location_restrictions jobgeo job_geo applicant_location_requirements".split()
)
"""Fields that boards of nothing but remote work have."""


def modes(fields: Mapping[str, Any]) -> list[str]:
    """Modes as words; a field named after remote work may hold yes or no."""
    found: list[str] = []
    for name, value in named_values(fields, "modes"):
        flag = fold(str(value)) if name_key(name) in _FLAGS else ""
        if flag in YES:
            found.append("remote")
        elif flag not in NO:
            found.extend(texts_of(value))
    return found or (["remote"] if any(name_key(name) in _WHERE_REMOTE_WORKERS_LIVE for name in fields) else [])
