"""What is said in other words, and what tells why, keeps the meaning that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("szukam pracy, bo jestem kierowcą", "kierowca"),
        ("praca w Krakowie, bo jestem programistą", "programista"),
        ("coś w Łodzi, bo umiem spawać", "spawać"),
        ("praca w Radomiu bo pracowałem jako magazynier", "magazynier"),
        ("Poznań, bo pasjonuje mnie grafika", "grafika"),
        ("I am looking for a job because I am a nurse", "nurse"),
        ("szukam pracy bo mam orzeczenie", "orzeczenie"),
        ("szukam pracy bo jestem studentem", "student"),
        ("magazynier Łódź bo biorę kredyt", "magazynier"),
        ("kelnerka w Sopocie, bo lubię tam jeździć", "kelnerka"),
    ],
)
def test_a_reason_tells_the_work_where_nothing_else_does(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_a_reason_changes_the_work_of_a_search(reader: SentenceReader) -> None:
    before = reader.read("magazynier Łódź od 5000").search
    assert reader.read("szukam pracy, bo jestem kierowcą", before).search.text == "kierowca"


@pytest.mark.parametrize("had", ["mam studia", "mam samochód", "mam maturę", "skończyłem studia"])
def test_what_is_had_is_not_what_is_lacked(reader: SentenceReader, had: str) -> None:
    search = reader.read(f"{had} nie mam doświadczenia").search
    assert (search.levels, search.levels_excluded, search.words_excluded) == (("junior",), (), ())


@pytest.mark.parametrize(
    ("said", "text", "refused"),
    [
        ("mam doświadczenie nie mam studiów", "doświadczenie bez studiów", ()),
        ("mam auto nie mam prawka", "auto bez prawka", ()),
        ("mam prawo jazdy nie mam samochodu", "prawo jazdy", ("własny samochód",)),
        ("kelner, prawo jazdy nie mam", "kelner, bez prawa jazdy", ()),
        ("magazyn, doświadczenia nie mam", "magazyn, bez doświadczenia", ()),
    ],
)
def test_what_is_lacked_may_stand_first(
    reader: SentenceReader, said: str, text: str, refused: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded) == (text, refused)


@pytest.mark.parametrize("what", ["doświadczenie", "auto", "studia", "prawo jazdy", "doświadczenia"])
def test_what_does_not_matter_is_not_lacked(reader: SentenceReader, what: str) -> None:
    search = reader.read(f"kucharz, {what} nie ma znaczenia").search
    assert (search.levels, search.words_excluded) == ((), ())
    assert "bez" not in search.text


def test_markup_goes_and_what_only_looks_like_it_stays(reader: SentenceReader) -> None:
    assert reader.read("<p>kucharz</p> <b class='x'>Łódź</b>").search.text == "kucharz"
    assert reader.read("jobs <java developer> kraków").search.text == "java developer"
    assert reader.read("R&amp;D engineer").search == reader.read("R&D engineer").search


@pytest.mark.parametrize("said", ["niemieckiego nie znamy", "niemieckiego nie znam", "niemieckiego nie mówimy"])
def test_a_language_that_is_not_known_is_refused(reader: SentenceReader, said: str) -> None:
    search = reader.read(f"magazyn w Niemczech, {said}").search
    assert (search.text, search.languages_excluded) == ("magazyn", ("de",))
