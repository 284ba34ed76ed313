"""What a message tells by words instead of by number: one offer of a list, or an alert by what it looks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.conversation.patience import Patience
    from bot.domain import Offer
    from bot.ports import OfferFinder
    from bot.state import Shown

MOST_ALIKE = 3
"""Offers that a description fits equally well are all told about, up to so many."""

_PLAIN_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")
_OF_ANY_OFFER = frozenset(
    "ofer oglo prac opow powi poka szcz wiec otwo rozw tej ten tym dla from with tell show abou more that the "
    "for job one give deta what".split()
)
"""Stems of the words that ask, which tell no offer from another."""


def stems(text: str) -> set[str]:
    """The beginnings of words without diacritics, by which "kelnerach" is "kelner"."""
    return {word[:4] for word in re.findall(r"[^\W\d]{3,}", text.casefold().translate(_PLAIN_LETTERS))}


async def told_of(
    text: str, shown: Shown, *, finder: OfferFinder, patience: Patience, titles: bool = True
) -> tuple[int, ...]:
    """The numbers of the offers of a list that a text tells by their town, employer or (`titles`) title; none if
    unclear.

    Raises StoreError and TimeoutError.
    """
    async with patience.within():
        offers = {offer.id: offer for offer in await finder.get(shown.ids)}
    listed = {n: offers[name] for n, name in enumerate(shown.ids, 1) if name in offers}
    return described(text, listed, titles=titles)


def described(text: str, offers: Mapping[int, Offer], *, titles: bool = True) -> tuple[int, ...]:
    """The numbers of the offers whose title, employer and places have most of the words; none if unclear."""
    asked = stems(text) - _OF_ANY_OFFER
    alike = {number: len(asked & _told(offer, titles=titles)) for number, offer in offers.items()}
    most = max(alike.values(), default=0)
    best = tuple(number for number, count in alike.items() if count == most)
    return best if most and len(best) <= MOST_ALIKE and len(best) < len(offers) else ()


def _told(offer: Offer, *, titles: bool) -> set[str]:
    return stems(
        " ".join((offer.title if titles else "", offer.company or "", *(place.name for place in offer.places)))
    )
