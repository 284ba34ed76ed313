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
_WISHED_BEFORE = re.compile(
    r"(?<!\w)(?:mile[ ]widzian\w+|atut\w*|plus\w*|dodatkow\w+|nie[ ]jest|nie[ ]wymag\w+|podstaw\w+|poczatkuj\w+|"
    r"bez)(?:j\.|jez\.|[^.;\u2022\n]){0,40}$"
)
_WISHED_BEHIND = re.compile(
    r"[ ,):-]*(?:\u2013[ ])?(?:(?:jest|bed(?:zie|a)|sa|byl\w+|jako|to|stanowi\w*|duzym|dodatkowym|twoim|"
    r"(?:w[ ])?mowie(?:[ ]i[ ](?:w[ ])?pismie)?|lub|albo|oraz|i|(?:bardzo|srednio)[ ]?zaawansowan\w+|"
    r"co[ ]najmniej)[ ])*"
    r"\(?(?:mile[ ]widzian|atut|plus|nie[ ](?:jest|wymag|koniecz)|podstaw|poczatkuj|jest[ ]nie|ale[ ]nie|welcome)"
)
"""Around a language that is well known: that it need not be, within the same item of a list."""
_AROUND = 45


_ENOUGH_TO_TALK = (
    r"[ ](?:umozliwiaj\w+|pozwalaj\w+)[ ](?:na[ ])?"
    r"(?:(?:swobod|efektywn|plynn|sprawn)\w+[ ](?:w[ ]nim[ ])?(?:komunik|porozum|kontakt|rozm|konwers|wypow)\w*|"
    r"(?:komunik|porozum)\w+)"
)
"""Behind a language: that one can be understood in it, which its beginnings do not make."""


def _patterns(well: str, enough: str = "") -> dict[str, re.Pattern[str]]:
    return {
        word: re.compile(
            rf"(?<!\w){well}[ ](?:(?:znajomosc|w|mowie|mowie[ ]po|znam|po|jez\w*\.?|j\.|umiejetnosc|"
            rf"poslugiwania|sie)[ ]){{0,4}}?"
            rf"{begins}\w*|(?<!\w){begins}\w*[ ](?:(?:w|na|stopniu|poziomie|jezyk\w*|znam|mam|umiem|mowie|"
            rf"min\.?|minimum|tylko|co|"
            rf"najmniej|przynajmniej|dosc|jest|to|u|mnie)[ ]){{0,5}}?\(?{well}(?!\w)|"
            rf"(?<!\w){begins}\w*,?[ ]w[ ]mowie[ ]-[ ]{well}(?!\w)"
            + (rf"|(?<!\w){begins}\w*{enough}" if enough else "")
        )
        for word, begins in GOOD.items()
    }


_STEMS = {word: tuple(re.findall(r"[a-z]+", begins)) for word, begins in GOOD.items()}
"""The letters without which an advert does not name the language, which takes less to see than a pattern."""
_DEMANDED, _KNOWN = _patterns(_WELL, _ENOUGH_TO_TALK), _patterns(_LITTLE)
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
_ANOTHER_BEFORE = re.compile(rf"(?:sk|ck)(?:i|iego|im|iej|a|u){_OR_ELSE}(?:\w+[ ](?:po[ ])?)?$")
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
    before = said[max(0, found.start() - _AROUND) : found.start()]
    return not (_WISHED_BEFORE.search(before) or _WISHED_BEHIND.match(said, found.end()))


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
