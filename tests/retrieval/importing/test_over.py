"""Records that say that their offer is over: in any format, closed where the store has it, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from retrieval.importing import import_paths
from retrieval.importing.rehearsal import Rehearsal
from retrieval.sources.status import is_over, last_day
from tests.retrieval.importing.test_run import NOW, Shelf, row, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "said",
    [
        {"status": "closed"},
        {"status": "Archived"},
        {"status": "DRAFT"},
        {"state": "expired"},
        {"offerStatus": {"name": "Filled"}},
        {"Status": "zakończona"},
        {"Status": "Zamknięta"},
        {"status_oferty": "nieaktywna"},
        {"active": False},
        {"isActive": "false"},
        {"is_active": 0},
        {"Aktywna": "nie"},
        {"published": False},
        {"archived": True},
        {"filled": True},
        {"filled": "true"},
        {"filled": "yes"},
        {"filled": "tak"},
        {"is_filled": 1},
        {"is_expired": "true"},
        {"closed_at": "2020-01-31"},
        {"closedTime": 1_700_000_000_000},
        {"description": "Przepraszamy! Ogłoszenie na stanowisku: Kucharz - premie! wygasło z dniem 2026-07-19"},
        {"description": "<p>Oferta pracy jest już nieaktualna.</p><p>Zobacz podobne</p>"},
        {"description": "To ogłoszenie zostało zakończone."},
        {"text": "Rekrutacja została zakończona"},
        {"text": "Sorry, this job is no longer available."},
    ],
)
def test_an_offer_that_is_over_or_not_out_says_so(said: dict[str, Any]) -> None:
    assert is_over({"title": "Kucharz", **said}, NOW.date())


@pytest.mark.parametrize(
    "said",
    [
        {"status": "new"},
        {"description": "Szukamy kucharza. Gdy ogłoszenie wygasło, prosimy nie dzwonić."},
        {"description": "Oferta dla kucharza, któremu wygasła umowa"},
        {"description": "Ogłoszenie ważne do 30 września"},
        {"status": "open"},
        {"status": "student"},
        {"status": "closed beta"},
        {"employment_status": "closed"},
        {"workplaceStatus": "inactive"},
        {"state": "Texas"},
        {"active": True},
        {"published": "2026-08-01"},
        {"archived": False},
        {"filled": 1, "openings": 5},
        {"filled": "1"},
        {"filled": 1.0},
        {"expired": ""},
        {"closed_at": None},
        {"closed_at": "2099-01-31"},
        {"remote": False},
    ],
)
def test_other_words_under_such_names_are_no_end(said: dict[str, Any]) -> None:
    assert not is_over({"title": "Kucharz", **said}, NOW.date())


def test_a_day_to_come_is_the_last_one() -> None:
    assert str(last_day({"closed_at": "2099-01-31"})) == "2099-01-31"


def test_such_records_are_counted_and_close_what_the_store_has(tmp_path: Path) -> None:
    store = Shelf()
    import_paths([written(tmp_path / "a", row(1), row(2))], store, now=NOW)
    later = written(tmp_path / "b", row(1, status="closed"), row(2), row(3, active=False))
    for _ in range(2):
        rehearsal = Rehearsal(store)  # type: ignore[arg-type]  # as far as it is read
        store.get = lambda ids: [store.rows[id] for id in ids]  # type: ignore[attr-defined]
        told = import_paths([later], rehearsal, now=NOW)
        assert [(one.what, one.id) for one in rehearsal.changes] == [("closed", "x:1")][: told.closed]
        found = import_paths([later], store, now=NOW)
        assert (found.read, found.new, found.unchanged, found.duplicates, found.rejected) == (3, 0, 1, 0, [])
        assert "2 records say that their offers are over" in found.notes[0].text
    assert store.closed_ids() == {"x:1"}


def test_a_known_file_counts_them_again(tmp_path: Path) -> None:
    store, path = Shelf(), written(tmp_path / "a", row(1), row(2, state="archived"))
    found = [import_paths([path], store, now=NOW, vocabulary=tmp_path / "v.tsv") for _ in range(2)]
    assert [(one.read, one.new, one.unchanged, one.duplicates) for one in found] == [(2, 1, 0, 0), (2, 0, 1, 0)]
    assert found[0].notes == found[1].notes


def test_one_that_another_record_still_offers_stays(tmp_path: Path) -> None:
    store = Shelf()
    found = import_paths([written(tmp_path / "a", row(1), row(1, status="closed"))], store, now=NOW)
    assert (found.new, found.closed, list(store.contents())) == (1, 0, ["x:1"])


@pytest.mark.parametrize(
    "content",
    [
        "Stanowisko;Firma;Miasto;Status\nKucharz;A;Opole;aktywna\nKelner;A;Opole;zakończona\n",
        "<jobs><job><title>Kucharz</title><city>Opole</city><active>true</active></job>"
        "<job><title>Kelner</title><city>Opole</city><active>false</active></job></jobs>",
    ],
)
def test_tables_and_feeds_say_it_too(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content, encoding="utf-8")
    store = Shelf()
    found = import_paths([tmp_path / "x"], store, now=NOW)
    assert (found.read, found.new) == (2, 1)
    assert [offer.title for offer in store.rows.values()] == ["Kucharz"]


def test_a_mapping_need_not_name_the_column(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("Kto;Status\nKucharz;nowa\nKelner;Zamknięta\n", encoding="utf-8")
    (tmp_path / "x.csv.mapping.toml").write_text('[columns]\n"Kto" = "title"\n"Status" = ""\n', encoding="utf-8")
    found = import_paths([tmp_path / "x.csv"], Shelf(), now=NOW)
    assert (found.read, found.new) == (2, 1)
