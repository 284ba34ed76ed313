"""Systems of shifts that are refused by themselves: who will not work three shifts may well work two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.facts.rules import either
from retrieval.reading.marks import Mark
from retrieval.stand_ins import BRIGADES, THREE_SHIFTS

if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM = "system"
"""The field of marks for a system, which asks for shifts; to refuse it is not to refuse all shifts."""

_LED = r"(?:(?:system\w*|tryb\w*|prac[yae]\w*|robot[yae]|w|we|na)[ ])*(?<!mistrz[ ])(?<!kierownik[ ])(?<!lider[ ])"
_BRIGADES = r"""
    (?:4|5|czter(?:y|ech|em)|piec(?:iu)?)[ ]?(?:brygad\w*|zmian\w*|zm\.?)
    (?:cztero|piecio|[45][- ]?)(?:brygad|zmian)\w+(?:[ ](?:system\w*|tryb\w*))?  brygadow(?:k\w+|ek)
    (?:(?<=system[ ])|(?<=systemie[ ])|(?<=systemu[ ]))brygadow\w+  (?<=na[ ])brygady
    (?:four|4|five|5)[ -](?:brigade|crew|shift)s?(?:[ ](?:system|pattern))?
"""
_THREE = r"""
    (?:3|trzy|trzech|trzem)[ -]?(?:zmian(?!ow)\w*|zmin\w*|zm\.?)
    (?:trzy|troj|3[- ]?)zmianow\w+(?:[ ](?:system\w*|tryb\w*|prac\w*))?
    (?:three|3)[ -]shifts?(?:[ ](?:work|system|pattern))?
"""
_SYSTEMS = tuple(
    (word, re.compile(rf"(?<!\w)(?<!\d[/:.]){_LED}{either(ways)}(?!\w)(?![ ](?:leader|manager|supervisor))"))
    for word, ways in ((BRIGADES, _BRIGADES), (THREE_SHIFTS, _THREE))
)
_SIGNS = ("brygad", "zm", "shift", "brigade", "crew")


def find_systems(flat_text: str) -> Iterator[Mark]:
    """The systems of three shifts and more, or of brigades, that a sentence names."""
    if any(map(flat_text.__contains__, _SIGNS)):
        for _, pattern in _SYSTEMS:
            for m in pattern.finditer(flat_text):
                yield Mark(SYSTEM, ("shifts",), m.start(), m.end(), kept=True)


def system_named(flat_text: str) -> str:
    """The excluded word for the system that a few words name; "" where they name none."""
    return next((word for word, pattern in _SYSTEMS if pattern.search(flat_text)), "")
