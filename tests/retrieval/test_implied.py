"""Work that is meant by what is said beside it."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.question import question


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("w cukierni lub piekarni, sprzedaż", {"sprzedawca-spozywczy", "sprzedawca-lady"}),
        ("sprzedaż w piekarni", {"sprzedawca-spozywczy", "sprzedawca-lady"}),
        ("sprzedaż w drogerii", {"sprzedawca-kosmetykow"}),
        ("sprzedaż w sklepie odzieżowym", {"sprzedawca-odziezy"}),
        ("sprzedaż w markecie budowlanym", {"sprzedawca-budowlany"}),
        ("sprzedaż w kiosku", {"sprzedawca"}),
        ("sprzedaż w salonie samochodowym", {"sprzedawca-samochodow"}),
        ("sprzedaż", {"sprzedaz"}),
        ("sprzedaż w banku", {"sprzedaz"}),
    ],
)
def test_sales_in_a_shop_are_the_work_of_a_seller(said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(Search(text=said)).jobs} == jobs


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("rozwożenie towaru po sklepach, kat. C", {"kierowca-dostawczy", "kierowca-ciezarowki"}),
        ("dostawy do sklepów, kat. C+E", {"kierowca-dostawczy", "kierowca-ce"}),
        ("rozwożenie mebli kat. B", {"kierowca-dostawczy"}),
        ("kierowca, prawo jazdy kat. D", {"kierowca-autobusu"}),
        ("mechanik, prawo jazdy kat. C", {"mechanik"}),
    ],
)
def test_a_licence_says_what_is_driven(said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(Search(text=said)).jobs} == jobs


@pytest.mark.parametrize(
    ("said", "job"),
    [
        ("monter na linii", "monter-produkcji"),
        ("monter na linii produkcyjnej", "monter-produkcji"),
        ("monter linii napowietrznych", "elektromonter-sieci"),
        ("kontrola jakości", "kontroler-jakosci"),
        ("stylizacja paznokci", "stylistka-paznokci"),
    ],
)
def test_a_line_is_one_of_production_where_nothing_says_power(said: str, job: str) -> None:
    asked = question(Search(text=said))
    assert job in {one.name for one in asked.jobs}
    assert len(asked.jobs) <= 2
    assert not asked.words


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("marketing, social media", {"marketing", "social-media"}),
        ("HR, rekrutacja", {"hr", "rekruter"}),
        ("marketing, PR", {"marketing", "pr-specjalista"}),
        ("marketing, grafik", {"grafik"}),
        ("sprzedaż, kierowca", {"kierowca"}),
    ],
)
def test_a_department_and_a_part_of_it_are_two_kinds_of_work(said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(Search(text=said)).jobs} == jobs


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("kierowca kat. D, wycieczki albo dowóz dzieci do szkoły", {"kierowca-autobusu"}),
        ("taksówkarz albo kierowca autobusu", {"kierowca-osobowki", "kierowca-autobusu"}),
        ("dowóz dzieci do szkoły", {"kierowca-osobowki"}),
    ],
)
def test_children_are_driven_in_the_bus_that_is_named(said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(Search(text=said)).jobs} == jobs


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("regipsy i gładzie", {"monter-karton-gips", "malarz"}),
        ("gładzie i płytki", {"malarz", "glazurnik"}),
        ("skręcanie i montaż mebli", {"monter-mebli"}),
        ("na budowę, pomocnik", {"pomocnik-budowlany"}),
        ("nauczyciel chemii albo biologii", {"nauczyciel-chemii", "nauczyciel-biologii"}),
        ("zgrzewacz folii albo operator wytłaczarki", {"pakowacz", "operator-wtryskarki"}),
        ("operator walca albo rozściełacza", {"operator-maszyn-drogowych"}),
        ("na sortowni paczek", {"sortowacz"}),
        ("mycie autobusów albo pociągów", {"myjacz-samochodow", "sprzatacz"}),
        ("analityk zarządzania finansami", {"finansista"}),
    ],
)
def test_each_side_of_a_choice_is_work_of_its_own(said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(Search(text=said)).jobs} == jobs


@pytest.mark.parametrize(
    ("said", "houses"),
    [
        ("masażysta, spa albo hotel", {"uroda", "hotel"}),
        ("na sortowni paczek", set()),
        ("kucharka na stołówkę szkolną", {"szkola"}),
        ("sprzedaż na stoisku z wędlinami", set()),
    ],
)
def test_workplaces_are_those_that_are_meant(said: str, houses: set[str]) -> None:
    asked = question(Search(text=said))
    assert set(asked.houses.kinds or asked.workplaces) == houses
