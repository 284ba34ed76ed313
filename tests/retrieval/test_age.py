"""Work for people under age is what says so of the worker; how long a firm has been there tells nothing."""

from __future__ import annotations

import pytest

from retrieval.facts.age import takes_under_age


@pytest.mark.parametrize(
    "text",
    [
        "Zapraszamy osoby od 16 lat",
        "Praca od 15 lat, także w weekendy",
        "Zatrudnimy od 16 roku życia",
        "Masz ukończone 15 lat? Zadzwoń",
        "Wymagane ukończone 17 lat",
        "Wiek: od 16 lat",
    ],
)
def test_the_age_of_whoever_works_is_stated(text: str) -> None:
    assert takes_under_age(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jesteśmy firmą, która od 15 lat buduje mosty",
        "Działamy od ponad 16 lat na rynku pracy",
        "Na rynku pracy od 17 lat",
        "Agencja pracy od 15 lat pomaga kandydatom",
        "15 lat doświadczenia w pracy z dziećmi",
        "Osoby od 26 lat",
        "",
    ],
)
def test_the_age_of_a_firm_is_none_of_the_worker(text: str) -> None:
    assert not takes_under_age(text)


def test_a_title_speaks_of_the_worker_alone() -> None:
    assert takes_under_age("Roznoszenie ulotek od 16 lat", of_title=True)
    assert not takes_under_age("Roznoszenie ulotek od 16 lat")
