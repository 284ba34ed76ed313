"""What the work is paid with beside money, whose names hold words that name work: "opieka medyczna"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.thesaurus import phrase_lemmas, thesaurus

if TYPE_CHECKING:
    from retrieval.store.digest import Terms

BENEFITS = (
    "opieka-medyczna", "karta-sportowa", "szkolenia", "premie", "sprzet-sluzbowy", "samochod-sluzbowy",
    "wyzywienie", "zakwaterowanie", "dojazd", "ubezpieczenie-grupowe",
)  # fmt: skip
"""What the work is paid with beside money; a licence is what it takes."""


@lru_cache(maxsize=1)
def _parts_of_names() -> dict[str, dict[str, str]]:
    """The words of longer names of benefits, each with those (by their terms) that it does not name by itself."""
    known = thesaurus()
    own: set[tuple[str, str]] = set()
    part: list[tuple[str, str]] = []
    for name in BENEFITS:
        for phrase in map(phrase_lemmas, (name, *known.entries[name].names)):
            named = [(other, name) for word in phrase for other in known.alike(word)]
            if len(phrase) > 1:
                part += named
            else:
                own.update(named)
    found: dict[str, dict[str, str]] = {}
    for word, name in part:
        if (word, name) not in own:
            found.setdefault(word, {})[f"a:{name}"] = name
    return found


_WINDOW = 3
"""So many words on each side are looked at for the phrase that a word belongs to."""


def only_in_benefits(word: str, text: Terms) -> bool:
    """Does a text have a word of the question only as a part of the names of benefits?"""
    if not any(term in text for term in _parts_of_names().get(word, ())):
        return False
    return all(only_part_of_benefit(text, at) for at, one in enumerate(text.sequence()) if one == word)


def only_part_of_benefit(terms: Terms, at: int) -> bool:
    """Whether the word at this place is a part of the name of a benefit that it does not name by itself.

    "Ubezpieczenie" is one in "ubezpieczenie grupowe"; "premia" in "premia roczna" is the benefit.
    """
    sequence = terms.sequence()
    names = {name for term, name in _parts_of_names().get(sequence[at], {}).items() if term in terms}
    if not names:
        return False
    start = max(0, at - _WINDOW)
    around = thesaurus().find(sequence[start : at + _WINDOW + 1])
    return any(
        mention.entry.id in names and len(mention.positions) > 1 and at - start in mention.positions
        for mention in around
    )
