"""An offer as one line of JSON and back again, exactly."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from bot.domain import Offer, Pay, Place

_TEXTS = (
    "id",
    "source",
    "source_id",
    "title",
    "url",
    "company",
    "description",
    "category",
    "cluster",
    "content",
)
_LISTS = ("modes", "levels", "contracts", "hours", "skills", "skills_nice", "languages", "read_from_text")
_DATES = ("published", "expires")
_MOMENTS = ("first_seen", "last_seen", "closed")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def offer_to_json(offer: Offer) -> str:
    """The whole offer; what is unknown or empty is left out."""
    row: dict[str, Any] = {name: value for name in (*_TEXTS, *_LISTS) if (value := getattr(offer, name))}
    for name in (*_DATES, *_MOMENTS):
        value = getattr(offer, name)
        if value is not None:
            row[name] = value.isoformat()
    if offer.places:
        row["places"] = [_place(place) for place in offer.places]
    if offer.pay:
        row["pay"] = [_pay(pay) for pay in offer.pay]
    return _encode(row)


def offer_from_json(text: str) -> Offer:
    """The offer that `offer_to_json` wrote."""
    row = json.loads(text)
    for name in _LISTS:
        if name in row:
            row[name] = tuple(row[name])
    for name in _DATES:
        if name in row:
            row[name] = date.fromisoformat(row[name])
    for name in _MOMENTS:
        if name in row:
            row[name] = datetime.fromisoformat(row[name])
    if "places" in row:
        row["places"] = tuple(Place(*place) for place in row["places"])
    if "pay" in row:
        row["pay"] = tuple(Pay(*pay) for pay in row["pay"])
    for name in ("id", "source", "source_id", "title"):
        row.setdefault(name, "")
    return Offer(**row)


def _place(place: Place) -> list[Any]:
    return [place.name, place.kind, place.voivodeship, place.country, place.latitude, place.longitude]


def _pay(pay: Pay) -> list[Any]:
    return [pay.minimum, pay.maximum, pay.currency, pay.per, pay.basis, pay.contract, pay.raw]
