"""What "and", "or" and commas join without saying it twice.

"Mechanik maszyn budowlanych i rolniczych" repairs both, "zbieranie albo sortowanie owoców lub warzyw" picks both.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.alternatives import OR
from retrieval.thesaurus import CONNECTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.thesaurus import Mention, Thesaurus

AND = frozenset(("i", "oraz", "and"))


def with_coordinated(
    known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range], found: Sequence[Mention]
) -> list[Mention]:
    """What is named, and the occupations named with a word that joined words share.

    A field that a joined word would name alone goes: "nauczyciel fizyki i chemii" works in no chemical plant.
    """
    objects = [*_further_objects(known, lemmas, stretches, found)]
    shared = [*objects, *_earlier_heads(known, lemmas, stretches, found)]
    told = {one.positions[-1] for one in objects}
    return [one for one in found if one.entry.kind != "field" or not told.issuperset(one.positions)] + shared


def parts_of(stretches: Sequence[range], lemmas: Sequence[str], found: Sequence[Mention]) -> list[range]:
    """The stretches, those in two at "and" where each side names an occupation: "kierowca busa i magazynier"."""
    occupations = [one.positions for one in found if one.entry.kind == "occupation" and one.named]
    parts = []
    for stretch in stretches:
        start = stretch.start
        for at in stretch:
            left = any(start <= places[0] and places[-1] < at for places in occupations)
            right = any(at < places[0] and places[-1] < stretch.stop for places in occupations)
            crossed = any(places[0] < at < places[-1] for places in occupations)
            if lemmas[at] in AND and left and right and not crossed:
                parts.append(range(start, at))
                start = at
        parts.append(range(start, stretch.stop))
    return parts


def _further_objects(
    known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range], found: Sequence[Mention]
) -> Iterator[Mention]:
    taken = _of_occupations(found)
    workplaces = {at for one in found if one.entry.kind == "field" for at in one.positions}
    for one in found:
        *head, last = one.positions
        if one.entry.kind != "occupation" or not head:
            continue
        at = _joined_behind(last, lemmas, stretches)
        while at is not None and at not in taken:
            if at in workplaces and any(at == stretch.start for stretch in stretches):
                break  # behind a comma it is where they work: "koparką, żwirownia"
            named = _named_with(known, lemmas, (*head, at))
            yield from (other for other in named if _is_akin(known, one, other))
            at = _joined_behind(at, lemmas, stretches)


def _is_akin(known: Thesaurus, one: Mention, other: Mention) -> bool:
    """Are both occupations of one field: a teacher of music and arts works in no house of culture?"""
    fields = set(known.fields_of(one.entry.id))
    return one.entry.id == other.entry.id or not fields.isdisjoint(known.fields_of(other.entry.id))


def _earlier_heads(
    known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range], found: Sequence[Mention]
) -> Iterator[Mention]:
    """The work named by a word before "or" whose object stands behind it; by itself the word names nothing."""
    naming = {at for one in found for at in one.positions}
    for number, (before, stretch) in enumerate(pairwise(stretches), start=1):
        heads = [at for at in before if lemmas[at] not in OR]
        own = [at for at in stretch if lemmas[at] not in OR and lemmas[at] not in CONNECTING]
        if lemmas[stretch.start] not in OR or len(heads) != 1 or len(own) < 2 or heads[0] in naming:
            continue
        objects = own[1:]
        for further in stretches[number + 1 :]:
            alone = [at for at in further if lemmas[at] not in OR]
            if len(alone) != 1:
                break
            objects += alone
        own_work = [one for one in found if one.entry.kind == "occupation" and one.positions == (own[0],)]
        for at in objects:
            yield from _named_with(known, lemmas, (heads[0], at))
            # What they sort is said of both, though sorting is work by itself.
            yield from (replace(one, positions=(own[0], at)) for one in own_work)


def _named_with(known: Thesaurus, lemmas: Sequence[str], places: Sequence[int]) -> Iterator[Mention]:
    """The occupations that the words at these places name together, the last one among them."""
    for mention in known.find([lemmas[at] for at in places], asked=True):
        whole = len(mention.positions) > 1 and mention.positions[-1] == len(places) - 1
        if whole and mention.entry.kind == "occupation":
            yield replace(mention, positions=tuple(places[at] for at in mention.positions))


def _joined_behind(at: int, lemmas: Sequence[str], stretches: Sequence[range]) -> int | None:
    """The place of the word that "and", "or", or a comma before an "or", joins to the one at `at`."""
    behind = at + 1
    if behind >= len(lemmas):
        return None
    if lemmas[behind] not in AND and lemmas[behind] not in OR:
        listed = any(behind == one.start for one in stretches)
        if not listed or not any(lemmas[one.start] in OR for one in stretches if one.start > behind):
            return None
    word = behind + 1 if lemmas[behind] in AND or lemmas[behind] in OR else behind
    return word if word < len(lemmas) and lemmas[word] not in CONNECTING else None


def _of_occupations(found: Sequence[Mention]) -> set[int]:
    return {at for one in found if one.entry.kind == "occupation" and one.named for at in one.positions}
