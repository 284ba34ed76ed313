"""Rejected records as a file that is mended and imported again; an import that only shows what it would do."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay, Place
from bot.errors import BadInput
from retrieval.importing import import_paths
from retrieval.importing.rehearsal import Rehearsal
from retrieval.importing.rejected import written_to
from retrieval.sources import fields
from retrieval.sources.draft import Draft, Identity, fields_of
from tests.retrieval.store_offers import opened

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.importing import Summary
    from retrieval.store import OfferStore

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)


def rejected_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def imported(store: OfferStore, *paths: Path, rejected: Path) -> Summary:
    with written_to(rejected) as take:
        return import_paths(paths, store, now=NOW, rejected=take)


def test_what_was_rejected_is_mended_and_imported(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"title": "", "firma": "Bar", "miasto": "Opole", "id": "1", "widełki": "5-6 tys. zł"}\n'
        '{"title": "Kelner", "firma": \n'
        '{"title": "Barman", "title": "Barista"}\n',
        encoding="utf-8",
    )
    (tmp_path / "b.csv").write_text("tytuł;firma\nKucharz;Bar\nKelner;Bar;Opole\n", encoding="utf-8")
    out = tmp_path / "rejected.jsonl"
    with opened("memory://") as store:
        summary = imported(store, tmp_path / "a.jsonl", tmp_path / "b.csv", rejected=out)
        assert (summary.new, len(summary.rejected)) == (1, 4)
        assert all(rejection.record is None for rejection in summary.rejected)
        rows = rejected_rows(out)
        assert [row["_rejected"] for row in rows] == [rejection.reason for rejection in summary.rejected]
        assert [row["_line"] for row in rows] == [1, 2, 3, 3]
        again = imported(store, out, rejected=out)
        assert (again.new, len(again.rejected)) == (0, 4)
        first, cut, twice, wide = rejected_rows(out)
        first["title"] = "Pomoc kuchenna"
        cut["_text"] = '{"title": "Kelner", "firma": "Bar"}'
        twice["_text"] = '{"title": "Barista"}'
        wide["miasto"] = wide.pop("_more")[0]
        out.write_text("\n".join(map(json.dumps, (first, cut, twice, wide))), encoding="utf-8")
        mended = imported(store, out, rejected=out)
        assert (mended.new, mended.rejected) == (4, [])
        assert not out.exists()
        offers = {offer.title: offer for offer in store.get(list(store.contents()))}
    assert offers["Pomoc kuchenna"].pay == (Pay(5_000.0, 6_000.0, raw="5-6 tys. zł"),)
    assert [place.name for place in offers["Pomoc kuchenna"].places] == ["Opole"]


def test_a_rejected_record_keeps_what_no_field_goes_by(tmp_path: Path) -> None:
    record = {"wakat": "Specjalista ds. kadr", "firma": "ABC", "_id": {"$oid": "65f"}, "puste": ""}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    out = tmp_path / "rejected.jsonl"
    with opened("memory://") as store:
        for path in (tmp_path / "a.jsonl", out):
            assert imported(store, path, rejected=out).new == 0
            (row,) = rejected_rows(out)
            assert (row["company"], row["_unread"]) == ("ABC", {"wakat": "Specjalista ds. kadr"})
        out.write_text(json.dumps({**row, "title": row["_unread"]["wakat"]}), encoding="utf-8")
        assert imported(store, out, rejected=out).new == 1


def test_a_draft_written_out_is_the_same_draft_again() -> None:
    draft = Draft(
        source="x",
        source_id="1",
        title="",
        company="Bar",
        places=("Opole", Place("Berlin", "town", None, "DE")),
        places_complete=True,
        pay=("5 tys.", Pay(30.0, 35.0, "PLN", "hour", "gross", "mandate")),
        skills=("C++",),
        modes=("remote",),
        published=date(2026, 8, 1),
        description="Opis.",
    )
    row = json.loads(json.dumps(fields_of(draft)))
    again = fields.draft(row, fields.identity(row, ""))
    assert fields.identity(row, "") == Identity("x", "1", "2026-08-01")
    assert again.places == ("Opole", "Berlin, DE")
    assert (again.pay, again.skills, again.modes) == (draft.pay, draft.skills, draft.modes)
    assert (again.published, again.places_complete) == (draft.published, True)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written"), written_to(tmp_path / "no" / "x"):
        pass


@pytest.mark.parametrize("content", ['{"title": "Zdun", "id": "1"}\n', "moje notatki\n"])
def test_a_file_that_holds_no_rejected_records_is_not_touched(tmp_path: Path, content: str) -> None:
    offers, notes = tmp_path / "offers.jsonl", tmp_path / "mine.jsonl"
    offers.write_text('{"title": "Zdun", "id": "1"}\n', encoding="utf-8")
    notes.write_text(content, encoding="utf-8")
    with opened("memory://") as store:
        for path in (offers, notes):
            with pytest.raises(BadInput, match="holds no rejected records"):
                imported(store, path, rejected=notes)
        assert store.contents() == {}
    assert notes.read_text(encoding="utf-8") == content
    with pytest.raises(BadInput, match="holds no rejected records"), written_to(tmp_path):
        pass


def test_a_rehearsal_tells_what_would_change_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"id": n, "title": f"Zawód {n}", "company": "A", "source": "x"} for n in range(3)]
    with opened("memory://") as store:
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        import_paths([path], store, now=NOW)
        before = store.contents()
        rows = [{**rows[0], "title": "Inny zawód", "location": "Opole"}, rows[1], {**rows[2], "id": 9}]
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        rehearsal = Rehearsal(store)
        summary = import_paths([path], rehearsal, now=NOW, complete=True)
        assert store.contents() == before
    assert (summary.new, summary.changed, summary.unchanged, summary.closed) == (1, 1, 1, 1)
    told = {(change.what, change.id, change.fields) for change in rehearsal.changes}
    assert told == {("changed", "x:0", ("title", "places")), ("new", "x:9", ()), ("closed", "x:2", ())}


def test_a_changed_mapping_is_read_anew(tmp_path: Path) -> None:
    path, mapping = tmp_path / "x.csv", tmp_path / "x.csv.mapping.toml"
    path.write_text("Kto;Gdzie\nZdun;Nysa\n", encoding="utf-8")
    with opened("memory://") as store:
        options: dict[str, Any] = {"now": NOW, "vocabulary": tmp_path / "data" / "vocabulary.json"}
        mapping.write_text('[columns]\n"Kto" = "title"\n"Gdzie" = ""\n', encoding="utf-8")
        assert import_paths([path], store, **options).new == 1
        assert import_paths([path], store, **options).unchanged == 1
        mapping.write_text('[columns]\n"Kto" = "title"\n"Gdzie" = "places"\n', encoding="utf-8")
        summary = import_paths([path], store, **options)
    assert summary.new + summary.changed == 1


def test_a_broken_mapping_is_told_with_its_file_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("title;company\nZdun;Kafel\n", encoding="utf-8")
    (tmp_path / "x.csv.mapping.toml").write_text("[columns", encoding="utf-8")
    (tmp_path / "y.csv").write_text("title;company\nZdun;Kafel\n", encoding="utf-8")
    with opened("memory://") as store:
        summary = import_paths([tmp_path], store, now=NOW)
    assert summary.new == 1
    assert "is not TOML" in summary.rejected[0].reason
