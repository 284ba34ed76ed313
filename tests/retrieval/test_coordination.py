"""What "and", "or" and commas join without saying it twice."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.question import question


def _jobs(text: str) -> set[tuple[str, ...]]:
    return {(job.name, *job.words) for job in question(Search(text=text)).jobs}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "mechanik maszyn budowlanych i rolniczych",
            {
                ("mechanik-maszyn-budowlanych", "mechanik", "maszyna", "budowlany"),
                ("mechanik-maszyn-rolniczych", "mechanik", "maszyna", "rolniczy"),
            },
        ),
        (
            "nauczyciel fizyki i chemii",
            {("nauczyciel-fizyki", "nauczyciel", "fizyka"), ("nauczyciel-chemii", "nauczyciel", "chemia")},
        ),
        (
            "kierowca autobusu i tramwaju",
            {("kierowca-autobusu", "kierowca", "autobus"), ("motorniczy", "kierowca", "tramwaj")},
        ),
        (
            "zbieranie albo sortowanie owoców",
            {("zbior-owocow", "zbierac", "owoc"), ("sortowacz", "sortowac", "owoc")},
        ),
        (
            "kierowca busa i magazynier",
            {("kierowca-dostawczy", "kierowca", "bus"), ("magazynier", "magazynier")},
        ),
        ("specjalista ds. kadr i płac", {("kadry-place", "kadr", "placa")}),
    ],
)
def test_joined_words_share_what_is_said_once(text: str, expected: set[tuple[str, ...]]) -> None:
    assert _jobs(text) == expected


def test_a_word_that_names_work_alone_borrows_no_object() -> None:
    assert ("rejestratorka-medyczna", "recepcja", "przychodni") not in _jobs(
        "recepcja albo rejestracja w przychodni"
    )
    names = {job.name for job in question(Search(text="office or customer support job")).jobs}
    assert "pracownik-obslugi-klienta" in names


def test_a_joined_word_is_no_workplace() -> None:
    assert question(Search(text="nauczyciel fizyki i chemii")).workplaces == ()


@pytest.mark.parametrize(
    ("text", "field"),
    [("marketing, PR albo social media", "marketing"), ("logistyka, spedytor lub planista", "logistyka")],
)
def test_a_field_that_begins_a_list_is_work_like_the_rest_of_it(text: str, field: str) -> None:
    assert field in {job.name for job in question(Search(text=text)).jobs}
    assert field not in question(Search(text=text)).workplaces


def test_what_is_joined_to_work_of_another_field_is_not_taken_for_it() -> None:
    assert {job.name for job in question(Search(text="monter okien, klimatyzacja")).jobs} == {"monter-okien"}
    one = question(Search(text="asystent stomatologiczny i prawny"))
    assert {job.name for job in one.jobs} == {"asystentka-stomatologiczna"}


def test_work_and_a_place_that_or_joins_are_two() -> None:
    assert {job.name for job in question(Search(text="na produkcji albo szwaczka")).jobs} == {
        "produkcja",
        "szwaczka",
    }
    either = question(Search(text="nauczyciel wspomagający, szkoła lub przedszkole"))
    assert {job.name for job in either.jobs} == {"nauczyciel-specjalny"}
    lady = question(Search(text="sprzedawczyni w mięsnym albo w piekarni"))
    assert "sprzedawca-lady" in {job.name for job in lady.jobs}


@pytest.mark.parametrize(
    ("text", "jobs", "places"),
    [
        (
            "doradca w sklepie budowlanym, meblowym albo z AGD",
            {"sprzedawca"},
            {"market-budowlany", "sklep-meblowy", "sklep-rtv"},
        ),
        (
            "kasjer w sklepie spożywczym, odzieżowym lub obuwniczym",
            {"kasjer"},
            {"sklep-spozywczy", "sklep-odziezowy", "sklep-obuwniczy"},
        ),
        ("magazynier hurtowni budowlanej lub elektrycznej", {"magazynier"}, {"market-budowlany", "hurtownia"}),
        ("szef kuchni w hotelu lub restauracji", {"szef-kuchni"}, {"hotel", "gastronomia"}),
        ("szef kuchni w restauracji, hotelu albo pensjonacie", {"szef-kuchni"}, {"hotel", "gastronomia"}),
        ("sprzedawca w optyce albo drogerii", {"sprzedawca", "sprzedawca-kosmetykow"}, {"optyk", "drogeria"}),
        ("elektryk w hotelu, biurowcu albo szpitalu", {"elektryk"}, {"hotel", "biurowiec", "szpital"}),
        ("kierownik sklepu albo zastępca", {"kierownik-sklepu", "zastepca-kierownika-sklepu"}, set()),
        ("recepcja, sklep albo biuro", {"recepcjonista", "sklep", "biuro"}, set()),
    ],
)
def test_each_place_of_a_list_is_a_choice_and_borrows_the_word_it_leaves_out(
    text: str, jobs: set[str], places: set[str]
) -> None:
    asked = question(Search(text=text))
    assert {job.name for job in asked.jobs} == jobs
    assert set(asked.houses.kinds) == places
