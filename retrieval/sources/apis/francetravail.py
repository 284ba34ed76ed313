"""France's employment agency (France Travail): the answers of its search for offers, version 2, and one offer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.polish import fold
from retrieval.sources.addresses import country_named
from retrieval.sources.amounts import stated
from retrieval.sources.apis.api import Api
from retrieval.sources.objects import joined, listed, sections, text

if TYPE_CHECKING:
    from bot.domain import Contract, Hours
    from retrieval.sources.objects import Fields, Raw

_PAGE = "https://candidat.francetravail.fr/offres/recherche/detail"
_CONTRACTS: dict[str, Contract] = {
    "CDI": "employment",
    "CDD": "employment",
    "MIS": "temporary",
    "SAI": "temporary",
    "LIB": "b2b",
}
"""Kinds of contract by the agency's codes: without and with an end, of an agency, of a season, of a business."""

_HOURS: dict[str, Hours] = {"temps plein": "full_time", "temps partiel": "part_time"}
_PERIODS = {"mensuel": "month", "annuel": "year", "horaire": "hour"}
_PAY = re.compile(
    r"(?P<per>Mensuel|Annuel|Horaire) de (?P<low>\d[\d.,]*)(?: ?Euros?)?(?: à (?P<high>\d[\d.,]*))?", re.IGNORECASE
)
_DEPARTMENT = re.compile(r"^(?:\d{2,3}|2[AB])\s*-\s*")
_QUARTER = re.compile(r"\s+\d{1,2}(?:er|e|ème)?(?:\s+Arrondissement)?$", re.IGNORECASE)


def fields_of(offer: Raw) -> Fields:
    number = text(offer, "id")
    town = _QUARTER.sub("", _DEPARTMENT.sub("", text(offer, "lieuTravail.libelle")))
    skills = [text(one, "libelle") for one in listed(offer, "competences")]
    return {
        "source": "francetravail",
        "id": number,
        "url": text(offer, "origineOffre.urlOrigine") or (f"{_PAGE}/{number}" if number else ""),
        "title": text(offer, "intitule"),
        "company": text(offer, "entreprise.nom"),
        "places": [joined(town, country_named("FR"))],
        "places_complete": bool(town),
        "contracts": [_CONTRACTS.get(text(offer, "typeContrat"), "")],
        "hours": [_HOURS.get(fold(text(offer, "dureeTravailLibelleConverti")), "")],
        "pay": _pay(text(offer, "salaire.libelle")),
        "description": sections(("", text(offer, "description")), ("Compétences :", "\n".join(skills))),
        "category": text(offer, "romeLibelle"),
        "published": text(offer, "dateCreation"),
        "updated": text(offer, "dateActualisation"),
    }


def _pay(words: str) -> Fields | None:
    """ "Mensuel de 2200.0 Euros à 2500.0 Euros sur 12.0 mois"; the agency's amounts are in euros."""
    match = _PAY.match(words)
    if match is None:
        return None
    low, high = (float(end.replace(",", ".").rstrip(".")) if end else None for end in match.group("low", "high"))
    return stated(low, high or low, currency="EUR", unit=_PERIODS[match["per"].casefold()])


FORMAT = Api("francetravail", ("intitule", "lieuTravail", "romeCode|typeContrat"), fields_of, ("resultats",))
