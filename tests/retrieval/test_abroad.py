"""Work abroad that is advertised in the region where people are looked for."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.burdens import ABROAD, burdens
from tests.retrieval.ranked import found, offer, place


@pytest.mark.parametrize(
    "text",
    [
        "Oferujemy niemiecką umowę o pracę i pomoc koordynatora.",
        "Zatrudnienie na holenderskich warunkach, praca od zaraz.",
        "Umowa o pracę według niemieckich przepisów.",
        "Stawka 12,50 €/h brutto, bezpłatne zakwaterowanie przy zakładzie.",
        "1400 euro netto miesięcznie, mieszkanie opłaca pracodawca.",
    ],
)
def test_pay_lodging_and_contracts_tell_of_work_abroad(text: str) -> None:
    assert ABROAD in burdens(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stawka 120 euro/h na B2B, praca zdalna.",
        "Kierowca C+E, niemiecka umowa, zakwaterowanie w bazie, 2500 euro netto.",
        "Obsługa klienta na rynku niemieckim, znajomość niemieckich przepisów mile widziana.",
        "5000 zł brutto, zakwaterowanie; w delegacji dodatkowo 30 euro/dobę.",
        "Klient: niemiecka firma z branży automotive.",
    ],
)
def test_what_only_has_to_do_with_another_country_is_at_home(text: str) -> None:
    assert ABROAD not in burdens(text)


def test_a_town_where_agencies_recruit_is_no_place_of_work() -> None:
    there = offer("there", "Pakowacz", "Stawka 11 €/h netto, kwatera bezpłatna.", places=(place("Kraków"),))
    here = offer("here", "Pakowacz", "Praca w centrum miasta.", places=(place("Kraków"),))
    assert found([there, here], Search(text="pakowacz", places=("Kraków",))) == ["here"]
    assert set(found([there, here], Search(text="pakowacz"))) == {"here", "there"}
