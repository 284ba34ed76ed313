"""What a question wants to know of an offer that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("czy 2 jest na umowę o pracę?", Search(contracts=("employment",))),
        ("czy ta druga jest zdalna?", Search(modes=("remote",))),
        ("w drugiej są nocki?", Search(text="nocna zmiana")),
        ("czy w 1 trzeba znać angielski?", Search(languages=("en",))),
        ("does 2 require German?", Search(languages=("de",))),
        ("czy 1 jest dla studenta?", Search(text="dla studenta")),
        ("czy w 2 są wyjazdy za granicę?", Search(text="trasy międzynarodowe")),
    ],
)
def test_a_question_with_yes_or_no_asks_of_one_thing(reader: SentenceReader, said: str, about: Search) -> None:
    before = reader.read("magazynier Wrocław").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.search, reading.about) == ("details", before, about)


@pytest.mark.parametrize("said", ["opowiedz o 2", "co w 2 trzeba robić?", "ile płacą w 2?"])
def test_another_one_wants_to_know_all(reader: SentenceReader, said: str) -> None:
    reading = reader.read(said, reader.read("magazynier").search)
    assert reading.intent == "details"
    assert reading.about is None
