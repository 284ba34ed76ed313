"""Are the facts of an answer those of the offers? By the check that the bot itself makes of every answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.grounding import check, sentences, stated
from bot.grounding import references as references_in
from bot.grounding.amounts import amounts
from bot.grounding.words import fold
from expert.evaluation.measures.part import Part, holds

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.domain import Offer
    from bot.grounding import Claim
    from expert.examples import Scene

_OLD = re.compile(
    r"\b(?:star(?:sz|a|e|ej)\w*|wczesniejsz\w*|poprzedni\w*|dawn\w*|nieaktualn\w*|uprzedni\w*|zastap\w*|zmieni\w*"
    r"|old(?:er)?|previous\w*|earlier|former\w*|outdated|superseded|replace\w*|changed)\b"
)
_FACTS = frozenset({"pay", "company", "place", "skill"})


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds the names in a text: of places, of skills; None: nobody knows any."""

    places: Callable[[str], list[str]] | None = None
    skills: Callable[[str], list[str]] | None = None


def claims_of(scene: Scene, answer: str, finders: Finders, *, figures: Collection[float] = ()) -> list[Claim]:
    """Everything that an answer claims of the scene's offers, borne out or not.

    `figures`: amounts that tools gave to the model, which it may state though no offer does.
    """
    claims = stated(
        answer, _offers(scene), scene.language, places=finders.places, search=scene.search, skills=finders.skills
    )
    return [
        replace(claim, why="") if claim.kind == "pay" and _is_given(claim, figures) else claim for claim in claims
    ]


def _is_given(claim: Claim, figures: Collection[float]) -> bool:
    said = amounts(f"{claim.said} zł") or amounts(claim.said)
    ends = [(x, one.step / 2) for one in said for x in (one.low, one.high) if x is not None]
    return bool(ends) and all(any(abs(x - figure) <= near for figure in figures) for x, near in ends)


def facts(claims: Sequence[Claim]) -> Part:
    """Of the pay, companies, places and skills that an answer states: how many the offers bear out.

    An answer that states nothing brings nothing.
    """
    made = [claim for claim in claims if claim.kind in _FACTS]
    return Part(sum(not claim.why for claim in made), len(made))


def grounded(claims: Sequence[Claim]) -> Part:
    """Whether the bot would let the answer stand: it checks pay, companies, places, links and references."""
    return holds(not any(claim.why for claim in claims if claim.kind != "skill"))


def chosen(scene: Scene, shown: Collection[str], claims: Sequence[Claim]) -> Part:
    """Where a model found the offers itself: of those that it refers to, how many the bot would have shown.

    An answer that refers to none, though there are some, counts as one wrong choice.
    `scene`: with the offers that it found; `shown`: the ids of the offers that the bot found for the question.
    """
    offers = {number: offer.id for number, offer in _offers(scene)}
    named = {claim.number for claim in claims if claim.kind == "reference" and claim.number in offers}
    return Part(sum(offers[number] in shown for number in named if number is not None), max(1, len(named)))


def references(scene: Scene, claims: Sequence[Claim]) -> Part:
    """Of the references to offers by number: how many are to offers that are there.

    Where offers were shown, an answer that refers to none counts as one wrong reference.
    """
    made = [claim for claim in claims if claim.kind == "reference"]
    if not made:
        return Part(0, 1 if scene.hits else 0)
    return Part(sum(not claim.why for claim in made), len(made))


def newer_counts(scene: Scene, answer: str) -> Part:
    """Of two versions of an offer (`expected["newer"]`, `["older"]`: their numbers) the newer is spoken of.

    It refers to the newer one, and no sentence states a pay that the older one alone has, unless it says that this
    is the older one's.
    """
    newer, older = int(scene.expected["newer"]), int(scene.expected["older"])
    offers = dict(_offers(scene))
    current = [(number, offers[newer] if number == older else offer) for number, offer in offers.items()]
    named = frozenset[int]().union(*(numbers for *_, numbers in references_in(answer)))
    stale = any(
        claim.kind == "pay"
        for sentence in sentences(answer)
        if not _OLD.search(fold(sentence))
        for claim in check(sentence, current, scene.language, search=scene.search)
    )
    return holds(newer in named and not stale)


def _offers(scene: Scene) -> list[tuple[int, Offer]]:
    return [(number, hit.offer) for number, hit in scene.numbered]
