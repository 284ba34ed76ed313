"""A long letter tells of much beside the work: of what is left of it only what we know is looked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.reading.sense import names_anything, names_work

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG = 25
"""Words from which on a message is a letter. In shorter ones every word may be what is looked for."""


def of_letter(text: str, flat_text: str, skills: Iterable[str]) -> str:
    """The soft text of a message; of a long one that names work no parts but those that name something known."""
    parts = text.split(", ")
    if len(re.findall(r"[^\W_]+", flat_text)) < LONG or not any(map(names_work, parts)):
        return text
    named = [skill.casefold() for skill in skills]
    by_name = any(names_work(part) and names_anything(part, by_name=True) for part in parts)
    return ", ".join(
        part
        for part in parts
        if names_anything(part, by_name=by_name) or any(skill in part.casefold() for skill in named)
    )
