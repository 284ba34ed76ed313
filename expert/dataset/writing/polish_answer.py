"""An answer in Polish: which offer first and why, how the others differ, what they leave open, how to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.grounding import sentences
from expert.dataset.writing.planning import open_wish, repeats, widest
from expert.dataset.writing.polish import chain
from expert.dataset.writing.polish_choice import choice, fresh
from expert.dataset.writing.polish_open import gap, other_terms, unasked, wish_text
from expert.dataset.writing.polish_words import COUNT, listed, offers, upper
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from expert.dataset.writing.planning import Plan
    from expert.dataset.writing.polish import Clauses
    from expert.dataset.writing.seen import Seen

FEWEST, MOST = 3, 6
"""Sentences of an answer; rule 5 of the system message."""


def answer(plan: Plan, say: Clauses, today: date, *, later: bool = False, more: bool = False) -> str:
    """Three to six sentences on the offers of a plan. `later`: after other answers; `more`: on their next page."""
    first = lead(plan, say, later=later, more=more)
    others = _others(plan, say)
    gaps = [gap(one, plan.order, say) for one in widest(plan.gaps)]
    unclear = [text for text in (other_terms(plan, say), *gaps) if text]
    spare = [text for text in (choice(plan, say), fresh(plan, say, today)) if text]
    say.random.shuffle(spare)
    spare += unasked(plan, say)
    said = sum(len(sentences(text)) for text in (first, *others))
    unclear = unclear[: 2 if said < 4 and (open_wish(plan) or say.random.random() < 0.4) else 1]
    room, missing = MOST - said - len(unclear), FEWEST - said - len(unclear)
    added = beside(plan, say, first)
    kept = [added] if added and room > 0 and (missing > 0 or say.random.random() < 0.6) else []
    spare = [text for text in spare if not repeats(text, " ".join([first, *kept, *others]), plan)]
    wanted = max(missing - len(kept), say.random.choice((0, 1, 1, 2)))
    return " ".join([first, *kept, *others, *unclear, *spare[: max(0, min(room - len(kept), wanted))]])


def _others(plan: Plan, say: Clauses) -> list[str]:
    others = plan.order[1:]
    if others and all(one.is_near for one in others):
        return [near(others, say)]
    return [text for text in (second(plan, say), rest(plan, say)) if text]


def lead(plan: Plan, say: Clauses, *, later: bool = False, more: bool = False) -> str:
    """The offer to look at first, and why."""
    one = plan.lead
    facts = say.facts(one, plan.topics[one.number], rich=True)
    name = say.named(one, "nom")
    if one.is_near:
        return say.one_of(
            f"Dokładnie takiego stanowiska tu nie ma; najbliżej jest {name}, która {facts or little([one])}.",
            f"Żadna z tych ofert nie jest dokładnie tym, o co pytasz, a najbliżej jest {name}.",
        )
    if not facts:
        return f"Najbliżej pytania jest {name}, choć podaje o sobie niewiele."
    if len(plan.order) == 1:
        return _only(one, facts, say)
    if more:
        return say.one_of(
            f"Z dalszych ofert wyróżnia się {name}: {facts}.",
            f"Na tej liście najciekawsza jest {name}, która {facts}.",
            f"Wśród kolejnych ofert najpierw sprawdź {say.named(one, 'acc')}: {facts}.",
        )
    ways = _first_of_many(plan, say, facts) + _by_wish(plan, say, facts)
    return say.random.choice(_after_a_change(one, say, facts) if later and say.random.random() < 0.5 else ways)


def _only(one: Seen, facts: str, say: Clauses) -> str:
    return say.one_of(
        f"Pasuje tylko {say.named(one, 'nom')}: {facts}.",
        f"Na Twoje pytanie odpowiada tylko {say.named(one, 'nom')}, która {facts}.",
        f"Jest jedna propozycja, {say.named(one, 'nom')}: {facts}.",
        f"Do wyboru jest na razie tylko {say.named(one, 'nom')}: {facts}.",
        f"Lista ma jedną pozycję: {say.named(one, 'nom')}, która {facts}.",
        f"Zwróć uwagę na {say.named(one, 'acc')}, bo innej na razie nie ma: {facts}.",
        f"Najbliżej Twojego pytania jest {say.named(one, 'nom')}, jedyna na liście: {facts}.",
    )


def _first_of_many(plan: Plan, say: Clauses, facts: str) -> list[str]:
    one = plan.lead
    return [
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
        f"Spośród {COUNT.get(len(plan.order), 'tych')} ofert najpierw przeczytaj {say.named(one, 'acc')}: "
        f"{facts}.",
        f"Polecam zacząć od {say.named(one, 'gen')}: {facts}.",
    ]


def _after_a_change(one: Seen, say: Clauses, facts: str) -> list[str]:
    return [
        f"Po tej zmianie najlepiej wypada {say.named(one, 'nom')}: {facts}.",
        f"Teraz na pierwszym miejscu jest {say.named(one, 'nom')}: {facts}.",
        f"Przy tych warunkach zacznij od {say.named(one, 'gen')}, bo {facts}.",
        f"W takim razie najbliżej celu jest {say.named(one, 'nom')}, która {facts}.",
    ]


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
    """The next offer, by what it has to say for itself or where it differs; "" where there is none."""
    if len(plan.order) < 2:
        return ""
    one = plan.order[1]
    if one.is_near:
        return near([one], say)
    facts = say.facts(one, plan.topics[one.number], rich=True)
    if not facts:
        return f"{upper(say.named(one, 'nom'))} podaje o sobie mniej, więc zostaje na drugim miejscu."
    return say.one_of(
        f"Drugą propozycją jest {say.named(one, 'nom')}, która {facts}.",
        f"Dla porównania {say.named(one, 'nom')} {facts}.",
        f"Warto też zajrzeć do {say.named(one, 'gen')}: {facts}.",
        f"Z kolei {say.named(one, 'nom')} {facts}.",
        f"W drugiej kolejności sprawdź {say.named(one, 'acc')}: {facts}.",
        f"{upper(say.named(one, 'nom'))} {facts}.",
        f"Zaraz za nią jest {say.named(one, 'nom')}: {facts}.",
        f"Dobrą alternatywą jest {say.named(one, 'nom')}: {facts}.",
    )


def rest(plan: Plan, say: Clauses) -> str:
    """The others in one or two sentences: each by one thing, other jobs and silent offers together."""
    others = plan.order[2:] if len(plan.order) > 2 and not plan.order[1].is_near else ()
    beside_ = [one for one in others if one.is_near]
    silent = [one for one in others if not one.is_near and not plan.topics[one.number]]
    speaking = [one for one in others if one not in beside_ and one not in silent]
    quiet = f"{offers(sorted(one.number for one in silent), 'nom')} {little(silent)}" if silent else ""
    found = []
    if speaking:
        found.append(_each_by_one(speaking, quiet, plan, say))
    elif quiet:
        found.append(upper(f"{quiet}."))
    if beside_:
        found.append(near(beside_, say))
    return " ".join(found)


def _each_by_one(speaking: Sequence[Seen], quiet: str, plan: Plan, say: Clauses) -> str:
    companies = [one.company for one in plan.order]
    told = [
        (say.briefly(one, "nom", shared=companies.count(one.company) > 1), _by_one(one, plan, say))
        for one in speaking
    ]
    if len(told) == 1 and not quiet and say.random.random() < 0.4:
        name, clause = told[0]
        return f"Jest jeszcze {name}, która {clause}."
    parts = [f"{name} {clause}" for name, clause in told] + ([quiet] if quiet else [])
    start = say.one_of("", "", "Dalej w kolejności: ") if len(parts) > 1 else ""
    return upper(f"{start}{', '.join(parts[:-1])}, a {parts[-1]}." if len(parts) > 1 else f"{parts[0]}.")


def _by_one(one: Seen, plan: Plan, say: Clauses) -> str:
    differing = [
        topic
        for topic in plan.topics[one.number]
        if set(values_of(one, topic)) != set(values_of(plan.lead, topic))
    ]
    topics = differing or list(plan.topics[one.number])
    if "pay" in topics and say.random.random() < 0.8:
        return say.facts(one, ["pay"])
    return say.facts(one, [say.random.choice(topics)]) or say.facts(one, topics, rich=True) or little([one])


def little(silent: Sequence[Seen]) -> str:
    return "podają o sobie niewiele" if len(silent) > 1 else "podaje o sobie niewiele"


def near(beside_: Sequence[Seen], say: Clauses) -> str:
    """Offers of other jobs than was asked for."""
    beside_ = sorted(beside_, key=lambda one: one.number)
    of = [one.number for one in beside_]
    if len(beside_) == 1:
        return say.one_of(
            f"{upper(say.briefly(beside_[0], 'nom'))} to już inne stanowisko niż to, o które pytasz.",
            f"Dalej od pytania jest {say.briefly(beside_[0], 'nom')}, bo dotyczy innej pracy.",
        )
    named = list(dict.fromkeys(one.title for one in beside_))
    titles = f"między innymi {named[0]} i {named[1]}" if len(named) > 3 else listed(named)
    return say.one_of(
        f"{upper(offers(of, 'nom'))} dotyczą już innej pracy ({titles}).",
        f"Dalej od pytania są {offers(of, 'nom')}, bo to inne stanowiska: {titles}.",
    )


def beside(plan: Plan, say: Clauses, told: str) -> str:
    """What else the first offer says, beside what was `told`."""
    one = plan.lead
    ways = []
    if clauses := say.traits([trait for trait in plan.traits[one.number] if trait.polish not in told]):
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
