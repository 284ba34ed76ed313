"""Places and employers in a list with "or": each of them is understood."""

from __future__ import annotations

import pytest

from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary

READER = SentenceReader(Vocabulary())


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("recepcjonista w hotelu, góry albo morze", {"w górach", "nad morzem"}),
        ("kelner w gorach lub nad jeziorem", {"w górach", "nad jeziorem"}),
        ("kucharz, morze, mazury lub góry", {"nad morzem", "warmińsko-mazurskie", "w górach"}),
        ("barman nad jeziorem", {"nad jeziorem"}),
        ("chef, mountains or seaside", {"w górach", "nad morzem"}),
        ("kierowca, wycieczki w góry", set()),
        ("kelner, morze śródziemne", set()),
    ],
)
def test_sea_mountains_and_lakes_may_stand_bare_in_a_list(sentence: str, places: set[str]) -> None:
    assert set(READER.read(sentence).search.places) == places


@pytest.mark.parametrize(
    ("sentence", "companies"),
    [
        ("praca w McDonaldzie, KFC albo Burger Kingu", {"McDonald's", "KFC", "Burger King"}),
        ("praca w Ikei, Castoramie albo Leroyu", {"IKEA", "Castorama", "Leroy Merlin"}),
        ("sprzedawca, Lidl albo Biedronka", {"Lidl", "Biedronka"}),
        ("konsultant w Orange, Play albo T-Mobile", {"Orange", "Play", "T-Mobile"}),
    ],
)
def test_employers_in_a_list_are_all_named(sentence: str, companies: set[str]) -> None:
    assert set(READER.read(sentence).search.companies) == companies
