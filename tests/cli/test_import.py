"""`szukaj import` from outside: what it counts, rejects, guesses and closes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app import open_offers
from bot.cli import main
from tests.cli.commands import OFFERS, TODAY, one_sentence, type_in

if TYPE_CHECKING:
    import pytest

    from bot.settings import Settings

SUMMARY_KEYS = ["read", "new", "changed", "unchanged", "duplicates", "closed", "rejected"]


def test_import_counts_what_became_of_the_records(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(file), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert list(first) == SUMMARY_KEYS
    assert (first["read"], first["new"], first["rejected"]) == (3, 3, [])
    assert main(["import", str(file)]) == 0
    assert capsys.readouterr().out.startswith("3 records read: 3 unchanged; the offers are in ")


def test_a_dry_run_shows_what_would_change_and_writes_nothing(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(file), "--dry-run", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["dry_run"], found["new"]) == (True, len(OFFERS))
    assert {change["what"] for change in found["changes"]} == {"new"}
    assert main(["import", str(file), "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "nothing was written" in told
    assert "new: Programista Python, Zielony Kod [made:1]" in told
    assert main(["import", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == len(OFFERS)


def test_rejected_records_are_written_where_the_user_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.jsonl").write_text('{"title": "Zdun"}\n{"firma": "Bar"}\n', encoding="utf-8")
    out = tmp_path / "rejected.jsonl"
    assert main(["import", str(tmp_path / "x.jsonl"), "--rejected", str(out)]) == 1
    assert f"{out} holds the rejected records" in capsys.readouterr().out
    assert json.loads(out.read_text(encoding="utf-8"))["_rejected"] == "it has no title"


def test_a_dry_run_deletes_no_file_of_rejected_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "offers"
    folder.mkdir()
    mended, other = folder / "rejected.jsonl", tmp_path / "x.jsonl"
    mended.write_text('{"_rejected": "it has no title", "title": "Zdun"}\n', encoding="utf-8")
    other.write_text('{"title": "Kucharz"}\n', encoding="utf-8")
    before = mended.read_bytes()
    for imported in (mended, folder):
        assert main(["import", str(imported), "--dry-run", "--rejected", str(mended)]) == 2
        error = capsys.readouterr().err
        assert one_sentence(error)
        assert "name another file for --rejected" in error
    assert main(["import", str(other), "--dry-run", "--rejected", str(mended)]) == 0
    assert "holds the rejected records" not in capsys.readouterr().out
    assert mended.read_bytes() == before
    assert main(["import", str(mended), "--rejected", str(mended)]) == 0
    assert not mended.exists()


def test_guess_proposes_a_mapping_that_the_next_import_follows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Jakie stanowisko;Gdzie\nZdun;Nysa\nDekarz;Brzeg\n", encoding="utf-8")
    assert main(["import", "--guess", str(path)]) == 0
    assert '"Jakie stanowisko" = "title"' in capsys.readouterr().out
    mapping = Path(f"{path}.mapping.toml")
    assert mapping.exists()
    assert main(["import", "--guess", str(path)]) == 0
    assert "left as it is" in capsys.readouterr().err
    assert main(["import", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 2
    assert main(["import", str(path), "--mapping", str(tmp_path / "no.toml")]) == 2
    assert "no.toml" in capsys.readouterr().err


def test_a_dry_guess_only_shows_the_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Stanowisko;Miasto\nZdun;Nysa\n", encoding="utf-8")
    assert main(["import", "--guess", "--dry-run", str(path)]) == 0
    assert '"Stanowisko" = "title"' in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == [path]


def test_guess_says_where_no_column_is_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("a;b\n1;2\n3;4\n", encoding="utf-8")
    assert main(["import", "--guess", str(tmp_path / "x.csv")]) == 1
    error = capsys.readouterr().err
    assert 'write "title" beside' in error
    assert "as usual" not in error
    assert main(["import", str(tmp_path / "x.csv")]) == 1
    assert "says of no column that it is the title" in capsys.readouterr().out


def test_import_takes_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, '{"stanowisko": "Kucharz", "lokalizacja": "Zakopane"}\n')
    assert main(["import", "-", "--source", "pipe", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 1


def test_import_names_every_rejected_record_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text('{"title": "Kucharz"}\n{"company": "Bez tytułu"}\nnot json\n', encoding="utf-8")
    assert main(["import", str(path), "--json"]) == 1
    rejected = json.loads(capsys.readouterr().out)["rejected"]
    assert [(Path(one["file"]).name, one["line"]) for one in rejected] == [("mixed.jsonl", 2), ("mixed.jsonl", 3)]
    assert all(one["reason"] for one in rejected)


def test_a_complete_list_closes_what_is_missing(
    file: Path, stocked: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in OFFERS[:2]), encoding="utf-8")
    assert main(["import", str(file), "--complete", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["closed"] == 1
    assert main(["search", "kierowca Poznań", *TODAY, "--json"]) == 0
    assert "made:3" not in [offer["id"] for offer in json.loads(capsys.readouterr().out)["offers"]]


def test_two_imports_at_once_end_in_one_sentence(
    file: Path, stocked: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_offers(stocked) as store, store.lock():
        assert main(["import", str(file)]) == 1
    assert one_sentence(capsys.readouterr().err)
