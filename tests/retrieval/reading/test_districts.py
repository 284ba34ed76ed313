"""Parts of towns are told from towns, where they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "districts"),
    [
        ("kelner, Warszawa Ursynów lub Mokotów", ("Ursynów", "Mokotów")),
        ("coś na Bałutach", ("Bałutach",)),
        ("kelner Warszawa", ()),
        ("kelner Kraków, ale nie Nowa Huta", ()),
    ],
)
def test_parts_of_towns_are_told(reader: SentenceReader, said: str, districts: tuple[str, ...]) -> None:
    assert reader.read(said).districts == districts
