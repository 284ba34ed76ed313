"""`szukaj search` from outside: one sentence or a batch, for programs and for the eye."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.app import offers_uri
from bot.cli import main
from tests.cli.commands import SEARCH_KEYS, TODAY, one_sentence, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

OFFER_KEYS = {
    "id", "source", "source_id", "url", "title", "company", "places", "modes", "levels", "contracts", "hours",
    "pay", "skills", "languages", "published", "score", "why",
}  # fmt: skip


def test_a_table_of_somebody_else_is_left_alone(
    file: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    import lancedb

    theirs = lancedb.connect(offers_uri(settings))
    theirs.create_table("offers", data=[{"id": "1"}])
    for command in (["search", "praca w Łodzi"], ["import", str(file)]):
        assert main(command) == 1
        assert one_sentence(capsys.readouterr().err)
    assert theirs.open_table("offers").to_arrow().to_pylist() == [{"id": "1"}]


@pytest.mark.usefixtures("stocked")
def test_search_prints_the_keys_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "praca zdalna z Pythonem", *TODAY, "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert set(row) == {"id", "search", "total", "offers", "relaxed"}
    assert set(row["search"]) == SEARCH_KEYS
    assert row["search"]["modes"] == ["remote"]
    assert row["relaxed"] == []
    offer = row["offers"][0]
    assert set(offer) == OFFER_KEYS
    assert (offer["id"], offer["published"], offer["places"]) == ("made:1", "2026-08-10", ["Kraków"])
    assert offer["pay"] == [
        {"min": 15000, "max": 20000, "currency": "PLN", "per": "month", "basis": "net", "contract": "b2b"}
    ]
    assert offer["why"] == ["Python", "zdalnie"]


@pytest.mark.usefixtures("stocked")
def test_search_prints_cards_for_the_eye(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "księgowa w Łodzi", *TODAY]) == 0
    out = capsys.readouterr().out
    assert "[1] Księgowa · Biuro Suma" in out
    assert "\x1b" not in out


@pytest.mark.usefixtures("stocked")
def test_a_batch_answers_row_by_row_and_a_broken_row_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        '{"id": "a", "query": "księgowa"}',
        "not json",
        '{"query": "kierowca"}',
        '{"id": {"n": 4}, "query": 5}',
        '{"id": 5, "query": "  "}',
        "",
        '{"id": 7, "query": "kierowca Poznań"}',
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert main(["search", "--batch", str(path), *TODAY]) == 1
    said = capsys.readouterr()
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, None, {"n": 4}, 5, 7]
    assert [answer["offers"][0]["id"] for answer in (answers[0], answers[5])] == ["made:2", "made:3"]
    assert [line.split(":")[1].split()[-1] for line in said.err.splitlines()] == ["2", "3", "4", "5"]
    assert all(one_sentence(line + "\n") for line in said.err.splitlines())


@pytest.mark.usefixtures("stocked")
def test_a_batch_may_come_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, '\ufeff{"id": 1, "query": "księgowa"}\n')
    assert main(["search", "--batch", "-", "--limit", "1", *TODAY]) == 0
    assert len(json.loads(capsys.readouterr().out)["offers"]) == 1
