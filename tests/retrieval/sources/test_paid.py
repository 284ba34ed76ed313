"""Pay in records: whose names count, ends in fields of their own, what names and units add."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Pay
from retrieval.importing.guessing import guess
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path


def paid(path: Path, **fields: Any) -> list[Pay]:
    (offer,) = offers_of(path / "x.json", json.dumps([{"title": "Zdun", "company": "Piec", **fields}]))
    return [Pay(pay.minimum, pay.maximum, pay.currency, pay.per, pay.basis) for pay in offer.pay]


@pytest.mark.parametrize(
    "others",
    [
        {"average_salary": 8_000},
        {"med_salary": 8_000},
        {"normalized_salary": 96_000.0},
        {"expectedSalary": "99999"},
        {"Mediana wynagrodzenia": "8000 zł"},
    ],
)
def test_ends_by_their_own_names_win_over_names_that_only_contain_the_word(
    tmp_path: Path, others: dict[str, Any]
) -> None:
    assert paid(tmp_path, **others, min_salary=7_000, max_salary=9_000, currency="PLN") == [Pay(7_000.0, 9_000.0)]


def test_a_longer_name_counts_where_nothing_else_says_the_pay(tmp_path: Path) -> None:
    assert paid(tmp_path, med_salary="8000") == [Pay(8_000.0, 8_000.0)]


@pytest.mark.parametrize(
    ("low", "high", "basis"),
    [
        ("Wynagrodzenie min.", "Wynagrodzenie maks.", None),
        ("Stawka min.", "Stawka maks.", None),
        ("Płaca minimalna", "Płaca maksymalna", None),
        ("Minimalne wynagrodzenie brutto", "Maksymalne wynagrodzenie brutto", "gross"),
        ("Kwota od", "Kwota do", None),
        ("od", "do", None),
    ],
)
def test_two_columns_are_a_range(tmp_path: Path, low: str, high: str, basis: Any) -> None:
    table = f"Stanowisko;Firma;{low};{high}\nZdun;Piec;6000;7000\n"
    (offer,) = offers_of(tmp_path / "x", table)
    assert offer.pay == (Pay(6_000.0, 7_000.0, basis=basis),)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Stawka min.;Stawka maks.;Jednostka", "32,5;36;zł/h"),
        ("Stawka min.;Stawka maks.", "32,50 zł/h;36 zł/h"),
        ("od;do", "32,50 zł/h;36 zł/h"),
    ],
)
def test_what_ends_are_paid_for_may_stand_beside_or_in_them(tmp_path: Path, header: str, row: str) -> None:
    (offer,) = offers_of(tmp_path / "x", f"Stanowisko;{header}\nZdun;{row}\n")
    assert [(pay.minimum, pay.maximum, pay.per) for pay in offer.pay] == [(32.5, 36.0, "hour")]


def test_days_in_such_columns_are_no_pay(tmp_path: Path) -> None:
    (offer,) = offers_of(tmp_path / "x", "Stanowisko;Firma;od;do\nZdun;Piec;01/11/2026;30/11/2026\n")
    assert offer.pay == ()


def test_columns_of_ends_and_units_are_guessed(tmp_path: Path) -> None:
    header = "Stanowisko;Wynagrodzenie min. (zł);Wynagrodzenie maks. (zł);Jednostka"
    (tmp_path / "x.csv").write_text(f"{header}\nZdun;32,5;36;zł/h\nMurarz;6800;7900;zł/mies.\n", encoding="utf-8")
    assert [column.field for column in guess(str(tmp_path / "x.csv")).columns] == [
        "title",
        "pay_min",
        "pay_max",
        "per",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"stawka_min": 10, "stawka_max": 12, "Jednostka": "€/h"}, Pay(10.0, 12.0, "EUR", "hour")),
        ({"Płaca min. [EUR]": 2_400, "Płaca maks. [EUR]": 2_900}, Pay(2_400.0, 2_900.0, "EUR")),
        ({"Stawka (zł/h netto)": 90}, Pay(90.0, 90.0, "PLN", "hour", "net")),
        ({"salary": "zł7,000 - zł9,000 / mo"}, Pay(7_000.0, 9_000.0)),
    ],
)
def test_units_and_signs_are_read(tmp_path: Path, fields: dict[str, Any], expected: Pay) -> None:
    assert paid(tmp_path, **fields) == [expected]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"Stawka (zł/h lub zł/mies.)": "6000 - 7000 zł"}, Pay(6_000.0, 7_000.0)),
        ({"Stawka (zł/h lub zł/mies.)": "30 - 40 zł"}, Pay(30.0, 40.0, per="hour")),
        ({"Wynagrodzenie (za godz. lub mies.)": "6000 zł"}, Pay(6_000.0, 6_000.0)),
        ({"hourly rate or salary": "5000-6000 PLN"}, Pay(5_000.0, 6_000.0)),
        ({"Stawka zł/h": "5000-6000"}, Pay(5_000.0, 6_000.0)),
        ({"Stawka zł/h": "150-200"}, Pay(150.0, 200.0, per="hour")),
        ({"Stawka za godz. brutto": "5000-6000"}, Pay(5_000.0, 6_000.0, basis="gross")),
        ({"Stawka min. zł/godz": 5_000, "Stawka maks. zł/godz": 6_000}, Pay(5_000.0, 6_000.0)),
        ({"Stawka min. (za godz. lub mies.)": 6_000}, Pay(6_000.0, None)),
    ],
)
def test_an_hour_in_a_name_counts_alone_and_for_what_an_hour_may_be_paid(
    tmp_path: Path, fields: dict[str, Any], expected: Pay
) -> None:
    assert paid(tmp_path, **fields) == [expected]


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("2026", "2027"),
        (2026, 2027),
        ("2026 r.", "2027 r."),
        ("rok 2026", ""),
        ("01/2026", "12/2026"),
        ("7 dzień", "10 dzień miesiąca"),
        ("120 godz.", "160 godz."),
    ],
)
def test_years_days_and_hours_from_and_to_are_no_pay(tmp_path: Path, low: Any, high: Any) -> None:
    assert paid(tmp_path, od=low, do=high) == []


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("2026", "7000", Pay(2_026.0, 7_000.0)),
        ("2026 zł", "2030 zł", Pay(2_026.0, 2_030.0)),
        ("6000 mies.", "7000 mies.", Pay(6_000.0, 7_000.0)),
        ("35 brutto", "40 brutto", Pay(35.0, 40.0, per="hour", basis="gross")),
        ("30 za godzinę", "36 za godzinę", Pay(30.0, 36.0, per="hour")),
    ],
)
def test_amounts_from_and_to_are_pay(tmp_path: Path, low: str, high: str, expected: Pay) -> None:
    assert paid(tmp_path, od=low, do=high) == [expected]
