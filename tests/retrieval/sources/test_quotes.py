"""CSV with a quote that is never closed: the row is named, and it swallows no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.sources import csv
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "tytuł;firma;miasto;link\n"


def read(path: Path, *lines: str) -> tuple[list[str], list[tuple[int | None, str]]]:
    """The titles that came in, and the lines that did not with their reasons."""
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    _, drafts, rejected = drafts_of(path)
    assert all(rejection.partial for rejection in rejected)
    return [draft.title for draft in drafts], [(rejection.line, rejection.reason) for rejection in rejected]


@pytest.mark.parametrize(
    ("following", "titles"),
    [
        (["B2;Firma;Radom;b", "C3;Firma;Radom;c"], ["B2", "C3"]),
        (['B2;"Firma";Radom;b', "C3;Firma;Radom;c"], ["B2", "C3"]),
        (["B2;Firma;Radom;b", '"C3";"Firma";"Radom";"c"'], ["B2", "C3"]),
        (["B2;Firma;Radom;b", 'C3;"Firma; spółka";Radom;c'], ["B2", "C3"]),
        (['B2;"";Radom;b', 'C3;"";Radom;c'], ["B2", "C3"]),
        ([], []),
    ],
)
def test_an_unclosed_quote_is_told_with_its_line_and_the_other_rows_come_in(
    tmp_path: Path, following: list[str], titles: list[str]
) -> None:
    found, rejected = read(tmp_path / "x", "Z0;Firma;Radom;z", 'A1;"Fir ma;Radom;a', *following)
    assert found == ["Z0", *titles]
    assert [line for line, _ in rejected] == [3]
    assert "quote" in rejected[0][1]


def test_each_of_several_unclosed_quotes_is_told(tmp_path: Path) -> None:
    lines = ['A1;"Firma;Radom;a', "B2;Firma;Radom;b", 'C3;"Firma;Radom;c', "D4;Firma;Radom;d"]
    found, rejected = read(tmp_path / "x", *lines)
    assert found == ["B2", "D4"]
    assert [line for line, _ in rejected] == [2, 4]


def test_an_unclosed_quote_in_a_row_of_several_lines_is_told(tmp_path: Path) -> None:
    lines = ['A1;"Firma', 'i syn";"Radom;a', "B2;Firma;Radom;b", "C3;Firma;Radom;c"]
    found, rejected = read(tmp_path / "x", "Z0;Firma;Radom;z", *lines)
    assert (found, [line for line, _ in rejected]) == (["Z0", "B2", "C3"], [3])


def test_a_text_that_is_cut_off_within_quotes_is_one_rejection(tmp_path: Path) -> None:
    lines = ["Z0;Firma;Radom;z", 'A1;Firma;Radom;"Opis pracy', "w kuchni", "i na sali"]
    assert read(tmp_path / "x", *lines)[0] == ["Z0"]
    assert [line for line, _ in read(tmp_path / "x", *lines)[1]] == [3]


def test_an_unclosed_quote_before_more_than_a_field_may_hold_swallows_no_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv, "_LONGEST_FIELD", 60)
    found, rejected = read(tmp_path / "x", 'A1;"Firma;Radom;a', *[f"B{n};Firma;Radom;b" for n in range(9)])
    assert found == [f"B{n}" for n in range(9)]
    assert [line for line, _ in rejected] == [2]


def test_the_cells_of_a_row_with_an_unclosed_quote_are_kept_for_mending(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(HEADER + 'A1;"Firma;Radom;a\nB2;Firma;Radom;b\n', encoding="utf-8")
    _, _, (rejection,) = drafts_of(tmp_path / "x")
    assert rejection.record == {"tytuł": "A1", "firma": "Firma", "miasto": "Radom", "link": "a"}


@pytest.mark.parametrize(
    "text",
    [
        'tytuł,opis\nKucharz,"Kuchnia, sala\nzmywak, bar"\nKelner,x\n',
        'tytuł;firma;opis\nKucharz;Bar;"a;b\nc;d;e\n"\nKelner;Bar;x\n',
        'tytuł;firma;opis\nKucharz;Bar;"ekran 24""\nraz;dwa;trzy"\nKelner;Bar;x\n',
        'tytuł;firma;opis\nKucharz;Bar "Pod Lasem";ekran 24"\nKelner;"Bar";x\n',
    ],
)
def test_fields_of_several_lines_and_quotes_within_words_stay_as_they_are(tmp_path: Path, text: str) -> None:
    assert [offer.title for offer in offers_of(tmp_path / "x", text)] == ["Kucharz", "Kelner"]
