"""Where drivers are at weekends, by what adverts say of their routes."""

from __future__ import annotations

import pytest

from bot.domain import Search
from retrieval.facts.rotations import HOME_AT_WEEKENDS, HOME_DAILY, homecomings, is_away_for_weeks, rotations
from retrieval.flat import flat
from tests.retrieval.ranked import found as searched
from tests.retrieval.ranked import offer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Codzienne powroty do domu", [HOME_DAILY, HOME_AT_WEEKENDS]),
        ("Co noc w domu", [HOME_DAILY, HOME_AT_WEEKENDS]),
        ("Codzienne powroty na zakwaterowanie", []),
        ("Powroty do domu na każdy weekend", [HOME_AT_WEEKENDS]),
        ("Zjazdy co weekend", [HOME_AT_WEEKENDS]),
        ("Pauzy 24/45 h w miejscu zamieszkania", [HOME_AT_WEEKENDS]),
        ("Weekendy zawsze w domu", [HOME_AT_WEEKENDS]),
        ("Co drugi weekend w domu", []),
        ("Pauzy 45 h na bazie", []),
    ],
)
def test_an_advert_says_when_its_drivers_are_at_home(text: str, found: list[str]) -> None:
    assert homecomings(text) == found


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Kierowca C+E, system 3/1", True),
        ("Kierowca w systemie pracy 6+2", True),
        ("Minimalny wyjazd to 21 dni w trasie", True),
        ("3 tygodnie pracy, 1 tydzień wolnego", True),
        ("Kierowca: 3 lub 4 tygodnie w trasie na 1 tydzień wolnego", True),
        ("Kierowca, możliwość pracy w systemie 3/1", False),
        ("Kierowca: 5 dni w trasie lub w systemie 3/1", False),
        ("Kierowca, system 2/1, wolne weekendy", False),
        ("Produkcja w systemie 2/2, 12 h", False),
        ("Kierowca w systemie 2 zmianowym", False),
    ],
)
def test_weeks_on_the_road_are_told_from_shifts(text: str, away: bool) -> None:
    assert is_away_for_weeks(flat(text)) is away


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Praca w systemie 3/1 lub 2/1.", ["3/1", "2/1"]),
        ("System pracy: 3+1, 4x1, 2 na 2.", ["3/1", "4/1", "2/2"]),
        ("Oferujemy system zjazdowy 3/1.", ["3/1"]),
        ("Praca w systemie 12/24, monitoring 24/7.", []),
        ("System 2-3 zmianowy, godziny 8:00-16:00.", []),
        ("Zatrudnimy na 1/2 etatu.", []),
    ],
)
def test_how_long_one_is_away_is_told_by_the_system(text: str, expected: list[str]) -> None:
    assert rotations(text) == expected


def test_the_system_asked_for_comes_first_and_another_one_last() -> None:
    offers = [
        offer("other", "Kierowca C+E", "System 6/2."),
        offer("open", "Kierowca C+E", "Trasy po Europie."),
        offer("asked", "Kierowca C+E", "Praca w systemie 4/1 lub 3/1."),
    ]
    assert searched(offers, Search(text="kierowca C+E, system 2/2 albo 3/1")) == ["asked", "open", "other"]
