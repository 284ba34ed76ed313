"""What somebody was and goes back to, what they lack, have beside it and will not be pushed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "search"),
    [
        (
            "byłem nauczycielem fizyki, chętnie wrócę do szkoły, Łódź",
            Search(text="nauczyciel fizyki, szkoły", places=("Łódź",)),
        ),
        ("byłam pielęgniarką, chcę wrócić do zawodu", Search(text="pielęgniarka")),
        (
            "byłam kucharką, nie wrócę do kuchni, sprzątanie",
            Search(text="sprzątanie", words_excluded=("kuchnia",)),
        ),
        ("opiekunka, nie mam żadnych kursów", Search(text="opiekunka")),
        ("nie mam czym dojechać, księgowość zdalnie", Search(text="księgowość", modes=("remote",))),
        ("kurier, mam swoje auto", Search(text="kurier, własny samochód")),
        ("infolinia, bez wciskania sprzedaży", Search(text="infolinia", words_excluded=("sprzedaż",))),
        ("pracuję na etacie do 14, kelner popołudniami", Search(text="kelner popołudniami")),
    ],
)
def test_it_is_read_so(reader: SentenceReader, said: str, search: Search) -> None:
    assert reader.read(said).search == search
