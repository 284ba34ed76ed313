"""What one answer brings to a figure: so much of so much. A figure is all that was got of all that could be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """`got` out of `of`; nothing of nothing where the answer says nothing about it."""

    got: float
    of: float


def holds(value: object) -> Part:
    """A yes or no."""
    return Part(1.0 if value else 0.0, 1.0)
