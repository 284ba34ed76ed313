"""Clauses that tell somebody's story are known by their verbs, and demand nothing beside work that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.reading.told.clauses import find_told_clauses

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("zamknęli nam bank, szukam pracy jako magazynier", "magazynier"),
        ("dzień dobry, syn poszedł do przedszkola, szukam pracy jako magazynier", "magazynier"),
        ("jestem kierowcą tira, kręgosłup siadł, chciałbym pracować jako spedytor", "spedytor"),
        ("własną firmę zamknąłem w pandemii, magazynier, Toruń", "magazynier"),
        ("z zawodu jestem bibliotekarką, zlikwidowali nam filię, magazynier", "magazynier"),
        ("kocham zwierzęta, magazynier", "magazynier"),
    ],
)
def test_a_story_is_no_wish_beside_work(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("jestem spawaczem, szukam pracy w Gdyni", "spawacz"),
        ("jeżdżę ładowarką i spychaczem, żwirownia albo budowa", "ładowark"),
        ("uczę hiszpańskiego, szukam szkoły językowej", "hiszpański"),
        ("jestem na emeryturze, magazynier", "emery"),
        ("poprowadzę księgi, księgowa", "księgi"),
        ("uczę matematyki, szukam pracy jako nauczyciel", "matematyki"),
        ("8 lat jako pielęgniarka, szukam pracy w przychodni", "pielęgniarka"),
        ("jestem po kursie spawania, Gdynia", "spawania"),
        ("logistyka, może być magazyn", "magazyn"),
    ],
)
def test_what_names_the_work_or_a_circumstance_is_kept(reader: SentenceReader, said: str, kept: str) -> None:
    assert kept in reader.read(said).search.text


@pytest.mark.parametrize(
    "said",
    [
        "magazynier, wolałbym rano",
        "chciałam być kucharką",
        "żeby był grafik na miesiąc",
        "kucharz z doświadczeniem",
        "nie pracowałam nigdy",
        "umiem szyć",
        "ile płacili za to",
    ],
)
def test_wishes_abilities_limits_and_questions_are_no_story(said: str) -> None:
    assert list(find_told_clauses(said)) == []
