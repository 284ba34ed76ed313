"""The store at 100,000 offers, beside LanceDB as it comes and SQLite's full text, over the same analysed words.

Each way of asking answers the same questions under the same filters: none, one (a town), and several that let
through what is unknown, as a person's question makes them.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from benchmarks.made_offers import QUESTIONS, TODAY, TOWNS, made_offers
from benchmarks.measuring import Latency, latency, seconds
from retrieval.analysis import text_terms, title_terms
from retrieval.embedding import BuiltinEmbedder
from retrieval.polish import lemmas_of
from retrieval.reading import SentenceReader
from retrieval.search import StoreFinder
from retrieval.store import OfferStore, Term
from retrieval.store.labels import NATIONWIDE, NOWHERE, any_label, label
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.domain import Offer

ONE_FILTER = "array_has(towns, 'Kraków')"
PLACE = any_label([label("towns", "Kraków"), label("regions", "małopolskie"), NATIONWIDE, NOWHERE])
MODE = any_label([label("modes", "remote"), label("modes", "hybrid"), label("modes", None)])
FILTERS = f"open AND ({any_label([label('expires', None)])} OR expires >= date '{TODAY}') AND {PLACE} AND {MODE}"
CANDIDATES = 240
NEAREST = 60


def terms_of(question: str) -> list[Term]:
    return [
        Term(column, word, boost)
        for word in lemmas_of(question)
        for column, boost in (("title_words", 3.0), ("text_words", 1.0))
    ]


def in_every_town() -> list[str]:
    """Each question of each town, so that hardly any offer has been looked at lately."""
    asked = [f"{question} {town}" for question in QUESTIONS for town, *_ in TOWNS]
    random.Random(5).shuffle(asked)
    return asked


class Made:
    """`count` made-up offers imported into a store and a SQLite database below `folder`."""

    def __init__(self, count: int, folder: Path) -> None:
        self.count = count
        self.embedder = BuiltinEmbedder()
        self._uri = str(folder / "store")
        self._sqlite = folder / "offers.sqlite"
        self.store = OfferStore.open(self._uri, self.embedder)

    def measured_import(self) -> dict[str, float]:
        """Fills the store and gives offers per second, and seconds of upkeep."""
        offers = list(made_offers(self.count))
        putting = seconds(lambda: self._put(offers))
        upkeep = seconds(self.store.optimise)
        changed = offers[:: max(1, self.count // 1000)][:1000]
        again = seconds(lambda: self.store.put(changed))
        self.store.optimise()
        known = seconds(self.store.contents)
        self._fill_sqlite(offers)
        return {
            "put, offers/s": self.count / putting,
            "indexes and compaction, s": upkeep,
            f"replacing {len(changed)} offers, s": again,
            "hashes of all offers read, s": known,
        }

    def _put(self, offers: Sequence[Offer]) -> None:
        with self.store.lock("benchmark"):
            for start in range(0, len(offers), 2000):
                self.store.put(offers[start : start + 2000])

    def _fill_sqlite(self, offers: Sequence[Offer]) -> None:
        with sqlite3.connect(self._sqlite) as database:
            database.execute('CREATE VIRTUAL TABLE offers USING fts5(title_words, text_words, tokenize="ascii")')
            database.execute("CREATE TABLE facts (number INTEGER PRIMARY KEY, id TEXT, town TEXT)")
            rows = ((n, " ".join(title_terms(o)), " ".join(text_terms(o))) for n, o in enumerate(offers))
            database.executemany("INSERT INTO offers (rowid, title_words, text_words) VALUES (?, ?, ?)", rows)
            facts = ((n, o.id, o.places[0].name if o.places else None) for n, o in enumerate(offers))
            database.executemany("INSERT INTO facts VALUES (?, ?, ?)", facts)
        database.close()

    def latencies(self) -> Iterator[Latency]:
        """Every way of asking, each under each filter."""
        for said, where in (("no filter", None), ("one filter", ONE_FILTER), ("filters", FILTERS)):
            yield latency(f"szukaj: full text, {CANDIDATES} candidates, {said}", self._match(where), QUESTIONS)
            yield latency(f"szukaj: {NEAREST} nearest, {said}", self._nearest(where), QUESTIONS)
            yield latency(f"szukaj: both, and 10 whole offers, {said}", self._both(where), QUESTIONS)
        yield latency("szukaj: sentence to hits", self._sentence(), QUESTIONS)
        yield latency("szukaj: sentence to hits, asked for once", self._sentence(), in_every_town(), rounds=1)
        yield from self._lancedb()
        database = sqlite3.connect(self._sqlite)
        yield latency("SQLite FTS5: no filter", _sqlite(database, None), QUESTIONS)
        yield latency("SQLite FTS5: one filter", _sqlite(database, "Kraków"), QUESTIONS)
        database.close()

    def _match(self, where: str | None) -> Callable[[str], Any]:
        return lambda question: self.store.match(terms_of(question), where, CANDIDATES)

    def _nearest(self, where: str | None) -> Callable[[str], Any]:
        return lambda question: self.store.nearest(self.embedder.question(question), where, NEAREST)

    def _both(self, where: str | None) -> Callable[[str], Any]:
        match, nearest = self._match(where), self._nearest(where)

        def ask(question: str) -> list[Offer]:
            nearest(question)
            return self.store.get(match(question)["id"].to_pylist()[:10])

        return ask

    def _sentence(self) -> Callable[[str], Any]:
        """The whole way: read the sentence, find, rank, and give ten offers."""
        skills, companies = self.store.facets()
        reader = SentenceReader(Vocabulary(skills, companies))
        finder = StoreFinder(self.store, self.embedder)
        return lambda question: finder.find_now(reader.read(question).search, limit=10, today=TODAY)

    def _lancedb(self) -> Iterator[Latency]:
        """LanceDB's own queries over the same table: the vectors flat and by index, and its own hybrid query."""
        import lancedb

        table = lancedb.connect(self._uri).open_table("offers")

        def text(question: str) -> Any:
            query = table.search(" ".join(lemmas_of(question)), query_type="fts", fts_columns="text_words")
            return query.select(["id", "_score"]).limit(10).to_arrow()

        def flat(question: str) -> Any:
            query = table.search(self.embedder.question(question), vector_column_name="vector")
            return query.bypass_vector_index().select(["id", "_distance"]).limit(10).to_arrow()

        def hybrid(question: str) -> Any:
            query = table.search(query_type="hybrid", vector_column_name="vector", fts_columns="text_words")
            query = query.vector(self.embedder.question(question)).text(" ".join(lemmas_of(question)))
            return query.where(ONE_FILTER, prefilter=True).limit(10).to_arrow()

        yield latency("LanceDB: plain full text, no filter", text, QUESTIONS)
        yield latency("LanceDB: flat vectors, no filter", flat, QUESTIONS, rounds=2)
        yield latency("LanceDB: its own hybrid query, one filter", hybrid, QUESTIONS)


_SQLITE = """
    SELECT facts.id FROM offers JOIN facts ON facts.number = offers.rowid
    WHERE offers MATCH ?1 AND (?2 IS NULL OR facts.town = ?2) ORDER BY bm25(offers, 3.0, 1.0) LIMIT 10
"""


def _sqlite(database: sqlite3.Connection, town: str | None) -> Callable[[str], Any]:
    def ask(question: str) -> list[Any]:
        words = " OR ".join(f'"{word}"' for word in lemmas_of(question))
        return database.execute(_SQLITE, (words, town)).fetchall()

    return ask


def measure(folder: Path, *, count: int = 100_000) -> None:
    """Prints the figures; `folder` is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = Made(count, folder)
    print(f"\nStore, {count:,} offers".replace(",", " "))
    for name, value in made.measured_import().items():
        print(f"  {name:58} {value:9.1f}")
    found = list(made.latencies())
    own = next(one for one in found if one.name.startswith("LanceDB: its own hybrid"))
    print(f"  {'milliseconds for one question':58} {'p50':>9} {'p95':>9}   p50 / LanceDB's hybrid")
    for one in found:
        print(f"  {one.name:58} {one.p50:9.1f} {one.p95:9.1f} {one.p50 / own.p50:8.2f}")
    sys.stdout.flush()
