"""The JSON of a search has the keys of the contract and no others."""

from __future__ import annotations

from bot.cli.rows import found_row, reading_row, search_row
from bot.domain import Found, PayWish, Reading, Search

KEYS = """text skills skills_excluded places places_excluded radius_km modes levels contracts hours languages
companies companies_excluded pay posted_within_days""".split()


def test_an_empty_search_has_every_key() -> None:
    written = search_row(Search())
    assert list(written) == KEYS
    assert written["places"] == []
    assert written["pay"] is None


def test_whole_numbers_are_integers() -> None:
    written = search_row(Search(pay=PayWish(minimum=18000.0, maximum=30.5), radius_km=30.0))
    assert written["pay"] == {"min": 18000, "max": 30.5, "currency": "PLN", "per": "month"}
    assert isinstance(written["pay"]["min"], int)
    assert isinstance(written["radius_km"], int)


def test_a_reading_is_an_intent_and_a_search() -> None:
    assert reading_row(Reading("more", Search(text="kelner")))["intent"] == "more"


def test_a_total_that_is_the_least_there_are_is_marked_and_an_exact_one_has_the_keys_of_the_contract_alone() -> (
    None
):
    exact = found_row("q", Search(), Found((), 215), [])
    assert list(exact) == ["id", "search", "total", "offers", "relaxed"]
    assert found_row("q", Search(), Found((), 215, more=True), []) == {**exact, "total_is_lower_bound": True}
