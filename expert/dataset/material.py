"""What a dataset is made of: the offers with their employers, each employer in one split, and who reads and finds.

A scene of a split shows offers of that split's employers alone. Scenes show several employers, so joining those
that meet in a scene would join them all; therefore employers are dealt out first, and what is found is then held
to the split, as if the store had no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from bot.domain import Found, Search
from expert.dataset.names import employer_key
from expert.dataset.personal import with_made_up_contacts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Hit, Language, Offer, Reading
    from bot.ports import OfferFinder, Reader
    from expert.examples import Split
    from expert.ports import Knowledge

SHARES: dict[Split, int] = {"train": 80, "valid": 10, "test": 10}
"""In percent, of employers and of examples alike."""

PAGE = 5
"""So many offers the bot shows at once, and compares."""
_GONE = re.compile(
    r"\bogłoszenie\b.{0,160}\b(?:wygasło|jest (?:już )?nieaktualne)"
    r"|\boferta\b.{0,160}\b(?:wygasła|jest (?:już )?nieaktualna)"
    r"|\b(?:job|offer|posting|vacancy)\b.{0,160}\b(?:has expired|is no longer available)",
    re.IGNORECASE,
)
"""What stands where an advert stood, if it was fetched too late."""
_LOOKED_AT = {"train": 25, "valid": 120, "test": 120}
"""So many hits are looked at for those of the split; of the small splits' employers there are few among them."""


@dataclass(frozen=True, slots=True)
class Material:
    """`today`: the day on which the store is asked. `only`: the one language of questions, where not both."""

    offers: tuple[Offer, ...]
    today: date
    reader: Reader
    finder: OfferFinder
    knowledge: Knowledge
    seed: int
    only: Language | None = None
    _splits: dict[str, Split] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        offers: Sequence[Offer],
        reader: Reader,
        finder: OfferFinder,
        knowledge: Knowledge,
        *,
        seed: int,
        now: date,
        only: Language | None = None,
    ) -> Material:
        """Offers in a fixed order, without those that say they are gone; today is the day of the newest."""
        told = (offer for offer in offers if offer.title.strip() and not is_gone(offer))
        known = sorted(told, key=lambda offer: offer.id)
        days = [offer.published for offer in known if offer.published is not None and offer.published <= now]
        return cls(tuple(known), max(days, default=now), reader, finder, knowledge, seed, only)

    def split_of(self, offer: Offer) -> Split:
        """The split of its employer: by a hash of name and seed, so that it does not hang on the other offers."""
        key = employer_key(offer)
        if key not in self._splits:
            self._splits[key] = split_of(key, self.seed)
        return self._splits[key]

    def read(self, text: str, before: Search | None = None) -> Reading:
        return self.reader.read(text, before)

    async def find(self, search: Search, split: Split, *, limit: int = PAGE, offset: int = 0) -> Found:
        """What the bot would find if the store held only the employers of a split."""
        looked_at = _LOOKED_AT[split] + offset * 2
        found = await self.finder.find(search, limit=looked_at, today=self.today, include_closed=True)
        own = [shown(hit) for hit in found.hits if self.split_of(hit.offer) == split and not is_gone(hit.offer)]
        return Found(tuple(own[offset : offset + limit]), len(own), found.relaxed, found.obstacles)


def is_gone(offer: Offer) -> bool:
    """Whether the text of an offer says no more than that the advert is gone: nothing to advise anybody."""
    return _GONE.search(offer.description[:400]) is not None


def split_of(key: str, seed: int) -> Split:
    place = int.from_bytes(blake2b(f"{seed}:{key}".encode(), digest_size=8).digest()) % 100
    edge = 0
    for split, share in SHARES.items():
        edge += share
        if place < edge:
            return split
    return "train"


def shown(hit: Hit) -> Hit:
    """The hit without what no prompt shows and no check needs, and without anybody's name or number."""
    description = with_made_up_contacts(hit.offer.description)
    offer = replace(hit.offer, first_seen=None, last_seen=None, closed=None, content="", description=description)
    return replace(hit, offer=offer)


def employers_of(hits: Sequence[Hit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(employer_key(hit.offer) for hit in hits))


def plain_search(search: Search) -> Search:
    """The search without the one it refines, which no prompt shows."""
    return replace(search, earlier=None)
