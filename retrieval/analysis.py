"""What of an offer is indexed for full text: lemmas, and beside them what the thesaurus knows they name.

A concept is one term with a prefix, so that "młodsza księgowa", "accountant" and "specjalista ds. księgowości"
share `o:ksiegowy`: o: an occupation (and every broader one), n: an assistant of it, t: a task that points to it,
f: a field (w: named as such), a: an aspect, y: what experience is demanded, h:, s: and m: the workplace (see
`retrieval.workplaces`), b: and c: the trade (see `retrieval.trades`). A skill such as "manual testing"
points to an occupation as a task does, a category names one. What an offer states is a term as well (`p:krakow`,
`contracts:b2b`), so that full text brings offers that state what is asked before those that leave it open.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from importlib import resources
from importlib.metadata import version
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from retrieval.facts.age import UNDER_AGE, takes_under_age
from retrieval.facts.beginners import NO_EXPERIENCE, takes_beginners
from retrieval.facts.clock import BRIGADES, NO_NIGHTS, aspects_by_the_clock
from retrieval.facts.experience import demands
from retrieval.facts.others import own_text
from retrieval.facts.rotations import homecomings, rotation_terms
from retrieval.facts.unsaid import is_unsaid, is_wished
from retrieval.polish import clauses_of, fold, lemmas_of, sides_of
from retrieval.skills import skill_key
from retrieval.thesaurus import Thesaurus, thesaurus
from retrieval.trades import trade_terms, trades_text
from retrieval.workplaces import kinds, of_company, workplace_terms, workplaces_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Offer, Preferences, Search
    from retrieval.thesaurus import Mention

_VERSION = 33
_CLOSED_SETS = ("modes", "levels", "contracts", "hours", "languages")
_SAID_BRIEFLY = frozenset(("sezonowa",))
"""Aspects that a title, which speaks of nothing but the job, states by a task: "kelner na sezon"."""
_LICENCES = frozenset(("c+e", "ce"))
_NO_TRADE = frozenset("apteka dom-opieki hotel przedszkole przychodnia sanatorium szkola szpital uczelnia".split())
"""Fields that are what an employer is, and no trade that a firm may deal in."""
_CAMEL_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_WORDS = 3000
"""Words of a description that are indexed; the longest real adverts have about 1,500."""


def concepts(
    lemmas: Sequence[str],
    clauses: Sequence[int],
    known: Thesaurus,
    *,
    of_title: bool = False,
    sides: Sequence[int] = (),
) -> list[str]:
    """The concept terms of the lemmas of a text, each once; `clauses`, `sides`: see `retrieval.polish`."""
    found: dict[str, None] = {}
    mentions = known.find(lemmas)
    if len(sides) == len(lemmas):
        mentions = _of_each_side(mentions, lemmas, sides, known)
    for mention in mentions:
        entry = mention.entry
        wished = entry.kind != "aspect" and not of_title and is_wished(mention.positions, lemmas, clauses)
        if wished or mention.teaching:  # who teaches a trade does not work in it
            continue
        if entry.kind == "field":
            found[f"f:{entry.id}"] = found[f"w:{entry.id}"] = None
        elif entry.kind == "aspect":
            said = mention.named or (of_title and entry.id in _SAID_BRIEFLY)
            if said and not is_unsaid(entry.id, mention.positions, lemmas, clauses):
                found[f"a:{entry.id}"] = None
        elif mention.assisting:
            found[f"n:{entry.id}"] = None
        elif not mention.named:
            found[f"t:{entry.id}"] = None
        else:
            if not _LICENCES.isdisjoint(lemmas[at] for at in mention.positions):
                found["a:prawo-jazdy-ce"] = None  # "kierowca kat. C/C+E" names the licence with the work
            for name in (entry.id, *known.wider(entry.id)):
                found[f"o:{name}"] = None
            for field in known.fields_of(entry.id):
                found[f"f:{field}"] = None
    return list(found)


def _of_each_side(
    found: Sequence[Mention], lemmas: Sequence[str], sides: Sequence[int], known: Thesaurus
) -> list[Mention]:
    """What a title with slashes names: on each side by itself too, and with a word that two sides share.

    "Asystentka / Higienistka Stomatologiczna" names both of them, "Technik analityki / Ratownik medyczny" no
    lifeguard, though "medyczny" belongs to the technician as well.
    """
    parts = [list(places) for _, places in groupby(range(len(lemmas)), key=sides.__getitem__)]
    apart = [part for part in parts if len(part) > 1]
    apart += [one + other[1:] for one, other in pairwise(parts) if len(one) == 1 and len(other) > 1]
    of_sides = [
        replace(mention, positions=tuple(places[at] for at in mention.positions))
        for places in apart
        for mention in known.find([lemmas[at] for at in places])
        if mention.entry.kind == "occupation" and mention.named and len(mention.positions) > 1
    ]
    longer = [set(mention.positions) for mention in of_sides]
    kept = [
        mention
        for mention in found
        if mention.entry.kind != "occupation" or not any(set(mention.positions) < one for one in longer)
    ]
    named = {mention.entry.id for mention in kept}
    return kept + [mention for mention in of_sides if mention.entry.id not in named]


def title_terms(offer: Offer) -> list[str]:
    """The terms of an offer's title: its lemmas and its concepts."""
    return list(_terms_of_title(offer.title))


@lru_cache(maxsize=1024)  # looked at once for the title and once for the workplace that it tells
def _terms_of_title(title: str) -> tuple[str, ...]:
    known = thesaurus()
    plain = lemmas_of(title, most=_MOST_WORDS)
    typed = lemmas_of(title, most=_MOST_WORDS, restore=True)
    # "Pracownik serwisu sprzatającego" lacks a tail; "machine" is no "machina".
    lemmas = [
        one if known.knows(one) else meant if known.knows(meant) else known.slipped(one)
        for one, meant in zip(plain, typed, strict=True)
    ]
    sides = sides_of(title, most=_MOST_WORDS) if "/" in title else ()
    found = concepts(lemmas, clauses_of(title, most=_MOST_WORDS), known, of_title=True, sides=sides)
    if takes_under_age(title, of_title=True):
        found.append(f"a:{UNDER_AGE}")
    return (*lemmas, *dict.fromkeys(found))


def text_terms(offer: Offer) -> list[str]:
    """The terms of everything else an offer says: description, company, category, skills."""
    description = own_text(offer.description)
    said = lemmas_of(description, most=_MOST_WORDS)
    category = _CAMEL_CASE.sub(" ", offer.category)
    rest = lemmas_of(f"{offer.company} {category}")
    skills = [_one_term(skill_key(skill)) for skill in (*offer.skills, *offer.skills_nice)]
    places = [f"p:{_one_term(name)}" for place in offer.places for name in (place.name, place.voivodeship) if name]
    named = concepts(said, clauses_of(description, most=_MOST_WORDS), thesaurus())
    listed = [
        *_concepts_of(category),
        *_fields_of(offer.company),
        *(term for skill in offer.skills for term in _pointed_at(skill)),
    ]
    named += [term for term in dict.fromkeys(listed) if term not in named]
    by_the_clock = aspects_by_the_clock(description)
    if NO_NIGHTS in by_the_clock:  # "system 12-godzinny" is one of brigades where nothing says that it is by day
        named = [term for term in named if term != f"a:{BRIGADES}"]
    others = [*by_the_clock, *homecomings(description)]
    if takes_under_age(description):
        others.append(UNDER_AGE)
    if takes_beginners(description):
        others.append(NO_EXPERIENCE)
    timed = [term for name in others if (term := f"a:{name}") not in named]
    demanded = [*demands(description), *rotation_terms(f"{offer.title}\n{description}")]
    there = workplace_terms(offer, said, description, title_terms(offer))
    there += trade_terms(offer.title, offer.company, said)
    return said + rest + skills + named + timed + demanded + there + places + _closed_sets(offer)


@lru_cache(maxsize=20_000)
def _concepts_of(name: str) -> tuple[str, ...]:
    """The concept terms of a category or a skill, which many offers have alike."""
    return tuple(concepts(lemmas_of(name), clauses_of(name), thesaurus()))


def _fields_of(company: str) -> Iterator[str]:
    """The terms of the fields that an employer's name tells the workplace of: "Hotel Pod Lipą", "Da Grasso"."""
    known = kinds()
    for one in of_company(company):
        for name in sorted(known.wider(one)):
            for field in _NO_TRADE.intersection(known.of_id[name].fields):
                yield from (f"w:{field}", f"f:{field}")


@lru_cache(maxsize=20_000)
def _pointed_at(skill: str) -> tuple[str, ...]:
    """The concept terms of a skill; what would name an occupation in a title only points to it in a list."""
    return tuple(dict.fromkeys(f"t:{term[2:]}" if term[:2] == "o:" else term for term in _concepts_of(skill)))


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Names what terms, the sketches beside them and what digests add depend on; see `OfferStore.reanalyse`."""
    known = resources.files("retrieval").joinpath("data/thesaurus.txt").read_bytes()
    known += (workplaces_text() + trades_text()).encode()
    return f"{_VERSION}/{version('morfeusz2')}/{blake2b(known, digest_size=8).hexdigest()}"


def facet_terms(search: Search) -> list[str]:
    """The terms of offers that state what `search` demands or prefers."""
    places = [f"p:{_one_term(name)}" for name in (*search.places, *search.preferred.places)]
    return list(dict.fromkeys([*places, *_closed_sets(search), *_closed_sets(search.preferred)]))


def _closed_sets(source: Offer | Search | Preferences) -> list[str]:
    return [f"{name}:{value}" for name in _CLOSED_SETS for value in getattr(source, name)]


def _one_term(name: str) -> str:
    return fold(name).replace(" ", "_")
