"""Which words name the same occupation, field of work or circumstance, and where a text names them."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from retrieval.thesaurus.entries import Entry, parse
from retrieval.thesaurus.finding import CONNECTING, Mention, Thesaurus, phrase_lemmas

__all__ = ["CONNECTING", "Entry", "Mention", "Thesaurus", "parse", "phrase_lemmas", "thesaurus", "thesaurus_text"]


def thesaurus_text() -> str:
    """data/thesaurus.txt, the thesaurus that comes with szukaj."""
    return resources.files("retrieval").joinpath("data/thesaurus.txt").read_text(encoding="utf8")


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """The thesaurus that comes with szukaj."""
    return Thesaurus(parse(thesaurus_text()))
