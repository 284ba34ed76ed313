"""Tables with any header: Excel, CSV under a mapping, headers below other rows."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from bot.domain import Pay
from bot.errors import BadInput
from retrieval.sources import format_of
from retrieval.sources.files import files, opened
from retrieval.sources.mapping import Columns, load, mapping_of
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ["Stanowisko", "Firma", "Miasto", "Wynagrodzenie od", "Wynagrodzenie do", "Data publikacji", "Opis"]
ROW: list[Any] = ["Spawacz", "Stal", "Radom", 6000, 7500.0, datetime(2026, 8, 20), "Spawanie rur."]  # noqa: DTZ001


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_read_whatever_its_name(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", Oferty=[HEADER, ROW, [None] * 7, ["Tokarz", "Wiór", "Kielce", *[None] * 4]])
    (tmp_path / "a.xlsx").rename(tmp_path / "oferty")
    offers = offers_of(tmp_path / "oferty", (tmp_path / "oferty").read_bytes())
    assert [(offer.title, offer.company) for offer in offers] == [("Spawacz", "Stal"), ("Tokarz", "Wiór")]
    assert offers[0].pay == (Pay(6_000.0, 7_500.0),)
    assert offers[0].published == date(2026, 8, 20)
    assert [place.name for place in offers[0].places] == ["Radom"]


def test_rows_above_the_header_and_sheets_without_one_are_passed_over(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        Okładka=[["Urząd Pracy"], ["Sierpień 2026"]],
        Oferty=[["Wykaz ofert"], [], HEADER, ROW],
        Praktyki=[HEADER, ["Praktykant", *ROW[1:]]],
    )
    name, drafts, rejected = drafts_of(path)
    assert (name, [draft.title for draft in drafts], rejected) == ("excel", ["Spawacz", "Praktykant"], [])


def test_a_workbook_whose_header_says_nothing_points_to_the_mapping(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="--guess"):
        drafts_of(workbook(tmp_path / "a.xlsx", A=[["x", "y"], ["1", "2"]]))


def test_damage_and_other_archives_are_told(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", A=[HEADER, ROW]).read_bytes()
    (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadInput, match="damaged Excel file"):
        drafts_of(tmp_path / "cut")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    (tmp_path / "letter").write_bytes(packed.getvalue())
    with pytest.raises(BadInput, match="is empty"):
        drafts_of(tmp_path / "letter")
    (tmp_path / "letter").write_bytes(packed.getvalue()[:60])
    with pytest.raises(BadInput, match="damaged Word document"):
        drafts_of(tmp_path / "letter")
    for name, what in (
        ("mimetype", "a document that is no spreadsheet"),
        ("content.xml", "an archive"),
        ("a.csv", "an archive"),
    ):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(name, "a;b")
        (tmp_path / "other").write_bytes(packed.getvalue())
        with pytest.raises(BadInput, match=what):
            drafts_of(tmp_path / "other")


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from retrieval.sources import workbooks

    monkeypatch.setattr(workbooks, "_LARGEST_UNPACKED", 1000)
    with pytest.raises(BadInput, match="unpacks to over"):
        drafts_of(workbook(tmp_path / "a.xlsx", A=[HEADER, ROW]))


@pytest.mark.parametrize(
    ("start", "what"),
    [(b"%PDF-1.7", "PDF"), (b"\xd0\xcf\x11\xe0\xa1", "no workbook of Excel"), (b"\x89PNG\r\n", "picture")],
)
def test_files_that_hold_no_text_are_named(tmp_path: Path, start: bytes, what: str) -> None:
    (tmp_path / "x").write_bytes(start + bytes(range(256)))
    with pytest.raises(BadInput, match=what):
        drafts_of(tmp_path / "x")


def test_csv_below_other_lines_is_read(tmp_path: Path) -> None:
    content = "Oferty na sierpień\n;;\nstanowisko;firma;miasto\nKucharz;Bar;Opole\n"
    (offer,) = offers_of(tmp_path / "x", content)
    assert (offer.title, offer.company) == ("Kucharz", "Bar")


def test_two_columns_of_one_name_are_both_read(tmp_path: Path) -> None:
    (offer,) = offers_of(tmp_path / "x", "title,miasto,miasto\nKucharz,Opole,Nysa\n")
    assert [place.name for place in offer.places] == ["Opole", "Nysa"]


MAPPING = """
delimiter = ";"
[columns]
"Kto" = "title"
"U kogo" = "company"
"Gdzie 1" = "places"
"Gdzie 2" = "places"
"Uwagi" = ""
"""


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        "Kto;U kogo;Gdzie 1;Gdzie 2;Uwagi\nZdun;Kafel;Nysa;Brzeg;x\n", encoding="utf-8"
    )
    (tmp_path / "x.csv.mapping.toml").write_text(MAPPING, encoding="utf-8")
    mapping = mapping_of(str(tmp_path / "x.csv"), None)
    assert mapping is not None
    _, (draft,), rejected = drafts_of(tmp_path / "x.csv", load(mapping))
    assert (draft.title, draft.company, draft.places, rejected) == ("Zdun", "Kafel", ("Nysa", "Brzeg"), [])
    assert list(files([tmp_path])) == [str(tmp_path / "x.csv")]


def test_a_mapping_by_numbers_needs_no_header(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("Zdun,Kafel\nCieśla,Dach\n", encoding="utf-8")
    _, drafts, _ = drafts_of(tmp_path / "x", Columns({"1": "title", "2": "company"}, header=False))
    assert [(draft.title, draft.company) for draft in drafts] == [("Zdun", "Kafel"), ("Cieśla", "Dach")]


def test_a_mapping_reaches_into_objects_and_workbooks(tmp_path: Path) -> None:
    (tmp_path / "x").write_text('{"a": {"b": "Zdun"}, "c": "Kafel"}\n', encoding="utf-8")
    _, (draft,), _ = drafts_of(tmp_path / "x", Columns({"a.b": "title", "c": "company"}))
    assert (draft.title, draft.company) == ("Zdun", "Kafel")
    path = workbook(tmp_path / "b.xlsx", Inne=[["A"], ["B"]], Dane=[["Kto", "Co"], ["Zdun", "Kafel"]])
    _, (draft,), _ = drafts_of(path, Columns({"Kto": "title", "Co": "company"}))
    assert (draft.title, draft.company) == ("Zdun", "Kafel")
    with pytest.raises(BadInput, match='no sheet called "X"'):
        drafts_of(path, Columns({"Kto": "title"}, sheet="X"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[columns", "is not TOML"),
        ("", "has no [columns]"),
        ('[columns]\n"A" = "company"', "of no column that it is the title"),
        ('[columns]\n"A" = "tytul"', '"tytul" (for "A") is no field'),
        ('[columns]\n"A" = "title"\n[x]\n', '"x" means nothing'),
    ],
)
def test_a_mapping_that_makes_no_sense_says_why(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "m.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        load(tmp_path / "m.toml")
    assert what in str(caught.value)


def test_a_file_without_the_columns_of_its_mapping_says_so(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(BadInput, match="no header with the columns of its mapping: Kto, Co"):
        drafts_of(tmp_path / "x", Columns({"Kto": "title", "Co": "company"}))


def test_a_table_of_other_things_is_no_text_either(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a;b;c\n1;2;3\n4;5;6\n", encoding="utf-8")
    file = opened(str(tmp_path / "x"))
    with file.stream, pytest.raises(BadInput, match="propose a mapping"):
        format_of(file)


def _csv(tmp_path: Path, *lines: str) -> list[Any]:
    path = tmp_path / "oferty"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return offers_of(path, path.read_bytes())


def test_headers_of_more_words_are_understood_by_the_part_we_know(tmp_path: Path) -> None:
    (found,) = _csv(
        tmp_path,
        "Tytuł oferty,Nazwa firmy,Poziom doświadczenia,Mile widziane umiejętności,Typ miejsca pracy,"
        "Widełki finansowe [PLN],Wynagrodzenie brutto,Zdalna rozmowa kwalifikacyjna,Data publikacji oferty",
        'Tester,Orzech,senior,"Jira, SQL",hybrid,15000.0-18000.0,False,True,2025-03-03 07:45:14',
    )
    assert (found.levels, found.modes, found.skills_nice) == (("senior",), ("hybrid",), ("Jira", "SQL"))
    assert [(pay.minimum, pay.maximum, pay.currency) for pay in found.pay] == [(15_000, 18_000, "PLN")]
    assert found.published == date(2025, 3, 3)


def test_what_pay_is_paid_for_may_stand_in_a_column_beside_it_and_days_be_written_as_americans_do(
    tmp_path: Path,
) -> None:
    header = "Job Title,Company,Min Salary (PLN),Max Salary (PLN),Salary type,Posted on"
    offers = _csv(
        tmp_path,
        header,
        "Developer,Appify,18000,22000,B2B net/month,10/21/2025",
        "Tester,Appify,35,40,per hour gross,3/4/2025",
    )
    assert [[(p.minimum, p.per, p.basis, p.contract) for p in offer.pay] for offer in offers] == [
        [(18_000, "month", "net", "b2b")],
        [(35, "hour", "gross", None)],
    ]
    assert [offer.published for offer in offers] == [date(2025, 10, 21), date(2025, 4, 3)]


def test_a_table_with_names_of_a_program_is_a_table_and_no_advert(tmp_path: Path) -> None:
    header = "offer_url,position_name,company_name,company_location,type-of-contract,work-schedule,work-modes"
    row = '"https://x.example/1,oferta,7?s=ab&searchId=c","\nSpawacz","\n Stal","Radom",Umowa o pracę,Pełny etat,'
    (found,) = _csv(tmp_path, header, row + "praca stacjonarna")
    assert (found.source_id, found.title, found.company) == ("https://x.example/1,oferta,7", "Spawacz", "Stal")
    assert (found.contracts, found.hours, found.modes) == (("employment",), ("full_time",), ("onsite",))
    assert [place.name for place in found.places] == ["Radom"]


def test_lists_that_a_program_wrote_into_cells_are_lists(tmp_path: Path) -> None:
    (found,) = _csv(
        tmp_path,
        "Position,Location,Salary_b2b,Salary_permanent,Obligatory_skills,responsibilities",
        "Tester,Kraków,12 000 - 14 000 PLN,No information,"
        "\"[{'Python': 'advanced'}, {'SQL': 'junior'}]\",\"['Testowanie', 'Raporty']\"",
    )
    assert found.skills == ("Python", "SQL")
    assert found.description == "Testowanie\nRaporty"
    assert [(pay.minimum, pay.maximum, pay.contract) for pay in found.pay] == [(12_000, 14_000, "b2b")]


def test_a_name_of_more_words_gives_way_to_one_of_our_own(tmp_path: Path) -> None:
    (found,) = _csv(
        tmp_path,
        "title,location,office location,company description,description",
        "Kucharz,Radom,Kraków,Gotujemy od lat.,Gotowanie.",
    )
    assert [place.name for place in found.places] == ["Radom"]
    assert found.description == "Gotowanie."


def test_a_table_of_unknown_names_is_no_advert(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(
        ';adres;alfa;beta_1;gamma_2;delta\n0;https://x.example;Praca, umowa, etat;"a\nb";c;d\n', encoding="utf-8"
    )
    with pytest.raises(BadInput, match="--guess"):
        drafts_of(path)


@pytest.mark.parametrize(
    ("low", "high"),
    [("Wynagrodzenie brutto od", "Wynagrodzenie brutto do"), ("compensation_min", "compensation_max")],
)
def test_names_of_more_words_that_say_an_end_of_pay_are_ends(tmp_path: Path, low: str, high: str) -> None:
    (found,) = offers_of(tmp_path / "x", f"Stanowisko;Miasto;{low};{high}\nKucharz;Sopot;5500;6500\n")
    assert [(pay.minimum, pay.maximum) for pay in found.pay] == [(5500, 6500)]


def test_pay_is_completed_by_a_column_that_describes_it(tmp_path: Path) -> None:
    table = (
        "offer_name;job_location;salary_1;salary_1_description;salary_2;salary_2_description\n"
        "Tester;Toruń;80 - 130 PLN;+ vat (B2B) per hour;12000 - 18000 PLN;gross (employment contract) monthly\n"
    )
    (found,) = offers_of(tmp_path / "x", table)
    assert {(pay.minimum, pay.per, pay.basis, pay.contract) for pay in found.pay} == {
        (80, "hour", "net", "b2b"),
        (12_000, "month", "gross", "employment"),
    }


def test_a_table_whose_header_names_no_title_is_no_advert(tmp_path: Path) -> None:
    header = ",Unnamed: 0,accessible,intitulé,entreprise.nom,description,typeContrat,duree travail"
    row = '0,1,False,Kucharz,Bar,"praca, umowa, wymagania, stawka 20 zł brutto, doświadczenie",CDI,x'
    (tmp_path / "x").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(BadInput, match="--guess"):
        drafts_of(tmp_path / "x")


@pytest.mark.parametrize(
    ("header", "cells", "basis"),
    [
        ("wynagrodzenie brutto (zł)", "od 5 200 do 6 500", "gross"),
        ("wynagrodzenie netto", "5 200 zł", "net"),
        ("wynagrodzenie brutto", "5 200 zł netto", "net"),
        ("wynagrodzenie brutto/netto", "5 200 zł", None),
        ("wynagrodzenie brutto od;do", "5200;6500", "gross"),
        ("min_amount;max_amount;interval;B/N", "5200;6500;monthly;brutto", "gross"),
        ("system wynagradzania;wynagrodzenie brutto od", "miesięczny;5200", "gross"),
    ],
)
def test_the_name_of_a_column_tells_whether_pay_is_gross(
    tmp_path: Path, header: str, cells: str, basis: str | None
) -> None:
    (found,) = offers_of(tmp_path / "x", f"stanowisko;miasto;{header}\nSpawacz;Łódź;{cells}\n")
    assert [(pay.minimum, pay.per, pay.basis) for pay in found.pay] == [(5200, "month", basis)]


def test_years_of_experience_among_skills_are_a_demand_of_the_text(tmp_path: Path) -> None:
    table = (
        "stanowisko;wymagania;forma;zmiany\nSpawacz;MAG 135, min. 2 lata doświadczenia;umowa zlecenie;3 zmiany\n"
    )
    (found,) = offers_of(tmp_path / "x", table)
    assert found.description == "MAG 135, min. 2 lata doświadczenia"
    assert (found.contracts, found.hours) == (("mandate",), ("shifts",))
    assert "min. 2 lata doświadczenia" not in found.skills


def test_days_of_publication_by_any_name_and_cells_that_say_there_is_nothing(tmp_path: Path) -> None:
    table = "Tytuł,Firma,Data opublikowania,Termin aplikowania,Technologie,Lokalizacja\n"
    row = "Administrator,Zębatka,2026-08-07,2026-09-07,Brak technologii,brak danych\n"
    (found,) = offers_of(tmp_path / "x", table + row)
    assert (found.published, found.expires) == (date(2026, 8, 7), date(2026, 9, 7))
    assert (found.skills, found.places) == ((), ())


def test_a_system_of_pay_tells_what_it_is_paid_for(tmp_path: Path) -> None:
    table = "Nazwa stanowiska;System wynagradzania;Wynagrodzenie brutto od\nKierowca;godzinowy;31,40\n"
    (found,) = offers_of(tmp_path / "x", table)
    assert found.pay == (Pay(31.4, None, "PLN", "hour", "gross"),)


def test_the_number_of_a_row_is_no_id(tmp_path: Path) -> None:
    first, second = "Lp.;Stanowisko;Firma\n1;Kucharz;A\n2;Kelner;A\n", "Lp;Stanowisko;Firma\n1;Kelner;A\n"
    (_, waiter), (again,) = (offers_of(tmp_path / "x", content) for content in (first, second))
    assert waiter.id == again.id


@pytest.mark.parametrize("link", ["zobacz", "kliknij tutaj", "Aplikuj!"])
def test_words_in_a_column_for_links_are_no_address(tmp_path: Path, link: str) -> None:
    offers = offers_of(tmp_path / "x", f"Stanowisko;Firma;Link\nKucharz;A;{link}\nKelner;A;{link}\n")
    assert [offer.url for offer in offers] == ["", ""]
    assert len({offer.id for offer in offers}) == 2


@pytest.mark.parametrize("name", ["Adres www", "Link aplikacyjny", "Link do oferty"])
def test_links_stand_under_many_names(tmp_path: Path, name: str) -> None:
    (offer,) = offers_of(tmp_path / "x", f"Stanowisko;{name}\nKucharz;https://bar.example/5\n")
    assert offer.url == "https://bar.example/5"
