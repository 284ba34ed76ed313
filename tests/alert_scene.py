"""What the tests of alerts look for and put on the shelf."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from doubles import offer

from bot.domain import Cadence, Search

if TYPE_CHECKING:
    from bot.domain import Offer

KRAKOW = Search(text="python", places=("Kraków",))
PYTHON = Search(text="python")
AT_ONCE = Cadence("instant")
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def python(name: str, town: str = "Kraków", title: str = "", **more: object) -> Offer:
    return offer(name, title or f"Python {name}", town=town, content=f"as {name} was", **more)
