"""A real database, and talk about two offers, for the tests of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alert_doubles import open_house
from alert_talk import Talk
from doubles import offer

from bot.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'szukaj.db'}"


@pytest.fixture
def state(url: str) -> Iterator[State]:
    with State.open(url) as opened:
        yield opened


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """Two offers for waiters, in Sopot and in Kraków, both of today."""
    with open_house(tmp_path) as house:
        house.shelf.put(
            offer("1", "Kelner", town="Sopot", mode="onsite", published=house.clock.now.date()),
            offer("2", "Kelner w hotelu", town="Kraków", published=house.clock.now.date()),
        )
        yield Talk(house)
