"""What may be widens what is looked for, and is no demand; what may not be is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Preferences, Search
from retrieval.stand_ins import NIGHTS

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text", "levels"),
    [
        ("kosmetyczka, mogę zacząć od stażu", "kosmetyczka", ("intern",)),
        ("fryzjerka, moge zaczac jako stazystka", "fryzjerka", ("intern",)),
        ("grafik, moge zaczac od praktyk", "grafik", ("intern",)),
        ("kadrowa, mogłabym zacząć od juniora", "kadrowa", ("junior",)),
        ("testerka, na początek może być staż", "testerka", ("intern",)),
        ("graphic designer, I can start as an intern", "graphic designer", ("intern",)),
        ("frontend, happy to start as a junior", "frontend", ("junior",)),
        ("accountant, I don't mind starting as a trainee", "accountant", ("intern",)),
    ],
)
def test_where_one_may_begin_is_liked_and_not_demanded(
    reader: SentenceReader, said: str, text: str, levels: tuple[str, ...]
) -> None:
    assert reader.read(said).search == Search(text=text, preferred=Preferences(levels=levels))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("sprzątanie, może być szkoła", "sprzątanie"),
        ("kucharz, może być szpital albo stołówka", "kucharz"),
        ("pracownik biurowy, może być na zastępstwo", "pracownik biurowy"),
        ("spawacz, mogą być delegacje", "spawacz"),
        ("elektryk, moga byc wyjazdy za granice", "elektryk"),
        ("monter, mogę jeździć w delegacje", "monter"),
        ("portier, mogą być nocki", "portier"),
        ("ochroniarz, moge robic na noce", "ochroniarz"),
        ("ochrona, mogę pracować w nocy i w weekendy", "ochrona"),
        ("pakowanie, mogę pracować na trzy zmiany", "pakowanie"),
        ("hotel receptionist, night shifts are fine", "hotel receptionist"),
    ],
)
def test_what_one_puts_up_with_is_no_wish(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search == Search(text=text)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("praca w Łodzi, może być magazyn albo sklep", "magazyn albo sklep"),
        ("szukam pracy, może być biuro", "biuro"),
        ("kasjer, może być magazynier", "kasjer, magazynier"),
        ("kierowca C, mogą być trasy międzynarodowe", "kierowca C, trasy międzynarodowe"),
    ],
)
def test_what_names_the_work_itself_stays(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


def test_what_may_not_be_is_refused(reader: SentenceReader) -> None:
    assert reader.read("magazyn, nie może być praca w nocy").search.words_excluded == (NIGHTS,)
    assert reader.read("kucharz, nie może być zlecenie").search.contracts_excluded == ("mandate",)
    assert reader.read("księgowa, nie chcę zaczynać od stażu").search.levels_excluded == ("intern",)
    assert reader.read("kelnerka, mogę tylko w weekendy").search.hours == ("weekend",)
