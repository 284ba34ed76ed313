"""A wider or a smaller circle that is asked for without a number: "szukaj szerzej", "bliżej domu"."""

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
_NEARER = re.compile(
    rf"{_PLEASE}(?:cos[ ]|ma[ ]byc[ ]|musi[ ]byc[ ]|something[ ])?(?:blizej|closer|nearer)"
    rf"(?:[ ](?:domu|mojego[ ]domu|mnie|miejsca[ ]zamieszkania|to[ ](?:home|me|my[ ]place|my[ ]home)))?[ .!?]*|"
    rf"{_PLEASE}(?:zmniejsz|zawez|ogranicz|reduce|shrink|narrow)(?:[ ](?:mi|ten|te|the|it))*[ ]{_CIRCLE}[ .!?]*"
)
_FARTHEST_KM, _NEAREST_KM = 300.0, 5.0


def widened(flat_text: str, before: Search) -> Search | None:
    """The search with twice the circle around its places, or as far as "okolice" reaches, or with half of it.

    It is as it was where it has no place, or no circle to be made smaller. None where a message asks for neither.
    """
    said = " ".join(flat_text.split())
    if _NEARER.fullmatch(said):
        radius = before.radius_km if before.places else None
        return replace(before, radius_km=max(radius / 2, _NEAREST_KM)) if radius else before
    if not _WIDER.fullmatch(said):
        return None
    if not before.places:
        return before
    radius = min(2 * before.radius_km, _FARTHEST_KM) if before.radius_km else DEFAULT_RADIUS_KM
    return replace(before, radius_km=radius)
