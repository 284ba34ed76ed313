"""The JSON that `search` and `read` print; its keys are a contract."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.domain import Found, Hit, Offer, Pay, Reading, Search

Json = dict[str, Any]  # Any: JSON is made of itself


def search_row(search: Search) -> Json:
    """The `search` object; lists are empty where nothing was said."""
    wish = search.pay
    return {
        "text": search.text,
        "skills": list(search.skills),
        "skills_excluded": list(search.skills_excluded),
        "places": list(search.places),
        "places_excluded": list(search.places_excluded),
        "radius_km": _number(search.radius_km),
        "modes": list(search.modes),
        "levels": list(search.levels),
        "contracts": list(search.contracts),
        "hours": list(search.hours),
        "languages": list(search.languages),
        "companies": list(search.companies),
        "companies_excluded": list(search.companies_excluded),
        "pay": wish
        and {
            "min": _number(wish.minimum),
            "max": _number(wish.maximum),
            "currency": wish.currency,
            "per": wish.per,
        },
        "posted_within_days": search.posted_within_days,
    }


def reading_row(reading: Reading) -> Json:
    return {"intent": reading.intent, "search": search_row(reading.search)}


def offer_row(hit: Hit, why: list[str]) -> Json:
    """One offer found; `why` in words."""
    return {**offer_fields(hit.offer), "score": round(hit.score, 4), "why": why}


def offer_fields(offer: Offer) -> Json:
    """What one offer says, but for its text."""
    return {
        "id": offer.id,
        "source": offer.source,
        "source_id": offer.source_id,
        "url": offer.url,
        "title": offer.title,
        "company": offer.company,
        "places": [place.name for place in offer.places],
        "modes": list(offer.modes),
        "levels": list(offer.levels),
        "contracts": list(offer.contracts),
        "hours": list(offer.hours),
        "pay": [_pay_row(pay) for pay in offer.pay],
        "skills": list(offer.skills),
        "languages": list(offer.languages),
        "published": offer.published.isoformat() if offer.published else None,
    }


def found_row(identity: object, search: Search, found: Found, offers: list[Json]) -> Json:
    """The answer to one question; `identity` is copied from the batch's row, None for a single sentence.

    Where more may fit than were looked at, one key more says that the total is the least there are.
    """
    row: Json = {
        "id": identity,
        "search": search_row(search),
        "total": found.total,
        "offers": offers,
        "relaxed": list(found.relaxed),
    }
    return {**row, "total_is_lower_bound": True} if found.more else row


def _pay_row(pay: Pay) -> Json:
    return {
        "min": _number(pay.minimum),
        "max": _number(pay.maximum),
        "currency": pay.currency,
        "per": pay.per,
        "basis": pay.basis,
        "contract": pay.contract,
    }


def _number(amount: float | None) -> float | int | None:
    """Whole amounts without a decimal point, as people write them."""
    return int(amount) if amount is not None and amount == int(amount) else amount


def counted(number: int, one: str, several: str = "") -> str:
    """ "1 record", "2 records"."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"


def print_row(row: Json) -> None:
    """One line of JSON on stdout at once, letters as they are."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    sys.stdout.flush()
