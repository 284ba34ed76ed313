"""Conversations that people marked helpful, as examples: their own words, without what tells who they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Hit, Turn
from expert.dataset.material import employers_of, plain_search, shown
from expert.dataset.personal import without_personal_data
from expert.examples import Example, Scene

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Language, Search
    from expert.dataset.material import Material
    from expert.examples import Split

WRITER = "helpful"
_LOOKED_AT = 30


@dataclass(frozen=True, slots=True)
class Helpful:
    """An answer that somebody marked helpful. `ids`: the offers it is about, numbered from `first`."""

    question: str
    answer: str
    search: Search
    ids: tuple[str, ...]
    first: int
    relaxed: tuple[str, ...]
    history: tuple[Turn, ...]
    language: Language | None
    day: date


async def examples(rated: Sequence[Helpful], material: Material) -> list[tuple[Split, Example]]:
    """Those whose offers are still there and belong to one split; the checks of every example come after."""
    found = []
    for number, one in enumerate(rated):
        made = await _example(one, f"helpful-{number:05}", material)
        if made is not None:
            found.append(made)
    return found


async def _example(one: Helpful, name: str, material: Material) -> tuple[Split, Example] | None:
    offers = await material.finder.get(one.ids)
    splits = {material.split_of(offer) for offer in offers}
    if not offers or len(offers) != len(one.ids) or len(splits) != 1:
        return None
    found = await material.finder.find(one.search, limit=_LOOKED_AT, today=one.day, include_closed=True)
    why = {hit.offer.id: hit for hit in found.hits}
    hits = tuple(
        shown(replace(why[offer.id], offer=offer) if offer.id in why else Hit(offer, 1.0)) for offer in offers
    )
    scene = Scene(
        name,
        "follow_up" if one.history else "answer",
        one.language or material.knowledge.language_of(one.question) or "pl",
        without_personal_data(one.question),
        one.day,
        plain_search(replace(one.search, text=without_personal_data(one.search.text))),
        hits,
        tuple(Turn(turn.role, without_personal_data(turn.text)) for turn in one.history),
        one.relaxed,
        one.first,
        employers=employers_of(hits),
    )
    return splits.pop(), Example(scene, one.answer.strip(), WRITER)
