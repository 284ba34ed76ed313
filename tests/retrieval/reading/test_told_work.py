"""What people tell of themselves is no wish where they name other work, and what they have not is "bez"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("jestem z dzieckiem w domu, kadry zdalnie", "kadry"),
        ("siedzę w domu z dzieckiem, księgowość zdalnie", "księgowość"),
        ("wychowuję dwójkę dzieci, sprzątanie Poznań", "sprzątanie"),
        ("jestem na urlopie macierzyńskim, szukam pracy zdalnej jako grafik", "grafik"),
        ("opiekuję się dzieckiem, szukam pracy zdalnej w księgowości", "w księgowości"),
        ("uczę w szkole, dorobię korepetycjami", "korepetycjami"),
        ("pracuję w szkole, szukam pracy w weekendy jako kelner", "kelner"),
        ("kierowniczka sklepu, mam 3 lata doświadczenia w zarządzaniu", "kierowniczka sklepu"),
        ("mam doświadczenie w gastronomii, szukam pracy jako recepcjonistka", "recepcjonistka"),
        ("fliziarz, od lat kładę płytki", "fliziarz"),
        ("fliziarz, kładę płytki od lat, Kraków", "fliziarz"),
        ("od wielu lat pracuję na budowie, szukam pracy jako brygadzista", "brygadzista"),
        ("malarz pokojowy, maluję od 15 lat", "malarz pokojowy"),
        ("żona siedzi z dzieckiem, szukam pracy na budowie", "na budowie"),
        ("przedstawiciel medyczny, bez doświadczenia w farmacji", "przedstawiciel medyczny, do przyuczenia"),
        ("rejestratorka, nie mam doświadczenia w medycynie", "rejestratorka, do przyuczenia"),
    ],
)
def test_what_somebody_does_or_can_do_is_no_wish_beside_other_work(
    reader: SentenceReader, said: str, text: str
) -> None:
    search = reader.read(said).search
    assert (search.text, search.levels) == (text, ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("od lat kładę płytki, Kraków", "kładę płytki"),
        ("mam 5 lat doświadczenia w spawaniu, Gdynia", "w spawaniu"),
        ("sprzątam od 12 lat, szukam pracy w hotelu, Sopot", "sprzątam, w hotelu"),
        ("robię paznokcie od 5 lat, szukam salonu w Krakowie", "robię paznokcie, salonu"),
        ("kelner bez doświadczenia w Krakowie", "kelner bez doświadczenia"),
        ("kelnerka bez doświadczenia na sezon", "kelnerka bez doświadczenia na sezon"),
        ("praca od 16 lat, Kraków", "16 lat"),
        ("pracuję jako kelner, szukam pracy w Krakowie", "kelner"),
        ("praca bez doświadczenia w magazynie", "bez doświadczenia w magazynie"),
        ("mam 5 lat doświadczenia w Pythonie, backend zdalnie", "Pythonie, backend"),
    ],
)
def test_and_is_what_they_look_for_where_nothing_else_names_it(
    reader: SentenceReader, said: str, text: str
) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    "said",
    [
        "znam trochę angielski, recepcjonistka",
        "trochę znam niemiecki, recepcjonistka",
        "słabo mówię po angielsku, recepcjonistka",
        "I speak a little English, receptionist",
    ],
)
def test_little_of_a_language_is_no_demand(reader: SentenceReader, said: str) -> None:
    assert reader.read(said).search.languages == ()


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("ochrona, licencji nie mam", "ochrona, bez licencji"),
        ("ochrona, licencji ochrony niestety nie mam", "ochrona, bez licencji ochrony"),
        ("elektryk, uprawnień SEP nie mam", "elektryk, bez uprawnień"),
        ("elektryk, nie mam uprawnień SEP", "elektryk, bez uprawnień"),
        ("magazynier, uprawnień na wózek nie mam", "magazynier, bez uprawnień na wózek"),
        ("przedstawiciel, prawka nie mam", "przedstawiciel, bez prawka"),
        ("spawacz, papierów nie mam", "spawacz, bez papierów"),
        ("ochroniarz, bez grupy inwalidzkiej", "ochroniarz, bez grupy inwalidzkiej"),
        ("stolarz, mogę się uczyć od zera", "stolarz, do przyuczenia"),
        ("stolarz, od zera się nauczę", "stolarz, do przyuczenia"),
        ("stolarz, chętnie się przyuczę", "stolarz, do przyuczenia"),
        ("spawacz, chcę się nauczyć zawodu", "spawacz, do przyuczenia"),
        ("stolarz, nauka od podstaw", "stolarz, do przyuczenia"),
        ("kucharz, szybko się uczę", "kucharz"),
        ("nauczyciel, chcę uczyć od podstaw", "nauczyciel, uczyć od podstaw"),
    ],
)
def test_what_somebody_has_not_or_would_learn(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("I'm a nurse but want to work in clinical trials, Warsaw", "in clinical trials"),
        ("I'm a chef, looking for a job as a receptionist", "receptionist"),
        ("jestem kucharzem ale chcę pracować w biurze, Kraków", "w biurze"),
        ("ekonomistka, szukam pracy jako kadrowa, Opole", "kadrowa"),
        ("jestem nauczycielką ale nie chcę już szkoły, szukam pracy w HR, Kraków", "w HR"),
        ("jestem kucharzem, szukam pracy w Krakowie", "kucharz"),
        ("sprzedawczyni, szukam pracy w sklepie spożywczym", "sprzedawczyni, w sklepie spożywczym"),
        ("jestem grafikiem, szukam zleceń, mogę też robić strony", "grafik, zleceń, robić strony"),
        ("7 years in accounts payable, looking for team leader roles", "in accounts payable, team leader"),
        ("10 lat w księgowości, szukam stanowiska kierowniczego", "w księgowości, stanowiska kierowniczego"),
        ("10 lat w wojsku, szukam pracy jako kierownik", "kierownik"),
    ],
)
def test_who_calls_other_work_by_its_name_wants_that(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text
