"""Whether an advert asks for more of a language than its beginnings: "niemiecki komunikatywny", "angielski
min. B1".

Who says that they know a little of one is shown none that do.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GOOD: Mapping[str, str] = MappingProxyType(
    {
        "dobry polski": "(?:polsk|polish)",
        "dobry niemiecki": "niemieck",
        "dobry angielski": "angielsk",
        "dobry holenderski": "(?:holendersk|niderlandzk)",
        "dobry francuski": "francusk",
        "dobry włoski": "wlosk",
        "dobry hiszpański": "hiszpansk",
        "dobry norweski": "norwesk",
        "dobry szwedzki": "szwedzk",
    }
)
"""What stands among the excluded words of who knows a little, and how the language begins in flat text."""

_WELL = (
    r"(?:komunikatywn\w*|(?:bardzo[ ])?dobr(?:a|y|ej|ym|ze|ego)|bieg(?:la|ly|lej|lym|le)|plynn\w+|swobodn\w+|"
    r"(?:srednio[ -]?)?zaawansowan\w+|[bc][12])"
)
_LITTLE = (
    r"(?:podstawow\w*|slab\w+|kiepsk\w+|troche|troszke|ledwo|niewiele|minimaln\w+|poczatkujac\w+|a[12]|"
    r"nie[ ](?:jest[ ])?(?:najlepsz|bieg|plynn|za[ ]dobr|zbyt[ ]dobr)\w*|kuleje|lezy)"
)
_WISHED = re.compile(r"(?:mile[ ]widzian|atut|plus|nie[ ]jest|nie[ ]wymag|podstaw|poczatkuj|bez[ ])")
_AROUND = 45


def _patterns(well: str) -> dict[str, re.Pattern[str]]:
    return {
        word: re.compile(
            rf"(?<!\w){well}[ ](?:(?:znajomosc|w|mowie|mowie[ ]po|znam|po|jez\w*\.?|j\.|umiejetnosc|"
            rf"poslugiwania|sie)[ ]){{0,4}}?"
            rf"{begins}\w*|(?<!\w){begins}\w*[ ](?:(?:w|na|stopniu|poziomie|jezyk\w*|znam|mam|umiem|mowie|"
            rf"min\.?|minimum|tylko|co|"
            rf"najmniej|przynajmniej|dosc|jest|to|u|mnie)[ ]){{0,5}}?\(?{well}(?!\w)"
        )
        for word, begins in GOOD.items()
    }


_STEMS = {word: tuple(re.findall(r"[a-z]+", begins)) for word, begins in GOOD.items()}
"""The letters without which an advert does not name the language, which takes less to see than a pattern."""
_DEMANDED, _KNOWN = _patterns(_WELL), _patterns(_LITTLE)
_OR_WELL = re.compile(
    rf"[ ]?(?:/|lub|albo|do|-)[ ]?(?:\w+[ ])?{_WELL}|[ ]?(?:\+|(?:(?:lub|albo|i|or)[ ])?(?:wyz|lepi|wzwyz|powyzej|"
    r"above|better|higher))"
)
"""Behind a little of a language: that more is known as well."""
_MINIMUM = r"(?<!\w)(?:min\.?|minimum|co[ ]najmniej|przynajmniej|at[ ]least"
_AT_LEAST = re.compile(rf"{_MINIMUM}|najmniej)(?!\w)")
_NO_LESS = re.compile(rf"{_MINIMUM}|nie[ ]tylko|not[ ]only)[ ](?:\w+[ ])?$")
_NOT_KNOWN = re.compile(r"(?<!\w)(?:nie|bez|brak\w*|not|no|don.?t)[ ](?:\w+[ ]){0,2}$")
_TEACHING = re.compile(r"(?<!\w)(?:lektor|nauczyciel|naucza|korepety|lekcj|uczyc|ucze(?!\w)|metodyk|teach|tutor)")
"""Of who teaches a language to beginners."""
_OR_ELSE = r"[ ]?(?:lub|albo|badz|i[ ]?/[ ]?lub|/)[ ]?(?:jez\w*\.?[ ]|j\.[ ]?)?"
_ANOTHER_BEFORE = re.compile(rf"(?:sk|ck)(?:i|iego|im|iej|a){_OR_ELSE}$")
_ANOTHER_BEHIND = re.compile(rf"{_OR_ELSE}\w{{3,}}[sc]k(?:i|iego|im|iej|a)(?!\w)")
"""Another language that would do instead: "niemiecki lub angielski"."""


def term(word: str) -> str:
    """The term of an offer that asks for what the excluded word names."""
    return f"x:{word.replace(' ', '-')}"


WELL: Mapping[str, str] = MappingProxyType(
    {
        code: term(f"dobry {name}")
        for code, name in zip(
            ("pl", "de", "en", "nl", "fr", "it", "es", "no", "sv"),
            (word.removeprefix("dobry ") for word in GOOD),
            strict=True,
        )
    }
)
"""By language, the term of an offer that asks for more than a little of it."""


def well_spoken(said: str) -> Iterator[str]:
    """The terms for the languages of which an advert (flat text) asks for more than a little."""
    for word, pattern in _DEMANDED.items():
        named = any(stem in said for stem in _STEMS[word])
        if named and any(_is_demanded(found, said) for found in pattern.finditer(said)):
            yield term(word)


def _is_demanded(found: re.Match[str], said: str) -> bool:
    if _ANOTHER_BEFORE.search(said[max(0, found.start() - _AROUND) : found.start()]):
        return False
    if _ANOTHER_BEHIND.match(said, found.end()):
        return False
    around = said[max(0, found.start() - _AROUND) : found.start()] + said[found.end() : found.end() + _AROUND]
    return not _WISHED.search(around)


def little_known(flat_text: str) -> tuple[str, ...]:
    """The excluded words of who tells that they know a little of a language: "niemiecki znam tylko podstawowo"."""
    if _TEACHING.search(flat_text):
        return ()
    return tuple(
        word
        for word, pattern in _KNOWN.items()
        for found in [pattern.search(flat_text)]
        if found is not None and not _is_the_least(found, flat_text)
    )


def well_known(flat_text: str) -> frozenset[str]:
    """The same words of who tells that they know a language well after all: "niemiecki B2"."""
    return frozenset(
        word
        for word, pattern in _DEMANDED.items()
        for found in [pattern.search(flat_text)]
        if found is not None and not _NOT_KNOWN.search(flat_text[: found.start()])
    )


def _is_the_least(found: re.Match[str], flat_text: str) -> bool:
    """Whether more would be as well: "angielski A2 lub wyższy", "co najmniej A2"."""
    before = flat_text[: found.start()]
    return bool(
        _OR_WELL.match(flat_text, found.end()) or _AT_LEAST.search(found.group()) or _NO_LESS.search(before)
    )
