"""Employers named beside work, the people work is done for, and names that say little beside "or"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.question import question
from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from retrieval.question import Question


def _asked(text: str) -> Question:
    return question(SentenceReader(Vocabulary()).read(text).search)


@pytest.mark.parametrize(
    ("said", "companies", "occupation"),
    [
        ("magazyn ikea", ("IKEA",), "magazynier"),
        ("pakowacz amazon", ("Amazon",), "pakowacz"),
        ("kurier dpd inpost", ("DPD", "InPost"), "kurier"),
        ("sprzedawca decathlon", ("Decathlon",), "sprzedawca"),
        ("kasjer lidl biedronka", ("Lidl", "Biedronka"), "kasjer"),
    ],
)
def test_an_employer_named_beside_work_is_no_other_work(
    said: str, companies: tuple[str, ...], occupation: str
) -> None:
    search = SentenceReader(Vocabulary()).read(said).search
    asked = question(search)
    assert (search.companies, asked.occupations, asked.words) == (companies, (occupation,), ())


@pytest.mark.parametrize(
    ("said", "occupations"),
    [
        ("opiekunka albo salowa", ("opiekun", "salowa")),
        ("opiekunka lub opiekunka osób starszych", ("opiekun-osob-starszych",)),
        ("jubiler, zegarmistrz lub sprzedawca w biżuterii", ("jubiler", "zegarmistrz", "sprzedawca-bizuterii")),
        ("doczyszczanie, maszynista czyszczący", ("sprzatacz",)),
        ("maszynista pociągu", ("maszynista",)),
        ("przewóz dzieci busem do szkoły", ("kierowca-osobowki",)),
        ("handel na targu, stoisko z warzywami", ("sprzedawca", "sprzedawca-spozywczy")),
    ],
)
def test_these_are_looked_for(said: str, occupations: tuple[str, ...]) -> None:
    assert _asked(said).occupations == occupations


@pytest.mark.parametrize(
    ("said", "aspects"),
    [
        ("serwisant wózków widłowych", ()),
        ("elektryk z uprawnieniami na wózki widłowe", ("udt",)),
        ("opieka nad chorym mężczyzną", ()),
        ("opiekunka, praca dla kobiet", ("dla-kobiet",)),
    ],
)
def test_whom_and_what_the_work_is_for_is_no_wish(said: str, aspects: tuple[str, ...]) -> None:
    assert _asked(said).aspects == aspects


def test_a_region_gives_way_to_a_town_with_what_lies_around_it() -> None:
    read = SentenceReader(Vocabulary()).read
    near = Search(text="spawacz", places=("Kalisz",), radius_km=30.0)
    assert read("spawacz, Wielkopolska, do 30 km od Kalisza").search == near
    assert read("spawacz, Kalisz do 30 km, wielkopolskie").search == near
    assert read("kucharz, śląskie, okolice Krakowa").search.places == ("śląskie", "Kraków")
    assert read("drwal w Bieszczadach").search.places == ("podkarpackie",)
