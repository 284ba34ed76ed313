"""What a sentence says, sorted by what is meant with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retrieval.reading.marks import Mark, Token
    from retrieval.reading.remainder import Piece


@dataclass
class Meaning:
    """The marks of a sentence by what is meant with them, refused phrases, and the stretches of soft text."""

    wanted: list[Mark] = field(default_factory=list)
    refused: list[Mark] = field(default_factory=list)
    wished: list[Mark] = field(default_factory=list)
    may: list[Mark] = field(default_factory=list)
    unsaid: list[Mark] = field(default_factory=list)
    removed: list[Mark] = field(default_factory=list)
    phrases: list[tuple[Token, ...]] = field(default_factory=list)
    stretches: list[list[Piece]] = field(default_factory=lambda: [[]])
