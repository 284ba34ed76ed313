"""How long somebody has worked: "mam 2 lata doświadczenia", "z 3-letnim stażem", "with 2 years of experience".

What demands much more is none of theirs; what demands four years may still take whoever has three.
"""

from __future__ import annotations

import re

from bot.grounding.numerals import numeral_value
from retrieval.flat import blank, flat
from retrieval.stand_ins import MORE_EXPERIENCE

_COUNT = r"(?P<count>\d{1,2}|[a-z]{3,10})"
_EXPERIENCE = r"(?:doswiadczeni\w+|staz(?:u|em)|praktyk(?:i|a)|w[ ](?:tym[ ])?zawodzie|(?:of[ ])?experience)"
_ONE = r"(?P<one>rok|roku|roczn(?:e|ym|ego)|a[ ]year|one[ ]year)"
_HAD = re.compile(
    rf"(?<![\w,.])(?:{_COUNT}(?:[ ](?:lata|lat|years?(?:[’'])?)|[ -]?letni(?:e|m|ego|ej)?)"
    rf"|{_ONE})[ ](?:\w+[ ])?{_EXPERIENCE}(?![ ]studenck)"
    rf"|doswiadczeni\w+[ ](?:{_COUNT.replace('count', 'behind')}[ ](?:lata|lat)|(?P<year>rok))(?!\w)"
)
_TWO_IN_ONE = {"dwu": 2, "trzy": 3, "cztero": 4, "piecio": 5}
_NOT_HAD = re.compile(
    r"(?:firm\w+|pracownik\w*|kandydat\w*|co[ ]najmniej|przynajmniej|min\.?|minimum|ponad|powyzej|over|at[ ]least|"
    r"more[ ]than|nie[ ]mam|brak\w*|bez|ponizej|do|max\.?|maks\w*|wymag\w*|zadn\w+|without|no|up[ ]to|"
    r"require\w*)[ ](?:\w+[ ])?$"
)
_OTHER_YEARS = re.compile(r"(?<![\w,.])(?P<count>\d|1[0-5])[ ](?:lata|lat|years?)(?!\w)")
"""Years of other work, which may be of the same kind: "doświadczenie 2 lata, i 8 lat jako kierowca"."""
_BEFORE = 30
_MAY_BE_MORE = 2
"""An advert that demands so many years more is not for them; to whoever has one, one more is twice as many."""


def too_much_for(text: str) -> str:
    """What stands among the excluded words of whoever says how long they have worked; "" where nobody does."""
    said = flat(text)
    years = [
        count
        for found in _HAD.finditer(said)
        if not _NOT_HAD.search(said, max(0, found.start() - _BEFORE), found.start()) and (count := _years(found))
    ]
    if not years:
        return ""
    others = (int(found["count"]) for found in _OTHER_YEARS.finditer(said))
    had = max(*years, *others, 0)
    return MORE_EXPERIENCE.get(had + (_MAY_BE_MORE if had > 1 else 1), "")


_LONG = re.compile(r"(?<!\w)(?:od[ ]|przez[ ])?1[5-7][ ]lat(?!\w)")
_AT_WORK = re.compile(
    r"(?<!\w)(?:jezdz\w*|pracuj\w*|prowadz\w*|robi\w*|gotuj\w*|spawam|szyje|ucze|buduj\w*|jestem|kierowc\w*|"
    r"zawodow\w*)[ ][^,.;!?]*$"
)


def without_long_work(text: str) -> str:
    """The text without how long somebody has worked, where the number might be an age: "jeżdżę tirem 15 lat"."""
    said = flat(text)
    for found in _LONG.finditer(said):
        if _AT_WORK.search(said, 0, found.start()):
            text = blank(text, *found.span())
    return text


def _years(found: re.Match[str]) -> int:
    if found["one"] or found["year"]:
        return 1
    said = found["count"] or found["behind"]
    if said.isdigit():
        return int(said)
    value = _TWO_IN_ONE.get(said.removesuffix("letni")) or numeral_value(said)
    return int(value) if value else 0
