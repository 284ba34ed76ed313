"""A message that is no more than an amount, after a search: of pay, of kilometres, of days, or nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Reading
from retrieval.reading.bare_amount import (
    bare_amount,
    bare_days,
    bare_radius,
    basis_alone,
    currency_alone,
    number_alone,
    without_an_end,
)
from retrieval.reading.widened import widened

if TYPE_CHECKING:
    from bot.domain import PayWish, Search


def amount_alone(flat_text: str, before: Search, *, one_of_several: bool = False) -> Reading | None:
    """What an amount without a unit means, said after a search; a number that can be no pay means nothing.

    `one_of_several`: it is a clause of a message, in which a number alone is no place on the list.
    """
    bare = one_of_several and flat_text.strip().isdecimal()
    changed = _changed(flat_text, before, f"od {flat_text.strip()}" if bare else flat_text)
    if changed is not None:
        return Reading("smalltalk" if changed is before else "search", changed)
    alone = number_alone(flat_text)
    if alone is None:
        return None
    return Reading("search", replace(before, pay=alone.pay)) if alone.pay else Reading("smalltalk", before)


def _changed(flat_text: str, before: Search, number: str) -> Search | None:
    if before.pay and (wish := _pay_without_amount(flat_text, before.pay)):
        return replace(before, pay=wish)
    if wish := bare_amount(number, before.pay):
        return replace(before, pay=wish)
    if radius := bare_radius(flat_text, before.radius_km):
        return replace(before, radius_km=radius)
    if days := bare_days(flat_text, before.posted_within_days):
        return replace(before, posted_within_days=days)
    return widened(flat_text, before)


def _pay_without_amount(flat_text: str, wish: PayWish) -> PayWish | None:
    """The wish with another basis or currency, or without one of its ends; None where a message says no such."""
    if basis := basis_alone(flat_text):
        return replace(wish, basis=basis)
    if currency := currency_alone(flat_text):
        return replace(wish, currency=currency)
    return without_an_end(flat_text, wish)
