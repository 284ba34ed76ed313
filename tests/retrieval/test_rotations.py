"""Where drivers are at weekends, by what adverts say of their routes."""

from __future__ import annotations

import pytest

from retrieval.facts.rotations import HOME_AT_WEEKENDS, HOME_DAILY, homecomings, is_away_for_weeks
from retrieval.flat import flat


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
