"""Adverts that look for people with a certificate of disability, and those that are open to them as all are."""

from __future__ import annotations

import pytest

from retrieval.facts.disabled import is_meant_for_disabled


@pytest.mark.parametrize(
    "text",
    [
        "Wymagane orzeczenie o stopniu niepełnosprawności.",
        "Inne wymagania: orzeczenie o niepełnosprawności",
        "Mile widziane osoby z orzeczeniem.",
        "Wymagania: - dokładność - orzeczenie o niepełnosprawności",
        "Orzeczenie o niepełnosprawności – warunek konieczny",
        "Oferta tylko dla osób z orzeczeniem.",
        "Liczba wolnych miejsc pracy:2, dla niepełnosprawnych 1",
        "Zatrudnimy pracownika ochrony z orzeczeniem.",
        "Zatrudniamy osoby z orzeczeniem o stopniu niepełnosprawności.",
        "Zatrudnienie w zakładzie pracy chronionej.",
    ],
)
def test_whoever_asks_for_the_certificate_looks_for_them(text: str) -> None:
    assert is_meant_for_disabled(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pierwszeństwo w zatrudnieniu przysługuje osobom niepełnosprawnym.",
        "Wskaźnik zatrudnienia osób niepełnosprawnych w urzędzie wynosi co najmniej 6%.",
        "Kopia dokumentu; orzeczenie o niepełnosprawności",
        "Zachęcamy także do aplikowania osoby z orzeczoną niepełnosprawnością.",
        "Jesteśmy otwarci na zatrudnienie osób z niepełnosprawnością.",
        "Aktualne orzeczenie do celów sanitarno-epidemiologicznych.",
        "Wymagane orzeczenie lekarskie i psychologiczne.",
        "Praca z osobami z niepełnosprawnością intelektualną.",
        "",
    ],
)
def test_whoever_only_welcomes_them_does_not(text: str) -> None:
    assert not is_meant_for_disabled(text)
