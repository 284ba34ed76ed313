"""A house for every test of alerts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from alert_doubles import House, open_house

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with open_house(tmp_path) as opened:
        yield opened
