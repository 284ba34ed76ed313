"""A real database for the tests of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
