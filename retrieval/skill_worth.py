"""How much an offer is one for a skill that was asked for, and what skills tell of a title that leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from retrieval.question import Question
    from retrieval.store.digest import Digest, Terms

SKILL_IN_TITLE = 1.0
SKILL_FIRST = 0.95
SKILL_STATED = 0.85
SKILL_IN_TEXT = 0.7


def skill_worth(name: str, row: Digest) -> float:
    """How much an offer is one for a skill: what the title names, or the list begins with, the work is about."""
    if _has_all(row.title, name):
        return SKILL_IN_TITLE
    if row.has(f"skills_folded={name}"):
        return SKILL_FIRST if row.values("skills_folded")[0] == name else SKILL_STATED
    return SKILL_IN_TEXT if _has_all(row.text, name) else 0.0


def skills_tell(asked: Question, name: str, row: Digest) -> bool:
    """Do the skills make an offer whose title names a broader occupation one of the occupation `name`?

    A "software engineer" with Go is a Go developer; a tester who has the tools that were asked for automates
    tests, as whoever asks for them does. But C++, which has developers of its own, makes none of embedded systems.
    """
    has = {key for key in asked.skills if skill_worth(key, row) >= SKILL_STATED}
    named_after = [thesaurus().named_after.get(key, frozenset()) for key in has]
    if any(name in occupations for occupations in named_after):
        return True
    whole = all(not has.isdisjoint(choice) for choice in asked.skill_choices)
    return whole and not all(named_after)


def _has_all(terms: Terms, words: str) -> bool:
    return all(word in terms for word in words.split(" ")) if " " in words else words in terms
