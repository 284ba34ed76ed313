"""What of a search stays, or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import PayWish, Search

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("zostaw samą lokalizację", Search(places=("Gdańsk",))),
        ("zostaw tylko miasto, resztę usuń", Search(places=("Gdańsk",))),
        ("kwotę zostaw, resztę usuń", Search(pay=PayWish(minimum=5000.0))),
        ("usuń wszystko oprócz miasta i stawki", Search(places=("Gdańsk",), pay=PayWish(minimum=5000.0))),
        ("keep only the job", Search(text="barman")),
    ],
)
def test_only_what_is_named_stays(reader: SentenceReader, said: str, left: Search) -> None:
    before = reader.read("barman Gdańsk od 5000 zł").search
    assert reader.read(said, before).search == left


def test_where_nothing_of_it_was_asked_for_all_stays(reader: SentenceReader) -> None:
    before = reader.read("barman od 5000 zł").search
    assert reader.read("zostaw tylko miasto", before).search == before


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("wyrzuć barmana", "kelner"),
        ("zapomnij o tym barmanie", "kelner"),
        ("bez barmana", "kelner"),
        ("kelnera wyrzuć", "barman"),
        ("drop waiter", "barman"),
        ("no waiter", "barman"),
    ],
)
def test_one_of_two_occupations_goes(reader: SentenceReader, said: str, text: str) -> None:
    first = "barman or waiter Gdańsk" if "waiter" in said else "barman lub kelner Gdańsk"
    search = reader.read(said, reader.read(first).search).search
    assert (search.text, search.places) == (text, ("Gdańsk",))


@pytest.mark.parametrize(
    ("first", "said", "text"),
    [
        ("kurier rower albo skuter", "usuń to o rowerze", "kurier skuter"),
        ("ekipa remontowa z noclegami", "nie musi być z noclegiem", "ekipa remontowa"),
        ("mam orzeczenie o stopniu lekkim, krojczy", "zapomnij, że mówiłam o orzeczeniu", "krojczy"),
        ("waiter, with accommodation", "forget I said accommodation", "waiter"),
        ("kucharz, z zakwaterowaniem", "bez zakwaterowania też może być", "kucharz"),
        (
            "portier lub dozorca",
            "ochrona też może być ale bez licencji",
            "portier lub dozorca albo ochrona, bez licencji",
        ),
        ("korepetycje Rzeszów", "to pokaż cokolwiek w Rzeszowie", ""),
        ("kelner Kraków", "każda praca mnie interesuje", ""),
        ("data analyst", "scratch that, make it data engineer", "data engineer"),
        ("sales in Radom", "no I said accountant not sales", "accountant"),
    ],
)
def test_the_end_of_what_is_looked_for_goes(reader: SentenceReader, first: str, said: str, text: str) -> None:
    assert reader.read(said, reader.read(first).search).search.text == text


def test_what_is_not_in_the_search_cannot_go(reader: SentenceReader) -> None:
    before = reader.read("barman Gdańsk").search
    assert reader.read("wyrzuć kelnera", before).search.text == "barman"


@pytest.mark.parametrize("said", ["hydralik", "elektyk", "a może barmn?"])
def test_a_misspelt_occupation_takes_the_place_of_the_one_before(reader: SentenceReader, said: str) -> None:
    search = reader.read(said, reader.read("kelner Gdańsk").search).search
    assert "kelner" not in search.text
    assert search.places == ("Gdańsk",)


@pytest.mark.parametrize("said", ["dobra, prywatne też mogą być", "jednak prywatne przedszkole może być"])
def test_a_phrase_that_was_refused_is_let_in_by_a_word_of_it(reader: SentenceReader, said: str) -> None:
    before = reader.read("nauczycielka, prywatne przedszkole odpada").search
    assert before.words_excluded == ("prywatne przedszkole",)
    assert reader.read(said, before).search == Search(text="nauczycielka")


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("monter, bez pracy na wysokości", "praca na dwie zmiany też może być"),
        ("handlowiec bez sprzedaży telefonicznej", "sprzedaż bezpośrednia może być"),
        ("handlowiec bez własnego samochodu", "samochód służbowy też może być"),
    ],
)
def test_a_word_that_many_phrases_have_lets_none_in(reader: SentenceReader, first: str, said: str) -> None:
    before = reader.read(first).search
    assert before.words_excluded
    assert reader.read(said, before).search.words_excluded == before.words_excluded


@pytest.mark.parametrize("said", ["mechanik bmw Poznań", "automatyk Siemens", "grafik Apple"])
def test_a_maker_behind_the_work_is_no_employer(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.companies == ()


@pytest.mark.parametrize(
    ("said", "company"),
    [("kasjer biedronka", "Biedronka"), ("kasjer biedronka lub lidl", "Lidl"), ("doradca Orange", "Orange")],
)
def test_an_employer_that_everybody_knows_may_stand_right_behind_the_work(
    reader: SentenceReader, said: str, company: str
) -> None:
    assert company in reader.read(said).search.companies
