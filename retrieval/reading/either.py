"""What is one choice of several, though alone it would be a constraint: "praktyki albo asystent", "SEO lub PR"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.reading.sense import names_work

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
_INTERNSHIP = ("intern",)


def among_others(meaning: Meaning, text: str) -> Meaning:
    """What is wanted without internships and skills that are one choice of several.

    An internship is wished for then, and such a skill stays one of the words that name the work.
    """
    flat_text = flat(text)
    levels = [mark for mark in meaning.wanted if mark.field == "levels"]
    interns = [mark for mark in levels if mark.values == _INTERNSHIP]
    either = interns == levels and any(_or_other_work(mark, meaning.wanted, flat_text) for mark in interns)
    softened = interns if either else []
    named = [mark for mark in meaning.wanted if mark.field == "skills" and _names_work(mark, meaning.wanted, text)]
    gone = {id(mark) for mark in (*softened, *named)}
    wanted = [mark for mark in meaning.wanted if id(mark) not in gone]
    return replace(meaning, wanted=wanted, wished=[*meaning.wished, *softened])


def _or_other_work(mark: Mark, marks: Sequence[Mark], flat_text: str) -> bool:
    """Whether "or" stands between an internship and what is none: "praktyki albo praca asystenta"."""
    if m := _OR_BEHIND.match(flat_text, mark.end):
        return not (_is_level(m.end(), marks) or _NO_OTHER.match(flat_text, m.end()))
    before = _OR_BEFORE.search(flat_text[: mark.start])
    return before is not None and not any(
        one.field == "levels" and one.end > before.start("other") and one is not mark and one.start < mark.start
        for one in marks
    )


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
