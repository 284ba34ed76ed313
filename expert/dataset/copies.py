"""Near copies: examples that say almost the same teach one thing twice, and let a test be remembered."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b

from bot.grounding.words import fold

ALIKE = 0.72
"""So much of the shingles of two texts in common makes one a copy of the other (Jaccard)."""
_WORDS = 4
_WORD = re.compile(r"\w+")


class Copies:
    """Remembers what was taken; exact, by an index of shingles, so that the result does not hang on chance."""

    def __init__(self) -> None:
        self._known = _Index()

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
        self._known = _Index()

    def add(self, text: str) -> None:
        self._known.add(_pieces(text))

    def has_like(self, text: str) -> bool:
        return self._known.has_like(_pieces(text), SAME_FORM)


class _Index:
    """Sets of hashes, found by what they share."""

    def __init__(self) -> None:
        self._having: dict[int, list[int]] = {}
        self._sizes: list[int] = []

    def add(self, hashes: set[int]) -> None:
        number = len(self._sizes)
        self._sizes.append(len(hashes))
        for one in hashes:
            self._having.setdefault(one, []).append(number)

    def has_like(self, hashes: set[int], least: float) -> bool:
        """Whether a set has `least` of the elements of both in common with one that was added."""
        shared: Counter[int] = Counter()
        for one in hashes:
            shared.update(self._having.get(one, ()))
        return any(n >= least * (len(hashes) + self._sizes[other] - n) for other, n in shared.items())


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
