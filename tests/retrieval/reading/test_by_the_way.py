"""What is said beside the work: offers need not speak of it, or speak of it in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("fryzjerka z własną klientelą", "fryzjerka"),
        ("mam swoich klientów, kosmetyczka", "kosmetyczka"),
        ("spedytor z bazą klientów", "spedytor"),
        ("barber, z wlasnymi klientami, moge na procent", "barber, prowizja"),
        ("fryzjer, procent od utargu", "fryzjer, prowizja"),
        ("montaż mebli u klienta", "montaż mebli"),
        ("obsługa klienta", "obsługa klienta"),
        ("ksiegowosc, kilka lat przerwy", "ksiegowosc"),
        ("księgowa, przerwa macierzyńska", "księgowa"),
        ("praca biurowa, dobrze znam komputer", "praca biurowa"),
        ("asystentka, znam dobrze Excela", "asystentka, Excela"),
        ("opiekunka seniora, znam jezyk dobrze", "opiekunka seniora"),
        ("elektryk, SEP w trakcie", "elektryk, SEP"),
        ("projektant instalacji, uprawnienia w trakcie", "projektant instalacji"),
        ("kierowca ce, trzy tygodnie w trasie, tydzień w domu", "kierowca ce, system 3/1"),
        ("kierowca 2 tygodnie w trasie 2 tygodnie w domu", "kierowca system 2/2"),
        ("ogrodnik, od marca do listopada", "ogrodnik, sezonowo"),
        ("opiekunka, od października do marca", "opiekunka"),
        ("przedstawiciel handlowy, auto", "przedstawiciel handlowy, samochód służbowy"),
        ("mechanik, auto", "mechanik, auto"),
        ("niania, odbieranie z przedszkola", "niania, odbieranie dzieci"),
        ("spawacz, wyjazdy, Niemcy", "spawacz"),
        ("sekretarka, może być urząd albo szkoła", "sekretarka"),
        ("w trakcie aplikacji, kancelaria", "kancelaria"),
    ],
)
def test_what_is_told_by_the_way_is_no_word_of_the_search(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    "said",
    [
        "accountant, Kraków, remote possible",
        "zdalnie możliwe, księgowa, Kraków",
        "księgowa, Kraków, możliwa praca zdalna",
        "księgowa, Kraków, praca zdalna możliwa",
        "hr specialist, Kraków, remote welcome",
    ],
)
def test_remote_work_that_is_possible_is_only_preferred(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.modes, search.preferred.modes) == ((), ("remote",))


@pytest.mark.parametrize("said", ["księgowa, praca zdalna", "księgowa z możliwością pracy zdalnej"])
def test_remote_work_that_is_asked_for_stays_a_demand(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.modes == ("remote",)


def test_a_level_before_a_language_is_no_word(reader: SentenceReader) -> None:
    search = reader.read("payroll specialist, B2 English").search
    assert (search.text, search.languages) == ("payroll specialist", ("en",))


@pytest.mark.parametrize("said", ["kadrowa, nie płace", "specjalista ds. kadr, bez płac"])
def test_payroll_is_refused_beside_staff(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.words_excluded == ("płaca",)


def test_a_few_hours_that_may_be_are_only_preferred(reader: SentenceReader) -> None:
    search = reader.read("nauczyciel informatyki, może być kilka godzin").search
    assert (search.hours, search.preferred.hours) == ((), ("part_time",))


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("monter instalacji sanitarnych, Gdańsk, albo pomocnik", {"instalator-sanitarny", "pomocnik-hydraulika"}),
        ("murarz, ewentualnie pomocnik, Kielce", {"murarz", "pomocnik-budowlany"}),
        ("elektryk, Gdańsk, albo pomocnik", {"elektryk"}),
        ("kucharz, Sopot, albo pomoc", {"kucharz", "pomoc-kuchenna"}),
        ("pomocnik murarza", {"pomocnik-budowlany"}),
    ],
)
def test_help_behind_a_trade_is_help_in_it(reader: SentenceReader, said: str, jobs: set[str]) -> None:
    assert {job.name for job in question(reader.read(said).search).jobs} == jobs


@pytest.mark.parametrize(
    "said", ["kelnerka, angielski ok", "waitress, English ok", "kelnerka, english okej, Gdańsk"]
)
def test_a_language_that_somebody_has_is_no_demand(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.languages, search.preferred.languages) == ((), ("en",))
    assert reader.read("kelnerka, hiszpański ok").search.preferred.languages == ("es",)


def test_a_platform_of_sales_is_no_employer(reader: SentenceReader) -> None:
    assert reader.read("specjalista e-commerce, allegro, amazon").search.companies == ()
    assert reader.read("magazyn amazon").search.companies == ("Amazon",)


def test_of_chains_that_are_listed_the_first_is_asked_for_as_well(reader: SentenceReader) -> None:
    said = "doradca klienta w salonie Play, Orange albo T-Mobile"
    assert reader.read(said).search.companies == ("Play", "Orange", "T-Mobile")
