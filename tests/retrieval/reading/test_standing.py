"""Papers, a citizenship and a pension say who somebody is, and are no words of the work; nor is a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("praca dla obywateli Ukrainy, magazynier", ("magazynier",)),
        ("jestem obywatelem Gruzji, spawacz", ("spawacz",)),
        ("obywatelka Bialorusi, sprzataczka", ("sprzatacz",)),
        ("mam obywatelstwo ukraińskie, kelnerka", ("kelner",)),
        ("mam kartę pobytu, kucharz", ("kucharz",)),
        ("z kartą pobytu, murarz", ("murarz",)),
        ("mam pesel i karte pobytu, murarz", ("murarz",)),
        ("mam pozwolenie na pracę, kucharz", ("kucharz",)),
        ("jestem z Białorusi, kierowca C+E", ("kierowca-ce",)),
        ("work permit, welder", ("spawacz",)),
        ("I have a residence card, cook", ("kucharz",)),
        ("I'm from India, cook", ("kucharz",)),
        ("cleaner, Ukrainian", ("sprzatacz",)),
        ("Ukrainian woman, cleaner", ("sprzatacz",)),
    ],
)
def test_papers_and_citizenship_say_that_somebody_is_a_foreigner(
    reader: SentenceReader, said: str, jobs: tuple[str, ...]
) -> None:
    asked = question(reader.read(said).search or Search())
    assert (asked.occupations, asked.aspects, asked.words) == (jobs, ("cudzoziemcy",), ())


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("rencista z grupą, portier", ("portier",)),
        ("jestem rencistką, pakowaczka", ("pakowacz",)),
        ("jestem na rencie, portier", ("portier",)),
        ("pobieram rente, portier", ("portier",)),
        ("osoba z grupą, portier", ("portier",)),
        ("praca dla osób z grupą, portier", ("portier",)),
        ("inwalida II grupa, portier", ("portier",)),
        ("rencistka z orzeczeniem, portier", ("portier",)),
        ("portier, druga grupa", ("portier",)),
    ],
)
def test_a_disability_pension_is_a_certificate_and_no_old_age(
    reader: SentenceReader, said: str, jobs: tuple[str, ...]
) -> None:
    asked = question(reader.read(said).search or Search())
    assert (asked.occupations, asked.aspects, asked.words) == (jobs, ("niepelnosprawni",), ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("mama trójki dzieci, praca na rano", "na rano"),
        ("mama dwulatka, kasjerka", "kasjerka"),
        ("jako mama przedszkolaka szukam rano", "rano"),
        ("praca dla mamy dwójki dzieci, kasjerka", "kasjerka"),
        ("opiekuję się chorą mamą, kasjerka", "kasjerka"),
        ("I have a small child, office", "office"),
        ("I have two kids, receptionist", "receptionist"),
        ("with a baby at home, data entry", "data entry"),
        ("single mom looking for mornings", "mornings"),
        ("jestem obywatelem UE, kelner", "kelner"),
        ("obywatel Polski, kelner", "kelner"),
        ("international student, waiter", "student, waiter"),
    ],
)
def test_a_family_and_what_binds_no_employer_say_nothing(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert search is not None
    assert search.text == text


@pytest.mark.parametrize(
    "text",
    [
        "specjalista ds. legalizacji pobytu",
        "emeryt lub rencista",
        "opiekuję się dziećmi",
        "mama",
        "nauczyciel w grupie przedszkolnej",
        "wydawanie dokumentów",
    ],
)
def test_what_names_the_work_or_others_stays(reader: SentenceReader, text: str) -> None:
    search = reader.read(text).search
    assert search is not None
    assert not {"cudzoziemcy", "niepelnosprawni"} & set(question(search).aspects)
    assert "cudzoziemiec" not in search.text
    assert "orzeczenie" not in search.text


def test_a_language_of_work_with_customers_is_asked_for(reader: SentenceReader) -> None:
    search = reader.read("customer service, Ukrainian").search
    assert search is not None
    assert search.languages == ("uk",)


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("Gruzin, spawacz", ("spawacz",)),
        ("Bialorusinka, fryzjerka", ("fryzjer",)),
        ("dwie Ukrainki, pakowanie", ("pakowacz",)),
        ("praca dla dwóch Gruzinów, spawacz", ("spawacz",)),
        ("jestem Hindusem, kucharz", ("kucharz",)),
        ("ja z Ukraina, elektryk", ("elektryk",)),
        ("mam wizę i pesel, Nepal, kucharz", ("kucharz",)),
        ("nurse from Philippines", ("pielegniarka",)),
        ("nauczycielka z Białorusi szukam pracy jako opiekunka dziecięca", ("opiekun-dzieci", "niania")),
        (
            "Białorusinka, lekarz stomatolog bez nostryfikacji, asystentka stomatologiczna",
            ("asystentka-stomatologiczna",),
        ),
    ],
)
def test_a_nation_named_for_oneself_is_that_of_a_foreigner(
    reader: SentenceReader, said: str, jobs: tuple[str, ...]
) -> None:
    search = reader.read(said).search or Search()
    asked = question(search)
    assert (asked.occupations, asked.aspects, asked.words) == (jobs, ("cudzoziemcy",), ())
    assert (search.places, search.words_excluded) == ((), ())


@pytest.mark.parametrize("said", ["spawacz, Turek", "my z Łodzi, spawacz", "spawacz, Ukraina"])
def test_a_town_and_a_country_are_no_nation(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search or Search()
    assert len(search.places) == 1
    assert question(search).aspects == ()


@pytest.mark.parametrize(
    "said",
    [
        "stopień lekki, portier",
        "stopien znaczny, portier",
        "mam umiarkowany stopień, portier",
        "renta, stopień lekki, portier",
        "renta, portier",
        "niedosłyszę, portier",
        "slabo slysze, portier",
        "portier, stopień umiarkowany narząd ruchu",
    ],
)
def test_a_degree_of_disability_is_a_certificate(reader: SentenceReader, said: str) -> None:
    asked = question(reader.read(said).search or Search())
    assert (asked.occupations, asked.aspects, asked.words) == (("portier",), ("niepelnosprawni",), ())


@pytest.mark.parametrize(
    "said", ["po wypadku, praca siedząca", "po udarze, praca siedząca", "alergia, praca siedząca"]
)
def test_an_illness_is_no_work(reader: SentenceReader, said: str) -> None:
    asked = question(reader.read(said).search or Search())
    assert (asked.occupations, asked.aspects, asked.words) == ((), ("lekka-praca",), ())


def test_whoever_sits_in_a_wheelchair_drives_no_forklift(reader: SentenceReader) -> None:
    assert question(reader.read("jestem na wózku, recepcja").search or Search()).aspects == ("dla-osob-na-wozku",)
    assert question(reader.read("operator, na wózku").search or Search()).occupations == ("operator-wozka",)
