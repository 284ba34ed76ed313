"""Two ways to the same questions: which gives more good answers, and is that more than chance?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.evaluation.judging import Judged, Measure

_NEEDED: tuple[Measure, ...] = (
    "answered",
    "grounded",
    "references",
    "chosen",
    "wishes_named",
    "refusal",
    "orders_ignored",
    "newer",
    "language",
)
"""What a good answer must reach in full; a blemish of form does not spoil one."""

_RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Contest:
    """Shares of good answers of both, and the 95% interval of the difference, in the same `questions`.

    `won`: the challenger gives more, and zero lies below the interval.
    """

    champion: float
    challenger: float
    low: float
    high: float
    questions: int

    @property
    def won(self) -> bool:
        return self.low > 0


def is_good(judged: Judged) -> bool:
    parts = [judged.parts[name] for name in _NEEDED if name in judged.parts]
    return bool(parts) and all(part.got >= part.of for part in parts)


def contest(champion: Sequence[Judged], challenger: Sequence[Judged], *, seed: int = 0) -> Contest | None:
    """In the questions that both were asked; None where there are none. The questions are drawn anew as pairs."""
    pairs = [(is_good(one), is_good(other)) for one, other in zip(champion, challenger, strict=True)
             if one.parts and other.parts]  # fmt: skip
    if not pairs:
        return None
    old, new = np.array(pairs, float).T
    drawn = np.random.default_rng(seed).integers(len(pairs), size=(_RESAMPLES, len(pairs)))
    low, high = np.percentile((new - old)[drawn].mean(axis=1), (2.5, 97.5))
    return Contest(float(old.mean()), float(new.mean()), float(low), float(high), len(pairs))
