"""`Search` and `Reading` as JSON for the command line; the keys are a fixed contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.domain import PayWish, Reading, Search

_LISTS = ("modes", "levels", "contracts", "hours", "languages", "companies", "companies_excluded")


def search_json(search: Search) -> dict[str, Any]:
    """A search as the contract has it: lists, empty where nothing was said; whole numbers as integers."""
    return {
        "text": search.text,
        "skills": list(search.skills),
        "skills_excluded": list(search.skills_excluded),
        "places": list(search.places),
        "places_excluded": list(search.places_excluded),
        "radius_km": whole(search.radius_km),
        **{name: list(getattr(search, name)) for name in _LISTS},
        "pay": _pay_json(search.pay),
        "posted_within_days": search.posted_within_days,
    }


def reading_json(reading: Reading) -> dict[str, Any]:
    return {"intent": reading.intent, "search": search_json(reading.search)}


def whole(number: float | None) -> float | int | None:
    """A number as JSON readers expect it: 18000, not 18000.0."""
    return int(number) if number is not None and number == int(number) else number


def _pay_json(pay: PayWish | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    return {"min": whole(pay.minimum), "max": whole(pay.maximum), "currency": pay.currency, "per": pay.per}
