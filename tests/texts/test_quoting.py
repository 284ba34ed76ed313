"""Of what is asked about an advert it is quoted what it says of that, and nothing where it says nothing."""

from __future__ import annotations

import pytest

from bot.texts.quoting import LONGEST, passages

ADVERT = """Szukamy osoby do stolarni w Kętach.
Wymagania:
- doświadczenie przy pile formatowej
- prawo jazdy kat. B
Oferujemy:
- pracę od 6:00 do 14:00, bez nadgodzin
- narzędzia i odzież roboczą
CV prosimy słać pocztą."""
IN_A_LINE = (
    "Stolarz meblowy. Zakres obowiązków: cięcie płyt, okleinowanie. Wymagania stawiane pracownikowi: dokładność. "
    "Zmianowość: jedna zmiana Kontakt do pracodawcy: telefonicznie po 15"
)


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        (ADVERT, ("narzedzia",), "narzędzia i odzież roboczą"),
        (ADVERT, ("wymagania",), "Wymagania: doświadczenie przy pile formatowej prawo jazdy kat. B"),
        (ADVERT, ("requirements",), "Wymagania: doświadczenie przy pile formatowej prawo jazdy kat. B"),
        (ADVERT, ("umiec",), "Wymagania: doświadczenie przy pile formatowej prawo jazdy kat. B"),
        (ADVERT, ("aplikowac",), "CV prosimy słać pocztą."),
        (IN_A_LINE, ("wymagania",), "Wymagania stawiane pracownikowi: dokładność."),
        (IN_A_LINE, ("zmian",), "Zmianowość: jedna zmiana"),
        (ADVERT, ("zakwaterowanie",), ""),
        (ADVERT, (), ""),
        (ADVERT, ("na",), ""),
        ("Automatyzacja i autobusy. Studio graficzne.", ("auto", "studia"), ""),
        ("Terminowość, praca z terminalem, w zakresie jakości.", ("zaczac", "robic"), ""),
        ("Wymagane własne auto.", ("auto",), "Wymagane własne auto."),
    ],
)
def test_what_an_advert_says_of_it(text: str, asked: tuple[str, ...], said: str) -> None:
    assert passages(text, asked) == said


def test_of_a_long_sentence_what_stands_around_the_word() -> None:
    said = passages(
        f"{'Prowadzimy zakład od lat ' * 20} i dajemy narzędzia {'oraz pracę w zespole ' * 20}", ("narzedzia",)
    )
    assert said.startswith("…")
    assert "dajemy narzędzia" in said
    assert len(said) <= LONGEST
