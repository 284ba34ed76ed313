"""Where the work of a record is done: its places, and whether from afar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retrieval.polish import fold
from retrieval.sources import employment
from retrieval.sources.addresses import country_named, without_house
from retrieval.sources.naming import columns, name_key
from retrieval.sources.said import NO, YES, named_values, texts, texts_of, values

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_PARTS_OF_A_PLACE = (
    ("city", "town", "locality", "miasto", "miejscowosc"),
    ("state", "region", "province", "wojewodztwo", "powiat"),
    ("country", "country_code", "countryCode", "kraj"),
)


_HOLDING = ("edges", "nodes", "node", "data", "items")
"""Names under which an answer holds a list, and each of its items what it is: {"edges": [{"node": {…}}]}."""


def _place_texts(value: Any) -> list[str]:
    """The places of a value; of an object with a town also the region and the country that it stands in."""
    if isinstance(value, list):
        return [text for item in value for text in _place_texts(item)]
    if not isinstance(value, dict):
        return texts_of(value)
    if not any(texts_of(value.get(name)) for name in _PARTS_OF_A_PLACE[0]):
        held = next((value[name] for name in _HOLDING if isinstance(value.get(name), (list, dict))), None)
        return texts_of(value) if held is None else _place_texts(held)
    parts = [next(filter(None, (texts_of(value.get(n)) for n in names)), [])[:1] for names in _PARTS_OF_A_PLACE]
    parts[-1] = [country_named(text) for text in parts[-1]]
    return [", ".join(dict.fromkeys(text for texts in parts for text in texts))]


_NO_REGION = frozenset(
    "published active open opened new live public visible approved enabled online posted running draft closed"
    " aktywna aktywne otwarta opublikowana nowa".split()
)
"""What a field called "state" holds that is no part of a country."""


def places(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Raw places; a region refines a town ("Zielonka, mazowieckie"), a foreign country as well."""
    named = values(fields, "places") or _workplaces(fields)
    found = [without_house(text) for value in named for text in _place_texts(value)]
    regions = [text for text in texts(fields, "region") if fold(text) not in _NO_REGION]
    rest = [*regions, *map(country_named, texts(fields, "country"))]
    rest = [text for text in rest if text not in found]
    rest = [
        text for text in rest if fold(text) not in {"polska", "poland", "pl", "pol"} or not (found or rest[1:])
    ]
    if len(found) == 1 and rest:
        return (", ".join([found[0], *rest]),)
    return tuple([*found, *rest] if len(found) != 1 else found)


def _workplaces(fields: Mapping[str, Any]) -> list[Any]:
    """What a field called "workplace" holds, which tells the mode of work elsewhere, where it is a place."""
    return [
        value
        for name, value in named_values(fields, "modes")
        if name_key(name) == "workplace" and not employment.modes(*texts_of(value))
    ]


_FLAGS = frozenset(
    "remote zdalnie praca_zdalna zdalna fully_remote remote_work is_remote isremote home_office is_home_office"
    " remote_ok remoteok remote_allowed remoteallowed remote_possible remotepossible remote_friendly job_is_remote"
    " telecommuting telecommute work_from_home praca_zdalna_mozliwa mozliwa_praca_zdalna".split()
)
"""Fields named after remote work, which may hold yes or no."""

_MAY_BE = frozenset(
    "remote_ok remoteok remote_allowed remoteallowed remote_possible remotepossible remote_friendly telecommuting"
    " telecommute praca_zdalna_mozliwa mozliwa_praca_zdalna".split()
)
"""Those of them that say that work may be remote, which a stated mode says better."""

_ON_SITE = re.compile(r"\b(?:biur|na miejscu)")
_WHERE_REMOTE_WORKERS_LIVE = frozenset(
    "candidate_required_location location_restrictions jobgeo job_geo applicant_location_requirements".split()
)
"""Fields that boards of nothing but remote work have."""


def modes(fields: Mapping[str, Any]) -> list[str]:
    """Modes as words; a field named after remote work may hold yes or no, also as a text, and so may a place."""
    names = columns(tuple(fields)).get("modes", ())
    said = {name_key(name) for name in names if name_key(name) in _FLAGS and _says(YES, fields[name])}
    found = ["remote"] if said - _MAY_BE else []
    for name, value in named_values(fields, "modes"):
        if name_key(name) not in _FLAGS or not _says(YES | NO, value):
            found.extend(texts_of(value) or (texts_of(value.get("type")) if isinstance(value, dict) else []))
    if said & _MAY_BE and not employment.modes(*found) and not any(_ON_SITE.search(fold(text)) for text in found):
        found.insert(0, "remote")
    if not found and any(map(_is_remote, values(fields, "places"))):
        return ["remote"]
    return found or (["remote"] if any(name_key(name) in _WHERE_REMOTE_WORKERS_LIVE for name in fields) else [])


def told_by(name: str, value: Any) -> Any:
    """What a column under this name says of the mode: yes below "Zdalna?" is remote, and no says nothing."""
    if name_key(name) in _FLAGS and _says(YES | NO, value):
        return "remote" if _says(YES, value) else ""
    return value


def _says(words: Collection[str], value: Any) -> bool:
    return isinstance(value, (str, int, float)) and fold(str(value)).strip() in words


def _is_remote(place: Any) -> bool:
    """Whether a place says that the work is done from afar: {"city": "Łódź", "is_remote": true}."""
    if isinstance(place, list):
        return any(map(_is_remote, place))
    return isinstance(place, dict) and any(name_key(name) in _FLAGS and _says(YES, place[name]) for name in place)
