"""What workbooks say beside the values of cells: links, cells that are one, headers of two rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from retrieval.importing.guessing import guess
from retrieval.sources.mapping import Columns
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {"C2": "https://tartak.example/1", "C3": "https://tartak.example/2"}


def workbook(
    path: Path, rows: list[list[Any]], *, links: dict[str, str] | None = None, merged: tuple[str, ...] = ()
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    for cell, link in (links or {}).items():
        sheet[cell].hyperlink = link
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def test_a_link_is_where_a_click_leads_and_not_the_words_clicked_on(tmp_path: Path) -> None:
    rows = [["Stanowisko", "Firma", "Link"], ["Traser", "Tartak", "kliknij"], ["Drwal", "Tartak", "kliknij"]]
    path = workbook(tmp_path / "a.xlsx", rows, links=LINKS)
    offers = offers_of(path, path.read_bytes())
    assert [offer.url for offer in offers] == list(LINKS.values())
    assert len({offer.id for offer in offers}) == 2
    assert [column.field for column in guess(str(path)).columns] == ["title", "company", "url"]


def test_a_mapping_finds_the_link_as_well(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", [["Kto", "U kogo", "Więcej"], ["Traser", "Tartak", "tu"]], links={"C2": LINKS["C2"]}
    )
    _, (draft,), _ = drafts_of(path, Columns({"Kto": "title", "U kogo": "company", "Więcej": "url"}))
    assert draft.url == LINKS["C2"]


def test_a_formula_may_be_the_link(tmp_path: Path) -> None:
    formula = '=HYPERLINK("https://tartak.example/3","zobacz")'
    path = workbook(tmp_path / "a.xlsx", [["Stanowisko", "Firma", "Link"], ["Traser", "Tartak", formula]])
    assert [offer.url for offer in offers_of(path, path.read_bytes())] == ["https://tartak.example/3"]


def test_a_link_on_the_title_counts_where_no_column_is_for_it(tmp_path: Path) -> None:
    rows = [["Nr oferty", "Firma", "Stanowisko"], [7, "Tartak", "Traser"], [8, "Tartak", "Drwal"]]
    path = workbook(tmp_path / "a.xlsx", rows, links={**LINKS, "B2": "https://tartak.example"})
    offers = offers_of(path, path.read_bytes())
    assert [(offer.title, offer.url, offer.company) for offer in offers] == [
        ("Traser", LINKS["C2"], "Tartak"),
        ("Drwal", LINKS["C3"], "Tartak"),
    ]


def test_only_addresses_on_the_web_are_links(tmp_path: Path) -> None:
    rows = [["Stanowisko", "Firma", "Link"], ["Traser", "Tartak", "napisz"]]
    path = workbook(tmp_path / "a.xlsx", rows, links={"C2": "mailto:kadry@tartak.example"})
    assert [offer.url for offer in offers_of(path, path.read_bytes())] == [""]


def test_cells_merged_downwards_hold_their_value_in_each_row(tmp_path: Path) -> None:
    rows = [
        ["Firma", "Stanowisko", "Miasto"],
        ["Tartak", "Traser", "Ełk"],
        [None, "Drwal", "Pisz"],
        [None, "Szef", "Ełk"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, merged=("A2:A3",))
    assert [offer.company for offer in offers_of(path, path.read_bytes())] == ["Tartak", "Tartak", ""]


@pytest.mark.parametrize("merged", [("A1:A2", "B1:B2", "C1:D1", "E1:E2"), ()])
def test_a_header_of_two_rows_names_both_ends_of_the_pay(tmp_path: Path, merged: tuple[str, ...]) -> None:
    rows = [
        ["Stanowisko", "Miejsce pracy", "Wynagrodzenie brutto (zł)", None, "Rodzaj umowy"],
        [None, None, "od", "do", None],
        ["Traser", "Ełk", 5200, 5900, "umowa o pracę"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, merged=merged)
    (offer,) = offers_of(path, path.read_bytes())
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(5_200.0, 5_900.0, "gross")]
    assert offer.contracts == ("employment",)
    fields = [column.field for column in guess(str(path)).columns]
    assert fields == ["title", "places", "pay_min", "pay_max", "contracts"]


def test_a_row_below_the_header_that_names_other_things_is_a_record(tmp_path: Path) -> None:
    (offer,) = offers_of(tmp_path / "x", "Stanowisko;Firma;Wynagrodzenie\nOd zaraz;A;od 5000 zł\n")
    assert offer.title == "Od zaraz"
