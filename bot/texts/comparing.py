"""Several offers side by side, made from their fields: a list of facts, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.texts.cards import pay, places, unpaid_contracts
from bot.texts.markup import escape
from bot.texts.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Offer, Pay
    from bot.texts.wording import Wording

Numbered = tuple[int, "Offer"]


def facts(w: Wording, numbered: Sequence[Numbered]) -> str:
    """For each fact one line with every offer's value, unknown named: the table of a comparison."""
    lines = [w.comparing]
    lines += [f"**[{number}] {escape(offer.title, 100)}**{_company(offer)}" for number, offer in numbered]
    for name in ("pay", "places", "modes", "contracts", "levels", "hours"):
        values = [f"[{number}] {_fact(w, name, offer) or w.unknown}" for number, offer in numbered]
        lines.append(f"- {w.labels[name]}: {' · '.join(values)}")
    return "\n".join(lines)


def plain_comparison(w: Wording, numbered: Sequence[Numbered]) -> str:
    """What can be said of these offers without a model: a line for each, then pay, and what is unknown."""
    lines = [_line(w, number, offer) for number, offer in numbered]
    if len(numbered) > 1:
        lines += _conclusions(w, numbered)
    return "\n".join(lines)


def _company(offer: Offer) -> str:
    return f" · {escape(offer.company, 80)}" if offer.company.strip() else ""


def _line(w: Wording, number: int, offer: Offer) -> str:
    values = (
        pay(w, offer) or w.pay_unknown,
        _fact(w, "places", offer),
        _fact(w, "modes", offer),
        ", ".join(unpaid_contracts(w, offer)),
        _fact(w, "levels", offer),
    )
    return f"[{number}] {escape(offer.title, 100)}: {', '.join(value for value in values if value)}."


def _fact(w: Wording, name: str, offer: Offer) -> str:
    values = {
        "pay": pay(w, offer),
        "places": places(w, offer) if offer.places else "",
        "modes": "/".join(w.modes[mode] for mode in offer.modes),
        "contracts": ", ".join(w.contracts[contract] for contract in offer.contracts),
        "levels": "/".join(w.levels[level] for level in offer.levels),
        "hours": ", ".join(w.hours[hours] for hours in offer.hours),
    }
    return values[name]


def _conclusions(w: Wording, numbered: Sequence[Numbered]) -> list[str]:
    """The highest pay, where pay is comparable as it is stated; and which offers leave pay open."""
    lines = []
    tops = [(number, top) for number, offer in numbered if (top := _top(offer.pay)) is not None]
    units = {(one.currency, one.per, one.basis, one.contract) for _, one in tops}
    if len(tops) > 1 and len(units) == 1:
        highest = max(_most(one) for _, one in tops)
        best = ", ".join(f"[{number}]" for number, one in tops if _most(one) == highest)
        amount = amounts(w, highest, highest, tops[0][1].currency)
        lines.append(w.highest_pay.format(reference=best, pay=f"{amount} {w.per[tops[0][1].per]}"))
    elif len(tops) > 1:
        lines.append(w.not_comparable)
    unknown = [f"[{number}]" for number, offer in numbered if not pay(w, offer)]
    if unknown:
        lines.append(w.pay_unknown_of.format(references=", ".join(unknown)))
    remote = [f"[{number}]" for number, offer in numbered if "remote" in offer.modes]
    if 0 < len(remote) < len(numbered):
        lines.append(w.remote_possible.format(references=", ".join(remote)))
    return lines


def _most(one: Pay) -> float:
    return one.maximum if one.maximum is not None else one.minimum or 0.0


def _top(ranges: Sequence[Pay]) -> Pay | None:
    """The range with the highest amount, None where no amount is stated."""
    stated = [one for one in ranges if one.minimum is not None or one.maximum is not None]
    return max(stated, key=_most, default=None)
