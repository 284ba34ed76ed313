"""Every kept search over all new offers at once: which of the offers would each of them show?

The searches are taken together by what they ask for, so that a text that many people keep is analysed, compared
and looked up once. What remains for each search is to intersect a few sets and to rank the offers left.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from bot.domain import Match
from bot.errors import ModelError
from retrieval import ranking
from retrieval.filters import demanded
from retrieval.matching.batch import Batch, numbers
from retrieval.matching.soft import by_likeness, may_answer
from retrieval.ordering import hit_of, ordered
from retrieval.question import Question, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from bot.domain import PayRule, Search
    from retrieval.ordering import Ranked
    from retrieval.ranking import Soft
    from retrieval.row import Row
    from retrieval.search import StoreFinder
    from retrieval.store import OfferStore

_log = logging.getLogger(__name__)

AT_ONCE = 1000
"""Clusters whose offers are held at once."""
QUESTIONS_AT_ONCE = 2000
"""Questions that are compared with a batch by one product of matrices."""
COUNTED = 1000
"""New offers of the past that are looked at for one search."""


@dataclass(slots=True)
class _Asked:
    """The searches, by their numbers, that ask for the same but for their constraints."""

    question: Question
    text: str
    searches: list[int] = field(default_factory=list)


class StoreMatcher:
    """Implements `bot.ports.OfferMatcher` over the offers that `finder` searches in `store`."""

    def __init__(self, store: OfferStore, finder: StoreFinder) -> None:
        self._store = store
        self._finder = finder
        self._vectors: Mapping[str, NDArray[np.float32]] = {}

    async def match(self, searches: Sequence[Search], clusters: Sequence[str], *, today: date) -> list[Match]:
        return await asyncio.to_thread(self.match_now, searches, clusters, today=today)

    async def count_since(self, search: Search, since: date, *, today: date) -> int:
        return await asyncio.to_thread(self.count_since_now, search, since, today=today)

    def count_since_now(self, search: Search, since: date, *, today: date) -> int:
        """`count_since`, in the calling thread."""
        whenever = replace(search, posted_within_days=None)  # when it was new, it was as young as was asked
        found = self._finder.newer(whenever, since, today=today, enough=COUNTED)
        asked = question(whenever)
        return sum(worth_sending(asked, one) for one in found)

    def match_now(
        self, searches: Sequence[Search], clusters: Sequence[str], *, today: date, weak: bool = False
    ) -> list[Match]:
        """`match`, in the calling thread. `weak`: all that the searches show, also what nobody need be sent."""
        matches: list[Match] = []
        with _uncollected():
            every = _asked(searches)
            vectors = self._embedded(every)
            for start in range(0, len(clusters), AT_ONCE):
                batch = Batch(self._store.open_rows(clusters[start : start + AT_ONCE]))
                found: list[tuple[int, Ranked]] = []
                for asked, likeness in _with_likeness(every, vectors, batch):
                    shown = _shown(asked, searches, batch, likeness, today, weak=weak, rule=self._store.pay_rule)
                    found += [pair for pair in shown if weak or worth_sending(asked.question, pair[1])]
                matches += self._matches(found)
        return matches

    def _embedded(self, every: Sequence[_Asked]) -> NDArray[np.float32] | None:
        """A vector for each question that wants one; None where the embedder's server is away.

        Those of the last time are kept, as most searches are kept for long.
        """
        texts = [asked.text for asked in every if by_likeness(asked.question)]
        known = self._vectors
        new = list(dict.fromkeys(text for text in texts if text not in known))
        try:
            made = dict(zip(new, self._store.embedder.questions(new), strict=True)) if new else {}
        except ModelError as error:
            _log.warning("matching by words alone, as the searches could not be embedded: %s", error)
            return None
        self._vectors = {text: made[text] if text in made else known[text] for text in texts}
        return np.array([self._vectors[text] for text in texts], dtype=np.float32)

    def _matches(self, found: Sequence[tuple[int, Ranked]]) -> Iterator[Match]:
        ids = dict.fromkeys(name for _, one in found for name in one.ids)
        offers = {offer.id: offer for offer in self._store.get(list(ids))}
        for number, one in found:
            hit = hit_of(one, offers)
            if hit is not None:
                yield Match(number, one.row.cluster, hit)


def _shown(
    asked: _Asked,
    searches: Sequence[Search],
    batch: Batch,
    likeness: NDArray[np.float32] | None,
    today: date,
    *,
    weak: bool,
    rule: PayRule,
) -> Iterator[tuple[int, Ranked]]:
    """What the searches of one question show of a batch, each with the number of its search."""
    may = may_answer(asked.question, batch, likeness)
    answers = _Answers(asked.question, batch, likeness, weak=weak)
    for number in asked.searches if may else ():
        search = searches[number]
        fitting = may & batch.meeting(demanded(search, asked.question, today, rule=rule))
        if fitting:
            for one in ordered(search, asked.question, answers.of(fitting), rule=rule).ranked:
                yield number, one


class _Answers:
    """How well the offers of a batch answer a question, each looked at when a search first wants to know."""

    def __init__(self, asked: Question, batch: Batch, likeness: NDArray[np.float32] | None, *, weak: bool) -> None:
        self._asked = asked
        self._batch = batch
        self._likeness = likeness
        self._floor = ranking.FLOOR if weak else ranking.ALERT_FLOOR
        self._known: dict[int, tuple[Row, Soft] | None] = {}

    def of(self, offers: int) -> Iterator[tuple[Row, Soft]]:
        """Those of a set that may be worth sending, and the copies of such."""
        for number in numbers(offers):
            if number not in self._known:
                self._known[number] = self._look(number)
            known = self._known[number]
            if known is not None:
                yield known

    def _look(self, number: int) -> tuple[Row, Soft] | None:
        row = self._batch.rows[number]
        alike = 0.0 if self._likeness is None else float(self._likeness[number])
        answer = ranking.soft(self._asked, row, alike)
        # A score is never above this product. What is too weak alone may be a copy that adds its places.
        hopeless = answer.job * answer.beside < self._floor and not self._asked.empty
        return None if hopeless and self._batch.single >> number & 1 else (row, answer)


def worth_sending(asked: Question, one: Ranked) -> bool:
    """Does an offer that a search shows answer it well enough to be sent to somebody who did not look?

    Where constraints are all that is asked for, whatever meets them does. Where circumstances are all ("z
    mieszkaniem"), an offer must speak of one of them.
    """
    if asked.empty:
        return True
    if not (asked.jobs or asked.words or asked.skills):
        terms = [f"a:{aspect}" for aspect in asked.aspects]
        return any(term in one.row.title or term in one.row.text for term in terms)
    return one.score >= ranking.ALERT_FLOOR


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: what a pass makes is in none, lives until its end, and is a great deal."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _asked(searches: Sequence[Search]) -> list[_Asked]:
    found: dict[object, _Asked] = {}
    for number, search in enumerate(searches):
        preferred = search.preferred
        key = (search.text, search.skills, search.languages, preferred.skills, preferred.languages)
        asked = found.get(key)
        if asked is None:
            asked = found[key] = _Asked(question(search), search.text)
        asked.searches.append(number)
    return list(found.values())


def _with_likeness(
    every: Sequence[_Asked], vectors: NDArray[np.float32] | None, batch: Batch
) -> Iterator[tuple[_Asked, NDArray[np.float32] | None]]:
    """Each with how alike every offer of the batch is to it, None where that is not known or does not matter."""
    alike = [asked for asked in every if by_likeness(asked.question)]
    for start in range(0, len(alike), QUESTIONS_AT_ONCE):
        some = alike[start : start + QUESTIONS_AT_ONCE]
        if vectors is None:
            yield from ((asked, None) for asked in some)
        else:
            yield from zip(some, vectors[start : start + len(some)] @ batch.vectors.T, strict=True)
    yield from ((asked, None) for asked in every if not by_likeness(asked.question))
