"""Whether words are of the world of work: names of occupations, or no words at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.polish import lemma, words
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from retrieval.thesaurus import Mention


def names_occupation(text: str) -> bool:
    """Whether the thesaurus knows an occupation in the text, by a name or a task; industries do not count."""
    return any(m.entry.kind == "occupation" for m in _mentions(text))


def names_work(text: str) -> bool:
    """Whether the thesaurus knows an occupation or an industry in the text."""
    return any(m.entry.kind in {"occupation", "field"} for m in _mentions(text))


def names_workplace(text: str) -> bool:
    """Whether the thesaurus knows an industry or a workplace in the text, and no occupation."""
    return {m.entry.kind for m in _mentions(text)} - {"aspect"} == {"field"}


def _mentions(text: str) -> list[Mention]:
    return thesaurus().find([lemma(word.text) for word in words(text)])


_INITIALS = re.compile(r"[A-ZŁŚŻ&]{2,5}")


def is_nonsense(text: str, said: str) -> bool:
    """Whether no word could be one: "asdfgh", "aaaa", "qwrtp", digits alone. `said`: the flat text.

    A word that the thesaurus knows is one ("hr", "fmcg"), and capitals alone may be an abbreviation.
    """
    if _mentions(text) or _INITIALS.fullmatch(text.strip()):
        return False
    return all(_impossible(word) for word in re.findall(r"[^\W_]+", said))


def _impossible(word: str) -> bool:
    if not word.isascii():
        return False
    if not word.isalpha():
        return word.isdigit() and len(word) < 3
    return (
        not re.search(r"[aeiouy]", word)
        or re.search(r"(.)\1{2,}|[bcdfghjklmnpqrstvwxz]{6,}|asdf|qwer|zxcv|sdfg|dfgh|fghj|ghjk|hjkl|lkjh", word)
        is not None
    )
