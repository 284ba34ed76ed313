"""A question made from an offer, read and answered by the bot's own reader and finder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from expert.dataset.material import PAGE, plain_search
from expert.dataset.questions import question
from expert.dataset.wishes import wish_for

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Found, Language, Offer, Search
    from expert.dataset.material import Material
    from expert.dataset.wishes import Wish
    from expert.examples import Split


@dataclass(frozen=True, slots=True)
class Asked:
    """A first question and what it finds. `language`: as the words tell it. `page`: so many are shown."""

    question: str
    language: Language
    search: Search
    found: Found
    page: int


async def asked(
    offer: Offer, material: Material, split: Split, random: Random, *, language: Language, demanding: bool = False
) -> Asked | None:
    """A question of somebody for whom the offer could be; None where it is not understood as it was meant."""
    knowledge = material.knowledge
    wish = wish_for(offer, knowledge, language, random, demanding=demanding)
    if wish is None:
        return None
    text = question(wish, knowledge, language, random)
    reading = material.read(text)
    if reading.intent != "search" or not understood(wish, reading.search):
        return None
    search = plain_search(reading.search)
    page = _page(random)
    found = await material.find(search, split, limit=page)
    return Asked(text, knowledge.language_of(text) or language, search, found, page)


def _page(random: Random) -> int:
    """As many as the bot shows; at times fewer, as where a list ends."""
    return random.choice((PAGE, PAGE, PAGE, PAGE - 1, PAGE - 2))


def understood(wish: Wish, search: Search) -> bool:
    """Whether a search says what was wished: questions that the reader takes for others teach nothing."""
    if not (search.text or search.skills):
        return False
    preferred = search.preferred
    return (
        (not wish.place or bool(search.places or preferred.places))
        and (not wish.contract or wish.contract in (*search.contracts, *preferred.contracts))
        and (not wish.mode or wish.mode in (*search.modes, *preferred.modes))
        and (not wish.hours or wish.hours in (*search.hours, *preferred.hours))
        and (wish.pay is None or search.pay is not None)
    )
