"""What people ask for in English, where the offers are Polish; and names that count in a question alone."""

from __future__ import annotations

import pytest

from bot.domain import Offer, Search
from retrieval.analysis import title_terms
from retrieval.question import question
from retrieval.thesaurus import Entry, Thesaurus, parse, phrase_lemmas


def asked(text: str) -> set[str]:
    found = question(Search(text=text))
    return {job.name for job in found.jobs} | set(found.fields) | set(found.aspects)


@pytest.mark.parametrize(
    ("english", "meant"),
    [
        ("factory", "pracownik-produkcji"),
        ("bus driver", "kierowca-autobusu"),
        ("driving", "kierowca"),
        ("chambermaid", "pokojowa"),
        ("janitor", "dozorca"),
        ("body shop", "blacharz-samochodowy"),
        ("nail technician", "stylistka-paznokci"),
        ("teaching assistant", "pomoc-nauczyciela"),
        ("elderly care", "opiekun-osob-starszych"),
        ("stocking shelves", "pracownik-hali-sklepu"),
        ("library", "bibliotekarz"),
        ("restaurants", "gastronomia"),
        ("petrol station", "stacja-paliw"),
        ("post office", "poczta"),
        ("work with animals", "zwierzeta"),
    ],
)
def test_english_names_ask_for_what_adverts_say_in_polish(english: str, meant: str) -> None:
    assert meant in asked(english)


def test_a_van_is_no_bus() -> None:
    assert "kierowca-autobusu" not in asked("kierowca busa")
    assert "kierowca-dostawczy" not in asked("bus driver")


@pytest.mark.parametrize("title", ["Machine Learning Library Engineer", "Python Developer, factory patterns"])
def test_in_an_advert_they_name_nothing(title: str) -> None:
    terms = title_terms(Offer("1", "test", "1", title))
    assert not {"o:bibliotekarz", "o:pracownik-produkcji"} & set(terms)


def test_names_that_are_asked_count_where_a_question_is_read() -> None:
    known = Thesaurus(parse("occupation librarian\n    names: bibliotekarz\n    asked: library\n"))
    lemmas = phrase_lemmas("library")
    assert [mention.entry for mention in known.find(lemmas, asked=True)] == [
        Entry("librarian", "occupation", ("bibliotekarz",), (), ("library",))
    ]
    assert known.find(lemmas) == []
