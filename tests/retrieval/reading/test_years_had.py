"""How long whoever searches has worked, and what is demanded of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from tests.retrieval.ranked import found, offer

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("marketing, Poznań, mam 2 lata doświadczenia", "od 4 lat doświadczenia"),
        ("księgowa z 3-letnim stażem", "od 5 lat doświadczenia"),
        ("frontend developer, rok doświadczenia, zdalnie", "od 2 lat doświadczenia"),
        ("dwuletnie doświadczenie w księgowości, Kraków", "od 4 lat doświadczenia"),
        ("I have 5 years of experience in sales", "od 7 lat doświadczenia"),
    ],
)
def test_what_demands_much_more_is_refused(reader: SentenceReader, said: str, refused: str) -> None:
    assert refused in reader.read(said).search.words_excluded


@pytest.mark.parametrize(
    "said",
    [
        "handlowiec, 15 lat doświadczenia",
        "kucharz bez doświadczenia",
        "mam 28 lat, szukam pracy",
        "nie mam 2 lat stażu",
    ],
)
def test_nothing_is_refused_by_other_years(reader: SentenceReader, said: str) -> None:
    assert not any("lat doświadczenia" in word for word in reader.read(said).search.words_excluded)


def test_the_years_said_last_count(reader: SentenceReader) -> None:
    first = reader.read("księgowa Kraków, mam 2 lata doświadczenia").search
    then = reader.read("mam jednak 5 lat doświadczenia", first).search
    assert [word for word in then.words_excluded if "lat" in word] == ["od 7 lat doświadczenia"]


def test_a_year_more_is_still_shown() -> None:
    offers = [
        offer("much", "Specjalista ds. marketingu", "Wymagania: minimum 5 lat doświadczenia w marketingu."),
        offer("more", "Specjalista ds. marketingu", "Wymagania: minimum 3 lata doświadczenia w marketingu."),
        offer("open", "Specjalista ds. marketingu", "Kampanie w internecie."),
    ]
    wanted = Search(text="marketing", words_excluded=("od 4 lat doświadczenia",))
    assert set(found(offers, wanted)) == {"more", "open"}


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("jeżdżę tirem 15 lat, spedytor Łódź", "15 lat"),
        ("kierowca od 16 lat, Łódź", "16 lat"),
        ("jeżdżę tirem i chcę przejść do biura, spedytor", "tirem"),
        ("pracuję na budowie, chcę przejść do magazynu", "budowie"),
    ],
)
def test_what_somebody_has_long_done_is_not_looked_for(reader: SentenceReader, said: str, gone: str) -> None:
    assert gone not in reader.read(said).search.text


def test_an_age_is_no_length_of_work(reader: SentenceReader) -> None:
    assert "15 lat" in reader.read("mam 15 lat, szukam pracy na wakacje").search.text


def test_what_is_earned_now_is_no_wish(reader: SentenceReader) -> None:
    wish = reader.read("operator CNC, teraz mam 4500 brutto, chcę co najmniej 5500").search.pay
    assert wish is not None
    assert wish.minimum == 5500
