"""The years of experience that an advert demands, and that a beginner has not."""

from __future__ import annotations

import pytest

from retrieval.facts.experience import years_demanded


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
        ("mile widziane 2-letnie doświadczenie", 0),
        ("3 lata doświadczenia będzie atutem", 0),
        ("Jesteśmy firmą z 20-letnim doświadczeniem", 0),
        ("posiadamy 8 lat doświadczenia na rynku", 0),
        ("0-3 letnie doświadczenie", 0),
        ("umowa na 2 lata, doświadczenie niewymagane", 0),
        ("", 0),
    ],
)
def test_years_that_are_demanded_are_told_from_wishes_and_from_the_firm_s_own(text: str, years: int) -> None:
    assert years_demanded(text) == years
