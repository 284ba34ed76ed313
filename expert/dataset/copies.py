"""Near copies: examples that say almost the same teach one thing twice, and let a test be remembered."""

from __future__ import annotations

import re
from hashlib import blake2b

from bot.grounding.words import fold

ALIKE = 0.72
"""So much of the shingles of two texts in common makes one a copy of the other (Jaccard)."""
_WORDS = 4
_WORD = re.compile(r"\w+")


class Copies:
    """Remembers what was taken; exact, by an index of shingles, so that the result does not hang on chance."""

    def __init__(self) -> None:
        self._having: dict[int, list[int]] = {}
        self._sizes: list[int] = []

    def take(self, text: str) -> bool:
        """Whether the text is new; a new one is remembered."""
        shingles = _shingles(text)
        shared: dict[int, int] = {}
        for shingle in shingles:
            for other in self._having.get(shingle, ()):
                shared[other] = shared.get(other, 0) + 1
        if any(n >= ALIKE * (len(shingles) + self._sizes[other] - n) for other, n in shared.items()):
            return False
        number = len(self._sizes)
        self._sizes.append(len(shingles))
        for shingle in shingles:
            self._having.setdefault(shingle, []).append(number)
        return True


class Neighbours:
    """Tells texts that are largely alike, by the pieces of eight letters that they share (Jaccard).

    For adverts turned into data: a portal's or an office's adverts are one form filled in over and over, and a
    test of such forms must not be one that was trained on.
    """

    def __init__(self) -> None:
        self._known: list[frozenset[str]] = []

    def add(self, text: str) -> None:
        self._known.append(_pieces(text))

    def has_like(self, text: str) -> bool:
        own = _pieces(text)
        return any(len(own & other) >= SAME_FORM * len(own | other) for other in self._known)


SAME_FORM = 0.45
_PIECE = 8


def _pieces(text: str) -> frozenset[str]:
    plain = " ".join(text.casefold().split())
    return frozenset(plain[at : at + _PIECE] for at in range(max(1, len(plain) - _PIECE + 1)))


def _shingles(text: str) -> set[int]:
    words = _WORD.findall(fold(text))
    runs = (words[at : at + _WORDS] for at in range(max(1, len(words) - _WORDS + 1)))
    return {int.from_bytes(blake2b(" ".join(run).encode(), digest_size=8).digest()) for run in runs}
