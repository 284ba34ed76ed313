"""The hours that an advert states say whether the work is in the evening or at night."""

from __future__ import annotations

import pytest

from retrieval.facts.clock import (
    BRIGADES,
    DAY,
    EVENING,
    NIGHT,
    NO_NIGHTS,
    ONE_SHIFT,
    TWO_SHIFTS,
    aspects_by_the_clock,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Praca w godzinach 16.30-21.00, od wtorku.", [EVENING]),
        ("Godziny pracy: 15:00 do 23:00", [EVENING]),
        ("system: 18:00-00:00", [EVENING]),
        ("zmiany 6:00-14:00 / 14:00-22:00", [TWO_SHIFTS]),
        ("w godz.7:00-15:00, 15:00-23:00", []),
        ("trzy zmiany: 6:00-14:00, 14:00-22:00, 22:00-6:00", [NIGHT]),
        ("praca 23.00 – 7.00", [NIGHT]),
        ("Dogodne godziny pracy 7-15, 9-17", [DAY]),
        ("Pracę od poniedziałku do piątku w godzinach 8:00-16:00 lub 9:00-17:00", [DAY]),
        ("Godziny pracy: 6-14, 14-22", [TWO_SHIFTS]),
        ("Praca zmianowa (6:00-14:00; 14:00-22:00)", [TWO_SHIFTS]),
        ("Umowa o pracę, praca od poniedziałku do piątku 8-16", [DAY, ONE_SHIFT]),
        ("Praca w godz. 6:00-14:00", [DAY, ONE_SHIFT]),
        ("praca od godz. 06.00-13.00, umowa", [DAY, ONE_SHIFT]),
        ("Czas pracy: 07:00 do 15:00", [DAY, ONE_SHIFT]),
        ("Praca w godzinach 8:00–16:00, czasem na zmiany", [DAY]),
        ("Praca w godzinach 7-18", [DAY]),
        ("Praca w godzinach 8-16, elastyczny czas pracy", [DAY]),
        ("Ochrona obiektu w systemie 24/48", [NIGHT]),
        ("System ochrony 24h/48h", [NIGHT]),
        ("System pracy: 24/72, obiekt biurowy", [NIGHT]),
        ("Zmiany 24h na portierni", [NIGHT]),
        ("Pauzy 24/45 h w domu", []),
        ("Wysyłamy zamówienia w 24/48 h", []),
        ("Pomoc w systemie 24h/7", []),
        ("Infolinia czynna od poniedziałku do piątku 8-16", []),
        ("Biuro pon-pt 8-16", []),
        ("System 12h: 3 dni pracy, 3 dni wolnego", [BRIGADES]),
        ("praca w systemie 4 dni pracy/4 dni wolnego", [BRIGADES]),
        ("praca po 12h, w godzinach 8:00-20:00", []),
        ("5 dni pracy i weekend wolny", []),
        ("Godziny pracy: 6-14, co drugi tydzień 22-6, czyli 22:00-6:00", [NIGHT]),
        ("Elastyczny czas pracy (zaczynamy od 7:00 do 9:30)", []),
        ("Praca biura w godzinach 8-16", []),
        ("CV do 8:00-16:00 w siedzibie", []),
        ("Praca 8:00-16:00. Dodatek za godziny 22:00-6:00.", []),
        ("Kontakt telefoniczny 16:00-20:00.", []),
        ("Stawka 17.00-22.00 zł/h", []),
        ("od 15.10-20.10.2026", []),
        ("sobota 18:00-22:00 50% dodatku", []),
        ("gotowość do pracy zmianowej w godzinach: 7.00-15.00 oraz 13.00-21.00", [TWO_SHIFTS]),
        ("praca w godz. 6-14,14-22,22-6, umowa zlecenie", [NIGHT]),
        ("praca w godz. 6-14/14-22", [TWO_SHIFTS]),
        ("praca w godz. 8-14.50 zł", []),
        ("", []),
    ],
)
def test_hours_of_work_name_the_evening_and_the_night(text: str, found: list[str]) -> None:
    assert [aspect for aspect in aspects_by_the_clock(text) if aspect != NO_NIGHTS] == found


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("System pracy 12 godzinny: 10:00-22:00", True),
        ("Praca w godzinach 7-18", True),
        ("zmiany 6:00-14:00 / 14:00-22:00", True),
        ("Praca w godz. 6-14, system czterobrygadowy", False),
        ("Praca zmianowa 6-14, 14-22, czasem w nocy", False),
        ("Praca w godzinach 14:00-23:00", False),
        ("Praca 8:00-16:00. Dodatek za godziny 22:00-6:00.", False),
        ("1. Sklep, system ochrony 6.30-22.00 2. Magazyn, system ochrony 24/48", True),
        ("Sklep, system ochrony 24/48, biuro czynne 8.00-16.00", False),
        ("Biuro czynne w godz. 8:00-16:00", False),
    ],
)
def test_hours_that_are_stated_leave_no_nights(text: str, none: bool) -> None:
    assert (NO_NIGHTS in aspects_by_the_clock(text)) is none
