"""Offers given their clusters as a store that was empty would give them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.copies import Copies, Newcomer, sketch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Offer


def clustered(offers: Sequence[Offer]) -> list[Offer]:
    clusters = Copies().join([Newcomer(offer.id, sketch_of(offer)) for offer in offers])
    return [replace(offer, cluster=clusters[offer.id]) for offer in offers]
