"""One candidate of a search: what the store knows of it, and what its title names."""

from __future__ import annotations

from functools import lru_cache

from retrieval.store.digest import Digest
from retrieval.thesaurus import CONNECTING, thesaurus

_OF_A_LEVEL = frozenset("mlody mlodszy starszy stary junior mid senior regular".split())


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return frozenset(thesaurus().general)


class Row(Digest):
    """One candidate: what the store knows of it, and what its title names.

    `occupations` are those that the title names and that say something; `general`: it names others alone.
    `assisted`: those whose assistant it names; `fields`: those that it names or that its occupations are of.
    `title_words`: what it says beside a level.
    """

    __slots__ = ("assisted", "fields", "general", "occupations", "title_words", "words_in_title")

    def __init__(self, written: str) -> None:
        super().__init__(written)
        terms = self.title.sequence()
        named = {term[2:] for term in terms if term[:2] == "o:"}
        self.occupations = named - _general() if named else named
        self.general = bool(named) and not self.occupations
        self.fields = frozenset(term[2:] for term in terms if term[:2] == "f:")
        self.assisted = frozenset(term[2:] for term in terms if term[:2] == "n:")
        said = [term for term in terms if term[1:2] != ":" and term not in CONNECTING]
        self.words_in_title = len(said)
        self.title_words = frozenset(said) - _OF_A_LEVEL
