"""Answers in Polish about offers that the person points at: one told, several compared, two versions of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expert.dataset.writing.planning import gaps, untold, widest
from expert.dataset.writing.polish import chain
from expert.dataset.writing.polish_answer import near
from expert.dataset.writing.polish_open import gap
from expert.dataset.writing.polish_words import (
    CONTRACT,
    MODE_GENITIVE,
    NOUN,
    WISH,
    days_ago,
    listed,
    offers,
    upper,
)
from expert.dataset.writing.seen import best_paid, newest, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from expert.dataset.writing.planning import Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen

_TELLS_DEMANDS = ("wymag", "oczekuj", "require", "kwalifikac", "profil", "szukamy")
_MOST_DUTIES = 3
_STATED = ("pay", "contracts", "hours", "modes", "places")


def details(one: Seen, say: Clauses) -> str:
    """Three to six sentences on one offer: the work, what it asks, what it gives, what it leaves open."""
    said = [*_work(one, say), *_asks(one, say), *_gives(one, say)]
    if clauses := [trait.polish for trait in one.traits if trait.kind == "says"][:2]:
        said.append(f"{say.one_of('Poza tym', 'Z opisu wynika, że', 'Ponadto')} {listed(clauses)}.")
    missing = [topic for topic in _STATED if not values_of(one, topic) and (topic != "modes" or one.at_a_desk)]
    ends = [_missing(one, missing, say)] if missing else []
    ends += [verdict] if (verdict := _verdict(one, say)) else []
    said = [*said[: 6 - len(ends)], *ends]
    if len(said) < 3:
        said.append(
            say.one_of(
                f"Jeśli to Ci odpowiada, przed zgłoszeniem do oferty [{one.number}] zapytaj o szczegóły pracy.",
                "Resztę warunków najlepiej ustalić w rozmowie z pracodawcą.",
            )
        )
    if len(said) < 3:
        said.append("O dzień pracy i zespół warto zapytać wprost.")
    return " ".join(said)


def _work(one: Seen, say: Clauses) -> list[str]:
    """What is done, and where."""
    where = say.facts(one, ["places", "modes"])
    if one.duties:
        duties = listed(one.duties[:_MOST_DUTIES], "oraz")
        several = len(one.duties) > 1
        start = say.one_of(
            f"W {say.named(one, 'loc')} do zadań należą: {duties}."
            if several
            else f"W {say.named(one, 'loc')} wśród zadań jest {duties}.",
            f"{upper(say.named(one, 'nom'))} obejmuje takie zadania, jak {duties}.",
            f"{upper(say.named(one, 'nom'))} jako obowiązki wymienia: {duties}.",
        )
        return [start, f"Oferta [{one.number}] {where}."] if where else [start]
    if where:
        return [f"{upper(say.named(one, 'nom'))} {where}."]
    return [f"{upper(say.named(one, 'nom'))} niewiele mówi o samej pracy."]


def _asks(one: Seen, say: Clauses) -> list[str]:
    asks = [trait.polish for trait in one.traits if trait.kind == "asks"][:3]
    languages = say.facts(one, ["languages"])
    skills = [skill for skill in one.offer.skills if len(skill) <= 40][:4]
    clauses = [f"wymaga {listed(asks)}"] if asks else []
    clauses += [languages] if languages and not asks else []
    told = f"{say.one_of('Od kandydata', 'Od kandydatów', 'Oferta')} {chain(clauses)}" if clauses else ""
    if skills:
        named = f"na liście wymagań {'są' if len(skills) > 1 else 'jest'}: {listed(skills)}"
        return [f"{told}, a {named}." if told else f"{upper(named)}."]
    if told:
        return [f"{told}."]
    text = one.offer.description.casefold()
    return [] if any(word in text for word in _TELLS_DEMANDS) else ["Wymagań nie podaje."]


def _gives(one: Seen, say: Clauses) -> list[str]:
    facts = say.facts(one, untold(one, ["pay", "contracts", "hours"]))
    gives = [trait.polish for trait in one.traits if trait.kind == "gives"][:4]
    said = []
    if facts:
        start = say.one_of("Pod względem warunków oferta", "Jeśli chodzi o warunki, oferta", "Oferta")
        said.append(f"{start} [{one.number}] {facts}.")
    if gives:
        said.append(
            say.one_of(
                f"Do tego zapewnia {listed(gives)}.",
                f"Wśród korzyści wymienia {listed(gives)}.",
                f"Daje też {listed(gives)}.",
            )
        )
    return said


def _missing(one: Seen, missing: Sequence[str], say: Clauses) -> str:
    several = [NOUN[topic] for topic in missing[:3]]
    return say.one_of(
        f"{upper(listed([noun['gen'] for noun in several], 'ani'))} oferta [{one.number}] nie podaje.",
        f"Nie wiadomo nic o {listed([noun['loc'] for noun in several], 'ani o')}, o to trzeba zapytać.",
        f"Przed zgłoszeniem dopytaj o {listed([noun['acc'] for noun in several])}, bo oferta [{one.number}] o "
        "tym milczy.",
    )


def _verdict(one: Seen, say: Clauses) -> str:
    """How the offer stands to what the person was looking for."""
    met = [
        WISH[verdict.field] for verdict in one.states("met") if verdict.field in WISH and verdict.field != "skills"
    ]
    broken = [WISH[verdict.field] for verdict in one.states("broken") if verdict.field in WISH]
    if met and broken:
        return f"Zgadza się z Twoimi warunkami co do {listed(met)}, ale nie co do {listed(broken)}."
    if len(met) > 1:
        return f"Zgadza się z tym, czego szukasz, co do {listed(met)}."
    if broken:
        return f"Nie zgadza się natomiast z Twoim warunkiem co do {listed(broken)}."
    return ""


def comparison(seen: Sequence[Seen], say: Clauses) -> str:
    """Three to six sentences, point by point, and for whom each offer is."""
    said = [_by_pay(seen, say)]
    if where := _by_topics(seen, ("places", "modes"), say):
        said.append(where)
    if terms := _same_contract(seen) or _by_topics(seen, ("contracts", "hours"), say):
        said.append(terms)
    if beside := _by_traits(seen, say):
        said.append(beside)
    if for_whom := _for_whom(seen, say):
        said.append(for_whom)
    for one in widest(gaps(seen)):
        if len(said) < 3 and one.topic in NOUN and one.topic != "pay":
            said.append(
                f"O {NOUN[one.topic]['loc']} nie {'mówią' if len(one.numbers) > 1 else 'mówi'} "
                f"{offers(one.numbers, 'nom')}."
                if one.topic in NOUN
                else ""
            )
    if len(said) < 3:
        fresh = newest(seen)
        said.append(
            f"Nowsza jest oferta [{fresh.number}], więc od niej lepiej zacząć."
            if fresh
            else "Resztę trzeba rozstrzygnąć rozmową, bo więcej te oferty nie mówią."
        )
    return " ".join(text for text in said if text)


def _by_pay(seen: Sequence[Seen], say: Clauses) -> str:
    told = [f"{say.named(one, 'nom')} {say.facts(one, ['pay']) or 'nie podaje wynagrodzenia'}" for one in seen]
    if all(not values_of(one, "pay") for one in seen):
        names = ", ani ".join(say.named(one, "nom") for one in seen)
        return say.one_of(
            f"Wynagrodzenia nie podaje ani {names}, więc o nie trzeba zapytać.",
            f"Płacą się nie różnią, bo nie podaje jej ani {names}.",
        )
    start = say.one_of("Pod względem płacy ", "Jeśli chodzi o zarobki, ", "Płaca: ", "")
    return upper(f"{start}{', '.join(told[:-1])}, a {told[-1]}.")


def _by_topics(seen: Sequence[Seen], topics: tuple[str, ...], say: Clauses) -> str:
    """What each says on the topics; where all say the same, once."""
    if all(set(values_of(one, topic)) == set(values_of(seen[0], topic)) for one in seen for topic in topics):
        if "places" in topics and (where := say.where(seen[0])):
            both = "Obie oferty" if len(seen) == 2 else "Wszystkie oferty"
            what = "dotyczą pracy" if "Polska" in values_of(seen[0], "places") else "są"
            return f"{both} {what} {where}, więc miejsce ich nie różni."
        return ""
    told = [(one, say.facts(one, topics)) for one in seen]
    if not any(facts for _, facts in told):
        return ""
    silent = "o umowie nie mówi" if "places" not in topics else "nie podaje miejsca"
    parts = [f"oferta [{one.number}] {facts or silent}" for one, facts in told]
    return upper(f"{', '.join(parts[:-1])}, a {parts[-1]}.")


def _same_contract(seen: Sequence[Seen]) -> str:
    values = set(values_of(seen[0], "contracts"))
    if not values or any(set(values_of(one, "contracts")) != values for one in seen):
        return ""
    hours = {values_of(one, "hours") for one in seen}
    if len(hours) > 1:
        return ""
    both = "Obie dają" if len(seen) == 2 else "Wszystkie dają"
    return f"{both} {listed([CONTRACT[value][1] for value in sorted(values)], 'lub')}."


def _by_traits(seen: Sequence[Seen], say: Clauses) -> str:
    told = []
    for one in seen:
        own = [
            trait
            for trait in sorted(one.traits, key=lambda trait: -trait.weight)
            if all(trait.key not in {t.key for t in other.traits} for other in seen if other is not one)
        ][:3]
        if own:
            told.append(f"oferta [{one.number}] {chain(say.traits(own))}")
    if not told:
        return ""
    return upper(f"{', '.join(told[:-1])}, a {told[-1]}." if len(told) > 1 else f"{told[0]}.")


def _for_whom(seen: Sequence[Seen], say: Clauses) -> str:
    told = []
    paid = best_paid(seen)
    for one in seen:
        reason = _reason(one, seen, paid, say)
        if reason:
            told.append((one.number, reason))
    if not told:
        return ""
    if say.random.random() < 0.4:
        first = f"Oferta [{told[0][0]}] jest dla kogoś, kto {told[0][1]}"
        return (
            f"{first}{''.join(f', a oferta [{number}] dla kogoś, kto {reason}' for number, reason in told[1:])}."
        )
    first = f"Lepiej wybrać [{told[0][0]}], jeśli ktoś {told[0][1]}"
    return f"{first}{''.join(f', a [{number}], jeśli ktoś {reason}' for number, reason in told[1:])}."


def _reason(one: Seen, seen: Sequence[Seen], paid: Seen | None, say: Clauses) -> str:
    """Why somebody would choose this one of them, as "ktoś, kto …"."""
    others = [other for other in seen if other is not one]
    if one is paid:
        return "patrzy przede wszystkim na zarobki"
    if reason := _by_own_value(one, others):
        return reason
    if values_of(one, "pay") and all(not values_of(other, "pay") for other in others):
        return "chce z góry znać stawkę"
    for trait in sorted(one.traits, key=lambda trait: -trait.weight):
        if trait.kind == "gives" and all(trait.key not in {t.key for t in other.traits} for other in others):
            return f"ceni {trait.polish}"
    where = say.where(one) if len(one.places) == 1 and one.places[0].name != "Polska" else ""
    elsewhere = all(values_of(other, "places") != values_of(one, "places") for other in others)
    return f"woli pracować {where}" if where and elsewhere else ""


def _by_own_value(one: Seen, others: Sequence[Seen]) -> str:
    """By a contract, mode or level that none of the others has."""
    for topic in ("contracts", "modes", "levels"):
        own = set(values_of(one, topic))
        if own and all(values_of(other, topic) and not own & set(values_of(other, topic)) for other in others):
            value = min(own)
            return {
                "contracts": lambda value=value: f"chce mieć {CONTRACT[value][1]}",
                "modes": lambda value=value: f"szuka pracy {MODE_GENITIVE[value]}",
                "levels": lambda value=value: _OF_LEVEL[value],
            }[topic]()
    return ""


_OF_LEVEL = {
    "intern": "dopiero zaczyna",
    "junior": "dopiero zaczyna",
    "mid": "ma już trochę doświadczenia",
    "senior": "ma już duże doświadczenie",
    "lead": "chce kierować ludźmi lub pracą",
}


def versions(old: Seen, new: Seen, others: Plan | None, say: Clauses, today: date) -> str:
    """Two versions of one offer: the newer counts; then what else there is."""
    when = days_ago(max(0, (today - new.offer.published).days)) if new.offer.published else ""
    numbers = sorted((old.number, new.number))
    named = f"{new.title}, {new.company}" if new.company else new.title
    first = say.one_of(
        f"{upper(offers(numbers, 'nom'))} to dwie wersje tego samego ogłoszenia ({named}), a liczy się nowsza, "
        f"[{new.number}], dodana {when}.",
        f"Ogłoszenie ({named}) jest tu w dwóch wersjach, {offers(numbers, 'nom')}, i aktualna jest "
        f"[{new.number}], "
        f"dodana {when}.",
        f"To samo ogłoszenie ({named}) widać dwa razy, jako {offers(numbers, 'nom')}; patrz na [{new.number}], bo "
        f"została dodana {when}.",
    )
    topics = untold(
        new, [topic for topic in ("places", "modes", "pay", "contracts", "hours") if values_of(new, topic)]
    )
    topics = topics[:4]
    said = [first, f"{say.one_of('Aktualna', 'Nowsza')} oferta [{new.number}] {say.facts(new, topics)}."]
    said.append(_what_changed(old, new, say))
    if others is not None:
        one = others.lead
        facts = say.facts(one, others.topics[one.number])
        if one.is_near:
            said.append(near([one], say))
        elif facts:
            said.append(f"Poza tym {say.named(one, 'nom')} {facts}.")
    found = [one for one in gaps([new, *(others.order if others else ())]) if one.topic in NOUN]
    if found:
        said.append(gap(found[0], (old, new, *(others.order if others else ())), say))
    return " ".join(text for text in said if text)


def _what_changed(old: Seen, new: Seen, say: Clauses) -> str:
    if set(values_of(old, "pay")) != set(values_of(new, "pay")):
        before = say.facts(old, ["pay"]) or "nie podawała płacy"
        before = before.replace("płaci", "podaje", 1)
        return say.one_of(
            f"Starsza oferta [{old.number}] {before}, ale to już nie obowiązuje.",
            f"Kwotą ze starszej wersji nie warto się kierować: oferta [{old.number}] {before}.",
        )
    for topic in ("modes", "contracts", "hours"):
        if set(values_of(old, topic)) != set(values_of(new, topic)):
            before = say.facts(old, [topic])
            return f"Starsza oferta [{old.number}] {before}, ale to już nie obowiązuje." if before else ""
    return f"Starszą ofertę [{old.number}] można pominąć."
