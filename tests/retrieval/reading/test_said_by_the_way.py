"""What may be, what somebody brings along and what holds of any work are no words that offers must have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("automatyk, wyjazdy mogą być", "automatyk"),
        ("serwisant, moga byc wyjazdy zagraniczne", "serwisant"),
        ("handlowiec, wyjazdy ok", "handlowiec"),
        ("przedszkolanka, niepubliczne też może być", "przedszkolanka"),
        ("pielęgniarka, prywatna klinika też", "pielęgniarka"),
        ("nauczyciel, państwowe lub prywatne", "nauczyciel"),
        ("kierownik robót elektrycznych, uprawnienia mam", "kierownik robót elektrycznych"),
        ("malarz, własny transport", "malarz"),
        ("grafik, portfolio mam", "grafik"),
        ("geodeta w terenie albo kameralnie", "geodeta"),
        ("magazynier, wyjazd od zaraz", "magazynier, od zaraz"),
        ("asystent radcy prawnego, aplikant", "asystent radcy prawnego"),
        ("waiter, legal contract", "waiter"),
        ("kadry i place", "kadry i płace"),
    ],
)
def test_it_is_left_out(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "jobs"),
    [
        ("legal counsel", ("prawnik",)),
        ("legal specialist", ("prawnik",)),
        ("legal assistant", ("asystent-prawny",)),
        ("handlowiec, meble na wymiar", ("handlowiec",)),
        ("handlowiec w spożywce", ("handlowiec",)),
        ("po kursie kosmetycznym, pierwsza praca w salonie", ("kosmetyczka",)),
        ("jestem po kursie barmanskim", ("barman",)),
        ("po kursie kosmetycznym, recepcja", ("recepcjonista",)),
        ("szukam korepetycji lub tłumaczeń", ("korepetytor", "tlumacz")),
        ("telefoniczna obsługa klienta, tylko przychodzące", ("pracownik-obslugi-klienta",)),
    ],
)
def test_the_work_is_known_by_other_names(reader: SentenceReader, said: str, jobs: tuple[str, ...]) -> None:
    assert question(reader.read(said).search or Search()).occupations == jobs
