"""Two versions of one offer in a list: the older one, with other terms, stands beside the one that counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.grounding.amounts import amounts
from bot.prompts.data import DESCRIPTION_LENGTH, plain
from expert.dataset.writing.seen import see

if TYPE_CHECKING:
    from random import Random

    from bot.domain import Hit, Offer, Pay
    from expert.examples import Scene

_STEPS = {"month": 100.0, "hour": 1.0, "day": 10.0, "year": 1000.0}
_MOST_SHOWN = 4
_ELDEST = 45


def scene(listed: Scene, wanted: Offer, random: Random) -> Scene | None:
    """The scene with an older version of its best offer, of which answers speak first; None where it has none."""
    hit = min(
        listed.hits, key=lambda one: (*see(0, one, listed.search, listed.relaxed).order, one.offer.id != wanted.id)
    )
    if not _could(hit.offer, listed) or see(0, hit, listed.search).is_near:
        return None
    older = _older(hit, listed, random)
    if older is None:
        return None
    hits = [one for one in listed.hits if one is not hit][: _MOST_SHOWN - 2]
    place = random.randrange(len(hits) + 1)
    pair = [older, hit] if random.random() < 0.5 else [hit, older]
    hits[place:place] = pair
    return replace(
        listed,
        task="newer_version",
        hits=tuple(hits),
        expected={"older": hits.index(older) + listed.first, "newer": hits.index(hit) + listed.first},
    )


def _could(offer: Offer, listed: Scene) -> bool:
    """It has a date and a pay that its text does not name as well, or the versions would contradict it."""
    if offer.published is None or len(offer.pay) != 1 or (listed.today - offer.published).days > 30:
        return False
    return not amounts(plain(offer.description, DESCRIPTION_LENGTH))


def _older(hit: Hit, listed: Scene, random: Random) -> Hit | None:
    offer = hit.offer
    assert offer.published is not None
    age = timedelta(days=random.randrange(5, _ELDEST))
    pay = _lower(offer.pay[0], random)
    if pay is None:
        return None
    former = replace(
        offer, id=f"{offer.id}-v1", source_id=f"{offer.source_id}-v1", pay=(pay,), published=offer.published - age
    )
    return replace(hit, offer=former, score=hit.score * 0.99)


def _lower(pay: Pay, random: Random) -> Pay | None:
    share, step = random.uniform(0.82, 0.95), _STEPS[pay.per]

    def lowered(amount: float | None) -> float | None:
        return None if amount is None else round(amount * share / step) * step

    lower = replace(pay, minimum=lowered(pay.minimum), maximum=lowered(pay.maximum), raw="")
    same = (lower.minimum, lower.maximum) == (pay.minimum, pay.maximum)
    return None if same or not any((lower.minimum, lower.maximum)) else lower
