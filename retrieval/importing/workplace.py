"""Where the work is: the record's fields, its title, a label in its text and its address, weighed together.

A board's field is often the agency's own town, or only a voivodeship; the title and a label "Miejsce pracy:" are
written by whoever knows. So a country named there counts, and the field's Polish town does not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import asin, cos, radians, sqrt
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rapidfuzz.distance import OSA

from bot.domain import Place
from retrieval.importing.abroad import (
    country_in_text,
    foreign_title,
    paid_by_the_hour_abroad,
    paid_in_foreign_money,
    stated_abroad,
)
from retrieval.importing.labelled import (
    field_with_region,
    label_places,
    village_of_field,
    village_of_label,
    worked_in,
)
from retrieval.importing.labels import office_voivodeship
from retrieval.importing.localities import (
    distinct,
    foreign,
    parse,
    parsed,
    parsed_list,
    polish_towns,
    towns,
    within,
    without_wholes,
)
from retrieval.importing.regions import of_namesake, placed
from retrieval.places import NOT_KNOWN, gazetteer
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.sources.draft import Draft

_SLUG_END = re.compile(r"(?:,oferta)?[,_/.-]*(?:\d+)?(?:\.html?)?$")
_SLUG_COUNTY = re.compile(r"-pow-(?P<county>[a-z]+(?:-[a-z]+)?)(?:-gm-[a-z-]+)?$")
_MOST_WORDS_OF_A_TOWN = 4
_WORDS_TOO = {"Komory", "Czad", "Kotlin"}
"""Places whose names are ordinary words of titles ("magazynier komory chłodniczej", "Kotlin developer")."""
_FROM = re.compile(
    r"\b(?:pracownik\w*|kierowc\w*|os[oó]b\w*|obywatel\w*|pani\w*|pan[oó]w|ludzi)\s(?:\S+\s){0,2}z\s"
    r"(?:\w+\s(?:lub|i|albo|oraz)\s)?$",
    re.IGNORECASE,
)
"""What stands before where somebody is to come from: "kierowca z Ukrainy"."""

_PRAGUE = "Praga"
"""The name of a town, and of a district in Warsaw."""

_NEAR_KM = 40.0
_MEANT_ANYWHERE, _MEANT_DESPITE = 5_000, 20_000
"""Inhabitants of a town that is meant whatever the field says, and where the label says the same as the field."""
_MOST_UNKNOWN = 3
SOMEWHERE_ABROAD = Place("zagranica", "country", None, "ZZ")
"""Where a field says no more than that the work is abroad; ZZ is CLDR's code for an unknown region."""


def places_of(draft: Draft, title: str, text: str) -> tuple[tuple[Place, ...], bool]:
    """(places, whether the text or the title had to say them).

    What a field names and the gazetteer does not know stays as the field says it.
    """
    found, read = _known(draft, title, text)
    unknown = _unknown(draft, found)
    if not unknown:
        return found, read
    return without_wholes([*(place for place in found if place != SOMEWHERE_ABROAD), *unknown]), read


def _unknown(draft: Draft, found: Sequence[Place]) -> list[Place]:
    """The fields' unknown places, in the country or voivodeship that the rest of the offer names for them."""
    known = {place.name for place in found}
    raw = [text for text in draft.places if isinstance(text, str) and not towns(parse(text))]
    places = [place for text in raw if (place := gazetteer().unknown(text)) and place.name not in known]
    whole = found[0] if len(found) == 1 and found[0].kind != "town" else None
    countries = {place.country for place in foreign(found)}
    if whole is not None or len(countries) == 1:
        country = whole.country if whole is not None else countries.pop()
        within_it = whole.voivodeship if whole is not None else None
        places = [
            replace(place, voivodeship=within_it, country=country)
            if place.country in {NOT_KNOWN, country}
            else place
            for place in places
        ]
    return distinct(places)[:_MOST_UNKNOWN]


def _known(draft: Draft, title: str, text: str) -> tuple[tuple[Place, ...], bool]:
    fields = distinct(place for raw in draft.places for place in parsed(raw))
    if draft.places_complete:
        return without_wholes(fields), False
    fields = _of_the_text(fields, draft, title, text)
    named = label_places(text, draft.places)
    if not (towns(named) or foreign(named)):
        named = village_of_label(fields, text) or named
    if not (towns(named) or foreign(named) or towns(fields) or foreign(fields)):
        named = worked_in(text) or named
    if foreign(fields) and paid_in_foreign_money(draft):
        fields, named = foreign(fields), foreign(named)  # people are looked for in the others
    in_title = [
        place
        for mention in gazetteer().find(title)
        for place in mention.places
        if place.name not in _WORDS_TOO and not _FROM.search(title[: mention.start])
    ]
    if any(place.name == _PRAGUE for place in (*in_title, *named)) and _near_warsaw(fields, f"{title} {text}"):
        in_title, named = ([place for place in each if place.name != _PRAGUE] for each in (in_title, named))
    abroad = foreign(named) or foreign_title(in_title, title, named, fields, text)
    if abroad and not polish_towns(named):
        return without_wholes(distinct([*foreign(fields), *abroad])), not foreign(fields)
    if (
        not foreign(fields)
        and not polish_towns(named)
        and (country := country_in_text(draft, title, text, fields))
    ):
        return (country,), True
    found = placed(_refined(draft, fields, named, in_title, text), title, text)
    if not found and stated_abroad(draft):
        return (_address_country(draft.url) or SOMEWHERE_ABROAD,), True
    if not (towns(found) or foreign(found) or named) and paid_by_the_hour_abroad(draft, text):
        return (SOMEWHERE_ABROAD,), True
    return without_wholes(found), distinct(found) != distinct(fields)


def _of_the_text(fields: list[Place], draft: Draft, title: str, text: str) -> list[Place]:
    """The field's places, a lone one as the village that the text shows it to be."""
    if all(place.kind == "town" and place.country == "PL" and not place.voivodeship for place in fields):
        fields = village_of_field(draft.places, text) or fields
    if len(fields) != 1:
        return fields
    raw = [place for place in draft.places if isinstance(place, str)]
    shown = of_namesake(raw[0], fields[0], title, text) if len(raw) == 1 else []
    return field_with_region(draft.places, text) or shown or fields


def _near_warsaw(fields: Sequence[Place], said: str) -> bool:
    """Whether the fields or the words show that the place is one in Warsaw's voivodeship."""
    return any(place.voivodeship == "mazowieckie" for place in fields) or (not fields and "warsz" in fold(said))


def _refined(
    draft: Draft, fields: list[Place], named: list[Place], in_title: list[Place], text: str
) -> list[Place]:
    """The fields' places, made exact by a label, the address or the title where they are only a voivodeship."""
    wholes = {place.name for place in fields if place.kind == "voivodeship"}
    labelled = [_of_the_field(place, wholes, text) for place in towns(named)]
    if towns(fields):
        return _joined(fields, labelled)
    if labelled:
        exactly = any(place.latitude is not None for place in labelled)
        near = [] if exactly else _address_towns(draft.url, wholes) or towns(in_title)
        return [*labelled, *(place for place in near if within(place, wholes))]
    near = _address_towns(draft.url, wholes) or towns(in_title) or _address_county(draft.url, wholes)
    exact = [p for p in near if within(p, wholes)]
    covered = {place.voivodeship for place in exact}
    rest = [place for place in fields if place.kind == "voivodeship" and place.name not in covered]
    folders = _address_folders(draft.url)
    if not exact and (both := [place for place in towns(in_title) if place in folders]):
        return both  # the title and the address agree: the field is where the agency sits
    found = [*exact, *rest] or [*fields, *named] or in_title[:1]
    return found or ([] if draft.places else folders[:1]) or parsed_list(office_voivodeship(text))


def _of_the_field(place: Place, voivodeships: set[str], text: str) -> Place:
    """A village that a label names is the one in the field's voivodeship: several places are called Koziegłowy.

    A large town elsewhere is meant as it is: the field may only say where the agency sits.
    """
    if len(voivodeships) != 1 or within(place, voivodeships) or place.country != "PL":
        return place
    (voivodeship,) = voivodeships
    both = re.search(rf"\b{re.escape(place.name.partition(' ')[0])}\s*[/,(]\s*(?:woj\.?\s*)?{voivodeship}", text)
    if gazetteer().population(place) >= (_MEANT_DESPITE if both else _MEANT_ANYWHERE):
        return place
    there = [
        p for p in parse(f"{place.name} ({voivodeship})") if p.kind == "town" and p.voivodeship == voivodeship
    ]
    return there[0] if there else Place(place.name, "town", voivodeship)


def _address_folders(url: str) -> list[Place]:
    """The voivodeships and towns that an address has as folders ("…/oferty-pracy/lodzkie/kelner,1.html")."""
    folders = re.split(r"[?#]", unquote(url), maxsplit=1)[0].split("/")[3:-1]
    named = ((fold(folder).replace("-", " "), place) for folder in folders for place in parse(folder))
    return [
        place
        for words, place in named
        if place.country == "PL" and place.kind != "country" and fold(place.name).replace("-", " ") == words
    ]


def _address_county(url: str, voivodeships: set[str]) -> list[Place]:
    """The county that an address names after a village ("…/elektryk-malkowo-pow-kartuski,oferta,1")."""
    match = _SLUG_COUNTY.search(_SLUG_END.sub("", re.split(r"[,?#]", unquote(url), maxsplit=1)[0].rstrip("/")))
    if match is None or len(voivodeships) != 1:
        return []
    (voivodeship,) = voivodeships
    return towns(parse(f"powiat {match['county'].replace('-', ' ')}, {voivodeship}"))


def _address_country(url: str) -> Place | None:
    """The country that an address ends with ("…/monter-francja,oferta,1")."""
    slug = _SLUG_END.sub("", re.split(r"[,?#]", unquote(url), maxsplit=1)[0].rstrip("/"))
    return next((p for p in parse(slug.rpartition("-")[2]) if p.kind == "country" and p.country != "PL"), None)


def _joined(fields: list[Place], labelled: list[Place]) -> list[Place]:
    """Towns of the field and of the label: both where they meet or lie near, else the label's."""
    stated = towns(fields)
    regions = {place.name: place.voivodeship for place in stated}
    # A village of the field's name is the field's, of which more is known.
    labelled = [one for one in labelled if regions.get(one.name) in {None, one.voivodeship}]
    labelled = [one for one in labelled if not any(_is_a_slip(one, place) for place in stated)]
    if not labelled:
        return fields
    names = set(regions)
    if any(place.name in names for place in labelled) or any(_near(a, b) for a in stated for b in labelled):
        return [*fields, *labelled]
    return labelled


def _is_a_slip(labelled: Place, stated: Place) -> bool:
    """Is a town elsewhere only the field's village with a slip: "Polkowice" for Olkowice?"""
    elsewhere = stated.voivodeship is not None and labelled.voivodeship != stated.voivodeship
    return elsewhere and OSA.distance(labelled.name.casefold(), stated.name.casefold()) == 1


def _near(a: Place, b: Place) -> bool:
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return a.voivodeship == b.voivodeship
    x1, y1, x2, y2 = map(radians, (a.longitude, a.latitude, b.longitude, b.latitude))  # type: ignore[arg-type]  # none is None
    chord = sqrt((1 - cos(y2 - y1)) / 2 + cos(y1) * cos(y2) * (1 - cos(x2 - x1)) / 2)
    return 2 * 6371 * asin(chord) <= _NEAR_KM


def _address_towns(url: str, voivodeships: set[str]) -> list[Place]:
    """The town at the end of an address's words ("…/spawacz-bielsko-biala,oferta,1"), if it lies there."""
    slug = _SLUG_END.sub("", re.split(r"[,?#]", unquote(url), maxsplit=1)[0].rstrip("/"))
    words = [word for word in re.split(r"[-_/]", fold(slug)) if word]
    if "pow" in words:
        words = words[: len(words) - words[::-1].index("pow") - 1]
    for count in range(min(_MOST_WORDS_OF_A_TOWN, len(words)), 0, -1):
        wanted = " ".join(words[-count:])
        if not gazetteer().begins(words[-count]):
            continue
        for place in parse(wanted):
            if (
                place.kind == "town"
                and fold(place.name).replace("-", " ") == wanted
                and within(place, voivodeships)
            ):
                return [place]
    return []
