"""What whoever runs the bot decides about single offers; the decision outlasts the imports that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.store.decisions import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain import Offer
    from retrieval.store.offers import OfferStore


def close(store: OfferStore, ids: Sequence[str], now: datetime) -> int:
    """Closes offers until they are reopened; gives how many were open."""
    with store.lock("close offers"):
        store.decide([Decision(id, "closed", now) for id in ids])
        return store.close(ids, now)


def reopen(store: OfferStore, ids: Sequence[str]) -> int:
    """Opens offers, whoever closed them; gives how many were closed."""
    with store.lock("reopen offers"):
        store.take_back(ids, "closed")
        return store.open_again(ids)


def split(store: OfferStore, id: str, now: datetime) -> list[Offer]:
    """Makes an offer no copy of any other from now on; gives those it stood with, none where it stood alone."""
    with store.lock("split offers"):
        offer = _one(store, id)
        before = offer.cluster or offer.id
        others = [other for other in store.of_cluster(before) if other.id != id]
        if others:
            store.decide([Decision(id, "apart", now, before)])
            store.move(replace(offer, cluster=f"{id} apart"))
        return others


def unsplit(store: OfferStore, id: str) -> bool:
    """Puts an offer back to those it was split from; False where it was not split."""
    with store.lock("join offers"):
        decision = store.decisions("apart").get(id)
        if decision is None:
            return False
        store.move(replace(_one(store, id), cluster=decision.before))
        store.take_back([id], "apart")
        return True


def _one(store: OfferStore, id: str) -> Offer:
    return store.get([id])[0]
