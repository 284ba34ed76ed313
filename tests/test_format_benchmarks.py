"""The benchmark of formats: every file that it writes holds all of its offers, and what a reader lacks is said."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from benchmarks import formats
from benchmarks.formats.readers import DRAFTS, LIBRARIES, RECORDS, read_by
from benchmarks.formats.written import written

if TYPE_CHECKING:
    from pathlib import Path

_HERE = {"ElementTree", "lxml", "csv.DictReader", "openpyxl"}
"""Readers that need nothing but what szukaj needs."""


@pytest.mark.parametrize("faults", [False, True])
def test_every_format_is_read_whole_by_us(tmp_path: Path, faults: bool) -> None:
    seen = set()
    for made in written(tmp_path, 25, faults=faults):
        seen.add(made.name)
        assert sum(read_by(DRAFTS, made.path)) == sum(read_by(RECORDS, made.path)) == made.offers == 25, made.name
    assert seen == set(LIBRARIES)


def test_the_libraries_that_are_here_find_the_same_offers(tmp_path: Path) -> None:
    read = 0
    for made in written(tmp_path, 25):
        for reader in _HERE & set(LIBRARIES[made.name]):
            assert sum(read_by(reader, made.path)) == 25, (made.name, reader)
            read += 1
    assert read >= 6


def test_a_library_that_is_not_installed_is_named_in_its_row(tmp_path: Path) -> None:
    if find_spec("extruct") is not None:
        pytest.skip("extruct is installed here")
    page = tmp_path / "page.html"
    page.write_text("<html></html>", encoding="utf-8")
    assert formats.read("extruct", page) == "extruct"


def test_what_a_library_raises_is_its_figure(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text("<jobs><job><title>Kucharz</title></job><job>R&D</job></jobs>", encoding="utf-8")
    found = formats.read("ElementTree", feed, rounds=1)
    assert isinstance(found, formats.Pass)
    assert found.records == 1
    assert "ParseError" in found.failed
