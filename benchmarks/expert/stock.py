"""Offers that a small model can read: their facts whole, their texts a few sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.app import bring_in, bring_samples, clock_of, make_folder, open_offers, vocabulary_path
from bot.prompts.data import plain, shortened
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.domain import Offer
    from bot.settings import Settings

TITLE, TEXT = 60, 160
"""The longest title and text of an offer, in characters."""


def stock(settings: Settings, whole: Settings, files: Sequence[Path]) -> int:
    """Fills the store of `settings` with the short forms of the offers of `files`, none named: of the samples.

    `whole`: the settings of the store where they are imported as they stand. Gives how many there are.
    """
    now = clock_of(settings)()
    with open_offers(whole) as store:
        if files:
            bring_in(files, store, whole, now=now)
        else:
            bring_samples(store, whole, now=now)
        offers = store.get(store.scan(None, None, ("id",))["id"].to_pylist())
    make_folder(settings.data_dir)
    with open_offers(settings) as store:
        store.put([short(offer) for offer in offers], now=now)
        Vocabulary(*store.facets()).save(vocabulary_path(settings))
        store.optimise()
    return len(offers)


def short(offer: Offer) -> Offer:
    """The same facts with a shorter title and text.

    What was read from the whole text may not stand in its beginning, so it counts as said by a field: a pasted
    advert then has it under a label.
    """
    return replace(
        offer,
        title=shortened(plain(offer.title), TITLE),
        description=shortened(plain(offer.description), TEXT),
        pay=offer.pay[:1],
        skills=offer.skills[:6],
        skills_nice=offer.skills_nice[:3],
        read_from_text=(),
        content="",
    )
