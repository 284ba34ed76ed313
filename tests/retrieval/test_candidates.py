"""What is looked at of a store that changes: nothing old is shown, and what was read is not read again."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Search
from retrieval.candidates import Candidates, Newest
from retrieval.question import question
from retrieval.search import StoreFinder
from retrieval.store import Term
from retrieval.store import reading as reading_of_the_store
from retrieval.store.frequent import frequent_terms
from retrieval.store.lately import Lately
from retrieval.store.reading import ROW
from tests.retrieval.store_offers import DRIVER, JAVA, LATER, NOW, NURSE, WordEmbedder, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.store import OfferStore

IN_JAVA = Search(skills=("Java",))


@pytest.fixture
def store() -> Iterator[OfferStore]:
    with opened("memory://") as store:
        store.put([JAVA, DRIVER, NURSE], now=NOW)
        yield store


@pytest.fixture
def candidates(store: OfferStore) -> Iterator[Candidates]:
    made = Candidates(store, WordEmbedder())
    yield made
    made.close()


def looked_at(candidates: Candidates, search: Search) -> dict[str, str]:
    """The titles' words of the candidates, by id."""
    rows = candidates.answering(search, question(search), None, 5).rows
    return {row.id: " ".join(row.title.sequence()) for row, _ in rows}


def newest(candidates: Candidates, where: str | None = None, *, hidden: Sequence[str] = ()) -> Newest:
    return candidates.newest(where, None, 1, hidden=hidden)


def reading(store: OfferStore, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows are read each time, from now on."""
    read: list[int] = []
    take = store.take

    def counting(rows: Sequence[int], columns: Sequence[str] = ("id",)) -> Any:
        read.append(len(rows))
        return take(rows, columns)

    monkeypatch.setattr(store, "take", counting)
    return read


def test_the_latest_values_are_kept_and_the_others_are_not() -> None:
    lately: Lately[str, int] = Lately(2)
    lately.keep(1, {"a": 1, "b": 2})
    assert lately.known(1, ["a", "x"]) == {"a": 1}
    lately.keep(1, {"c": 3})
    assert lately.known(1, ["a", "b", "c"]) == {"a": 1, "c": 3}


def test_values_of_one_version_are_unknown_in_another() -> None:
    lately: Lately[str, int] = Lately(2)
    lately.keep(1, {"a": 1})
    assert lately.known(2, ["a"]) == {}
    lately.keep(2, {"b": 2})
    assert (lately.known(1, ["a"]), lately.known(2, ["a", "b"])) == ({}, {"b": 2})


def test_what_was_looked_at_lately_is_not_read_again(
    store: OfferStore, candidates: Candidates, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = looked_at(candidates, IN_JAVA)
    read = reading(store, monkeypatch)
    assert first == looked_at(candidates, IN_JAVA)
    assert first
    assert sum(read) == 0


def test_an_offer_that_has_changed_is_looked_at_as_it_is_now(store: OfferStore, candidates: Candidates) -> None:
    before = looked_at(candidates, IN_JAVA)
    store.put([replace(JAVA, title="Java i Kotlin")], now=LATER)
    store.optimise()
    after = looked_at(candidates, IN_JAVA)
    assert before[JAVA.id] != after[JAVA.id]
    assert "kotlin" in after[JAVA.id].split()


def test_offers_that_move_while_they_are_looked_for_are_found(
    store: OfferStore, candidates: Candidates, monkeypatch: pytest.MonkeyPatch
) -> None:
    match = store.match

    def moved_at_once(*asked: object, **options: object) -> Any:
        found = match(*asked, **options)  # type: ignore[arg-type]
        if ROW in found.column_names:
            store.put([replace(JAVA, title="Java i Kotlin")], now=LATER)
        return found

    monkeypatch.setattr(store, "match", moved_at_once)
    assert "kotlin" in looked_at(candidates, IN_JAVA)[JAVA.id].split()


def test_the_newest_come_first_and_the_others_are_counted_by_their_clusters(
    store: OfferStore, candidates: Candidates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.candidates.MATCHED", 1)
    again = replace(JAVA, id="elsewhere:1", cluster=JAVA.cluster or JAVA.id)
    store.put([again], now=NOW)
    found = newest(candidates)
    assert [row.id for row in found.rows] == ["elsewhere:1", JAVA.id]
    assert found.further == 2
    assert newest(candidates, hidden=[JAVA.cluster or JAVA.id]).further == 0


def test_those_that_state_what_is_asked_come_before_newer_ones_that_do_not(candidates: Candidates) -> None:
    found = newest(candidates, f"id = '{NURSE.id}'")
    assert next(row.id for row in found.rows) == NURSE.id
    assert {row.id for row in found.rows} == {JAVA.id, DRIVER.id, NURSE.id}


def test_a_finder_that_is_warm_counts_no_frequent_terms_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def counting(table: object, columns: Sequence[str]) -> frozenset[tuple[str, str]]:
        counted.append(1)
        return frozenset()

    monkeypatch.setattr(reading_of_the_store, "frequent_terms", counting)
    with opened("memory://") as store:
        store.put([JAVA, DRIVER, NURSE], now=NOW)
        finder = StoreFinder(store, WordEmbedder())
        finder.warm(today=NOW.date())
        assert counted == [1]
        finder.find_now(Search(text="pielęgniarka"), limit=1, today=NOW.date())
        finder.close()
    assert counted == [1]


def test_many_who_ask_at_once_have_frequent_terms_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def slowly(table: object, columns: Sequence[str]) -> frozenset[tuple[str, str]]:
        counted.append(1)
        together.wait(0.2)  # whoever else counted would be here by then
        return frozenset()

    together = threading.Event()
    monkeypatch.setattr(reading_of_the_store, "frequent_terms", slowly)
    with opened("memory://") as store, ThreadPoolExecutor(4) as people:
        store.put([JAVA, DRIVER, NURSE], now=NOW)
        found = list(people.map(lambda _: len(store.match([Term("title_words", "java")])), range(4)))
    assert (found, counted) == ([1, 1, 1, 1], [1])


def test_a_term_of_most_rows_is_frequent_wherever_in_the_table_it_is_rare() -> None:
    with opened("memory://") as store:
        store.put([replace(DRIVER, id=f"a:{n}", source_id=str(n)) for n in range(300)], now=NOW)
        store.put([replace(NURSE, id=f"b:{n}", source_id=str(n)) for n in range(100)], now=NOW)
        frequent = frequent_terms(store._table(), ("title_words",))
    assert ("title_words", "kierowca") in frequent
    assert not any("pielęgniark" in term or "pielegniark" in term for _, term in frequent)


def test_an_offer_is_read_again_once_the_store_has_changed(store: OfferStore) -> None:
    assert store.get([JAVA.id])[0].closed is None
    store.close([JAVA.id], LATER)
    assert store.get([JAVA.id])[0].closed == LATER
