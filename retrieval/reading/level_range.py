"""A level and all above or below it: "co najmniej mid", "mid lub wyżej", "up to mid"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import LEVELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.reading.marks import Mark, Value

_NAMED = re.compile(r"(?:juni?or|jr|mid|regular|senio)")
_UP = "up"
_DOWN = "down"
_BEFORE = (
    (
        _UP,
        re.compile(
            r"(?<!\w)(?:(?:co[ ])?najmniej|przynajmniej|minim(?:um|alnie)|min\.?|at[ ]least|"
            r"nie[ ](?:nizej|mniej)[ ]niz)[ ](?:poziom\w*[ ]|na[ ]poziomie[ ]|an?[ ])?$"
        ),
    ),
    (
        _DOWN,
        re.compile(
            r"(?<!\w)(?:(?:co[ ])?najwyzej|maksym(?:um|alnie)|max\.?|maks\.?|at[ ]most|up[ ]to|"
            r"nie[ ](?:wyzej|wiecej)[ ]niz)[ ](?:poziom\w*[ ]|do[ ]|na[ ]poziomie[ ]|an?[ ])?$"
        ),
    ),
)
_BEHIND = (
    (
        _UP,
        re.compile(
            r"[ ,]*(?:(?:(?:i|lub|albo|czy)[ ])?(?:wyzej|powyzej|wzwyz|w[ ]gore)|(?:and|or)[ ](?:above|higher|up))"
            r"(?![ ](?:\d|to|than))(?!\w)"
        ),
    ),
    (
        _DOWN,
        re.compile(
            r"[ ,]*(?:(?:(?:i|lub|albo|czy)[ ])?(?:nizej|ponizej|w[ ]dol)|(?:and|or)[ ](?:below|lower))"
            r"(?![ ](?:\d|to|than))(?!\w)"
        ),
    ),
)
_RANGE: dict[str, dict[str, tuple[Value, ...]]] = {
    _UP: {"junior": LEVELS[1:4], "mid": LEVELS[2:4], "senior": LEVELS[3:4]},
    _DOWN: {"junior": LEVELS[:2], "mid": LEVELS[1:3], "senior": LEVELS[1:4]},
}
"""Who asks for a mid "or above" looks for the same work and not for a team to lead; who takes all up to mid has
been an intern before; a lead is asked for by name."""


def with_range(marks: Iterable[Mark], flat_text: str) -> Iterator[Mark]:
    """The marks; one that names a level has all levels that the words around it reach, and their stretch."""
    for mark in marks:
        yield _reaching(mark, flat_text) if mark.field == "levels" else mark


def _reaching(mark: Mark, flat_text: str) -> Mark:
    level = str(mark.values[0])
    if level not in _RANGE[_UP] or not _NAMED.match(flat_text, mark.start):
        return mark
    for way, pattern in _BEFORE:
        if before := pattern.search(flat_text, 0, mark.start):
            return replace(mark, values=_RANGE[way][level], start=before.start())
    for way, pattern in _BEHIND:
        if behind := pattern.match(flat_text, mark.end):
            return replace(mark, values=_RANGE[way][level], end=behind.end())
    return mark
