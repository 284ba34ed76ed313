"""What people say of the offers they see, which is nothing to look for: "drożej", "słabe", "taka mała"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.polish import compares, lemma, words
from retrieval.reading.sense import names_anything

if TYPE_CHECKING:
    from retrieval.skills import SkillFinder

_OF_OFFERS = frozenset("slaby maly drogi tani kiepski zly niski wysoki beznadziejny taki dziwny".split())
"""Lemmas that say how somebody finds them."""


def is_remark(part: str, skills: SkillFinder) -> bool:
    """Whether one part of what is looked for says no more than that."""
    if not part or names_anything(part) or skills.find(part) or gazetteer().find(part):
        return False
    return all(lemma(word.text, restore=True) in _OF_OFFERS or compares(word.text) for word in words(part))
