"""Conditions in the words that people have for them come to the search as those that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval import stand_ins
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "refused", "text"),
    [
        ("nie chcę pracować po 12 godzin, ochrona Kraków", stand_ins.LONG_SHIFTS, "ochrona"),
        ("ochrona ale nie dobówki", stand_ins.LONG_SHIFTS, "ochrona"),
        ("maksymalnie 8 godzin dziennie, produkcja", stand_ins.LONG_SHIFTS, "produkcja"),
        ("produkcja, bez dwunastek", stand_ins.LONG_SHIFTS, "produkcja"),
        ("magazyn, zmiany do 8 godzin dziennie", stand_ins.LONG_SHIFTS, "magazyn, zmiany"),
        ("pielęgniarka bez dyżurów Warszawa", stand_ins.DUTIES, "pielęgniarka"),
        ("nie chcę żadnych dyżurów pod telefonem, administrator sieci", stand_ins.DUTIES, "administrator sieci"),
        ("devops, no on-call duty", stand_ins.DUTIES, "devops"),
        ("żeby nie trzeba było siedzieć w święta, recepcjonistka", stand_ins.HOLIDAYS, "recepcjonistka"),
        ("kucharz pn-pt bez weekendów i świąt", stand_ins.HOLIDAYS, "kucharz"),
        ("nie chcę nocować poza domem, monter", stand_ins.TRIPS, "monter"),
        ("serwisant, nie chcę jeździć po Polsce", stand_ins.TRIPS, "serwisant"),
        ("nie mogę dźwigać, magazyn", stand_ins.LIFTING, "magazyn"),
        ("nie mogę podnosić więcej niż 5 kg, sklep", stand_ins.LIFTING, "sklep"),
        ("mam lęk wysokości, budowa", stand_ins.HEIGHTS, "budowa"),
        ("lekarz zabronił mi pracy w nocy, magazyn", stand_ins.NIGHTS, "magazyn"),
    ],
)
def test_what_is_refused_in_many_words_is_one_condition(
    reader: SentenceReader, said: str, refused: str, text: str
) -> None:
    search = reader.read(said).search
    assert refused in search.words_excluded
    assert search.text == text


@pytest.mark.parametrize(
    ("said", "aspect"),
    [
        ("sprzedawca Kraków tylko ranki", "dzienna-zmiana"),
        ("praca biurowa 8-16 Lublin", "dzienna-zmiana"),
        ("urząd 7.30-15.30", "dzienna-zmiana"),
        ("szukam czegoś do 15, bo muszę odebrać córkę z przedszkola", "dzienna-zmiana"),
        ("kucharz, nie później niż do 17", "dzienna-zmiana"),
        ("po 16 dorobię, Katowice", "popoludniowa-zmiana"),
        ("I can only work after 5pm, Gdańsk", "popoludniowa-zmiana"),
        ("zapewniony dojazd do pracy, produkcja", "dojazd"),
        ("produkcja z dowozem", "dojazd"),
        ("nie mogę stać cały dzień", "lekka-praca"),
        ("mam chory kręgosłup, sprzedawca", "lekka-praca"),
        ("mam grupę, sprzątanie Radom", "niepelnosprawni"),
        ("nie wymagające doświadczenia, programista", "bez-doswiadczenia"),
        ("mam tylko podstawówkę, szukam pracy", "bez-wyksztalcenia"),
        ("wykształcenie średnie, pracownik biurowy", "bez-studiow"),
        ("praca tymczasowa nie, tylko stała", "umowa-stala"),
    ],
)
def test_what_is_asked_in_other_words_is_the_circumstance(reader: SentenceReader, said: str, aspect: str) -> None:
    search = reader.read(said).search
    asked = question(search)
    assert aspect in asked.aspects
    assert not asked.words


@pytest.mark.parametrize(
    "said",
    [
        "pracuję od 7 do 15 i szukam czegoś wieczorem",
        "kelner, mam zajęcia od 8 do 14",
        "chodzę do szkoły do 15, praca po szkole Radom",
        "magazynier 8-16 tys.",
    ],
)
def test_hours_in_which_somebody_is_elsewhere_are_not_those_of_the_work(reader: SentenceReader, said: str) -> None:
    assert "dzienna-zmiana" not in question(reader.read(said).search).aspects


def test_only_nights_are_no_shifts_by_turns(reader: SentenceReader) -> None:
    assert stand_ins.DAYS in reader.read("magazyn Łódź, mogę tylko na nocki").search.words_excluded
    assert stand_ins.DAYS in reader.read("night shifts only, warehouse").search.words_excluded
    assert stand_ins.DAYS not in reader.read("magazyn Łódź, na nocki").search.words_excluded


def test_who_has_a_post_asks_for_no_contract(reader: SentenceReader) -> None:
    assert reader.read("szukam dodatkowego zajęcia na parę godzin, mam etat").search.contracts == ()
    assert reader.read("nie chcę zakładać firmy, kurier").search.contracts_excluded == ("b2b",)
    assert reader.read("bez umów śmieciowych, sprzedawca").search.contracts_excluded == ("mandate", "task")


@pytest.mark.parametrize(
    "said",
    [
        "praca samodzielna, bez zespołu",
        "w zespole, nie samemu",
        "byle nie duże miasto",
        "mam alergię na mąkę",
        "blisko stacji metra, Warszawa",
    ],
)
def test_words_of_every_advert_are_not_refused(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.words_excluded == ()


def test_leading_others_is_a_level(reader: SentenceReader) -> None:
    assert reader.read("inżynier, bez zarządzania zespołem").search.levels_excluded == ("lead",)


def test_the_sea_is_the_towns_by_it_and_not_two_voivodeships(reader: SentenceReader) -> None:
    assert reader.read("kelnerka nad morzem z noclegiem").search.places == ("nad morzem",)
    assert reader.read("pokojówka w górach").search.places == ("w górach",)
    assert reader.read("kelner Gdynia nad morzem").search.places == ("Gdynia",)
    assert reader.read("najlepiej nad morzem, kelner").search.preferred.places == ("nad morzem",)


@pytest.mark.parametrize(
    "said",
    [
        "niemiecki znam tylko podstawowo, opiekunka",
        "słabo mówię po niemiecku, opiekunka",
        "opiekunka, podstawy niemieckiego",
        "opiekunka, niemiecki A2",
    ],
)
def test_who_knows_a_little_of_a_language_is_asked_for_no_more(reader: SentenceReader, said: str) -> None:
    assert "dobry niemiecki" in reader.read(said).search.words_excluded


def test_who_knows_more_refuses_nothing(reader: SentenceReader) -> None:
    assert reader.read("opiekunka, niemiecki komunikatywny").search.words_excluded == ()
    assert reader.read("opiekunka, niemiecki podstawowy lub komunikatywny").search.words_excluded == ()


def test_days_that_are_counted_are_part_time(reader: SentenceReader) -> None:
    assert reader.read("sprzątanie, mogę tylko wtorki i czwartki").search.hours == ("part_time",)
    assert reader.read("sprzątanie, 40 godzin miesięcznie").search.hours == ("part_time",)
