"""Traits, a family, an age in words and what one owns are no demands on offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("jestem osobą komunikatywną i odpowiedzialną, szukam pracy na recepcji", "na recepcji"),
        ("jestem punktualna, nie palę, opiekunka do dziecka", "opiekunka do dziecka"),
        ("samotna matka, sprzątanie biur", "sprzątanie biur"),
        ("dzieci w szkole, sprzątanie biur", "sprzątanie biur"),
        ("mąż pracuje za granicą, sprzątanie biur", "sprzątanie biur"),
        ("jestem po pięćdziesiątce, szukam pracy w ochronie", "w ochronie"),
        ("od pół roku jestem bez pracy, kucharz", "kucharz"),
        ("mam wypowiedzenie do końca grudnia, księgowa", "księgowa"),
        ("uczę się zaocznie, szukam pracy w sklepie", "w sklepie"),
        ("studiuję zaocznie, szukam pracy w sklepie", "w sklepie"),
        ("jestem na 2 roku ekonomii, szukam pracy w księgowości", "student, w księgowości"),
        ("mam własny samochód i prawo jazdy, szukam pracy jako opiekunka", "opiekunka"),
        ("posiadam prawo jazdy kat B, praca w magazynie", "w magazynie"),
        ("Mam 47 lat, 15 lat na magazynie i prawo jazdy B, szukam pracy jako portier", "portier"),
    ],
)
def test_they_are_no_words_of_the_search(reader: SentenceReader, said: str, text: str) -> None:
    search = reader.read(said).search
    assert (search.text, search.words_excluded, search.levels) == (text, (), ())


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("jestem samodzielną księgową", "samodzielną księgową"),
        ("kurier, mam własne auto", "kurier, własny samochód"),
        ("przedstawiciel handlowy, mam samochód", "przedstawiciel handlowy, samochód"),
        ("mam prawo jazdy kat B i C, szukam pracy", "prawo jazdy kat B i C"),
    ],
)
def test_what_says_what_the_work_is_stays(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text
