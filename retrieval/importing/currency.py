"""The currency of pay that does not name its own in full: the work's country tells it, or nothing does.

An amount without a currency is złotys where the work may be in Poland. Where every place of it is abroad it may be
anything, so it is no pay: "2500 netto" for a welder in Bremen is not 2,500 PLN.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.pay import names_currency
from retrieval.places import NOT_KNOWN
from retrieval.sources.amounts import NOT_STATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain import Pay, Place

_CROWNS = re.compile(r"(?<![^\W\d_])(?:kr\b\.?|koron\w*\b)(?! (?:norw|szw|du[nń]|czes))", re.IGNORECASE)
_CROWNS_OF = {"NO": "NOK", "SE": "SEK", "DK": "DKK"}
_OTHER_DOLLARS = {"AU", "CA", "NZ", "SG", "HK"}
_ONE_DOLLAR = re.compile(r"USD|US\s?\$|ameryk", re.IGNORECASE)


def is_abroad(places: Sequence[Place]) -> bool:
    """Whether the work certainly is in another country, wherever there."""
    return bool(places) and all(place.country not in {"PL", NOT_KNOWN} for place in places)


def with_crowns_named(text: str, places: Sequence[Place]) -> str:
    """The text with "kr" and "koron" as the currency of the one country the work is in; as it is for others."""
    countries = {place.country for place in places}
    code = _CROWNS_OF.get(countries.pop()) if len(countries) == 1 else None
    return _CROWNS.sub(f" {code} ", text) if code else text


def in_currency(found: Iterable[Pay], said: str, places: Sequence[Place]) -> Iterator[Pay]:
    """The pay that `said` (empty for fields of numbers) states, where its currency is plain."""
    abroad = is_abroad(places)
    named = not said or names_currency(said)
    for pay in found:
        if pay.currency == NOT_STATED:
            if not abroad:
                yield replace(pay, currency="PLN")
        elif (named or not abroad) and not (pay.currency == "USD" and _other_dollars(said, places)):
            yield pay


def _other_dollars(said: str, places: Sequence[Place]) -> bool:
    """Whether the words have only a "$", which may be the dollar of the country the work is in."""
    elsewhere = any(place.country in _OTHER_DOLLARS for place in places)
    return elsewhere and bool(said) and not _ONE_DOLLAR.search(said)
