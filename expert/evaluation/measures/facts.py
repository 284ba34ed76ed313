"""Are the facts of an answer those of the offers? By the check that the bot itself makes of every answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.grounding import check, stated
from expert.evaluation.measures.part import Part, holds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Offer
    from bot.grounding import Claim
    from expert.examples import Scene

_FACTS = frozenset({"pay", "company", "place", "skill"})


@dataclass(frozen=True, slots=True)
class Finders:
    """What finds the names in a text: of places, of skills; None: nobody knows any."""

    places: Callable[[str], list[str]] | None = None
    skills: Callable[[str], list[str]] | None = None


def claims_of(scene: Scene, answer: str, finders: Finders) -> list[Claim]:
    """Everything that an answer claims of the scene's offers, borne out or not."""
    return stated(
        answer, _offers(scene), scene.language, places=finders.places, search=scene.search, skills=finders.skills
    )


def facts(claims: Sequence[Claim]) -> Part:
    """Of the pay, companies, places and skills that an answer states: how many the offers bear out.

    An answer that states nothing brings nothing.
    """
    made = [claim for claim in claims if claim.kind in _FACTS]
    return Part(sum(not claim.why for claim in made), len(made))


def grounded(scene: Scene, answer: str, finders: Finders) -> Part:
    """Whether the bot would let the answer stand: it checks pay, companies, places, links and references."""
    return holds(not check(answer, _offers(scene), scene.language, places=finders.places, search=scene.search))


def references(scene: Scene, claims: Sequence[Claim]) -> Part:
    """Of the references to offers by number: how many are to offers that are there.

    Where offers were shown, an answer that refers to none counts as one wrong reference.
    """
    made = [claim for claim in claims if claim.kind == "reference"]
    if not made:
        return Part(0, 1 if scene.hits else 0)
    return Part(sum(not claim.why for claim in made), len(made))


def _offers(scene: Scene) -> list[tuple[int, Offer]]:
    return [(number, hit.offer) for number, hit in scene.numbered]
