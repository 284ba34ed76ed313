"""What an answer is going to say, before a language says it: which offer first, what of each, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.grounding.words import fold
from expert.dataset.writing.seen import TOPICS, best_paid, newest, values_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bot.domain import Search
    from expert.dataset.traits import Trait
    from expert.dataset.writing.seen import Seen

_MOST_TOPICS = 3
_GAPS = ("pay", "places", "contracts", "modes", "hours", "levels")
"""What is worth telling as missing where nobody asked for it: pay; the others where the person did."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something offers leave open: a topic, or words that the person used (then `topic` is "text" or "skills")."""

    topic: str
    numbers: tuple[int, ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What sets an offer apart: the best `paid`, `edge` (only the top of its pay is what was asked for), `new`,
    a contract, mode or level of its own, a `trait` of its text, what it `asks`."""

    kind: str
    number: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """`order`: the offers as the answer presents them, the best first."""

    search: Search
    order: tuple[Seen, ...]
    topics: dict[int, tuple[str, ...]]
    traits: dict[int, tuple[Trait, ...]]
    gaps: tuple[Gap, ...]
    choices: tuple[Choice, ...]

    @property
    def lead(self) -> Seen:
        return self.order[0]


def plan(seen: Sequence[Seen], search: Search, random: Random) -> Plan:
    order = tuple(sorted(_same_work(seen), key=lambda one: one.order))
    topics = {one.number: _topics(one, order[0], search, random) for one in order}
    return Plan(
        search,
        order,
        topics,
        {one.number: _traits(one, random) for one in order},
        tuple(gaps(order)),
        tuple(_choices(order)),
    )


def _same_work(seen: Sequence[Seen]) -> list[Seen]:
    """Two offers of one title are the same work, whichever of them names what was asked for."""
    titles = {fold(one.title) for one in seen if not one.is_near}
    return [one.as_asked() if one.is_near and fold(one.title) in titles else one for one in seen]


def _topics(one: Seen, lead: Seen, search: Search, random: Random) -> tuple[str, ...]:
    """What to say of an offer: of the first what was asked for, of another its pay and what differs."""
    said = [topic for topic in TOPICS if values_of(one, topic) and topic != "levels"]
    asked = [topic for topic in TOPICS if one.state(topic) is not None and values_of(one, topic)]
    pay = ["pay"] if "pay" in said else []
    spare = random.sample(said, len(said))
    if one is lead:
        chosen = [*asked, *pay, *spare]
    else:
        differing = [topic for topic in said if set(values_of(one, topic)) != set(values_of(lead, topic))]
        broken = [topic for topic in asked if one.state(topic) in {"broken", "other"}]
        chosen = [*broken, *pay, *differing, *asked, *spare]
    most = random.choice((2, _MOST_TOPICS, _MOST_TOPICS))
    kept = list(dict.fromkeys(chosen))[:most]
    return tuple(sorted(untold(one, kept), key=TOPICS.index))


def untold(one: Seen, topics: Sequence[str]) -> list[str]:
    """The topics without what another says already: the contract that stands with the pay, the level of a stay."""
    contracts = set(values_of(one, "contracts"))
    twice = set()
    if "pay" in topics and contracts == {pay.contract for pay in one.offer.pay}:
        twice.add("contracts")
    if contracts == {"internship"}:
        twice.add("levels")
    return [topic for topic in topics if topic not in twice]


def _traits(one: Seen, random: Random) -> tuple[Trait, ...]:
    """A few of its traits, the ones that matter more likelier."""
    kept = sorted(one.traits, key=lambda trait: -trait.weight * random.random())
    return tuple(kept[:3])


def repeats(text: str, told: str, plan: Plan) -> bool:
    """Whether a sentence says a trait of an offer that was told already."""
    words = {words for one in plan.order for trait in one.traits for words in (trait.polish, trait.english)}
    return any(phrase in text and phrase in told for phrase in words)


def gaps(order: Sequence[Seen]) -> list[Gap]:
    """What was asked for and is left open, and pay wherever it is not stated; the widest first."""
    found: list[Gap] = []
    order = [one for one in order if not one.is_near] or order
    for topic in _GAPS:
        open_ = [one.number for one in order if one.state(topic) == "open"]
        if topic == "pay":
            open_ = [one.number for one in order if not values_of(one, "pay")]
        if open_:
            found.append(Gap(topic, tuple(sorted(open_))))
    for field in ("skills", "text", "languages"):
        words = dict.fromkeys(
            verdict.value for one in order for verdict in one.states("open") if verdict.field == field
        )
        for word in words:
            numbers = [
                one.number
                for one in order
                if any(v.field == field and v.value == word for v in one.states("open"))
            ]
            found.append(Gap(field, tuple(sorted(numbers)), word))
    return found


def unsaid(topic: str, order: Sequence[Seen], numbers: Sequence[int]) -> bool:
    """Whether none of several offers says a thing: those of a gap do not, and the others do not either."""
    return len(order) > 1 and all(one.number in numbers or not values_of(one, topic) for one in order)


def widest(found: Sequence[Gap]) -> list[Gap]:
    """The two that are most worth telling: pay before the rest, then what most offers leave open."""
    return sorted(found, key=lambda one: (one.topic != "pay", -len(one.numbers)))[:2]


def open_wish(plan: Plan) -> bool:
    """Whether the first offer leaves open something that was asked for, beside its pay."""
    return any(plan.lead.number in one.numbers for one in plan.gaps if one.topic != "pay")


def _choices(order: Sequence[Seen]) -> list[Choice]:
    """What sets one offer apart from all the others; nothing is said for an offer of another job."""
    found: list[Choice] = []
    paid = best_paid(order)
    if paid is not None:
        found.append(Choice("paid", paid.number))
    found += [Choice("edge", one.number) for one in order if one.only_at_best]
    for kind in ("contracts", "modes", "levels"):
        found += _alone(order, kind)
    fresh = newest(order)
    if fresh is not None:
        found.append(Choice("new", fresh.number))
    for one in order if len(order) > 1 else ():
        found += [
            Choice("asks" if trait.kind == "asks" else "trait", one.number, trait.key)
            for trait in one.traits
            if trait.weight >= 3
            and all(trait.key not in {t.key for t in other.traits} for other in order if other is not one)
        ]
    near = {one.number for one in order if one.is_near}
    return [one for one in found if one.number not in near]


def _alone(order: Sequence[Seen], topic: str) -> list[Choice]:
    """Values that only one of several offers has, where the others say another."""
    if any(not values_of(one, topic) for one in order):
        return []
    found = []
    for one in order:
        for value in values_of(one, topic):
            others = [other for other in order if other is not one]
            if others and all(value not in values_of(other, topic) for other in others):
                found.append(Choice(topic, one.number, value))
    return found
