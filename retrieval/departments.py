"""Which fields of a question are work of their own, and which say where an occupation is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.alternatives import OR
from retrieval.naming import names_field
from retrieval.thesaurus import CONNECTING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from retrieval.thesaurus import Mention, Thesaurus

_WORK, _OFFICE = "praca", "administracja"
DEPARTMENTS = frozenset(
    """hr marketing finanse logistyka sprzedaz obsluga-klienta it analiza-danych ai prawo zakupy biuro e-commerce
    jakosc bhp call-center cyberbezpieczenstwo magazyn produkcja sprzatanie""".split()
)
"""Fields that are parts of any firm: a list of them names work, and not where it is done."""
_OFFICES = frozenset("hr marketing finanse logistyka sprzedaz obsluga-klienta".split())
_TASKS = frozenset(
    """media pr rekrutacja ksiegowosc kadra placa obsluga reklama spedycja copywriting grafika seo event content
    zakup windykacja""".split()
)
"""What is done in an office, and nobody is called: a comma beside its department is as good as "or"."""
_NAMING = frozenset(("occupation", "field"))
_STANDING = frozenset("recepcja portiernia kasa szatnia zmywak sklep".split())
"""Places that are no part of every firm, and stand for work in such a list."""


def departments_listed(mentions: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]) -> set[int]:
    """The places of what a list with "or" names that has a part of any firm: "HR, marketing lub biuro", "recepcja,
    sklep albo biuro".

    Each of its members stands alone, and each is work.
    """
    found: set[int] = set()
    run: list[Sequence[int]] = []
    departments = 0
    for stretch in (*stretches, range(0)):
        own = [
            at for at in stretch if lemmas[at] not in CONNECTING and lemmas[at] not in OR and lemmas[at] != _WORK
        ]
        here = [one for one in mentions if one.entry.kind in _NAMING and set(own) == set(one.positions)]
        department = any(one.entry.id in DEPARTMENTS for one in here)
        if own and here and (department or (run and any(map(_is_work, here))) or _is_a_place(own, lemmas)):
            run.append(stretch)
            departments += department
            continue
        joined = any(lemmas[part[0]] in OR for part in run[1:])
        joined = joined or any(lemmas[at] == _OFFICE for part in run for at in part)
        joined = joined or (len(run) == 2 and _is_an_office_and_its_task(mentions, lemmas, run))
        if len(run) > 1 and departments and joined:
            found.update(at for part in run for at in part)
        run, departments = [], 0
    return found


def _is_an_office_and_its_task(
    mentions: Sequence[Mention], lemmas: Sequence[str], run: Sequence[Sequence[int]]
) -> bool:
    """Is one of two a department by itself, and the other what is done there: "marketing, social media"?"""
    offices = [
        part for part in run if any(one.entry.id in _OFFICES and one.positions[0] in part for one in mentions)
    ]
    return len(offices) == 1 and any(lemmas[at] in _TASKS for part in run if part not in offices for at in part)


def _is_a_place(own: Sequence[int], lemmas: Sequence[str]) -> bool:
    return all(lemmas[at] in _STANDING for at in own)


def _is_work(mention: Mention) -> bool:
    return mention.entry.kind == "occupation" and mention.named


def fields_and_workplaces(
    known: Thesaurus, mentions: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that are asked for as the job itself, and those that say where an occupation is at home.

    Of "sprzątanie albo ochrona" each is a job; "prawnik, firma albo urząd" says where one works.
    """
    of_occupations = {mention.positions for mention in mentions if mention.entry.kind == "occupation"}
    naming = {at for positions in of_occupations for at in positions}
    telling = naming | {at for one in mentions if one.entry.kind == "field" for at in one.positions}
    work: list[str] = []
    workplaces: list[str] = []
    named_before = False
    is_work = True
    listed = departments_listed(mentions, lemmas, stretches)
    for mention in mentions:
        if mention.entry.kind == "occupation":
            named_before = is_work = True
        elif mention.entry.kind == "field":
            first, last = mention.positions[0], mention.positions[-1]
            own = next(number for number, stretch in enumerate(stretches) if first in stretch)
            after_or = own > 0 and lemmas[stretches[own].start] in OR and naming.isdisjoint(stretches[own])
            # "albo przy wożeniu dzieci do szkoły" asks for no teacher
            after_or = after_or and all(
                lemmas[at] in CONNECTING or lemmas[at] in OR for at in range(stretches[own].start, first)
            )
            if after_or:
                left = stretches[own - 1]
                before = left[-1]
                after_or = (before,) in of_occupations or not names_field(known, lemmas[before])
                after_or = after_or and not naming.isdisjoint(left) and not _is_place_alone(left, of_occupations)
            before_or = last + 1 < len(lemmas) and lemmas[last + 1] in OR
            before_or = before_or and not naming.isdisjoint(stretches[own + 1])
            before_or = before_or or _begins_a_choice(mention, own, lemmas, stretches, telling)
            is_work = (
                not of_occupations
                or first in listed
                or mention.positions in of_occupations
                or (after_or and is_work)
                or (before_or and not named_before)
            )
            (work if is_work else workplaces).append(mention.entry.id)
    return tuple(dict.fromkeys(work)), tuple(dict.fromkeys(workplaces))


def _is_place_alone(stretch: range, of_occupations: Collection[tuple[int, ...]]) -> bool:
    """Does it say no more than where the work before it is done: the office of "recepcja, biuro albo klinika"?"""
    whole = [positions for positions in of_occupations if positions[0] < stretch.start <= positions[-1]]
    told = {at for positions in whole for at in positions}
    return bool(told) and all(at in told for positions in of_occupations for at in positions if at in stretch)


def _begins_a_choice(
    mention: Mention, own: int, lemmas: Sequence[str], stretches: Sequence[range], naming: set[int]
) -> bool:
    """Does it stand alone, and named work alone behind it until "or": "marketing, PR albo social media"?"""
    if any(at not in mention.positions and lemmas[at] not in CONNECTING for at in stretches[own]):
        return False
    for stretch in stretches[own + 1 :]:
        if naming.isdisjoint(stretch):
            return False
        if lemmas[stretch.start] in OR:
            return True
    return False
