"""Which words right before "odpada" are refused by it: "call center", "sprzedaż i telemarketing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.reading.fillers import FILLERS, WEAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.reading.remainder import Piece

JOINTS = frozenset("i oraz lub albo ani or and nor czy badz & /".split())
_MOST = 2
"""A noun and what belongs to it are two words at most; more of them are the job and the noun."""


def fallen_away(stretch: Sequence[Piece]) -> tuple[list[list[Piece]], list[Piece]]:
    """The phrases of a stretch of words that are refused behind it, and the words of it that stay."""
    said = _telling(stretch)
    if not said:
        return [], list(stretch)
    listed = [_telling(group) for group in _between_joints(stretch)]
    if len(listed) > 1 and all(0 < len(group) <= _MOST for group in listed):
        return listed, []
    refused = said if len(said) <= _MOST else said[-1:]
    return [refused], [piece for piece in stretch if piece not in refused]


def _telling(pieces: Sequence[Piece]) -> list[Piece]:
    """The words that say something and are no constraint."""
    return [p for p in pieces if p.flat not in WEAK and p.flat not in FILLERS and not p.marked]


def _between_joints(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.flat in JOINTS:
            groups.append([])
        else:
            groups[-1].append(piece)
    return groups
