"""Personio: an employer's `/xml`, a list of positions with the parts of their text. It names no address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment, fields, xml
from retrieval.sources.draft import Rejection
from retrieval.sources.entries import value_of
from retrieval.sources.objects import ODD, listed, recorded, sections, source_of, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.sources.draft import Draft, Identity, Record
    from retrieval.sources.files import Text
    from retrieval.sources.objects import Fields, Raw

name = "personio"
_LEVELS = {"experienced": ["mid", "senior"]}


def recognises(head: str) -> bool:
    return "<workzag-jobs" in head[:5_000]


def records(file: Text) -> Iterator[Record | Rejection]:
    for number, element in enumerate(xml.elements(file, "position"), 1):
        try:
            yield recorded(_fields_of(value_of(element)), number)
        except ODD:
            reason = "it does not have the structure of a position of Personio"
            yield Rejection(file.name, number, reason, partial=True)


def identity(record: Record, source: str) -> Identity:
    return fields.identity(record.fields, source)


def draft(record: Record, who: Identity) -> Draft:
    return fields.draft(record.fields, who)


def _fields_of(position: Raw) -> Fields:
    company = text(position, "subcompany")
    kind, schedule = text(position, "employmentType"), text(position, "schedule")
    offices = [text(position, "office"), *texts_of(listed(position, "additionalOffices.office"))]
    parts = [(text(p, "name"), text(p, "value")) for p in listed(position, "jobDescriptions.jobDescription")]
    return {
        "source": source_of(name, company),
        "id": text(position, "id"),
        "url": text(position, "url", "careerSiteUrl", "jobUrl"),
        "title": text(position, "name"),
        "company": company,
        "places": list(filter(None, offices)),
        "modes": employment.modes(*offices),
        "contracts": employment.contracts(kind),
        "hours": employment.hours(schedule, kind),
        "levels": _LEVELS.get(text(position, "seniority")) or employment.levels(text(position, "seniority")),
        "skills": [word.strip() for word in text(position, "keywords").split(",")],
        "description": sections(*parts),
        "category": [text(position, "department"), text(position, "recruitingCategory")],
        "published": text(position, "createdAt"),
    }
