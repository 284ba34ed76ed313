"""What people have, and what they would put up with, is no demand; words that say nothing look for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Preferences, Search
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "sentence",
    [
        "dostawca jedzenia, mam rower",
        "roznoszenie ulotek, mam swój rower",
        "magazynier, mam książeczkę sanepidowską",
        "kucharka, książeczka sanepidu jest",
        "pomoc kuchenna, mam aktualną książeczkę do celów sanitarno-epidemiologicznych",
        "kasjerka, mam sanepid",
        "hydraulik z wlasnym autem",
        "hydraulik z własnymi narzędziami",
        "elektryk, własne narzędzia",
        "malarz, mam swoje narzędzia i auto",
        "fryzjerka, dojadę własnym autem",
        "pracownik myjni, ruskim mówię",
        "magazyn, mogę noce",
        "ochroniarz, mogę też noce",
        "mechanik samochodowy, może być do przyuczenia",
        "malarz, stawka godzinowa",
        "murarz, stawka za godzinę",
        "zbiory jabłek, wrzesień",
        "brukarz, praca do października",
        "kelnerka, praca na lipiec i sierpień",
    ],
)
def test_what_is_told_or_says_nothing_asks_for_nothing(reader: SentenceReader, sentence: str) -> None:
    search = reader.read(sentence).search
    asked = question(search)
    assert search == Search(text=search.text)
    assert asked.jobs
    assert not asked.aspects
    assert not asked.words
    assert not asked.workplaces


@pytest.mark.parametrize(
    ("sentence", "wishes"),
    [
        ("praca tylko z książeczką sanepidowską", ("sanepid",)),
        ("kurier z własnym autem", ("wlasny-samochod",)),
        ("elektryk, uprawnienia do 1kv", ("sep",)),
        ("spawacz, na stałe", ("umowa-stala",)),
        ("driver category C", ("prawo-jazdy-c",)),
        ("kierowca kat. b, kazdy dzien w domu", ("codziennie-w-domu", "prawo-jazdy-b")),
    ],
)
def test_what_is_a_wish_is_read_as_one(reader: SentenceReader, sentence: str, wishes: tuple[str, ...]) -> None:
    asked = question(reader.read(sentence).search)
    assert set(asked.aspects) == set(wishes)
    assert not asked.words


def test_where_somebody_lives_for_good_is_no_contract(reader: SentenceReader) -> None:
    assert "umowa-stala" not in question(reader.read("magazynier, mieszkam na stałe w Łodzi").search).aspects


@pytest.mark.parametrize(
    "sentence",
    [
        "manicurzystka, moge byc na wlasnej dzialalnosci",
        "kosmetyczka, mogę mieć działalność",
        "kierowca, mogę założyć działalność",
        "grafik, mogę wystawiać faktury",
    ],
)
def test_a_firm_of_ones_own_may_be(reader: SentenceReader, sentence: str) -> None:
    search = reader.read(sentence).search
    assert search.contracts == ()
    assert search.preferred == Preferences(contracts=("b2b",))


@pytest.mark.parametrize(
    "sentence", ["opiekunka, niemiecki podstawowy", "opiekunka, podstawowy niemiecki", "kelner, niemiecki A1"]
)
def test_who_knows_a_little_of_a_language_demands_none(reader: SentenceReader, sentence: str) -> None:
    search = reader.read(sentence).search
    assert search.languages == ()
    assert search.words_excluded == ("dobry niemiecki",)


def test_a_guard_works_shifts_of_a_day_and_a_night(reader: SentenceReader) -> None:
    assert reader.read("ochroniarz, 24h").search.hours == ("shifts",)
    assert reader.read("ochroniarz, bez dyżurów 24h").search.hours == ()
    assert reader.read("opiekunka do seniora, 24h").search.hours == ()


def test_who_can_work_into_the_evening_works_no_nights(reader: SentenceReader) -> None:
    assert reader.read("magazynier do 22, Kielce").search.words_excluded == ("praca w nocy",)
    assert reader.read("kasjerka, praca do godziny 21").search.words_excluded == ("praca w nocy",)
    assert reader.read("kelner od 14 do 22").search.words_excluded == ()
    assert reader.read("kelner, stawka do 22").search.words_excluded == ()
    assert reader.read("praca dla osób do 22 lat").search.words_excluded == ()
