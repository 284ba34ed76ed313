"""Plainly different offers of one id: one is kept, and every import tells of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from retrieval.importing import import_paths
from tests.retrieval.store_offers import opened

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.sources.draft import Note

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)
TWO_OF_ONE_ID = ({"id": 1, "title": "Kucharz", "company": "A"}, {"id": 1, "title": "Spawacz", "company": "B"})
NEWER_LAST = tuple({**row, "updated": f"2026-08-0{n}"} for n, row in enumerate(TWO_OF_ONE_ID, 1))


def written(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return path


def notes(*paths: Path) -> list[Note]:
    with opened("memory://") as store:
        return import_paths(paths, store, now=NOW).notes


@pytest.mark.parametrize("rows", [TWO_OF_ONE_ID, NEWER_LAST, NEWER_LAST[::-1]])
@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("remembered", [False, True])
def test_different_offers_of_one_id_are_told_at_every_import(
    tmp_path: Path, rows: tuple[dict[str, Any], ...], apart: bool, remembered: bool
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    files = [(row,) for row in rows] if apart else [rows]
    paths = [written(tmp_path / f"{n}.jsonl", *some) for n, some in enumerate(files)]
    with opened("memory://") as store:
        for _ in range(3):
            (note,) = import_paths(
                paths, store, now=NOW, vocabulary=data / "vocabulary.json" if remembered else None
            ).notes
            assert note.text.startswith("one offer has the id of another one")
            assert [offer.title for offer in store.get(["import:1"])] == ["Spawacz"]


def test_a_file_that_repeats_what_another_has_doubles_no_offer_that_is_told(tmp_path: Path) -> None:
    paths = [written(tmp_path / name, *TWO_OF_ONE_ID) for name in "ab"]
    (note,) = notes(*paths)
    assert note.text.startswith("one offer has")


def test_offers_of_one_id_that_are_plainly_different_are_told(tmp_path: Path) -> None:
    first = written(tmp_path / "a", {"id": 1, "title": "Kucharz", "company": "A"})
    other = written(tmp_path / "b", {"id": 1, "title": "Spawacz", "company": "B"})
    (note,) = notes(first, other)
    assert note.text.startswith("one offer has the id of another one")
    assert f"(import:1 in {other}, for one)" in note.text


@pytest.mark.parametrize(
    "change", [{"title": "Kucharka"}, {"company": "B"}, {"title": "Kucharka", "location": "Łódź"}]
)
def test_an_offer_that_another_file_describes_anew_is_the_same_one(tmp_path: Path, change: dict[str, str]) -> None:
    before = {"id": 1, "title": "Kucharz", "company": "A", "url": "https://a.example/1"}
    paths = [written(tmp_path / "a", before), written(tmp_path / "b", {**before, **change})]
    assert notes(*paths) == []


@pytest.mark.parametrize(("dates", "told"), [(("2026-08-01", "2026-08-09"), False), (("", ""), True)])
def test_a_newer_version_with_another_title_and_link_is_the_same_offer(
    tmp_path: Path, dates: tuple[str, str], told: bool
) -> None:
    rows = [
        {"id": 1, "title": title, "company": "A", "url": f"https://a.example/{title}", "updated": date}
        for title, date in zip(("Kucharz", "Spawacz"), dates, strict=True)
    ]
    assert bool(notes(written(tmp_path / "a", *rows))) is told


def test_different_offers_behind_one_link_are_told(tmp_path: Path) -> None:
    link = {"company": "A", "url": "https://a.example/zespol"}
    path = written(tmp_path / "a", {"title": "Kucharz", **link}, {"title": "Spawacz", **link})
    (note,) = notes(path)
    assert "import:https://a.example/zespol" in note.text
