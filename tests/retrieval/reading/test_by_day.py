"""Hours told by a school or by the clock alone are work by day, and name no workplace and no pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "said",
    [
        "praca w godzinach szkolnych, księgowa",
        "księgowa, w godz. szkolnych",
        "księgowa w godzinach przedszkolnych",
        "księgowa, godziny szkolne 8-14",
        "księgowa w godzinach pracy przedszkola",
        "gdy dzieci są w szkole, księgowa",
        "księgowa w czasie gdy dziecko jest w przedszkolu",
        "accountant during school hours",
        "accountant, while my kids are at school",
        "najlepiej do 16, księgowa",
        "księgowa, byle do 15:30",
        "praca biurowa do 15, księgowa",
        "do 14, księgowa",
        "kadry i płace, do 16",
    ],
)
def test_they_are_work_by_day(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search or Search()
    asked = question(search)
    assert asked.aspects == ("dzienna-zmiana",)
    assert (asked.houses.kinds, asked.workplaces, asked.words, search.pay) == ((), (), (), None)


@pytest.mark.parametrize("said", ["do 15", "magazynier do 16 zł", "do 16 tys, kierownik", "kurs w szkole"])
def test_other_numbers_and_schools_are_not(reader: SentenceReader, said: str) -> None:
    assert "dzienna-zmiana" not in question(reader.read(said).search or Search()).aspects
