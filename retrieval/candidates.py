"""The offers worth ranking: by the words of a question, by likeness to it, or, without a question, the newest."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.errors import ModelError
from retrieval.analysis import facet_terms
from retrieval.row import Row
from retrieval.store import Term
from retrieval.store.lately import Lately
from retrieval.store.newest import newest
from retrieval.store.reading import ROW
from retrieval.trades import OF, SPEAKS
from retrieval.workplaces import IS, MENTIONS, SAYS, kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from bot.domain import Search
    from retrieval.embedding import Embedder
    from retrieval.question import Question
    from retrieval.store import OfferStore

_log = logging.getLogger(__name__)

MATCHED = 240
"""Candidates of full text that are ranked, at least."""
COUNTED = 1_000
"""Where no more offers than this meet the constraints, all that words find are ranked, and so counted exactly."""
NEAREST = 60
"""Candidates by likeness of vectors that are ranked, at least."""
BESIDE = 4
"""Searches by vectors that may run beside those by full text."""
MOST_KEPT = 8000
"""Candidates lately looked at whose digests are kept, 2 to 4 KB each."""

# Any in this file: tables of Arrow.

# How much a term weighs in the full text's score, which only chooses candidates; the ranking orders them.
_BOOSTS = {"title_words": 3.0, "text_words": 1.0}
_CONCEPT = 2.0
_FACET = 0.5
_AT_WORK = {IS: _CONCEPT, SAYS: _CONCEPT, MENTIONS: _FACET}
"""How much each way counts in which an offer tells its workplace."""


class Answering(NamedTuple):
    """Each with its likeness to the question, 0 where nobody looked; `more`: words find others too. `edge`: the id
    of the least like of those found by likeness, where others are still less like; else empty."""

    rows: Collection[tuple[Row, float]]
    more: bool
    edge: str = ""


class Newest(NamedTuple):
    """`further`: how many more offers there are that are not among the rows."""

    rows: Sequence[Row]
    further: int


class Candidates:
    """Looks for candidates in the store, many at once."""

    def __init__(self, store: OfferStore, embedder: Embedder) -> None:
        self._store = store
        self._embedder = embedder
        self._lately: Lately[int, Row] = Lately(MOST_KEPT)
        self._beside = ThreadPoolExecutor(BESIDE, thread_name_prefix="nearest")

    def close(self) -> None:
        self._beside.shutdown()

    def answering(self, search: Search, asked: Question, where: str | None, enough: int) -> Answering:
        """Those that have words of the question or are like it.

        Where the question names a job that we know, an offer has to name it too, and likeness counts for nothing
        (see `ranking.job`): then words alone find it. So it is where skills name the job and nothing else does.
        """
        named = bool(asked.jobs or asked.only_there or (asked.skills and not asked.words))
        alike, wanted = "" if named else search.text, max(NEAREST, enough)
        nearest = self._beside.submit(self._nearest, alike, where, wanted) if alike else None
        looked_for, most = terms(search, asked), max(MATCHED, 2 * enough)

        # Without a text there is no likeness that would find the offers of a skill that most offers name.
        def matched(most: int) -> dict[str, tuple[Row, float]]:
            def matching(columns: Sequence[str]) -> Any:
                return self._store.match(looked_for, where, most, columns, thorough=not search.text)

            return {row.id: (row, 0.0) for row, _ in self._rows(matching)}

        found = matched(most)
        more = len(found) >= most
        if more and most < self._store.count_where(where) <= COUNTED:
            found, more = matched(COUNTED), False
        if nearest is None:
            return Answering(found.values(), more)
        like = list(nearest.result())
        found |= {row.id: (row, likeness) for row, likeness in like}
        edge = min(like, key=lambda one: one[1])[0].id if len(like) >= wanted else ""
        return Answering(found.values(), more, edge)

    def newest(
        self,
        stated_only: str | None,
        where: str | None,
        enough: int,
        *,
        hidden: Collection[str] = (),
        best_paid: bool = False,
    ) -> Newest:
        """The newest, or the best paid, that `stated_only` lets through, then those that only `where` does."""
        version = self._store.version()
        most = max(MATCHED, 2 * enough)
        found = newest(self._store, stated_only, where, most, hidden=hidden, best_paid=best_paid)
        rows = self._taken(version, found.rows)
        return Newest([rows[number] for number in found.rows if number in rows], found.further)

    def _nearest(self, text: str, where: str | None, limit: int) -> Iterable[tuple[Row, float]]:
        """Those whose text is like this one, each with its likeness."""
        try:
            vector = self._embedder.question(text)
        except ModelError as error:
            _log.warning("searching by words alone, as the question could not be embedded: %s", error)
            return ()
        found = self._rows(lambda columns: self._store.nearest(vector, where, limit, columns))
        return [(row, 1.0 - distance) for row, distance in found]

    def _rows(self, ask: Callable[[Sequence[str]], Any]) -> Iterable[tuple[Row, float]]:
        """What a query gives, with its score or distance. To read 240 digests takes as long as to find them."""
        version = self._store.version()
        found = ask((ROW,))
        numbers = found[ROW].to_pylist()
        rows = self._taken(version, numbers)
        if len(rows) < len(numbers) or self._store.version() != version:  # written meanwhile
            found = ask(("digest",))
            return zip(map(Row, found["digest"].to_pylist()), _scores(found, "digest"), strict=True)
        return zip((rows[number] for number in numbers), _scores(found, ROW), strict=True)

    def _taken(self, version: int, numbers: Sequence[int]) -> dict[int, Row]:
        """The rows of these numbers that are still there, by their number."""
        rows = self._lately.known(version, numbers)
        new = [number for number in numbers if number not in rows]
        if not new:
            return rows
        taken = self._store.take(new, ("digest", ROW))
        read = dict(zip(taken[ROW].to_pylist(), map(Row, taken["digest"].to_pylist()), strict=True))
        self._lately.keep(version, read)
        return rows | read


def _of_employers(asked: Question) -> Iterator[tuple[str, float]]:
    """The terms of the workplaces and of the trades asked for, and how much each counts."""
    for special in (narrow for name in asked.houses.kinds for narrow in kinds().narrower(name)):
        yield from ((f"{standing}{special}", weight) for standing, weight in _AT_WORK.items())
    for name in asked.trades.ids:
        yield f"{OF}{name}", _CONCEPT
        yield f"{SPEAKS}{name}", _FACET


def _scores(found: Any, beside: str) -> list[float]:
    """The one column beside the one named."""
    scores: list[float] = next(found[name] for name in found.column_names if name != beside).to_pylist()
    return scores


def terms(search: Search, asked: Question) -> list[Term]:
    """What the full text is asked for: concepts, the words themselves, and what the offer should state."""
    found: dict[tuple[str, str], float] = {}

    def add(term: str, weight: float) -> None:
        for column, boost in _BOOSTS.items():
            found.setdefault((column, term), boost * weight)

    for name in asked.occupations:
        entry = asked.known.entries[name]
        add(f"o:{name}", _CONCEPT)
        add(f"t:{name}", 1.0)
        for other in (*entry.near, *asked.known.wider(name)):
            found.setdefault(("title_words", f"o:{other}"), 1.0)
        found.setdefault(("title_words", f"n:{name}"), 1.0)
    for word in asked.words_of_jobs:
        found.setdefault(("title_words", word), 0.5)
    for name in asked.fields:
        add(f"f:{name}", _CONCEPT)
    for name in asked.workplaces:
        add(f"w:{name}", 0.5)
    for term, weight in _of_employers(asked):
        found.setdefault(("text_words", term), weight)
    for name in asked.aspects:
        add(f"a:{name}", 0.5)
    for word in (*(way for one in asked.words for way in asked.known.alike(one)), *asked.spoken):
        add(word, 1.0)
    for skill in asked.skills:
        for term in dict.fromkeys((skill.replace(" ", "_"), *skill.split(" "))):
            add(term, _CONCEPT)
    for term in facet_terms(search):
        found.setdefault(("text_words", term), _FACET)
    return [Term(column, term, boost) for (column, term), boost in found.items()]
