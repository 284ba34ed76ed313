"""The numbers that employers and agencies give to their openings: copies say them whatever else is changed.

An agency writes one number under every title and in every town of one opening ("nr ref. PPR/037/KKO", "Reference:
1152409"), and another for each opening, so that two of its texts with one number are of one work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_DIGITS, LONGEST = 3, 24
"""Digits of a reference at the least, as "C2" and "UE-27" are none, and its length at most."""

# Without IGNORECASE and with no group of letters at the start, as every text that comes in is looked through.
_SAID = re.compile(
    r"(?:ref|Ref|REF)(?:\.|erencyjn\w{1,3}|erence)?(?: (?:number|no|id|oferty|ogłoszenia|rekrutacji))?"
    r"\.? ?[:#-]? ?(?P<said>[\w./_-]*\d[\w./_-]*)"
)
# A code by its shape alone, "MAN/097/GAL", "OWW_LDZ_2021_07", is found from the first part with digits.
_NUMBERED = re.compile(r"[/_-]\d[\w/-]{1,16}")
_BEGINNING = re.compile(r"(?<![\w./@+-])[A-Z]{2,5}(?:[/_-][A-Z]{2,5})*\Z")
_LONGEST_BEGINNING = 20
_RUNNING = re.compile(r"0(?<![\w./@+-]0)\d{6}(?![\w@])")  # "0042762"; telephone numbers have nine digits
_BOARD = re.compile(r"/?jobs?(?:\.pl)?$")
_SIGNS = re.compile(r"[^a-z0-9]")


def references_of(text: str) -> frozenset[str]:
    """The references in a text, their letters and digits alone; empty where it has none."""
    plain = (_SIGNS.sub("", _BOARD.sub("", one.lower())) for one in _written(text))
    return frozenset(one for one in plain if len(one) <= LONGEST and sum(map(str.isdigit, one)) >= LEAST_DIGITS)


def _written(text: str) -> Iterator[str]:
    for said in _SAID.finditer(text):
        yield said["said"]
    for running in _RUNNING.finditer(text):
        yield running[0]
    for numbered in _NUMBERED.finditer(text):
        at = numbered.start()
        if text[at - 1].isupper() and (beginning := _BEGINNING.search(text, max(0, at - _LONGEST_BEGINNING), at)):
            yield beginning[0] + numbered[0]
