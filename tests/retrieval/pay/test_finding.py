"""Pay in questions, adverts and raw fields."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from retrieval.pay import find_pay, parse_pay, read_pay

if TYPE_CHECKING:
    from bot.domain import Pay


def said(pay: Pay) -> str:
    """ "18000..24000 PLN month net b2b", parts left out where unknown."""
    low, high = ("" if end is None else f"{end:g}" for end in (pay.minimum, pay.maximum))
    return " ".join(filter(None, [f"{low}..{high}", pay.currency, pay.per, pay.basis, pay.contract]))


ASKED = [
    ("od 8 tys. zł + premia", "8000.. PLN month"),
    ("od 7000 zł", "7000.. PLN month"),
    ("od 7 tys.", "7000.. PLN month"),
    ("od 7 tys", "7000.. PLN month"),
    ("od 6,5 tys. zł", "6500.. PLN month"),
    ("od 7 000 zł", "7000.. PLN month"),
    ("od 7\u00a0000 zł", "7000.. PLN month"),
    ("od 7.000 zł", "7000.. PLN month"),
    ("od 7000,00 zł", "7000.. PLN month"),
    ("min 25 tys", "25000.. PLN month"),
    ("min. 25k", "25000.. PLN month"),
    ("minimum 9000", "9000.. PLN month"),
    ("co najmniej 9 tysięcy", "9000.. PLN month"),
    ("przynajmniej 9k", "9000.. PLN month"),
    ("nie mniej niż 9000 zł", "9000.. PLN month"),
    ("powyżej 12000", "12000.. PLN month"),
    ("ponad 12 000", "12000.. PLN month"),
    ("więcej niż 12k", "12000.. PLN month"),
    ("at least 20k PLN", "20000.. PLN month"),
    ("from 20k", "20000.. PLN month"),
    ("above 20000 pln", "20000.. PLN month"),
    ("over 15k gross", "15000.. PLN month gross"),
    ("18k+", "18000.. PLN month"),
    ("18000+", "18000.. PLN month"),
    ("20k", "20000.. PLN month"),
    ("7000 zł", "7000.. PLN month"),
    ("15 000 PLN", "15000.. PLN month"),
    ("jakieś 6 tys.", "6000.. PLN month"),
    ("koło 9000", "9000.. PLN month"),
    ("około 9 tys.", "9000.. PLN month"),
    ("za 5000", "5000.. PLN month"),
    ("pensja 5500", "5500.. PLN month"),
    ("zarobki od 6000 brutto", "6000.. PLN month gross"),
    ("do 10 tys", "..10000 PLN month"),
    ("maks. 30k", "..30000 PLN month"),
    ("up to 30k", "..30000 PLN month"),
    ("maksymalnie 8000 zł", "..8000 PLN month"),
    ("od 5 do 7 tys.", "5000..7000 PLN month"),
    ("od 5000 do 7000 zł", "5000..7000 PLN month"),
    ("5-7 tys.", "5000..7000 PLN month"),
    ("5–7 tys. brutto", "5000..7000 PLN month gross"),
    ("18-24k", "18000..24000 PLN month"),
    ("18k-24k", "18000..24000 PLN month"),
    ("18 - 24 k", "18000..24000 PLN month"),
    ("między 8 a 10 tys.", "8000..10000 PLN month"),
    ("between 15 and 20k", "15000..20000 PLN month"),
    ("between 15 and 20 thousand PLN a month", "15000..20000 PLN month"),
    ("from 15k to 20k", "15000..20000 PLN month"),
    ("9000-11000", "9000..11000 PLN month"),
    ("od 8 tys. na rękę", "8000.. PLN month net"),
    ("4500 na rękę", "4500.. PLN month net"),
    ("5 tys. netto", "5000.. PLN month net"),
    ("od 5 tys. brutto", "5000.. PLN month gross"),
    ("netto 5000", "5000.. PLN month net"),
    ("15 000 PLN + VAT", "15000.. PLN month net"),
    ("150 zł/h", "150.. PLN hour"),
    ("min 150 zł/h netto", "150.. PLN hour net"),
    ("od 26 PLN/h", "26.. PLN hour"),
    ("od 30 zł na godzinę", "30.. PLN hour"),
    ("30 zł za godzinę", "30.. PLN hour"),
    ("30 zł/godz.", "30.. PLN hour"),
    ("stawka godzinowa 30 zł", "30.. PLN hour"),
    ("stawka 35 zł brutto na godzinę", "35.. PLN hour gross"),
    ("22,50 zł za godzinę", "22.5.. PLN hour"),
    ("25-30 zł/h", "25..30 PLN hour"),
    ("200 PLN per hour", "200.. PLN hour"),
    ("od 25 zł", "25.. PLN hour"),
    ("dniówka 300 zł", "300.. PLN day"),
    ("1200 zł dziennie", "1200.. PLN day"),
    ("1400 zł netto za MD", "1400.. PLN day net"),
    ("rate dzienny od 1300", "1300.. PLN day"),
    ("120000 rocznie", "120000.. PLN year"),
    ("150k rocznie", "150000.. PLN year"),
    ("7000 zł miesięcznie", "7000.. PLN month"),
    ("3000 euro", "3000.. EUR month"),
    ("od 2500 € netto", "2500.. EUR month net"),
    ("€3000 miesięcznie", "3000.. EUR month"),
    ("od 15 euro na godzinę", "15.. EUR hour"),
    ("min. 14 EUR/h", "14.. EUR hour"),
    ("$100k yearly", "100000.. USD year"),
    ("od 5000 CHF", "5000.. CHF month"),
    ("od 220 NOK na godzinę", "220.. NOK hour"),
    ("2000 funtów miesięcznie", "2000.. GBP month"),
    ("wynagrodzenie co najmniej 4000 euro", "4000.. EUR month"),
]


@pytest.mark.parametrize(("question", "expected"), ASKED)
def test_a_question_says_how_much_at_least_or_at_most(question: str, expected: str) -> None:
    for text in (question, f"szukam pracy w Krakowie, {question}", f"java, {question}, zdalnie"):
        assert [said(m.pay) for m in find_pay(text, asked=True)] == [expected]


NOT_ASKED = [
    "24k offers",
    "5 tys. pracowników",
    "oferty z 2021",
    "od 2022 roku",
    "do 26 lat",
    "do 30 roku życia",
    "18+",
    "min. 2 lata doświadczenia",
    "5+ lat",
    "ponad 5 lat w branży",
    "10 years of experience",
    "praca 8-16",
    "od 8 do 16",
    "od 8:00",
    "40h/tydzień",
    "8 godzin dziennie",
    "pół etatu",
    "1/2 etatu",
    "do 30 km od Krakowa",
    "w promieniu 50 km",
    "z ostatnich 14 dni",
    "oferty z 3 dni",
    "do 3,5 t",
    "do 20 kg",
    "kat. C+E",
    "100% zdalnie",
    "office 365",
    "java 17",
    "windows 2019",
    "c++ 20",
    "35-500 Dębica",
    "600 123 456",
    "24/7",
    "3 zmiany",
    "pokaż 5 ofert",
    "porównaj 1 i 3",
    "b2b",
    "500 zł premii",
    "premia 1000 zł",
    "",
]


@pytest.mark.parametrize("question", NOT_ASKED)
def test_other_numbers_in_a_question_are_no_pay(question: str) -> None:
    assert find_pay(question, asked=True) == []


def test_a_contract_in_a_question_stays_outside_the_mention() -> None:
    text = "tylko od 18 tys. na B2B"
    (mention,) = find_pay(text, asked=True)
    assert text[mention.start : mention.end].strip() == "od 18 tys."


FIELDS = [
    ("3 500 - 4 500 zł brutto / mies.", ["3500..4500 PLN month gross"]),
    ("3\u00a0500 - 4\u00a0500 PLN", ["3500..4500 PLN month"]),
    ("22,50 zł brutto / godz.", ["22.5..22.5 PLN hour gross"]),
    ("od 2900 zł UoP brutto/mies.", ["2900.. PLN month gross employment"]),
    ("do 4 100 PLN", ["..4100 PLN month"]),
    ("od 21 PLN", ["21.. PLN hour"]),
    ("7 000-13 000 zł netto (+ VAT) / mies.", ["7000..13000 PLN month net b2b"]),
    ("100 - 120 zł netto (+VAT)/godz.", ["100..120 PLN hour net b2b"]),
    (
        "umowa o pracę9 900-14 900 zł brutto / mies.kontrakt B2B12 000-18 000 zł netto (+ VAT) / mies.",
        ["9900..14900 PLN month gross employment", "12000..18000 PLN month net b2b"],
    ),
    (
        "umowa o pracę, umowa zlecenie6 000-7 000 zł brutto / mies.kontrakt B2B50-60 zł netto (+ VAT) / godz.",
        ["6000..7000 PLN month gross", "50..60 PLN hour net b2b"],
    ),
    ("21-27 zł UZ brutto/h21-27 zł B2B netto/h", ["21..27 PLN hour gross mandate", "21..27 PLN hour net b2b"]),
    ("15 000 - 30 000 zł / mies. (w zal. od umowy)", ["15000..30000 PLN month"]),
    ("Średnie wynagrodzenie: 6000 - 9000 zł / miesiąc", ["6000..9000 PLN month"]),
    ("2600.00 - 2800.00 EUR (za miesiąc netto)", ["2600..2800 EUR month net"]),
    ("11 - 15 € / godzinę", ["11..15 EUR hour"]),
    ("2 700-2 900 EUR/m-c", ["2700..2900 EUR month"]),
    ("15 000-22 000 zł gross / mth.", ["15000..22000 PLN month gross"]),
    ("od 3200 do 3800 PLN netto miesięcznie", ["3200..3800 PLN month net"]),
    ("6 000 - 10 000 PLN + vat (B2B) per month", ["6000..10000 PLN month net b2b"]),
    ("20 zł/h - 25 zł/h", ["20..25 PLN hour"]),
    ("1.800,00 € - 2.200,00 €", ["1800..2200 EUR month"]),
    ("12,000.00 - 15,000.50 PLN", ["12000..15000.5 PLN month"]),
    ("CHF 90'000 - 110'000", ["90000..110000 CHF year"]),
    ("26000–36000złbrutto/mies.", ["26000..36000 PLN month gross"]),
    ("280 zł dniówka", ["280..280 PLN day"]),
    ("MD rate: 1200-1400 PLN", ["1200..1400 PLN day"]),
    (
        "B2B: 20 000 - 24 000 PLN netto, UoP: 16 000 - 19 000 PLN brutto",
        ["20000..24000 PLN month net b2b", "16000..19000 PLN month gross employment"],
    ),
    (
        "UoP 16-19k PLN brutto, B2B 20-24k PLN netto",
        ["16000..19000 PLN month gross employment", "20000..24000 PLN month net b2b"],
    ),
    ("7.5k - 9.5k zł UoP / 60-80 zł/h B2B", ["7500..9500 PLN month employment", "60..80 PLN hour b2b"]),
    ("35-40 zł/h UZ, 30 zł/h student", ["35..40 PLN hour mandate", "30..30 PLN hour"]),
    ("15 000 - 20 000 PLN (net) per month - B2B", ["15000..20000 PLN month net b2b"]),
    ("od 4806,00 PLN - do 6500,00 PLN miesięcznie", ["4806..6500 PLN month"]),
    ("do uzgodnienia", []),
    ("", []),
]


@pytest.mark.parametrize(("raw", "expected"), FIELDS)
def test_a_pay_field_is_read_whole(raw: str, expected: list[str]) -> None:
    assert [said(pay) for pay in parse_pay(raw)] == expected


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("0 - 0 PLN", "0"),
        ("5000-3000 zł / mies.", "upside down"),
        ("90-110 zł brutto / mies.", "no pay for one month"),
        ("3 500-12 000 zł / godz.", "no pay for one hour"),
        ("1-5 000 zł / mies.", "too wide"),
        ("od 350 PLN", "no period"),
        ("20 zł brutto za wizytę", "no period"),
    ],
)
def test_doubtful_pay_is_left_out_with_a_reason(raw: str, reason: str) -> None:
    pays, why = read_pay(raw)
    assert pays == ()
    assert reason in why


ADVERTS = [
    ("Oferujemy stawkę 25 zł brutto/h oraz premię 500 zł.", ["25..25 PLN hour gross"]),
    ("Wynagrodzenie: 5000 - 7000 zł netto", ["5000..7000 PLN month net"]),
    ("wynagrodzenie od 4 200 zł brutto miesięcznie", ["4200.. PLN month gross"]),
    ("Wynagrodzenie: 4300 zł brutto i wzwyż.", ["4300.. PLN month gross"]),
    ("stawka od € 12,67 brutto/h do € 13,53 brutto/h", ["12.67..13.53 EUR hour gross"]),
    ("Stawka 115 zł/h na B2B", ["115..115 PLN hour b2b"]),
    ("umowa zlecenie: 24 zł brutto/h", ["24..24 PLN hour gross mandate"]),
    ("nawet 600 zł dziennie na rękę", ["600..600 PLN day net"]),
    ("Wynagrodzenie brutto: od 3 100 PLNSystem wynagradzania: czasowy", ["3100.. PLN month gross"]),
    ("Zarobki 5-7 tys. brutto", ["5000..7000 PLN month gross"]),
    ("salary: 15k - 20k PLN net/month", ["15000..20000 PLN month net"]),
    ("Terminowe warunki wynagradzania – od 6000 zł do 9000 zł", ["6000..9000 PLN month"]),
    ("Wynagrodzenie 15-16 euro brutto/godzinę Dieta 30 euro netto", ["15..16 EUR hour gross"]),
    ("Stawka 11,90 €/h Dodatki zmianowe", ["11.9..11.9 EUR hour"]),
    ("1000 zł brutto/mies. premii", []),
    ("premia roczna do 2000 zł", []),
    ("karta sportowa za 40 zł/mies.", []),
    ("bonus 1000 zł za polecenie", []),
    ("dofinansowanie 300 zł brutto", []),
    ("dodatek 5 zł brutto/h", []),
    ("kapitał zakładowy 50 000 zł", []),
    ("zwrot kosztów do 80 € netto", []),
    ("zakwaterowanie zapewnione, 250 € / m-c", []),
    ("wynagrodzenie 20 zł brutto za wizytę", []),
    ("stawka 30 zł netto/badanie", []),
    ("wynagrodzenie 3 000 € netto za dwumiesięczny wyjazd", []),
    ("podczas trzymiesięcznego wyjazdu zarobisz od 4000 do 5000 euro netto", []),
    ("wynagrodzenie 2000 zł miesięcznie za 4 godziny dziennie", ["2000..2000 PLN month"]),
    (
        "Wynagrodzenie: B2B: 800 - 1100 PLN/dzień netto, UOP: 13 000 - 17 000 brutto",
        ["800..1100 PLN day net b2b", "13000..17000 PLN month gross employment"],
    ),
    ("bezpłatne zakwaterowanie, 35 zł/h na rękę", ["35..35 PLN hour net"]),
    ("diety 45 euro netto dziennie", []),
    ("stawka 28 zł netto/h na start + premie", ["28..28 PLN hour net"]),
    ("260 zł netto za dzień na start", ["260..260 PLN day net"]),
    ("bonus 1000 zł na start", []),
    ("Wynagrodzenie: od 4750 zł na rękę, bonusy", ["4750.. PLN month net"]),
    ("oferujemy 31-37 NETTO na godzinę", ["31..37 PLN hour net"]),
    ("- 5000-6500 netto do uzgodnienia", ["5000..6500 PLN month net"]),
    ("Kucharz - stawka 30zl/1h", ["30..30 PLN hour"]),
    ("zespół 5000 - 8000 osób", []),
    ("lata 2000 - 2010 netto", []),
    ("kilometrówka za dojazd z siedziby firmy 200 euro/mc", []),
    ("- składki ZUS odprowadzane od kwoty 4263 zł brutto", []),
    ("pełne składki ZUS, 4500 zł brutto miesięcznie", ["4500..4500 PLN month gross"]),
    ("tel. 600 123 456, 8 godzin, 2021 r.", []),
    ("zatrudniamy 5000 osób", []),
    ("sprzęt za 10 000 zł", []),
    ("od 35% (14,51 € brutto / h) w nocy", []),
]


@pytest.mark.parametrize(("text", "expected"), ADVERTS)
def test_an_advert_states_pay_beside_a_currency_and_a_word_for_it(text: str, expected: list[str]) -> None:
    assert [said(m.pay) for m in find_pay(text)] == expected


def test_a_mention_keeps_the_words_it_came_from() -> None:
    text = "Oferujemy stawkę 25 zł brutto/h od zaraz"
    (mention,) = find_pay(text)
    assert mention.pay.raw == text[mention.start : mention.end] == "stawkę 25 zł brutto/h"


@pytest.mark.parametrize("text", ["9" * 400, f"od {'9' * 400} zł na rękę", f"pensja {'9' * 320} – {'9' * 330}"])
def test_more_digits_than_a_number_holds_are_no_pay(text: str) -> None:
    assert not parse_pay(text)
    assert not find_pay(text, asked=True)


@pytest.mark.real_data
def test_nearly_every_pay_field_of_the_real_adverts_is_read() -> None:
    path = Path(__file__).parents[3] / ".." / "shared" / "data" / "offers" / "polish-ads-2021.jsonl.gz"
    if not path.exists():
        pytest.skip("the real offers are not beside the project")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        fields = [field for line in file if (field := json.loads(line).get("salary"))]
    assert len(fields) > 1_000
    assert sum(bool(parse_pay(field)) for field in fields) / len(fields) > 0.98


@pytest.mark.parametrize(
    ("raw", "pay"),
    [
        ("$120,700 -- $238,600 annually", (120_700, 238_600, "USD", "year")),
        ("8 000 ÷ 9 000 zł brutto", (8_000, 9_000, "PLN", "month")),
        ("PLN10,000.00/mo - PLN15,000.00/mo", (10_000, 15_000, "PLN", "month")),
        ("$100K/yr - $120K/yr", (100_000, 120_000, "USD", "year")),
        ("EUR50,000 - EUR60,000 per year", (50_000, 60_000, "EUR", "year")),
    ],
)
def test_ranges_as_boards_abroad_write_them(raw: str, pay: tuple[float, float, str, str]) -> None:
    assert [(one.minimum, one.maximum, one.currency, one.per) for one in parse_pay(raw)] == [pay]
