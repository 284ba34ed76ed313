"""Whether an advert demands a schooling beyond the primary one: a trade, a secondary school, a degree beside them.

The form of the public employment service says it as "Wykształcenie: zasadnicze zawodowe", under what is required
or what is welcome; other adverts as "wykształcenie min. średnie".
"""

from __future__ import annotations

import re

from retrieval.facts.languages.headings import under
from retrieval.flat import flat

SCHOOLED = "x:schooled"
"""The term of an offer that whoever left school after the primary one cannot take."""

_LEVEL = r"(?:zasadnicz|zawodow|branzow|sredni|policealn|pomaturaln|techniczn|kierunkow|wyzsz)\w*"
_AT_LEAST = r"(?:min\.?|minimum|co[ ]najmniej|przynajmniej)"
_DEMANDED = re.compile(
    rf"(?<!\w)wyksztalceni(?:e|a|em)[ ]?(?:[:\u2013-][ ]?)?(?:{_AT_LEAST}[ ])?{_LEVEL}|"
    rf"(?<!\w){_AT_LEAST}[ ]{_LEVEL}(?:[ ]\w+)?[ ]wyksztalceni"
)
_WISHED_BEFORE = re.compile(
    r"(?:mile[ ]widzian\w+|pozadan\w+|preferowan\w+|preferujem\w+|atut\w*|plus\w*|nie[ ](?:jest[ ])?wymag\w+|"
    r"brak[ ]wymog\w+|niekoniecznie)[^.,;\n]{0,40}$"
)
_WISHED_BEHIND = re.compile(
    r"(?:[ ](?!mile|pref|pozad)[\w/]+){0,3}[ ]?\(?[ \u2013-]*(?:jest[ ]|bedzie[ ]|-[ ])?"
    r"(?:mile[ ]widzian|preferowan\w+(?![ ]kierun)|pozadan|nie[ ](?:jest[ ])?(?:wymag|koniecz)|niewymagan|"
    r"(?:dodatkowym[ ])?(?:atut|plus)|lub[ ]podstawow)"
)
_LESS_WILL_DO = re.compile(r"(?<!\w)wyksztalceni\w+[ :]*(?:brak|podstawow|gimnazjal)")
_READ = 20_000
_BEFORE = 60


def demands_schooling(text: str) -> bool:
    """Does the plain text of an advert demand more schooling than the primary one?"""
    said = flat(text[:_READ])
    if "wyksztalceni" not in said or _LESS_WILL_DO.search(said):
        return False
    return any(
        not _WISHED_BEFORE.search(said, max(0, m.start() - _BEFORE), m.start())
        and not _WISHED_BEHIND.match(said, m.end())
        and not under("welcome", text, said, m.start())
        for m in _DEMANDED.finditer(said)
    )
