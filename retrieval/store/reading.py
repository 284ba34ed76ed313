"""Reading the table: full text, vectors, filters, whole offers; by many threads at once."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from retrieval.store.counts import COLUMNS, Counts, counted
from retrieval.store.decisions import Decision, Decisions, What
from retrieval.store.failures import translating
from retrieval.store.frequent import frequent_terms
from retrieval.store.lately import Lately
from retrieval.store.record import offer_from_json
from retrieval.store.rows import TABLE, schema
from retrieval.store.upkeep import FULL_TEXT
from retrieval.store.waiting import waited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    import numpy as np
    from numpy.typing import NDArray

    from bot.domain import Offer

FRESH_SECONDS = 1.0
"""How long a reader may go on with what it has seen while another process writes."""

ROW = "_rowid"
"""A column of every table: where a row stands. Another row never gets its number, unless all are written anew."""

_IDS_AT_ONCE = 1000
_MOST_KEPT = 256
_MOST_COUNTS = 1000
ORDERED = ("pay_min", "pay_max", "published", "expires")
_WHOLE = ("digest", "company_folded", *ORDERED, "vector")
_MOMENTS = ("first_seen", "last_seen", "closed")
_PROBES = 20
"""Partitions of the vector index that are read: 20 of 66 hold 99% of the nearest at 100,000 rows."""
_REFINED = 2
"""So many times the rows asked for are compared by their whole vectors; the index holds rounded ones."""


class Term(NamedTuple):
    """One analysed term looked for in `column` ("title_words" or "text_words"); its score counts `boost` times."""

    column: str
    term: str
    boost: float = 1.0


class _Frequent(NamedTuple):
    """Terms that choose nothing: when that was last asked, and how many rows there were when they were counted."""

    version: int = 0
    rows: int = 0
    terms: frozenset[tuple[str, str]] = frozenset()


class Columns(NamedTuple):
    """Rows for whoever looks at all of them at once, column by column.

    `ordered`: the columns that can be compared, NaN where an offer says nothing; dates as days since 1970.
    """

    digests: Sequence[str]
    companies: Sequence[str]
    ordered: Mapping[str, NDArray[np.floating[Any]]]
    vectors: NDArray[np.float32]


class OfferReader:
    """A table that does not exist yet reads as an empty one. `seconds`: a clock that only moves on."""

    def __init__(self, uri: str, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._uri = uri
        self._seconds = seconds
        self._connection: Any = None
        self._opened: Any = None
        self._looking = threading.Lock()
        self._fresh_until = 0.0
        self._version = 0
        self._changing = False
        self._frequent = _Frequent()
        self._counting = threading.Lock()
        self._counts: Lately[str | None, int] = Lately(_MOST_COUNTS)
        self._offers: Lately[str, Offer] = Lately(_MOST_KEPT)

    def _database(self) -> Any:
        """LanceDB's connection."""
        if self._connection is None:
            import lancedb  # takes over a second, which nobody should pay who has no offers yet

            self._connection = waited(lancedb.connect_async(self._uri))
        return self._connection

    def _table(self) -> Any | None:
        """LanceDB's table as it was at most `FRESH_SECONDS` ago, None as long as nobody has made it."""
        if self._opened is None and not _bare(self._uri):
            with translating(self._uri, "open the store"):
                try:
                    self._opened = waited(self._database().open_table(TABLE))
                    self._fresh_until = 0.0
                except ValueError as error:
                    if "was not found" not in str(error):
                        raise
        if self._opened is not None and not self._changing and self._seconds() >= self._fresh_until:
            self._look_again()
        return self._opened

    def _look_again(self) -> None:
        """What another process has written counts from now on.

        LanceDB would look by itself, but has to be asked each time which version it sees: half a millisecond.
        """
        table = self._opened
        with self._looking, translating(self._uri, "read offers"):
            if self._seconds() >= self._fresh_until:
                self._version = waited(_latest(table))
                self._fresh_until = self._seconds() + FRESH_SECONDS

    def columns(self) -> frozenset[str]:
        """The names of what the table has; an older one may lack some."""
        table = self._table()
        return frozenset() if table is None else frozenset(waited(table.schema()).names)

    def decisions(self, what: What) -> dict[str, Decision]:
        """What was decided by hand, by the offer's id."""
        if _bare(self._uri):
            return {}
        with translating(self._uri, "read decisions"):
            return Decisions(self._database()).all(what)

    def version(self) -> int:
        """Another number after every change of the table, whichever process made it; 0 while there is none."""
        table = self._table()
        if table is None:
            return 0
        if not self._changing:
            return self._version
        with translating(self._uri, "read offers"):
            return int(waited(table.version()))

    def match(
        self,
        terms: Sequence[Term | tuple[str, str, float]],
        where: str | None = None,
        limit: int = 100,
        columns: Sequence[str] = ("id",),
        *,
        thorough: bool = False,
    ) -> pa.Table:
        """The rows with any of `terms`, the best first by the sum of boosted BM25 scores, with `_score`.

        Terms that most texts have are passed over where there are others (see `retrieval.store.frequent`), unless
        it is to be `thorough`.
        """
        table = self._table()
        if table is None or not terms:
            return _nothing(columns, "_score")
        with translating(self._uri, "search offers"):
            telling = terms if thorough else self._telling(table, terms)
            query = table.query().nearest_to_text(full_text(telling))
            if where:
                query = query.where(where)
            return waited(_selected(query, columns, "_score").limit(limit).to_arrow())

    def _telling(
        self, table: Any, terms: Sequence[Term | tuple[str, str, float]]
    ) -> Sequence[Term | tuple[str, str, float]]:
        version = self.version()
        with self._counting:  # for all who ask meanwhile
            if version != self._frequent.version:
                rows, frequent = int(waited(table.count_rows())), self._frequent
                if abs(rows - frequent.rows) > frequent.rows // 5:
                    frequent = _Frequent(0, rows, frequent_terms(table, FULL_TEXT))
                self._frequent = frequent._replace(version=version)
            frequent_ones = self._frequent.terms
        # What the title names is looked for even where most titles do: a hospital's offers are mostly for nurses.
        kept = [term for term in terms if term[0] == "title_words" or (term[0], term[1]) not in frequent_ones]
        return kept or terms

    def nearest(
        self,
        vector: NDArray[np.float32],
        where: str | None = None,
        limit: int = 100,
        columns: Sequence[str] = ("id",),
    ) -> pa.Table:
        """The rows nearest to `vector` by cosine, with `_distance` (1 - cosine, 0..2)."""
        table = self._table()
        if table is None:
            return _nothing(columns, "_distance")
        with translating(self._uri, "search offers"):
            query = table.query().nearest_to(vector).column("vector").distance_type("cosine")
            query = query.nprobes(_PROBES).refine_factor(_REFINED)
            if where:
                query = query.where(where)
            return waited(_selected(query, columns, "_distance").limit(limit).to_arrow())

    def scan(
        self, where: str | None = None, limit: int | None = None, columns: Sequence[str] = ("id",)
    ) -> pa.Table:
        """The rows that `where` lets through, in no order."""
        table = self._table()
        if table is None:
            return _nothing(columns)
        with translating(self._uri, "read offers"):
            query = _selected(table.query(), columns)
            if where:
                query = query.where(where)
            return waited((query if limit is None else query.limit(limit)).to_arrow())

    def take(self, rows: Sequence[int], columns: Sequence[str] = ("id",)) -> pa.Table:
        """The rows of these numbers (`ROW`) that are still there, in no order."""
        table = self._table()
        if table is None or not rows:
            return _nothing(columns)
        with translating(self._uri, "read offers"):
            return waited(_selected(table.take_row_ids(list(rows)), columns).to_arrow())

    def open_rows(self, clusters: Sequence[str]) -> Columns:
        """The open offers of these clusters, each copy a row of its own, in no order."""
        found = self.scan(f"open AND {any_of('cluster', clusters)}" if clusters else "false", None, _WHOLE)
        dimension = found.schema.field("vector").type.list_size
        return Columns(
            found["digest"].to_pylist(),
            found["company_folded"].to_pylist(),
            {name: _numbers(found[name]) for name in ORDERED},
            found["vector"].combine_chunks().flatten().to_numpy().reshape(-1, dimension),
        )

    def count_where(self, where: str | None) -> int:
        """How many rows `where` lets through; None: all."""
        table = self._table()
        if table is None:
            return 0
        version = self.version()
        if where in (known := self._counts.known(version, [where])):
            return known[where]
        with translating(self._uri, "count offers"):
            count = int(waited(table.count_rows(where)))
        self._counts.keep(version, {where: count})
        return count

    def count(self) -> int:
        """How many offers there are that have not been closed."""
        return self.count_where("open")

    def get(self, ids: Sequence[str]) -> list[Offer]:
        """The offers of these ids that exist, in the order asked, closed ones too."""
        version = self.version()
        found = self._offers.known(version, ids)
        new = [id for id in dict.fromkeys(ids) if id not in found]
        for start in range(0, len(new), _IDS_AT_ONCE):
            read = {offer.id: offer for offer in self._read(new[start : start + _IDS_AT_ONCE])}
            self._offers.keep(version, read)
            found |= read
        return [found[id] for id in ids if id in found]

    def _read(self, ids: Sequence[str]) -> Iterator[Offer]:
        rows = self.scan(any_of("id", ids), len(ids), ("record", *_MOMENTS))
        changing = [moments(rows[name]) for name in _MOMENTS]
        for record, *values in zip(rows["record"].to_pylist(), *changing, strict=True):
            yield replace(offer_from_json(record), **dict(zip(_MOMENTS, values, strict=True)))

    def contents(self, source: str | None = None) -> dict[str, str]:
        """The content hash of every offer by its id, for one source or all; closed ones are left out.

        So one that comes back is put again, which opens it, unless it was closed by hand.
        """
        shut = list(self.decisions("closed"))
        where = f"(open OR {any_of('id', shut)})" if shut else "open"
        where += f" AND source = {text_literal(source)}" if source is not None else ""
        found = self.scan(where, None, ("id", "content"))
        return dict(zip(found["id"].to_pylist(), found["content"].to_pylist(), strict=True))

    def closed_ids(self) -> set[str]:
        """The ids of the offers that have closed."""
        return set(self.scan("NOT open")["id"].to_pylist())

    def of_cluster(self, cluster: str) -> list[Offer]:
        """All copies of one offer, closed ones too."""
        return self.get(self.scan(f"cluster = {text_literal(cluster)}")["id"].to_pylist())

    def one_of_each(self, clusters: Sequence[str]) -> list[Offer]:
        """One copy of each of these clusters that exist, in the order asked, an open one where there is one."""
        found = self.scan(any_of("cluster", clusters) if clusters else "false", None, ("id", "cluster", "open"))
        one: dict[str, str] = {}
        for id, cluster, is_open in zip(*(found[name].to_pylist() for name in found.column_names), strict=True):
            if is_open or cluster not in one:
                one[cluster] = id
        return self.get([one[cluster] for cluster in clusters if cluster in one])

    def counts(self) -> dict[str, Counts]:
        """How many offers each source has, closed ones too."""
        return counted(self.scan(None, None, COLUMNS))

    def read_from_text(self) -> dict[str, int]:
        """By source, how many open offers have something that no field said, but title or text."""
        sources = self.scan("open AND record LIKE '%\"read_from_text\":[%'", None, ("source",))
        return dict(Counter(sources["source"].to_pylist()))

    def facets(self) -> tuple[dict[str, int], dict[str, int]]:
        """How many open offers name each skill, and how many each company has, the most frequent first."""
        skills: Counter[str] = Counter()
        companies: Counter[str] = Counter()
        for row in self.scan("open", None, ("skills", "company")).to_pylist():
            skills.update(row["skills"])
            if row["company"]:
                companies[row["company"]] += 1
        return dict(skills.most_common()), dict(companies.most_common())


async def _latest(table: Any) -> int:
    """The version that LanceDB's table has, once it has looked for what others wrote."""
    await table.checkout_latest()
    return int(await table.version())


def _bare(uri: str) -> bool:
    """A folder that is not there or has no folder in it, so no table either; False where it cannot be told."""
    if "://" in uri:
        return False
    try:
        with os.scandir(uri) as entries:
            return not any(entry.is_dir() for entry in entries)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def full_text(terms: Sequence[Term | tuple[str, str, float]]) -> Any:  # a FullTextQuery of lancedb
    """One query for all `terms`. A clause for each term is quicker than one for each column (10 ms against 20)."""
    from lancedb.query import BooleanQuery, FullTextOperator, MatchQuery, Occur

    # All arguments, as the library's types know no defaults.
    matches = [
        MatchQuery(
            term,
            column,
            boost=boost,
            fuzziness=0,
            max_expansions=50,
            operator=FullTextOperator.OR,
            prefix_length=0,
            document_granularity=None,
        )
        for column, term, boost in terms
    ]
    return matches[0] if len(matches) == 1 else BooleanQuery([(Occur.SHOULD, match) for match in matches])


def _numbers(column: pa.ChunkedArray) -> NDArray[np.floating[Any]]:
    """Nulls are NaN, dates days."""
    if pa.types.is_date32(column.type):
        column = column.cast(pa.int32()).cast(pa.float64())
    numbers: NDArray[np.floating[Any]] = column.to_numpy()
    return numbers


def moments(column: pa.ChunkedArray) -> list[datetime | None]:
    """The moments of a column in UTC; Arrow itself would ask for a time zone database, which Windows lacks."""
    naive = column.cast(pa.timestamp("us")).to_pylist()
    return [None if moment is None else moment.replace(tzinfo=UTC) for moment in naive]


def text_literal(value: str) -> str:
    """`value` as a string of SQL."""
    return "'" + value.replace("'", "''") + "'"


def any_of(column: str, values: Sequence[str]) -> str:
    """SQL: `column` is one of `values`."""
    return f"{column} IN ({', '.join(text_literal(value) for value in values)})"


def _selected(query: Any, columns: Sequence[str], *scores: str) -> Any:  # Any: a query of LanceDB
    """`ROW` is no column that can be selected."""
    chosen = query.select([*(name for name in columns if name != ROW), *scores])
    return chosen.with_row_id() if ROW in columns else chosen


def _nothing(columns: Sequence[str], *scores: str) -> pa.Table:
    known = schema(1, {})
    fields = [pa.field(ROW, pa.uint64()) if name == ROW else known.field(name) for name in columns]
    fields += [pa.field(name, pa.float32()) for name in scores]
    return pa.schema(fields).empty_table()
