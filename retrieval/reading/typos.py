"""Large towns mistyped by one letter ("Warszwie", "Kraokw"), which no gazetteer knows."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from retrieval.polish import fold, lemmas, words
from retrieval.reading.marks import Mark
from retrieval.skills import is_everyday

# Each town with its genitive and locative.
_TOWNS = """
Warszawa Warszawy Warszawie; Kraków Krakowa Krakowie; Wrocław Wrocławia Wrocławiu; Poznań Poznania Poznaniu;
Gdańsk Gdańska Gdańsku; Szczecin Szczecina Szczecinie; Bydgoszcz Bydgoszczy Bydgoszczy; Lublin Lublina Lublinie;
Białystok Białegostoku Białymstoku; Katowice Katowic Katowicach; Gdynia Gdyni Gdyni; Toruń Torunia Toruniu;
Częstochowa Częstochowy Częstochowie; Rzeszów Rzeszowa Rzeszowie; Sosnowiec Sosnowca Sosnowcu;
Kielce Kielc Kielcach; Gliwice Gliwic Gliwicach; Olsztyn Olsztyna Olsztynie; Zabrze Zabrza Zabrzu;
Rybnik Rybnika Rybniku; Elbląg Elbląga Elblągu; Wałbrzych Wałbrzycha Wałbrzychu; Włocławek Włocławka Włocławku;
Tarnów Tarnowa Tarnowie; Chorzów Chorzowa Chorzowie; Koszalin Koszalina Koszalinie; Legnica Legnicy Legnicy;
Grudziądz Grudziądza Grudziądzu; Zakopane Zakopanego Zakopanem
"""
_SHORTEST = 5
_MOST_GUESSES = 20


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Folded form → the town."""
    rows = [row.split() for row in _TOWNS.split(";")]
    return {fold(form): row[0] for row in rows for form in row}


@lru_cache(maxsize=10_000)
def _meant(word: str) -> str | None:
    """The town that an unknown word is one slip of the hand away from."""
    if len(word) < _SHORTEST or not word.isalpha() or is_everyday(word) or lemmas(word.capitalize()):
        return None
    near = process.extractOne(word, _forms().keys(), scorer=OSA.distance, score_cutoff=1)
    return _forms()[near[0]] if near is not None and near[0][0] == word[0] else None


def mistyped_towns(text: str) -> list[Mark]:
    unsure = [w for w in words(text) if len(w.folded) >= _SHORTEST][:_MOST_GUESSES]
    return [Mark("places", (town,), w.start, w.end) for w in unsure if (town := _meant(w.folded))]
