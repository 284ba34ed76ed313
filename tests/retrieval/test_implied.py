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
