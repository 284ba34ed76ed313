"""Distances, and what lies abroad."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Place

_EARTH_KM = 6371.0


def haversine_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The great-circle distance of two points given in degrees, in kilometres."""
    a, b = radians(latitude), radians(other_latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_longitude - longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def distance_km(place: Place, other: Place) -> float | None:
    """Kilometres between two places; None where the coordinates of one are unknown."""
    if place.latitude is None or place.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return haversine_km(place.latitude, place.longitude, other.latitude, other.longitude)


def is_abroad(place: Place) -> bool:
    """Whether the place lies outside Poland."""
    return place.country != "PL"
