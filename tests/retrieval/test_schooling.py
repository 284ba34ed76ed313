"""Who has finished no more than primary school is shown nothing that demands another schooling."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.schooling import demands_schooling
from tests.retrieval.ranked import found, offer


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ("Wymagania konieczne: Wykształcenie: zasadnicze zawodowe, brak Uprawnienia: prawo jazdy", True),
        ("Nasze wymagania: wykształcenie min. średnie, komunikatywność", True),
        ("Oczekujemy: co najmniej średnie wykształcenie", True),
        ("wykształcenie wyższe techniczne (preferowany kierunek: budownictwo)", True),
        ("Wymagania pożądane: Wykształcenie: zasadnicze zawodowe, brak", False),
        ("Wykształcenie: brak lub niepełne podstawowe", False),
        ("Wykształcenie: podstawowe, brak Wymagania pożądane: wykształcenie średnie", False),
        ("wykształcenie średnie mile widziane", False),
        ("mile widziane wykształcenie techniczne", False),
        ("Praca od zaraz, zapraszamy każdego.", False),
        ("Nie jest wymagane wykształcenie wyższe", False),
        ("brak wymogu wykształcenia wyższego", False),
        ("wykształcenia zawodowego nie wymagamy", False),
        ("wykształcenie zawodowe (mile widziane)", False),
        ("wykształcenie kierunkowe będzie atutem", False),
        ("wykształcenie wyższe techniczne, mile widziane doświadczenie", True),
        ("osoby z wykształceniem średnim", True),
    ],
)
def test_schooling_is_demanded_or_welcome(text: str, *, demanded: bool) -> None:
    assert demands_schooling(text) == demanded


def test_nobody_without_it_is_shown_what_demands_it() -> None:
    offers = [
        offer("trade", "Kelner", "Wymagania: wykształcenie zasadnicze zawodowe gastronomiczne."),
        offer("any", "Kelner", "Praca na sali, wszystkiego nauczymy."),
    ]
    assert found(offers, Search(text="kelner, bez wykształcenia")) == ["any"]
    assert set(found(offers, Search(text="kelner, bez studiów"))) == {"trade", "any"}


def test_who_asks_for_passenger_cars_is_shown_no_lorries() -> None:
    offers = [
        offer("lorries", "Mechanik samochodów ciężarowych", "Naprawa naczep."),
        offer("both", "Mechanik samochodów osobowych i ciężarowych"),
        offer("any", "Mechanik samochodowy", "Praca w warsztacie."),
    ]
    assert set(found(offers, Search(text="mechanik samochodowy, osobówki"))) == {"both", "any"}
    assert set(found(offers, Search(text="mechanik samochodowy"))) == {"lorries", "both", "any"}
    assert found(offers, Search(text="mechanik samochodowy", words_excluded=("tir",))) == ["any"]


def test_work_that_takes_studies_comes_last_for_who_has_none_and_would_do_any() -> None:
    offers = [
        offer("doctor", "Lekarz", "Dyżury w szpitalu, także weekendy.", hours=("part_time",)),
        offer("clinic", "Rejestratorka medyczna", "Przychodnia.", hours=("part_time",)),
        offer("shop", "Kasjer", "Praca w sklepie.", hours=("part_time",)),
    ]
    assert found(offers, Search(text="student", hours=("part_time",)))[-1] == "doctor"


def test_help_in_work_of_the_same_name_is_the_help_asked_for() -> None:
    offers = [
        offer("cad", "Asystent projektanta CAD", "Rysunki zbrojeniowe."),
        offer("designer", "Projektant konstrukcji", "Projekty budowlane."),
    ]
    assert found(offers, Search(text="asystent projektanta"))[0] == "cad"
