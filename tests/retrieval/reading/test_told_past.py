"""What somebody was or has done is not what they look for, unless nothing else is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("15 lat na magazynie, teraz szukam pracy jako portier, Łódź", "portier"),
        ("12 lat jako kierowca, szukam czegoś w biurze w Opolu", "w biurze"),
        ("20 lat w gastronomii, chcę pracować w magazynie, Poznań", "w magazynie"),
        ("mam za sobą 10 lat pracy w szpitalu, szukam pracy jako rejestratorka", "rejestratorka"),
        ("rok w magazynie, szukam pracy jako portier", "portier"),
        ("two years as a waiter, looking for a hotel reception job in Gdańsk", "hotel reception"),
        ("dorabialam w sklepie, teraz szukam pracy w biurze, Gdansk", "w biurze"),
        ("wcześniej sprzątałam biura, teraz chcę na produkcję, Radom", "na produkcję"),
        ("do tej pory zajmowałam się dziećmi, szukam pracy w przedszkolu", "w przedszkolu"),
        ("odchodzę ze szkoły, szukam pracy w HR, Warszawa", "w HR"),
        ("chcę uciec z gastronomii do biura, Kraków", "biura"),
        ("rzucam korpo, chcę pracować w kwiaciarni", "w kwiaciarni"),
        ("była sprzedawczyni szuka pracy w biurze, Opole", "w biurze"),
        ("jestem byłym górnikiem, szukam pracy w ochronie, Bytom", "w ochronie"),
        ("jestem sprzedawczynią, chcę przejść do biura, Opole", "biura"),
    ],
)
def test_what_somebody_has_done_is_no_wish_beside_other_work(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded) == (text, ())


@pytest.mark.parametrize(
    ("said", "text", "places"),
    [
        ("10 lat jako kucharz, Gdynia", "kucharz", ("Gdynia",)),
        ("3 lata na kasie, szukam pracy w Kielcach", "na kasie", ("Kielce",)),
        ("16 lat w Krakowie szukam pracy kelner", "16 lat, kelner", ("Kraków",)),
        ("sprzątałam w hotelu, Gdańsk", "sprzątałam w hotelu", ("Gdańsk",)),
        ("była praca w biurze, a teraz?", "w biurze", ()),
    ],
)
def test_and_is_looked_for_where_nothing_else_is_named(
    reader: SentenceReader, said: str, text: str, places: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.text, search.places) == (text, places)


def test_tools_worked_with_are_still_known(reader: SentenceReader) -> None:
    search = reader.read("5 lat w Pythonie, szukam pracy jako analityk danych").search
    assert search.skills == ("Python",)
