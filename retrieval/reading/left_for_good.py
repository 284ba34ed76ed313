"""Employers that somebody has worked for and does not go back to: "w Biedronce pracowałam, nigdy więcej"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import blank, flat
from retrieval.polish import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.companies import CompanyFinder, CompanyMention

_NEVER_AGAIN = re.compile(
    r"(?<!\w)(?:szuk\w+[ ](?:teraz[ ]|juz[ ])?(?:czegos|firmy|pracodawcy|pracy)[ ](?:gdzie[ ])?inn\w+(?!\w)|"
    r"looking[ ]for[ ]something[ ](?:else|different|new)(?!\w)|"
    r"(?:(?:juz[ ])?nigdy[ ](?:wiecej|juz)|(?:juz|nigdy|wiecej)[ ](?:juz[ ]|wiecej[ ]|tam[ ])*nie[ ]"
    r"(?:wroce|wracam|pojde|chce)|nie[ ](?:wracam|wroce|chce[ ](?:juz[ ]|tam[ ])*(?:wracac|wrocic))|"
    r"tam[ ](?:juz[ ])?nie[ ](?:chce|wroce|wracam|pojde)|nie[ ]chce[ ](?:juz[ ])?tam|"
    r"never[ ]again|(?:(?:won.?t|will[ ]never|never|(?:don.?t|do[ ]not)[ ]want[ ]to)[ ](?:be[ ])?go(?:ing)?|"
    r"not[ ]going)[ ]back(?:[ ]there)?|(?P<enough>(?:juz[ ])?mam[ ](?:juz[ ])?(?:dosc|dosyc)|"
    r"(?:mi[ ])?(?:juz[ ])?(?:wystarczy|starczy)|(?:i.?ve[ ]had|had)[ ]enough))"
    r"(?:[ ](?:tam|juz|wracac|pracowac|isc))*(?=[ ]*(?:$|[,.;!?]|(?:ale|lecz|a|i|wiec|but|so|and)[ ])))"
)
_WORKED = re.compile(
    r"(?<!\w)(?:(?:prze)?pracowal\w+|pracuje(?:my)?|work(?:ing)?|robil\w+|byl(?:em|am)|spedzil\w+|worked|spent|"
    r"i[ ]was)(?!\w)"
)
_HOW_LONG = re.compile(r"(?<!\w)przepracowal\w+[ ](?:\w+[ ]){0,3}?(?:lat\w*|rok|miesi\w+)(?!\w)")
_NEAR = re.compile(r"[ ,.;:!–-]*(?:(?:to|a|i|and)[ ])*")
_JOINT = re.compile(r"[ ]*(?:,|i|oraz|ani|and|or)[ ]+(?:(?:w|we|u|at|for|potem|then)[ ]+)*")
_WORKED_AT = re.compile(
    r"(?<!\w)(?:(?:prze)?pracowal\w+|robil\w+|byl(?:em|am))[ ](?:\w+[ ]){0,2}?(?:w|we|u|dla)[ ]$"
)
"""Before an employer whom nobody writes with a capital letter: "pracowalem w biedronce"."""
_PREPOSITION = re.compile(r"(?:(?<!\w)(?:w|we|u|dla|at|for|in)[ ]+)?$")
_CLAUSE = re.compile(r".*[.;!?\n]", re.DOTALL)
_MOST_LETTERS = 100
"""How far before such words the employer is looked for."""


def left_for_good(finder: CompanyFinder, text: str) -> tuple[str, tuple[str, ...]]:
    """The text without such employers and the words that refuse them, and their names."""
    flat_text = flat(text)
    names: list[str] = []
    mentions: list[CompanyMention] | None = None
    for never in _NEVER_AGAIN.finditer(flat_text):
        said = flat_text[max(0, never.start() - _MOST_LETTERS) : never.start()].rstrip(" .,;!-")
        end = max(0, never.start() - _MOST_LETTERS) + len(said)
        clause = _CLAUSE.match(said)
        start = end - len(said) + (clause.end() if clause else 0)
        if mentions is None:
            mentions = [
                m
                for m in finder.find_in(words(text), text)
                if m.sure or text[m.start].isupper() or _WORKED_AT.search(flat_text, 0, m.start)
            ]
        listed = _listed(mentions, flat_text, start, end)
        worked = _WORKED.search(flat_text, start, end) is not None
        near = listed and not never["enough"] and _NEAR.fullmatch(flat_text, listed[-1].end, never.start())
        if not listed or not (worked or near):
            continue
        preposition = _PREPOSITION.search(flat_text, 0, listed[0].start)
        begin = preposition.start() if preposition else listed[0].start
        if worked_at := _WORKED_AT.search(flat_text, start, listed[0].start):
            begin = worked_at.start()
        text = blank(blank(text, begin, listed[-1].end), *never.span())
        if how_long := _HOW_LONG.search(flat_text, start, end):
            text = blank(text, *how_long.span())
        names += [mention.name for mention in listed]
        mentions = [mention for mention in mentions if mention not in listed]
    return text, tuple(names)


def _listed(mentions: Sequence[CompanyMention], flat_text: str, start: int, end: int) -> list[CompanyMention]:
    """The last employer between `start` and `end`, and those that stand in one list with it."""
    listed: list[CompanyMention] = []
    for mention in reversed(mentions):
        if mention.start < start or mention.end > end:
            continue
        if listed and not _JOINT.fullmatch(flat_text, mention.end, listed[0].start):
            break
        listed.insert(0, mention)
    return listed
