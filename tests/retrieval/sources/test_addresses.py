"""Streets are no towns."""

from __future__ import annotations

import pytest

from retrieval.sources.addresses import country_named, without_house, without_street


@pytest.mark.parametrize(
    ("address", "town"),
    [
        ("Marszałkowska 58, Warszawa", "Warszawa"),
        ("Łużycka, Gdynia", "Gdynia"),
        ("ul. Polna 1, 26-600 Radom", "Radom"),
        ("26-600 Radom, mazowieckie", "Radom, mazowieckie"),
        ("al. Pokoju, Kraków, małopolskie", "Kraków, małopolskie"),
        ("Krużlowa Wyżna, małopolskie", "Krużlowa Wyżna, małopolskie"),
        ("Hutnicza 5", "Hutnicza 5"),
        ("Gdańsk, Sopot", "Gdańsk, Sopot"),
        ("Remote", "Remote"),
    ],
)
def test_the_town_of_an_address(address: str, town: str) -> None:
    assert without_street(address) == town


@pytest.mark.parametrize(
    ("address", "rest"),
    [
        ("Warszawa, Marszałkowska 58", "Warszawa"),
        ("Kraków, Rynek Główny 1a/2, małopolskie", "Kraków, małopolskie"),
        ("Krużlowa Wyżna, nowosądecki, małopolskie", "Krużlowa Wyżna, nowosądecki, małopolskie"),
        ("Wólka Radzymińska, Radzymin", "Wólka Radzymińska, Radzymin"),
        ("Hutnicza 5, przy bramie", "Hutnicza 5, przy bramie"),
        ("Marszałkowska 58", "Marszałkowska 58"),
    ],
)
def test_a_house_number_tells_a_street_beside_a_town(address: str, rest: str) -> None:
    assert without_house(address) == rest


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NO", "Norwegia"),
        ("nl", "Holandia"),
        ("UK", "Wielka Brytania"),
        ("Norway", "Norway"),
        ("XX", "XX"),
        ("", ""),
    ],
)
def test_a_country_given_by_its_code_is_named(written: str, name: str) -> None:
    assert country_named(written) == name
