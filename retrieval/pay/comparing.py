"""Makes pay comparable: PLN a month, by rules that are written down here and can be set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain import Basis, Pay, PayWish, Period

RATES: Mapping[str, float] = {
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
"""PLN for one unit of a currency: round figures near the central bank's of 2025, enough to order offers by."""

NET_OF_GROSS = 0.72
"""What is left of gross pay on a contract of employment or mandate, roughly (between 0.70 and 0.74 from the
minimum wage to the tax threshold, by the Polish rules of 2025; students under 26 keep more)."""

_IN_A_MONTH: Mapping[Period, float] = {"hour": 168.0, "day": 21.0, "month": 1.0, "year": 1 / 12}


def monthly_pln(amount: float, currency: str, per: Period, rates: Mapping[str, float] = RATES) -> float | None:
    """The amount as PLN a month of full time (168 hours, 21 days); None for a currency without a rate."""
    rate = rates.get(currency)
    return None if rate is None else amount * rate * _IN_A_MONTH[per]


def _on_basis(amount: float, pay: Pay, wish: Basis | None) -> float:
    """The amount on the basis that the wish is in.

    Only where both name a basis and they differ is the rough factor applied, and never to an invoice (B2B): its
    "net" is before the contractor's own tax, so it is compared as it stands.
    """
    if wish is None or pay.basis is None or wish == pay.basis or pay.contract == "b2b":
        return amount
    return amount * NET_OF_GROSS if wish == "net" else amount / NET_OF_GROSS


def meets(pay: Pay, wish: PayWish, rates: Mapping[str, float] = RATES) -> bool | None:
    """Whether stated pay meets what a person asks for; None where that cannot be told.

    The top of the offer's range is compared with the least that is asked, its bottom with the most; a range open
    on the side that matters is taken by its other end, as far as that decides: "from 5,000" may well reach 6,000
    (None), and is not below 4,000 (True). Both are made PLN a month of full time (`monthly_pln`), and gross and
    net are converted by `NET_OF_GROSS`, except for invoices.
    """

    def comparable(amount: float | None) -> float | None:
        if amount is None:
            return None
        monthly = monthly_pln(amount, pay.currency, pay.per, rates)
        return None if monthly is None else _on_basis(monthly, pay, wish.basis)

    low, high = comparable(pay.minimum), comparable(pay.maximum)
    if low is None and high is None:
        return None
    answers: list[bool | None] = []
    if wish.minimum is not None:
        least = monthly_pln(wish.minimum, wish.currency, wish.per, rates)
        answers.append(_at_least(low, high, least))
    if wish.maximum is not None:
        most = monthly_pln(wish.maximum, wish.currency, wish.per, rates)
        answers.append(_at_most(low, high, most))
    if False in answers:
        return False
    return None if None in answers else True


def _at_least(low: float | None, high: float | None, least: float | None) -> bool | None:
    if least is None:
        return None
    if high is not None:
        return high >= least - 0.5
    return True if low is not None and low >= least - 0.5 else None


def _at_most(low: float | None, high: float | None, most: float | None) -> bool | None:
    if most is None:
        return None
    if low is not None:
        return low <= most + 0.5
    return True if high is not None and high <= most + 0.5 else None
