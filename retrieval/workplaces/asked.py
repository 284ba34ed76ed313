"""Which kinds of workplaces a question asks for, and by which of its words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from retrieval.alternatives import OR
from retrieval.polish import is_word
from retrieval.thesaurus import CONNECTING, thesaurus
from retrieval.workplaces.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from retrieval.polish import Word
    from retrieval.thesaurus import Mention

_WHERE = frozenset("w we na u in at".split())
_ELSEWHERE = frozenset(
    """chodzic odprowadzac odprowadzic odbierac odebrac zawozic zawiezc dowozic dojazd dojezdzac uczyc ukonczyc
    skonczyc studiowac blisko obok kolo niedaleko okolica po przez uczen uczennica student studentka dziecko corka
    syn wychowanek mieszkac przy wozic wozenie dostarczac dostawa kurs za""".split()
)
"""Before a workplace that the work is not in: "po szkole", "dziecko w przedszkolu", "za barem"."""
_ELSEWHERE_WITHIN = 3
_WORKED_ON = frozenset(
    """remont remontowac remontowanie budowa budowac budowanie rozbudowa przebudowa wykonczenie wykanczac
    modernizacja obsluga obslugiwac obslugiwanie sprzedaz sprzedawac dostawa architekt architektka projektant
    projektantka projektowac projektowanie wyposazenie wyposazac serwis serwisowac montaz montowac instalacja
    audyt nadzor kontrola system oprogramowanie aplikacja""".split()
)
"""Before a workplace, in its genitive and without "w": what is built, served or sold to."""
_CARRYING = frozenset(
    """kierowca kurier dostawca dostawa dostarczac dostarczanie rozwozenie rozwozic wozenie wozic zawozic przewoz
    przewozic transport dowoz zaopatrzenie sprzedaz sprzedawac przedstawiciel przedstawicielka handlowiec wysylka
    wysylac produkt towar sprzet oprogramowanie system driver delivery sales""".split()
)
"""Before "do" and a workplace: it is where somebody drives or sells to."""
SELLING = frozenset(
    """handlowiec przedstawiciel-handlowy key-account-manager business-developer przedstawiciel-medyczny
    kierownik-sprzedazy regionalny-kierownik-sprzedazy eksport""".split()
)
"""Work whose customers are named besides: "handlowiec, sprzęt dla szpitali"."""
_LONGEST_LISTED = 3
_TO, _FOR = "do", "dla"
_WORKING = frozenset("praca pracowac".split())
_CHILD_CARE = frozenset("opieka opiekun opiekunka praca pracowac pomoc zajecie wychowawca".split())


class Asked(NamedTuple):
    """Workplaces asked for: their kinds, one of which is enough, the words' positions, and what to call them."""

    kinds: tuple[str, ...] = ()
    positions: frozenset[int] = frozenset()
    called: str = ""


class Work(NamedTuple):
    """Work that a question names, by an occupation or by a field, and the positions of the words that tell it."""

    positions: frozenset[int]
    is_occupation: bool
    id: str = ""
    fields: frozenset[str] = frozenset()

    def is_at_home(self, kind: str) -> bool:
        """Is such a workplace where such work is done anyway?"""
        return self.is_occupation and (
            kinds().staff.get(self.id) in kinds().wider(kind) or not kinds().fields(kind).isdisjoint(self.fields)
        )


def workplaces_asked(
    written: Sequence[Word],
    lemmas: Sequence[str],
    stretches: Sequence[range],
    works: Sequence[Work],
    at_home: Collection[str],
) -> Asked:
    """The workplaces that a question names beside `works`, or instead of them.

    `at_home`: the fields that the works belong to, whose trade says nothing of the place: "helpdesk IT".

    A trade counts beside an occupation, behind "w" or in capital letters: "księgowa w budownictwie", "IT project
    manager"; and in what "or" joins to a workplace: "w sklepie z ubraniami albo butami".
    """
    found = [
        one
        for one in _named(lemmas, stretches)
        if not _is_elsewhere(one, lemmas) and not _is_of_others(one, written, lemmas, stretches, works)
    ]
    places = {at for one in found if one.named for at in one.positions}
    beside_work = any(one.is_occupation and not one.positions <= places for one in works)
    kept: list[Mention] = []
    for one in found:
        placed = _is_located(one, lemmas) or _in_capitals(one, written)
        trade = beside_work and placed and not kinds().fields(one.entry.id).intersection(at_home)
        if one.named or (_follows(one, lemmas, kept) and not _is_other_work(one, kept[-1], works)) or trade:
            kept.append(one)
    kept = _without_other_work(kept, lemmas, stretches, works)
    called = {one.positions: kinds().of_id[one.entry.id].names[0] for one in reversed(kept)}
    return Asked(
        tuple(dict.fromkeys(one.entry.id for one in kept)),
        frozenset(at for one in kept for at in one.positions),
        "/".join(dict.fromkeys(called[one.positions] for one in kept)),
    )


def kinds_named(lemmas: Sequence[str]) -> tuple[str, ...]:
    """The kinds that a phrase is the name of: "spożywczak", "market"."""
    telling = {at for at, word in enumerate(lemmas) if word not in CONNECTING}
    found = kinds().in_questions.find(lemmas, asked=True)
    return tuple(one.entry.id for one in found if one.named and telling <= set(one.positions))


def _named(lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """What each stretch of words names, in order."""
    found = [
        replace(one, positions=tuple(stretch.start + at for at in one.positions))
        for stretch in stretches
        for one in kinds().in_questions.find(lemmas[stretch.start : stretch.stop], asked=True)
    ]
    joined = _with_the_same_head(found, lemmas, stretches)
    places = {at for one in joined for at in one.positions}
    apart = [one for one in found if one.named or places.isdisjoint(one.positions)]
    return sorted((*apart, *joined), key=lambda one: one.positions)


def _with_the_same_head(
    found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> list[Mention]:
    """The workplaces that "or" and the commas before it leave the first word of: "w sklepie budowlanym, meblowym
    albo z AGD". One that has no name of its own is any that the first word names: "hurtownia elektryczna"."""
    joined: list[Mention] = []
    for number, stretch in enumerate(stretches):
        before = [one for one in found if one.named and len(one.positions) > 1 and one.positions[-1] in stretch]
        if not before or before[-1].positions[-1] != stretch[-1]:
            continue
        head = before[-1].positions[0]
        run: list[Mention] = []
        closed = False
        for further in stretches[number + 1 :]:
            own = [at for at in further if lemmas[at] not in OR and lemmas[at] not in CONNECTING]
            if len(own) != 1 or closed:
                break
            closed = lemmas[further.start] in OR
            run += _kinds_named_with(head, own[0], lemmas)
        joined += run if closed else []
    return joined


def _kinds_named_with(head: int, at: int, lemmas: Sequence[str]) -> list[Mention]:
    """What the two words name together; or what the first names alone, where the other one is not known at all."""
    named = kinds().in_questions.find([lemmas[head], lemmas[at]], asked=True)
    both = [replace(one, positions=(at,)) for one in named if one.named and len(one.positions) > 1]
    unknown = not kinds().in_questions.find([lemmas[at]], asked=True) and not thesaurus().find(
        [lemmas[at]], asked=True
    )
    alone = [replace(one, positions=(head,)) for one in named if one.named and one.positions == (0,)]
    return both or (alone if unknown else [])


def _is_elsewhere(mention: Mention, lemmas: Sequence[str]) -> bool:
    """Does the question speak of a place that the work is not in: "po szkole", "mam dziecko w przedszkolu"?"""
    before = lemmas[max(0, mention.positions[0] - _ELSEWHERE_WITHIN) : mention.positions[0]]
    return not _ELSEWHERE.isdisjoint(before) and _CHILD_CARE.isdisjoint(lemmas[: mention.positions[0]])


def _is_of_others(
    mention: Mention,
    written: Sequence[Word],
    lemmas: Sequence[str],
    stretches: Sequence[range],
    works: Sequence[Work],
) -> bool:
    """Is it what the work is done for, or a word of its name: "remont szkół", "market research analyst"?

    Nobody says "w" before it then. Work that is at home there, and claims its words, is done there.
    """
    if _is_located(mention, lemmas):
        return False
    first = mention.positions[0]
    claiming = [one for one in works if one.is_occupation and one.positions.intersection(mention.positions)]
    if any(one.is_at_home(mention.entry.id) for one in claiming):
        return False
    if mention.named and any(_is_english_name(one, mention, written) for one in claiming):
        return True
    start = next(stretch.start for stretch in stretches if first in stretch)
    before = lemmas[start : max(start, first - 1)]
    if before and lemmas[first - 1] in {_FOR, _TO}:
        return _WORKING.isdisjoint(before[-1:]) if lemmas[first - 1] == _FOR else not _CARRYING.isdisjoint(before)
    if written[first].folded == lemmas[first]:
        return False
    sold_to = any(one.id in SELLING for one in works)
    return sold_to or not _WORKED_ON.isdisjoint(lemmas[max(0, first - _ELSEWHERE_WITHIN) : first])


def _is_english_name(work: Work, mention: Mention, written: Sequence[Word]) -> bool:
    """Does it stand within the English name of work: "app store developer"?"""
    return mention.positions[-1] < max(work.positions) and not all(
        is_word(written[at].text) for at in work.positions
    )


def _is_located(mention: Mention, lemmas: Sequence[str]) -> bool:
    first = mention.positions[0]
    return first > 0 and lemmas[first - 1] in _WHERE


def _is_other_work(mention: Mention, before: Mention, works: Sequence[Work]) -> bool:
    """Does each of two places name work: "nauczycielka przedszkola albo klas 1-3"?"""
    return _names_work(mention.positions, works) and _names_work(before.positions, works)


def _names_work(places: Collection[int], works: Sequence[Work]) -> bool:
    return any(one.is_occupation and not one.positions.isdisjoint(places) for one in works)


def _in_capitals(mention: Mention, written: Sequence[Word]) -> bool:
    return all(written[at].text.isupper() for at in mention.positions)


def _follows(mention: Mention, lemmas: Sequence[str], found: Sequence[Mention]) -> bool:
    """Does it stand right behind another workplace, with "or" or a word that connects between?"""
    first = mention.positions[0]
    ends = {one.positions[-1] for one in found}
    between = next((lemmas[at + 1 : first] for at in range(first - 1, max(-1, first - 4), -1) if at in ends), None)
    return bool(between) and all(word in CONNECTING | OR for word in between or ())


def _list_up_to(
    last: Sequence[int], stretches: Sequence[range], places: Collection[int], works: Sequence[Work]
) -> list[Sequence[int]]:
    """The stretches of a list of workplaces up to this one: "w ngo, urzędzie (albo …)"."""
    own = [last]
    for further in reversed(stretches[: next(n for n, one in enumerate(stretches) if one is last)]):
        working = any((one.positions - set(places)).intersection(further) for one in works)
        if working or set(places).isdisjoint(further) or len(further) > _LONGEST_LISTED:
            break
        own.append(further)
    return own


def _without_other_work(
    found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range], works: Sequence[Work]
) -> list[Mention]:
    """Without workplaces that "or" sets beside work of another kind: "sprzątaczka albo w szkole", "w lesie albo na
    tartaku". There a workplace is one answer, and says nothing of the other; so is one in the name of work."""
    places = {at for one in found for at in one.positions}
    dropped: set[int] = set()
    for before, here in pairwise(stretches):
        if lemmas[here.start] not in OR:
            continue
        worked = [any((one.positions - places).intersection(part) for one in works) for part in (before, here)]
        housed = [not places.isdisjoint(part) for part in (before, here)]
        if worked == [True, False] and housed == [False, True]:
            dropped.update(here)
        if worked == [False, True] and housed == [True, False]:
            dropped.update(*_list_up_to(before, stretches, places, works))
        bare = {at for at in places.intersection(before) if at == 0 or lemmas[at - 1] not in _WHERE}
        if worked == [True, True] and housed == [True, False] and _names_work(bare, works):
            dropped.update(before)  # "nauczycielka przedszkola albo klas 1-3" is two kinds of work
    return [one for one in found if dropped.isdisjoint(one.positions)]
