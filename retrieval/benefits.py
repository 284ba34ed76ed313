"""What the work is paid with beside money, whose names hold words that name work: "opieka medyczna"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.thesaurus import phrase_lemmas, thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.store.digest import Terms

_BENEFITS = (
    "opieka-medyczna", "karta-sportowa", "szkolenia", "premie", "sprzet-sluzbowy", "samochod-sluzbowy",
    "wyzywienie", "zakwaterowanie", "dojazd", "ubezpieczenie-grupowe",
)  # fmt: skip
"""What the work is paid with beside money; a licence is what it takes."""


@lru_cache(maxsize=1)
def _of_benefits() -> dict[str, tuple[str, ...]]:
    """The words of phrases that name a benefit, each with its terms: "opieka medyczna" is no medical work."""
    found: dict[str, list[str]] = {}
    for name in _BENEFITS:
        for phrase in map(phrase_lemmas, thesaurus().entries[name].names):
            for word in phrase if len(phrase) > 1 else ():
                found.setdefault(word, []).append(f"a:{name}")
    return {word: tuple(dict.fromkeys(terms)) for word, terms in found.items()}


_WINDOW = 3
"""So many words on each side are looked at for the phrase that a word belongs to."""


def only_in_benefits(word: str, text: Terms) -> bool:
    """Does a text have a word of the question only in the names of benefits?"""
    if not any(term in text for term in _of_benefits().get(word, ())):
        return False
    sequence = text.sequence()
    return all(in_benefit(sequence, at) for at, one in enumerate(sequence) if one == word)


def in_benefit(sequence: Sequence[str], at: int) -> bool:
    """Whether the word at this place of a text stands in the name of a benefit."""
    start = max(0, at - _WINDOW)
    around = sequence[start : at + _WINDOW + 1]
    return any(m.entry.id in _BENEFITS and at - start in m.positions for m in thesaurus().find(around))
