"""Work that somebody helps in: "pomocnik elektryka" is no electrician yet."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.alternatives import OR
from retrieval.naming import HELPERS, is_bare_help, names_work
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.polish import Word
    from retrieval.thesaurus import Mention


def helpers_beside(found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """What names no more than help in the work before it: "stolarz od mebli albo pomocnik"."""
    named = {at for one in found if names_work((one,)) for at in one.positions}
    return [
        one
        for one in found
        for before, stretch in pairwise(stretches)
        if one.entry.kind == "occupation"
        and is_bare_help(stretch, lemmas)
        and one.positions[0] == stretch[-1]
        and not named.isdisjoint(before)
        and one.entry.id in _called(lemmas[stretch[-1]])
    ]


def _called(helper: str) -> set[str]:
    """The occupations that the word names by itself."""
    return {one.entry.id for one in thesaurus().find([helper], asked=True)}


def helping_as_well(found: Sequence[Mention], written: Sequence[Word], lemmas: Sequence[str]) -> list[Mention]:
    """What is named, with the work that "or" joins to work to help in, to help in as well where it is bent so.

    "Asystent radcy prawnego lub notariusza" will be no notary; "asystent prawny lub notariusz" may be one.
    """
    ends = {one.positions[-1] for one in found if one.assisting or lemmas[one.positions[0]] in HELPERS}

    def helps(one: Mention) -> bool:
        first = one.positions[0]
        joined = first > 1 and lemmas[first - 1] in OR and first - 2 in ends
        named = one.entry.kind == "occupation" and not one.assisting and lemmas[first] not in HELPERS
        return joined and named and written[first].folded != lemmas[first]

    return [replace(one, assisting=True) if helps(one) else one for one in found]


def words_of_help(found: Sequence[Mention]) -> set[int]:
    """The places of what says that somebody helps in the work named behind it: "pomocnik elektryka"."""
    return {one.positions[0] - 1 for one in found if one.assisting}
