"""An order among words that say nothing: "cienko z wynikami, opuść do 19", "cofnij, to było głupie"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from bot.domain import Search
from retrieval.flat import flat
from retrieval.reading.sense import names_anything

if TYPE_CHECKING:
    from collections.abc import Callable

    from retrieval.reading.sentence import Sentences

_MOST = 4
_BETWEEN = re.compile(r"[,;.!?…]+(?!\d)|[ ][-–—]+[ ]")

T = TypeVar("T")


def order_in(text: str, sentences: Sentences, order_of: Callable[[str], T | None]) -> T | None:
    """What the whole, or else its only clause that says something of a search, orders; None where neither does.

    `order_of` is given flat text.
    """
    if (whole := order_of(flat(text))) is not None:
        return whole
    clauses = [clause for clause in _BETWEEN.split(text) if clause.strip()]
    if not 1 < len(clauses) <= _MOST:
        return None
    found = [order_of(flat(clause)) for clause in clauses]
    given = [order for order in found if order is not None]
    others = [clause for clause, order in zip(clauses, found, strict=True) if order is None]
    if len(given) != 1 or any(_says_something(clause, sentences) for clause in others):
        return None
    return given[0]


def _says_something(clause: str, sentences: Sentences) -> bool:
    if re.search(r"\d", clause):
        return True
    said = sentences.read(clause, refining=True)
    constrained = said.search != Search(text=said.search.text) or said.may or said.unsaid or said.dropped
    return bool(constrained) or names_anything(said.search.text)
