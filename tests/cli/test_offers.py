"""`szukaj offers` from outside: what it prints, with which exit code, and what later imports leave as it was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Szukamy osoby do pracy w sklepie na pełen etat. Do zadań należy obsługa kasy, wykładanie towaru, dbanie "
    "o porządek oraz przyjmowanie dostaw. Oferujemy umowę o pracę, premię i szkolenia, miłą atmosferę i zniżki."
)


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A data folder with three offers of two sources, two of them copies."""
    imported(tmp_path, shop("1", "Łódź"), shop("2", "Radom"), {"id": "3", "title": "Spawacz", "source": "b"})
    capsys.readouterr()
    return tmp_path


def shop(id: str, town: str, **more: str) -> dict[str, str]:
    own = {"id": id, "title": "Sprzedawca", "company": "Sklep", "location": town, "description": TEXT}
    return {**own, "source": "a", "salary": "5000 zł", **more}


def imported(folder: Path, *rows: dict[str, str]) -> None:
    path = folder / "offers.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["import", str(path), "--data", str(folder)]) == 0


def szukaj(*arguments: str, folder: Path) -> int:
    return main(["offers", *arguments, "--data", str(folder)])


def row(capsys: pytest.CaptureFixture[str], *arguments: str, folder: Path) -> Any:  # Any: JSON
    capsys.readouterr()
    assert szukaj(*arguments, "--json", folder=folder) == 0
    return json.loads(capsys.readouterr().out)


def clusters(capsys: pytest.CaptureFixture[str], folder: Path) -> dict[str, str]:
    offers = row(capsys, "show", "a:1", "a:2", folder=folder)["offers"]
    return {offer["id"]: offer["cluster"] for offer in offers}


def test_offers_are_listed_and_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert szukaj("list", folder=folder) == 0
    told = capsys.readouterr().out
    assert "a:1  Sprzedawca · Sklep · Łódź\n" in told
    assert told.endswith("3 of 3 open offers\n")
    assert szukaj("list", "--source", "a", "--limit", "1", folder=folder) == 0
    assert capsys.readouterr().out.endswith("1 of 2 open offers\n")
    found = row(capsys, "show", "a:2", folder=folder)["offers"]
    assert [(one["id"], one["places"], one["copies"], one["cluster"]) for one in found] == [
        ("a:2", ["Radom"], ["a:1"], "a:1")
    ]
    assert szukaj("show", "a:2", folder=folder) == 0
    assert "title: Sprzedawca\n" in capsys.readouterr().out


def test_an_offer_closed_by_hand_stays_closed_until_it_is_reopened(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert szukaj("close", "a:1", "b:3", folder=folder) == 0
    assert capsys.readouterr().out.startswith("2 closed; ")
    for salary in ("5000 zł", "5500 zł"):  # as it was, and changed
        imported(folder, shop("1", "Łódź", salary=salary), shop("2", "Radom"))
        closed = row(capsys, "list", "--closed", folder=folder)["offers"]
        assert sorted(offer["id"] for offer in closed) == ["a:1", "b:3"]
    assert row(capsys, "show", "a:1", folder=folder)["offers"][0]["pay"][0]["min"] == 5500
    capsys.readouterr()
    szukaj("close", "a:1", "a:2", folder=folder)
    assert capsys.readouterr().out.startswith("1 closed, 1 was closed already; they stay so")
    szukaj("reopen", "a:2", folder=folder)
    capsys.readouterr()
    szukaj("reopen", "a:2", folder=folder)
    assert capsys.readouterr().out == "0 open again, 1 was open already\n"
    assert row(capsys, "reopen", "a:1", folder=folder) == {"reopened": 1, "ids": ["a:1"]}
    imported(folder, shop("1", "Łódź", salary="6000 zł"))
    assert [one["id"] for one in row(capsys, "list", "--closed", folder=folder)["offers"]] == ["b:3"]


def test_an_offer_that_is_split_stays_apart_until_that_is_taken_back(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clusters(capsys, folder) == {"a:1": "a:1", "a:2": "a:1"}
    assert szukaj("split", "a:1", folder=folder) == 0
    assert capsys.readouterr().out.startswith("a:1 is no copy of a:2 any more")
    apart = {"a:1": "a:1 apart", "a:2": "a:1"}
    assert clusters(capsys, folder) == apart
    imported(folder, shop("1", "Łódź", salary="5500 zł"), shop("2", "Radom"))
    assert clusters(capsys, folder) == apart
    assert main(["search", "sprzedawca", "--json", "--data", str(folder)]) == 0
    assert {"a:1", "a:2"} <= {one["id"] for one in json.loads(capsys.readouterr().out.splitlines()[-1])["offers"]}
    imported(folder, shop("4", "Opole"))
    assert row(capsys, "show", "a:4", folder=folder)["offers"][0]["cluster"] in {"a:1", "a:1 apart"}
    assert szukaj("unsplit", "a:1", folder=folder) == 0
    assert "a:1 is a copy of a:2" in capsys.readouterr().out
    assert clusters(capsys, folder) == {"a:1": "a:1", "a:2": "a:1"}
    assert szukaj("unsplit", "a:1", folder=folder) == 0
    assert "had not been split" in capsys.readouterr().out
    assert szukaj("split", "b:3", folder=folder) == 0
    assert "nothing changed" in capsys.readouterr().out


def test_offers_are_counted_by_source_and_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    szukaj("close", "a:2", folder=folder)
    found = row(capsys, "stats", folder=folder)
    assert found["open"] == 2
    source = found["sources"][0]
    counts = ("source", "open", "closed", "clusters", "with_pay", "with_place")
    assert [source[name] for name in counts] == ["a", 1, 1, 1, 1, 1]
    assert [(day["open"], day["closed"]) for day in source["days"]] == [(2, 0)]
    imported(folder, shop("5", "Opole"), shop("6", "Kielce"))
    again = row(capsys, "stats", "--source", "a", folder=folder)["sources"]
    assert [(day["open"], day["closed"]) for day in again[0]["days"]] == [(3, 1)]
    assert szukaj("stats", folder=folder) == 0
    assert "a: 3 open, 1 closed; 1 different; 3 with pay, 3 with a place" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "a:9"), 1, "there is no offer a:9"),
        (("close", "2"), 1, "perhaps a:2 is meant"),
        (("list", "--source", "c"), 1, "no offer comes from c; there are a, b"),
        (("show",), 2, "needs the id of an offer"),
        (("stats", "a:1"), 2, "takes no ids"),
        (("close", "a:1", "--closed"), 2, "belong to szukaj offers list"),
        (("show", "a:1", "--source", "a"), 2, "--source belongs to"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    arguments: tuple[str, ...], code: int, words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert szukaj(*arguments, folder=folder) == code
    assert words in capsys.readouterr().err


def test_nothing_there_is_no_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert szukaj("list", folder=tmp_path) == 0
    assert capsys.readouterr().out == "0 of 0 open offers\n"
    assert row(capsys, "stats", folder=tmp_path) == {"sources": [], "open": 0}
    assert szukaj("show", "a:1", folder=tmp_path) == 1
    assert "there is no offer a:1; ids look like" in capsys.readouterr().err
