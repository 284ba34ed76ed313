"""Copies, near copies and leaks between splits: of every line only hashes are kept, about 150 bytes.

Near copies are found by MinHash (Broder 1997): the least of many hashes of a text's pieces of 8 bytes is the same
in two texts as often as the pieces they share are of those that either has.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_HASHES = 12
_BANDS = 4
_ROWS = _HASHES // _BANDS
ALIKE = 10
"""Near copies agree in so many of 12 hashes: about five pieces of six are the same."""
_PIECE = 8
_MOST_BYTES = 65_536
_MULTIPLIERS = np.array(
    [int.from_bytes(blake2b(bytes([n]), digest_size=8).digest(), "little") | 1 for n in range(_HASHES)], np.uint64
)
_MIX = np.uint64(0x9E3779B97F4A7C15)  # the golden ratio in 64 bits, as in splitmix64


def hash_of(text: str) -> int:
    """64 bits of a text, in lower case and with single spaces; 0 for an empty one."""
    return _hash(_plain(text))


def _plain(text: str) -> bytes:
    return " ".join(text.casefold().split()).encode("utf-8", "surrogatepass")


def _hash(plain: bytes) -> int:
    return (int.from_bytes(blake2b(plain, digest_size=8).digest(), "little") or 1) if plain else 0


@dataclass(frozen=True, slots=True)
class Pair:
    """A line (its number among all that were taken) that is like one before it. `answered`: as are the answers."""

    line: int
    like: int
    alike: float
    answered: bool


@dataclass(slots=True)
class Prints:
    """The hashes of all lines, in the order in which they were taken."""

    whole: array[int] = field(default_factory=lambda: array("Q"))
    question: array[int] = field(default_factory=lambda: array("Q"))
    asked: array[int] = field(default_factory=lambda: array("Q"))
    answer: array[int] = field(default_factory=lambda: array("Q"))
    _least: array[int] = field(default_factory=lambda: array("I"))
    _least_of_answers: array[int] = field(default_factory=lambda: array("I"))

    def take(self, *, whole: str, question: str, asked: str, answer: str, told: str) -> None:
        """`question`: the person's words; `asked`: the last turn to the model, data and all; `told`: the answer.

        `answer`: the same, where it is worth to be compared by itself. An empty text is like no other.
        """
        plain = _plain(whole)
        self.whole.append(_hash(plain))
        self.question.append(hash_of(question))
        self.asked.append(hash_of(asked))
        self.answer.append(hash_of(answer))
        self._least.extend(_least_hashes(plain).tolist())
        self._least_of_answers.extend(_least_hashes(_plain(told)).tolist())

    def near(self) -> Iterator[Pair]:
        """Every line that is nearly, and not exactly, one before it."""
        count = len(self.whole)
        if count < 2:
            return
        least = np.frombuffer(self._least, np.uint32).reshape(count, _HASHES)
        answers = np.frombuffer(self._least_of_answers, np.uint32).reshape(count, _HASHES)
        whole = np.frombuffer(self.whole, np.uint64)
        found: dict[int, tuple[int, int]] = {}
        for band in range(_BANDS):
            for line, like in _pairs(least[:, band * _ROWS : (band + 1) * _ROWS]):
                agreeing = int((least[line] == least[like]).sum())
                if agreeing >= ALIKE and whole[line] != whole[like] and agreeing > found.get(line, (0, 0))[1]:
                    found[line] = (like, agreeing)
        for line, (like, agreeing) in sorted(found.items()):
            answered = int((answers[line] == answers[like]).sum()) >= ALIKE
            yield Pair(line, like, agreeing / _HASHES, answered)


def repeats(hashes: array[int]) -> Iterator[tuple[int, int]]:
    """(line, the first line with the same hash), in order; 0 is no hash."""
    values = np.frombuffer(hashes, np.uint64) if len(hashes) else np.empty(0, np.uint64)
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else np.empty(0, np.int64)
    lengths = np.diff(np.r_[starts, len(ordered)])
    pairs = [
        (int(order[at]), int(order[start]))
        for start, length in zip(starts[lengths > 1], lengths[lengths > 1], strict=True)
        if ordered[start]
        for at in range(int(start) + 1, int(start) + int(length))
    ]
    yield from sorted(pairs)


def _pairs(band: NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    """Lines that agree in a band, each with the one before it and with the first of those that agree."""
    key = np.zeros(len(band), np.uint64)
    for column in range(band.shape[1]):
        key = (key ^ band[:, column]) * _MIX
        key ^= key >> np.uint64(29)
    order = np.argsort(key, kind="stable")
    same = np.flatnonzero(key[order][1:] == key[order][:-1]) + 1
    first = 0
    last = -1
    for at in same.tolist():
        if at != last + 1:
            first = at - 1
        last = at
        line = int(order[at])
        yield line, int(order[at - 1])
        if first != at - 1:
            yield line, int(order[first])


def _least_hashes(plain: bytes) -> NDArray[np.uint32]:
    if len(plain) < _PIECE:
        # Too short to be nearly anything: hashes of its own, which agree with an equal text's alone.
        seed = np.uint64(_hash(plain))
        return ((_MULTIPLIERS * (seed | np.uint64(1))) >> np.uint64(32)).astype(np.uint32)
    window = np.lib.stride_tricks.sliding_window_view(np.frombuffer(plain[:_MOST_BYTES], np.uint8), _PIECE)
    pieces = np.ascontiguousarray(window).view("<u8").ravel()
    pieces = (pieces ^ (pieces >> np.uint64(31))) * _MIX
    pieces ^= pieces >> np.uint64(29)
    return np.array([((pieces * m) >> np.uint64(32)).min() for m in _MULTIPLIERS], np.uint32)
