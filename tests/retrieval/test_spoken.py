"""Adverts that take one language or another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import Search
from retrieval.facts.languages import chosen_from
from tests.retrieval.ranked import found, hits, offer, place

EITHER = "Wymagana znajomość języka angielskiego lub niemieckiego."
BOTH = "Wymagana znajomość języka angielskiego i niemieckiego."


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        (EITHER, ("en", "de")),
        ("komunikatywny angielski i/lub niemiecki", ("en", "de")),
        ("znajomość języka niemieckiego / angielskiego", ("de", "en")),
        ("język angielski, niemiecki lub francuski", ("en", "de", "fr")),
        ("knowledge of English or German", ("en", "de")),
        (BOTH, ()),
        ("język angielski oraz niemiecki lub francuski", ()),
        (f"{EITHER} Wymagany również język niemiecki na poziomie B2.", ("en",)),
        ("mile widziana znajomość angielskiego lub niemieckiego", ()),
    ],
)
def test_of_which_languages_one_is_enough(text: str, chosen: tuple[str, ...]) -> None:
    assert chosen_from("Spedytor", text) == chosen


@pytest.mark.parametrize(
    ("title", "text", "chosen"),
    [
        ("Spedytor z niemieckim", EITHER, ("en",)),
        ("Spedytor z językiem niemieckim lub francuskim", "", ("de", "fr")),
        ("Spedytor", f"Nie wymagamy znajomości języka obcego. {EITHER}", ()),
    ],
)
def test_what_a_title_requires_is_left_to_nobody_s_choice(title: str, text: str, chosen: tuple[str, ...]) -> None:
    assert chosen_from(title, text) == chosen


OFFERS = [
    offer("either", "Spedytor", EITHER, languages=("en", "de")),
    offer("both", "Spedytor", BOTH, languages=("en", "de")),
]


def test_a_language_that_another_stands_for_is_no_demand() -> None:
    shown = hits(OFFERS, Search(text="spedytor"))
    demands = {hit.offer.source_id: [why.value for why in hit.why if why.field == "demand"] for hit in shown}
    assert demands == {"either": [], "both": ["de"]}


@pytest.mark.parametrize(
    ("search", "shown"),
    [
        (Search(text="spedytor", languages_excluded=("de",)), ["either"]),
        (Search(text="spedytor", languages_excluded=("de", "en")), []),
        (Search(text="spedytor", languages=("en",), words_excluded=("inne języki",)), ["either"]),
        (Search(text="spedytor", words_excluded=("język obcy",)), []),
        (Search(text="spedytor", languages=("de",)), ["both", "either"]),
    ],
)
def test_who_does_not_speak_one_of_them_may_speak_the_other(search: Search, shown: list[str]) -> None:
    assert sorted(found(OFFERS, search)) == shown


def test_abroad_the_other_language_has_to_be_named() -> None:
    there = [replace(OFFERS[0], places=(place("Holandia"),))]
    lacking = Search(text="spedytor", languages_excluded=("de",), places=("Holandia",))
    assert found(there, lacking) == []
    assert found(there, replace(lacking, languages=("en",))) == ["either"]
