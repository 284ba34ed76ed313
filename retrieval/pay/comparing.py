"""Does stated pay meet what a person asks for, by the rule that makes pay comparable (`bot.domain.PayRule`)?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import PAY_RULE, PayRule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Basis, Contract, Pay, PayWish


def _on_basis(amount: float, pay: Pay, wish: Basis | None, rule: PayRule) -> float:
    """The amount on the basis that the wish is in.

    Only where both name a basis and they differ is the rough factor applied, and never to an invoice (B2B): its
    "net" is before the contractor's own tax, so it is compared as it stands.
    """
    if wish is None or pay.basis is None or wish == pay.basis or pay.contract == "b2b":
        return amount
    return amount * rule.net_of_gross if wish == "net" else amount / rule.net_of_gross


def meets(pay: Pay, wish: PayWish, rule: PayRule = PAY_RULE) -> bool | None:
    """Whether stated pay meets what a person asks for; None where that cannot be told.

    The top of the offer's range is compared with the least that is asked, its bottom with the most; a range open
    on the side that matters is taken by its other end, as far as that decides: "from 5,000" may well reach 6,000
    (None), and is not below 4,000 (True). Both are made PLN a month of full time, and gross and net are
    converted roughly, except for invoices. Pay that does not say whether it is gross or net meets a wish for net
    only where it does so as gross as well; where it would only as net it cannot be told.
    """
    if wish.basis == "net" and pay.basis is None and pay.contract != "b2b":
        as_gross, as_net = (meets(replace(pay, basis=basis), wish, rule) for basis in ("gross", "net"))
        return as_net if as_gross == as_net else None

    def comparable(amount: float | None) -> float | None:
        if amount is None:
            return None
        monthly = rule.monthly(amount, pay.currency, pay.per)
        return None if monthly is None else _on_basis(monthly, pay, wish.basis, rule)

    low, high = comparable(pay.minimum), comparable(pay.maximum)
    if low is None and high is None:
        return None
    answers: list[bool | None] = []
    if wish.minimum is not None:
        least = rule.monthly(wish.minimum, wish.currency, wish.per)
        answers.append(_at_least(low, high, least))
    if wish.maximum is not None:
        most = rule.monthly(wish.maximum, wish.currency, wish.per)
        answers.append(_at_most(low, high, most))
    if False in answers:
        return False
    return None if None in answers else True


def any_meets(
    stated: Sequence[Pay], contracts: Sequence[Contract], wish: PayWish, rule: PayRule = PAY_RULE
) -> bool | None:
    """Does any of the pay stated for a contract that was asked for meet the wish? None where that cannot be told.

    A range open at one end counts as its other end: "from 4,000" promises no more than that.
    """
    answers: list[bool | None] = []
    for pay in [pay for pay in stated if pay.contract is None or pay.contract in contracts] or stated:
        low, high = pay.minimum, pay.maximum
        closed = replace(pay, minimum=high if low is None else low, maximum=low if high is None else high)
        answers.append(meets(closed, wish, rule))
    return True if True in answers else None if None in answers else False


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
