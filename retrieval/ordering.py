"""From rows that may answer a search to its hits: what breaks it left out, copies together, the best first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import quantiles
from typing import TYPE_CHECKING

from bot.domain import Hit, PaySpread
from retrieval import ranking
from retrieval.exclusions import breaks, may_break
from retrieval.stated import Wanted
from retrieval.store.rows import monthly_span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from bot.domain import Offer, PayRule, Place, Reason, Search
    from retrieval.question import Question
    from retrieval.ranking import Soft
    from retrieval.row import Row

WORTH_SHOWING = 0.3
"""What scores less than this part of the best ends the list, unless it is among the first `SHOWN_ANYWAY`.

Of the offers that 76 questions over real adverts showed, 61 of 145 that were judged no answer, or a neighbour,
scored less, and 7 of 448 right ones.
"""
SHOWN_ANYWAY = 3
AGAIN_ELSEWHERE = 0.9
"""What an offer is worth at most, as a part of the best, whose copy in another place is in the list already.

A chain looks for a manager in seven towns: the others who look for one come first, then its other towns, and all
of them before what only comes near. On 144 questions whose adverts strangers have judged this brings nDCG@10 from
0.812 to 0.821; 0.75 brings 0.820, 0.6 0.818.
"""
ANSWERS_WELL = 0.6
"""What scores less than this part of the best is not put in another order with it."""
ANSWERS_FOR_PAY = 0.5
"""The same where the best paid are wanted, as what states its pay may leave more of the rest open.

Of 66 offers that fourteen questions over real adverts show first, four state no pay so, five at 0.6; no more
of them are of other work.
"""


_REMOTE = "modes=remote"
_NO_MEASURE = ("levels=intern", "hours=part_time")
FEWEST_OF_QUARTILES = 4
"""Amounts from which on the middle half of them is told; of fewer all."""


@dataclass(slots=True)
class Ranked:
    """One offer in the order; `copies` are the ids of the others of its cluster that fit as well.

    `work`: how much of the work asked for it is, 0..1, whatever else it leaves open.
    """

    row: Row
    score: float
    why: tuple[Reason, ...]
    copies: tuple[str, ...] = ()
    work: float = 1.0

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.row.id, *self.copies)

    @property
    def key(self) -> tuple[float, str, str]:
        """Better first; of equals the newer; then by id, so that pages never overlap."""
        return (round(self.score, 4), self.row.published, self.row.id)


@dataclass(frozen=True, slots=True)
class Order:
    """The offers found, the best first. `total` counts those as well that were found and not ranked; `more`: there
    may be others that were not looked at; `well`: how many of them are worth showing beside the best."""

    ranked: Sequence[Ranked]
    total: int
    more: bool = False
    well: int = 0


def ordered(
    search: Search,
    asked: Question,
    rows: Iterable[tuple[Row, Soft]],
    *,
    rule: PayRule,
    hidden: Collection[str] = (),
    by_place: bool = False,
) -> Order:
    """The rows that answer, the best first, copies of one offer as one; `by_place`: for each of its places."""
    found: list[Ranked] = []
    wanted, strict = Wanted(search, asked), may_break(search, asked)
    for row, answer in rows:
        if row.cluster in hidden or (strict and breaks(search, asked, row, rule)):
            continue
        score, why = ranking.score(search, asked, wanted, row, answer)
        if score < ranking.FLOOR and not asked.empty:
            continue
        found.append(Ranked(row, score, why, work=answer.job))
    found.sort(key=lambda one: one.key, reverse=True)
    most = AGAIN_ELSEWHERE * found[0].score if found else 0.0
    if by_place:  # those that name a town first, as a copy that names its region alone may be any of them
        found.sort(key=lambda one: not one.row.values("towns"))
    cards: dict[str, list[Ranked]] = {}
    for one in found:
        shown = cards.setdefault(one.row.cluster, [])
        same = next((other for other in shown if not by_place or _in_one_place(one.row, other.row)), None)
        if same is None:
            shown.append(one)
        else:
            same.copies += (one.row.id,)
            same.score = max(same.score, one.score)
    for shown in cards.values():
        for one in sorted(shown, key=lambda one: one.key, reverse=True)[1:]:
            one.score = min(one.score, most)
    ranked = sorted((one for shown in cards.values() for one in shown), key=lambda one: one.key, reverse=True)
    return Order(ranked, len(ranked), well=len(ranked))


def _in_one_place(one: Row, other: Row) -> bool:
    """May two copies be one vacancy? Not where they name other towns or regions; of remote work they are."""
    if one.has(_REMOTE) or other.has(_REMOTE):
        return True
    for column in ("towns", "voivodeships", "countries"):
        places, others = one.values(column), other.values(column)
        if places and others:
            return not set(places).isdisjoint(others)
    return True


def worth_showing(order: Order) -> Order:
    """Without those that answer so much worse than the best that they would only fill the end of the list."""
    ranked = order.ranked
    well = sum(one.score >= WORTH_SHOWING * ranked[0].score for one in ranked)
    shown = ranked[: max(well, SHOWN_ANYWAY)]
    return replace(order, ranked=shown, total=len(shown), well=well)


def in_order_asked(search: Search, ranked: Sequence[Ranked], *, rule: PayRule) -> Sequence[Ranked]:
    """Those that answer about as well as the best, by date or by pay where that was asked for; then the others.

    An offer without a date, or without pay, comes after those that have one. Of offers that pay the same, or do
    not say it, the newer is first where the newest are asked for, and else the one that answers best.
    """
    if not ranked or not (search.newest_first or search.best_paid_first):
        return ranked
    enough = (ANSWERS_FOR_PAY if search.best_paid_first else ANSWERS_WELL) * ranked[0].score
    well = [one for one in ranked if one.score >= enough]

    def first(one: Ranked) -> tuple[float, str]:
        paid = monthly_span(one.row.pay(), rule)[1] if search.best_paid_first else None
        return (-1.0 if paid is None else paid), one.row.published if search.newest_first else ""

    return [*sorted(well, key=first, reverse=True), *(one for one in ranked if one.score < enough)]


def spread(ranked: Sequence[Ranked], rule: PayRule) -> PaySpread:
    """What those pay that answer about as well as the best of them, by their titles where any does.

    Practice and part time are no measure of what work pays.
    """
    enough = ANSWERS_WELL * ranked[0].score if ranked else 0.0
    well = [one for one in ranked if one.score >= enough and not any(map(one.row.has, _NO_MEASURE))]
    titled = [one for one in well if any(why.field == "title" and why.stated for why in one.why)]
    well = titled or well
    spans = [monthly_span(one.row.pay(), rule) for one in well]
    known = [(low, high) for low, high in spans if low is not None and high is not None]
    if not known:
        return PaySpread(len(well), 0)
    middles = sorted((low + high) / 2 for low, high in known)
    low, high = (middles[0], middles[-1])
    if len(middles) >= FEWEST_OF_QUARTILES:
        low, _, high = quantiles(middles, n=4, method="inclusive")
    return PaySpread(len(well), len(known), low, high, max(high for _, high in known))


def hit_of(one: Ranked, offers: Mapping[str, Offer]) -> Hit | None:
    """The hit to show, with the places of its copies; None where the offer was removed since it was ranked."""
    offer = offers.get(one.row.id)
    if offer is None:
        return None
    copies = [offers[copy] for copy in one.copies if copy in offers]
    places = _without_wider(dict.fromkeys(place for each in (offer, *copies) for place in each.places))
    why = tuple(dict.fromkeys(one.why))
    return Hit(offer if places == offer.places else replace(offer, places=places), one.score, why)


def _without_wider(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places without a voivodeship or country that one of the towns already tells."""
    kept = list(places)
    towns = [place for place in kept if place.kind == "town"]
    told = {place.voivodeship for place in towns} | {place.country for place in towns}
    return tuple(
        place
        for place in kept
        if place.kind == "town" or (place.name if place.kind == "voivodeship" else place.country) not in told
    )
