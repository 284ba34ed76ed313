"""The rule by which pay is made comparable. It is told to whoever asks, so it stands in one place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain.values import Period

RATES: Mapping[str, float] = MappingProxyType(
    {
        "PLN": 1.0,
        "EUR": 4.30,
        "USD": 3.80,
        "GBP": 5.00,
        "CHF": 4.55,
        "NOK": 0.37,
        "SEK": 0.39,
        "DKK": 0.58,
        "CZK": 0.17,
    }
)
"""PLN for one unit of a currency: round figures near the central bank's of 2025, enough to order offers by."""


@dataclass(frozen=True, slots=True)
class PayRule:
    """Pay becomes PLN a month of full time: so many `hours` or `days`, foreign currencies by `rates`.

    `net_of_gross`: what is left of gross pay on a contract of employment or mandate, roughly (between 0.70 and
    0.74 from the minimum wage to the tax threshold, by the Polish rules of 2025; students under 26 keep more).
    It is never applied to an invoice (B2B): its "net" is before the contractor's own tax.
    """

    rates: Mapping[str, float] = field(default_factory=lambda: RATES)
    hours: float = 168.0
    days: float = 21.0
    net_of_gross: float = 0.72

    def monthly(self, amount: float, currency: str, per: Period) -> float | None:
        """The amount as PLN a month of full time; None for a currency without a rate."""
        rate = self.rates.get(currency)
        if rate is None:
            return None
        in_a_month = {"hour": self.hours, "day": self.days, "month": 1.0, "year": 1 / 12}
        return amount * rate * in_a_month[per]

    @classmethod
    def with_rates(cls, told: str) -> PayRule:
        """The rule with other rates for some currencies, written as `told` gives them: "EUR=4.25, USD=3.6".

        Raises ValueError for what is no currency or no rate; that of PLN is 1.
        """
        rates = dict(RATES)
        for part in told.replace(",", " ").split():
            m = _RATE.fullmatch(part)
            if m is None or m["currency"] == "PLN" or not 0 < float(m["rate"]) < _HIGHEST_RATE:
                raise ValueError(f"{part!r} is no rate; write PLN for one unit of a currency, as EUR=4.25")
            rates[m["currency"]] = float(m["rate"])
        return cls(rates)

    @property
    def told(self) -> str:
        """The rates in force, in a fixed order."""
        return " ".join(f"{name}={rate:g}" for name, rate in sorted(self.rates.items()) if name != "PLN")


_RATE = re.compile(r"(?P<currency>[A-Z]{3})=(?P<rate>\d+(?:\.\d+)?)")
_HIGHEST_RATE = 1000.0
PAY_RULE = PayRule()
