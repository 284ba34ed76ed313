"""The tools and technologies that an advert's own words name, where no field of its record lists them.

Only names of the table count, written as they are written there: an advert is long, and inflected or mistyped
forms of short names are everyday words in it ("która" is no Ktor, a Shell station no shell). Most adverts name no
technology at all, so a look at which words occur comes first; a finder reads only what stands around one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.polish import fold
from retrieval.skills import SkillFinder, is_everyday
from retrieval.skills.table import table
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 20_000  # characters of a description that are read
_MOST_SKILLS = 40
_AROUND = 32
"""Characters on either side of a name by which the finder tells a doubtful one."""

_TOKEN = re.compile(r"[^\W_]+")
# Names that are also words of adverts, firms, grades and norms ("Jest to praca", "kat. C", "stacja Shell").
_NEVER_ALONE = frozenset(
    {"jest", "shell", "c", "r", "go", "d3", "al", "dart", "word", "exchange", "chef", "optima", "ifs"}
)
_OTHER_ADVERTS = "Podobne oferty"
_NICE = re.compile(
    r"mile widzian\w*|nice.to.have|atutem bed\w+|(?:dodatkow\w+ )?atut\w*\s*:|dodatkowe\s*:|would be a plus\s*:"
)
_NICE_REACHES = 250
_REQUIRED_AGAIN = re.compile(
    r"oferujemy|oferta|wymagania(?! dodatkowe)|wymagamy|oczekujemy|obowiazki|zadania|zapewniamy|we offer"
    r"|requirements|responsibilities|o nas|mozesz liczyc|technologie"
)
_ENDS = re.compile(r"[.;\n\u2022](?=\s|$)")


def skills_in(title: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(required, nice to have) by canonical name, in the order of the advert; what is both is required."""
    whole = f"{title}\n{text[:_MOST].partition(_OTHER_ADVERTS)[0]}"
    spans = list(_stretches(whole))
    if not spans:
        return (), ()
    required: dict[str, None] = {}
    nice: dict[str, None] = {}
    for start, end in spans:
        stretch = whole[start:end]
        for mention in _finder().find(stretch, mistyped=False):
            if fold(stretch[mention.start : mention.end]) in _names():
                at = start + mention.start
                (nice if _only_nice(whole, at) else required)[mention.name] = None
    return tuple(required)[:_MOST_SKILLS], tuple(name for name in nice if name not in required)[:_MOST_SKILLS]


@lru_cache(maxsize=1)
def _finder() -> SkillFinder:
    return SkillFinder(Vocabulary())


def _known_names() -> Iterator[str]:
    for row in table():
        yield from (row.name, *row.others)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(fold(name) for name in _known_names()) - _NEVER_ALONE


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The first word of each name, as adverts may write it: in lower case only where that is no everyday word."""
    found: set[str] = set()
    for name in _known_names():
        first = _TOKEN.search(name)
        if first is None or fold(name) in _NEVER_ALONE:
            continue
        word = first[0]
        found |= {word, word.upper(), word.capitalize()}
        if not is_everyday(fold(word)):
            found.add(word.lower())
    return frozenset(found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of the text around words that names begin with; none overlaps another."""
    there = _first_words().intersection(_TOKEN.findall(text))
    start = end = -1
    for first, last in sorted(span for word in there for span in _spans_of(word, text)):
        left, right = _word_start(text, first - _AROUND), _word_end(text, last + _AROUND)
        if left > end >= 0:
            yield start, end
            start = left
        elif end < 0:
            start = left
        end = max(end, right)
    if end >= 0:
        yield start, end


def _spans_of(word: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        after = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[after : after + 1].isalnum()):
            yield at, after
        at = text.find(word, after)


def _word_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return max(at, 0)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return min(at, len(text))


def _only_nice(text: str, at: int) -> bool:
    """Whether a name stands in a clause or under a heading of what is merely welcome."""
    before = flat(text[max(0, at - _NICE_REACHES) : at])
    marks = list(_NICE.finditer(before))
    if not marks:
        return False
    between = before[marks[-1].end() :]
    if _REQUIRED_AGAIN.search(between):
        return False
    heading = marks[-1][0].endswith(":") or between.lstrip()[:1] == ":"
    return heading or _ENDS.search(between) is None
