"""Sentences in Polish on how to choose: what sets one of several offers apart from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.prompts.data import pay_text
from expert.dataset.writing.polish_words import LEVEL, MODE_GENITIVE, WANTED_CONTRACT, days_ago

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from expert.dataset.traits import Trait
    from expert.dataset.writing.planning import Choice, Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen

_FRESH_DAYS = 21


def choice(plan: Plan, say: Clauses) -> str:
    """One reason to prefer an offer, or to leave it; "" where nothing sets them apart."""
    ways = [text for one in plan.choices if (text := _WAYS[one.kind](one, _seen(one, plan), plan, say))]
    return say.random.choice(ways) if ways else ""


def fresh(plan: Plan, say: Clauses, today: date) -> str:
    """How new the newest is, where that sets it apart."""
    one = next((_seen(one, plan) for one in plan.choices if one.kind == "new"), None)
    if one is None or one.offer.published is None or (today - one.offer.published).days > _FRESH_DAYS:
        return ""
    when = days_ago(max(0, (today - one.offer.published).days))
    return say.one_of(
        f"Najświeższa jest oferta [{one.number}], dodana {when}.",
        f"Najnowsze ogłoszenie to [{one.number}], dodane {when}.",
        f"Oferta [{one.number}] jest najnowsza, bo została dodana {when}.",
    )


def _seen(one: Choice, plan: Plan) -> Seen:
    return next(other for other in plan.order if other.number == one.number)


def _trait(one: Choice, seen: Seen) -> Trait:
    return next(trait for trait in seen.traits if trait.key == one.value)


def _paid(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    text = pay_text(seen.offer.pay[0], "pl")
    return say.one_of(
        f"Jeśli najważniejsze są zarobki, najwięcej podaje [{one.number}]: {text}.",
        f"Najwyższą płacę z podanych ma oferta [{one.number}]: {text}.",
        f"Pod względem płacy wygrywa [{one.number}], bo podaje {text}.",
    )


def _edge(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    return say.one_of(
        f"W ofercie [{one.number}] dopiero górna granica widełek sięga tego, czego oczekujesz.",
        f"Przy ofercie [{one.number}] licz się z negocjacją, bo Twoje oczekiwanie leży powyżej dolnej granicy.",
    )


def _contract(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    wanted = WANTED_CONTRACT.get(one.value)
    if wanted is None or one.value in plan.search.contracts:
        return ""
    return say.one_of(
        f"Jeśli zależy Ci na {wanted}, wybierz [{one.number}].", f"Tylko [{one.number}] mówi o {wanted}."
    )


def _mode(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    work = MODE_GENITIVE[one.value]
    return f"Jeśli zależy Ci na pracy {work}, lepsza będzie oferta [{one.number}]."


def _level(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    if one.value in {"junior", "intern"}:
        return f"Przy małym doświadczeniu najłatwiej będzie z ofertą [{one.number}]."
    if one.value in {"senior", "lead"}:
        return f"Oferta [{one.number}] jest na poziomie {LEVEL[one.value]}, więc wymaga najwięcej doświadczenia."
    return ""


def _asks(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    trait = _trait(one, seen)
    return say.one_of(
        f"Pamiętaj, że oferta [{one.number}] wymaga {trait.polish}.",
        f"Przed zgłoszeniem zwróć uwagę, że oferta [{one.number}] wymaga {trait.polish}.",
    )


def _of_text(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    trait = _trait(one, seen)
    if one.number == plan.lead.number:
        return ""
    if trait.kind == "gives":
        return say.one_of(
            f"Za ofertą [{one.number}] przemawia to, że daje {trait.polish}.",
            f"Oferta [{one.number}] obiecuje przy tym {trait.polish}.",
        )
    return f"Warto wiedzieć, że oferta [{one.number}] {trait.polish}."


def _nothing(one: Choice, seen: Seen, plan: Plan, say: Clauses) -> str:
    return ""  # how new an offer is has a sentence of its own


_WAYS: Mapping[str, Callable[[Choice, Seen, Plan, Clauses], str]] = {
    "paid": _paid,
    "edge": _edge,
    "new": _nothing,
    "contracts": _contract,
    "modes": _mode,
    "levels": _level,
    "asks": _asks,
    "trait": _of_text,
}
