"""What people remark about the list is no new word to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "remark",
    [
        "coś tańszego",
        "drożej",
        "wyżej",
        "słabe",
        "dlaczego taka mała płaca?",
        "bo tam mieszka moja siostra",
    ],
)
def test_a_remark_leaves_the_search_as_it_was(reader: SentenceReader, remark: str) -> None:
    before = reader.read("kelner Kraków").search
    after = reader.read(remark, before).search
    assert (after.text, after.places, after.words_excluded) == (before.text, before.places, ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("w hotelu", "kelner, w hotelu"),
        ("z zakwaterowaniem", "kelner, z zakwaterowaniem"),
        ("z kotami", "kelner, z kotami"),
        ("wegańska", "kelner, wegańska"),
    ],
)
def test_what_narrows_the_search_is_none(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said, reader.read("kelner Kraków").search).search.text == text


def test_nearer_is_where_and_no_word(reader: SentenceReader) -> None:
    near = reader.read("bardziej blisko Nowej Huty", reader.read("kelner Kraków").search).search
    assert (near.text, near.places) == ("kelner", ("Kraków",))


@pytest.mark.parametrize("said", ["nie ta druga", "bez tej drugiej", "not the second one"])
def test_the_offer_that_is_not_wanted_is_hidden(reader: SentenceReader, said: str) -> None:
    before = reader.read("kelner Kraków").search
    reading = reader.read(said, before)
    assert (reading.search, reading.numbers) == (before, (2,))
