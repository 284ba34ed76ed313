"""What the work is paid with beside money, whose names hold words that name work: "opieka medyczna"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.thesaurus import phrase_lemmas, thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.store.digest import Terms
    from retrieval.thesaurus import Mention

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


@lru_cache(maxsize=1)
def _of_another_name() -> dict[str, dict[str, str]]:
    """The words of longer names of benefits, each with those (by their terms) that it does not name by itself."""
    known = thesaurus()
    own: set[tuple[str, str]] = set()
    part: list[tuple[str, str]] = []
    for name in _BENEFITS:
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
    """Does a text have a word of the question only in the names of benefits?"""
    if not any(term in text for term in _of_benefits().get(word, ())):
        return False
    sequence = text.sequence()
    return all(in_benefit(sequence, at) for at, one in enumerate(sequence) if one == word)


def in_benefit(sequence: Sequence[str], at: int) -> bool:
    """Whether the word at this place of a text stands in the name of a benefit."""
    return any(mention.entry.id in _BENEFITS for mention in _around(sequence, at))


def only_part_of_benefit(terms: Terms, at: int) -> bool:
    """Whether the word at this place is a part of the name of a benefit that it does not name by itself.

    "Ubezpieczenie" is one in "ubezpieczenie grupowe"; "premia" in "premia roczna" is the benefit.
    """
    sequence = terms.sequence()
    names = {name for term, name in _of_another_name().get(sequence[at], {}).items() if term in terms}
    return bool(names) and any(
        mention.entry.id in names and len(mention.positions) > 1 for mention in _around(sequence, at)
    )


def _around(sequence: Sequence[str], at: int) -> list[Mention]:
    """What is named around the word at this place with that word."""
    start = max(0, at - _WINDOW)
    around = sequence[start : at + _WINDOW + 1]
    return [mention for mention in thesaurus().find(around) if at - start in mention.positions]
