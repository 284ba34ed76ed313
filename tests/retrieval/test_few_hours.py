"""Hours that an advert counts, and that are those of a part of a post."""

from __future__ import annotations

import pytest

from retrieval.facts.few_hours import is_for_few_hours


@pytest.mark.parametrize(
    "text",
    [
        "Praca na umowę zlecenie, 6 godzin pracy w tygodniu.",
        "Sprzątanie biura (poniedziałek, środa, piątek po 2 godziny).",
        "umowa zlecenie, około 20 godzin tygodniowo",
        "Wymiar czasu pracy: od 4 do 25 h tygodniowo",
        "praca 4 godziny dziennie od poniedziałku do piątku",
        "praca kilka godzin dziennie",
        "weekendy, godziny ustala pracodawca (1h dziennie)",
        "Umowa zlecenie 2-3 dni w tygodniu, elastyczne godziny",
        "sprzątanie 1 x w tygodniu",
        "Wykładanie towaru, 45h - trzy razy w tygodniu",
        "godz. pracy: 13.00-15.00, godz. pracy: 19.00-21.00, od pon. do pt.",
        "prace porządkowe, godziny pracy 15-19",
        "praca na pół etatu w Lublinie",
    ],
)
def test_so_few_hours_are_a_part_of_a_post(text: str) -> None:
    assert is_for_few_hours("Pracownik", text)


@pytest.mark.parametrize(
    "text",
    [
        "praca przy komputerze powyżej 4 godzin dziennie",
        "Praca hybrydowa, 2 dni w tygodniu w biurze",
        "praca 3 dni w tygodniu z biura",
        "możliwość pracy zdalnej 2 dni w tygodniu",
        "Nauczyciel pracuje 5 godzin dziennie, praca 18 godzin tygodniowo",
        "praca 40 godzin tygodniowo",
        "Praca po 8 godzin dziennie",
        "owoce trzy razy w tygodniu",
        "Start 7:00 - 9:00 Koniec 15:00 - 17:00, godziny pracy",
        "godziny pracy 7:00 - 9:00 - 15:00 - 17:00",
        "praca zmianowa 7.00-12.00 i 12.00-17.00",
        "elastyczne godziny pracy 7-10",
        "cały etat lub część etatu, praca minimum 3 dni w tygodniu",
        "Nadgodziny: praca do 5 godzin tygodniowo",
        "dyspozycyjność minimum 30 h w tygodniu",
        "Kontakt telefoniczny w godz. 8-12",
        "",
    ],
)
def test_these_hours_are_something_else(text: str) -> None:
    assert not is_for_few_hours("Pracownik", text)


@pytest.mark.parametrize(
    ("title", "few"),
    [
        ("Wykładanie towaru 45h miesięcznie", True),
        ("Magazynier – 4 h dziennie", True),
        ("Tyflopedagog (2 godziny tygodniowo)", True),
        ("Magazynier 8 h dziennie", False),
        ("Opiekunka 160 h miesięcznie", False),
        ("Sprzedawca, cały etat, 20 h tygodniowo w sklepie", False),
    ],
)
def test_a_title_counts_its_hours_as_well(title: str, few: bool) -> None:
    assert is_for_few_hours(title, "Opis.") is few
