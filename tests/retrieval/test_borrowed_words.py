"""Words that Polish has borrowed and does not know yet, and English plurals, are the thesaurus's words."""

from __future__ import annotations

import pytest

from retrieval.polish import lemma
from retrieval.reading.sense import names_work


@pytest.mark.parametrize(
    ("form", "of"),
    [
        ("helpdesku", "helpdesk"),
        ("backendzie", "backend"),
        ("copywritingu", "copywriting"),
        ("barberem", "barber"),
        ("welders", "welder"),
        ("baristas", "barista"),
        ("nurses", "nurse"),
        ("sprzątaczkom", "sprzataczka"),
        ("advisory", "advisory"),
        ("besta", "besta"),
        ("Bosmanowu", "bosmanowu"),
        ("news", "news"),
    ],
)
def test_what_people_type_has_the_lemma_of_the_word_it_is_of(form: str, of: str) -> None:
    assert lemma(form, restore=True) == of


@pytest.mark.parametrize("said", ["na helpdesku", "w housekeepingu", "cleaners", "jobs for drivers", "chefs"])
def test_such_a_form_names_work(said: str) -> None:
    assert names_work(said)


def test_texts_keep_their_forms() -> None:
    assert lemma("copywritingu") == "copywritingu"
