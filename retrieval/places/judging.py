"""Whether a name is meant as a place, on the evidence around it.

A large town is believed by its name alone, a village needs a preposition, a label or a capital letter, and a name
that is an everyday word ("Piła", "Nowe", "Marki") needs more the smaller the place is. In adverts, where thousands
of words of every kind stand beside the one that matters, everything needs more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retrieval.places import context

if TYPE_CHECKING:
    from retrieval.places.index import Name

_LONG = 6  # so many letters are seldom a word and a form of a town by chance
_SHORT = 5  # nor so many where no dictionary has the word
LARGE, SIZEABLE, SMALL, TINY = 100_000, 20_000, 10_000, 3_000  # inhabitants


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands around a name. `cases` that the words before it ask for, empty where they ask for none."""

    cases: str
    after_na: bool
    inside_it: bool  # "w" or "we" stands before it
    labelled: bool
    capital: bool  # every word of it, and that says something
    begins: bool  # a sentence, or the text
    closed: bool  # a comma, "też" or the end of the text follows
    voivodeship: str | None
    listed: bool  # it goes on a list of places
    ends: (
        bool  # a text without Polish letters, or without capitals, ends with it; a word and a blank are before it
    )
    apart: bool  # a comma stands before it
    joined: bool  # it goes on a list of places, with a comma or an "i" between
    everyday: bool = False  # as it is typed, the name is an ordinary word too
    asked: bool = False  # the words before it ask for the case that it is in
    leads: bool = False  # another of its kind stands next on the same list

    @property
    def inside(self) -> bool:
        """A capital letter that the beginning of a sentence does not explain."""
        return self.capital and not self.begins


def meant_in_question(name: Name, at: Evidence) -> bool:
    """In a question, which is short and about work, so that most names of places are meant."""
    nominative = "n" in name.cases
    continues = at.listed and nominative
    match name.entry.kind:
        case "minor":
            return at.capital and (at.asked or continues)
        case "district":
            bare = nominative and (at.inside or len(name.words[0]) >= _LONG)
            return at.capital and (at.asked or continues or not at.everyday or bare)
        case "voivodeship":
            return at.asked or not at.everyday
        case "country" | "group":
            alone = name.entry.kind == "country" and at.begins and at.capital and at.closed
            return at.asked or not at.everyday or (nominative and (at.inside or alone or at.leads))
        case _:
            return _everyday_town(name, at) if at.everyday else _plain_town(name, at)


def _plain_town(name: Name, at: Evidence) -> bool:
    population = name.entry.population
    if population >= SMALL or at.asked or at.capital or (at.listed and "n" in name.cases):
        return True
    if len(name.words) > 1 and not at.everyday and name.entry.places[0].country == "PL":
        return True  # "kelner bukowina tatrzańska"
    short = _SHORT if name.written.isascii() else _SHORT - 1  # "sztum", "łeba"
    return population >= TINY and len(name.words[0]) >= short and name.cases[0] in "an"


def _everyday_town(name: Name, at: Evidence) -> bool:
    """A town whose name is also an ordinary word, as it is typed here."""
    population, nominative = name.entry.population, "n" in name.cases
    if name.entry.places[0].country != "PL":
        return at.asked and at.capital
    if population >= LARGE:
        return at.asked or at.capital or nominative
    if (at.inside and nominative and (population >= TINY or len(name.words) > 1)) or _plainly_named(name, at):
        return True
    if population < SIZEABLE:
        return at.asked and at.capital and population > 0
    if at.asked and not at.capital:
        return at.inside_it or at.labelled or at.listed  # "w pile" is a town, "do piły taśmowej" is not
    return at.capital and (at.asked or at.inside or at.closed or (at.listed and nominative))


def _plainly_named(name: Name, at: Evidence) -> bool:
    """Whether an everyday name can only be a town where it stands."""
    population, nominative = name.entry.population, "n" in name.cases
    pair = len(name.words) > 1 and population >= TINY
    inside = at.inside_it and name.words[0] in context.HARDLY_INSIDE
    if (pair and nominative and name.words[-1] != "wies") or (at.asked and (pair or inside)):
        return True  # "podkowa leśna": the two hardly ever stand together; "kucharz w mikolajkach"
    if at.capital and nominative and ((at.leads and at.begins) or (at.inside and at.apart and at.closed)):
        return True  # "Września albo Słupca", "zbiór malin, Urzędów, z noclegiem"
    if population < SMALL:
        return False
    if at.begins and at.capital and at.closed and nominative:
        return True  # "Lipno, umowa o pracę"
    bare = at.ends or (at.joined and at.closed)
    if bare and nominative and population >= SIZEABLE and name.words[0] not in context.NEVER_BARE:
        return True  # "kelner wrzesnia", "rzeszow i jaroslaw": an ordinary noun would stand in another case
    return at.asked and at.inside_it and len(name.words[0]) >= _LONG  # "w koluszkach"


def meant_in_advert(name: Name, at: Evidence, before: str) -> bool:
    """In an advert; `before`: the flat text before the name."""
    if at.labelled or not at.capital:
        return at.capital and at.asked
    if context.NOT_THE_WORKPLACE.search(before) or name.entry.places[0].name == "Polska":
        return False  # "one of the largest in Poland"
    plainly = at.asked and not at.everyday
    match name.entry.kind:
        case "country":
            return plainly and context.WORK.search(before) is not None
        case "minor" | "group":
            return plainly and not at.begins
        case "voivodeship" | "district":
            return plainly
        case _:
            return _town_in_advert(name, at)


def _town_in_advert(name: Name, at: Evidence) -> bool:
    population = name.entry.population
    if not at.everyday:
        return at.asked or (population >= LARGE and "n" in name.cases)
    long = population >= TINY and at.inside_it and len(name.words[0]) >= 7
    return at.asked and not at.begins and (population >= SIZEABLE or long)
