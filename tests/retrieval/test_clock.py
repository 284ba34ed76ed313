"""The hours that an advert states say whether the work is in the evening or at night."""

from __future__ import annotations

import pytest

from retrieval.facts.clock import DAY, EVENING, NIGHT, aspects_by_the_clock


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Praca w godzinach 16.30-21.00, od wtorku.", [EVENING]),
        ("Godziny pracy: 15:00 do 23:00", [EVENING]),
        ("system: 18:00-00:00", [EVENING]),
        ("zmiany 6:00-14:00 / 14:00-22:00", []),
        ("w godz.7:00-15:00, 15:00-23:00", []),
        ("trzy zmiany: 6:00-14:00, 14:00-22:00, 22:00-6:00", [NIGHT]),
        ("praca 23.00 – 7.00", [NIGHT]),
        ("Dogodne godziny pracy 7-15, 9-17", [DAY]),
        ("Pracę od poniedziałku do piątku w godzinach 8:00-16:00 lub 9:00-17:00", [DAY]),
        ("Godziny pracy: 6-14, 14-22", []),
        ("Godziny pracy: 6-14, co drugi tydzień 22-6, czyli 22:00-6:00", [NIGHT]),
        ("Elastyczny czas pracy (zaczynamy od 7:00 do 9:30)", []),
        ("Praca biura w godzinach 8-16", []),
        ("CV do 8:00-16:00 w siedzibie", []),
        ("Praca 8:00-16:00. Dodatek za godziny 22:00-6:00.", []),
        ("Kontakt telefoniczny 16:00-20:00.", []),
        ("Stawka 17.00-22.00 zł/h", []),
        ("od 15.10-20.10.2026", []),
        ("sobota 18:00-22:00 50% dodatku", []),
        ("", []),
    ],
)
def test_hours_of_work_name_the_evening_and_the_night(text: str, found: list[str]) -> None:
    assert aspects_by_the_clock(text) == found
