"""Where drivers sleep, and how long they are away: over weekends, home for each, "system 3/1".

"System 3/1" is three weeks on the road and one at home; whoever is home every day is there at weekends as well.
"""

from __future__ import annotations

import re

from retrieval.facts.rules import either
from retrieval.flat import flat

AWAY = "x:away"
"""The term of an advert whose work goes on over weekends away from home."""
HOME_DAILY, HOME_AT_WEEKENDS = "codziennie-w-domu", "weekendy-w-domu"
"""Aspects of the thesaurus, which adverts name in words as well."""

ROTATES = "r:any"
"""The term of an advert that names how long one is away and how long at home."""

_READ = 20_000
_DRIVERS = ("kierowc", "w trasie", "transport miedzynarod", "naczep", "kat. c")
_NOT_EACH = r"(?<!drugi[ ])(?<!trzeci[ ])(?<!dwa[ ])(?<!trzy[ ])(?<!2[ ])(?<!3[ ])(?<!jeden[ ])(?<!niektore[ ])"
_DAILY = re.compile(
    either(r"""
    \bcodzienn\w+[ ](?:\w+[ ]){0,2}?(?:powrot|zjazd)\w*\b\
    (?![ ](?:na|do)[ ](?:miejsca[ ])?(?:kwater|zakwat|hotel|baz))
    \b(?:powrot|zjazd)\w*[ ]codziennie  \b(?:co[ ]noc|kazda[ ]noc|kazdej[ ]nocy|codziennie)[ ]w[ ]domu
    """)
)
_WEEKENDS = re.compile(
    either(rf"""
    \bpauz\w*[ ](?:\d[\d/ -]*(?:h\b|godz\w*)?[ ])?(?:weekendow\w+[ ])?(?:\d[\d/ -]*(?:h\b|godz\w*)?[ ])?\
    w[ ](?:domu|miejscu[ ]zamieszkania)
    {_NOT_EACH}\bweekend\w*[ ](?:zawsze[ ]|spedzan\w+[ ]|zwykle[ ]|wolne[ ])?w[ ](?:domu|miejscu[ ]zamieszkania)
    \b(?:powrot|zjazd|wraca)\w*[ ](?:do[ ]domu[ ]|(?!po[ ]|biura[ ])\w+[ ]){{0,3}}?(?:na|w|co)[ ]\
    (?:kazdy[ ]|wszystkie[ ])?{_NOT_EACH}weekend(?:y|u|zie)?\b
    """)
)
_DAILY_SIGNS, _WEEKEND_SIGNS = ("codzien", " noc"), ("weekend", "pauz")
"""Parts of words without which the patterns find nothing, and which most adverts have not."""
_SYSTEM = re.compile(
    r"\bsystem\w*[ ](?:pracy)?[ ]?:?[ ]?\(?(?:(?:[2-9]|1\d)[ ]?(?:[/+x]|na)[ ]?1|[68][ ]?(?:[/+x]|na)[ ]?[23])\b"
    r"(?![ ]?(?:h\b|godz|zmian))"
)
"""Weeks on the road and at home, of drivers alone: "3/1", "6+2"; "5/2", "4/2" and "2/2" of buses count days."""
_FOR_WEEKS = re.compile(
    either(r"""
    \b(?:[6-9]|[12]\d|30)[ ]?dni[ ](?:w|na)[ ](?:tras\w+|wyjezdzie)
    \b(?:[2-9]|dwa|trzy|cztery|szesc)[ ]tyg\w*[ ]?(?:pracy|w[ ]trasie|jazdy|wyjazdu)?[ ]?(?:/|na|,|i|-|a)[ ]?\
    (?:\w+[ ])?(?:tydzien|tygodn\w*|tyg\.?)[ ](?:woln|w[ ]domu|przerw|odpocz|pauz|wyjazd[ ]na[ ]wolne)\w*
    """)
)
_CHOICE = re.compile(
    r"\b(?:mozliw|mozesz|wyboru|elastycz)\w*[^.;\n]{0,40}$|(?<!\d[ ])\b(?:lub|albo)[ ](?:w[ ]|na[ ])?$"
)
"""Before it: there is another way to work as well."""
_FREE_WEEKENDS = re.compile(r"\bwoln\w+[ ]weekend|\bweekend\w*[ ](?:sa[ ])?woln")


_ROTATION = r"(?<![\d/:.,])(?:[1-9]|1[0-2])[ ]?(?:/|\+|x|-|na)[ ]?[1-6](?![\d/:.,]*\d|[ ]?(?:h\b|godz|zmian|etat))"
_ROTATIONS = re.compile(
    rf"\bsystem\w*(?:[ ](?:prac\w+|jazdy|zjazd\w+|wyjazd\w+|tygodn\w+|rotac\w+))?[ ]?:?[ ]?\(?"
    rf"{_ROTATION}(?:[ ]?(?:,|/|;|lub|albo|czy|badz|oraz|i|or)?[ ]?{_ROTATION})*"
)
_ONE_ROTATION = re.compile(r"(\d+)\D+?(\d+)")


def rotations(text: str) -> list[str]:
    """How long one is away and how long at home, as the trade calls it: "3/1" for "system 3 na 1"."""
    said = flat(text[:_READ])
    if "system" not in said:
        return []
    named = (each for found in _ROTATIONS.finditer(said) for each in re.findall(_ROTATION, found[0]))
    pairs = (_ONE_ROTATION.fullmatch(each) for each in named)
    return list(dict.fromkeys(f"{pair[1]}/{pair[2]}" for pair in pairs if pair))


def rotation_terms(text: str) -> list[str]:
    """The terms of an advert for its rotations: "r:3/1"."""
    found = rotations(text)
    return [*(f"r:{each}" for each in found), ROTATES] if found else []


def homecomings(text: str) -> list[str]:
    """The aspects of being at home that an advert states."""
    said = flat(text[:_READ])
    if any(map(said.__contains__, _DAILY_SIGNS)) and _DAILY.search(said):
        return [HOME_DAILY, HOME_AT_WEEKENDS]
    return [HOME_AT_WEEKENDS] if _is_home_at_weekends(said) else []


def is_away_for_weeks(said: str) -> bool:
    """Does an advert (flat text) ask for weeks on the road, and name no other way to work?"""
    ways = [_FOR_WEEKS, _SYSTEM] if any(map(said.__contains__, _DRIVERS)) else [_FOR_WEEKS]
    away = any(
        not _CHOICE.search(said, max(0, found.start() - 60), found.start())
        for way in ways
        for found in way.finditer(said)
    )
    return away and not (_is_home_at_weekends(said) or _FREE_WEEKENDS.search(said))


def _is_home_at_weekends(said: str) -> bool:
    return any(map(said.__contains__, _WEEKEND_SIGNS)) and _WEEKENDS.search(said) is not None
