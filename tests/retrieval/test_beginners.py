"""Adverts that take people without experience, and those that only seem to."""

from __future__ import annotations

import pytest

from retrieval.facts.beginners import takes_beginners
from tests.retrieval.test_unsaid import stated


@pytest.mark.parametrize(
    "text",
    [
        "Nie musisz mieć kapitału ani doświadczenia",
        "Nie wymagamy znajomości programu i doświadczenia",
        "Nie masz doświadczenia w handlu? Z nami je zdobędziesz!",
        "Przyjmiemy fachowców i osoby chcące nauczyć się zawodu",
        "Doświadczenie na produkcji lub chęć jego zdobycia",
    ],
)
def test_who_has_not_worked_before_is_taken(text: str) -> None:
    assert takes_beginners(text)


@pytest.mark.parametrize(
    "text",
    [
        "Doświadczenie w sprzedaży, nie musi być to doświadczenie w branży",
        "Nie wymagamy CV, wymagamy doświadczenia w zawodzie",
        "Program nauczania zawodu",
        "Nie musisz mieć dużego doświadczenia",
        "",
    ],
)
def test_who_has_not_is_not_spoken_of(text: str) -> None:
    assert not takes_beginners(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zaliczka już po pierwszym tygodniu pracy",
        "Umowa o pracę: pierwsza na okres próbny",
        "CV nie jest wymagane, oddzwonimy",
        "Szkolimy się i zapewniamy dostęp do platform",
        "Zapewniamy szkolenia językowe",
        "Wykształcenie: średnie, brak Uprawnienia: doświadczenie zawodowe",
        "Preferowany kierunek techniczny, ale nie jest to warunek konieczny Doświadczenie w handlu",
        "Dobro małego pacjenta, doświadczenie w pracy z dziećmi",
        "Pierwsze doświadczenie w pracy z dokumentami",
    ],
)
def test_words_of_something_else_are_no_work_without_experience(text: str) -> None:
    assert "bez-doswiadczenia" not in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "To może być Twoja pierwsza praca",
        "Nie wymagamy CV ani doświadczenia",
        "Szkolimy od podstaw",
        "Od podstaw nauczymy Cię zawodu",
        "Brak doświadczenia nie jest przeszkodą",
        "Możliwość przyuczenia do zawodu",
        "Możliwość zdobycia pierwszego doświadczenia",
    ],
)
def test_the_usual_words_for_it_still_are(text: str) -> None:
    assert "bez-doswiadczenia" in stated(text)
