"""Answers in English where nothing fits wholly, and about offers that the person points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expert.dataset.writing.english import gap, near, pay_texts, second
from expert.dataset.writing.english_words import CONTRACT, LEVEL, MODE, NOUN, WISH, days_ago, listed, offers, upper
from expert.dataset.writing.planning import gaps, untold
from expert.dataset.writing.seen import best_paid, newest, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Search
    from expert.dataset.writing.english import EnglishClauses
    from expert.dataset.writing.planning import Plan
    from expert.dataset.writing.seen import Seen


def relaxed_answer(plan: Plan, relaxed: Sequence[str], say: EnglishClauses) -> str:
    """Three to six sentences on offers that break what `relaxed` names."""
    what = listed([WISH.get(name, name.replace("_", " ")) for name in relaxed])
    one = plan.lead
    said = [
        say.one_of(
            f"No offer meets everything you ask for; those shown break your wish about {what}.",
            f"There is no full match right now: the obstacle is your condition on {what}.",
            f"To be honest, nothing fits completely, and these offers leave out your condition on {what}.",
        )
    ]
    facts = say.facts(one, [topic for topic in plan.topics[one.number] if topic not in relaxed])
    broken = listed([text for name in relaxed if (text := _broken(one, name, plan.search, say))])
    name = say.named(one)
    said.append(
        f"The closest is {name}: it {facts}, but it {broken}."
        if facts and broken
        else f"The closest is {name}{f': it {facts or broken}' if facts or broken else ''}."
    )
    if len(plan.order) > 1:
        other = plan.order[1]
        said.append(near([other], say) if other.is_near else second(other, plan, say))
    if len(plan.order) > 2:
        numbers = sorted(other.number for other in plan.order[2:])
        said.append(f"{upper(offers(numbers))} {'break' if len(numbers) > 1 else 'breaks'} the same wish.")
    said.append(
        say.one_of(
            f"If you can give way on this, start with [{one.number}].",
            "Tell me which condition you could drop, and I will look again.",
        )
    )
    return " ".join(said)


def _broken(one: Seen, name: str, search: Search, say: EnglishClauses) -> str:
    values = values_of(one, name)
    match name:
        case "pay":
            texts = pay_texts(one)
            return (
                f"states {texts[0]}, less than you want"
                if texts and one.state("pay") == "broken"
                else (f"states {texts[0]}" if texts else "does not state its pay")
            )
        case "modes" if values and search.modes:
            return f"means {MODE[values[0]]} work, not {listed([MODE[m] for m in search.modes], 'or')}"
        case "contracts" if values and search.contracts:
            return f"gives {CONTRACT[values[0]]}, not {listed([CONTRACT[c] for c in search.contracts], 'or')}"
        case "levels" if values and search.levels:
            return f"is at {LEVEL[values[0]]} level, not {listed([LEVEL[level] for level in search.levels], 'or')}"
        case "places" if values:
            return f"{say.facts(one, ['places'])}, not where you asked"
    return ""


def none_answer(search: Search, say: EnglishClauses) -> str:
    """Three sentences where there is no offer at all."""
    ways = []
    if search.pay is not None:
        ways.append("lower the pay you ask for")
    if search.places:
        ways.append("allow other places nearby")
    if search.modes:
        ways.append("allow another way of working")
    if search.contracts:
        ways.append("allow another kind of contract")
    if search.levels:
        ways.append("leave the level open")
    say.random.shuffle(ways)
    ways.append("name the job in a more general way")
    return " ".join(
        (
            say.one_of("There is no offer that fits right now.", "I found no offer that meets these conditions."),
            f"There will be more to choose from if you {listed(ways[:2], 'or')}.",
            say.one_of(
                "Tell me what you can give way on, and I will look again.",
                "You can also ask to be told about new offers as they come.",
            ),
        )
    )


def details(one: Seen, say: EnglishClauses) -> str:
    """Three to six sentences on one offer."""
    name = say.named(one)
    place = say.facts(one, ["places", "modes"])
    said = [f"{upper(name)} {place}." if place else f"{upper(name)} says little about the work itself."]
    skills = [skill for skill in one.offer.skills if len(skill) <= 40][:4]
    asks = [trait.english for trait in one.traits if trait.kind == "asks"][:3]
    languages = say.clause(one, "languages")
    if skills or asks:
        said.append(f"Offer [{one.number}] requires {listed([*skills, *asks])}.")
    elif languages:
        said.append(f"Offer [{one.number}] {languages}.")
    terms = say.facts(one, untold(one, ["pay", "contracts", "hours"]))
    if terms:
        said.append(f"As for the terms, offer [{one.number}] {terms}.")
    if gives := [trait.english for trait in one.traits if trait.kind == "gives"][:4]:
        said.append(f"{say.one_of('It also offers', 'On top of that, it offers')} {listed(gives)}.")
    if says := [trait.english for trait in one.traits if trait.kind == "says"][:2]:
        said.append(f"According to the text, offer [{one.number}] {listed(says)}.")
    topics = ("pay", "contracts", "hours", "places", *(("modes",) if one.at_a_desk else ()))
    missing = [NOUN[topic] for topic in topics if not values_of(one, topic)]
    if missing:
        said.append(f"It does not state {listed(missing[:3], 'or')}, so ask about that in offer [{one.number}].")
    met = [WISH[v.field] for v in one.states("met") if v.field in WISH and v.field != "skills"]
    broken = [WISH[verdict.field] for verdict in one.states("broken") if verdict.field in WISH]
    if met:
        but = f", but not those about {listed(broken)}" if broken else ""
        said.append(f"It meets your wishes about {listed(met)}{but}.")
    elif broken:
        said.append(f"It does not meet your wishes about {listed(broken)}.")
    spare = [
        f"If that sounds right, ask for more before you apply to offer [{one.number}].",
        "The offer says no more about itself.",
    ]
    while len(said) < 3:
        said.append(spare.pop(0))
    return " ".join(said[:6])


def comparison(seen: Sequence[Seen], say: EnglishClauses) -> str:
    """Three to six sentences, point by point, and for whom each offer is."""
    if not any(values_of(one, "pay") for one in seen):
        said = [f"{'Neither' if len(seen) == 2 else 'None'} of the offers states its pay, so ask about it: "
                f"{listed([say.named(one) for one in seen])}."]  # fmt: skip
        return _compared(said, seen, say)
    pays = [f"{say.named(one)} {say.facts(one, ['pay']) or 'does not state its pay'}" for one in seen]
    start = say.one_of("On pay, ", "As for money, ", "Pay: ")
    return _compared([f"{start}{', '.join(pays[:-1])}, while {pays[-1]}."], seen, say)


_SILENT = {
    ("places", "modes"): "does not name its place",
    ("contracts", "hours"): "does not state its contract",
    ("levels", "languages"): "states neither a level nor languages",
}
"""Topics that are compared together, and what is said of an offer that is silent on both."""


def _compared(said: list[str], seen: Sequence[Seen], say: EnglishClauses) -> str:
    """The other points, and for whom each offer is."""
    for topics, silent in _SILENT.items():
        told = [(one, say.facts(one, topics)) for one in seen]
        if any(facts for _, facts in told) and len({facts for _, facts in told}) > 1:
            parts = [f"offer [{one.number}] {facts or silent}" for one, facts in told]
            said.append(upper(f"{', '.join(parts[:-1])}, and {parts[-1]}."))
    wanted = [f"[{one.number}] if you {reason}" for one in seen if (reason := _reason(one, seen))]
    if wanted:
        said.append(f"Choose {', or '.join(wanted)}.")
    for one in gaps(seen):
        if len(said) < 3 and one.topic != "pay":
            said.append(gap(one, seen, say))
    if len(said) < 3:
        said.append("Otherwise they say much the same.")
    if len(said) < 3:
        fresh = newest(seen)
        said.append(
            f"Offer [{fresh.number}] is the newer one." if fresh else "Ask both for the details they leave out."
        )
    return " ".join(said)


def _reason(one: Seen, seen: Sequence[Seen]) -> str:
    others = [other for other in seen if other is not one]
    if one is best_paid(seen):
        return "care most about pay"
    for topic in ("contracts", "modes", "levels"):
        own = set(values_of(one, topic))
        if own and all(values_of(other, topic) and not own & set(values_of(other, topic)) for other in others):
            value = min(own)
            if topic == "contracts":
                return f"want {CONTRACT[value]}"
            return f"prefer {MODE[value]} work" if topic == "modes" else f"are at {LEVEL[value]} level"
    if values_of(one, "pay") and all(not values_of(other, "pay") for other in others):
        return "want to know the pay beforehand"
    return ""


def versions(old: Seen, new: Seen, others: Plan | None, say: EnglishClauses, today: date) -> str:
    """Two versions of one offer: the newer counts; then what else there is."""
    when = days_ago(max(0, (today - new.offer.published).days)) if new.offer.published else "later"
    named = f"{new.title}, {new.company}" if new.company else new.title
    terms = say.facts(new, untold(new, ["places", "modes", "pay", "contracts"]))
    said = [
        f"{upper(offers(sorted((old.number, new.number))))} are two versions of one advert ({named}), and the "
        f"newer one, [{new.number}], added {when}, counts.",
        f"The current offer [{new.number}] {terms}.",
    ]
    before = ""
    for topic in ("pay", "modes", "contracts", "hours"):
        if set(values_of(old, topic)) != set(values_of(new, topic)):
            before = before or say.facts(old, [topic])
    said.append(
        f"The older offer [{old.number}] {before}, but that no longer holds."
        if before
        else f"The older offer [{old.number}] can be left aside."
    )
    if others is not None:
        facts = say.facts(others.lead, others.topics[others.lead.number])
        if facts and not others.lead.is_near:
            said.append(f"Besides, {say.named(others.lead)} {facts}.")
    return " ".join(said)
