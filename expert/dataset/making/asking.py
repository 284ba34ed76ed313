"""A question made from an offer, read and answered by the bot's own reader and finder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.grounding.words import same_word, words
from expert.dataset.material import PAGE, plain_search
from expert.dataset.questions import question
from expert.dataset.wishes import wish_for

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Found, Language, Offer, Search
    from expert.dataset.material import Material
    from expert.dataset.wishes import Wish
    from expert.examples import Split


_LANGUAGE = re.compile(r"jezyk|language$|(?:angiel|niemiec|francu|hiszpan|wlos|rosyj|ukrain|czes|niderland)\w+$"
                       r"|(?:english|german|french|spanish|italian|russian|ukrainian|czech|dutch)$")  # fmt: skip
_TYPED = 0.7
"""So alike are a word and the same with an error or another ending."""


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
    if reading.intent != "search" or not understood(wish, reading.search) or left_over(wish, reading.search):
        return None
    search = plain_search(reading.search)
    page = _page(random)
    found = await material.find(search, split, limit=page)
    return Asked(text, knowledge.language_of(text) or language, search, found, page)


def _page(random: Random) -> int:
    """As many as the bot shows; at times fewer, as where a list ends."""
    return random.choice((PAGE, PAGE, PAGE, PAGE - 1, PAGE - 2))


def left_over(wish: Wish, search: Search) -> list[str]:
    """Words that the search looks for and nobody asked for: "zajęcia kucharza" for the work of a cook.

    The line of wishes would show them, and answers hold them against offers. Names of languages may stay, and
    typing errors in the name of the work.
    """
    asked = [word.folded for word in words(" ".join((wish.occupation, *wish.skills)))]
    return [
        word.folded
        for word in words(search.text)
        if len(word.folded) > 2
        and not _LANGUAGE.match(word.folded)
        and not any(same_word(word.folded, one) or _alike(word.folded, one) for one in asked)
    ]


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _TYPED


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
