"""A wider circle that is asked for without a number: "szukaj szerzej", "zwiększ promień"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.reading.times import DEFAULT_RADIUS_KM

if TYPE_CHECKING:
    from bot.domain import Search

_PLEASE = r"(?:(?:to|a|no|ok|dobra|moze|prosze|please|and|maybe|jeszcze|troche|a[ ]bit)[ ,]+)*"
_CIRCLE = r"(?:obszar|promien|zasieg|odleglosc|okolic[ea]|teren|region|radius|area|circle|distance|range)"
_WIDER = re.compile(
    rf"{_PLEASE}(?:(?:po)?szukaj(?:cie|my)?[ ](?:(?:moze|troche|jeszcze|tez)[ ])*(?:szerzej|dalej[ ]od[ ]miasta|"
    rf"w[ ]szerszej[ ]okolicy)|szerzej|szersz\w+[ ]{_CIRCLE}|"
    rf"(?:zwieksz|poszerz|rozszerz|powieksz|wydluz)(?:my|cie)?(?:[ ](?:mi|ten|te|to|troche|jeszcze))*"
    rf"(?:[ ]{_CIRCLE}(?:[ ](?:szukania|wyszukiwania|poszukiwan))?)|"
    rf"(?:search|look|go|try)[ ](?:a[ ]bit[ ])?(?:wider|further(?:[ ](?:out|away))?|farther|more[ ]widely)|wider|"
    rf"(?:widen|expand|increase|extend|broaden|enlarge)(?:[ ](?:the|my|it))*(?:[ ](?:search[ ])?{_CIRCLE}|"
    rf"[ ]search)?|(?:a[ ])?(?:wider|bigger|larger)[ ]{_CIRCLE})[ .!?]*"
)
_FARTHEST_KM = 300.0


def widened(flat_text: str, before: Search) -> Search | None:
    """The search with twice the circle around its places, or as far as "okolice" reaches; as it is where it has no
    place. None where a message asks for nothing wider."""
    if not _WIDER.fullmatch(" ".join(flat_text.split())):
        return None
    if not before.places:
        return before
    radius = min(2 * before.radius_km, _FARTHEST_KM) if before.radius_km else DEFAULT_RADIUS_KM
    return replace(before, radius_km=radius)
