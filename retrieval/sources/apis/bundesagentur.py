"""Germany's employment agency (Bundesagentur für Arbeit): its search's answers, old and new, and one offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources import employment
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, listed, text
from retrieval.sources.said import texts_of

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://www.arbeitsagentur.de/jobsuche/jobdetail"


def fields_of(offer: Raw) -> Fields:
    number = text(offer, "refnr", "referenznummer")
    kinds = [*texts_of(offer.get("arbeitszeitmodelle")), text(offer, "befristung", "vertragsdauer")]
    places = [*listed(offer, "arbeitsort"), *listed(offer, "arbeitsorte"), *listed(offer, "stellenlokationen")]
    return {
        "source": "bundesagentur",
        "id": number,
        "url": text(offer, "externeUrl", "externeURL") or (f"{_PAGE}/{number}" if number else ""),
        "title": text(offer, "titel", "stellenangebotsTitel", "beruf", "hauptberuf"),
        "company": text(offer, "arbeitgeber", "firma"),
        "places": list(dict.fromkeys(filter(None, map(_place, places)))),
        "places_complete": bool(places),
        "modes": ["remote"] if {"heim_telearbeit", "HEIM_TELEARBEIT"} & set(kinds) else [],
        "contracts": ["employment"] if "UNBEFRISTET" in kinds or "BEFRISTET" in kinds else [],
        "hours": employment.hours(*kinds),
        "pay": [text(offer, "verguetung")],
        "description": text(offer, "stellenangebotsBeschreibung", "stellenbeschreibung"),
        "category": [text(offer, "beruf", "hauptberuf")],
        "published": text(
            offer,
            "aktuelleVeroeffentlichungsdatum",
            "datumErsteVeroeffentlichung",
            "ersteVeroeffentlichungsdatum",
            "veroeffentlichungszeitraum.von",
        ),
        "updated": text(offer, "modifikationsTimestamp", "aenderungsdatum"),
    }


def _place(place: Any) -> str:
    its = at(place, "adresse") or place
    return (
        joined(text(its, "ort"), text(its, "land") or "Deutschland") if text(its, "ort") else text(its, "region")
    )


FORMAT = Api(
    "bundesagentur",
    ("refnr|referenznummer", "titel|stellenangebotsTitel", "arbeitsort|arbeitsorte|stellenlokationen"),
    fields_of,
    ("stellenangebote", "ergebnisliste"),
)
