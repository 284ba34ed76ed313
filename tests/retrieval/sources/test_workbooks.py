"""What workbooks say beside the values of cells: links, cells that are one, headers of two rows."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.errors import BadInput
from retrieval.importing.guessing import guess
from retrieval.sources.mapping import Columns
from tests.retrieval.sources.reading import drafts_of, offers_of

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


OLD = Path(__file__).with_name("old_workbook.xls")
"""Three offers as Excel wrote them before 2007, on the second sheet, below words; one cell for all firms."""


def test_a_workbook_of_before_2007_is_read_with_its_days_and_merged_cells() -> None:
    offers = offers_of(OLD, OLD.read_bytes())
    assert [(o.title, o.company, o.places[0].name, o.pay[0].minimum, o.expires) for o in offers] == [
        ("Szwaczka", "Szwalnia Naparstek", "Łódź", 5200, date(2026, 12, 31)),
        ("Krojczy", "Szwalnia Naparstek", "Pabianice", 5600, date(2026, 11, 30)),
        ("Konserwator maszyn szwalniczych", "Szwalnia Naparstek", "Łódź", 6100.5, date(2027, 1, 15)),
    ]
    found = guess(str(OLD))
    assert (found.sheet, found.title) == ("Oferty", "Stanowisko")


def opendocument(path: Path, rows: list[list[str]], what: str = "spreadsheet", more: str = "") -> Path:
    """A document as small as OpenDocument 1.3 lets one be; `more` are rows as they are written."""
    of = "urn:oasis:names:tc:opendocument:xmlns"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = ("".join(map(cell.format, row)) for row in rows)
    table = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines) + more
    spaces = " ".join(f'xmlns:{name}="{of}:{name}:1.0"' for name in ("office", "table", "text"))
    body = f'<office:spreadsheet><table:table table:name="Oferty">{table}</table:table></office:spreadsheet>'
    content = f"<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{what}")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{of}:manifest:1.0"/>')
        archive.writestr("content.xml", content)
    return path


def test_a_spreadsheet_of_opendocument_is_read_and_another_document_of_it_is_not(tmp_path: Path) -> None:
    rows = [["Stanowisko", "Firma", "Miejscowość"], ["Zdun", "Kaflarnia", "Żary"]]
    path = opendocument(tmp_path / "a.ods", rows)
    (offer,) = offers_of(path, path.read_bytes())
    assert (offer.title, offer.company, offer.places[0].name) == ("Zdun", "Kaflarnia", "Żary")
    letter = opendocument(tmp_path / "a.odt", rows, "text")
    with pytest.raises(BadInput, match="document that is no spreadsheet"):
        drafts_of(letter)


def test_a_damaged_workbook_of_before_2007_says_so(tmp_path: Path) -> None:
    whole = OLD.read_bytes()
    for number, broken in enumerate((whole[:2000], whole[:520] + bytes(600) + whole[1120:])):
        (tmp_path / str(number)).write_bytes(broken)
        with pytest.raises(BadInput, match="damaged"):
            drafts_of(tmp_path / str(number))


def repeated(rows: int, columns: int, text: str) -> str:
    held = f'office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>"
    cell = f'<table:table-cell table:number-columns-repeated="{columns}" {held}'
    return f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'


@pytest.mark.parametrize(
    "more",
    [
        repeated(1_000_000, 60, "x"),
        repeated(1_000_000, 2, "x"),
        repeated(1_000, 1_000, "x" * 1_000),
        repeated(10**30, 1, "x"),
        repeated(1_000_000, 1, "") + repeated(1, 1_000, "x"),
    ],
)
def test_a_sheet_that_repeats_its_cells_without_end_is_refused(tmp_path: Path, more: str) -> None:
    with pytest.raises(BadInput, match="too many cells, or one that repeats them; save it as CSV"):
        drafts_of(opendocument(tmp_path / "a.ods", [["Stanowisko", "Firma"], ["Zdun", "Kafel"]], more=more))


def test_empty_rows_and_cells_that_are_repeated_to_the_end_of_a_sheet_are_nothing(tmp_path: Path) -> None:
    more = repeated(2, 1, "Kaflarz") + repeated(1_048_000, 16_384, "")
    path = opendocument(tmp_path / "a.ods", [["Stanowisko", "Firma"], ["Zdun", "Kafel"]], more=more)
    _, drafts, rejected = drafts_of(path)
    assert ([draft.title for draft in drafts], rejected) == (["Zdun", "Kaflarz", "Kaflarz"], [])


def test_the_size_of_what_is_packed_is_asked_before_any_of_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from retrieval.sources import workbooks

    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"x" * 100_000)
        archive.writestr("content.xml", "<a/>")

    def read_whole(*_: object, **__: object) -> bytes:
        raise AssertionError("a member is read whole")

    monkeypatch.setattr(zipfile.ZipFile, "read", read_whole)
    with pytest.raises(BadInput, match="document that is no spreadsheet"):
        drafts_of(path)
    monkeypatch.setattr(workbooks, "_LARGEST_UNPACKED", 50_000)
    with pytest.raises(BadInput, match="unpacks to over"):
        drafts_of(path)
