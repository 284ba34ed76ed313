"""The beginning of a description: portals' labels and headings go, the advert's own words stay."""

from __future__ import annotations

import pytest
from doubles import offer

from bot.texts.digest import digest, first_sentences

WORK = "Naprawiasz zegary wieżowe i uczysz opiekunów wież, jak je nakręcać. Wyjazdy dwa razy w miesiącu."


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Opis ogłoszenia ",
        "Praca na stanowisku: Zegarmistrz ",
        "Zegarmistrz – ",
        "Twój zakres obowiązków: ",
        "Opis ogłoszenia Zakres obowiązków na danym stanowisku: ",
        "Kto szuka: Kurant Sp. z o.o. Stanowisko: Zegarmistrz Numer referencyjny: 12/B Lokalizacja: Toruń "
        "kujawsko-pomorskie Opis stanowiska podany przez pracodawcę: ",
        "Urząd Pracy w Toruniu Zegarmistrz Miejsce pracy: Toruń Numer: Ab/26/001 OBOWIĄZKI: ",
        "Job title: Zegarmistrz Location: Toruń Job description: ",
    ],
)
def test_what_a_portal_puts_before_an_advert_is_left_out(before: str) -> None:
    assert digest(offer("x", "Zegarmistrz", description=before + WORK)) == WORK


@pytest.mark.parametrize(
    "description",
    [
        "Zegarmistrz potrzebny od zaraz, najlepiej z własną lupą i spokojną ręką.",
        "Szukamy osoby, której zakres obowiązków obejmie zegary, kuranty i wagi.",
        "Miejsce pracy: Toruń",
        "Zegarmistrzowie z Torunia to nasi sąsiedzi, więc o precyzji wiemy dużo.",
    ],
)
def test_an_adverts_own_words_stay(description: str) -> None:
    assert digest(offer("x", "Zegarmistrz", description=description)) == description


def test_a_digest_does_not_end_at_an_abbreviation() -> None:
    text = "Prowadzisz auto i nosisz paczki z książkami. Potrzebne jest prawo jazdy kat. B i trochę siły."
    assert digest(offer("x", "Kurier", description=text), 80) == "Prowadzisz auto i nosisz paczki z książkami."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Krótki opis", "Krótki opis"),
        ("", ""),
        ("a" * 1000, "a" * 419 + "…"),
        ("Zdanie pierwsze, dość długie. " * 30, ("Zdanie pierwsze, dość długie. " * 14).strip()),
    ],
)
def test_a_digest_ends_at_a_sentence_or_a_word(text: str, shown: str) -> None:
    assert first_sentences(text) == shown
