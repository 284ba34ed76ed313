"""Answers in Polish where no offer meets everything: what stands in the way, what comes near, what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expert.dataset.inflection import we
from expert.dataset.writing.planning import widest
from expert.dataset.writing.polish import pay_texts
from expert.dataset.writing.polish_answer import second
from expert.dataset.writing.polish_open import gap, wish_text
from expert.dataset.writing.polish_words import (
    CONTRACT,
    HOURS,
    LEVEL,
    MODE,
    NOUN,
    WISH,
    listed,
    offers,
    upper,
    voivodeship_locative,
)
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Search
    from expert.dataset.writing.planning import Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen


def relaxed_answer(plan: Plan, relaxed: Sequence[str], say: Clauses) -> str:
    """Three to six sentences on offers that break what `relaxed` names."""
    said = [_refusal(relaxed, say), _nearest(plan, relaxed, say)]
    if len(plan.order) > 1:
        said.append(second(plan, say))
    if len(plan.order) > 2:
        numbers = sorted(one.number for one in plan.order[2:])
        several = len(numbers) > 1
        said.append(
            f"{upper(offers(numbers, 'nom'))} {'też nie spełniają' if several else 'też nie spełnia'} tego "
            f"warunku."
        )
    advice = _advice(plan, relaxed, say)
    if advice:
        said.append(advice)
    told = [gap(one, plan.order, say) for one in widest(plan.gaps) if one.topic not in relaxed]
    if told and len(said) < 5:
        said.append(told[0])
    if len(said) < 3:
        said.append(_other_help(plan.search, say))
    return " ".join(said)


def _refusal(relaxed: Sequence[str], say: Clauses) -> str:
    what = listed([WISH.get(name, name) for name in relaxed])
    return say.one_of(
        "Żadna oferta nie spełnia wszystkich Twoich warunków naraz, "
        f"a w pokazanych nie zgadza się warunek dotyczący {what}.",
        f"Niestety nie ma teraz oferty, która łączy wszystko, o co prosisz; przeszkodą jest warunek "
        f"dotyczący {what}.",
        f"Wprost takiej oferty nie ma: wszystkie pokazane łamią życzenie dotyczące {what}.",
        f"Nic nie spełnia wszystkich warunków, więc pokazane oferty pomijają życzenie dotyczące {what}.",
        f"Uczciwie mówiąc, pełnego trafienia nie ma, bo nie da się dziś spełnić warunku dotyczącego {what}.",
        f"Żadna z tych ofert nie spełnia warunku dotyczącego {what}, a innych pasujących nie ma.",
        f"Bez ustępstwa w sprawie {what} nie ma teraz nic do pokazania.",
        f"Dokładnie takiej oferty nie znajduję; te, które są najbliżej, nie spełniają warunku dotyczącego {what}.",
    )


def _nearest(plan: Plan, relaxed: Sequence[str], say: Clauses) -> str:
    one = plan.lead
    topics = [topic for topic in plan.topics[one.number] if topic not in relaxed]
    facts = say.facts(one, topics)
    broken = listed([text for name in relaxed if (text := _broken(one, name, plan.search, say))])
    name = say.named(one, "nom")
    if facts and broken:
        return say.one_of(
            f"Najbliżej jest {name}, która {facts}, ale {broken}.",
            f"Mimo to warto spojrzeć na {say.named(one, 'acc')}: {facts}, tyle że {broken}.",
            f"Najmniej brakuje {say.named(one, 'dat')}, która {facts}, choć {broken}.",
        )
    if broken:
        return f"Najbliżej jest {name}, ale {broken}."
    return f"Najbliżej jest {name}{f', która {facts}' if facts else ''}."


def _broken(one: Seen, name: str, search: Search, say: Clauses) -> str:
    """How the offer breaks a wish, as a clause; "" where its fields do not show it."""
    if name == "pay":
        return _broken_pay(one, search)
    if name == "places":
        where, asked = say.where(one), asked_where(search, say)
        return f"jest {where}{f', a nie {asked}' if asked else ''}" if where else ""
    if name not in _SAID:
        return ""
    values, wished = values_of(one, name), getattr(search, name)
    verb, words, topic = _SAID[name]
    if not values:
        return f"nie mówi nic o {NOUN[topic]['loc']}"
    return f"{verb} {listed([words[v] for v in values], 'lub')}, a nie {listed([words[v] for v in wished], 'lub')}"


def _broken_pay(one: Seen, search: Search) -> str:
    texts, wish = pay_texts(one), wish_text(search)
    if not texts:
        return "nie podaje wynagrodzenia"
    return f"podaje {texts[0]}{f', a oczekujesz {wish}' if wish and one.state('pay') == 'broken' else ''}"


_SAID = {
    "modes": ("zakłada pracę", MODE, "modes"),
    "contracts": ("daje", {value: words[1] for value, words in CONTRACT.items()}, "contracts"),
    "hours": ("przewiduje", {value: words[1] for value, words in HOURS.items()}, "hours"),
    "levels": ("jest na poziomie", LEVEL, "levels"),
}
"""The verb, the values in words behind it, and the topic."""


def asked_where(search: Search, say: Clauses) -> str:
    """ "w Krakowie", for one place that was asked for."""
    if len(search.places) != 1:
        return ""
    name = search.places[0]
    if name[:1].islower():
        return f"w województwie {voivodeship_locative(name)}"
    form = say.place_in(name, "loc")
    return f"{we(form)} {form}" if form else ""


def _advice(plan: Plan, relaxed: Sequence[str], say: Clauses) -> str:
    """What the person could give way in, so that an offer fits."""
    ways = _ADVICE.get(relaxed[0] if len(relaxed) == 1 else "", _ADVICE_OTHERWISE)
    return say.one_of(*ways).format(n=plan.lead.number)


_ADVICE: dict[str, tuple[str, ...]] = {
    "pay": (
        "Jeśli możesz zejść z oczekiwaną płacą, zacznij od oferty [{n}].",
        "Przy niższym oczekiwaniu oferta [{n}] byłaby dobrym wyborem, warto też zapytać o możliwość negocjacji.",
        "Zanim zrezygnujesz, zapytaj w ofercie [{n}], czy kwota jest do negocjacji.",
    ),
    "places": (
        "Jeśli możesz dojeżdżać albo się przeprowadzić, oferta [{n}] jest warta rozmowy.",
        "Możesz też poczekać na nowe ogłoszenia w tym miejscu albo rozszerzyć szukanie o okolice.",
    ),
    "modes": ("Jeśli inny tryb pracy wchodzi w grę, zacznij od oferty [{n}].",),
    "contracts": ("Warto zapytać, czy w ofercie [{n}] forma umowy jest do uzgodnienia.",),
    "hours": ("Warto zapytać, czy w ofercie [{n}] da się uzgodnić inny wymiar pracy.",),
    "levels": ("Jeśli Twoje doświadczenie na to pozwala, mimo wszystko sprawdź ofertę [{n}].",),
}
_ADVICE_OTHERWISE = (
    "Jeśli możesz z tego zrezygnować, zacznij od oferty [{n}].",
    "Jeśli możesz tu ustąpić, najbliżej celu jest oferta [{n}].",
)


def _other_help(search: Search, say: Clauses) -> str:
    return say.one_of(
        "Napisz, z którego warunku możesz zrezygnować, a poszukam jeszcze raz.",
        "Możesz też poprosić o powiadomienie, gdy pojawi się coś, co spełnia wszystko.",
    )


def none_answer(search: Search, say: Clauses) -> str:
    """Three or four sentences where there is no offer at all."""
    first = say.one_of(
        "Nie ma teraz żadnej oferty, która pasuje do tego pytania.",
        "Niestety nie znajduję ani jednej oferty, która spełnia te warunki.",
        "W tej chwili nic nie pasuje do tego, o co prosisz.",
        "Na dziś nie ma oferty, która by to spełniała.",
    )
    ways = _ways(search, say)
    what = say.one_of("Wybór zwiększy się, jeśli", "Więcej znajdzie się, jeśli", "Najprościej będzie, jeśli")
    second_ = f"{what} {listed(ways[:2], 'albo')}."
    third = say.one_of(
        "Nie chcę podsuwać ofert, które tego nie spełniają, ale mogę poszukać szerzej.",
        "Napisz, co jest dla Ciebie najważniejsze, a poszukam bez reszty warunków.",
        "Powiedz, z czego możesz ustąpić, a sprawdzę jeszcze raz.",
    )
    fourth = say.one_of(
        "Możesz też napisać „powiadamiaj mnie”, a dam znać, gdy pojawi się coś nowego.",
        "Jeśli wolisz poczekać, poproś o powiadomienie o nowych ofertach.",
        "",
    )
    return " ".join(part for part in (first, second_, third, fourth) if part)


def _ways(search: Search, say: Clauses) -> list[str]:
    ways = []
    if search.pay is not None:
        ways.append("obniżysz próg płacy")
    if search.places:
        ways.append("dopuścisz inne miejsca w okolicy" if not search.radius_km else "dopuścisz dalsze miejsca")
    if search.modes:
        ways.append("dopuścisz inny tryb pracy")
    if search.contracts:
        ways.append("dopuścisz inny rodzaj umowy")
    if search.hours:
        ways.append("dopuścisz inny wymiar pracy")
    if search.levels:
        ways.append("nie zawęzisz poziomu stanowiska")
    if search.skills:
        ways.append("wymienisz mniej umiejętności")
    if search.words_excluded or search.contracts_excluded or search.companies_excluded:
        ways.append("zrezygnujesz z wykluczeń")
    say.random.shuffle(ways)
    return [*ways, "nazwiesz stanowisko inaczej lub ogólniej"][:3]
