"""The employers a sentence names: known ones where it speaks of work with them, any where it refuses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.polish import is_object, lemmas, words
from retrieval.reading.marks import Cue, Mark, overlaps
from retrieval.skills import is_everyday

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.companies import CompanyFinder

_AT_COMPANY = re.compile(
    r"(?:firm\w*|pracodawc\w*|koncern\w*|at|u|company|korporacj\w*|przez|siec\w*|(?:prac\w*|ofert\w*|stanowisk\w*|"
    r"jobs?|work\w*)\s+(?:w|we|u|od|z|at|in|for|from|by))\s+$"
)

_IN = re.compile(r"\b(?:w|we|dla|do|u|z|od|in|at|for)\s+$")
_LISTED = re.compile(r"\s*(?:,|i|oraz|lub|albo|ani|and|or|nor|/)\s*(?:(?:w|we|dla|do|nie|for|at)\s+)*")
REFUSED = re.compile(
    r"(?:\b(?:nie|bez|poza|o?procz|wyjatkiem|not|without|except|than|ani|no|but|zadn\w+|excluding|exclude|wyklucz\w*|pomin|niz|nor))\s+"
    r"(?:(?:w|we|dla|do|od|u|z|firm\w+|for|at|from|in)\s+)*$"
)
_REFUSED_TOO = re.compile(r"\b(?:bez|o?procz|wyklucz\w*)\s+(?:[^\s,.;!?]+\s+){0,3}(?:i|oraz|ani|lub|albo)\s+$")
_REFUSED_AFTER = re.compile(
    r"[ ](?:tez[ ]|takze[ ]|rowniez[ ])?(?:nie|odpada\w*|wykluczon\w+|is[ ]out)[ ]*(?:$|[,.;!?])"
)
_ONLY = re.compile(
    r"(?:^|[,;.])[ ]*(?:(?:nie|no|ok|jednak|a|albo|to|ale)[ ,]+)*(?:tylko|wylacznie|jedynie|only|just)[ ]$"
)
_ENDS = re.compile(r"[ ]*(?:$|[,.;!?])")
_WANTED_AFTER = re.compile(r"[ ](?:tez[ ]|jak[ ]najbardziej[ ])?(?:tak|chetnie|yes)[ ]*(?:$|[,.;!?])")
_AND_NOT = re.compile(r"\s*(?:,\s*)?(?:ani|nor|or|i|oraz|lub|albo)\s+")
_ABBREVIATION = re.compile(r"[^\W\d_a-ząćęłńóśźż]{1,5}")
"""Capitals alone are a field as likely as an employer: "nie SOC"."""


def _nominative(name: str) -> str:
    """ "Urzędu Pracy" as the office calls itself: a noun that stands first, without its ending."""
    first, *others = name.split(" ")
    if not (others and is_object(first)):
        return name
    return " ".join((lemmas(first.casefold())[0].capitalize(), *others))


def known_employers(finder: CompanyFinder, text: str, flat_text: str) -> list[Mark]:
    """Employers where the sentence says so: "w firmie X", "w X", or refused, also as a list."""
    found: list[Mark] = []
    towns = gazetteer().find(text)
    for mention in finder.find_in(words(text), text):
        if gazetteer().named(mention.name) or any(p.start <= mention.start and mention.end < p.end for p in towns):
            continue  # a company called "Tarnów" is asked for by other words
        before = flat_text[: mention.start]
        listed = bool(found) and _LISTED.fullmatch(flat_text, found[-1].end, mention.start) is not None
        refused = (
            REFUSED.search(before[-40:]) is not None
            or _REFUSED_AFTER.match(flat_text, mention.end) is not None
            or _REFUSED_TOO.search(before[-60:]) is not None
            or (listed and not found[-1].kept)
        )
        at_it = (
            _AT_COMPANY.search(before) is not None
            or _WANTED_AFTER.match(flat_text, mention.end) is not None
            or (_ONLY.search(before) is not None and _ENDS.match(flat_text, mention.end) is not None)
            or (mention.sure and _IN.search(before) is not None)
        )
        sure = mention.sure or text[mention.start].isupper() or (mention.common and listed)
        if (at_it or refused or listed) and sure:
            found.append(Mark("companies", (mention.name,), mention.start, mention.end, kept=not refused))
    return found


def unknown_employers(text: str, flat_text: str, marks: Sequence[Mark], cues: Iterable[Cue]) -> list[Mark]:
    """Names nobody knows, right after a negation and with a capital letter: "ale nie Januszex"."""
    found: list[Mark] = []
    refused = [mark.end for mark in marks if mark.field == "companies" and not mark.kept]
    after = [cue.end for cue in cues if cue.kind == "not"]
    after += [m.end() for end in refused if (m := _AND_NOT.match(flat_text, end))]
    while after:
        start_at = after.pop(0)
        m = re.compile(r"\s*(?:firm\w*\s+|agencj\w*\s+)?((?:[^\W\d_][\w&.'’-]*\s?){1,3})").match(text, start_at)
        if m is None:
            continue
        name = re.match(r"(?:[^\W\d_a-ząćęłńóśźż][\w&’'-]*\s?)+", m.group(1))
        if name is None or not name.group().strip() or _ABBREVIATION.fullmatch(name.group().strip()):
            continue
        start = m.start(1)
        mark = Mark("companies", (_nominative(name.group().strip()),), start, start + len(name.group().rstrip()))
        sure = text[:start_at].rstrip().casefold().endswith(("ani", "nor"))
        known_word = not sure and all(is_everyday(w.folded) for w in words(name.group()))
        if not overlaps(mark, [*marks, *found]) and not known_word:
            found.append(mark)
            after += [further.end() for further in [_AND_NOT.match(flat_text, mark.end)] if further]
    return found
