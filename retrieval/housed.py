"""Which words of a question name workplaces, and what they leave of the work named beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.thesaurus import thesaurus
from retrieval.workplaces import Work, workplaces_asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.polish import Word
    from retrieval.thesaurus import Mention, Thesaurus
    from retrieval.workplaces import Asked


def houses_of(
    written: Sequence[Word],
    lemmas: Sequence[str],
    stretches: Sequence[range],
    *,
    mentions: Sequence[Mention],
    telling: Mapping[int, str],
) -> Asked:
    """The workplaces that the question asks for."""
    works = [
        Work(
            frozenset(one.positions) & telling.keys(),
            one.entry.kind == "occupation",
            one.entry.id,
            frozenset(_fields_of(thesaurus(), one)),
        )
        for one in mentions
        if one.entry.kind != "aspect" and not one.entry.general and not telling.keys().isdisjoint(one.positions)
    ]
    home = {field for one in mentions for field in _fields_of(thesaurus(), one)}
    return workplaces_asked(written, lemmas, stretches, works, home)


def _fields_of(known: Thesaurus, mention: Mention) -> tuple[str, ...]:
    return known.fields_of(mention.entry.id) if mention.entry.kind == "occupation" else ()


def is_inside(mention: Mention, houses: Asked, telling: Mapping[int, str]) -> bool:
    """Is it named by the words of a workplace alone?"""
    own = [at for at in mention.positions if at in telling]
    return houses.positions.issuperset(own or mention.positions)


def without_houses(
    known: Thesaurus,
    mentions: Sequence[Mention],
    outside: Sequence[Mention],
    houses: Asked,
    lemmas: Sequence[str],
) -> list[Mention]:
    """Without the fields and the occupations that a workplace itself names, where others are named beside it.

    "Referent w urzędzie" is a "referent" there; "sprzedawca w sklepie mięsnym" is the special one as well.
    """
    own = {mention.entry.id for mention in known.find([lemmas[at] for at in sorted(houses.positions)], asked=True)}
    named = {mention.entry.id for mention in outside}
    return [
        mention
        for mention in mentions
        if mention.entry.kind == "aspect"
        or mention in outside
        or (mention.entry.kind == "occupation" and mention.entry.id not in own)
        or not named.isdisjoint(known.wider(mention.entry.id) if mention.entry.kind == "occupation" else ())
    ]
