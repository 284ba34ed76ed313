"""The public employment offices' central base (CBOP, oferty.praca.gov.pl): its search's answer, and one offer's.

Offices fill its fields with care; what they leave empty stands in no other place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.sources.apis.api import Api
from retrieval.sources.objects import at, joined, sections, text

if TYPE_CHECKING:
    from typing import Any

    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://oferty.praca.gov.pl/portal/lista-ofert/szczegoly-oferty"


def fields_of(offer: Raw) -> Fields | None:
    if isinstance(offer.get("payload"), dict):
        offer = offer["payload"]
    if text(offer, "typOfertyEnum") not in {"", "OFERTA_PRACY", "OFERTA", "OFERTA_STAZU"}:
        return None
    return _details(offer) if "danePodstawowe" in offer else _found(offer)


def _found(offer: Raw) -> Fields:
    number = text(offer, "id")
    trainee = text(offer, "typOfertyEnum") == "OFERTA_STAZU"
    return {
        "source": "cbop",
        "id": number,
        "url": f"{_PAGE}/{number}" if number else "",
        "title": text(offer, "stanowisko"),
        "company": text(offer, "pracodawca"),
        "places": [text(offer, "miejscePracy", "miejscowoscNazwa")],
        "pay": [text(offer, "wynagrodzenie")],
        "contracts": [text(offer, "rodzajUmowy"), "internship" if trainee else ""],
        "hours": [text(offer, "wymiarEtatu", "wymiarZatrud")],
        "description": sections(
            ("Zakres obowiązków:", text(offer, "zakresObowiazkow")), ("Wymagania:", text(offer, "wymagania"))
        ),
        "published": text(offer, "dataDodaniaCbop", "dataWaznOd"),
        "expires": text(offer, "dataWaznDo"),
    }


def _details(offer: Raw) -> Fields:
    terms = offer.get("warunki") or {}
    page = text(offer, "id", "danePodstawowe.id")
    return {
        "source": "cbop",
        "id": page or text(offer, "danePodstawowe.numer"),
        "url": f"{_PAGE}/{page}" if page else "",
        "title": text(offer, "danePodstawowe.stanowisko"),
        "company": text(offer, "pracodawca.nazwa"),
        "places": [text(terms, "miejscePracySkrot", "miejscePracy")],
        "pay": [text(terms, "wynagrodzenieBruttoOdCzas", "wynagrodzenieBrutto")],
        "contracts": [text(terms, "rodzajUmowy")],
        "hours": [text(terms, "wymiarEtatu")],
        "description": sections(
            ("Zakres obowiązków:", text(terms, "zakresObowiazkow")),
            ("Wymagania:", "\n".join(_requirements(offer.get("wymagania")))),
            ("", joined(*(f"{n}: {v}" for n, v in _terms(terms)), by="\n")),
        ),
        "published": text(offer, "danePozostale.dataDodania"),
        "expires": text(offer, "danePozostale.dataWaznosci"),
    }


def _terms(terms: Any) -> list[tuple[str, str]]:
    names = {"Zmianowość": "zmianowosc", "System wynagrodzenia": "systemWynagradzania"}
    return [(label, value) for label, name in names.items() if (value := text(terms, name))]


def _requirements(value: Any) -> list[str]:
    """What is asked for, group by group, a line each."""
    groups = (
        [at(value, name) for name in ("konieczne", "pozadane", "dodatkowe")] if isinstance(value, dict) else []
    )
    lines = []
    for group in groups:
        for kind in (group or {}).values():
            for item in kind if isinstance(kind, list) else [kind]:
                words = list(item.values()) if isinstance(item, dict) else [item]
                lines.append(
                    joined(*(w.strip() for w in words if isinstance(w, str) and not w.isupper()), by=" – ")
                )
    return [line for line in lines if line] or [text({"value": value}, "value")]


FORMAT = Api(
    "cbop",
    ("stanowisko", "pracodawca", "dataDodaniaCbop|danePodstawowe"),
    fields_of,
    ("payload.ofertyPracyPage.content", "ofertyPracyPage.content", "content"),
)
