"""What the work is done for is no wish of whoever looks for it."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.question import question


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("opiekun osób niepełnosprawnych", ()),
        ("opieka nad osobami niepełnosprawnymi", ()),
        ("terapeuta osób niepełnosprawnych", ()),
        ("osoba niepełnosprawna, opiekun", ("niepelnosprawni",)),
        ("opiekun z orzeczeniem o niepełnosprawności", ("niepelnosprawni",)),
        ("pani do sprzątania mieszkań", ()),
        ("opiekunka z zakwaterowaniem", ("zakwaterowanie",)),
        ("sprzątaczka, mieszkanie", ("zakwaterowanie",)),
    ],
)
def test_whom_and_what_the_work_is_for_is_no_circumstance(text: str, aspects: tuple[str, ...]) -> None:
    assert question(Search(text=text)).aspects == aspects


def test_a_workshop_mends_cars_where_the_trade_does() -> None:
    assert question(Search(text="stolarz meblowy, warsztat")).workplaces == ()
    assert [job.name for job in question(Search(text="mechanik, warsztat")).jobs] == ["mechanik-samochodowy"]


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("logistyk, praca przy biurku", {"specjalista-logistyki"}),
        ("kadrowa, praca biurowa", {"kadry-place"}),
        ("magazynier, przy biurku", {"magazynier"}),
        ("sekretarka, praca biurowa", {"sekretarka", "biuro", "pracownik-biurowy"}),
        ("sprzedawca, praca biurowa", {"sprzedawca", "biuro", "pracownik-biurowy"}),
        ("kadrowa albo praca biurowa", {"kadry-place", "biuro", "pracownik-biurowy"}),
        ("praca przy biurku", {"biuro", "pracownik-biurowy"}),
    ],
)
def test_that_work_is_done_at_a_desk_is_no_other_work(said: str, jobs: set[str]) -> None:
    asked = question(Search(text=said))
    assert {one.name for one in asked.jobs} == jobs
    assert "biurko" not in asked.words
