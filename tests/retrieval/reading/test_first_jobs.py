"""That somebody has only just finished school, or seeks a first job, is read alike however it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "said",
    [
        "wlasnie skonczylem studia, szukam pracy w HR",
        "w tym roku obroniłam magisterkę, szukam pracy w HR",
        "zaraz po studiach, praca w HR",
        "absolwentka zarządzania, praca w HR",
        "just graduated, looking for a job in HR",
        "straight out of university, a job in HR",
        "pierwsza poważna praca, HR",
        "szukam pierwszej stałej pracy, HR",
        "my first serious job, HR",
        "dopiero zaczynam, HR",
        "mało doświadczenia, HR",
        "nie mam jeszcze doświadczenia w zawodzie, HR",
    ],
)
def test_it_is_work_for_juniors(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.levels, search.words_excluded) == (("junior",), ())
    assert "HR" in search.text


@pytest.mark.parametrize(
    "said",
    [
        "właśnie skończyłem technikum, mechanik",
        "niedawno skończyłam szkołę, mechanik",
        "prosto po zawodówce, mechanik",
        "zaraz po maturze, mechanik",
        "mechanik, mogę się wszystkiego nauczyć",
        "mechanik, wszystkiego się nauczę, mogę się przyuczyć",
    ],
)
def test_and_at_other_schools_the_work_is_learned(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.levels, set(search.text.split(", "))) == ((), {"mechanik", "do przyuczenia"})


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("właśnie skończyłem 18 lat, magazyn", "magazyn"),
        ("właśnie skończyłam kurs kadr i płac", "kurs kadr i płac"),
        ("my first job was in a bank, now accounting", "first in bank, accounting"),
    ],
)
def test_what_else_has_ended_or_came_first_says_nothing_of_it(
    reader: SentenceReader, said: str, text: str
) -> None:
    search = reader.read(said).search
    assert (search.text, search.levels) == (text, ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("inżynier budowy, zaraz po studiach", "inżynier budowy, bez doświadczenia"),
        ("prawnik, świeżo po studiach prawniczych", "prawnik, bez doświadczenia"),
        ("entry-level accountant in Łódź", "accountant, no experience"),
        ("księgowa, absolwentka, mam rok doświadczenia", "księgowa"),
        ("marketing, junior or entry level", "marketing"),
    ],
)
def test_a_graduate_who_says_nothing_of_experience_has_none(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.levels) == (text, ("junior",))
