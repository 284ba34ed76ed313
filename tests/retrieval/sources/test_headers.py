"""What the names of columns and of sheets say: their fields, gross and net, that all of a sheet is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Pay
from bot.errors import BadInput
from retrieval.importing import normalise
from retrieval.sources import format_of
from retrieval.sources.draft import Record
from retrieval.sources.files import opened
from retrieval.sources.mapping import Columns
from retrieval.sources.naming import field_of
from retrieval.sources.status import is_over
from tests.retrieval.sources.reading import TODAY, drafts_of, offers_of
from tests.retrieval.sources.test_tables import HEADER, ROW, workbook

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer


def amounts(offer: Offer) -> list[Pay]:
    """The pay of an offer without the words it was read from."""
    return [replace(pay, raw="") for pay in offer.pay]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Office(s)", "places"),
        ("Comp (gross/mo)", "pay"),
        ("Work style", "modes"),
        ("Lokalizacja / woj.", "places"),
        ("Pozycja", "title"),
        ("ID oferty", "id"),
        ("Aplikacje do dnia", "expires"),
        ("Stawka (zł/h) od", "pay_min"),
        ("Data (rozpoczęcia)", None),
        ("Pozycja w rankingu", None),
        ("Kasa fiskalna", None),
    ],
)
def test_a_header_names_its_field_with_a_unit_or_the_ending_of_many_in_brackets(
    name: str, field: str | None
) -> None:
    assert field_of(name) == field


def test_a_table_as_programs_for_lists_export_it_is_read(tmp_path: Path) -> None:
    content = (
        "Pozycja,Firma,Office(s),Zdalna?,Comp (gross/mo),Etap\n"
        'Zdun,Kafel,"Nysa, Brzeg",No,"6,000 – 7,500 PLN",Szukamy\n'
        "Kaflarz,Kafel,,Yes,,Zamknięte\n"
    )
    (tmp_path / "x").write_text(content, encoding="utf-8")
    _, drafts, _ = drafts_of(tmp_path / "x")
    zdun, kaflarz = (normalise(draft, today=TODAY) for draft in drafts)
    assert (zdun.title, [place.name for place in zdun.places], zdun.modes) == ("Zdun", ["Nysa", "Brzeg"], ())
    assert amounts(zdun) == [Pay(6_000.0, 7_500.0, basis="gross")]
    assert (kaflarz.modes, is_over({"Etap": "Zamknięte"}, TODAY)) == (("remote",), True)


def test_a_word_cut_short_at_the_end_of_a_name_makes_it_no_sentence(tmp_path: Path) -> None:
    content = "Nazwa stanowiska;Klient (firma);Lokalizacja / woj.;Stawka za godz.\nZdun;Kafel;Nysa;33 zł brutto\n"
    (offer,) = offers_of(tmp_path / "x", content)
    assert (offer.title, offer.company, offer.places[0].name) == ("Zdun", "Kafel", "Nysa")
    assert amounts(offer) == [Pay(33.0, 33.0, per="hour", basis="gross")]


def test_a_table_between_commas_whose_header_names_no_title_is_no_advert(tmp_path: Path) -> None:
    rows = 'Co,Kto,Gdzie,Za ile\nKucharz,"Bar ""U Ewy""",Opole,"6200 zł, umowa o pracę"\nKelner,Bar,Nysa,praca\n'
    (tmp_path / "x").write_text(rows, encoding="utf-8")
    with pytest.raises(BadInput, match="--guess"):
        drafts_of(tmp_path / "x")


def test_a_mapping_keeps_what_the_names_of_columns_say_beside_their_field(tmp_path: Path) -> None:
    content = "Kto,Zdalna?,Ile (brutto)\nZdun,Yes,6000 zł\nKaflarz,No,\n"
    (tmp_path / "x").write_text(content, encoding="utf-8")
    columns = Columns({"Kto": "title", "Zdalna?": "modes", "Ile (brutto)": "pay"})
    _, drafts, _ = drafts_of(tmp_path / "x", columns)
    zdun, kaflarz = (normalise(draft, today=TODAY) for draft in drafts)
    assert (zdun.modes, amounts(zdun)) == (("remote",), [Pay(6_000.0, 6_000.0, basis="gross")])
    assert (kaflarz.modes, kaflarz.pay) == ((), ())


def test_ends_of_pay_under_a_mapping_are_what_their_columns_say(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("Kto,Od (EUR/h netto),Do (EUR/h netto)\nZdun,15,18\n", encoding="utf-8")
    columns = Columns({"Kto": "title", "Od (EUR/h netto)": "pay_min", "Do (EUR/h netto)": "pay_max"})
    _, (draft,), _ = drafts_of(tmp_path / "x", columns)
    assert draft.pay == (Pay(15.0, 18.0, "EUR", "hour", "net"),)


def test_a_sheet_is_called_after_its_town_or_after_being_over(tmp_path: Path) -> None:
    header, row = (one[:2] + one[3:] for one in (HEADER, ROW))  # no town
    sheets = {"Radom": [header, row], "Archiwum": [header, row], "Oferty pracy": [header, row]}
    _, drafts, _ = drafts_of(workbook(tmp_path / "a.xlsx", **sheets))
    assert [draft.places for draft in drafts] == [("Radom",), (), ()]
    path = workbook(tmp_path / "b.xlsx", Archiwum=[HEADER, ROW], Kielce=[HEADER, ROW])
    file = opened(str(path))
    with file.stream:
        records = [record for record in format_of(file).records(file) if isinstance(record, Record)]
    assert [is_over(record.fields, date(2026, 8, 25)) for record in records] == [True, False]
    assert [record.fields.get("places") for record in records] == [None, None]  # a column names the town


def test_a_sheet_called_after_a_month_or_a_thing_is_not_called_after_a_village(tmp_path: Path) -> None:
    header, row = (one[:2] + one[3:] for one in (HEADER, ROW))  # no town
    names = (
        "Nowe Luty Lipiec Grudzień Września Kuchnia Kadry Różne Stałe Baza Szkoła Ważne Oferty Tokarnia Nysa"
    ).split()
    _, drafts, _ = drafts_of(workbook(tmp_path / "a.xlsx", **{name: [header, row] for name in names}))
    assert [draft.places for draft in drafts] == [*[()] * (len(names) - 1), ("Nysa",)]


def test_a_row_of_one_cell_that_is_no_title_heads_or_closes_a_wide_table(tmp_path: Path) -> None:
    note = ["Pytania: kadry@przyklad.example"]
    path = workbook(tmp_path / "a.xlsx", Oferty=[HEADER, ROW, [None], [None, "Stal"], ["Tokarz"]])
    _, drafts, rejected = drafts_of(path)
    assert ([draft.title for draft in drafts], rejected) == (["Spawacz", "Tokarz"], [])
    path = workbook(tmp_path / "b.xlsx", Oferty=[["Lp.", *HEADER], [1, *ROW], note])
    _, drafts, rejected = drafts_of(path)
    assert ([draft.title for draft in drafts], rejected) == (["Spawacz"], [])
