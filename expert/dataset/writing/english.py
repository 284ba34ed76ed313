"""Clauses and answers in English; their subject is "offer [n]"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.grounding import sentences
from bot.prompts.data import pay_text
from expert.dataset.writing.english_words import (
    CONTRACT,
    COUNT,
    HOURS,
    LANGUAGE,
    LEVEL,
    MODE,
    NOUN,
    days_ago,
    listed,
    offers,
    place_name,
    upper,
)
from expert.dataset.writing.planning import open_wish, repeats, unsaid, widest
from expert.dataset.writing.saying import Saying
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from expert.dataset.traits import Trait
    from expert.dataset.writing.planning import Choice, Gap, Plan
    from expert.dataset.writing.seen import Seen

_FRESH_DAYS = 21


class EnglishClauses(Saying):
    """Says things of offers, each in one of several ways."""

    def named(self, seen: Seen) -> str:
        """ "offer [1] (Java Developer, Northline Pay)"."""
        if not seen.company:
            return f"offer [{seen.number}] ({seen.title})"
        return f"offer [{seen.number}] ({seen.title}, {seen.company})"

    def briefly(self, seen: Seen) -> str:
        return f"offer [{seen.number}] ({self.one_of(seen.title, seen.company or seen.title)})"

    def facts(self, seen: Seen, topics: Sequence[str], *, rich: bool = False) -> str:
        """What the offer says on topics as one predicate."""
        self.begin()
        clauses = [clause for topic in topics if (clause := self.clause(seen, topic))]
        if rich and len(clauses) < 2:
            clauses += self.beside(seen)
        return listed(clauses)

    def beside(self, seen: Seen) -> list[str]:
        skills = [skill for skill in seen.offer.skills if skill.isascii() and len(skill) < 30][:3]
        if skills:
            return [f"{self.verb('asks for', 'lists')} {listed(skills)}"]
        return self.traits(sorted(seen.traits, key=lambda trait: -trait.weight)[:2])

    def clause(self, seen: Seen, topic: str) -> str:
        """What the offer says on a topic, as a predicate; "" where it says nothing."""
        values = values_of(seen, topic)
        if not values:
            return ""
        told: dict[str, Callable[[], str]] = {
            "pay": lambda: self._pay(seen),
            "places": lambda: _places(values),
            "modes": lambda: (
                f"{self.verb('means', 'allows')} {listed([MODE[value] for value in values], 'or')} work"
            ),
            "contracts": lambda: (
                f"{self.verb('gives', 'offers', 'comes with')} "
                f"{listed([CONTRACT[value] for value in values], 'or')}"
            ),
            "hours": lambda: f"is {listed([HOURS[value] for value in values])}",
            "levels": lambda: f"is at {listed([LEVEL[value] for value in values], 'or')} level",
            "languages": lambda: _languages(values),
        }
        return told[topic]()

    def _pay(self, seen: Seen) -> str:
        texts = pay_texts(seen)
        if len(texts) > 2:
            return f"states several rates, among them {texts[0]} and {texts[1]}"
        return f"{self.verb('pays', 'offers', 'states')} {' or '.join(texts)}"

    def traits(self, traits: Sequence[Trait]) -> list[str]:
        gives = [trait.english for trait in traits if trait.kind == "gives"]
        asks = [trait.english for trait in traits if trait.kind == "asks"]
        clauses = [trait.english for trait in traits if trait.kind == "says"]
        if gives:
            clauses.append(f"{self.verb('adds', 'offers', 'promises')} {listed(gives)}")
        if asks:
            clauses.append(f"asks for {listed(asks)}")
        return clauses


def _places(values: Sequence[str]) -> str:
    names = [place_name(name) for name in values[:3]]
    if names == ["Poland"]:
        return "is for people anywhere in Poland"
    return f"is in {listed(names)}" if len(values) <= 3 else f"is in {', '.join(names)} and other places"


def _languages(values: Sequence[str]) -> str:
    known = [LANGUAGE[code] for code in values if code in LANGUAGE]
    return f"requires {listed(known)}" if known else ""


def pay_texts(seen: Seen) -> list[str]:
    """The pays as the model is shown them."""
    texts = [pay_text(pay, "en") for pay in seen.offer.pay[:4]]
    return list(dict.fromkeys(text for text in texts if text))


def answer(plan: Plan, say: EnglishClauses, today: date) -> str:
    """Three to six sentences on the offers of a plan."""
    said = [lead(plan, say)]
    added = more(plan, say, said[0])
    if added and say.random.random() < 0.5:
        said.append(added)
    others = plan.order[1:]
    near_ = [one for one in others if one.is_near]
    speaking = [one for one in others if not one.is_near]
    if speaking:
        said.append(second(speaking[0], plan, say))
    if len(speaking) > 1:
        told = [f"{say.briefly(one)} {_by_one(one, plan, say)}" for one in speaking[1:]]
        said.append(upper(f"{', '.join(told[:-1])}, and {told[-1]}." if len(told) > 1 else f"{told[0]}."))
    if near_:
        said.append(near(near_, say))
    room = 6 - sum(len(sentences(text)) for text in said)
    rest = [gap(one, plan.order, say) for one in widest(plan.gaps)[: 2 if open_wish(plan) else 1]]
    rest += [text for text in (choice(plan, say), fresh(plan, say, today)) if text and say.random.random() < 0.7]
    said += [text for text in rest if not repeats(text, " ".join(said), plan)][:room]
    if len(sentences(" ".join(said))) < 3 and added and added not in said:
        said.insert(1, added)
    spare = unasked(plan, say)
    while len(sentences(" ".join(said))) < 3 and spare:
        said.append(spare.pop(0))
    return " ".join(said)


def lead(plan: Plan, say: EnglishClauses) -> str:
    one = plan.lead
    facts = say.facts(one, plan.topics[one.number], rich=True)
    name = say.named(one)
    if one.is_near:
        return f"None of these is exactly the job you ask for; the closest is {name}."
    if not facts:
        return f"The closest to your question is {name}, though it says little about itself."
    if len(plan.order) == 1:
        return say.one_of(
            f"Only {name} fits: it {facts}.",
            f"There is one match, {name}: it {facts}.",
        )
    ways = [
        f"Start with {name}: it {facts}.",
        f"The best match is {name}: it {facts}.",
        f"I would look at {name} first, because it {facts}.",
        f"{upper(name)} comes closest to what you want: it {facts}.",
        f"Out of the {COUNT.get(len(plan.order), 'available')} offers, {name} stands out: it {facts}.",
        f"First have a look at {name}, which {facts}.",
    ]
    if len(one.verdicts) > 1 and len(one.states("met")) == len(one.verdicts):
        ways.append(f"{upper(name)} meets everything you ask for: it {facts}.")
    return say.random.choice(ways)


def second(one: Seen, plan: Plan, say: EnglishClauses) -> str:
    facts = say.facts(one, plan.topics[one.number], rich=True)
    name = say.named(one)
    if not facts:
        return f"{upper(name)} says less about itself, so it comes second."
    return say.one_of(
        f"{upper(name)} {facts}.",
        f"A good alternative is {name}, which {facts}.",
        f"By comparison, {name} {facts}.",
        f"Next comes {name}: it {facts}.",
    )


def _by_one(one: Seen, plan: Plan, say: EnglishClauses) -> str:
    topics = [
        topic
        for topic in plan.topics[one.number]
        if set(values_of(one, topic)) != set(values_of(plan.lead, topic))
    ] or list(plan.topics[one.number])
    if "pay" in topics:
        return say.facts(one, ["pay"])
    return say.facts(one, [say.random.choice(topics)] if topics else [], rich=True) or "says little about itself"


def near(beside: Sequence[Seen], say: EnglishClauses) -> str:
    """Offers of other jobs than was asked for."""
    if len(beside) == 1:
        return f"{upper(say.briefly(beside[0]))} is a different job from the one you ask for."
    beside = sorted(beside, key=lambda one: one.number)
    of = [one.number for one in beside]
    named = list(dict.fromkeys(one.title for one in beside))
    titles = f"among them {named[0]} and {named[1]}" if len(named) > 3 else listed(named)
    return f"{upper(offers(of))} are different jobs ({titles})."


def more(plan: Plan, say: EnglishClauses, told: str) -> str:
    one = plan.lead
    ways = []
    if clauses := say.traits([trait for trait in plan.traits[one.number] if trait.english not in told]):
        ways.append(
            f"{say.one_of('On top of that', 'Besides', 'In addition')}, offer [{one.number}] {listed(clauses)}."
        )
    skills = [skill for skill in one.offer.skills if skill.isascii() and len(skill) < 30][:4]
    if len(skills) > 1 and skills[0] not in told:
        ways.append(f"Offer [{one.number}] requires {listed(skills)}.")
    return say.random.choice(ways) if ways else ""


def gap(one: Gap, order: Sequence[Seen], say: EnglishClauses) -> str:
    """What offers leave open."""
    several = len(one.numbers) > 1
    who = offers(one.numbers)
    if one.topic == "skills" and len(order) == len(one.numbers) > 2:
        return f"None of the offers mentions {one.value}."
    if one.topic not in NOUN:
        verb = "do not mention" if several else "does not mention"
        what = LANGUAGE.get(one.value, one.value) if one.topic == "languages" else one.value
        return f"{upper(who)} {verb} {what if one.topic != 'text' else f'“{what}”'}."
    noun = NOUN[one.topic]
    if unsaid(one.topic, order, one.numbers):
        return say.one_of(
            f"None of them states {noun}, so ask about it.", f"None of the offers says anything about {noun}."
        )
    return say.one_of(
        f"{upper(who)} {'do not state' if several else 'does not state'} {noun}.",
        f"Ask about {noun} in {who}, because {'they do' if several else 'it does'} not state it.",
        f"There is no word about {noun} in {who}.",
    )


def choice(plan: Plan, say: EnglishClauses) -> str:
    ways = [text for one in plan.choices if (text := _choice(one, plan, say))]
    return say.random.choice(ways) if ways else ""


def _choice(one: Choice, plan: Plan, say: EnglishClauses) -> str:
    number = one.number
    seen = next(other for other in plan.order if other.number == number)
    trait = next((trait for trait in seen.traits if trait.key == one.value), None)
    ways = {
        "paid": lambda: say.one_of(
            f"If money matters most, offer [{number}] states the highest pay: {pay_texts(seen)[0]}.",
            f"Offer [{number}] pays best of those that state it: {pay_texts(seen)[0]}.",
        ),
        "edge": lambda: f"In offer [{number}] only the upper end of the range reaches what you want.",
        "contracts": lambda: f"If you want {CONTRACT[one.value]}, choose [{number}].",
        "modes": lambda: f"If you prefer {MODE[one.value]} work, offer [{number}] is better.",
        "levels": lambda: (
            f"With little experience, offer [{number}] is the easiest to get."
            if one.value in {"junior", "intern"}
            else ""
        ),
        "asks": lambda: f"Mind that offer [{number}] asks for {trait.english}." if trait else "",
        "trait": lambda: _only(number, trait) if trait and number != plan.lead.number else "",
    }
    return ways[one.kind]() if one.kind in ways else ""


def _only(number: int, trait: Trait) -> str:
    return f"Offer [{number}] also {f'promises {trait.english}' if trait.kind == 'gives' else trait.english}."


def fresh(plan: Plan, say: EnglishClauses, today: date) -> str:
    number = next((one.number for one in plan.choices if one.kind == "new"), None)
    one = next((one for one in plan.order if one.number == number), None)
    if one is None or one.offer.published is None or (today - one.offer.published).days > _FRESH_DAYS:
        return ""
    return f"The newest is offer [{one.number}], added {days_ago(max(0, (today - one.offer.published).days))}."


def unasked(plan: Plan, say: EnglishClauses) -> list[str]:
    """What the first offer leaves open though nobody asked, and how to go on."""
    one = plan.lead
    told = {gap_.topic for gap_ in plan.gaps}
    nouns = [
        NOUN[topic]
        for topic in ("contracts", "hours", "modes")
        if not values_of(one, topic) and topic not in told and (topic != "modes" or one.at_a_desk)
    ]
    found = []
    if nouns:
        found.append(
            f"Offer [{one.number}] says nothing about {listed(nouns[:2], 'or')}, so ask before you apply."
        )
    if plan.search.places and not plan.search.radius_km and len(plan.order) < 3:
        found.append("If that is too little choice, ask for places nearby as well.")
    found.append(f"If the terms of offer [{one.number}] suit you, apply soon.")
    found.append("Tell me what matters most to you, and I will look again.")
    return found
