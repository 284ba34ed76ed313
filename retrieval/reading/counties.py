"""Counties: "powiat wołomiński" is asked for as the town that it is governed from, with what lies around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.places.counties import COUNTY_KM, seats
from retrieval.reading.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[a-z-]+k(?:i|iego|iemu|im|ich)(?:[ ](?:wschodni|zachodni)\w{0,3})?(?!\w)"
_COUNTIES = re.compile(
    rf"(?<!\w)(?P<word>powiat(?:u|y|ow|em|ach|owi)?|powiecie|pow\.)[ ]"
    rf"(?P<names>{_NAME}(?:(?:,|,?[ ](?:i|oraz|lub|albo|ani))[ ](?:powiat\w*[ ])?{_NAME})*)"
)
_ENDING = re.compile(r"(?<=k)(?:iego|iemu|im|ich)\b|(?<=ni)(?:ego|emu|m|ch)\b")


def find_counties(flat_text: str) -> Iterator[Mark]:
    """The counties named, each as the town it is governed from, and how far it reaches."""
    for m in _COUNTIES.finditer(flat_text):
        known = False
        named = [_seats(name) for name in re.findall(_NAME, m["names"])]
        regions = {_region(towns[0]) for towns in named if len(towns) == 1}
        for name in re.finditer(_NAME, m["names"]):
            towns = _seats(name.group())
            if towns:
                known = True
                # Of two counties of one name the one beside the others: "bielski lub żywiecki".
                towns = tuple(town for town in towns if _region(town) in regions) or towns
                start = m.start("names") + name.start()
                yield Mark("places", towns, start, start + len(name.group()))
        if known:
            yield Mark("radius_km", (COUNTY_KM,), m.start("word"), m.end("word"))


def _seats(name: str) -> tuple[str, ...]:
    """The towns from which the counties of this name, in any case, are governed."""
    first_form = _ENDING.sub(lambda e: "i" if e.group()[0] == "i" else "", name)
    return seats().get(first_form) or seats().get(first_form.partition(" ")[0]) or ()


def _region(town: str) -> str | None:
    place = gazetteer().named(town)
    return place.voivodeship if place else None
