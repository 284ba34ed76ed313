"""Columns of tables are guessed by their names and by what stands in them, and the proposal is a mapping."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from bot.errors import BadInput
from retrieval.importing.guessing import as_toml, guess
from retrieval.sources.mapping import load

if TYPE_CHECKING:
    from pathlib import Path

TITLED = """Wykaz wolnych miejsc pracy;;;;;;
Nazwa stanowiska pracy;Zakład;Gdzie;Proponowane wynagrodzenie brutto;Termin składania;Telefon;Rodzaj
Spawacz MAG;Stalmet Sp. z o.o.;Radom;od 5 500 do 7 000 zł;30.11.2026;48 100 100;umowa o pracę
Kasjer;Sklep Ania;Kielce;30,50 zł/h;15.12.2026;48 200 200;umowa zlecenie
Kierowca kat. C+E;Trans SA;Łódź;8000 zł netto;15.12.2026;48 300 300;kontrakt B2B
"""
BARE = """1,https://a.example/1,Magazynier,Logis Sp. z o.o.,Gdańsk,4900,5600,2026-10-01,2026-12-01
2,https://a.example/2,Operator wózka,Logis Sp. z o.o.,Gdynia,5200,6100,2026-10-02,2026-12-02
3,https://a.example/3,Brygadzista produkcji,Fabryka S.A.,Tczew,7000,8200,2026-10-02,2026-12-02
"""


def test_names_and_values_say_what_columns_are(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(TITLED, encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    assert {column.name: column.field for column in found.columns} == {
        "Nazwa stanowiska pracy": "title",
        "Zakład": "company",
        "Gdzie": "places",
        "Proponowane wynagrodzenie brutto": "pay",
        "Termin składania": "expires",
        "Telefon": "",
        "Rodzaj": "contracts",
    }
    assert (found.delimiter, found.header) == (";", True)


def test_without_a_header_values_alone_say_it(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(BARE, encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    fields = [column.field for column in found.columns]
    assert fields == ["", "url", "title", "company", "places", "pay_min", "pay_max", "published", "expires"]
    assert not found.header


NUMBERED = """kol1,kol2,kol3,kol4
Spawacz MIG,Stalbud,Radom,6000 zł
Tokarz CNC,Metalex,Kielce,7000 zł brutto
Kierowca autobusu,Trans-Max,Lublin,5500 zł
"""


def test_names_that_say_nothing_are_a_header_and_values_say_the_rest(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(NUMBERED, encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    assert found.header
    assert {column.name: column.field for column in found.columns} == {
        "kol1": "title",
        "kol2": "company",
        "kol3": "places",
        "kol4": "pay",
    }


def test_of_two_columns_of_names_the_title_is_the_one_that_names_work(tmp_path: Path) -> None:
    rows = ("Ogłoszenie;U kogo;Gdzie", "Murarz-tynkarz;P.H.U. Bud;Nysa", "Sprzedawca w sklepie;GS Samopomoc;Brzeg")
    (tmp_path / "x").write_text("\n".join(rows), encoding="utf-8")
    assert guess(str(tmp_path / "x")).title == "Ogłoszenie"


def test_days_until_which_an_offer_stands_are_told_by_the_name_of_their_column(tmp_path: Path) -> None:
    rows = (
        "Co robimy;Gdzie;Ile;Do kiedy",
        "Spawacz;Radom;7000 zł brutto;2026-12-31",
        "Tester;zdalnie;35 zł/h;2026-12-15",
    )
    (tmp_path / "x").write_text("\n".join(rows), encoding="utf-8")
    found = {column.name: column.field for column in guess(str(tmp_path / "x")).columns}
    assert found == {"Co robimy": "title", "Gdzie": "places", "Ile": "pay", "Do kiedy": "expires"}


def test_a_first_row_of_values_is_no_header_though_one_of_them_is_odd(tmp_path: Path) -> None:
    rows = NUMBERED.partition("\n")[2].replace("6000 zł", "do uzgodnienia")
    (tmp_path / "x").write_text(rows, encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    assert not found.header
    assert [column.field for column in found.columns] == ["title", "company", "places", "pay"]


def test_words_above_numbers_are_a_header_too(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("co;ile\nZdun;6000\nCieśla;7000\n", encoding="utf-8")
    assert [column.name for column in guess(str(tmp_path / "x")).columns] == ["co", "ile"]


def test_a_name_that_its_values_contradict_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("tytul;firma;link\nKucharz;Bar;zapytaj\nKelner;Bar;zapytaj\n", encoding="utf-8")
    assert [column.field for column in guess(str(tmp_path / "x")).columns] == ["title", "company", ""]


def test_objects_within_objects_are_columns_as_well(tmp_path: Path) -> None:
    rows = [{"co": {"nazwa_stanowiska": f"Zawód {n}"}, "gdzie": "Opole", "kto": "A Sp. z o.o."} for n in range(3)]
    (tmp_path / "x").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    assert {c.name: c.field for c in found.columns} == {
        "co.nazwa_stanowiska": "title",
        "gdzie": "places",
        "kto": "company",
    }


def test_of_a_workbook_the_sheet_with_a_title_is_taken(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Spis"])
    sheet = book.create_sheet("Dane")
    for row in (["Oferowane stanowisko", "Gdzie"], ["Zdun", "Nysa"], ["Cieśla", "Brzeg"]):
        sheet.append(row)
    book.save(tmp_path / "x.xlsx")
    found = guess(str(tmp_path / "x.xlsx"))
    assert (found.sheet, found.title) == ("Dane", "Oferowane stanowisko")


def test_the_proposal_is_a_mapping_that_loads(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(TITLED.replace("Zakład", 'Za"kład\\'), encoding="utf-8")
    found = guess(str(tmp_path / "x"))
    (tmp_path / "m.toml").write_text(as_toml("x", found), encoding="utf-8")
    columns = load(tmp_path / "m.toml")
    assert columns.columns == {column.name: column.field for column in found.columns}
    assert columns.delimiter == ";"


@pytest.mark.parametrize("content", ["<rss><channel/></rss>", "", "{}"])
def test_what_is_no_table_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content, encoding="utf-8")
    with pytest.raises(BadInput):
        guess(str(tmp_path / "x"))
