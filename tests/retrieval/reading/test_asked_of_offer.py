"""What a question wants to know of an offer that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import OfferQuestion, Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("czy 2 jest na umowę o pracę?", Search(contracts=("employment",))),
        ("czy ta druga jest zdalna?", Search(modes=("remote",))),
        ("w drugiej są nocki?", Search(text="nocna zmiana")),
        ("czy w 1 trzeba znać angielski?", Search(languages=("en",))),
        ("does 2 require German?", Search(languages=("de",))),
        ("czy 1 jest dla studenta?", Search(text="dla studenta")),
        ("czy w 2 są wyjazdy za granicę?", Search(text="trasy międzynarodowe")),
        ("czy tam są nocki?", Search(text="nocna zmiana")),
        ("czy to umowa o pracę?", Search(contracts=("employment",))),
        ("a czy praca jest zdalna?", Search(modes=("remote",))),
        ("czy to praca na zmiany?", Search(hours=("shifts",))),
        ("czy to praca dla studenta?", Search(text="dla studenta")),
        ("is it remote?", Search(modes=("remote",))),
        ("are there night shifts there?", Search(text="nocna zmiana")),
    ],
)
def test_a_question_with_yes_or_no_asks_of_one_thing(reader: SentenceReader, said: str, about: Search) -> None:
    before = reader.read("magazynier Wrocław").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.search) == ("details", before)
    assert reading.about is not None
    assert (reading.about.stated, reading.about.pay) == (about, False)


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ("czy w 2 wymagają studiów?", Search(text="bez studiów")),
        ("czy w 1 trzeba mieć prawo jazdy?", Search(words_excluded=("prawo jazdy",))),
        ("czy tam trzeba mieć własne narzędzia?", Search(words_excluded=("własne narzędzia",))),
        ("do I need a car for those?", Search(words_excluded=("własny samochód",))),
        ("does it require German?", Search(languages_excluded=("de",))),
        ("is experience required in number 1?", Search(text="bez doświadczenia", levels=("junior",))),
    ],
)
def test_what_is_needed_is_what_somebody_would_refuse(reader: SentenceReader, said: str, lacking: Search) -> None:
    before = reader.read("magazynier Wrocław").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.search) == ("details", before)
    assert reading.about is not None
    assert reading.about.lacking == lacking


@pytest.mark.parametrize(
    "said",
    [
        "ile płacą w 2?",
        "a ile tam płacą?",
        "how much does number 2 pay?",
        "how much does a cook earn in the second one?",
        "a ile to wychodzi na rękę w 2?",
        "ile w 1 dają na godzinę?",
    ],
)
def test_what_is_paid_is_asked_of_one_or_of_all(reader: SentenceReader, said: str) -> None:
    reading = reader.read(said, reader.read("magazynier").search)
    assert reading.about == OfferQuestion(pay=True)


def test_when_it_begins_is_whether_it_may_begin_at_once(reader: SentenceReader) -> None:
    reading = reader.read("kiedy można zacząć w pierwszej?", reader.read("magazynier").search)
    assert (reading.intent, reading.numbers) == ("details", (1,))
    assert reading.about == OfferQuestion(stated=Search(text="od zaraz"), words=("zaczac",))


@pytest.mark.parametrize(
    ("said", "numbers", "words"),
    [
        ("co w 2 trzeba robić?", (2,), ("robic",)),
        ("w pierwszej jakie są godziny pracy?", (1,), ("godziny",)),
        ("a zapewniają narzędzia?", (), ("narzedzia",)),
        ("a trzeba mieć kartę kierowcy?", (), ("karte", "kierowcy")),
        ("ok then what are the requirements of the second?", (2,), ("requirements",)),
        ("a wymagają tam Symfonii?", (), ("symfonii",)),
        ("akord czy na godzinę płacą?", (), ("akord", "godzine")),
        ("how do I apply for the first one?", (1,), ("apply",)),
        ("czego wymagają w 3?", (3,), ("wymagaja",)),
        ("w jakich godzinach?", (), ("godzinach",)),
    ],
)
def test_what_the_offers_say_is_asked_in_whichever_form(
    reader: SentenceReader, said: str, numbers: tuple[int, ...], words: tuple[str, ...]
) -> None:
    before = reader.read("magazynier Wrocław").search
    reading = reader.read(said, before)
    assert (reading.intent, reading.numbers, reading.search) == ("details", numbers, before)
    assert reading.about is not None
    assert reading.about.words == words


@pytest.mark.parametrize(
    "said",
    [
        "a mają coś w Łodzi?",
        "jest praca w Opolu?",
        "a kucharz?",
        "szukam z zakwaterowaniem",
        "czy jest tam coś zdalnie?",
        "czy są jakieś zdalne?",
        "czy to w Krakowie?",
        "czy tam jest praca dla kierowcy?",
        "is there remote work?",
        "is it possible to work from home?",
    ],
)
def test_who_looks_for_other_work_asks_nothing(reader: SentenceReader, said: str) -> None:
    assert reader.read(said, reader.read("magazynier Wrocław").search).intent == "search"


@pytest.mark.parametrize("said", ["opowiedz o 2"])
def test_another_one_wants_to_know_all(reader: SentenceReader, said: str) -> None:
    reading = reader.read(said, reader.read("magazynier").search)
    assert reading.intent == "details"
    assert reading.about is None


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("ile zarabia portier w Łodzi?", "portier"),
        ("ile się zarabia jako spawacz?", "spawacz"),
        ("jakie są zarobki kucharza?", "kucharza"),
        ("how much does a welder earn?", "welder"),
        ("ile w ogóle zarabia kierowca?", "kierowca"),
    ],
)
def test_what_work_pays_is_asked_of_all_offers_of_it(reader: SentenceReader, said: str, text: str) -> None:
    reading = reader.read(said)
    assert (reading.intent, reading.search.text) == ("search", text)
    assert reading.about == OfferQuestion(pay=True)


@pytest.mark.parametrize(
    "said",
    [
        "portier w Łodzi",
        "praca dla kucharza od 6000",
        "księgowa, zarobki od 7000",
        "zarobki minimum 6000 kierownik zmiany Warszawa",
        "ile dostaję urlopu jako kucharz?",
        "jak zarobić na kursie spawacza",
        "what do I need to get paid as a driver",
    ],
)
def test_who_looks_for_work_asks_nothing_of_it(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).about is None
