"""Choices: what is one of several is no constraint, and what is at home is told as drivers mean it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    "said",
    [
        "praktyki albo asystent w kancelarii",
        "studiuję prawo, szukam praktyk albo pracy asystenta w kancelarii",
        "staż lub praca w marketingu",
        "praca lub staż w dziale HR",
        "praktyki wakacyjne albo praca w sklepie",
        "internship or assistant in a law firm",
    ],
)
def test_an_internship_or_other_work_is_wished_for(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.levels, search.preferred.levels) == ((), ("intern",))


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("praktyki lub staż w banku", ("intern",)),
        ("praktyki w kancelarii lub banku", ("intern",)),
        ("staż albo praca, mechanik", ("intern",)),
        ("staż lub junior, Python", ("intern", "junior")),
    ],
)
def test_an_internship_alone_is_wanted(reader: SentenceReader, said: str, levels: tuple[str, ...]) -> None:
    assert reader.read(said).search.levels == levels


@pytest.mark.parametrize(
    ("said", "skills"),
    [
        ("SEO albo Google Ads", ()),
        ("Google Ads, Facebook Ads albo SEO", ()),
        ("Google Ads, SEO lub social media", ()),
        ("data engineer or Java", ("Java",)),
        ("Java albo Kotlin", ("Java", "Kotlin")),
        ("Excel, księgowa lub kadrowa", ("Excel",)),
        ("AutoCAD lub Revit, projektant", ("AutoCAD", "Revit")),
        ("Python lub Java, Kraków", ("Python", "Java")),
    ],
)
def test_a_skill_named_as_a_kind_of_work_is_none_that_all_must_have(
    reader: SentenceReader, said: str, skills: tuple[str, ...]
) -> None:
    assert reader.read(said).search.skills == skills


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("kasa albo wykładanie towaru", "kasa albo wykładanie towaru"),
        ("kasa i wykładanie towaru", "kasa i wykładanie towaru"),
        ("kasa lub magazyn, Wrocław", "kasa lub magazyn"),
        ("kasa, sprzątanie albo magazyn w markecie", "na kasie, sprzątanie albo magazyn w markecie"),
        ("kasa nieważna, kelner", "kelner"),
        ("dobra kasa, kelner", "kelner"),
    ],
)
def test_a_till_beside_other_work_is_no_money(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("na tira C+E, ale na każdy weekend w domu", "na tira C+E, weekendy w domu"),
        ("kierowca tira, chcę na weekend wracać do domu", "kierowca tira, weekendy w domu"),
        ("kierowca C+E, weekend zawsze w domu", "kierowca C+E, weekendy w domu"),
        ("truck driver, home every weekend", "truck driver, weekendy w domu"),
        ("kierowca, codziennie wracać do domu", "kierowca, codziennie w domu"),
        ("kierowca kat C, chcę spać w domu", "kierowca kat C, codziennie w domu"),
        ("kierowca, powrót do domu codziennie", "kierowca, codziennie w domu"),
    ],
)
def test_drivers_want_to_be_home_for_weekends_or_every_day(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.hours, search.hours_excluded) == (text, (), ())


def test_at_other_work_a_weekend_at_home_is_one_without_work(reader: SentenceReader) -> None:
    search = reader.read("kucharz, weekendy w domu").search
    assert (search.text, search.hours_excluded) == ("kucharz", ("weekend",))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("nocleg na miejscu, zbiory owoców", "nocleg, zbiory owoców"),
        ("zbiory, z mieszkaniem", "zbiory, z zakwaterowaniem"),
        ("kelnerka, fajnie jakby dali pokój", "kelnerka, nocleg"),
        ("kelner, praca po południu", "kelner, popołudniami"),
        ("evening or weekend work, waiter", "evenings, waiter"),
    ],
)
def test_circumstances_are_told_in_the_words_that_are_known(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_who_has_looked_for_work_of_drivers_stays_one(reader: SentenceReader) -> None:
    driver = reader.read("kierowca C+E Łódź").search
    assert reader.read("tylko w kraju", driver).search.text == "kierowca C+E, w kraju"
    assert reader.read("weekendy w domu", driver).search.text == "kierowca C+E, weekendy w domu"


@pytest.mark.parametrize(
    ("said", "companies"),
    [
        ("kasjerka w Biedronce albo małym sklepie", ()),
        ("ekspedientka w żabce lub osiedlowym", ()),
        ("kucharz w restauracji lub w KFC", ()),
        ("kasjer w Biedronce albo Lidlu", ("Biedronka", "Lidl")),
        ("programista w Google albo Microsoft", ("Google", "Microsoft")),
    ],
)
def test_an_employer_is_no_demand_where_another_kind_of_place_would_do(
    reader: SentenceReader, said: str, companies: tuple[str, ...]
) -> None:
    assert reader.read(said).search.companies == companies


@pytest.mark.parametrize(
    "said",
    [
        "praca biurowa albo zdalna, Lublin",
        "administracja lub zdalnie, Lublin",
        "zdalna albo biurowa, Lublin",
        "recepcja albo coś zdalnego, Lublin",
        "praca zdalna lub w sklepie, Lublin",
        "księgowa, stacjonarnie w Lublinie albo zdalnie",
        "obsluga klienta zdalnie albo stacjonarnie, Lublin",
        "zdalnie lub na miejscu, Lublin, księgowa",
        "office work or remote, Lublin",
    ],
)
def test_work_at_home_or_in_the_place_that_is_named(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.places, search.modes, search.remote_or_place) == (("Lublin",), ("remote",), True)


@pytest.mark.parametrize(
    ("said", "modes", "preferred"),
    [
        ("praca zdalna lub w biurze", (), ("remote",)),
        ("praca biurowa albo hybrydowa, Lublin", (), ("hybrid",)),
        ("księgowa albo kadrowa zdalnie, Lublin", ("remote",), ()),
        ("zdalnie księgowa lub kadrowa, Lublin", ("remote",), ()),
        ("księgowa, zdalnie lub hybrydowo, Lublin", ("remote", "hybrid"), ()),
    ],
)
def test_work_at_home_is_demanded_where_it_is_no_choice(
    reader: SentenceReader, said: str, modes: tuple[str, ...], preferred: tuple[str, ...]
) -> None:
    search = reader.read(said).search
    assert (search.modes, search.preferred.modes, search.remote_or_place) == (modes, preferred, False)
