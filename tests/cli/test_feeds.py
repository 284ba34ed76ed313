"""`szukaj feeds` from outside: what it prints, and with which exit code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.cli import main

if TYPE_CHECKING:
    from pathlib import Path

FEED = '[[feed]]\nname = "{name}"\npath = "{name}.jsonl"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with two feeds of files."""
    (tmp_path / "feeds.toml").write_text(FEED.format(name="a") + FEED.format(name="b") + 'interval = "1d"\n')
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": name, "title": "Spawacz"}) + "\n")
    return tmp_path


def szukaj(*arguments: str, folder: Path) -> int:
    return main(["feeds", *arguments, "--data", str(folder)])


def printed(capsys: pytest.CaptureFixture[str]) -> Any:  # Any: JSON
    return json.loads(capsys.readouterr().out)


def test_feeds_are_fetched_and_what_became_of_each_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert szukaj("run", "--dry-run", folder=folder) == 0
    told = capsys.readouterr().out
    assert "a: 1 record read, 1 new\nb: 1 record read, 1 new\n" in told
    assert "nothing was changed" in told
    assert szukaj("run", "--json", folder=folder) == 0
    row = printed(capsys)
    assert row["dry_run"] is False
    assert [(one["feed"], one["state"], one["new"], one["rejected"]) for one in row["feeds"]] == [
        ("a", "fetched", 1, []),
        ("b", "fetched", 1, []),
    ]
    assert szukaj("run", "--only", "b", folder=folder) == 0
    assert capsys.readouterr().out.startswith("b: nothing has changed at its source\nthe offers are in ")


def test_a_feed_that_fails_is_told_beside_the_others_and_ends_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.jsonl").unlink()
    assert szukaj("run", folder=folder) == 1
    told = capsys.readouterr().out
    assert "a: 1 record read, 1 new\n" in told
    assert "b: failed: there is no file " in told
    (folder / "a.jsonl").write_text('{"id": "a", "title": "Spawacz"}\n{"id": "c"}\n')
    assert szukaj("run", "--only", "a", folder=folder) == 1
    assert "  rejected: " in capsys.readouterr().out


def test_feeds_are_listed_with_what_is_known_of_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert szukaj("list", folder=folder) == 0
    assert "a  a.jsonl  (every 1h; never fetched; due now)\n" in capsys.readouterr().out
    (folder / "b.jsonl").unlink()
    szukaj("run", folder=folder)
    capsys.readouterr()
    assert szukaj("list", "--json", folder=folder) == 0
    first, second = printed(capsys)["feeds"]
    assert (first["name"], first["interval"], first["state"]) == ("a", "1h", "fetched")
    assert first["fetched"]
    assert first["due"] > first["fetched"]
    assert (second["interval"], second["state"], second["fetched"]) == ("1d", "failed", None)
    assert "there is no file" in second["reason"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["run", "--only", "c"], "there is no feed c in "),
        (["list", "--dry-run"], "belong to szukaj feeds run"),
        (["list", "--only", "a"], "belong to szukaj feeds run"),
        (["fetch"], "say what szukaj feeds is to do"),
        ([], "say what szukaj feeds is to do"),
    ],
)
def test_wrong_use_is_one_sentence_and_2(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert szukaj(*arguments, folder=folder) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1


def test_no_feeds_is_said_with_how_to_write_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert szukaj("run", folder=tmp_path) == 2
    assert "deploy/feeds.example.toml shows how" in capsys.readouterr().err
    assert szukaj("list", folder=tmp_path) == 0
    assert "there are no feeds" in capsys.readouterr().out
    assert szukaj("list", "--json", folder=tmp_path) == 0
    assert printed(capsys) == {"feeds": [], "mistakes": []}


def test_a_file_that_is_none_or_is_not_there_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "feeds.toml").write_text("[[feed\n")
    assert szukaj("run", folder=folder) == 2
    assert "feeds.toml is not TOML: " in capsys.readouterr().err
    monkeypatch.setenv("SZUKAJ_FEEDS", str(folder / "nowhere.toml"))
    assert szukaj("list", folder=folder) == 2
    assert "SZUKAJ_FEEDS names " in capsys.readouterr().err


def test_a_mistake_in_one_table_is_told_and_ends_with_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "feeds.toml").open("a") as file:
        file.write('[[feed]]\nname = "c"\ncomplet = true\npath = "c"\n')
    assert szukaj("list", folder=folder) == 1
    assert 'feeds.toml, line 8 (feed "c"): "complet" means nothing there' in capsys.readouterr().out
    assert szukaj("run", folder=folder) == 1
    told = capsys.readouterr().out
    assert "a: 1 record read, 1 new\n" in told
    assert "c: failed: " in told
