"""Polish and English: which one a person writes, and that both say the same things."""

from __future__ import annotations

import string
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from bot.domain import ACTIONS, CONSTRAINTS, CONTRACTS, HOURS, LEVELS, MODES, PERIODS
from bot.texts import language_of
from bot.texts.english import ENGLISH
from bot.texts.polish import POLISH
from bot.texts.wording import Wording

if TYPE_CHECKING:
    from bot.domain import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("praca w krakowie z javą", "pl"),
        ("szukam czegos w bialymstoku", "pl"),
        ("a zdalnie?", "pl"),
        ("kelner Sopot, umowa zlecenie", "pl"),
        ("pokaż więcej", "pl"),
        ("remote react job, at least 20k PLN on b2b", "en"),
        ("show me more", "en"),
        ("jobs in Łódź for a nurse", "en"),
        ("what about Kraków?", "en"),
        ("thanks!", "en"),
        ("compare 1 and 3", "en"),
        ("does it require German?", "en"),
        ("nurse, Warsaw", "en"),
    ],
)
def test_the_language_is_told_from_the_words(text: str, language: str) -> None:
    other: Language = "en" if language == "pl" else "pl"
    assert language_of(text, other) == language


def test_words_that_tell_nothing_leave_the_fallback() -> None:
    assert language_of("in-house", "pl") == "pl"
    assert language_of("B2B") == "pl"
    assert language_of("B2B", "en") == "en"
    assert language_of("Java Developer, Kraków") == "pl"
    assert language_of("") == "pl"


def placeholders(text: str) -> set[str]:
    return {name for _text, name, *_rest in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things() -> None:
    compared = 0
    for one in fields(Wording):
        polish, english = getattr(POLISH, one.name), getattr(ENGLISH, one.name)
        if isinstance(polish, str) and one.name != "language":
            assert placeholders(polish) == placeholders(english), one.name
            assert polish
            assert english
            compared += 1
        elif one.name == "currencies":
            continue
        elif isinstance(polish, dict):
            forms = "other" in polish
            assert forms or polish.keys() == english.keys(), one.name
            if forms:
                assert polish.keys() == {"one", "few", "many", "other"}, one.name
                assert english.keys() == {"one", "other"}, one.name
                assert placeholders(polish["other"]) == placeholders(english["other"])
            compared += 1
    assert compared > 80


@pytest.mark.parametrize("words", [POLISH, ENGLISH])
def test_every_canonical_value_and_constraint_has_a_name(words: Wording) -> None:
    assert set(words.modes) == set(MODES)
    assert set(words.levels) == set(LEVELS)
    assert set(words.contracts) == set(CONTRACTS)
    assert set(words.hours) == set(HOURS)
    assert set(words.per) == set(PERIODS)
    assert set(words.buttons) == set(ACTIONS)
    assert set(words.without) == {*CONSTRAINTS, "text"}
    assert set(CONSTRAINTS) <= set(words.fields)
