"""Texts of several adverts, and texts that only look like such; conversations and channels."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

ZDUN = "Stanowisko: Zdun\nFirma: Kafel\nMiejsce pracy: Nysa\nWynagrodzenie: 6000 zł brutto\n"
KELNER = "Stanowisko: Kelner\nFirma: Karczma\nMiejsce pracy: Brzeg\nWynagrodzenie: 32 zł/h brutto\n"


def told(offers: list[Offer]) -> list[tuple[str, str, list[str], list[float | None]]]:
    return [
        (one.title, one.company, [place.name for place in one.places], [pay.minimum for pay in one.pay])
        for one in offers
    ]


@pytest.mark.parametrize("between", ["---\n", "***\n", "\n\n", "", "=====\n", "* * *\n"])
def test_a_second_label_for_the_title_begins_a_second_advert(tmp_path: Path, between: str) -> None:
    assert told(offers_of(tmp_path / "x", f"{ZDUN}{between}{KELNER}")) == [
        ("Zdun", "Kafel", ["Nysa"], [6_000.0]),
        ("Kelner", "Karczma", ["Brzeg"], [32.0]),
    ]


def test_numbers_before_the_labels_part_adverts_as_well(tmp_path: Path) -> None:
    assert len(offers_of(tmp_path / "x", f"1. {ZDUN}\n2. {KELNER}")) == 2


def test_what_stands_above_all_adverts_is_of_each(tmp_path: Path) -> None:
    adverts = "Stanowisko: Zdun\nStawka: 40 zł/h\n\nStanowisko: Kaflarz\nStawka: 35 zł/h\n"
    offers = offers_of(tmp_path / "x", f"Oferty na wrzesień\nFirma: Kafel\n\n{adverts}")
    assert [(one.title, one.company) for one in offers] == [
        ("Zdun", "Kafel"),
        ("Kaflarz", "Kafel"),
    ]


OFFICE = """POWIATOWY URZĄD PRACY W NYSIE
AKTUALNE OFERTY PRACY z dnia 24.08.2026 r.

1. ZDUN
   OfPr/26/2101   Pracodawca: KAFEL, 48-300 Nysa, ul. Rynek 7
   Rodzaj umowy: umowa o pracę na czas określony, pełny etat
   Wynagrodzenie: 4 806,00 zł brutto
   Wymagania: prawo jazdy kat. B

2. KELNERKA
   OfPr/26/2107   Pracodawca: KARCZMA POD LIPĄ, Brzeg
   Rodzaj umowy: umowa zlecenie, 1/2 etatu
   Wynagrodzenie: 31,40 zł/godz. brutto

Informacje: pok. 12
"""


def test_the_numbered_list_of_an_office_is_an_advert_for_each_number(tmp_path: Path) -> None:
    offers = offers_of(tmp_path / "x", OFFICE)
    assert told(offers) == [
        ("Zdun", "KAFEL", ["Nysa"], [4_806.0]),
        ("Kelnerka", "KARCZMA POD LIPĄ", ["Brzeg"], [31.4]),
    ]
    assert [(one.contracts, one.hours, one.pay[0].basis, one.pay[0].per) for one in offers] == [
        (("employment",), ("full_time",), "gross", "month"),
        (("mandate",), ("part_time",), "gross", "hour"),
    ]


def test_a_newsletter_has_an_advert_under_each_heading_that_leads_to_one(tmp_path: Path) -> None:
    text = (
        "# Oferty tygodnia\n\n## [Zdun](https://kafel.example/1) @ Kafel\n- 📍 Nysa / zdalnie\n"
        "- 💰 6 000 PLN brutto / mies. (UoP)\n\nPiece.\n\n"
        "## [Kelner](https://karczma.example/2) @ Karczma\n- 📍 Brzeg\n- 💰 32 PLN/h\n"
    )
    offers = offers_of(tmp_path / "x", text)
    assert told(offers) == [("Zdun", "Kafel", ["Nysa"], [6_000.0]), ("Kelner", "Karczma", ["Brzeg"], [32.0])]
    assert [one.url for one in offers] == ["https://kafel.example/1", "https://karczma.example/2"]
    assert offers[0].modes == ("remote",)


GROUP = """Praca Nysa i okolice grupa publiczna
Ada Kowalska
5 godz. ·
Hej! Szukamy do baru "Pod Lipą" w Nysie
👉 KELNER – 35-40 zł/h na rękę, umowa zlecenie
👉 BARMAN – 31 zł/h, weekendy
Tel. na stronie
42 komentarze
---
Jan Nowak
wczoraj o 18:22 ·
Przyjmę zduna do pracy, Brzeg, 25 zł/h netto na start. Możliwa umowa o pracę.
Lubię to!
"""


def test_posts_of_a_group_are_adverts_without_who_wrote_them(tmp_path: Path) -> None:
    offers = offers_of(tmp_path / "x", GROUP)
    assert told(offers) == [
        ("Kelner", "Pod Lipą", ["Nysa"], [35.0]),
        ("Barman", "Pod Lipą", ["Nysa"], [31.0]),
        ("Zdun do pracy", "", ["Brzeg"], [25.0]),
    ]
    assert [one.contracts for one in offers] == [("mandate",), (), ("employment",)]
    assert not any(
        word in one.description for one in offers for word in ("Kowalska", "komentarze", "18:22", "Lubię")
    )


HOTEL = """Hotel Górski Zakopane zatrudni:
Recepcjonistka – 4500 zł brutto
Kelner – 30 zł/h netto
Pokojowa – 4300 zł brutto
Zapewniamy wyżywienie. Kontakt: 600 100 200
"""


@pytest.mark.parametrize("between", ["", "\n"])
def test_each_paid_position_below_who_hires_has_its_own_title_and_pay(tmp_path: Path, between: str) -> None:
    offers = offers_of(tmp_path / "x", HOTEL.replace("zatrudni:\n", f"zatrudni:\n{between}"))
    assert [(one.title, one.company, [pay.minimum for pay in one.pay]) for one in offers] == [
        ("Recepcjonistka", "Hotel Górski Zakopane", [4_500.0]),
        ("Kelner", "Hotel Górski Zakopane", [30.0]),
        ("Pokojowa", "Hotel Górski Zakopane", [4_300.0]),
    ]
    assert all("wyżywienie" in one.description for one in offers)


def test_the_only_paid_position_below_who_hires_is_the_title_without_its_pay(tmp_path: Path) -> None:
    one_of_them = "".join(line for line in HOTEL.splitlines(True) if not line.startswith(("Kelner", "Pokojowa")))
    (offer,) = offers_of(tmp_path / "x", one_of_them)
    assert (offer.title, offer.company) == ("Recepcjonistka", "Hotel Górski Zakopane")


@pytest.mark.parametrize("above", ["", "Oferty pracy:\n"])
@pytest.mark.parametrize("between", ["\n", "\n\n", " \r\n"])
def test_lines_that_are_all_adverts_by_themselves_are_an_offer_each(
    tmp_path: Path, above: str, between: str
) -> None:
    lines = [
        "Kelner, Kraków, 30 zł/h netto, umowa zlecenie",
        "Kucharz, Nysa, 6000 zł brutto, umowa o pracę",
        "Barman, Kraków, 32 zł/h netto, umowa zlecenie",
    ]
    assert told(offers_of(tmp_path / "x", above + between.join(lines))) == [
        ("Kelner", "", ["Kraków"], [30.0]),
        ("Kucharz", "", ["Nysa"], [6_000.0]),
        ("Barman", "", ["Kraków"], [32.0]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kelner, Kraków, 30 zł/h netto, umowa zlecenie\nPraca zmianowa, do 40 zł/h netto, zlecenie\n",
        "Kelner, Kraków, 30 zł/h netto, umowa zlecenie\nZapraszamy do zespołu, tel. na stronie\n",
        f"{ZDUN}Wymagania:\n1. uprawnienia SEP\n2. prawo jazdy kat. B\nOferujemy:\n1. umowę o pracę\n2. premię\n",
        f"{ZDUN}## Wymagania\n\n- doświadczenie\n\n## Oferujemy\n\n- umowę o pracę\n",
        f"{ZDUN}---\nWymagania: doświadczenie w pracy, umowa\n---\nOferujemy: wynagrodzenie, etat, pracę\n",
        f"{ZDUN}Stawki:\n- dniówka – 200 zł\n- nocka – 250 zł\n",
        f"{ZDUN}Zdun junior – 30 zł/h\nSenior – 45 zł/h\n",
        f"{ZDUN}Kelner – 30 zł/h\nSzukamy do pracy\nKELNER – 30 zł/h\n",
        "Stanowisko: Zdun\nStanowisko: Kaflarz\nMiejsce pracy: Nysa\nWynagrodzenie: 6000 zł\n",
    ],
)
def test_the_parts_of_one_advert_are_one(tmp_path: Path, text: str) -> None:
    assert len(offers_of(tmp_path / "x", text)) == 1


@pytest.mark.parametrize(
    ("before", "last"),
    [("[18.08.2026, 19:0{n}:11] ", "[19.08.2026, 8:00:01] "), ("18.08.2026, 19:0{n} - ", "19.08.26, 08:00 - ")],
)
def test_messages_of_a_conversation_that_are_adverts_are_offers(tmp_path: Path, before: str, last: str) -> None:
    said = [
        "Ada (Praca): Dzień dobry, mam wolne miejsca:",
        "Ada (Praca): 1. Układanie pieców, Nysa, 30,50 zł/h brutto, umowa zlecenie, firma Kafel",
        "Ada (Praca): 2. Kelner, Warszawa Wola, 28 zł/h netto, zlecenie, mieszkanie 500 zł/mies.",
        "Oleh: a jest mieszkanie?",
    ]
    lines = [before.format(n=n) + one for n, one in enumerate(said)]
    advert = last + "Jan: Stanowisko: Zdun\nFirma: Beczka\nMiejsce pracy: Brzeg\nStawka: 40 zł/h"
    (tmp_path / "x").write_text(
        "\n".join([*lines, advert, last + "Jan usunął(-ęła) tę wiadomość"]), encoding="utf-8"
    )
    name, _, _ = drafts_of(tmp_path / "x")
    offers = offers_of(tmp_path / "x", (tmp_path / "x").read_bytes())
    assert name == "chat"
    assert told(offers) == [
        ("Układanie pieców", "Kafel", ["Nysa"], [30.5]),
        ("Kelner", "", ["Warszawa"], [28.0]),
        ("Zdun", "Beczka", ["Brzeg"], [40.0]),
    ]
    assert [one.contracts for one in offers] == [("mandate",), ("mandate",), ()]
    assert [str(one.published) for one in offers] == ["2026-08-18", "2026-08-18", "2026-08-19"]


@pytest.mark.parametrize("begin", ["[PILNE] ", "[Nysa] "])
def test_an_advert_that_begins_with_a_bracket_is_no_json(tmp_path: Path, begin: str) -> None:
    text = f"{begin}Kelnerka do restauracji\nFirma: Pod Lipą\nMiejscowość: Brzeg\nUmowa zlecenie, 33 zł/h brutto\n"
    (offer,) = offers_of(tmp_path / "x", text)
    assert (offer.company, [place.name for place in offer.places]) == ("Pod Lipą", ["Brzeg"])


def message(number: int, text: object, *, kind: str = "message") -> dict[str, object]:
    day = "2026-08-20T10:00:00"
    return {"id": number, "type": kind, "date": day, "date_unixtime": "1787220000", "text": text}


def test_the_messages_of_a_channel_that_are_adverts_are_offers(tmp_path: Path) -> None:
    channel = {
        "name": "Praca w Nysie",
        "type": "public_channel",
        "id": 15,
        "messages": [
            message(1, "", kind="service"),
            message(2, [{"type": "bold", "text": "Zdun"}, "\n📍 Nysa\n💵 45-50 zł/h\nFirma: Kafel\n", "https://kafel.example/2"]),
            message(3, "Miłego weekendu!"),
            message(4, f"{KELNER}\n{ZDUN}"),
            message(5, "Пічник\nМісто: Ниса (Nysa)\nЗарплата: 28 зл/год нетто\nФірма: Kafel\nУмова (zlecenie)"),
        ],
    }  # fmt: skip
    (tmp_path / "x").write_text(json.dumps(channel, indent=1), encoding="utf-8")
    name, _, _ = drafts_of(tmp_path / "x")
    offers = offers_of(tmp_path / "x", (tmp_path / "x").read_bytes())
    assert name == "telegram"
    assert told(offers) == [
        ("Zdun", "Kafel", ["Nysa"], [45.0]),
        ("Kelner", "Karczma", ["Brzeg"], [32.0]),
        ("Zdun", "Kafel", ["Nysa"], [6_000.0]),
        ("Пічник", "Kafel", ["Nysa"], [28.0]),
    ]
    ids = ["telegram-praca-w-nysie:15-2", "telegram-praca-w-nysie:15-4", "telegram-praca-w-nysie:15-4-2"]
    assert [one.id for one in offers][:3] == ids
    assert (offers[0].url, str(offers[0].published)) == ("https://kafel.example/2", "2026-08-20")
    assert (offers[3].pay[0].basis, offers[3].pay[0].per, offers[3].contracts) == ("net", "hour", ("mandate",))
