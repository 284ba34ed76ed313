"""Complaints about the offers shown say nothing of what is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.flat import flat
from retrieval.reading.complaints import is_complaint

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "said",
    [
        "te są beznadziejne",
        "masakra, jakie niskie stawki",
        "co tak mało?",
        "śmieszne pieniądze",
        "za takie grosze nie pójdę",
        "kto za to pójdzie",
        "strasznie daleko to wszystko",
        "stare te oferty",
        "nic ciekawego",
        "to się nie opłaca",
        "te oferty są do kitu",
        "these are rubbish",
        "the pay is awful",
        "źle",
        "to nie jest to, o co pytałem",
        "that's not what I asked for",
    ],
)
def test_a_complaint_leaves_the_search_as_it_is(reader: SentenceReader, said: str) -> None:
    before = reader.read("kucharz Kraków").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.search) == ("smalltalk", before)


@pytest.mark.parametrize("said", ["kucharz", "same agencje", "tylko stare", "niskie napięcie", "low voltage", ""])
def test_what_names_something_is_none(said: str) -> None:
    assert not is_complaint(flat(said))


@pytest.mark.parametrize(
    ("said", "places"),
    [("same beznadziejne, może Tarnów?", ("Tarnów",)), ("za daleko, wolę Wieliczkę", ("Wieliczka",))],
)
def test_what_stands_beside_a_complaint_is_read(
    reader: SentenceReader, said: str, places: tuple[str, ...]
) -> None:
    search = reader.read(said, reader.read("kucharz Kraków").search).search
    assert (search.text, search.places) == ("kucharz", places)
