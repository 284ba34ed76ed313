"""Heavy work in the words that people have for it, and what they would only rather not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "sentence",
    [
        "praca fizyczna, Sosnowiec, nic ciężkiego",
        "produkcja Łódź, nic ciezkiego",
        "praca w Radomiu, byle nie ciężka",
        "magazyn bez ciężkich rzeczy",
        "coś na produkcji, tylko nic ciężkiego do noszenia",
        "pakowanie, żadnych ciężkich paczek",
        "sprzątanie, nic ciężkiego, bo kręgosłup",
        "pakowacz, nie może być ciężko",
        "packing, nothing heavy",
    ],
)
def test_heavy_work_is_refused_as_lifting_is(reader: SentenceReader, sentence: str) -> None:
    search = reader.read(sentence).search
    assert search.words_excluded == ("dźwiganie",)
    assert not question(search).aspects
    assert not question(search).words


@pytest.mark.parametrize(
    ("sentence", "wishes"),
    [
        ("praca fizyczna, ale nie za ciężka", ("lekka-praca",)),
        ("spawacz, najlepiej bez delegacji", ("raczej-bez-delegacji",)),
        ("malarz, w miarę możliwości bez delegacji", ("raczej-bez-delegacji",)),
        ("kierowca bez delegacji, jeśli to możliwe", ("raczej-bez-delegacji",)),
        ("operator koparki, bez delegacji jeśli się da", ("raczej-bez-delegacji",)),
        ("monter mebli, dobrze by było bez wyjazdów", ("raczej-bez-delegacji",)),
        ("kucharz, najlepiej bez weekendów i nocek", ("bez-nocy", "pon-pt")),
        ("kucharz, raczej bez weekendów", ("pon-pt",)),
        ("opiekunka, najlepiej nie na noce", ("bez-nocy",)),
        ("kasjerka, najlepiej bez dźwigania", ("lekka-praca",)),
    ],
)
def test_what_people_would_rather_not_do_is_a_wish(
    reader: SentenceReader, sentence: str, wishes: tuple[str, ...]
) -> None:
    search = reader.read(sentence).search
    assert question(search).aspects == wishes
    assert not search.words_excluded
    assert not search.hours_excluded
    assert not search.preferred.hours


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("spawacz, najlepiej w Łodzi, bez delegacji", ("delegacja",)),
        ("spawacz, bez delegacji, najlepiej w Łodzi", ("delegacja",)),
        ("lakiernik, absolutnie bez delegacji, najlepiej bez nocek", ("delegacja",)),
        ("operator koparki, bez ciężkiego sprzętu", ("ciężkiego sprzętu",)),
        ("praca fizyczna, może być ciężka", ()),
    ],
)
def test_what_is_refused_by_itself_stays_so(
    reader: SentenceReader, sentence: str, refused: tuple[str, ...]
) -> None:
    assert reader.read(sentence).search.words_excluded == refused
