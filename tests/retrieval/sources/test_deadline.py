"""Until when an advert says that it is open, and which of its days say something else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from retrieval.importing import Draft, normalise
from retrieval.sources.deadline import deadline_in

if TYPE_CHECKING:
    from bot.domain import Offer

TODAY = date(2026, 8, 25)


@pytest.mark.parametrize(
    "text",
    [
        "Początek pracy: 01.10.2026 Data ważności ogłoszenia:15.09.2026 Kontakt: urząd",
        "Data dodania: 2026-08-20 Termin składania dokumentów: 2026-09-15 Opis",
        "Termin nadsyłania zgłoszeń upływa z dniem 15 września 2026 r.",
        "Oferta ważna do 15.09.2026. Umowa do 31.12.2026.",
        "Aplikuj do: 15 września 2026",
        "Dokumenty należy złożyć do: 2026-09-15",
        "Prosimy o przesyłanie aplikacji do dnia 15/09/2026 r.",
        "Prosimy o składanie CV i listu motywacyjnego w nieprzekraczalnym terminie do 15.09.2026",
        "Zgłoszenia przyjmujemy najpóźniej do 15.09.2026",
        "Application deadline: September 15, 2026",
        "Oferta ważna od 01.09.2026 do 15.09.2026",
        "Oferta pracy jest ważna od dnia 01.09.2026 r. do dnia 15.09.2026 r.",
        "ważna jeszcze 22 dni (do 15 wrz 2026)",
        "Prawo jazdy kat. B Ważne do: 15.09.2026",
        "Nabór jest otwarty, a oferta na stronie ważna do 15.09.2026",
        "Aplikuj przez stronę do 15 wrz 2026",
        "Aplikacje ze zgodą na przetwarzanie danych prosimy składać do 15. 09. 2026",
        "Przyjmujemy zgłoszenia do 15.09.2026",
        "Dokumenty w biurze. Zgłaszać się do 15.09.2026",
        "Data ważności: 2026-09-15 Podobne oferty: Kucharz, data ważności: 2026-12-01",
    ],
)
def test_a_day_until_which_papers_are_taken_ends_the_offer(text: str) -> None:
    assert deadline_in(text) == date(2026, 9, 15)


@pytest.mark.parametrize(
    "text",
    [
        "Data rozpoczęcia pracy: 15.09.2026",
        "Umowa na zastępstwo do 15.09.2026 r.",
        "Umowa na czas określony do 15.09.2026, aplikacje na adres biura",
        "Oferujemy umowę o pracę tymczasową do 15 września 2026",
        "Prosimy o przesłanie CV. Zatrudnienie na okres do 15.09.2026",
        "Stawka obowiązuje od 01.09.2026 do 15.09.2026",
        "Prosimy o przesyłanie aplikacji w ciągu tygodnia.",
        "Termin szkolenia: 15.09.2026",
        "Prawo jazdy ważne do 2026-09-15",
        "PRAWO JAZDY WAŻNE DO 2026-09-15",
        "Wymagania: badania ważne do 15.09.2026",
        "Mile widziana karta pobytu ważna do 15.09.2026",
        "Ważna karta pobytu do 15.09.2026",
        "Dokumenty pobytowe ważne do 15.09.2026",
        "CV przechowujemy do 15.09.2026",
        "CV oraz zgoda na przetwarzanie danych do 15.09.2026",
        "Wyrażam zgodę na przetwarzanie danych do 15.09.2026",
        "Przyjmę do zbioru jabłek do 15.09.2026",
        "Składanie mebli do 15.09.2026",
        "",
    ],
)
def test_the_end_of_a_contract_and_the_beginning_of_work_are_none(text: str) -> None:
    assert deadline_in(text) is None


def offer(description: str, **fields: object) -> Offer:
    made = {"source": "x", "source_id": "1", "title": "Referent", "description": description, **fields}
    return normalise(Draft(**made), today=TODAY)  # type: ignore[arg-type]  # of the fields' own types


def test_a_field_counts_before_the_text_and_what_the_text_said_is_named() -> None:
    text = "Dokumenty należy złożyć do: 2026-09-15."
    read = offer(text, published=date(2026, 8, 20))
    assert (read.expires, read.read_from_text) == (date(2026, 9, 15), ("expires",))
    said = offer(text, expires=date(2026, 9, 1))
    assert (said.expires, said.read_from_text) == (date(2026, 9, 1), ())
    assert offer(text, published=date(2026, 9, 20)).expires is None
