"""Which prepositions go on within what is refused: "nie sprzedaż za ladą" is one thing, and refused whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.polish import case_forms
from retrieval.reading.marks import Token
from retrieval.reading.sense import names_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.reading.marks import Item

DEEP_INSIDE = frozenset("za przy po z ze nad pod przez behind with".split())
"""Prepositions behind which no work begins that is wanted: "bez stania przy taśmie"."""
_OF_WORK = DEEP_INSIDE | frozenset("w we dla u in at".split())
"""Prepositions that tell work closer: "sprzedaż w sklepie", and not "nie sprzedaż, na magazyn"."""
_ACTION = ("anie", "enie", "ania", "enia", "cia", "cie", "aniem", "eniem", "aniu", "eniu")


def goes_inside(phrase: Sequence[Token], preposition: Token, following: Sequence[Item], *, without: bool) -> bool:
    """Whether what is refused goes on behind a preposition; `without`: "bez", behind which work is what is wanted
    ("bez nadgodzin w sklepie")."""
    if preposition.flat == "nad":  # "opieka nad leżącymi"
        return True
    if len(phrase) == 1 and (phrase[0].flat.endswith(_ACTION) or _is_infinitive(phrase[0].text)):
        return True
    after = following[0] if following else None
    if without or not isinstance(after, Token) or after.stop:
        return False
    return preposition.flat in _OF_WORK and names_work(" ".join(token.text for token in phrase))


def _is_infinitive(word: str) -> bool:
    return any(tag.startswith("inf") for _, tag in case_forms(word))
