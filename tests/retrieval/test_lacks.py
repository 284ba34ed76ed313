"""What somebody is to be without, and which offers say so."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.question import question
from retrieval.stand_ins import NIGHTS, TRIPS
from tests.retrieval.ranked import found, offer


@pytest.mark.parametrize(
    "said",
    ["obsługa klienta bez doświadczenia", "bez doświadczenia, obsługa klienta", "obsługa klienta, bez stresu"],
)
def test_the_lack_is_of_the_words_right_behind_it(said: str) -> None:
    assert "bez-kontaktu" not in question(Search(text=said)).aspects


def test_and_of_its_own_words_it_is() -> None:
    assert question(Search(text="biuro bez obsługi klienta")).aspects == ("bez-kontaktu",)
    assert question(Search(text="biuro bez żadnej obsługi klienta")).aspects == ("bez-kontaktu",)


def test_whoever_refuses_trips_gets_no_routes_abroad() -> None:
    offers = [
        offer("abroad", "Kierowca", "Kierowca na trasy międzynarodowe."),
        offer("town", "Kierowca", "Rozwożenie paczek po mieście."),
    ]
    assert found(offers, Search(text="kierowca", words_excluded=(TRIPS,))) == ["town"]


def test_offers_that_say_they_have_no_nights_come_before_those_that_leave_it_open() -> None:
    offers = [
        offer("open", "Magazynier", "Praca w systemie zmianowym."),
        offer("day", "Magazynier", "Praca na jedną zmianę."),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=(NIGHTS,))) == ["day", "open"]


def test_two_or_three_shifts_are_no_work_without_nights() -> None:
    offers = [
        offer("either", "Magazynier", "Praca w systemie dwuzmianowym lub trzyzmianowym."),
        offer("two", "Magazynier", "Praca na dwie zmiany."),
    ]
    assert found(offers, Search(text="magazynier", words_excluded=(NIGHTS,))) == ["two", "either"]


def test_a_heavier_licence_comes_behind_where_the_light_one_is_asked_for() -> None:
    offers = [
        offer("heavy", "Kierowca", "Wymagane prawo jazdy kat. C."),
        offer("open", "Kierowca", "Rozwożenie paczek."),
        offer("light", "Kierowca", "Wymagane prawo jazdy kat. B."),
    ]
    assert found(offers, Search(text="kierowca, prawo jazdy kat. B")) == ["light", "open", "heavy"]


def test_a_school_that_is_no_university_is_enough_without_studies() -> None:
    offers = [
        offer("open", "Recepcjonistka", "Obsługa gości."),
        offer("school", "Recepcjonistka", "Wykształcenie średnie."),
        offer("none", "Recepcjonistka", "Wykształcenie bez znaczenia."),
    ]
    order = found(offers, Search(text="recepcjonistka, bez studiów"))
    assert set(order[:2]) == {"school", "none"}


def test_who_only_wishes_for_experience_comes_before_who_is_silent() -> None:
    offers = [
        offer("silent", "Magazynier", "Praca na magazynie, zgrany zespół, umowa o pracę."),
        offer("wish", "Magazynier", "Praca na magazynie, mile widziane doświadczenie w logistyce."),
        offer("none", "Magazynier", "Praca na magazynie, nie wymagamy doświadczenia."),
        offer("asks", "Magazynier", "Praca na magazynie, wymagane doświadczenie."),
    ]
    assert found(offers, Search(text="magazynier bez doświadczenia")) == ["none", "wish", "silent"]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("kierowca, mam kat. B", ["small", "silent"]),
        ("kierowca kat. C", ["lorry", "silent"]),
        ("kierowca kat. C lub C+E", ["lorry", "silent", "trailer"]),
    ],
)
def test_who_has_a_licence_is_shown_no_work_whose_title_names_a_larger_one(
    sentence: str, shown: list[str]
) -> None:
    offers = [
        offer("small", "Kierowca kat. B"),
        offer("lorry", "Kierowca kat. C"),
        offer("trailer", "Kierowca C+E"),
        offer("silent", "Kierowca"),
    ]
    drivers = found(offers, Search(text=sentence))
    assert sorted(name for name in drivers if name != "small" or "small" in shown) == sorted(shown)


def test_whoever_is_no_senior_leads_nobody_either() -> None:
    offers = [
        offer("lead", "Lead .NET Engineer", levels=("lead",)),
        offer("mid", ".NET Engineer", levels=("mid",)),
        offer("either", ".NET Engineer (mid/senior)", levels=("mid", "senior")),
    ]
    shown = found(offers, Search(text=".net engineer", levels_excluded=("senior",)))
    assert sorted(shown) == ["either", "mid"]
    asked = Search(text=".net engineer", levels=("lead",), levels_excluded=("senior",))
    assert found(offers, asked) == ["lead"]
