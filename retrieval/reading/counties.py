"""Counties: "powiat wołomiński" is asked for as the town that it is governed from, with what lies around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
        for name in re.finditer(_NAME, m["names"]):
            first_form = _ENDING.sub(lambda e: "i" if e.group()[0] == "i" else "", name.group())
            towns = seats().get(first_form) or seats().get(first_form.partition(" ")[0])
            if towns:
                known = True
                start = m.start("names") + name.start()
                yield Mark("places", towns, start, start + len(name.group()))
        if known:
            yield Mark("radius_km", (COUNTY_KM,), m.start("word"), m.end("word"))
