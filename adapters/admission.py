"""How many messages of one person a minute are answered; beyond that they are told once how long to wait."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from bot.ports import Clock

_WINDOW = 60.0
_MOST_PEOPLE = 10_000
"""So many are remembered before those who have been silent are forgotten."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Whether a message is answered: `wait` is 0, or seconds until the next one is. `tell`: say so now."""

    wait: int = 0
    tell: bool = False


@dataclass(slots=True)
class _Person:
    answered: deque[datetime] = field(default_factory=deque)
    told: bool = False


class Admission:
    """Admits at most `per_minute` messages of each person in any minute; what is refused does not count."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._people: dict[str, _Person] = {}

    def admit(self, user: str) -> Admitted:
        now = self._clock()
        person = self._person(user, now)
        while person.answered and not 0 <= (now - person.answered[0]).total_seconds() < _WINDOW:
            person.answered.popleft()
        if len(person.answered) < self._per_minute:
            person.answered.append(now)
            person.told = False
            return Admitted()
        wait = max(1, math.ceil(_WINDOW - (now - person.answered[0]).total_seconds()))
        tell, person.told = not person.told, True
        return Admitted(wait, tell)

    def has_room(self, user: str) -> bool:
        """Whether a message would be answered now."""
        now, person = self._clock(), self._people.get(user)
        return person is None or self._per_minute > sum(
            0 <= (now - moment).total_seconds() < _WINDOW for moment in person.answered
        )

    def _person(self, user: str, now: datetime) -> _Person:
        if user not in self._people and len(self._people) >= _MOST_PEOPLE:
            self._people = {
                name: one
                for name, one in self._people.items()
                if one.answered and (now - one.answered[-1]).total_seconds() < _WINDOW
            }
        return self._people.setdefault(user, _Person())
