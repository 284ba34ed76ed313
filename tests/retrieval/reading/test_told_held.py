"""Tools, papers and courses that people have, and what they are by the way, are no demand on offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("hydraulik, swoje narzędzia mam", "hydraulik"),
        ("fryzjerka, mam własne nożyczki", "fryzjerka"),
        ("malarz, mam swoje narzedzia i auto", "malarz"),
        ("brukarz, narzędzia własne", "brukarz"),
        ("krawcowa, mam maszynę w domu", "krawcowa"),
        ("budowa, mam pesel i wizę", "budowa, cudzoziemiec"),
        ("packer, I have PESEL and visa", "packer"),
        ("sprzątanie, karta pobytu", "sprzątanie, cudzoziemiec"),
        ("sprzedawca, mam książeczkę", "sprzedawca"),
        ("barmanka, kurs barmański", "barmanka"),
        ("opiekun w DPS, mam kurs", "opiekun w DPS"),
        ("ładowanie paczek, ja silny", "ładowanie paczek"),
        ("piekarz, zdrowy i silny", "piekarz"),
        ("ochroniarz, emerytowany policjant", "ochroniarz, emeryt"),
        ("portier, emeryt wojskowy", "portier, emeryt"),
        ("portier, były wojskowy", "portier"),
        ("tynkarz, ja Andrij", "tynkarz"),
    ],
)
def test_they_are_left_out(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search == Search(text=text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("szukam pracy, kurs spawania", "kurs spawania"),
        ("magazynier, kurs na wózki widłowe", "magazynier, kurs na wózki widłowe"),
        ("mechanik maszyn", "mechanik maszyn"),
        ("emerytowany kierowca szuka pracy", "emerytowany kierowca"),
    ],
)
def test_what_offers_ask_for_stays(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("magazynier, skaner znam", "magazynier"),
        ("kasjerka, kasę fiskalną obsługuję", "kasjerka"),
        ("konserwator w hotelu, mogę sam gotować", "konserwator w hotelu"),
        ("operator cnc, programować nie umiem ale narzędzia ustawię", "operator cnc"),
        ("spawacz, rysunku nie czytam", "spawacz"),
        ("kierowca autobusu, mam D i przewóz osób", "kierowca autobusu, prawo jazdy kat. D"),
        ("mam przewóz osób, szukam pracy", "przewóz osób"),
        ("pakowanie, młoda osoba ucząca się", "pakowanie, student"),
    ],
)
def test_what_somebody_can_and_cannot_do_is_no_other_work(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_what_somebody_has_not_is_told_without_the_verb(reader: SentenceReader) -> None:
    assert reader.read("montaż mebli, prawko mam, auta nie").search == Search(
        text="montaż mebli", words_excluded=("własny samochód",)
    )
    assert reader.read("ochrona sklepu, bez grupy").search == Search(text="ochrona sklepu")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("szukam pracy na kat. C1", "kierowca kat. C1"),
        ("praca na C+E", "kierowca kat. C+E"),
        ("magazynier z kat. B", "magazynier z kat. B"),
        ("kurs na kat. C", "kurs na kat. C"),
        ("produkcja, hostel potrzebny", "produkcja, zakwaterowanie"),
        ("recepcja, hostel", "recepcja, hostel"),
        ("ja i żona, zbiory", "dla par, zbiory"),
        ("rzeźnik, mieszkanie w cenie", "rzeźnik, mieszkanie"),
    ],
)
def test_a_licence_or_a_hostel_alone_says_what_is_meant(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text
