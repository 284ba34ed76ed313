"""What lines of pasted adverts say without a label: places, levels, days, employers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.sources import text, unlabelled
from tests.retrieval.sources.reading import offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

BODY = "umowa o pracę\n6 000 zł brutto / mies.\nNasze wymagania\ndoświadczenie\n"


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "x.txt", content)
    return offer


@pytest.mark.parametrize(
    ("line", "town", "modes"),
    [
        ("Wrocław, dolnośląskie", "Wrocław", ()),
        ("Wrocław", "Wrocław", ()),
        ("Fabryczna 10, Fabryczna, Wrocław", "Wrocław", ()),
        ("Tychy, Śląskie", "Tychy", ()),
        ("Poznań, Wielkopolskie, Poland (Hybrid)", "Poznań", ("hybrid",)),
        ("ul. Polna 3, 48-300 Nysa", "Nysa", ()),
    ],
)
def test_a_line_that_is_a_place_is_where_the_work_is(
    tmp_path: Path, line: str, town: str, modes: tuple[str, ...]
) -> None:
    offer = one(tmp_path, f"Doradca klienta\nBank Przykład S.A.\n{line}\n{BODY}")
    assert ([place.name for place in offer.places], offer.modes) == ([town], modes)


@pytest.mark.parametrize("line", ["O firmie", "Zalety", "Oferta", "Praca", "Obsługa klienta"])
def test_other_lines_are_no_places(line: str) -> None:
    assert "places" not in text.read(f"Doradca klienta\n{line}\n{BODY}")


def test_a_board_shows_level_and_last_day_in_lines_of_their_own(tmp_path: Path) -> None:
    lines = "ważna jeszcze 22 dni (do 20 gru 2026)\nspecjalista (Mid / Regular)\n"
    offer = one(tmp_path, f"Doradca klienta\n{lines}{BODY}")
    assert (offer.levels, str(offer.expires)) == (("mid",), "2026-12-20")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Aplikacje do 15 grudnia 2026: https://kafel.example/praca", "2026-12-15"),
        ("Zgłoszenia prosimy przesyłać do dnia 15.12.2026 r.", "2026-12-15"),
        ("CV prosimy składać do 2026-12-15", "2026-12-15"),
        ("Umowa do 15 grudnia 2026", "None"),
        ("Wymagamy ważnej karty pobytu do 15.12.2026", "None"),
        ("CV przechowujemy do 15.12.2026", "None"),
        ("Aplikacje do końca roku", "None"),
    ],
)
def test_the_last_day_is_told_in_a_sentence(tmp_path: Path, line: str, day: str) -> None:
    assert str(one(tmp_path, f"Zdun\n{line}\n{BODY}").expires) == day


@pytest.mark.parametrize(
    ("advert", "title", "company"),
    [
        ('Żłobek "Bajka" w Nysie zatrudni:\nOpiekun dziecięcy\n', "Opiekun dziecięcy", 'Żłobek "Bajka" w Nysie'),
        ('OGŁOSZENIE\nŻłobek "Bajka" zatrudni\nopiekuna dzieci\n', "opiekun dzieci", 'Żłobek "Bajka"'),
        ("Karczma Lipowa zatrudni kelnera\n", "Kelner", "Karczma Lipowa"),
        ("Firma zatrudni kelnera\n", "Kelner", ""),
        ("Firma Lipa, lider branży z Nysy zatrudni kelnera\n", "Kelner", "Lipa"),
        ("Dyrektor Szpitala zatrudni kelnera\n", "Kelner", ""),
        ("Pilnie zatrudni kelnera\n", "Kelner", ""),
        ("Nasza Karczma rośnie i zatrudni kelnera\n", "Kelner", ""),
        ("Karczma Lipowa rozwija się i zatrudni kelnera\n", "Kelner", ""),
        ("Kelner\nZespół sprzedaży czeka na Ciebie\n", "Kelner", ""),
        ("Kelner\nZespół Szkół w Wołowie\n", "Kelner", "Zespół Szkół w Wołowie"),
    ],
)  # fmt: skip
def test_who_hires_is_the_employer_and_whom_may_stand_below(advert: str, title: str, company: str) -> None:
    found = text.read(f"{advert}{BODY}")
    assert (found["title"], found["company"]) == (title, company)


def test_a_public_employer_is_no_title() -> None:
    found = text.read(f"Szpital Powiatowy w Nysie\nPielęgniarka\n{BODY}")
    assert (found["title"], found["company"]) == ("Pielęgniarka", "Szpital Powiatowy w Nysie")
    found = text.read(f"Powiatowy Urząd Pracy w Nysie\nPielęgniarka\n{BODY}")
    assert found["company"] == ""


@pytest.mark.parametrize(
    ("written", "company", "town"),
    [
        ("Igła, 63-760 Zduny, ul. Krótka 2", "Igła", "Zduny"),
        ("Zakład Krawiecki Igła, Brzeg", "Zakład Krawiecki Igła", "Brzeg"),
        ("Nowak, Kowalski i Wspólnicy", "Nowak, Kowalski i Wspólnicy", ""),
    ],
)
def test_an_employer_keeps_no_address(tmp_path: Path, written: str, company: str, town: str) -> None:
    offer = one(tmp_path, f"Stanowisko: Szwaczka\nPracodawca: {written}\n{BODY}")
    assert (offer.company, [place.name for place in offer.places]) == (company, [town] if town else [])


def test_gross_behind_the_unit_under_an_offices_label_is_kept(tmp_path: Path) -> None:
    offer = one(tmp_path, "Stanowisko: Szwaczka\nRodzaj umowy: zlecenie\nWynagrodzenie: 31,40 zł/godz. brutto\n")
    assert [(pay.minimum, pay.per, pay.basis) for pay in offer.pay] == [(31.4, "hour", "gross")]


@pytest.mark.parametrize(
    "subject",
    [
        "Prośba o publikację: Zdun – Kafel (Nysa)",
        "Prosimy o zamieszczenie ogłoszenia o pracę: Zdun",
        "Odp: prośba o publikację oferty pracy - Zdun",
    ],
)
def test_a_subject_that_asks_for_publication_names_the_work_behind_it(tmp_path: Path, subject: str) -> None:
    headers = f"Od: ada@kafel.example\nTemat: {subject}\nData: 20.08.2026\n\n"
    assert one(tmp_path, f"{headers}Firma: Kafel Sp. z o.o.\nMiejsce: Nysa\n{BODY}").title == "Zdun"


@pytest.mark.parametrize(
    ("advert", "towns"),
    [
        ("Zatrudnię kelnera\nPraca w Nysie, umowa o pracę.\n", ["Nysa"]),
        ("Zatrudnię kelnera\nDowozimy z Nysy, umowa o pracę.\n", []),
        ("Zatrudnię kelnera\nPraca w Nysie i w Brzegu, umowa o pracę.\n", ["Nysa", "Brzeg"]),
        ("Zatrudnię kelnera\nPraca w Nysie, umowa o pracę. Kontakt: Anna Radomska\n", ["Nysa"]),
        ("Zatrudnię kelnera\nPraca na wyjazdach, umowa o pracę. Rozmowy w biurze w Nysie.\n", []),
    ],
)
def test_a_few_lines_tell_where_the_work_is(tmp_path: Path, advert: str, towns: list[str]) -> None:
    assert [place.name for place in one(tmp_path, advert).places] == towns


def test_a_town_from_which_people_come_is_one_more() -> None:
    assert unlabelled.only_town("Kelner do baru w Łodzi. Dojazd z Warszawy.") == ""
    assert unlabelled.only_town("Kelner do baru w Łodzi. Dojazd z dworca.") == "Łódź, łódzkie"
