"""What is one choice of several, though alone it would be a constraint: "praktyki albo asystent", "SEO lub PR"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.reading.sense import names_work, names_workplace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.reading.marks import Mark
    from retrieval.reading.meaning import Meaning

_OR = r"(?:albo|lub|czy|badz|or)"
_OF_ITS_KIND = r"(?:[ ](?:wakacyjn|platn|letni|studenck|zawodow|absolwenck)\w*)*"
_OR_BEHIND = re.compile(rf"{_OF_ITS_KIND}[ ]*(?:,[ ]*)?{_OR}[ ]+(?=\w)")
_NO_OTHER = re.compile(
    r"(?:prac[aey]|robot[aey]|work|job|etat\w*)?[ ]*(?:$|[,.;!?])|staz|praktyk|wolontari|intern|trainee"
)
"""Behind "or" it names no other work: "staż albo praca", "staż albo praktyki"."""
_OR_BEFORE = re.compile(rf"(?P<other>[^,.;!?]*\w)[ ]+(?:,[ ]*)?{_OR}[ ]+(?:(?:na|o|platn\w+|jakies)[ ]+)*$")
_LIST_BEHIND = re.compile(
    rf"(?:[ ]*,[ ]*(?P<next>[^,.;!?]{{2,30}}?))?(?:[ ]*,[ ]*[^,.;!?]{{2,30}}?){{0,3}}[ ]*{_OR}[ ]+"
    r"(?P<last>[^,.;!?]{2,40})"
)
_ANOTHER_PLACE = re.compile(r"(?:(?:w|we|na|do|in|at|a|an)[ ])?(?P<place>[^,.;!?]{4,40})")
_PLACE_BEFORE = re.compile(
    rf"(?<!\w)(?:w|we|na|do|in|at)[ ](?P<place>[^,.;!?]{{4,30}}?)[ ]{_OR}[ ](?:w[ ]|we[ ]|at[ ])?$"
)
_LOCAL = re.compile(r"^(?:(?:jakim[sś]|inn\w+|mal\w+)[ ])?(?:osiedlow|lokaln|pobliski|wiejski)\w*")
_INTERNSHIP = ("intern",)
_HYBRID = ("hybrid",)
_AT_HOME = (("remote",), _HYBRID)
_OR_AT_HOME = re.compile(
    rf"(?:^|(?<=[,.;!?]))(?P<other>[^,.;!?]*\w)[ ]+(?:,[ ]*)?{_OR}[ ]+"
    r"(?:(?:praca|pracy|prace|cos|czegos|jakas|moze|byc|ewentualnie|nawet|work|working|job|something|w|na|trybie|"
    r"pelni|calkiem|fully)[ ]+)*$"
)
_OR_WORK = re.compile(rf"[ ]*(?:,[ ]*)?{_OR}[ ]+(?P<other>[^,.;!?]*\w)")
_AT_AN_OFFICE = re.compile(r"(?<!\w)(?:biur\w*|office|na[ ]miejscu|on[ -]?site)(?!\w)")


def among_others(meaning: Meaning, text: str) -> Meaning:
    """What is wanted without internships, skills, employers and work at home that are one choice of several.

    An internship is wished for then, and such a skill or employer stays one of the words that name the work.
    Work at home is wished for where no place is named, which would be the other choice.
    """
    flat_text = flat(text)
    levels = [mark for mark in meaning.wanted if mark.field == "levels"]
    interns = [mark for mark in levels if mark.values == _INTERNSHIP]
    either = interns == levels and any(_or_other_work(mark, meaning.wanted, flat_text) for mark in interns)
    softened = interns if either else []
    named = [mark for mark in meaning.wanted if mark.field == "skills" and _names_work(mark, meaning.wanted, text)]
    employers = [mark for mark in meaning.wanted if mark.field == "companies"]
    elsewhere = any(_or_elsewhere(mark, employers, flat_text) for mark in employers)
    softened = [*softened, *_at_home(meaning.wanted, text)]
    gone = {id(mark) for mark in (*softened, *named, *(employers if elsewhere else ()))}
    wanted = [mark for mark in meaning.wanted if id(mark) not in gone]
    return replace(meaning, wanted=wanted, wished=[*meaning.wished, *softened])


def _at_home(wanted: Sequence[Mark], text: str) -> list[Mark]:
    """Work at home that is one choice and has no place for the other."""
    modes = [mark for mark in wanted if mark.field == "modes"]
    placed = any(mark.field == "places" for mark in wanted) and any(mark.values != _HYBRID for mark in modes)
    return modes if not placed and is_or_at_work(wanted, text) else []


def is_or_at_work(marks: Sequence[Mark], text: str) -> bool:
    """Whether work at home is one choice, and work at an office or elsewhere the other: "biuro albo zdalnie"."""
    flat_text = flat(text)
    modes = [mark for mark in marks if mark.field == "modes"]
    if not modes or any(mark.values not in _AT_HOME for mark in modes):
        return False

    def is_work(start: int, end: int) -> bool:
        marked = any(one.start < end and start < one.end for one in marks)
        return not marked and (
            names_work(text[start:end]) or _AT_AN_OFFICE.search(flat_text, start, end) is not None
        )

    for mark in modes:
        before, behind = _OR_AT_HOME.search(flat_text[: mark.start]), _OR_WORK.match(flat_text, mark.end)
        if (before and is_work(*before.span("other"))) or (behind and is_work(*behind.span("other"))):
            return True
    return False


def _or_other_work(mark: Mark, marks: Sequence[Mark], flat_text: str) -> bool:
    """Whether "or" stands between an internship and what is none: "praktyki albo praca asystenta"."""
    if m := _OR_BEHIND.match(flat_text, mark.end):
        return not (_is_level(m.end(), marks) or _NO_OTHER.match(flat_text, m.end()))
    before = _OR_BEFORE.search(flat_text[: mark.start])
    return before is not None and not any(
        one.field == "levels" and one.end > before.start("other") and one is not mark and one.start < mark.start
        for one in marks
    )


def _or_elsewhere(mark: Mark, employers: Sequence[Mark], flat_text: str) -> bool:
    """Would a place of another kind do as well as the employer: "w Biedronce albo małym sklepie"?"""

    def is_place(found: re.Match[str]) -> bool:
        start, end = found.span("place")
        if any(one.start < end and start < one.end for one in employers):
            return False
        return names_workplace(found["place"]) or _LOCAL.search(found["place"]) is not None

    behind = _OR_BEHIND.match(flat_text, mark.end)
    other = _ANOTHER_PLACE.match(flat_text, behind.end()) if behind else None
    other = other or _PLACE_BEFORE.search(flat_text[: mark.start])
    return other is not None and is_place(other)


def _is_level(start: int, marks: Sequence[Mark]) -> bool:
    return any(mark.field == "levels" and mark.start <= start < mark.end for mark in marks)


def _names_work(mark: Mark, marks: Sequence[Mark], text: str) -> bool:
    """Whether a skill that is a kind of work is named beside others: "SEO albo Google Ads"."""
    if not names_work(text[mark.start : mark.end]):
        return False
    flat_text = flat(text)

    def is_work(start: int, end: int) -> bool:
        marked = any(one.start < end and start < one.end for one in marks)
        return not marked and names_work(" ".join(text[start:end].split()[:3]))

    if m := _OR_BEHIND.match(flat_text, mark.end):
        stop = re.compile(r"[,.;!?]|$").search(flat_text, m.end())
        return stop is not None and is_work(m.end(), stop.start())
    before = _OR_BEFORE.search(flat_text[: mark.start])
    if before is not None:
        said = text[before.start("other") : before.end("other")].split()[-2:]
        start = before.end("other") - len(" ".join(said))
        return is_work(max(0, start), before.end("other"))
    listed = _LIST_BEHIND.match(flat_text, mark.end)
    if listed is None or listed["next"] is None:
        return False
    return any(is_work(*listed.span(name)) for name in ("next", "last"))
