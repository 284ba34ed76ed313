"""What is asked for with "or" between: one of it is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.polish import words
from retrieval.skills import skill_words
from retrieval.thesaurus import CONNECTING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

OR = frozenset(("albo", "lub", "czy", "badz", "or"))


def word_choices(unknown: Mapping[str, str], lemmas: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The unknown words, those in one choice that "or" stands between."""
    found: list[tuple[str, ...]] = []
    for word in unknown:
        at = lemmas.index(word) if word in lemmas else 0
        if at > 1 and lemmas[at - 1] in OR and found and lemmas[at - 2] == found[-1][-1]:
            found[-1] = (*found[-1], word)
        else:
            found.append((word,))
    return tuple(found)


def skill_choices(text: str, skills: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The keys of the skills, those in one choice that "or" alone stands between in the text."""
    spans = [(*span, key) for key, name in skills.items() for span in skill_words(text, (name,))[:1]]
    found: list[tuple[str, ...]] = []
    ends = 0
    for start, end, key in sorted(spans):
        between = {word.folded for word in words(text[ends:start])}
        if found and between & OR and between <= OR | CONNECTING:
            found[-1] = (*found[-1], key)
        else:
            found.append((key,))
        ends = end
    named = {key for choice in found for key in choice}
    return (*found, *((key,) for key in skills if key not in named))


def is_apart(joint: int, of_occupations: AbstractSet[tuple[int, ...]], stretches: Sequence[range]) -> bool:
    """Whether "or" joins words of their own behind an occupation: "rehabilitant, sanatorium lub spa"."""
    before = next((stretch for stretch in stretches if stretch.stop == joint), None)
    first = min((at for positions in of_occupations for at in positions), default=joint)
    return (
        before is not None
        and first < before.start
        and not any(at in before for positions in of_occupations for at in positions)
    )
