"""The years of experience that an advert demands, and that a beginner has not."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.experience import DEMANDING, EXPERIENCED, TIMED, WELCOME, demands, years_demanded
from tests.retrieval.ranked import found, offer


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Wymagania: min. 2-letnie doświadczenie na podobnym stanowisku", 2),
        ("co najmniej 3 lata doświadczenia zawodowego", 3),
        ("doświadczenie w sprzedaży (minimum 4 lata)", 4),
        ("oczekiwania:2-3 lata doświadczenia w testach", 2),
        ("Nasze wymagania min. 2 letnie doświadczenie w handlu", 2),
        ("dwuletnie doświadczenie jako kucharz", 2),
        ("at least 5 years of experience", 5),
        ("min. 1 rok doświadczenia, 1-2 lata doświadczenia w obsłudze", 1),
        ("wykształcenie średnie,min.3-letnie doświadczenie", 3),
        ("prawo jazdy,2 lata doświadczenia zawodowego", 2),
        ("poparte co najmniej 5 latami doświadczenia", 5),
        ("min 3 lata doświadczenie w programowaniu", 3),
        ("doświadczenie w roli analityka (2-3 lata)", 2),
        ("Doświadczenie: 2-3 letnie na podobnym stanowisku", 2),
        ("wymagany staż pracy 5 lat, uprawnienia", 5),
        ("dodatek za staż pracy 5 lat", 0),
        ("work experience of 3-5 years", 3),
        ("experience in playing the role for 2 years", 2),
        ("2+ years of working experiences", 2),
        ("współpraca trwa 1,5 lata doświadczenia", 0),
        ("wyższe, mile widziane techniczne minimum 3-letnie doświadczenie", 3),
        ("dyplom będzie atutem minimum 3-letnie doświadczenie", 3),
        ("mile widziane osoby z minimum 2-letnim doświadczeniem", 0),
        ("mile widziane 2-letnie doświadczenie", 0),
        ("3 lata doświadczenia będzie atutem", 0),
        ("2 LATA DOŚWIADCZENIA MILE WIDZIANE", 0),
        ("Min. 2 lata doświadczenia – Mile widziane", 0),
        ("At least 2 years of experience Nice to have", 0),
        ("At least 2 years of experience Nice to have\nGerman", 0),
        ("2 lata doświadczenia w obsłudze maszyn Mile widziane: prawo jazdy", 2),
        ("2 lata doświadczenia w obsłudze maszynMile widziane prawo jazdy", 2),
        ("Jesteśmy firmą z 20-letnim doświadczeniem", 0),
        ("posiadamy 8 lat doświadczenia na rynku", 0),
        ("0-3 letnie doświadczenie", 0),
        ("umowa na 2 lata, doświadczenie niewymagane", 0),
        ("Wymagania: min. 3 lata w programowaniu, znajomość SQL", 3),
        ("Nasze wymagania Minimum dwa lata na podobnym stanowisku", 2),
        ("Wymagania: staż pracy min. 2 lata w zawodzie", 2),
        ("Wymagania: min. 2 lata w Polsce", 0),
        ("Wymagania: pobyt co najmniej 2 lata na terenie Polski", 0),
        ("Wymagania: prawo jazdy min. 2 lata w posiadaniu", 0),
        ("Wymagania: min. 2 lata w polskiej kuchni", 2),
        ("Oferujemy: umowę na minimum 2 lata w stabilnej firmie", 0),
        ("Szukamy firmy, która działa przynajmniej 5 lat na rynku", 0),
        ("Wymagania niezbędne: udokumentowany minimum 4-letni staż pracy", 4),
        ("Staż pracy na podobnym stanowisku min. 3 lata", 3),
        ("Wymagania: wyższe i 2 lata stażu pracy", 2),
        ("pięcioletni staż pracy w zawodzie", 5),
        ("Wykształcenie wyższe lub średnie i minimum 3-letni staż pracy", 0),
        ("staż pracy minimum 4 lata w przypadku wykształcenia średniego", 0),
        ("Dodatek stażowy po 5 latach pracy, firma z 12-letnim stażem na rynku", 0),
        ("dodatek za wysługę lat (powyżej 5 lat stażu)", 0),
        ("Szukamy osób z co najmniej 3 letnim doświadczeniem jako kelner", 3),
        ("Jesteśmy firmą z ponad 15 letnim doświadczeniem", 0),
        ("Wymagania: doświadczenie 2 lata na podobnym stanowisku", 2),
        ("Minimum 2 lata doświadczenia (mile widziane w gastronomii)", 2),
        ("Minimum 2 lata doświadczenia (mile widziane)", 0),
        ("PHP (mile widziane 7+), minimum 3 lata doświadczenia", 3),
        ("doświadczenie w sprzedaży - mile widziane minimum 2 lata w branży", 0),
        ("doświadczenie minimum 2 lata, znajomość Excela będzie dodatkowym atutem", 2),
        ("doświadczenie co najmniej 2 lata będzie dodatkowym atutem", 0),
        ("", 0),
    ],
)
def test_years_that_are_demanded_are_told_from_wishes_and_from_the_firm_s_own(text: str, years: int) -> None:
    assert years_demanded(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "wymagane doświadczenie na podobnym stanowisku",
        "doświadczenie w gastronomii jest konieczne",
        "wymagany staż - lata: 0, miesiące: 6",
        "Nasze wymagania: doświadczenie na podobnym stanowisku, dokładność",
        "Wymagany staż pracy: lata: 1",
        "Aplikuj, jeśli: Masz doświadczenie w pracy w magazynie",
        "Oczekujemy: uprawnień UDT, doświadczenia na podobnym stanowisku",
        "Nasze wymagania Doświadczenie w obsłudze maszynMile widziane prawo jazdy",
        "Pozostałe wymagania:doświadczenie Miejsce pracy: 10-001 Olsztyn",
        "Inne wymagania: prawo jazdy kat. B, doświadczenie.",
        "Wymagania:\n- doświadczenie\n- chęci",
        "Poszukujemy osoby pewnej siebie, z doświadczeniem na stanowisku tokarza.",
        "Szukamy doświadczonych glazurników do remontów.",
        "Zatrudnimy pomocnika doświadczonego w ociepleniach budynków",
        "Szukamy do pracy w Nysie doświadczonego mechanika.",
        "Wymagania: doświadczenie zawodowe; prawo jazdy",
        "Inne wymagania: staż pracy na podobnym stanowisku",
        "Nasze wymagania: doświadczenie w księgowości lub w finansach",
        "Wymagania: wykształcenie średnie, preferowane techniczne, doświadczenie w montażu",
        "Wymagania: doświadczenie w kasach (mile widziane w dużym sklepie)",
        "Wymagania: doświadczenie w sprzedaży produktów lub usług",
        "Wymagania: doświadczenie na stanowisku elektryk lub elektromechanik",
        "Requirements: proven experience in Kotlin, good knowledge of Git",
        "Requirements: previous experience working in a professional administrative capacity",
    ],
)
def test_experience_of_whatever_length_can_be_demanded(text: str) -> None:
    assert demands(text) == [DEMANDING]


@pytest.mark.parametrize(
    "text",
    [
        "Doświadczenie w pracy na myjni (min. 1 rok)",
        "minimum roczne doświadczenie w sprzedaży",
        "co najmniej 6 miesięcy doświadczenia zawodowego",
        "Wymagania: minimum rok doświadczenia na podobnym stanowisku mile widziana znajomość rysunku",
        "Wymagania: min. 1 rok doświadczenia komercyjnego",
        "doświadczenia zawodowego powyżej 0,5 roku w biurze",
        "Wymagania: doświadczenie 1 rok w pracy",
        "minimum 6-cio miesięczne doświadczenie",
        "doświadczenie - minimum 6 m-cy",
        "co najmniej roczny staż pracy",
        "staż pracy 1 rok",
        "z minimum rocznym doświadczeniem",
    ],
)
def test_experience_of_a_stated_time_is_told_from_any(text: str) -> None:
    assert demands(text) == [DEMANDING, TIMED]


@pytest.mark.parametrize(
    "text",
    [
        "doświadczenie nie jest wymagane",
        "nie wymagane doświadczenie",
        "doświadczenie mile widziane, ale niekonieczne",
        "mile widziane minimum roczne doświadczenie",
        "wymagane doświadczenie: brak",
        "wymagany staż pracy: lata: 0",
        "umowa na rok, zdobędziesz doświadczenie",
        "Oferujemy: doświadczenie w pracy z klientem",
        "Wymagania: chęć zdobycia doświadczenia w handlu",
        "Wymagania: doświadczenie w handlu lub chęć nauki",
        "Wymagania: doświadczenie w gastronomii lub brak doświadczenia",
        "Wymagania: doświadczenie w sprzedaży ubezpieczeń (jeśli nie masz doświadczenia, nauczymy)",
        "Wymagania: doświadczenie w branży medycznej preferowane",
        "Requirements: experience in customer service would be an asset",
        "Requirements: experience with turkeys or willingness to learn",
        "We offer: working experience in a multinational company",
        "Oczekujemy: uprawnień UDT, doświadczenia w pracy na magazynie - mile widziane",
        "Masz doświadczenie w handlu lub chcesz je zdobyć",
        "Masz doświadczenie w sprzedaży? A może dopiero zaczynasz?",
        "nie oczekujemy doświadczenia na podobnym stanowisku",
        "Inne wymagania: doświadczenie mile widziane",
        "Wymagania: chęci, doświadczenie Mile widziane",
        "Oferujemy: doświadczenie, szkolenia",
        "Szukamy osoby do doświadczonego zespołu",
        "Szukamy pomocnika do pracy u boku doświadczonego mechanika. Nauczymy zawodu.",
        "Zatrudnimy pomocnika doświadczonego fachowca",
        "Przyjmiemy ucznia do nauki pod okiem doświadczonej krawcowej",
        "Zatrudniamy 300 doświadczonych konsultantów",
        "Poszukujemy osób z doświadczeniem w handlu lub bez doświadczenia",
        "Szukamy doświadczonych kelnerów oraz osób bez stażu",
        "Wymagania: doświadczenie na podobnym stanowisku będzie dodatkowym atutem",
        "Wymagania: doświadczenie na podobnym stanowisku nie jest konieczne",
        "Wymagania: wykształcenie kierunkowe lub doświadczenie w zawodzie",
        "Wymagania: doświadczenie w obsłudze komputera",
        "Nie jest wymagane doświadczenie w produkcji",
        "Nagrody za staż pracy, płatny roczny staż w dziale sprzedaży",
        "Proponujemy minimum 3-miesięczny płatny staż",
    ],
)
def test_experience_that_is_wished_for_or_needless_is_not_demanded(text: str) -> None:
    assert set(demands(text)) <= {WELCOME}


def test_experience_that_is_only_wished_for_is_told() -> None:
    assert demands("Mile widziane doświadczenie w handlu") == [WELCOME]
    assert demands("Wymagania: doświadczenie na produkcji będzie dodatkowym atutem") == [WELCOME]
    assert demands("Wymagane doświadczenie, mile widziane doświadczenie w handlu") == [DEMANDING]
    assert demands("Mile widziana książeczka, zdobędziesz doświadczenie") == []


def test_years_demand_experience_as_well() -> None:
    assert demands("min. 2-letnie doświadczenie") == [DEMANDING, EXPERIENCED]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Requirements: one year of experience in the field of accounting", ["y:1", "y:t"]),
        ("Requirements: at least 6 months of experience in sales", ["y:1", "y:t"]),
        ("Nice to have: one year of experience in sales", []),
    ],
)
def test_a_year_of_experience_is_demanded_in_english(text: str, terms: list[str]) -> None:
    assert demands(text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Wymagania doświadczenie min 1 rok pracy na produkcji wykształcenie: mile widziane techniczne",
            ["y:1", "y:t"],
        ),
        ("Od samodzielnych pracowników wymagamy doświadczenia min. 2 lata, pomocnika przyuczymy", []),
        ("Wymagania: Doświadczenie komercyjne w IT", ["y:1"]),
        ("Doświadczenie w handlu mile widziane", ["y:0"]),
        ("doświadczenie będzie dodatkowym atutem", ["y:0"]),
    ],
)
def test_a_wish_for_another_item_and_a_demand_of_another_post_are_told_apart(text: str, terms: list[str]) -> None:
    assert demands(text) == terms


@pytest.mark.parametrize(
    ("said", "first"),
    [("kadry i płace", "clerk"), ("kierownik działu kadr i płac", "lead")],
)
def test_whoever_has_worked_for_two_years_leads_only_where_that_is_asked_for(said: str, first: str) -> None:
    offers = [
        offer("lead", "Kierownik działu Kadr i Płac", levels=("lead",)),
        offer("clerk", "Specjalista ds. kadr i płac", "Praca w dziale, zespół, biuro."),
    ]
    search = Search(text=said, words_excluded=("od 4 lat doświadczenia",))
    assert found(offers, search)[0] == first
