"""A name, schools, a break and a love of the work are no demands on offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Jestem Oksana, praca w kuchni", "w kuchni"),
        ("jestem mykola, spawacz", "spawacz"),
        ("Marta, 35 lat, kucharka", "kucharka"),
        ("I'm Anna, looking for office work", "office"),
        ("this is Mykola, welder", "welder"),
        ("mother of two, office job", "office"),
        ("father of three looking for warehouse job", "warehouse"),
        ("mama dwójki, biuro", "biuro"),
        ("tata dwóch córek, magazynier", "magazynier"),
        ("wracam na rynek po 9 latach przerwy, kadry", "kadry"),
        ("po długiej przerwie, sprzedawca", "sprzedawca"),
        ("wracam po przerwie zawodowej, grafik", "grafik"),
        ("po powrocie z Irlandii, magazynier", "magazynier"),
        ("jestem po aplikacji adwokackiej, egzamin w marcu, prawnik", "prawnik"),
        ("w trakcie aplikacji, kancelaria", "kancelaria"),
        ("nie poszedłem na aplikację, prawnik", "prawnik"),
        ("jestem przed obroną, konstruktor", "konstruktor"),
        ("piszę magisterkę, konstruktor", "konstruktor"),
        ("egzamin SEP w maju, elektryk", "elektryk"),
        ("jestem po kursie spawania, spawacz", "spawacz"),
        ("kucharz z pasją", "kucharz"),
        ("barista z miłości do kawy", "barista"),
        ("urzędnik, mam wykształcenie wyższe administracyjne", "urzędnik"),
        ("operator koparki kl. III", "operator koparki"),
        ("operator walca, klasa trzecia", "operator walca"),
        ("accountant, Polish native", "accountant"),
        ("kończę zaoczną logistykę, spedytor", "spedytor"),
        ("jestem w trakcie studiów z pedagogiki, niania", "niania"),
        ("technik ekonomista z wykształcenia, magazynier", "magazynier"),
        ("miałam własną działalność, księgowa", "księgowa"),
        ("miałam swój salon fryzjerski, teraz recepcja", "recepcja"),
        ("do tej pory kelnerka, chcę do biura", "biura"),
        ("była pani z poczty, recepcja", "recepcja"),
    ],
)
def test_they_are_no_words_of_the_search(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search == Search(text=text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("tester aplikacji", "tester aplikacji"),
        ("programista aplikacji mobilnych", "programista aplikacji mobilnych"),
        ("nauczyciel klasy 1-3", "nauczyciel klasy 1-3"),
        ("opiekun osób po udarze", "opiekun osób po udarze"),
        ("nurse, mother and child ward", "nurse, mother and child ward"),
        ("kucharz z zawodu", "kucharz z zawodu"),
        ("obrona cywilna", "obrona cywilna"),
        ("laborant, szukam pracy na AGH", "laborant, na AGH"),
        ("jestem spawac", "spawac"),
        ("I'm Ukrainian, warehouse", "Ukrainian, warehouse"),
    ],
)
def test_what_names_the_work_stays(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize("said", ["tester, dopiero po kursie", "tester, świeżo po bootcampie"])
def test_whoever_comes_from_a_course_would_learn_the_work(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.text == "tester, do przyuczenia"


def test_whoever_comes_from_a_university_is_a_junior(reader: SentenceReader) -> None:
    assert reader.read("analityk finansowy, świeżo po SGH").search.levels == ("junior",)
