"""What the words of a question name: work, where it is done, and what "or" joins."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.alternatives import OR
from retrieval.benefits import BENEFITS
from retrieval.coordination import AND, with_coordinated
from retrieval.polish import fold, lemma, words
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.polish import Word
    from retrieval.thesaurus import Mention, Thesaurus

_SEPARATOR = re.compile(r"[,;/]")
_WORK = "praca"
_IN = frozenset(("w", "we", "na", "przy"))
_DEPUTY = "zastepca"
HELPERS = frozenset("pomocnik pomocnica pomoc asystent asystentka helper assistant".split())
_ROUTES, _ABOUT = "trasy", "po"


def stretches_of(text: str, written: Sequence[Word], lemmas: Sequence[str]) -> list[range]:
    """The positions of the words between commas, slashes and "or", each stretch an answer of its own."""
    starts = [0]
    for at, (before, word) in enumerate(pairwise(written), start=1):
        if lemmas[at] in OR or _SEPARATOR.search(text, before.end, word.start):
            starts.append(at)
    return [range(start, end) for start, end in pairwise([*starts, len(written)])]


def named_in(known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """Everything that the words name, in their order."""
    found = _without_borrowed(_of_each_stretch(known, lemmas, stretches), stretches)
    found = _without_asked(found, lemmas, stretches)
    placed = _standing_for_work(found)
    if unnamed := _without_work([one for one in found if one not in placed], lemmas, stretches):
        longer = [set(mention.positions) for mention in found]
        works = _works(known, lemmas, unnamed)  # "prawo jazdy" is a licence, "biuro podróży" no "praca w biurze"
        works = [one for one in works if not any(more > set(one.positions) for more in longer)]
        found += works
        placed += works
    found = _without_places(found, placed, lemmas, stretches)
    found += _with_the_same_object(known, lemmas, stretches, found)
    if shared := _with_the_same_head(known, lemmas, stretches, found):
        taken = {mention.positions for mention in shared}
        found = [one for one in found if one.entry.kind != "field" or one.positions not in taken] + shared
    found = with_coordinated(known, lemmas, stretches, found)
    return sorted([*found, *_routes(known, lemmas)], key=lambda mention: mention.positions)


def _without_borrowed(found: Sequence[Mention], stretches: Sequence[range]) -> list[Mention]:
    """Without what borrows its words over a comma from names that stand whole: "agencja pracy, prawo jazdy"."""

    def crosses(one: Mention) -> bool:
        return not any(one.positions[0] in part and one.positions[-1] in part for part in stretches)

    whole = {at for one in found if len(one.positions) > 1 and not crosses(one) for at in one.positions}
    return [one for one in found if not (crosses(one) and whole.issuperset(one.positions))]


def employers_named(companies: Sequence[str], written: Sequence[Word]) -> set[int]:
    """Where the employers asked for are named, in any case: they are a constraint, and no words of the work."""
    names = {fold(word.text) for name in companies for word in words(name)}
    stems = tuple(name[: max(4, len(name) - 2)] for name in names if len(name) > 3)
    return {
        at for at, one in enumerate(written) if one.folded in names or (stems and one.folded.startswith(stems))
    }


def without_employers(
    known: Thesaurus, lemmas: list[str], stretches: Sequence[range], employers: set[int]
) -> list[str]:
    """The lemmas without those of employers, where the rest names work: a "magazyn IKEA" sells no furniture."""
    rest = ["" if at in employers else one for at, one in enumerate(lemmas)]
    works = employers and any(
        one.entry.kind in {"occupation", "field"} for one in named_in(known, rest, stretches)
    )
    return rest if works else lemmas


def without_homonyms(found: Sequence[Mention], written: Sequence[Word]) -> list[Mention]:
    """Without the fields whose name only has a form in common with a person's as it is written.

    "Informatyk w szpitalu" looks for no work of all "informatyka".
    """
    persons = {
        one.positions
        for one in found
        if one.entry.kind == "occupation" and len(one.positions) == 1 and _is_written(one, written)
    }
    return [
        one
        for one in found
        if one.entry.kind != "field" or one.positions not in persons or _is_written(one, written)
    ]


def _is_written(mention: Mention, written: Sequence[Word]) -> bool:
    """Does its one word stand there in the form of its name?"""
    word = written[mention.positions[0]].folded
    return any(fold(name) == word for name in (*mention.entry.names, *mention.entry.asked))


_WORK_BY_ITSELF = frozenset(("opiekun", "robotnik-gospodarczy"))
"""Names that say little, and yet which work it is; an "inżynier" may be one of anything."""


def is_one_of_several(
    mention: Mention, found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> bool:
    """Is what says little an answer of its own beside "or": "opiekunka albo salowa"?

    Not beside what is a kind of it, nor where the words of its stretch say more: "asystent lub opiekun osób".
    """
    if mention.entry.id not in _WORK_BY_ITSELF:
        return False
    at = next((number for number, one in enumerate(stretches) if mention.positions[0] in one), 0)
    own = {place for place in stretches[at] if lemmas[place] not in OR}
    beside = [one for one in stretches[max(0, at - 1) : at + 2] if one is not stretches[at]]
    joined = any(lemmas[one.start] in OR for one in stretches[at : at + 2] if one.start > 0)
    kinds_of_it = any(mention.entry.id in thesaurus().wider(one.entry.id) for one in found if one is not mention)
    works = any(one.entry.kind == "occupation" and one.positions[0] in part for one in found for part in beside)
    return joined and works and not kinds_of_it and own == set(mention.positions)


def _without_asked(found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """Without what only questions name beside work that is called by its name, or is more of it.

    An "analityk zarządzania finansami" leads no finances; "kierowca, wożenie ludzi autobusem" is both, and so are
    "regipsy i gładzie".
    """

    def is_told(mention: Mention) -> bool:
        wider = {mention.entry.id, *thesaurus().wider(mention.entry.id)}
        own = next(stretch for stretch in stretches if mention.positions[0] in stretch)
        return any(
            one.positions[0] in own
            and not one.asked
            and names_work((one,))
            and one.entry.id not in wider
            and one.positions != mention.positions
            and not _joined_by_and(mention, one, lemmas)
            for one in found
        )

    return [one for one in found if not (one.asked and one.entry.kind == "occupation" and is_told(one))]


def _joined_by_and(one: Mention, other: Mention, lemmas: Sequence[str]) -> bool:
    """Does "and" alone stand between the two, with no object that is of both: "skręcanie i montaż mebli"?"""
    first, second = sorted((one.positions, other.positions))
    return len(first) >= len(second) and second[0] - first[-1] == 2 and lemmas[first[-1] + 1] in AND


def _standing_for_work(found: Sequence[Mention]) -> list[Mention]:
    """The occupations that a place alone stands for: "na budowie", "mleczarnia"."""
    places = {one.positions for one in found if one.entry.kind == "field"}
    return [one for one in found if one.asked and one.entry.kind == "occupation" and one.positions in places]


def _without_places(
    found: Sequence[Mention], placed: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]
) -> list[Mention]:
    """Without the work that a place alone stands for, where other work is named and no "or" joins the two.

    `placed`: what is named by a place alone. "Jeżdżę koparką, kopalnia albo budowa" looks for no miner; "na
    budowie albo sprzątanie" for both.
    """
    standing = [one for one in placed if one.entry.kind == "occupation"]
    works = [one for one in found if names_work((one,)) and one not in standing]
    if not works or not standing:
        return list(found)
    with_work = [any(one.positions[0] in stretch for one in works) for stretch in stretches]
    after_or = [lemmas[stretch.start] in OR for stretch in stretches]

    def is_choice(mention: Mention) -> bool:
        own = next(number for number, stretch in enumerate(stretches) if mention.positions[0] in stretch)
        behind = own + 1 < len(stretches) and after_or[own + 1] and with_work[own + 1]
        return behind or (own > 0 and after_or[own] and with_work[own - 1])

    return [one for one in found if one not in standing or is_choice(one)]


def _without_work(found: Sequence[Mention], lemmas: Sequence[str], stretches: Sequence[range]) -> list[range]:
    """The stretches that may name work by its place alone: all of them, where no occupation is named.

    Where one is, by a workplace itself, those that "or" joins to it: "w lesie albo na tartaku".
    """
    named = [one for one in found if one.entry.kind == "occupation" and one.named]
    if not named:
        return list(stretches)
    places = {one.positions for one in found if one.entry.kind == "field"}
    return [
        stretch
        for before, stretch in pairwise(stretches)
        if lemmas[stretch.start] in OR
        and any(one.positions in places and one.positions[0] in before for one in named)
        and not any(one.positions[0] in stretch for one in named)
    ]


def _with_the_same_head(
    known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range], found: Sequence[Mention]
) -> list[Mention]:
    """Occupations that "or" leaves the first word of: "sprzedawczyni w mięsnym albo w piekarni" sells in both.

    Commas before it do the same: "kucharka w szkole, przedszkolu albo szpitalu". A place is joined to another
    place alone: "nauczyciel wspomagający, szkoła lub przedszkole" looks for no teacher of small children.
    """
    occupations = [one for one in found if one.entry.kind == "occupation" and one.named]
    shared: list[Mention] = []
    head, at_a_place = None, False
    for stretch, following in pairwise([*stretches, range(0)]):
        own = [one.positions for one in occupations if one.positions[0] in stretch]
        if own:
            head = lemmas[own[-1][0]] if len(own[-1]) > 1 else None
            if _is_placed_behind(known, lemmas, range(own[-1][-1] + 1, stretch.stop)):
                head = None
            at_a_place = any(names_field(known, lemmas[at]) or lemmas[at - 1] in _IN for at in own[-1][1:])
            if any(lemmas[at] in _IN for at in stretch if at > own[-1][-1]):
                head = None  # "szef kuchni w hotelu lub restauracji" runs no restaurant
        elif not any(part and lemmas[part.start] in OR for part in (stretch, following)):
            head = None
        if own or head is None:
            continue
        positions = [at for at in stretch if lemmas[at] not in OR]
        if not at_a_place and any(names_field(known, lemmas[at]) for at in positions):
            continue
        for mention in known.find([head, *(lemmas[at] for at in positions)], asked=True):
            is_work = mention.entry.kind == "occupation" and mention.named and mention.positions[0] == 0
            if is_work and len(mention.positions) > 1:
                shared.append(replace(mention, positions=tuple(positions[at - 1] for at in mention.positions[1:])))
    return shared


def _is_placed_behind(known: Thesaurus, lemmas: Sequence[str], rest: range) -> bool:
    """Does a place follow the name, so that "or" joins another place: "szef kuchni w hotelu lub restauracji"?"""
    return any(lemmas[at - 1] in _IN and names_field(known, lemmas[at]) for at in rest)


def _with_the_same_object(
    known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range], found: Sequence[Mention]
) -> list[Mention]:
    """Occupations whose further words stand on the other side of "or".

    "Zastępca kierownika sklepu albo kierowniczka", "specjalista albo kierownik sprzedaży", "kierownik sklepu albo
    zastępca".
    """
    shared = []
    occupations = [one for one in found if one.entry.kind == "occupation"]
    for before, stretch in pairwise(stretches):
        if lemmas[stretch.start] not in OR:
            continue
        for lacking, other in ((stretch, before), (before, stretch)):
            own = [one for one in occupations if one.positions[0] in lacking]
            positions = [at for at in lacking if lemmas[at] not in OR]
            words = [lemmas[at] for at in positions]
            deputy = words == [_DEPUTY] and lacking is stretch
            named = [
                one for one in occupations if one.positions[0] in other and (deputy or len(one.positions) > 1)
            ]
            if not (own or deputy) or not named or names_work(own):
                continue
            further = (lemmas[at] for at in named[-1].positions[0 if deputy else 1 :])
            objects = [word for word in further if not set(known.alike(word)).intersection(words)]
            for mention in known.find([*words, *objects], asked=True):
                whose = tuple(positions[at] for at in mention.positions if at < len(positions))
                if names_work((mention,)) and whose and len(whose) < len(mention.positions):
                    shared.append(replace(mention, positions=whose))
    return shared


def _of_each_stretch(known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """What the words name: "business analyst or data analyst" two occupations, and no "business data analyst".

    "Murarz, pomocnik" is both, of which the second has a name with the word of the first.
    """
    found = known.find(lemmas, asked=True)
    apart: dict[range, list[Mention]] = {}
    helped: list[Mention] = []
    for mention in found:
        places = set(mention.positions)
        across = [stretch for stretch in stretches if places.intersection(stretch)]
        if mention.entry.kind == "aspect" or len(across) < 2:
            continue
        own = {stretch: _within_stretch(known, lemmas, stretch) for stretch in across}
        if mention.entry.kind == "field":  # "dentysta, szukam gabinetu" is a dentist and no office of one
            either = any(lemmas[stretch.start] in OR for stretch in across[1:]) and all(own.values())
            apart |= own if either or any(map(names_work, own.values())) else {}
            continue
        named = [
            {at for one in mentions if _names_alone(one) for at in one.positions} for mentions in own.values()
        ]
        if is_bare_help(across[-1], lemmas) and any(map(_is_called, own[across[0]])):
            helped.append(replace(mention, positions=(across[-1][-1],)))
            apart |= own
            continue
        each_alone = not any(places.isdisjoint(positions) for positions in named)
        other_work = any(lemmas[stretch.start] in OR for stretch in across[1:]) and any(
            names_work((one,)) and places.isdisjoint(one.positions)
            for mentions in own.values()
            for one in mentions
        )  # "hydraulik na budowie albo w domu" builds no houses
        if (
            each_alone
            or other_work
            or _borrows_from_a_circumstance(mention, list(own.values()))
            or _work_or_work(list(own.values()), [lemmas[stretch.start] for stretch in across])
        ):
            apart |= own
    kept = [m for m in found if not any(at in stretch for stretch in apart for at in m.positions)]
    return kept + [mention for mentions in apart.values() for mention in mentions] + helped


def is_bare_help(stretch: range, lemmas: Sequence[str]) -> bool:
    """Does a stretch say no more than that somebody helps: "albo pomocnik"?"""
    own = [at for at in stretch if lemmas[at] not in OR]
    return len(own) == 1 and lemmas[own[0]] in HELPERS


def _borrows_from_a_circumstance(mention: Mention, own: Sequence[Sequence[Mention]]) -> bool:
    """Whether it takes a word of what the work is paid with: "handlowiec, auto służbowe" sells no cars.

    A licence behind a comma tells the work: "kierowca, prawo jazdy kat. B".
    """
    places = set(mention.positions)
    borrowed = any(
        one.entry.id in BENEFITS and len(one.positions) > 1 and not places.isdisjoint(one.positions)
        for there in own
        for one in there
    )
    return borrowed and any(map(names_work, own))


def _work_or_work(mentions: Sequence[Sequence[Mention]], starts: Sequence[str]) -> bool:
    """Whether "or" parts work from other work, or from a workplace, that each side names by itself.

    "Sprzątanie albo na magazynie" cleans no warehouses, "lakiernik samochodowy albo blacharz" are two trades, and
    so are "na produkcji albo szwaczka".
    """
    joined = all(start in OR for start in starts[1:])
    each = all(names_work(there) or any(one.entry.kind == "field" for one in there) for there in mentions)
    return joined and each and any(map(names_work, mentions))


def names_work(mentions: Sequence[Mention]) -> bool:
    return any(one.entry.kind == "occupation" and one.named and not one.entry.general for one in mentions)


def _within_stretch(known: Thesaurus, lemmas: Sequence[str], stretch: range) -> list[Mention]:
    found = known.find(lemmas[stretch.start : stretch.stop], asked=True)
    return [replace(m, positions=tuple(stretch.start + at for at in m.positions)) for m in found]


def _is_called(mention: Mention) -> bool:
    """Whether it is work by the name of whoever does it, and no place that stands for work: "na budowę"."""
    return names_work((mention,)) and not mention.asked


def _names_alone(mention: Mention) -> bool:
    """Whether it borrows no word to name an occupation: "projektant / architekt systemów" are both of systems."""
    telling = mention.entry.kind == "occupation" and mention.named and not mention.asked
    return telling and len(mention.positions) > 1


def _routes(known: Thesaurus, lemmas: Sequence[str]) -> list[Mention]:
    """What is named as "trasy po Europie", whose first word a question may leave out."""
    return [
        replace(mention, positions=tuple(at + place - 1 for place in mention.positions[1:]))
        for at, word in enumerate(lemmas)
        if word == _ABOUT
        for mention in known.find([lemma(_ROUTES), *lemmas[at : at + 4]])
        if mention.entry.kind == "aspect" and mention.positions[0] == 0 and len(mention.positions) > 1
    ]


def _works(known: Thesaurus, lemmas: Sequence[str], stretches: Sequence[range]) -> list[Mention]:
    """What is named as "praca fizyczna" or "praca z ludźmi", whose first word a question may leave out."""
    found = []
    for stretch in stretches:
        positions = [at for at in stretch if lemmas[at] not in OR]
        for mention in known.find([_WORK, *(lemmas[at] for at in positions)], asked=True):
            named = mention.entry.kind in {"occupation", "field"} and mention.named
            if named and mention.positions[0] == 0 and len(mention.positions) > 1:
                found.append(replace(mention, positions=tuple(positions[at - 1] for at in mention.positions[1:])))
    return found


def names_field(known: Thesaurus, word: str) -> bool:
    """Whether a word alone is the name of a field."""
    return any(mention.entry.kind == "field" for mention in known.find([word], asked=True))
