"""One of several ways to say a thing, and no verb twice in a sentence; what both languages share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


class Saying:
    """`random` chooses among ways that mean the same."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._used: set[str] = set()

    def one_of(self, *ways: str) -> str:
        return self.random.choice(ways)

    def begin(self) -> None:
        """A new sentence, in which every verb is fresh."""
        self._used = set()

    def verb(self, *ways: str) -> str:
        """One that the present sentence has not used yet."""
        chosen = self.random.choice([way for way in ways if way not in self._used] or ways)
        self._used.add(chosen)
        return chosen
