"""The store as its users see it: what is put is found, filtered, given back, closed and kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bot.domain import Offer, Place
from retrieval.store import OfferStore, Term, offer_from_json, offer_to_json, upkeep
from retrieval.store.labels import NATIONWIDE, NOWHERE, any_label, label
from retrieval.store.waiting import waited
from tests.retrieval.store_offers import DRIVER, JAVA, LATER, NOW, NURSE, WordEmbedder, many, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store() -> Iterator[OfferStore]:
    with opened("memory://") as store:
        store.put([JAVA, DRIVER, NURSE], now=NOW)
        yield store


def ids(store: OfferStore, where: str | None) -> set[str]:
    return set(store.scan(where)["id"].to_pylist())


def test_an_offer_goes_to_json_and_back() -> None:
    full = replace(JAVA, first_seen=NOW, last_seen=LATER, closed=LATER)

    assert offer_from_json(offer_to_json(full)) == full
    assert offer_from_json(offer_to_json(DRIVER)) == DRIVER


def test_what_was_put_comes_back_the_same_in_the_order_asked(store: OfferStore) -> None:
    found = store.get(["tablica:2", "nie-ma:1", "tablica:1"])

    assert found == [
        replace(DRIVER, first_seen=NOW, last_seen=NOW, cluster="tablica:2"),
        replace(JAVA, first_seen=NOW, last_seen=NOW),
    ]
    assert store.get([]) == []


def test_an_empty_store_answers_everything_with_nothing() -> None:
    with opened("memory://") as store:
        assert store.count() == 0
        assert store.count_where("open") == 0
        assert store.get(["a:1"]) == []
        assert store.contents() == {}
        assert store.facets() == ({}, {})
        assert store.match([Term("title_words", "java")], None, 5, ("id", "towns")).column_names == [
            "id",
            "towns",
            "_score",
        ]
        assert len(store.nearest(WordEmbedder().question("java"))) == 0
        assert store.close_missing("tablica", set(), NOW) == 0
        store.optimise()


def test_a_folder_that_does_not_exist_is_an_empty_store_and_is_not_made_by_reading(tmp_path: Path) -> None:
    with opened(str(tmp_path / "nothing"), read_only=True) as store:
        assert store.count() == 0

    assert not (tmp_path / "nothing" / "offers.lance").exists()


def test_terms_find_offers_the_best_first_and_boosts_count(store: OfferStore) -> None:
    found = store.match(
        [Term("title_words", "java", 3.0), ("title_words", "c+e", 1.0)], None, 10, ("id", "levels")
    )

    assert found["id"].to_pylist() == ["tablica:1", "tablica:2"]
    assert found["_score"].to_pylist() == sorted(found["_score"].to_pylist(), reverse=True)
    assert found["levels"].to_pylist() == [["senior"], []]
    other = store.match([Term("title_words", "java", 1.0), ("title_words", "c+e", 9.0)], None, 10)
    assert other["id"].to_pylist() == ["tablica:2", "tablica:1"]


def test_full_text_and_vectors_keep_to_the_filter(store: OfferStore) -> None:
    terms = [Term("title_words", "java"), Term("title_words", "kierowca")]

    assert store.match(terms, "array_has(modes, 'onsite')")["id"].to_pylist() == ["tablica:2"]
    nearest = store.nearest(WordEmbedder().question("kierowca c+e"), "NOT array_has(modes, 'onsite')")
    assert set(nearest["id"].to_pylist()) == {"tablica:1", "urząd:2"}


def test_the_nearest_comes_first_with_its_cosine_distance(store: OfferStore) -> None:
    found = store.nearest(WordEmbedder().question("pielęgniarka"), limit=1, columns=("id", "source"))

    assert found.to_pylist() == [{"id": "urząd:2", "source": "urząd", "_distance": pytest.approx(0, abs=1e-6)}]


def test_rows_put_after_the_last_optimising_are_found_as_well(store: OfferStore) -> None:
    store.optimise()
    store.put([replace(DRIVER, id="tablica:9", source_id="9", title="Kierowca autobusu")], now=NOW)

    assert set(store.match([Term("title_words", "kierowca")])["id"].to_pylist()) == {"tablica:2", "tablica:9"}
    assert len(store.nearest(WordEmbedder().question("autobusu"))) == 4


def test_places_pay_and_skills_become_columns_to_filter_by(store: OfferStore) -> None:
    row = store.scan(
        "id = 'tablica:1'",
        None,
        (
            "towns",
            "voivodeships",
            "regions",
            "countries",
            "skills",
            "skills_folded",
            "company_folded",
            "nationwide",
        ),
    ).to_pylist()[0]

    assert row == {
        "towns": ["Kraków"],
        "voivodeships": ["śląskie", "małopolskie"],
        "regions": ["śląskie"],
        "countries": ["Polska", "Niemcy"],
        "skills": ["Java", "Spring Boot", "Kafka"],
        "skills_folded": ["java", "spring boot", "kafka"],
        "company_folded": "zolta lodz s.a.",
        "nationwide": False,
    }
    assert ids(store, "pay_max >= 25000 AND pay_min <= 15001") == {"tablica:1"}
    assert ids(store, "pay_max IS NULL") == {"tablica:2", "urząd:2"}
    assert ids(store, "expires IS NULL OR expires >= date '2026-03-21'") == {"tablica:2", "urząd:2"}
    assert ids(store, "nationwide") == {"urząd:2"}
    assert ids(store, "NOT has_place") == {"tablica:2"}


def test_remote_work_without_a_place_is_nationwide_and_a_german_one_is_not() -> None:
    remote = Offer("a:1", "a", "1", "Tester", modes=("remote",))
    german = replace(remote, id="a:2", places=(Place("Berlin", "town", None, "DE"),))
    with opened("memory://") as store:
        store.put([remote, german], now=NOW)

        assert ids(store, "nationwide") == {"a:1"}
        assert ids(store, "array_has(countries, 'Niemcy')") == {"a:2"}


def test_labels_say_what_the_columns_say_and_what_is_unknown(store: OfferStore) -> None:
    assert ids(store, any_label([label("modes", "remote")])) == {"tablica:1"}
    assert ids(store, any_label([label("modes", "remote"), label("modes", None)])) == {"tablica:1", "urząd:2"}
    assert ids(store, any_label([label("towns", "Kraków"), NATIONWIDE])) == {"tablica:1", "urząd:2"}
    assert ids(store, any_label([NOWHERE])) == {"tablica:2"}
    assert ids(store, any_label([label("pay", None)])) == {"tablica:2", "urząd:2"}
    assert ids(store, f"({any_label([label('expires', None)])} OR expires >= date '2026-03-20')") == {
        "tablica:1",
        "tablica:2",
        "urząd:2",
    }
    assert ids(store, f"NOT {any_label([label('contracts', 'b2b')])}") == {"tablica:2", "urząd:2"}
    assert ids(store, any_label(["towns=it's"])) == set()


def test_put_replaces_by_id_and_remembers_when_an_offer_was_first_seen(store: OfferStore) -> None:
    store.put([replace(JAVA, title="Programista Kotlin", content="xyz")], now=LATER)

    assert store.count() == 3
    assert store.contents("tablica") == {"tablica:1": "xyz", "tablica:2": "def"}
    assert store.get(["tablica:1"]) == [
        replace(JAVA, title="Programista Kotlin", content="xyz", first_seen=NOW, last_seen=LATER)
    ]
    assert len(store.match([Term("title_words", "java")])) == 0


def test_of_one_id_twice_in_one_call_the_last_counts() -> None:
    with opened("memory://") as store:
        store.put([DRIVER, replace(DRIVER, title="Kurier")], now=NOW)

        assert [offer.title for offer in store.get(["tablica:2"])] == ["Kurier"]
        assert store.count_where(None) == 1


def test_put_gives_the_new_offers_one_for_each_cluster(store: OfferStore) -> None:
    copy = replace(JAVA, id="tablica:3", source_id="3")
    first = replace(DRIVER, id="tablica:4", cluster="inny")
    second = replace(DRIVER, id="tablica:5", cluster="inny")

    new = store.put([replace(DRIVER, title="Kierowca"), copy, first, second], now=LATER)

    assert [offer.id for offer in new] == ["tablica:4"]
    assert store.count() == 6


def test_what_is_missing_from_a_complete_list_is_closed_and_opens_when_it_returns(store: OfferStore) -> None:
    assert store.close_missing("tablica", {"tablica:1"}, LATER) == 1
    assert store.count() == 2
    assert store.contents() == {"tablica:1": "abc", "urząd:2": "ghi"}
    assert ids(store, "closed IS NULL") == {"tablica:1", "urząd:2"}
    assert store.get(["tablica:2"])[0].closed == LATER

    store.put([DRIVER], now=LATER)

    assert store.get(["tablica:2"]) == [replace(DRIVER, first_seen=NOW, last_seen=LATER, cluster="tablica:2")]
    assert store.count() == 3


def test_closing_twice_closes_once(store: OfferStore) -> None:
    assert store.close(["tablica:1", "nie-ma:1"], NOW) == 1
    assert store.close(["tablica:1"], LATER) == 0
    assert store.get(["tablica:1"])[0].closed == NOW


def test_facets_count_skills_and_companies_of_open_offers(store: OfferStore) -> None:
    store.put([replace(JAVA, id="tablica:7", skills=("Java",), skills_nice=())], now=NOW)
    store.close(["urząd:2"], NOW)

    assert store.facets() == ({"Java": 2, "Spring Boot": 1, "Kafka": 1}, {"Żółta Łódź S.A.": 2})


def test_a_term_that_most_texts_have_is_passed_over_beside_others_and_one_of_titles_is_not() -> None:
    with opened("memory://") as store:
        offers = [replace(DRIVER, id=f"a:{n}", title=f"praca {n}", description=f"praca {n}") for n in range(20)]
        store.put(offers, now=NOW)

        assert store.match([("text_words", "praca", 1.0), ("title_words", "7", 1.0)])["id"].to_pylist() == ["a:7"]
        assert len(store.match([("text_words", "praca", 1.0)])) == 20
        assert len(store.match([("title_words", "praca", 1.0), ("title_words", "7", 1.0)])) == 20


def test_quotes_in_ids_and_sources_do_no_harm(store: OfferStore) -> None:
    odd = Offer("d'Artagnan:1' OR '1'='1", "d'Artagnan", "1' OR '1'='1", "Muszkieter", content="m")
    store.put([odd], now=NOW)

    assert [offer.source for offer in store.get([odd.id])] == ["d'Artagnan"]
    assert store.contents("d'Artagnan") == {odd.id: "m"}
    assert store.close([odd.id], NOW) == 1
    assert store.count() == 3


def test_a_large_table_gets_a_vector_index_and_a_new_one_when_it_has_doubled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "VECTOR_INDEX_FROM", 300)
    monkeypatch.setattr(upkeep, "_ROWS_OF_PARTITION", 100)

    def vector_indexes(store: OfferStore) -> list[str]:
        table = store._table()
        assert table is not None
        return [index.name for index in waited(table.list_indices()) if index.columns == ["vector"]]

    with opened(str(tmp_path), WordEmbedder(64)) as store:
        store.put(many(250), now=NOW)
        store.optimise()
        assert vector_indexes(store) == []
        store.put(many(350), now=NOW)
        store.optimise()
        assert vector_indexes(store) == ["vector_ivf_3"]
        store.put(many(1000), now=NOW)
        store.optimise()
        assert vector_indexes(store) == ["vector_ivf_10"]
        found = store.nearest(WordEmbedder(64).question("Stanowisko 777"), limit=30)
        assert "dużo:777" in found["id"].to_pylist()
        assert len(found) == 30


def test_optimising_changes_no_answer(tmp_path: Path) -> None:
    with opened(str(tmp_path)) as store:
        for offer in (JAVA, DRIVER, NURSE):
            store.put([offer], now=NOW)
        before = store.get(["tablica:1", "tablica:2", "urząd:2"])
        store.optimise()

        assert store.get(["tablica:1", "tablica:2", "urząd:2"]) == before
        assert store.match([Term("title_words", "java")])["id"].to_pylist() == ["tablica:1"]


def test_offers_without_anything_to_embed_do_not_disturb_the_search() -> None:
    with opened("memory://") as store:
        store.put([JAVA, replace(DRIVER, title="", description="")], now=NOW)
        store.optimise()

        found = store.nearest(WordEmbedder().question("java"), limit=10)
        assert found["id"].to_pylist()[0] == "tablica:1"
        assert np.isfinite(found["_distance"].to_numpy()[0])


def test_many_threads_read_at_once(store: OfferStore) -> None:
    def ask(_: int) -> tuple[int, int]:
        return len(store.match([Term("title_words", "java")])), len(store.get(["tablica:1"]))

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(64))) == {(1, 1)}


def test_a_reader_sees_what_is_written_while_it_is_open(tmp_path: Path) -> None:
    with opened(str(tmp_path), read_only=True) as reader, opened(str(tmp_path)) as writer:
        assert reader.count() == 0
        writer.put([JAVA], now=NOW)
        assert reader.count() == 1


def test_moments_without_a_given_now_are_taken_from_the_clock() -> None:
    before = datetime.now(UTC)
    with opened("memory://") as store:
        store.put([JAVA])

        seen = store.get(["tablica:1"])[0].first_seen
    assert seen is not None
    assert before <= seen <= datetime.now(UTC)


def test_a_store_of_another_thesaurus_is_known_and_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uri = str(tmp_path / "offers")
    with OfferStore.open(uri, WordEmbedder(), analyse=lambda offer: (["old"], ["old"])) as before:
        before.put([JAVA], now=NOW)
        assert before.analysed_alike()
    monkeypatch.setattr("retrieval.store.offers.fingerprint", lambda: "newer")
    with OfferStore.open(uri, WordEmbedder(), analyse=lambda offer: (["new"], ["newer"])) as after:
        assert not after.analysed_alike()
        told: list[tuple[int, int]] = []
        after.reanalyse(lambda done, total: told.append((done, total)))
        assert after.analysed_alike()
        assert told == [(1, 1)]
        assert after.match([Term("title_words", "new")])["id"].to_pylist() == [JAVA.id]
        assert after.match([Term("title_words", "old")])["id"].to_pylist() == []
        assert after.get([JAVA.id])[0].title == JAVA.title
