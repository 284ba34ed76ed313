"""Near copies: examples that say almost the same teach one thing twice, and let a test be remembered."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from bot.grounding.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALIKE = 0.72
"""So much of the shingles of two texts in common makes one a copy of the other (Jaccard)."""
_WORDS = 4
_WORD = re.compile(r"\w+")


class Copies:
    """Remembers what was taken; exact, by an index of shingles, so that the result does not hang on chance."""

    def __init__(self) -> None:
        self._known = SetIndex()

    def take(self, text: str) -> bool:
        """Whether the text is new; a new one is remembered."""
        shingles = _shingles(text)
        if self._known.has_like(shingles, ALIKE):
            return False
        self._known.add(shingles)
        return True


class Neighbours:
    """Tells texts that are largely alike, by the pieces of eight letters that they share (Jaccard).

    For adverts turned into data: a portal's or an office's adverts are one form filled in over and over, and a
    test of such forms must not be one that was trained on.
    """

    def __init__(self) -> None:
        self._known = SetIndex()

    def add(self, text: str) -> None:
        self._known.add(_pieces(text))

    def has_like(self, text: str) -> bool:
        return self._known.has_like(_pieces(text), SAME_FORM)


class SetIndex:
    """Sets of hashes, found by what they share."""

    def __init__(self) -> None:
        self._having: dict[int, list[int]] = {}
        self._sets: list[NDArray[np.uint64]] = []

    def add(self, hashes: set[int]) -> None:
        number = len(self._sets)
        self._sets.append(_array(hashes))
        for one in hashes:
            self._having.setdefault(one, []).append(number)

    def has_like(self, hashes: set[int], least: float) -> bool:
        """Whether a set has `least` of the elements of both in common with one that was added (Jaccard).

        Such a set has at least `least` of these, so one of the rarest that are left when so many are put aside:
        the commonest, which stand in nearly every set, are never looked up (Chaudhuri et al. 2006, prefix filter).
        """
        rarest = sorted(hashes, key=lambda one: len(self._having.get(one, ())))
        looked_up = len(hashes) - ceil(least * len(hashes)) + 1
        found: Counter[int] = Counter()
        for one in rarest[:looked_up]:
            found.update(self._having.get(one, ()))
        left, asked = len(hashes) - looked_up, _array(hashes)
        for other, seen in found.items():
            known = self._sets[other]
            needed = least / (1 + least) * (len(asked) + len(known))
            if seen + left < int(needed):
                continue
            shared = len(np.intersect1d(asked, known, assume_unique=True))
            if shared >= least * (len(asked) + len(known) - shared):
                return True
        return False


def _array(hashes: set[int]) -> NDArray[np.uint64]:
    return np.fromiter(hashes, np.uint64, len(hashes))


SAME_FORM = 0.45
_PIECE = 8


def _pieces(text: str) -> set[int]:
    plain = " ".join(text.casefold().split())
    return {_hash(plain[at : at + _PIECE]) for at in range(max(1, len(plain) - _PIECE + 1))}


def _shingles(text: str) -> set[int]:
    words = _WORD.findall(fold(text))
    runs = (words[at : at + _WORDS] for at in range(max(1, len(words) - _WORDS + 1)))
    return {_hash(" ".join(run)) for run in runs}


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
