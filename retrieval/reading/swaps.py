"""One thing put in place of another: "tableau zamień na power bi", said as "power bi zamiast tableau"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.reading.said import LISTS
from retrieval.reading.sense import names_occupation

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import Search

_CHANGE = r"(?:zamien|podmien|zmien|wymien|przestaw)(?:my|cie)?(?:[ ](?:mi|prosze|to|jednak))*"
_LEAD = r"[ ]*(?:(?:a|i|no|to|ok|dobra|dobrze|jednak|prosze|wiesz co|zamiast tego)[ ,]+)*"
_SWAP = re.compile(
    rf"{_LEAD}(?:(?P<this>[^,;!?]{{2,60}}?)[ ]{_CHANGE}[ ]na[ ](?P<that>[^;!?]{{2,80}}?)|"
    rf"{_CHANGE}[ ](?:z[ ])?(?P<old>[^,;!?]{{2,60}}?)[ ]na[ ](?P<new>[^;!?]{{2,80}}?)|"
    r"(?:change|swap|switch|replace)[ ](?:the[ ]|from[ ])?(?P<from>[^,;!?]{2,60}?)[ ](?:to|for|with|by)[ ]"
    r"(?P<to>[^;!?]{2,80}?))[ .!?]*"
)

_BETWEEN = re.compile(r"[,;!?…]+(?!\d)|\.(?=\s|$)|[ ](?=(?:i|oraz|and)[ ](?:niech|zeby)[ ])")
_TO = re.compile(rf"{_LEAD}(?:{_CHANGE}[ ]na|change(?:[ ]it)?[ ]to)[ ](?P<job>[^,;.!?]{{2,60}}?)[ .!?]*")


def as_swap(text: str, before: Search, read: Callable[[str], Search]) -> str:
    """The message with what comes first and what goes behind it, where what goes is part of the search before.

    `read` gives what words say by themselves.
    """
    clauses = [clause for clause in _BETWEEN.split(text) if clause.strip()]
    if len(clauses) > 1:
        swapped = [as_swap(clause.strip(), before, read) for clause in clauses]
        changed = any(one != clause.strip() for one, clause in zip(swapped, clauses, strict=True))
        return ", ".join(swapped) if changed else text
    flat_text = flat(text)
    if (job := _TO.fullmatch(flat_text)) and names_occupation(text[slice(*job.span("job"))]):
        return f"a {text[slice(*job.span('job'))]}"
    m = _SWAP.fullmatch(flat_text)
    if m is None:
        return text
    goes, comes = next((a, b) for a, b in (("this", "that"), ("old", "new"), ("from", "to")) if m[a])
    old, new = text[slice(*m.span(goes))], text[slice(*m.span(comes))]
    said = read(old)
    held = any(set(getattr(said, name)) & set(getattr(before, name)) for name in LISTS)
    return f"{new} zamiast {old}" if held else text
