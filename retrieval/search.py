"""A `Search` becomes hits: candidates from the store, an explained ranking, and a word where too little fits."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations
from typing import TYPE_CHECKING

from bot.domain import CONSTRAINTS, PAY_RULE, Found, Obstacle, Search
from retrieval.candidates import Candidates
from retrieval.distances import distance_of, far_from, measured
from retrieval.exclusions import breaks
from retrieval.filters import demanded
from retrieval.ordering import WORTH_SHOWING, Order, hit_of, in_order_asked, ordered, spread, worth_showing
from retrieval.places import gazetteer
from retrieval.places.landscapes import with_towns
from retrieval.question import Question, question
from retrieval.ranking import score, soft
from retrieval.spoken import unmet
from retrieval.stated import Wanted
from retrieval.store.conditions import sql
from retrieval.store.labels import any_label, label
from retrieval.store.reading import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from bot.domain import Hit, Offer, PayRule, PaySpread, Reason
    from retrieval.embedding import Embedder
    from retrieval.ordering import Ranked
    from retrieval.store import OfferStore

PAID_OF = 500
"""So many offers at least are looked at where it is asked what work pays."""
FEW = 3
"""Where fewer offers than this fit, it is told which constraint keeps others out."""
NEAR_KM, FAR_KM = 60.0, 150.0
"""So far around a place offers are looked for, where there are none in it."""
OTHER_WORK = 0.35
"""An offer that is no more of the work asked for than that, and whose title does not name it, is of other work."""
NEAR_ENOUGH = 0.5
"""A near offer comes before better ones from afar unless it is less than this part of the best."""

# Looked for by words, and by likeness as well.
_NAMES_A_JOB, _NAMES_NONE = "kierowca", "qwerty"


@dataclass(frozen=True, slots=True)
class _View:
    """What is looked at: the offers open `today`, or closed ones too; without those of `hidden` clusters.

    `since`: only those that were seen first on that day or later, and do not say that they are older. `by_place`:
    where words are looked for, copies of one offer are shown for each place that they are in, and not as one.
    """

    today: date
    include_closed: bool = False
    hidden: Collection[str] = ()
    since: date | None = None
    rule: PayRule = PAY_RULE
    by_place: bool = True

    def where(self, search: Search, asked: Question, *, stated_only: bool = False) -> str | None:
        """The offers of the view that meet what `search`, which asks for `asked`, demands, as SQL; None: all."""
        demands = sql(
            demanded(
                search,
                asked,
                self.today,
                include_closed=self.include_closed,
                stated_only=stated_only,
                rule=self.rule,
            )
        )
        if self.since is None:
            return demands or None
        published = f"({any_label([label('published', None)])} OR published >= date '{self.since}')"
        new = f"first_seen >= timestamp '{self.since}T00:00:00Z' AND {published}"
        return f"{demands} AND {new}" if demands else new


class StoreFinder:
    """Finds offers in the store; implements `bot.ports.OfferFinder`. Searches may run side by side."""

    def __init__(self, store: OfferStore, embedder: Embedder) -> None:
        self._store = store
        self._candidates = Candidates(store, embedder)

    def close(self) -> None:
        self._candidates.close()

    def warm(self, *, today: date) -> None:
        """Reads what the first question would wait for, a second at 100,000 offers; raises StoreError."""
        for text in (_NAMES_A_JOB, _NAMES_NONE):
            self.find_now(Search(text=text), limit=1, today=today)

    async def find(
        self,
        search: Search,
        *,
        limit: int,
        today: date,
        offset: int = 0,
        include_closed: bool = False,
        hidden: Collection[str] = (),
    ) -> Found:
        view = _View(today, include_closed, frozenset(hidden), rule=self._store.pay_rule)
        return await asyncio.to_thread(self._find, search, view, limit, offset)

    async def get(self, ids: Sequence[str]) -> list[Offer]:
        return await asyncio.to_thread(self._store.get, ids)

    async def told(self, ids: Sequence[str], about: Search) -> Mapping[str, Sequence[Reason]]:
        return await asyncio.to_thread(self._told, ids, about)

    def _told(self, ids: Sequence[str], about: Search) -> Mapping[str, Sequence[Reason]]:
        """See `told`; a language that an offer demands besides is no answer."""
        asked, these = question(about), any_of("id", ids)
        rows = self._candidates.newest(these, these, len(ids)).rows
        wanted = Wanted(about, asked)
        told = {row.id: score(about, asked, wanted, row, soft(asked, row, 0.0))[1] for row in rows}
        return {name: tuple(why for why in reasons if why.field != "demand") for name, reasons in told.items()}

    async def paid(self, search: Search, *, today: date, hidden: Collection[str] = ()) -> PaySpread:
        view = _View(today, hidden=frozenset(hidden), rule=self._store.pay_rule, by_place=False)
        order = await asyncio.to_thread(self._ranked, search, view, PAID_OF)
        return spread(order.ranked, view.rule)

    async def how_far(self, ids: Sequence[str], places: Sequence[str]) -> Mapping[str, float]:
        offers = await asyncio.to_thread(self._store.get, ids)
        return {offer.id: km for offer in offers if (km := distance_of(offer, places)) is not None}

    async def needing(self, ids: Sequence[str], lacking: Search) -> frozenset[str]:
        return await asyncio.to_thread(self._needing, ids, lacking)

    def _needing(self, ids: Sequence[str], lacking: Search) -> frozenset[str]:
        asked, these = question(lacking), any_of("id", ids)
        rows = self._candidates.newest(these, these, len(ids)).rows
        excluded = set(lacking.languages_excluded)
        return frozenset(
            row.id
            for row in rows
            if breaks(lacking, asked, row, self._store.pay_rule) or unmet(row, lambda code: code not in excluded)
        )

    async def one_of_each(self, clusters: Sequence[str]) -> list[Offer]:
        return await asyncio.to_thread(self._store.one_of_each, clusters)

    def find_now(
        self, search: Search, *, limit: int, today: date, offset: int = 0, include_closed: bool = False
    ) -> Found:
        """`find`, in the calling thread."""
        view = _View(today, include_closed, rule=self._store.pay_rule)
        return self._find(search, view, limit, offset)

    def newer(self, search: Search, since: date, *, today: date, enough: int) -> Sequence[Ranked]:
        """What the search would have shown of the offers new from `since` until today, closed ones too.

        At least `enough` of them are looked for, if there are so many.
        """
        view = _View(today, include_closed=True, since=since, rule=self._store.pay_rule, by_place=False)
        return self._ranked(search, view, enough).ranked

    def _find(self, search: Search, view: _View, limit: int, offset: int) -> Found:
        order = self._ranked(search, view, offset + limit)
        if not (order.ranked or offset):
            return self._without_some(search, view, limit)
        elsewhere = not offset and _other_work_alone(search, order)
        if elsewhere and (found := self._work_itself(search, order, view, limit)):
            return found
        around = () if search.places else search.preferred.places
        ranked = self._near_first(search, order.ranked, view, offset + limit, places=around, km=NEAR_KM)
        hits = self._hits(ranked[offset : offset + limit], search.places or around)
        if offset or order.well >= FEW:
            return Found(hits, order.total, more=order.more)
        freed = self._freed(search, view, limit, 1)
        return Found(hits, order.total, obstacles=_obstacles(freed, more_than=order.total))

    def _work_itself(self, search: Search, order: Order, view: _View, limit: int) -> Found | None:
        """The work itself close to the places asked for, or without one of the constraints; None where it is not.

        Whoever looks for a nurse's work in Łódź would rather see that in Pabianice than a cleaner's in Łódź.
        """
        freed = self._freed(search, view, limit, 1)
        around = replace(search, radius_km=NEAR_KM)
        if search.places and not search.radius_km and (found := self._works(around, view, limit)):
            least = WORTH_SHOWING * found[0].score
            others = _beside([one for one in order.ranked if one.score >= least], found)
            ranked = sorted((*found, *others), key=lambda one: _worth(one, search.places, near=True), reverse=True)
            _tell_of_places(ranked, search.places)
            return Found(self._hits(ranked[:limit], search.places), 0, ("places",), _obstacles(freed))
        of_it = {
            names: one
            for names, one in freed.items()
            if any(map(_is_the_work, one.ranked)) and not ("places" in names and _are_countries(search.places))
        }
        return self._relaxed(search, of_it, freed, view, limit) if of_it else None

    def _works(self, search: Search, view: _View, limit: int) -> list[Ranked]:
        """What is found whose title names the work asked for, the best first."""
        return [one for one in self._ranked(search, view, limit).ranked if _is_the_work(one)]

    def _without_some(self, search: Search, view: _View, limit: int) -> Found:
        """Nothing fits: which single constraint stands in the way, and what is there without it?

        Where no single one helps, the same for two at once, and at last for words that name no job we know.
        """
        for count in (1, 2):
            if freed := self._freed(search, view, limit, count):
                return self._relaxed(search, freed, freed if count == 1 else {}, view, limit)
        return self._without_words(search, view, limit)

    def _relaxed(
        self,
        search: Search,
        freed: Mapping[tuple[str, ...], Order],
        single: Mapping[tuple[str, ...], Order],
        view: _View,
        limit: int,
    ) -> Found:
        """What is there without the constraints whose absence brings the best; `single`: without one of them."""
        relaxed = max(freed, key=lambda names: (not _gives_up(search, names), freed[names].ranked[0].score))
        ranked = self._near_first(
            reduce(Search.without, relaxed, search),
            freed[relaxed].ranked,
            view,
            limit,
            places=search.places if "places" in relaxed else (),
            km=2 * (search.radius_km or 0),
        )
        return Found(self._hits(ranked[:limit], search.places), 0, relaxed, _obstacles(single))

    def _freed(self, search: Search, view: _View, limit: int, count: int) -> dict[tuple[str, ...], Order]:
        """What is there without `count` of the constraints, for each choice of them that leaves anything."""
        constraints = [name for name in CONSTRAINTS if getattr(search, name)]
        orders = {
            names: self._ranked(reduce(Search.without, names, search), view, limit)
            for names in combinations(constraints, count)
        }
        return {names: order for names, order in orders.items() if order.ranked}

    def _near_first(
        self,
        search: Search,
        ranked: Sequence[Ranked],
        view: _View,
        limit: int,
        *,
        places: tuple[str, ...],
        km: float,
    ) -> Sequence[Ranked]:
        """What is found around `places`, where the search has none, before what is farther away."""
        if not (places and ranked):
            return ranked
        enough = NEAR_ENOUGH * ranked[0].score
        near: dict[str, Ranked] = {}
        for radius in (max(km, NEAR_KM), FAR_KM):
            around = replace(search, places=places, radius_km=radius)
            for one in self._ranked(around, view, limit).ranked:
                if one.score >= enough:
                    near.setdefault(one.row.id, one)
        others = _beside(ranked, near.values())
        well = [*near.values(), *(one for one in others if one.score >= enough)]
        well.sort(key=lambda one: _worth(one, places, near=one.row.id in near), reverse=True)
        found = [*well, *(one for one in others if one.score < enough)]
        _tell_of_places(found, places)
        return found

    def _without_words(self, search: Search, view: _View, limit: int) -> Found:
        """Words that no offer has, beside constraints, and none that names a job: what is there without them?"""
        asked = question(search)
        wordless = replace(search, text="")
        if not search.text or asked.jobs or asked.skills or wordless == Search():
            return Found((), 0)
        order = self._ranked(wordless, view, limit)
        if not order.ranked:
            return Found((), 0)
        return Found(
            self._hits(order.ranked[:limit], search.places),
            0,
            ("text",),
            (Obstacle("text", order.total, more=order.more),),
        )

    def _ranked(self, search: Search, view: _View, enough: int) -> Order:
        """Every offer found, the best first, copies of one offer together."""
        asked = question(search)
        if asked.empty:
            return self._newest(search, asked, view, enough)
        # Those left out take no other's place among the candidates.
        found = self._candidates.answering(search, asked, view.where(search, asked), enough + len(view.hidden))
        rows = ((row, soft(asked, row, likeness)) for row, likeness in found.rows)
        order = worth_showing(
            ordered(search, asked, rows, rule=view.rule, hidden=view.hidden, by_place=view.by_place)
        )
        ranked = in_order_asked(search, order.ranked, rule=view.rule)
        more = found.more or any(found.edge in one.ids for one in ranked)
        return replace(order, ranked=ranked, more=more)

    def _newest(self, search: Search, asked: Question, view: _View, enough: int) -> Order:
        """Only constraints: the newest offers that state what is asked, then those that leave it open.

        Where the best paid are wanted, these of either.
        """
        stated_only, where = view.where(search, asked, stated_only=True), view.where(search, asked)
        paid = search.best_paid_first
        found = self._candidates.newest(stated_only, where, enough, hidden=view.hidden, best_paid=paid)
        rows = ((row, soft(asked, row, 0.0)) for row in found.rows)
        order = ordered(search, asked, rows, rule=view.rule)
        total = len(order.ranked) + found.further
        return Order(in_order_asked(search, order.ranked, rule=view.rule), total, well=total)

    def _hits(self, ranked: Sequence[Ranked], places: Sequence[str]) -> tuple[Hit, ...]:
        """What to show of these, with how far from `places` it lies."""
        ids = [name for one in ranked for name in one.ids]
        offers = {offer.id: offer for offer in self._store.get(ids)}
        return measured([hit for one in ranked if (hit := hit_of(one, offers))], places)


def _other_work_alone(search: Search, order: Order) -> bool:
    """Whether work is named, and none of the offers is it where it is asked for."""
    return bool(question(search).jobs) and not any(map(_is_of_it_there, order.ranked))


def _is_the_work(one: Ranked) -> bool:
    """Whether its title names the work asked for, rather than its text alone or none of it."""
    return any(why.field == "title" and why.stated for why in one.why)


def _is_of_it_there(one: Ranked) -> bool:
    """Whether it is the work asked for, or much of it where it is asked for."""
    elsewhere = any(why.field == "places" and not why.stated for why in one.why)
    return _is_the_work(one) or (one.work > OTHER_WORK and not elsewhere)


def _beside(ranked: Iterable[Ranked], shown: Iterable[Ranked]) -> list[Ranked]:
    """Those that are not shown yet, as themselves or as copies."""
    known = {name for one in shown for name in one.ids}
    return [one for one in ranked if known.isdisjoint(one.ids)]


def _are_countries(places: Sequence[str]) -> bool:
    """Whether whoever names them has made up their mind where not to work: "tylko w Polsce"."""
    named = [gazetteer().named(name) for name in places]
    return all(place is not None and place.kind == "country" for place in named)


def _tell_of_places(found: Sequence[Ranked], places: Sequence[str]) -> None:
    """Leaves of the reasons of each that name places those alone that were asked for."""
    for one in found:
        one.why = tuple(
            why for why in one.why if why.field != "places" or (why.stated and why.value in with_towns(places))
        )


def _gives_up(search: Search, names: tuple[str, ...]) -> bool:
    """Whether what is looked for itself would be given up: of an internship its hours go first."""
    return "levels" in names and search.levels == ("intern",)


def _worth(one: Ranked, places: Sequence[str], *, near: bool) -> float:
    """How well an offer answers, which counts half `FAR_KM` away, and a third where nothing says how far it is.

    `near`: it was found around the places, which may be whole voivodeships.
    """
    km = far_from(one.row.values("towns"), places)
    if km is None:
        km = 0.0 if near else 2 * FAR_KM
    return one.score / (1 + km / FAR_KM)


def _obstacles(freed: Mapping[tuple[str, ...], Order], *, more_than: int = 0) -> tuple[Obstacle, ...]:
    """The single constraints without which there is more, the one that helps most first."""
    found = [
        Obstacle(names[0], order.total, more=order.more)
        for names, order in freed.items()
        if order.total > more_than
    ]
    return tuple(sorted(found, key=lambda obstacle: -obstacle.total))
