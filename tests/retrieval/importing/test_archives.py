"""An archive is a folder: its files are read where they lie, by name, and known again when they come back."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from bot.errors import BadInput
from retrieval.importing import import_paths
from retrieval.sources.files import files, opened
from tests.retrieval.store_offers import opened as store_opened

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer
    from retrieval.importing import Summary
    from retrieval.store import OfferStore

NOW = datetime(2026, 8, 25, 12, tzinfo=UTC)
TABLE = "tytuł;firma;miasto\nKucharz;Zorza;Łódź\nKelner;Zorza;Kielce\n"
OFFER = {"id": 7, "title": "Spawacz", "company": "Iskra", "location": "Opole"}


def packed(path: Path, inside: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, what in inside.items():
            archive.writestr(name, what)
    return path


def taken(store: OfferStore, *paths: Path, folder: Path) -> Summary:
    return import_paths(paths, store, now=NOW, vocabulary=folder / "vocabulary.json")


def all_of(store: OfferStore) -> list[Offer]:
    return store.get(sorted(store.contents()))


def test_the_files_of_an_archive_are_read_each_in_its_format_and_not_again(tmp_path: Path) -> None:
    inside: dict[str, bytes | str] = {
        "oferty/wrzesień.csv": TABLE.encode("cp1250"),
        "oferty/one.json": json.dumps(OFFER),
        "__MACOSX/oferty/._one.json": b"\0\1",
        "oferty/.hidden": "x",
        "oferty/": "",
    }
    path = packed(tmp_path / "export.zip", inside)
    assert list(files([path])) == [f"{path}/oferty/one.json", f"{path}/oferty/wrzesień.csv"]
    (tmp_path / "kept").mkdir()
    with store_opened(str(tmp_path / "store")) as store:
        first = taken(store, tmp_path / "export.zip", folder=tmp_path / "kept")
        again = taken(store, tmp_path / "export.zip", folder=tmp_path / "kept")
        offers = all_of(store)
    assert (first.read, first.new, first.rejected) == (3, 3, [])
    assert (again.read, again.unchanged) == (3, 3)
    assert {(o.title, o.company, o.places[0].name) for o in offers} == {
        ("Kucharz", "Zorza", "Łódź"),
        ("Kelner", "Zorza", "Kielce"),
        ("Spawacz", "Iskra", "Opole"),
    }


def test_what_is_wrong_within_is_told_by_its_name_and_the_rest_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"bad.csv": "tytuł;miasto\n;Łódź\n", "good.json": json.dumps(OFFER)})
    with store_opened(str(tmp_path / "store")) as store:
        summary = taken(store, path, folder=tmp_path)
    assert (summary.new, [(one.file, one.line) for one in summary.rejected]) == (1, [(f"{path}/bad.csv", 2)])


def test_a_mapping_beside_an_archive_is_that_of_its_files(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"x.csv": "co;gdzie\nTokarz;Radom\n"})
    (tmp_path / "a.zip.mapping.toml").write_text('[columns]\nco = "title"\ngdzie = "places"\n', encoding="utf-8")
    with store_opened(str(tmp_path / "store")) as store:
        taken(store, path, folder=tmp_path)
        offers = all_of(store)
    assert [(o.title, o.places[0].name) for o in offers] == [("Tokarz", "Radom")]


def test_a_workbook_and_a_document_are_no_archives(tmp_path: Path) -> None:
    manifest = "META-INF/manifest.xml"
    for inner in ({"[Content_Types].xml"}, {"word/document.xml"}, {"mimetype"}, {"content.xml", manifest}):
        path = packed(tmp_path / "document", dict.fromkeys(inner, "<a/>"))
        assert list(files([path])) == [str(path)]
    path = packed(tmp_path / "feeds.zip", {"content.xml": "<a/>"})
    assert list(files([path])) == [f"{path}/content.xml"]


def test_an_archive_without_files_is_one_rejection_and_the_rest_of_its_folder_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.csv").write_text(TABLE)
    packed(folder / "empty.zip", {"__MACOSX/._a": b"\0", "more/": ""})
    with store_opened(str(tmp_path / "store")) as store:
        summary = taken(store, folder, folder=tmp_path)
    assert (summary.new, [one.file for one in summary.rejected]) == (2, [str(folder / "empty.zip")])
    assert "an archive without files" in summary.rejected[0].reason


def test_members_are_named_as_files_of_a_folder_however_the_archive_writes_them(tmp_path: Path) -> None:
    names = ("./one.csv", "/data/two.csv", "../three.csv", "a//four.csv")
    path = packed(
        tmp_path / "a.zip", {name: f"tytuł;miasto\nTokarz {at};Radom\n" for at, name in enumerate(names)}
    )
    inside = ["a/four.csv", "data/two.csv", "one.csv", "three.csv"]
    assert list(files([path])) == [f"{path}/{name}" for name in inside]
    with store_opened(str(tmp_path / "store")) as store:
        summary = taken(store, path, folder=tmp_path)
        titles = {offer.title for offer in all_of(store)}
    assert (titles, summary.rejected) == ({f"Tokarz {at}" for at in range(4)}, [])


def test_an_archive_within_an_archive_is_called_that_and_a_workbook_is_none(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", {"x.csv": TABLE}).read_bytes()
    book = openpyxl.Workbook()
    book.active.append(["tytuł", "miasto"])
    book.active.append(["Zdun", "Żary"])
    book.save(tmp_path / "book.xlsx")
    path = packed(tmp_path / "a.zip", {"i.zip": inner, "book.xlsx": (tmp_path / "book.xlsx").read_bytes()})
    with store_opened(str(tmp_path / "store")) as store:
        summary = taken(store, path, folder=tmp_path)
    assert (summary.new, [one.file for one in summary.rejected]) == (1, [f"{path}/i.zip"])
    assert "an archive within an archive; unpack it" in summary.rejected[0].reason


def test_archives_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    whole = packed(tmp_path / "a.zip", {"x.csv": TABLE}).read_bytes()
    name = f"{tmp_path / 'b.zip'}/x.csv"
    directory = whole.index(b"PK\1\2")
    locked = bytearray(whole)
    locked[6] |= 1  # the flags of the file, and those in the directory
    locked[directory + 8] |= 1
    (tmp_path / "b.zip").write_bytes(locked)
    with pytest.raises(BadInput, match="password"):
        opened(name)
    wrong = bytearray(whole)
    wrong[14:18] = wrong[directory + 16 : directory + 20] = b"\0\0\0\0"  # the check sum
    (tmp_path / "b.zip").write_bytes(wrong)
    with store_opened(str(tmp_path / "store")) as store:
        summary = taken(store, tmp_path / "b.zip", folder=tmp_path)
    assert [one.file for one in summary.rejected] == [name]
    assert "damaged in its archive" in summary.rejected[0].reason
    (tmp_path / "b.zip").write_bytes(b"PK\3\4" + whole[4:30])
    assert list(files([tmp_path / "b.zip"])) == [str(tmp_path / "b.zip")]
