"""How long a prompt is in a model's tokens: an upper estimate, because the server has no route that counts.

A prompt is measured as its digits (some tokenizers give each its own token) plus its other UTF-8 bytes at
2.2 a token, which is dense for Polish, plus a few tokens of template around each turn. Bytes rather than
characters, so that Cyrillic and emoji count for more. What the server reports afterwards (`prompt_eval_count`)
corrects the scale.
"""

from __future__ import annotations

from collections import deque
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Turn

_BYTES_PER_TOKEN = 2.2
_MOST_BYTES_PER_TOKEN = 12.0  # no ordinary text is denser than this: what is reported as less was cut
_TOKENS_PER_TURN = 8
_LEAST_TOKENS = 150  # below it the template weighs more than the words
_MARGIN = 1.1
_LOWEST, _HIGHEST = 0.4, 4.0


class TokenEstimate:
    """Learns a model's token density from its own reports; `count` never trusts fewer than the densest seen."""

    def __init__(self, *, remembered: int = 32) -> None:
        self._seen: deque[float] = deque(maxlen=remembered)

    def count(self, turns: Sequence[Turn]) -> int:
        """An upper estimate of the tokens of `turns`, template included."""
        return ceil(_plain_count(turns) * self._scale())

    def learn(self, turns: Sequence[Turn], reported: int) -> None:
        """Takes in what the server says it read; a report that cannot be of the whole prompt is left out."""
        plain = _plain_count(turns)
        if reported >= _LEAST_TOKENS and not self.was_cut(turns, reported):
            self._seen.append(reported / plain)

    def was_cut(self, turns: Sequence[Turn], reported: int) -> bool:
        """Whether so few tokens can only mean that the server dropped a part of the prompt."""
        sent = sum(len(turn.text.encode()) for turn in turns) / _MOST_BYTES_PER_TOKEN
        return sent >= _LEAST_TOKENS and reported < sent

    def _scale(self) -> float:
        if not self._seen:
            return 1.0
        return min(_HIGHEST, max(_LOWEST, max(self._seen) * _MARGIN))


def _plain_count(turns: Sequence[Turn]) -> float:
    return _TOKENS_PER_TURN * (len(turns) + 1) + sum(_density(turn.text) for turn in turns)


def _density(text: str) -> float:
    digits = sum(map(text.count, "0123456789"))
    return digits + (len(text.encode()) - digits) / _BYTES_PER_TOKEN
