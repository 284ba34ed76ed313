"""What is refused, and the text of a search: neither keeps what the other has taken over since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.languages.mastery import little_known, well_known
from retrieval.flat import flat
from retrieval.reading.trimmed import lemmas_of, without_alternatives
from retrieval.stand_ins import MORE_EXPERIENCE

if TYPE_CHECKING:
    from bot.domain import Search

_EXPERIENCED = frozenset({"senior", "lead"})
_PART_OF_THE_DAY = re.compile(
    r"(?:(?:praca|tylko)[ ])?(?:w[ ]dzien|rano|rankami|(?:w[ ])?popoludni\w+|po[ ]poludniu|wieczor(?:em|ami)|"
    r"evenings?|mornings?|afternoons?)"
)


def taken_back(flat_text: str, new: Search) -> frozenset[str]:
    """What was refused that a message speaks against without naming it: a language known well, a high level."""
    known = well_known(flat_text) - {*little_known(flat_text)}
    return known | (frozenset(MORE_EXPERIENCE.values()) if _EXPERIENCED.intersection(new.levels) else frozenset())


def without_other_hours(parts: list[str], new: str) -> list[str]:
    """The parts of a text without those hours of the day in whose place a message names others."""
    if not any(_PART_OF_THE_DAY.fullmatch(flat(part)) for part in new.split(", ")):
        return parts
    return [part for part in parts if not _PART_OF_THE_DAY.fullmatch(flat(part))]


def without_refused(text: str, refused: tuple[str, ...]) -> str:
    """The text without what is refused now: "bez delegacji" after "monter, delegacje"."""
    return without_alternatives(text, set(map(lemmas_of, refused)))


def still_refused(refused: tuple[str, ...], new: Search) -> tuple[str, ...]:
    """What is refused, without what is wanted now after all."""
    wanted = set(map(lemmas_of, new.text.split(", ")))
    return tuple(phrase for phrase in refused if phrase in new.words_excluded or lemmas_of(phrase) not in wanted)
