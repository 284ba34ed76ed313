"""Phrases are found by lemma, the longest first; what the file says wrongly is said with its line."""

from __future__ import annotations

import pytest

from bot.errors import BadInput
from retrieval.polish import lemmas_of
from retrieval.thesaurus import Thesaurus, parse

TEXT = """
# a comment
alike manager
    names: kierownik, kierowniczka, manager
occupation ksiegowy
    names: księgowy, specjalista ds. księgowości
    tasks: prowadzenie ksiąg
    in: finanse
occupation pomoc-ksiegowa
    names: pomoc księgowej
    near: ksiegowy
occupation kierowca
    names: kierowca
occupation kierowca-ce
    names: kierowca C+E
    broader: kierowca
    in: transport
occupation kierownik-sklepu
    names: kierownik sklepu
field finanse
    names: finanse
field transport
    names: transport
aspect zakwaterowanie
    names: zakwaterowanie, mieszkanie służbowe
occupation operator-koparki
    names: operator koparki
aspect uprawnienia-koparka
    names: uprawnienia operatora koparki
"""


@pytest.fixture(scope="module")
def known() -> Thesaurus:
    return Thesaurus(parse(TEXT))


def named(known: Thesaurus, text: str) -> set[str]:
    return {mention.entry.id for mention in known.find(lemmas_of(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Szukamy księgowej do biura", {"ksiegowy"}),
        ("Specjalista ds. rachunkowości i księgowości", {"ksiegowy"}),
        ("Pomoc księgowej", {"pomoc-ksiegowa"}),
        ("Kierowca kat. C+E", {"kierowca-ce"}),
        ("kierowcy autobusu", {"kierowca"}),
        ("KIEROWNICZKA SKLEPU", {"kierownik-sklepu"}),
        ("Store Manager / Manager sklepu", {"kierownik-sklepu"}),
        ("praca w finansach, mieszkanie służbowe", {"finanse", "zakwaterowanie"}),
        ("operator koparki z uprawnieniami", {"operator-koparki", "uprawnienia-koparka"}),
        ("uprawnienia operatora koparki", {"uprawnienia-koparka"}),
        ("nic z tego", set()),
        ("", set()),
    ],
)
def test_entries_are_found_in_any_case_and_the_longest_phrase_wins(
    known: Thesaurus, text: str, expected: set[str]
) -> None:
    assert named(known, text) == expected


def test_words_far_apart_are_no_phrase(known: Thesaurus) -> None:
    assert named(known, "kierownik zespołu handlowego odwiedza często każdy większy sklep") == set()


def test_an_assistant_of_someone_is_told_apart(known: Thesaurus) -> None:
    (mention,) = known.find(lemmas_of("asystent księgowego"))
    assert mention.entry.id == "ksiegowy"
    assert mention.assisting


def test_an_assistant_behind_and_is_another_occupation(known: Thesaurus) -> None:
    assert named(known, "pomoc księgowej") == {"pomoc-ksiegowa"}
    assert named(known, "księgowa i pomoc") == named(known, "księgowa lub pomoc") == {"ksiegowy"}


def test_a_task_points_to_an_occupation_without_naming_it(known: Thesaurus) -> None:
    (mention,) = known.find(lemmas_of("prowadzenie ksiąg w spółce"))
    assert mention.entry.id == "ksiegowy"
    assert not mention.named


def test_an_occupation_knows_what_it_is_a_kind_of_and_its_fields(known: Thesaurus) -> None:
    assert known.wider("kierowca-ce") == ("kierowca",)
    assert known.fields_of("kierowca-ce") == ("transport",)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("trade kelner\n    names: kelner", 1),
        ("occupation kelner\n    names kelner", 2),
        ("occupation kelner\n    nicknames: kelner", 2),
        ("    names: kelner", 1),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BadInput) as told:
        parse(text)
    assert told.value.line == line
    assert f"line {line}" in str(told.value)


def test_an_aspect_within_a_filler_is_none() -> None:
    known = Thesaurus(
        parse(
            "aspect niepelnosprawni\n    names: orzeczenie, osoba niepełnosprawna\n"
            "filler orzeczenia\n    names: orzeczenie lekarskie, potrzeby osób niepełnosprawnych\n"
        )
    )
    assert (
        named(known, "Aktualne orzeczenie lekarskie. Budynek dostosowany do potrzeb osób niepełnosprawnych")
        == set()
    )
    assert named(known, "Zapraszamy osoby niepełnosprawne") == {"niepelnosprawni"}
    assert named(known, "Wymagamy orzeczenia") == {"niepelnosprawni"}
