"""Whether an advert counts the hours of its work and they are those of a part of a post: "6 godzin w tygodniu".

Whoever writes so few hours means them, whatever a portal puts into its field where it was told nothing.
"""

from __future__ import annotations

import re

from retrieval.facts.clock import is_part_of_a_day
from retrieval.facts.rules import either
from retrieval.flat import flat

_SIGNS = ("tyg", "dzien", "mies", "po ", "etat")
_UP_TO_30 = r"(?:[1-9]|[12]\d|30)(?:[.,]\d)?"
_HOURS = r"[ ]?(?:h|godz\w*)\b\.?[ ]?"
_A_WEEK = r"(?:(?:/|w[ ]|na[ ])?[ ]?ty(?:dzien|godniu|dz\b\.?|g\b\.?)|tygodniowo)"
_A_DAY = r"(?:dziennie|na[ ]dzien|/[ ]?dzien)"
_DAY_OF_WEEK = r"(?:poniedzialk|wtor|srod|czwart|piat|sobot|niedziel)\w*"
_WORK = (
    r"(?:prac(?:a|e|y|owac)|umow\w+[ ](?:zleceni\w|o[ ]prac\w)|zleceni[ea]|wymiar\w*(?:[ ]czasu)?(?:[ ]pracy)?|"
    r"etat\w*)"
)
_FEW_DAYS = r"(?:raz|(?:[123]|1-2|2-3|jeden|dwa|trzy)[ ]?(?:x|razy|dni|dzien))[ ]w[ ]tygodniu"
_COUNTED = re.compile(
    either(rf"""
    {_UP_TO_30}{_HOURS}(?:pracy|zegarowych)[ ]{_A_WEEK}
    {_WORK}[ ,:(–-]+(?:okolo[ ]|ok\.?[ ]|do[ ]|po[ ]|maksymalnie[ ]|max\.?[ ]|tylko[ ]|zaledwie[ ]){{0,2}}\
    (?:\d{{1,2}}[ ]?-[ ]?)?{_UP_TO_30}{_HOURS}{_A_WEEK}
    wymiar\w*(?:[ ]czasu)?(?:[ ]pracy)?:?[ ](?:od[ ])?\d{{1,2}}[ ]do[ ]{_UP_TO_30}{_HOURS}{_A_WEEK}
    {_DAY_OF_WEEK}[ ,:(–-]+po[ ][1-5](?:[ ]?-[ ]?[2-5])?[ ]?(?:h\b|godz)
    {_WORK}[ ,:(–-]+(?:po[ ]|na[ ]|okolo[ ]|ok\.?[ ]|tylko[ ]|przez[ ])?(?:[1-5](?:[ ]?-[ ]?[2-5])?|kilka|pare)\
    {_HOURS}{_A_DAY}
    [(][ ]?(?:ok\.?[ ]|okolo[ ])?[1-5](?:[ ]?-[ ]?[2-5])?{_HOURS}{_A_DAY}
    (?:dni|dnia|x)[ ]w[ ]tygodniu[ ,(–-]+po[ ][1-5](?:[ ]?-[ ]?[2-5])?{_HOURS}
    (?:sprzatani[ea]|umow\w+[ ]zleceni\w|prac[aey](?![ ]zdaln))[ ,:(–-]+(?:tylko[ ]|okolo[ ]|ok\.?[ ])?{_FEW_DAYS}\
    (?![ ](?:z|w)[ ])
    (?:[1-9]|[1-9]\d|1[01]\d)[ ]?(?:h|godz\w*)[ ,.–-]+{_FEW_DAYS}
    prac[aey][ ]na[ ](?:pol|1/2|1/4|3/4|cwierc)[ ]etatu
    """)
)
_IN_TITLE = re.compile(
    rf"(?<![\d/.,])(?:[1-5](?:[ ]?-[ ]?[2-5])?{_HOURS}{_A_DAY}|{_UP_TO_30}{_HOURS}{_A_WEEK}"
    rf"|(?:[1-9]|[1-9]\d|1[0-3]\d){_HOURS}(?:miesiecznie|w[ ]miesiacu|/[ ]?mies\w*))"
)
_OTHERWISE = re.compile(
    r"\b(?:komputer\w*|monitor\w*|ekran\w*|zdaln\w+|hybryd\w+|home[ ]office|min\w*\.?|powyzej|ponad|ponizej"
    r"|nadgodzin\w*|nauczyciel\w*|lekcj\w+|dodatkowo|nie|za)[ :,]+[^.;:\n]{0,30}$"
)
"""Before the wording: what is counted is something else, or what is least."""
_WHOLE = re.compile(
    r"\bpeln\w+[ ](?:etat|wymiar)|\bcal(?:y|ym|ego)[ ]etat|\bwymiar[ ]etatu:?[ ]?1\b|\b40[ ]?(?:h|godz)"
)
_BEFORE = 40
_READ = 20_000


def is_for_few_hours(title: str, text: str) -> bool:
    """Does an advert count so few hours, and speak of no full time beside them?"""
    said, head = flat(text[:_READ]), flat(title)
    if _WHOLE.search(said) or _WHOLE.search(head):
        return False
    if _IN_TITLE.search(head):
        return True
    if is_part_of_a_day(text[:_READ]):
        return True
    return any(map(said.__contains__, _SIGNS)) and any(
        not _OTHERWISE.search(said, max(0, found.start() - _BEFORE), found.start())
        for found in _COUNTED.finditer(said)
    )
