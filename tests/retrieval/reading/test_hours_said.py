"""Which shifts and parts of the day would do, are taken, or are of no account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.stand_ins import AGENCY, LIFTING, NIGHTS, THREE_SHIFTS

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("packer, any shift is fine", "packer"),
        ("packer, I can work any shift", "packer"),
        ("pakowanie, każda zmiana", "pakowanie"),
        ("pakowanie, zmiany dowolne", "pakowanie"),
        ("pakowanie, wszystkie zmiany mi pasuja", "pakowanie"),
        ("kasjer, soboty co druga", "kasjer"),
        ("kasjer, co druga sobota może być", "kasjer"),
        ("kasjer, jedna sobota w miesiącu", "kasjer"),
        ("kasjer, niedziele też", "kasjer"),
        ("opiekun, 12-godzinne dyżury w porządku", "opiekun"),
        ("pielegniarka, dyzury 12h ok", "pielegniarka"),
        ("piekarz, same noce mogą być", "piekarz"),
        ("monter, delegacje ok", "monter"),
        ("kierowca, w trasie mogę spać", "kierowca"),
        ("kurnik, może być bez umowy na początek", "kurnik"),
        ("murarz, na początek bez umowy", "murarz"),
        ("murarz w Norwegii, zjazd co 2 tygodnie", "murarz"),
        ("kelnerka, lipiec i sierpień", "kelnerka, praca sezonowa"),
        ("kelnerka, czerwiec", "kelnerka"),
        ("logopeda, popołudnia zajęte", "logopeda, rano"),
        ("sprzątanie, do południa zajęta", "sprzątanie, popołudniami"),
        ("sprzątanie, rano i po południu", "sprzątanie"),
        ("magazynier, na stałe", "magazynier, stała praca"),
    ],
)
def test_they_demand_no_more_than_they_say(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.hours, search.words_excluded) == (text, (), ())


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("ślusarz, jedna lub dwie zmiany", THREE_SHIFTS),
        ("tokarz, 1-2 zmiany", THREE_SHIFTS),
        ("tokarz, dwie zmiany max", THREE_SHIFTS),
        ("produkcja, pierwsza i druga zmiana", THREE_SHIFTS),
        ("produkcja, trzecia zmiana odpada", NIGHTS),
        ("produkcja, nie na trzecią zmianę", NIGHTS),
        ("barman, nocy nie", NIGHTS),
        ("opiekunka, bez nocnego wstawania", NIGHTS),
        ("hydraulik, nie przez pośrednika", AGENCY),
        ("magazynierka, dźwiganie do 10 kg", LIFTING),
        ("magazyn, nic ciężkiego", LIFTING),
    ],
)
def test_they_refuse_what_is_beyond(reader: SentenceReader, said: str, refused: str) -> None:
    search = reader.read(said).search
    assert (search.words_excluded, search.hours) == ((refused,), ())


def test_days_that_are_taken_are_refused(reader: SentenceReader) -> None:
    assert reader.read("opiekunka, weekendy mam zajęte").search.hours_excluded == ("weekend",)


@pytest.mark.parametrize(
    "said",
    ["wózkowy, bez niedziel", "wózkowy, wolne niedziele", "wózkowy, nie w niedziele", "wózkowy, no sundays"],
)
def test_sundays_are_refused_and_saturdays_are_not(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.words_excluded, search.hours_excluded) == (("praca w niedziele",), ())
    assert reader.read("wózkowy, bez sobót i niedziel").search.hours_excluded == ("weekend",)


def test_whoever_could_work_at_night_alone_refuses_no_days(reader: SentenceReader) -> None:
    assert reader.read("magazynier, mogę same noce").search == Search(text="magazynier, nocki", hours=("shifts",))
    assert reader.read("magazynier, moge tylko noce").search.words_excluded == ("praca w dzień",)


def test_a_few_hours_are_part_of_a_post(reader: SentenceReader) -> None:
    assert reader.read("opieka, kilka godzin rano").search.hours == ("part_time",)
    assert reader.read("sprzątanie, na godziny").search.hours == ("part_time",)
