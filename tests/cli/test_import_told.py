"""`szukaj import` from outside: what its summary says to the eye."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from bot.cli import main
from tests.cli.commands import one_sentence

if TYPE_CHECKING:
    from pathlib import Path


def test_one_record_is_one_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "1", "title": "Zdun"}\n', encoding="utf-8")
    assert main(["import", "x.jsonl"]) == 0
    assert capsys.readouterr().out.startswith("1 record read: 1 new; ")
    assert main(["import", "x.jsonl", "x.jsonl"]) == 0
    assert capsys.readouterr().out.startswith("2 records read: 1 unchanged, 1 duplicate; ")


def test_a_path_is_named_once_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "old.csv").write_bytes("title;firma\nKsięgowa;Źródło\n".encode("cp1250"))
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text('{"firma": "Bar"}\n', encoding="utf-8")
    assert main(["import", "old.csv", "empty.txt", "bad.jsonl"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "old.csv is not UTF-8; it was read as cp1250." in lines
    assert "  rejected: empty.txt is empty." in lines
    assert "  rejected: bad.jsonl, record 1: it has no title" in lines


def test_many_files_of_an_old_encoding_are_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(9):
        text = f"title;firma\nKsięgowa {number};Źródło\n"
        (tmp_path / f"{number}.csv").write_bytes(text.encode("cp1250"))
    assert main(["import", *(f"{number}.csv" for number in range(9))]) == 0
    out = capsys.readouterr().out
    assert out.count("is not UTF-8") == 3
    assert "and 6 more files" in out


def test_of_files_that_are_no_offers_no_encoding_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    for number in range(30):
        (tmp_path / "in" / f"{number}.bin").write_bytes(bytes([200 + number, 156, 3, 255]) * 50)
    assert main(["import", "in"]) == 1
    out = capsys.readouterr().out
    assert "is not UTF-8" not in out
    assert "and 10 more; --json names them all" in out


@pytest.mark.parametrize(
    "footer", [["Razem: 2"], ["Razem", None, 2], [None, "Suma:", 2], ["Ogółem 2 oferty"], ["Stan na 27.11.2026"]]
)
def test_the_row_below_a_table_that_sums_it_up_is_no_offer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], footer: list[str | int | None]
) -> None:
    book = openpyxl.Workbook()
    rows = [["Stanowisko", "Firma", "Wolne miejsca"], ["Zdun", "Kafel", 1], ["Razem z nami: kucharz", "Bar", 1]]
    for row in [*rows, footer]:
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    assert main(["import", "x.xlsx", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 2


def test_a_complete_list_without_a_source_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("tytuł;firma\nZdun;Kafel\n", encoding="utf-8")
    assert main(["import", "x.csv", "--complete"]) == 2
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "--source" in error
    assert main(["import", "x.csv", "--complete", "--source", "kafel"]) == 0
