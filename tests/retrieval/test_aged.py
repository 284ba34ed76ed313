"""Offers for people of fifty or sixty and more alone, and those that only welcome them as well."""

from __future__ import annotations

import pytest

from retrieval.facts.aged import is_for_the_aged


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Pracownik ochrony – art. 60d, dofinansowanie wynagrodzenia", True),
        ("Oferta tylko dla osób 60+", True),
        ("Zatrudnimy wyłącznie osoby po 50 roku życia", True),
        ("Praca dla osób 50+", True),
        ("osoby, które ukończyły 50 roku życia, a nie ukończyły 60", True),
        ("Zapraszamy także do aplikowania osoby powyżej 50 lat", False),
        ("mile widziani kandydaci 50+", False),
        ("Klienci z segmentu 250+", False),
        ("stawka 22,50 + premie", False),
        ("Praca dla 50 osób", False),
    ],
)
def test_who_alone_may_take_it(text: str, alone: bool) -> None:
    assert is_for_the_aged(text) is alone
