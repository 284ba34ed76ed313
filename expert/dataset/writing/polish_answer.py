"""An answer in Polish: which offer first and why, how the others differ, what they leave open, how to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Pay
from bot.grounding import sentences
from bot.prompts.data import pay_text
from expert.dataset.writing.polish import chain
from expert.dataset.writing.polish_words import (
    COUNT,
    LEVEL,
    MODE_GENITIVE,
    NOUN,
    WANTED_CONTRACT,
    days_ago,
    listed,
    offers,
    upper,
)
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Search
    from expert.dataset.writing.planning import Choice, Gap, Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen

FEWEST, MOST = 3, 6
"""Sentences of an answer; rule 5 of the system message."""


def answer(plan: Plan, say: Clauses, today: date, *, later: bool = False, more: bool = False) -> str:
    """Three to six sentences on the offers of a plan. `later`: after other answers; `more`: on their next page."""
    first = [lead(plan, say, later=later, more=more)]
    others = [others_near] if (others_near := _all_near(plan, say)) else _others(plan, say)
    unclear = [
        one for one in (other_terms(plan, say), *(gap(one, plan.order, say) for one in joined(plan.gaps))) if one
    ]
    spare = [one for one in (choice(plan, say), fresh(plan, say, today)) if one]
    say.random.shuffle(spare)
    return " ".join(
        _fitting(first, others, unclear, beside(plan, say, first[0]), [*spare, *unasked(plan, say)], say)
    )


def _all_near(plan: Plan, say: Clauses) -> str:
    """One sentence for the others where all of them are other jobs than the first."""
    others = plan.order[1:]
    return near(others, say) if others and all(one.is_near for one in others) and not plan.lead.is_near else ""


def _others(plan: Plan, say: Clauses) -> list[str]:
    found = [second(plan, say)] if len(plan.order) > 1 else []
    text = rest(plan, say) if len(plan.order) > 2 else ""
    return [*found, *([text] if text else [])]


def _fitting(
    first: list[str], others: list[str], unclear: list[str], more_: str, spare: list[str], say: Clauses
) -> list[str]:
    """From three to six of the sentences: what compares and what is missing before what is nice to know."""
    said = sum(len(sentences(text)) for text in (*first, *others))
    told = unclear[: 2 if said < 3 and say.random.random() < 0.6 else 1]
    room = MOST - said - len(told)
    missing = FEWEST - said - len(told)
    about_first = [more_] if more_ and room > 0 and (missing > 0 or say.random.random() < 0.6) else []
    wanted = max(missing - len(about_first), say.random.choice((0, 1, 1, 2)))
    added = spare[: max(0, min(room - len(about_first), wanted))]
    return [*first, *about_first, *others, *told, *added]


def lead(plan: Plan, say: Clauses, *, later: bool = False, more: bool = False) -> str:
    """The offer to look at first, and why."""
    one = plan.lead
    facts = say.facts(one, plan.topics[one.number], rich=True)
    if one.is_near:
        return say.one_of(
            f"Dokładnie takiego stanowiska tu nie ma; najbliżej jest {say.named(one, 'nom')}, która {facts or _little([one])}.",
            f"Żadna z tych ofert nie jest dokładnie tym, o co pytasz, a najbliżej jest {say.named(one, 'nom')}.",
        )
    if not facts:
        return f"Najbliżej pytania jest {say.named(one, 'nom')}, choć podaje o sobie niewiele."
    if len(plan.order) == 1:
        return _only(one, facts, say)
    if more:
        return say.one_of(
            f"Z dalszych ofert wyróżnia się {say.named(one, 'nom')}: {facts}.",
            f"Na tej liście najciekawsza jest {say.named(one, 'nom')}, która {facts}.",
            f"Wśród kolejnych ofert najpierw sprawdź {say.named(one, 'acc')}: {facts}.",
        )
    if later and say.random.random() < 0.5:
        return say.one_of(
            f"Po tej zmianie najlepiej wypada {say.named(one, 'nom')}: {facts}.",
            f"Teraz na pierwszym miejscu jest {say.named(one, 'nom')}: {facts}.",
            f"Przy tych warunkach zacznij od {say.named(one, 'gen')}, bo {facts}.",
            f"W takim razie najbliżej celu jest {say.named(one, 'nom')}, która {facts}.",
        )
    ways = [
        f"Najpierw warto sprawdzić {say.named(one, 'acc')}: {facts}.",
        f"Zacznij od {say.named(one, 'gen')}, bo {facts}.",
        f"Najbliżej tego, czego szukasz, jest {say.named(one, 'nom')}, która {facts}.",
        f"Na pierwszym miejscu stawiam {say.named(one, 'acc')}: {facts}.",
        f"Najlepiej na Twoje pytanie odpowiada {say.named(one, 'nom')}: {facts}.",
        f"Najmocniej wypada {say.named(one, 'nom')}, która {facts}.",
        f"{upper(say.named(one, 'nom'))} wygląda najlepiej: {facts}.",
        f"Uwagę zwraca przede wszystkim {say.named(one, 'nom')}, bo {facts}.",
        f"Moja pierwsza propozycja to {say.named(one, 'nom')}: {facts}.",
        f"W pierwszej kolejności otwórz {say.named(one, 'acc')}, bo {facts}.",
        f"Spośród {COUNT.get(len(plan.order), 'tych')} ofert najpierw przeczytaj {say.named(one, 'acc')}: {facts}.",
        f"Polecam zacząć od {say.named(one, 'gen')}: {facts}.",
        *_by_wish(plan, say, facts),
    ]
    return say.random.choice(ways)


def _only(one: Seen, facts: str, say: Clauses) -> str:
    ways = [
        f"Pasuje tylko {say.named(one, 'nom')}: {facts}.",
        f"Na Twoje pytanie odpowiada tylko {say.named(one, 'nom')}, która {facts}.",
        f"Jest jedna propozycja, {say.named(one, 'nom')}: {facts}.",
        f"Do wyboru jest na razie tylko {say.named(one, 'nom')}: {facts}.",
    ]
    return say.random.choice(ways)


def _by_wish(plan: Plan, say: Clauses, facts: str) -> list[str]:
    """Beginnings that take up what the person asked for, where the first offer meets it."""
    one, search = plan.lead, plan.search
    ways: list[str] = []
    asked = len(one.verdicts)
    if asked >= 2 and len(one.states("met")) == asked:
        ways += [
            f"{upper(say.named(one, 'nom'))} spełnia wszystko, o co prosisz: {facts}.",
            f"Wszystkie Twoje warunki spełnia {say.named(one, 'nom')}: {facts}.",
        ]
    if one.state("pay") == "met" and (wish := wish_text(search)):
        ways.append(f"Przy oczekiwaniu {wish} najlepiej wypada {say.named(one, 'nom')}: {facts}.")
    if one.state("modes") == "met" and search.modes == ("remote",):
        ways.append(f"Skoro szukasz pracy zdalnej, zacznij od {say.named(one, 'gen')}: {facts}.")
    if one.state("contracts") == "met" and search.contracts == ("employment",):
        ways.append(f"Jeśli chodzi o umowę o pracę, najpierw sprawdź {say.named(one, 'acc')}: {facts}.")
    return ways


def second(plan: Plan, say: Clauses) -> str:
    """The next offer, by what it has to say for itself or where it differs."""
    one = plan.order[1]
    if one.is_near:
        return near([one], say)
    facts = say.facts(one, plan.topics[one.number], rich=True)
    if not facts:
        return f"{upper(say.named(one, 'nom'))} podaje o sobie mniej, więc zostaje na drugim miejscu."
    ways = [
        f"Drugą propozycją jest {say.named(one, 'nom')}, która {facts}.",
        f"Dla porównania {say.named(one, 'nom')} {facts}.",
        f"Warto też zajrzeć do {say.named(one, 'gen')}: {facts}.",
        f"Z kolei {say.named(one, 'nom')} {facts}.",
        f"W drugiej kolejności sprawdź {say.named(one, 'acc')}: {facts}.",
        f"{upper(say.named(one, 'nom'))} {facts}.",
        f"Zaraz za nią jest {say.named(one, 'nom')}: {facts}.",
        f"Dobrą alternatywą jest {say.named(one, 'nom')}: {facts}.",
    ]
    return say.random.choice(ways)


def rest(plan: Plan, say: Clauses) -> str:
    """The others in one or two sentences: each by one thing, other jobs and silent offers together."""
    others = plan.order[2:] if not plan.order[1].is_near else ()
    near_ = [one for one in others if one.is_near]
    silent = [one for one in others if not one.is_near and not plan.topics[one.number]]
    speaking = [one for one in others if one not in near_ and one not in silent]
    companies = [one.company for one in plan.order]
    told = [
        f"{say.briefly(one, 'nom', shared=companies.count(one.company) > 1)} {_by_one(one, plan, say)}"
        for one in speaking
    ]
    if silent and told:
        told.append(f"{offers([one.number for one in silent], 'nom')} {_little(silent)}")
    found = []
    if told:
        start = say.one_of("", "Dalej w kolejności: ", "") if len(told) > 1 else say.one_of("", "Jest jeszcze ")
        text = f"{', '.join(told[:-1])}, a {told[-1]}" if len(told) > 1 else told[0]
        if start == "Jest jeszcze ":
            text = text.replace(" ", " ", 1)
            name, _, clause = text.partition(") ")
            text = f"{name}), która {clause}" if clause else text
        found.append(upper(f"{start}{text}."))
    elif silent:
        found.append(f"{upper(offers([one.number for one in silent], 'nom'))} {_little(silent)}.")
    if near_:
        found.append(near(near_, say))
    return " ".join(found)


def _by_one(one: Seen, plan: Plan, say: Clauses) -> str:
    differing = [
        topic
        for topic in plan.topics[one.number]
        if set(values_of(one, topic)) != set(values_of(plan.lead, topic))
    ]
    topics = differing or list(plan.topics[one.number])
    if "pay" in topics and say.random.random() < 0.8:
        return say.facts(one, ["pay"])
    return say.facts(one, [say.random.choice(topics)]) or say.facts(one, topics, rich=True) or _little([one])


def _little(silent: Sequence[Seen]) -> str:
    return "podają o sobie niewiele" if len(silent) > 1 else "podaje o sobie niewiele"


def near(beside: Sequence[Seen], say: Clauses) -> str:
    """Offers of other jobs than was asked for."""
    of = [one.number for one in beside]
    if len(beside) == 1:
        return say.one_of(
            f"{upper(say.briefly(beside[0], 'nom'))} to już inne stanowisko niż to, o które pytasz.",
            f"Dalej od pytania jest {say.briefly(beside[0], 'nom')}, bo dotyczy innej pracy.",
        )
    titles = listed([one.title for one in beside[:3]])
    return say.one_of(
        f"{upper(offers(of, 'nom'))} dotyczą już innej pracy ({titles}).",
        f"Dalej od pytania są {offers(of, 'nom')}, bo to inne stanowiska: {titles}.",
    )


def beside(plan: Plan, say: Clauses, told: str) -> str:
    """What else the first offer says, beside what was `told`."""
    one = plan.lead
    clauses = say.traits(plan.traits[one.number])
    ways = []
    if clauses:
        facts = chain(clauses)
        ways += [
            f"Oferta [{one.number}] dodatkowo {facts}.",
            f"Z opisu wynika też, że oferta [{one.number}] {facts}.",
            f"Poza tym oferta [{one.number}] {facts}.",
        ]
    if one.duties:
        what = listed(one.duties[:2], "oraz")
        ways += [
            f"Zadania w ofercie [{one.number}] to między innymi {what}.",
            f"Wśród obowiązków oferta [{one.number}] wymienia: {what}.",
        ]
    skills = [skill for skill in one.offer.skills if len(skill) <= 40][:3]
    if len(skills) > 1 and skills[0] not in told:
        ways.append(f"Na liście wymagań oferta [{one.number}] ma: {listed(skills)}.")
    return say.random.choice(ways) if ways else ""


def joined(found: Sequence[Gap]) -> list[Gap]:
    """What several things have in common, the widest first; pay before the rest."""
    return sorted(found, key=lambda one: (one.topic != "pay", -len(one.numbers)))[:2]


def gap(one: Gap, order: Sequence[Seen], say: Clauses) -> str:
    """What offers leave open."""
    all_ = len(one.numbers) == len(order) > 1
    several = len(one.numbers) > 1
    who = offers(one.numbers, "nom")
    if one.topic == "text":
        return f"Na temat życzenia „{one.value}” {who} {'milczą' if several else 'milczy'}."
    if one.topic in {"skills", "languages"}:
        return _without_skill(one, who, several, say) if one.topic == "skills" else ""
    noun = NOUN[one.topic]
    stating = [other.number for other in order if other.number not in one.numbers]
    if one.topic == "pay" and len(stating) == 1 and len(order) > 2:
        return say.one_of(
            f"Płacę podaje tylko oferta [{stating[0]}], w pozostałych trzeba o nią zapytać.",
            f"Tylko [{stating[0]}] mówi, ile płaci.",
        )
    if all_:
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


def _without_skill(one: Gap, who: str, several: bool, say: Clauses) -> str:
    return say.one_of(
        f"{upper(who)} {'nie mówią' if several else 'nie mówi'}, czy potrzebna jest umiejętność {one.value}.",
        f"W {offers(one.numbers, 'loc')} nie pada nazwa {one.value}.",
        f"Umiejętności {one.value} {'nie wymieniają' if several else 'nie wymienia'} {who}.",
    )


def other_terms(plan: Plan, say: Clauses) -> str:
    """Pay that is stated in other terms than it was asked for."""
    wish = plan.search.pay
    found = [one for one in plan.order if one.state("pay") == "other"]
    if wish is None or not found:
        return ""
    of = [one.number for one in found]
    pays = [pay for one in found for pay in one.offer.pay]
    per = {"hour": "za godzinę", "day": "za dzień", "month": "za miesiąc", "year": "za rok"}
    several = len(of) > 1
    if all(pay.currency != wish.currency for pay in pays):
        return f"W {offers(of, 'loc')} płaca jest w innej walucie niż Twoje oczekiwanie."
    if all(pay.per != wish.per for pay in pays) and len({pay.per for pay in pays}) == 1:
        return say.one_of(
            f"{upper(offers(of, 'nom'))} {'podają' if several else 'podaje'} płacę {per[pays[0].per]}, a nie "
            f"{per[wish.per]}.",
            f"W {offers(of, 'loc')} stawka jest {per[pays[0].per]}, nie {per[wish.per]}, więc nie porównuję jej wprost "
            "z Twoim oczekiwaniem.",
        )
    if wish.basis and all(pay.basis != wish.basis for pay in pays):
        own, asked = ("brutto", "netto") if wish.basis == "net" else ("netto", "brutto")
        return f"W {offers(of, 'loc')} kwota jest {own}, a pytasz o {asked}, więc dopytaj, ile to będzie."
    return ""


def choice(plan: Plan, say: Clauses) -> str:
    """How to choose: what sets an offer apart from the others."""
    ways = [text for one in plan.choices if (text := _choice(one, plan, say))]
    return say.random.choice(ways) if ways else ""


def _choice(one: Choice, plan: Plan, say: Clauses) -> str:
    number, lead_ = one.number, plan.lead.number
    seen = next(other for other in plan.order if other.number == number)
    match one.kind:
        case "paid":
            text = pay_text(seen.offer.pay[0], "pl")
            return say.one_of(
                f"Jeśli najważniejsze są zarobki, najwięcej podaje [{number}]: {text}.",
                f"Najwyższą płacę z podanych ma oferta [{number}]: {text}.",
                f"Pod względem płacy wygrywa [{number}], bo podaje {text}.",
            )
        case "edge":
            return say.one_of(
                f"W ofercie [{number}] dopiero górna granica widełek sięga tego, czego oczekujesz.",
                f"Przy ofercie [{number}] licz się z negocjacją, bo Twoje oczekiwanie jest bliżej górnej granicy.",
            )
        case "contracts" if one.value in WANTED_CONTRACT:
            return f"Jeśli zależy Ci na {WANTED_CONTRACT[one.value]}, wybierz [{number}]."
        case "modes":
            return f"Jeśli zależy Ci na pracy {MODE_GENITIVE[one.value]}, lepsza będzie oferta [{number}]."
        case "levels" if one.value in {"junior", "intern"}:
            return f"Przy małym doświadczeniu najłatwiej będzie z ofertą [{number}]."
        case "levels" if one.value in {"senior", "lead"}:
            return f"Oferta [{number}] jest na poziomie {LEVEL[one.value]}, więc wymaga najwięcej doświadczenia."
        case "asks":
            trait = next(trait for trait in seen.traits if trait.key == one.value)
            return say.one_of(
                f"Tylko oferta [{number}] wymaga {trait.polish}.",
                f"Pamiętaj, że oferta [{number}] wymaga {trait.polish}.",
            )
        case "trait" if number != lead_:
            trait = next(trait for trait in seen.traits if trait.key == one.value)
            if trait.kind == "gives":
                return say.one_of(
                    f"Za ofertą [{number}] przemawia to, że daje {trait.polish}.",
                    f"Tylko oferta [{number}] obiecuje {trait.polish}.",
                )
            return f"Tylko oferta [{number}] {trait.polish}."
    return ""


def fresh(plan: Plan, say: Clauses, today: date) -> str:
    """How new the newest is, where that sets it apart."""
    number = next((one.number for one in plan.choices if one.kind == "new"), None)
    one = next((one for one in plan.order if one.number == number), None)
    if one is None or one.offer.published is None or (today - one.offer.published).days > _FRESH_DAYS:
        return ""
    when = days_ago(max(0, (today - one.offer.published).days))
    return say.one_of(
        f"Najświeższa jest oferta [{one.number}], dodana {when}.",
        f"Najnowsze ogłoszenie to [{one.number}], dodane {when}.",
    )


_FRESH_DAYS = 21


def unasked(plan: Plan, say: Clauses) -> list[str]:
    """What the first offer leaves open though nobody asked for it, and where else to look."""
    one = plan.lead
    open_ = [
        topic
        for topic in ("contracts", "hours", "modes")
        if not values_of(one, topic) and (topic != "modes" or one.at_a_desk)
    ]
    told = {gap.topic for gap in plan.gaps}
    nouns = [NOUN[topic]["loc"] for topic in open_ if topic not in told]
    found = []
    if nouns:
        found.append(
            say.one_of(
                f"O {listed(nouns[:2], 'ani o')} oferta [{one.number}] nie mówi, zapytaj o to przed zgłoszeniem.",
                f"Oferta [{one.number}] nie mówi nic o {listed(nouns[:2], 'ani o')}.",
            )
        )
    if wider := _wider(plan, say):
        found.append(wider)
    if one.offer.published is None:
        found.append(f"Oferta [{one.number}] nie podaje daty, więc sprawdź najpierw, czy jest aktualna.")
    found.append(f"Jeśli warunki z oferty [{one.number}] Ci odpowiadają, nie zwlekaj ze zgłoszeniem.")
    return found


def _wider(plan: Plan, say: Clauses) -> str:
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
