"""Where somebody does not go, and who stays in the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "wanted", "refused"),
    [
        ("opiekunka, nie wyjeżdżam do Niemiec", (), ("Niemcy",)),
        ("magazynier, nie chcę jechać do Niemiec", (), ("Niemcy",)),
        ("produkcja, bez wyjazdu do Holandii", (), ("Holandia",)),
        ("ogrodnik, bez wyjazdów do Niemiec i Holandii", (), ("Niemcy", "Holandia")),
        ("spawacz, żadnych wyjazdów do Norwegii", (), ("Norwegia",)),
        ("kucharz, nie będę jeździł do Warszawy", (), ("Warszawa",)),
        ("murarz w Polsce, nie pojadę do Norwegii", ("Polska",), ("Norwegia",)),
        ("nie przeprowadzę się do Warszawy, księgowa", (), ("Warszawa",)),
        ("sprzątanie, nie dojeżdżam do Warszawy", (), ("Warszawa",)),
        ("nie chce mi się jeździć do Warszawy, szukam w Radomiu", ("Radom",), ("Warszawa",)),
        ("nie chcę wracać do pracy w Niemczech, spawacz", (), ("Niemcy",)),
        ("I'm not going to Germany, welder", (), ("Niemcy",)),
        ("welder, no trips to Germany", (), ("Niemcy",)),
        ("I don't want to relocate to Warsaw, accountant", (), ("Warszawa",)),
        ("kelner, nie ruszam się z Krakowa", ("Kraków",), ()),
        ("nie wyjeżdżam z Polski, spawacz", ("Polska",), ()),
        ("nie pracowałem w Niemczech, chcę do Holandii", ("Holandia",), ()),
    ],
)
def test_a_verb_of_going_or_working_that_is_denied_refuses_the_place(
    reader: SentenceReader, said: str, wanted: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.places, search.places_excluded, search.words_excluded) == (wanted, refused, ())


@pytest.mark.parametrize(
    "said",
    [
        "spawacz, nie jadę za granicę",
        "spawacz, nie wybieram się za granicę",
        "nie pojadę już za granicę, spawacz",
        "nie wyjadę poza granice Polski, spawacz",
    ],
)
def test_so_does_one_before_other_countries(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded) == ("spawacz", ("za granicą",))


@pytest.mark.parametrize(
    ("said", "text", "places"),
    [
        ("fliziarz, tylko w kraju", "fliziarz", ("Polska",)),
        ("murarz na terenie kraju", "murarz", ("Polska",)),
        ("spawacz w całym kraju", "spawacz", ("Polska",)),
        ("mechanik, mam prawo jazdy B, tylko w kraju", "mechanik", ("Polska",)),
        ("elektryk, Kraków, tylko w kraju", "elektryk", ("Kraków",)),
        ("grafik, Kraków albo gdziekolwiek w kraju", "grafik", ("Kraków", "Polska")),
        ("kierowca C+E w kraju", "kierowca C+E w kraju", ()),
        ("na tira, w kraju", "na tira, w kraju", ()),
        ("spawacz w kraju lub za granicą", "spawacz w kraju lub za granicą", ()),
    ],
)
def test_the_country_is_poland_but_for_drivers(
    reader: SentenceReader, said: str, text: str, places: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.text, search.places) == (text, places)
