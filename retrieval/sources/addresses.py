"""Addresses where a source has them instead of towns: "Marszałkowska 58, Warszawa", "ul. Polna 1, Radom"."""

from __future__ import annotations

import re

from retrieval.places import gazetteer

_STREET = re.compile(r"\d|^(?:ul|al|aleja|aleje|plac|pl|os|osiedle|rondo|rynek)\b\.?", re.IGNORECASE)
_HOUSE = re.compile(r"[^\d]{3,60}\s\d{1,4}\s?[a-zA-Z]?(?:\s?/\s?\d{1,4}\s?[a-zA-Z]?)?")
_POST_CODE = re.compile(r"\b\d{2}-\d{3}\b\s*")


_OTHER_CODES = dict(
    pair.split(":")
    for pair in (
        "UK:GB EL:GR POL:PL DEU:DE CZE:CZ SVK:SK UKR:UA LTU:LT LVA:LV EST:EE NLD:NL BEL:BE LUX:LU FRA:FR GBR:GB"
        " IRL:IE NOR:NO SWE:SE DNK:DK FIN:FI ISL:IS AUT:AT CHE:CH ESP:ES PRT:PT ITA:IT GRC:GR HUN:HU ROU:RO BGR:BG"
        " HRV:HR USA:US CAN:CA AUS:AU"
    ).split()
)
"""Other codes in use: the kingdom's own, Eurostat's for Greece, those of three letters where people work."""


def country_named(written: str) -> str:
    """The name of a country that a field gives by its code ("NO": Norwegia); other words as they are.

    Only for fields that hold nothing but a country: elsewhere "CA" is California, and "DE" Delaware.
    """
    code = written.strip().upper()
    place = gazetteer().country(_OTHER_CODES.get(code, code)) if len(code) in {2, 3} else None
    return place.name if place is not None else written


def without_street(address: str) -> str:
    """The parts of an address that are no street: those without a number and, beside a known town, the known ones.

    What is nothing but a street stays as it is, and so does a single name.
    """
    parts = [_POST_CODE.sub("", part).strip() for part in address.split(",")]
    kept = [part for part in parts if part and not _STREET.search(part)]
    if len(parts) < 2 or not kept:
        return address
    known = [part for part in kept if is_known(part)]
    return ", ".join(known if any(_is_town(part) for part in known) else kept)


def without_house(address: str) -> str:
    """An address without the street that a house number tells, beside a known town; all else of it stays."""
    if "," not in address or not any(map(str.isdigit, address)):
        return address
    parts = [part.strip() for part in address.split(",")]
    kept = [part for part in parts if part and not _HOUSE.fullmatch(part)]
    return ", ".join(kept) if len(kept) < len(parts) and any(map(_is_town, kept)) else address


def is_known(name: str) -> bool:
    """Whether a name is that of a place in the gazetteer."""
    return any(place.kind != "town" or place.latitude is not None for place in gazetteer().parse(name))


def _is_town(name: str) -> bool:
    return any(place.kind == "town" and place.latitude is not None for place in gazetteer().parse(name))
