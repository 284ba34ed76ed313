"""Sentences in Polish on what offers leave open, and on pay in other terms than was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Pay
from bot.prompts.data import pay_text
from expert.dataset.writing.planning import unsaid
from expert.dataset.writing.polish_words import NOUN, listed, offers, upper
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import PayWish, Search
    from expert.dataset.writing.planning import Gap, Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen

_PER = {"hour": "za godzinę", "day": "za dzień", "month": "za miesiąc", "year": "za rok"}


def gap(one: Gap, order: Sequence[Seen], say: Clauses) -> str:
    """What offers leave open, beside all that are shown; "" where it is not worth a sentence."""
    several = len(one.numbers) > 1
    who = offers(one.numbers, "nom")
    if one.topic == "text":
        return f"Na temat życzenia „{one.value}” {who} {'milczą' if several else 'milczy'}."
    if one.topic == "skills" and len(order) == len(one.numbers) > 2:
        return say.one_of(
            f"Żadna z tych ofert nie wymienia umiejętności {one.value}.",
            f"O umiejętności {one.value} nie mówi żadna z nich.",
        )
    if one.topic == "skills":
        return say.one_of(
            f"{upper(who)} {'nie mówią' if several else 'nie mówi'}, czy potrzebna jest umiejętność {one.value}.",
            f"W {offers(one.numbers, 'loc')} nie pada nazwa {one.value}.",
            f"Umiejętności {one.value} {'nie wymieniają' if several else 'nie wymienia'} {who}.",
        )
    return "" if one.topic not in NOUN else _of_topic(one, order, say)


def _of_topic(one: Gap, order: Sequence[Seen], say: Clauses) -> str:
    noun, several = NOUN[one.topic], len(one.numbers) > 1
    who = offers(one.numbers, "nom")
    stating = [other.number for other in order if values_of(other, one.topic)]
    if one.topic == "pay" and len(stating) == 1 and len(order) > 2:
        return say.one_of(
            f"Płacę podaje tylko oferta [{stating[0]}], w pozostałych trzeba o nią zapytać.",
            f"Tylko [{stating[0]}] mówi, ile płaci.",
        )
    if unsaid(one.topic, order, one.numbers):
        return say.one_of(
            f"Żadna z tych ofert nie podaje {noun['gen']}, więc trzeba o to zapytać.",
            f"O {noun['loc']} nie mówi żadna z nich.",
            f"{upper(noun['gen'])} nie podaje żadna z ofert, więc dopytaj o to przed zgłoszeniem.",
        )
    return say.one_of(
        f"{upper(noun['gen'])} {'nie podają' if several else 'nie podaje'} {who}.",
        f"O {noun['loc']} {'nie mówią' if several else 'nie mówi'} {who}, więc warto o to dopytać.",
        f"W {offers(one.numbers, 'loc')} brakuje informacji o {noun['loc']}.",
        f"Trzeba zapytać o {noun['acc']}, bo {who} tego {'nie podają' if several else 'nie podaje'}.",
        f"{upper(who)} {'milczą' if several else 'milczy'} o {noun['loc']}.",
    )


def other_terms(plan: Plan, say: Clauses) -> str:
    """Pay that is stated in another currency, period or basis than the person named."""
    wish = plan.search.pay
    found = [one for one in plan.order if one.state("pay") == "other"]
    return _terms(wish, found, say) if wish is not None and found else ""


def _terms(wish: PayWish, found: Sequence[Seen], say: Clauses) -> str:
    of = sorted(one.number for one in found)
    pays = [pay for one in found for pay in one.offer.pay]
    several = len(of) > 1
    if all(pay.currency != wish.currency for pay in pays):
        return f"W {offers(of, 'loc')} płaca jest w innej walucie niż Twoje oczekiwanie."
    if all(pay.per != wish.per for pay in pays) and len({pay.per for pay in pays}) == 1:
        return say.one_of(
            f"{upper(offers(of, 'nom'))} {'podają' if several else 'podaje'} płacę {_PER[pays[0].per]}, a nie "
            f"{_PER[wish.per]}.",
            f"W {offers(of, 'loc')} stawka jest {_PER[pays[0].per]}, nie {_PER[wish.per]}, więc nie porównuję jej "
            "wprost z Twoim oczekiwaniem.",
        )
    if wish.basis and all(pay.basis != wish.basis for pay in pays):
        own, asked = ("brutto", "netto") if wish.basis == "net" else ("netto", "brutto")
        return f"W {offers(of, 'loc')} kwota jest {own}, a pytasz o {asked}, więc dopytaj, ile to będzie."
    return ""


def unasked(plan: Plan, say: Clauses) -> list[str]:
    """What the first offer leaves open though nobody asked for it, and where else to look."""
    one = plan.lead
    told = {gap.topic for gap in plan.gaps}
    nouns = [
        NOUN[topic]["loc"]
        for topic in ("contracts", "hours", "modes")
        if not values_of(one, topic) and topic not in told and (topic != "modes" or one.at_a_desk)
    ]
    found = []
    if nouns:
        what = listed(nouns[:2], "ani o")
        found.append(
            say.one_of(
                f"O {what} oferta [{one.number}] nie mówi, zapytaj o to przed zgłoszeniem.",
                f"Oferta [{one.number}] nie mówi nic o {what}.",
            )
        )
    if other := wider(plan, say):
        found.append(other)
    if one.offer.published is None:
        found.append(f"Oferta [{one.number}] nie podaje daty, więc sprawdź najpierw, czy jest aktualna.")
    return [*found, f"Jeśli warunki z oferty [{one.number}] Ci odpowiadają, nie zwlekaj ze zgłoszeniem."]


def wider(plan: Plan, say: Clauses) -> str:
    """How to get more to choose from, where there are but few."""
    search = plan.search
    if len(plan.order) > 2:
        return ""
    if search.places and not search.radius_km:
        return say.one_of(
            "Jeśli to za mały wybór, zapytaj też o okolice.",
            "Więcej może się znaleźć, gdy dopuścisz dojazd i okolice.",
        )
    if search.pay is not None:
        return "Przy niższym progu płacy wybór byłby większy, jeśli to dla Ciebie możliwe."
    return "Jeśli chcesz większego wyboru, powiedz, z czego możesz zrezygnować."


def wish_text(search: Search) -> str:
    """The pay asked for: "od 6 000 zł miesięcznie netto"."""
    wish = search.pay
    if wish is None or wish.minimum is None:
        return ""
    return pay_text(Pay(wish.minimum, wish.maximum, wish.currency, wish.per, wish.basis), "pl")
