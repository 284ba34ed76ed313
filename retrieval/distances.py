"""How far from what was asked for an offer lies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.places import distance_km, gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Hit, Offer, Place

HERE_KM = 1.0
"""What lies no farther than this from a town's centre lies in it."""


def measured(hits: Sequence[Hit], places: Sequence[str]) -> tuple[Hit, ...]:
    """The hits with their place nearest to one of the towns of `places` first, and how far that is, if it is
    another one. Remote work is not measured, nor anything where no town is named."""
    towns = _towns(places)
    return tuple(_measured(hit, towns) for hit in hits) if towns else tuple(hits)


def far_from(towns: Iterable[str], places: Sequence[str]) -> float | None:
    """The kilometres from the nearest of `towns`, by their names, to one of those of `places`; None: not known."""
    wanted = _towns(places)
    return min((km for one in _towns(towns) if (km := _nearest(one, wanted)) is not None), default=None)


def distance_of(offer: Offer, places: Sequence[str]) -> float | None:
    """The kilometres from the nearest town of an offer to the nearest of `places`; None: not known."""
    wanted = _towns(places)
    own = (_nearest(place, wanted) for place in offer.places if place.kind == "town")
    return min((km for km in own if km is not None), default=None)


def _towns(names: Iterable[str]) -> list[Place]:
    named = (gazetteer().named(name) for name in names)
    return [place for place in named if place is not None and place.kind == "town"]


def _nearest(place: Place, towns: Iterable[Place]) -> float | None:
    return min((km for town in towns if (km := distance_km(place, town)) is not None), default=None)


def _measured(hit: Hit, towns: Sequence[Place]) -> Hit:
    offer = hit.offer
    if "remote" in offer.modes:
        return hit
    own = [place for place in offer.places if place.kind == "town"]
    away = {place: km for place in own if (km := _nearest(place, towns)) is not None}
    if not away:
        return hit
    nearest = min(away, key=lambda place: away[place])
    km = away[nearest]
    first = (nearest, *(place for place in offer.places if place != nearest))
    return replace(hit, offer=replace(offer, places=first), km=km if km > HERE_KM else None)
