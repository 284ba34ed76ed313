"""An import as a whole: what is new, changed, unchanged, doubled, rejected and closed, also when it is killed."""

from __future__ import annotations

import json
import random
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.errors import BadInput, StoreBusy, WrongUse
from retrieval.importing import import_paths, values
from retrieval.importing.ledger import Ledger
from retrieval.store.counts import Counts
from retrieval.vocabulary import Vocabulary
from tests.retrieval.store_offers import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from bot.domain import Offer
    from retrieval.importing.run import OfferStore

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)


class Killed(BaseException):
    """What a process that is killed never comes back from."""


class Shelf:
    """A store in a dict; dies before, or in the middle of, the write that it is told."""

    def __init__(self, dies_at: int = -1) -> None:
        self.rows: dict[str, Offer] = {}
        self.writes = 0
        self.dies_at = dies_at
        self.optimised = 0
        self.busy = False

    def contents(self, source: str | None = None) -> Mapping[str, str]:
        return {o.id: o.content for o in self.rows.values() if o.closed is None}

    def closed_ids(self) -> AbstractSet[str]:
        return {o.id for o in self.rows.values() if o.closed is not None}

    def put(self, offers: Sequence[Offer], *, now: datetime | None = None) -> None:
        self.writes += 1
        if self.writes == self.dies_at:
            raise Killed
        self.rows.update((offer.id, replace(offer, closed=None)) for offer in offers)

    def close_missing(self, source: str, seen_ids: AbstractSet[str], now: datetime) -> int:
        gone = [
            o.id for o in self.rows.values() if o.source == source and o.closed is None and o.id not in seen_ids
        ]
        return self.close(gone, now)

    def close(self, ids: Sequence[str], now: datetime) -> int:
        gone = [self.rows[id] for id in ids if self.rows[id].closed is None]
        self.rows.update((o.id, replace(o, closed=now)) for o in gone)
        return len(gone)

    def facets(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        return {"Java": 1}, {"A": len(self.rows)}

    def counts(self) -> Mapping[str, Counts]:
        return {"x": Counts(len(self.contents()), len(self.closed_ids()), len(self.rows), 0, 0, None)}

    def optimise(self) -> None:
        self.optimised += 1

    @contextmanager
    def lock(self, doing: str = "import") -> Iterator[None]:
        if self.busy:
            raise StoreBusy("another import is under way")
        yield


def row(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "title": f"Zawód {number}", "company": "A", "location": "Łódź", "source": "x", **more}


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return path


def counts(store: OfferStore, *paths: Path, **options: Any) -> tuple[int, int, int, int, int]:
    s = import_paths(paths, store, now=NOW, **options)
    return s.read, s.new, s.changed, s.unchanged, s.duplicates


def test_a_second_import_of_the_same_offers_writes_nothing(tmp_path: Path) -> None:
    store = Shelf()
    path = written(tmp_path / "a", row(1), row(2))
    assert counts(store, path) == (2, 2, 0, 0, 0)
    assert counts(store, path) == (2, 0, 0, 2, 0)
    assert store.writes == 1


def test_a_changed_offer_replaces_its_row(tmp_path: Path) -> None:
    store = Shelf()
    counts(store, written(tmp_path / "a", row(1), row(2)))
    assert counts(store, written(tmp_path / "a", row(1, title="Inny"), row(2))) == (2, 0, 1, 1, 0)
    assert store.rows["x:1"].title == "Inny"


def test_files_that_contradict_each_other_say_the_same_every_time(tmp_path: Path) -> None:
    store, vocabulary = Shelf(), tmp_path / "data" / "vocabulary.json"
    vocabulary.parent.mkdir()
    paths = [written(tmp_path / name, row(1, title=f"Wersja {name}")) for name in ("a", "b")]
    assert counts(store, *paths, vocabulary=vocabulary) == (2, 1, 0, 0, 1)
    for _ in range(2):
        assert counts(store, *paths, vocabulary=vocabulary) == (2, 0, 0, 1, 1)
        assert store.rows["x:1"].title == "Wersja b"


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_versions_the_newer_one_wins_whatever_their_order(tmp_path: Path, turned: bool) -> None:
    versions = [row(1, title="Stara", updated="2026-08-01"), row(1, title="Nowa", updated="2026-08-20")]
    store = Shelf()
    path = written(tmp_path / "a", *(versions[::-1] if turned else versions))
    assert counts(store, path) == (2, 1, 0, 0, 1)
    assert store.rows["x:1"].title == "Nowa"
    assert counts(store, path)[1:] == (0, 0, 1, 1)


def test_of_versions_without_a_date_the_last_one_wins_and_stays(tmp_path: Path) -> None:
    store = Shelf()
    path = written(tmp_path / "a", row(1, title="Pierwsza"), row(1, title="Druga"))
    counts(store, path)
    assert store.rows["x:1"].title == "Druga"
    assert counts(store, path) == (2, 0, 0, 1, 1)


def test_an_older_collection_does_not_undo_a_newer_one(tmp_path: Path) -> None:
    store = Shelf()
    old = written(tmp_path / "old", row(1, title="Stara", collected="2026-08-01"))
    new = written(tmp_path / "new", row(1, title="Nowa", collected="2026-08-20"))
    counts(store, new)
    assert counts(store, old) == (1, 0, 0, 1, 0)
    assert store.rows["x:1"].title == "Nowa"


def test_rejected_records_are_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path / "a", row(1), {"id": 2, "company": "B"}, row(3))
    summary = import_paths([path], Shelf(), now=NOW)
    (rejection,) = summary.rejected
    assert (rejection.file, rejection.line, rejection.reason) == (str(path), 2, "it has no title")
    assert summary.new == 2


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b"\x1f\x8b broken")
    written(tmp_path / "good", row(1))
    summary = import_paths([tmp_path], Shelf(), now=NOW)
    assert summary.new == 1
    assert [(r.line, "damaged" in r.reason) for r in summary.rejected] == [(None, True)]


def test_a_path_that_is_not_there_is_told_before_anything_is_written(tmp_path: Path) -> None:
    store = Shelf()
    with pytest.raises(BadInput):
        import_paths([written(tmp_path / "a", row(1)), tmp_path / "b"], store, now=NOW)
    assert store.writes == 0


def test_an_old_encoding_is_noted_once(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes("id;title\n1;Księgowa\n2;Inżynier\n3;Próba ąęś".encode("cp1250"))
    summary = import_paths([path], Shelf(), now=NOW)
    assert [note.text for note in summary.notes] == [f"{path} is not UTF-8; it was read as cp1250."]
    assert summary.new == 3


def test_complete_closes_what_is_missing_of_the_source_alone(tmp_path: Path) -> None:
    store = Shelf()
    counts(store, written(tmp_path / "a", row(1), row(2), row(3, source="other")))
    summary = import_paths([written(tmp_path / "a", row(1))], store, now=NOW, complete=True)
    assert summary.closed == 1
    assert [o.id for o in store.rows.values() if o.closed] == ["x:2"]


def test_nothing_closes_when_part_of_the_input_could_not_be_read(tmp_path: Path) -> None:
    store = Shelf()
    counts(store, written(tmp_path / "a", row(1), row(2)))
    path = written(tmp_path / "a", row(1))
    path.write_text(path.read_text(encoding="utf-8") + '{"id": 2, "ti', encoding="utf-8")
    summary = import_paths([path], store, now=NOW, complete=True)
    assert summary.closed == 0
    assert "no offers were closed" in summary.notes[-1].text


@pytest.mark.parametrize("titleless", [{"id": 2, "source": "x"}, {"company": "B", "source": "x"}])
def test_a_list_with_a_row_without_a_title_is_not_whole_and_closes_nothing(
    tmp_path: Path, titleless: dict[str, Any]
) -> None:
    store = Shelf()
    counts(store, written(tmp_path / "a", row(1), row(2), row(3)))
    summary = import_paths([written(tmp_path / "a", row(1), titleless)], store, now=NOW, complete=True)
    assert summary.closed == 0
    assert "no offers were closed" in summary.notes[-1].text


@pytest.mark.parametrize("again", [False, True])
def test_a_complete_list_that_names_no_source_is_refused_and_closes_nothing(tmp_path: Path, again: bool) -> None:
    store, vocabulary = Shelf(), tmp_path / "data" / "vocabulary.json"
    rows = [{"id": n, "title": f"Zawód {n}"} for n in range(3)]
    paths = [written(tmp_path / f"{n}", one) for n, one in enumerate(rows)]
    counts(store, *paths[: 2 + again], vocabulary=vocabulary)
    with pytest.raises(WrongUse, match="--source"):
        import_paths([paths[2]], store, now=NOW, complete=True, vocabulary=vocabulary)
    assert len(store.contents()) == 2 + again
    assert import_paths([paths[2]], store, now=NOW, complete=True, source="page").new == 1
    assert len(store.contents()) == 3 + again


def test_the_source_the_user_names_stands_for_that_of_the_records(tmp_path: Path) -> None:
    store = Shelf()
    counts(store, written(tmp_path / "a", row(1)), source="mine")
    assert list(store.rows) == ["mine:1"]


def test_two_imports_at_once_are_refused(tmp_path: Path) -> None:
    store = Shelf()
    store.busy = True
    with pytest.raises(StoreBusy):
        import_paths([written(tmp_path / "a", row(1))], store, now=NOW)


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, str]] = []
    path = written(tmp_path / "a", *(row(n) for n in range(600)))
    import_paths([path], Shelf(), now=NOW, progress=lambda done, where: told.append((done, where)))
    assert [done for done, _ in told] == [250, 500, 600]


def test_an_import_killed_anywhere_and_run_again_ends_as_one_whole_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.importing.run.BATCH", 7)
    chance = random.Random(5)
    rows = [row(chance.randrange(40), title=f"Zawód {n}", updated=f"2026-08-{n % 28 + 1:02}") for n in range(90)]
    path = written(tmp_path / "a", *rows)
    whole = Shelf()
    import_paths([path], whole, now=NOW)
    assert whole.writes > 5
    for death in range(1, whole.writes + 1):
        data = tmp_path / str(death)
        data.mkdir()
        store = Shelf(dies_at=death)
        with pytest.raises(Killed):
            import_paths([path], store, now=NOW, vocabulary=data / "vocabulary.json")
        import_paths([path], store, now=NOW, vocabulary=data / "vocabulary.json")
        assert store.rows == whole.rows
        assert Vocabulary.load(data).companies == {"A": len(whole.rows)}


def test_vocabulary_and_indexes_follow_even_when_only_they_were_missing(tmp_path: Path) -> None:
    class DiesLate(Shelf):
        def optimise(self) -> None:
            super().optimise()
            if self.optimised == 1:
                raise Killed

    store, path, vocabulary = DiesLate(), written(tmp_path / "a", row(1)), tmp_path / "vocabulary.json"
    with pytest.raises(Killed):
        import_paths([path], store, now=NOW, vocabulary=vocabulary)
    import_paths([path], store, now=NOW, vocabulary=vocabulary)
    assert store.optimised == 2
    import_paths([path], store, now=NOW, vocabulary=vocabulary)
    assert store.optimised == 2


def test_a_file_known_by_its_bytes_is_not_read_again_and_counts_the_same(tmp_path: Path) -> None:
    store, vocabulary = Shelf(), tmp_path / "vocabulary.json"
    path = written(tmp_path / "a", row(1), row(2), row(2))
    counts(store, path, vocabulary=vocabulary)
    assert (tmp_path / ".imported-files.json").exists()
    assert counts(store, path, vocabulary=vocabulary) == (3, 0, 0, 2, 1)
    (tmp_path / ".imported-files.json").write_text("{broken", encoding="utf-8")
    assert counts(store, path, vocabulary=vocabulary) == (3, 0, 0, 2, 1)


def test_a_known_file_is_read_again_when_the_store_lost_or_changed_its_offers(tmp_path: Path) -> None:
    store, vocabulary = Shelf(), tmp_path / "vocabulary.json"
    path = written(tmp_path / "a", row(1), row(2))
    counts(store, path, vocabulary=vocabulary)
    del store.rows["x:1"]
    assert counts(store, path, vocabulary=vocabulary) == (2, 1, 0, 1, 0)
    counts(store, written(tmp_path / "b", row(2, title="Inny")), vocabulary=vocabulary)
    assert counts(store, path, vocabulary=vocabulary) == (2, 0, 1, 1, 0)
    assert store.rows["x:2"].title == "Zawód 2"


def test_a_page_whose_offers_only_got_a_newer_date_is_known_the_next_time(tmp_path: Path) -> None:
    store, vocabulary = Shelf(), tmp_path / "vocabulary.json"
    day = 24 * 3600 * 1000
    posting = {"reference": "A", "title": "Murarz", "location": {"fullyRemote": False, "places": []}}
    pages = [tmp_path / "page-1.json", tmp_path / "page-2.json"]
    for number, page in enumerate(pages):
        renewed = [{**posting, "renewed": (20_000 + number) * day}]
        page.write_text(json.dumps({"postings": renewed}), encoding="utf-8")
        counts(store, page, vocabulary=vocabulary)
    ledger = Ledger(tmp_path)
    for page in pages:
        assert ledger.get(ledger.digest(str(page), ""), store.contents()) is not None
    assert counts(store, pages[1], vocabulary=vocabulary) == (1, 0, 0, 1, 0)


def test_the_real_store_takes_an_import_and_knows_it_again(tmp_path: Path) -> None:
    path = written(tmp_path / "a", row(1, skills=["Java"]), row(2))
    with opened("memory://") as store:
        assert counts(store, path) == (2, 2, 0, 0, 0)
        assert counts(store, path) == (2, 0, 0, 2, 0)
        later = import_paths([written(tmp_path / "b", row(1))], store, now=NOW + timedelta(1), complete=True)
        assert (later.changed, later.closed) == (1, 1)
        assert [offer.closed is None for offer in store.get(["x:1", "x:2"])] == [True, False]


def test_a_record_that_breaks_its_own_structure_is_rejected_and_the_rest_is_taken(tmp_path: Path) -> None:
    good = {"reference": "A", "title": "B", "location": {"fullyRemote": True, "places": []}}
    page = {
        "postings": [good, {**good, "reference": "B", "salary": [1]}, {**good, "reference": "C", "seniority": 5}]
    }
    path = tmp_path / "page"
    path.write_text(json.dumps(page), encoding="utf-8")
    summary = import_paths([path], Shelf(), now=NOW)
    assert summary.new == 1
    assert [rejection.line for rejection in summary.rejected] == [2, 3]


def test_half_a_character_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text('{"id": 1, "title": "A \\ud83d"}\n{"id": 2, "title": "B \\ud83d\\ude00"}\n', encoding="utf-8")
    summary = import_paths([path], Shelf(), now=NOW)
    assert summary.new == 1
    assert [rejection.reason for rejection in summary.rejected] == ["a text in it holds half of a character"]


@pytest.mark.parametrize("broken", [False, True])
def test_a_helper_process_makes_the_same_offers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    path = written(tmp_path / "a", *(row(n, description="Praca w biurze, umowa o pracę.") for n in range(30)))
    alone, helped = Shelf(), Shelf()
    import_paths([path], alone, now=NOW)
    monkeypatch.setattr("retrieval.importing.helper.WORTH_IT", 1)
    monkeypatch.setattr("retrieval.importing.run.BATCH", 10)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    if broken:
        monkeypatch.setattr("sys.executable", str(tmp_path / "no-python"))
    import_paths([path], helped, now=NOW)
    assert helped.writes == 3
    assert helped.rows == alone.rows


def test_an_offer_that_is_there_again_has_changed_and_is_not_new(tmp_path: Path) -> None:
    shelf = Shelf()
    for rows, found in (([row(1), row(2)], (2, 0, 0)), ([row(1)], (0, 0, 1)), ([row(1), row(2)], (0, 1, 0))):
        summary = import_paths([written(tmp_path / "f", *rows)], shelf, now=NOW, complete=True)
        assert (summary.new, summary.changed, summary.closed) == found
    assert all(offer.closed is None for offer in shelf.rows.values())


def test_a_format_that_is_named_is_not_guessed(tmp_path: Path) -> None:
    path = written(tmp_path / "f", row(1))
    assert import_paths([path], Shelf(), now=NOW, format_="jsonl").new == 1
    (rejection,) = import_paths([path], Shelf(), now=NOW, format_="personio").rejected
    assert rejection.partial


def test_the_same_id_of_two_sources_is_two_offers(tmp_path: Path) -> None:
    store = Shelf()
    for name, title in (("a", "Kucharz"), ("b", "Spawacz")):
        path = written(tmp_path / name, {"id": 1, "title": title, "company": name})
        assert import_paths([path], store, now=NOW, source=name).notes == []
    assert set(store.rows) == {"a:1", "b:1"}


def test_columns_that_are_not_read_though_they_look_like_pay_or_places_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Stanowisko,Firma,Kędy,Budżet\nZdun,Kafel,Nysa,6000 zł brutto\nKaflarz,Kafel,Brzeg,\n")
    (note,) = import_paths([path], Shelf(), now=NOW).notes
    assert note.text == (
        f'{path} has columns that were not read: "Kędy" (looks like places), "Budżet" (looks like pay);'
        " szukaj import --guess maps them."
    )
    path.write_text("Stanowisko,Firma,Miasto,Pensja,Kędy,Budżet\n" + 2 * "Zdun,Kafel,Nysa,6000 zł,Opole,9000 zł\n")
    assert import_paths([path], Shelf(), now=NOW).notes == []


def test_one_shift_is_no_work_in_shifts() -> None:
    assert (values.hours(["1 zmiana"]), values.hours(["3 zmiany"])) == ((), ("shifts",))


def test_words_of_a_field_for_hours_may_leave_the_post_out() -> None:
    assert (values.hours(["pełny"]), values.hours(["pół"])) == (("full_time",), ("part_time",))
