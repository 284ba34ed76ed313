"""The store of offers: one LanceDB table, one writer at a time, any number of readers."""

from __future__ import annotations

import threading
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pyarrow as pa
import pyarrow.compute as pc

from bot.domain import PAY_RULE, PayRule
from bot.errors import StoreFull
from retrieval.analysis import fingerprint
from retrieval.copies import sketch_of
from retrieval.store import upkeep
from retrieval.store.decisions import Decision, Decisions, What
from retrieval.store.digest import digest_of
from retrieval.store.failures import translating
from retrieval.store.identity import Identity, check_embedder, check_version
from retrieval.store.known import Known
from retrieval.store.lock import writer_lock
from retrieval.store.reading import OfferReader, any_of, text_literal
from retrieval.store.record import offer_from_json, offer_to_json
from retrieval.store.rows import TABLE, Analysis, embedded_text, fixed_vectors, monthly_span, rows, schema
from retrieval.store.waiting import waited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from types import TracebackType

    from bot.domain import Offer
    from retrieval.embedding import Embedder

_AT_ONCE = 2000
_IDS_AT_ONCE = 1000


class OfferStore(OfferReader):
    """Made by `open`. Reading is safe from many threads; writing takes `lock`, by itself or around many calls."""

    def __init__(
        self,
        uri: str,
        embedder: Embedder,
        analyse: Callable[[Offer], Analysis],
        *,
        read_only: bool,
        pay_rule: PayRule,
    ) -> None:
        super().__init__(uri)
        self.pay_rule = self._set_rule = pay_rule
        self._embedder = embedder
        self._analyse = analyse
        self._read_only = read_only
        self._writing = threading.RLock()
        self._depth = 0
        self._known: Known | None = None

    @classmethod
    def open(
        cls,
        uri: str,
        embedder: Embedder,
        *,
        read_only: bool = False,
        any_embedder: bool = False,
        analyse: Callable[[Offer], Analysis] | None = None,
        pay_rule: PayRule = PAY_RULE,
    ) -> OfferStore:
        """The store at `uri`: a folder, `s3://…`, or `memory://` for one that ends with the process.

        One that does not exist yet is an empty store; the first `put` makes it. Raises StoreMismatch for a store
        of another version or with another embedder (the latter not with `any_embedder`, which is for `reembed`),
        StoreError where it cannot be reached. `analyse` gives the terms of title and text to index; None: those
        of `retrieval.analysis`. A table keeps the rates that its pay was made comparable by until `reanalyse`;
        the `pay_rule` in force is an attribute of the store.
        """
        store = cls(uri, embedder, analyse or _analysis, read_only=read_only, pay_rule=pay_rule)
        table = store._table()
        if table is not None:
            identity = Identity.read(waited(table.schema()).metadata, uri)
            check_version(identity, uri)
            store.pay_rule = replace(pay_rule, rates=PayRule.with_rates(identity.rates).rates)
            if not any_embedder:
                check_embedder(identity, embedder, uri)
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened = self._known = self._connection = None

    @property
    def embedder(self) -> Embedder:
        return self._embedder

    @contextmanager
    def lock(self, doing: str = "import") -> Iterator[None]:
        """The right to write, held inside, over all processes; raises StoreBusy where another one has it.

        Hold it around an import: what `put` looks up is then read once. `doing` is told to whoever is refused.
        """
        if self._read_only:
            raise StoreFull(f"The offers in {self._uri} were opened for reading only, so nothing can be written.")
        with self._writing, ExitStack() as held:
            if self._depth == 0 and "://" not in self._uri:
                with translating(self._uri, "write offers"):
                    held.enter_context(writer_lock(Path(self._uri), doing=doing))
            if self._depth == 0:
                self._fresh_until = 0.0  # what another process wrote a moment ago counts for what is written now
                self._table()
                self._changing = True
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._known = None
                    self._fresh_until = 0.0
                    self._changing = False

    def put(self, offers: Sequence[Offer], *, now: datetime | None = None) -> list[Offer]:
        """Writes offers, each in place of the one with its id; gives those that are new, one for each new cluster.

        `first_seen` of a known offer stays; `last_seen` (and `first_seen` of a new one) is `now`, where the offer
        says none itself; one that was closed is open again, unless that was done by hand. One without a cluster
        joins that of what it is a copy of; a known one stays in its own. Twice the same id: the last one counts.
        """
        with self.lock("write offers"):
            new: list[Offer] = []
            latest = list({offer.id: offer for offer in offers}.values())
            for start in range(0, len(latest), _AT_ONCE):
                new += self._put(latest[start : start + _AT_ONCE], now)
            return new

    def _put(self, offers: Sequence[Offer], now: datetime | None) -> list[Offer]:
        known = self._knowledge()
        moment = now or datetime.now(UTC)
        sketches = [sketch_of(offer) for offer in offers]
        dated = [known.dated(offer, moment) for offer in known.clustered(offers, sketches, self, moment)]
        vectors = self._embedder.documents([embedded_text(offer) for offer in dated])
        new = [offer.id not in known.first_seen for offer in dated]
        with translating(self._uri, "write offers"):
            table = self._made_table()
            data = rows(
                dated,
                vectors,
                schema=waited(table.schema()),
                analyse=self._analyse,
                sketches=sketches,
                rule=self.pay_rule,
            )
            self._write(table, data, new)
        return known.remember(dated)

    def _write(self, table: Any, data: pa.Table, new: Sequence[bool]) -> None:
        """Appends the new rows and replaces the others: appending needs no join, so a first import is quick."""
        mask = pa.array(new)
        if "://" in self._uri and not self._uri.startswith("memory:"):
            mask = pa.array([False] * len(new))  # no lock there: another machine may have put the same offer
        appended, replaced = data.filter(mask), data.filter(pc.invert(mask))
        if len(replaced):
            merge = table.merge_insert("id").when_matched_update_all().when_not_matched_insert_all()
            waited(merge.execute(replaced))
        if len(appended):
            waited(table.add(appended))

    def _knowledge(self) -> Known:
        if self._known is None:
            self._known = Known.of(self)
        return self._known

    def _made_table(self) -> Any:
        table = self._table()
        if table is None:
            identity = Identity.of(self._embedder, self.pay_rule)
            columns = schema(identity.dimension, identity.metadata())
            table = waited(self._database().create_table(TABLE, schema=columns))
            upkeep.prepare(table)
            self._opened = table
        return table

    def close(self, ids: Sequence[str], now: datetime) -> int:
        """Closes these offers; gives how many were open."""
        with self.lock("close offers"):
            table = self._table()
            closed = 0
            if table is None:
                return 0
            values = {"closed": now.astimezone(UTC), "open": False}
            for start in range(0, len(ids), _IDS_AT_ONCE):
                where = f"open AND {any_of('id', ids[start : start + _IDS_AT_ONCE])}"
                with translating(self._uri, "close offers"):
                    closed += int(waited(table.update(values, where=where)).rows_updated)
            return closed

    def open_again(self, ids: Sequence[str]) -> int:
        """Opens these offers; gives how many were closed."""
        with self.lock("reopen offers"):
            table = self._table()
            if table is None or not ids:
                return 0
            where = f"NOT open AND {any_of('id', ids)}"
            with translating(self._uri, "reopen offers"):
                changed = waited(table.update(where=where, updates_sql={"closed": "NULL", "open": "true"}))
            return int(changed.rows_updated)

    def move(self, offer: Offer) -> None:
        """Gives a stored offer the cluster that `offer` has."""
        with self.lock("write offers"), translating(self._uri, "write offers"):
            table = self._made_table()
            where = any_of("id", [offer.id])
            words = self.scan(where, 1, ("labels", "title_words", "text_words")).to_pylist()[0]
            new = {
                "cluster": offer.cluster or offer.id,
                "digest": digest_of(offer, **words),
                "record": offer_to_json(replace(offer, first_seen=None, last_seen=None, closed=None)),
            }
            waited(table.update(where=where, updates=new))
            self._known = None

    def decide(self, decisions: Sequence[Decision]) -> None:
        """Keeps what was decided by hand."""
        with self.lock("keep decisions"), translating(self._uri, "keep decisions"):
            Decisions(self._database()).keep(decisions)
            self._known = None

    def take_back(self, ids: Sequence[str], what: What) -> None:
        """What was decided so about these offers counts no more."""
        with self.lock("keep decisions"), translating(self._uri, "keep decisions"):
            Decisions(self._database()).take_back(ids, what)
            self._known = None

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int:
        """Closes the open offers of `source` that its complete list no longer has; gives how many."""
        with self.lock("close offers"):
            open_ids = self.scan(f"open AND source = {text_literal(source)}")["id"].to_pylist()
            return self.close([id for id in open_ids if id not in seen_ids], now)

    def optimise(self) -> None:
        """Compaction, indexes up to date, old versions removed; after an import, and once a day."""
        with self.lock("optimise"):
            table = self._table()
            if table is not None:
                with translating(self._uri, "optimise the store"):
                    upkeep.keep(table)

    def analysed_alike(self) -> bool:
        """Are words made as this version makes those of questions, and pay compared by the rates that are set?"""
        table = self._table()
        if table is None:
            return True
        identity = Identity.read(waited(table.schema()).metadata, self._uri)
        return (identity.analysis, identity.rates) == (fingerprint(), self._set_rule.told)

    def reanalyse(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Makes the words of every offer anew, as after a change of the thesaurus or of the rates of currencies.

        Otherwise as `reembed`.
        """
        table = self._table()
        if table is not None:
            identity = Identity.read(waited(table.schema()).metadata, self._uri)
            made = replace(identity, analysis=fingerprint(), rates=self._set_rule.told)
            self._renew(made, None, progress)

    def reembed(self, embedder: Embedder, progress: Callable[[int, int], None] | None = None) -> None:
        """Embeds every offer anew with `embedder`, which is the store's from then on, and makes its words anew.

        What is new comes into force all at once; if it is ended half-way, all is as before. `progress` is told
        how many of how many are done.
        """
        self._renew(Identity.of(embedder, self._set_rule), embedder, progress)
        self._embedder = embedder

    def _renew(
        self, identity: Identity, embedder: Embedder | None, progress: Callable[[int, int], None] | None
    ) -> None:
        with self.lock("make words and vectors anew"):
            table = self._table()
            if table is not None:
                with translating(self._uri, "make words and vectors anew"):
                    columns = schema(identity.dimension, identity.metadata())
                    batches = _renewed(
                        table, columns, embedder, analyse=self._analyse, rule=self._set_rule, progress=progress
                    )
                    made = self._overwritten(columns, batches)
                    upkeep.prepare(made)
                    self._opened, self.pay_rule = made, self._set_rule
        self.optimise()

    def _overwritten(self, columns: pa.Schema, batches: Iterator[pa.RecordBatch]) -> Any:
        """The table of these batches. LanceDB does not say why they ended before their end: their error does."""
        broken: list[Exception] = []

        def noted() -> Iterator[pa.RecordBatch]:
            try:
                yield from batches
            except Exception as error:
                broken.append(error)
                raise

        reader = pa.RecordBatchReader.from_batches(columns, noted())
        try:
            return waited(self._database().create_table(TABLE, data=reader, mode="overwrite"))
        except RuntimeError as error:
            if broken:
                raise broken[0] from error
            raise


def _renewed(
    table: Any,
    columns: pa.Schema,
    embedder: Embedder | None,
    *,
    analyse: Callable[[Offer], Analysis],
    rule: PayRule,
    progress: Callable[[int, int], None] | None,
) -> Iterator[pa.RecordBatch]:
    """The rows of `table` with new words, pay by `rule` and, where there is an embedder, new vectors."""
    total, done = int(waited(table.count_rows())), 0
    made = {"sketch"} if embedder is None else {"sketch", "vector"}
    kept = [name for name in columns.names if name not in made]
    reader = waited(table.query().select(kept).to_batches(max_batch_length=256))
    while (batch := waited(anext(reader, None))) is not None:
        offers = [offer_from_json(record) for record in batch.column("record").to_pylist()]
        words = [(" ".join(title), " ".join(text)) for title, text in map(analyse, offers)]
        labels = batch.column("labels").to_pylist()
        spans = [monthly_span(offer.pay, rule) for offer in offers]
        new = {
            "pay_min": pa.array([low for low, _ in spans], pa.float32()),
            "pay_max": pa.array([high for _, high in spans], pa.float32()),
            "title_words": pa.array([title for title, _ in words]),
            "text_words": pa.array([text for _, text in words]),
            "digest": pa.array(
                digest_of(offer, labels=its, title_words=title, text_words=text)
                for offer, its, (title, text) in zip(offers, labels, words, strict=True)
            ),
            "sketch": pa.array([sketch_of(offer).packed() for offer in offers], pa.binary()),
        }
        if embedder is not None:
            new["vector"] = fixed_vectors(embedder.documents([embedded_text(offer) for offer in offers]))
        arrays = [new[name] if name in new else batch.column(name) for name in columns.names]
        yield pa.RecordBatch.from_arrays(arrays, schema=columns)
        done += len(offers)
        if progress is not None:
            progress(done, total)


def _analysis(offer: Offer) -> Analysis:
    from retrieval.analysis import text_terms, title_terms

    return title_terms(offer), text_terms(offer)
