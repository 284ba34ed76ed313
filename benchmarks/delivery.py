"""10,000 digests to a platform that keeps Telegram's limits, with a restart in the middle.

The platform is made up: it refuses whatever exceeds 30 messages in any second, or comes to a chat within a second
of the last one. Its clock, and everybody's here, runs `SPEED` times as fast, so that minutes take seconds; the
database and everything else works at its own speed.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.alerts import Delivery
from bot.alerts.pace import PER_SECOND, Pace
from bot.domain import Address, Alert, Cadence, Found, Hit, Match, Offer, Offers, Search
from bot.errors import NotSent
from bot.state import Ledger, State
from bot.state.alerts import insert, search_key
from bot.state.kept import new_id

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from bot.domain import Language, Part

SPEED = 5.0
BEGIN = datetime(2026, 11, 26, 7, tzinfo=UTC)
SEARCH = Search(text="kelner")
OFFER = Offer("made:1", "made", "1", "Kelner", published=date(2026, 11, 26), cluster="1", content="1")
_LATENCY = 0.05
"""Seconds in which the platform answers."""


def quick_now() -> float:
    return time.monotonic() * SPEED


async def quick_sleep(seconds: float) -> None:
    await asyncio.sleep(seconds / SPEED)


@dataclass
class Platform:
    """Takes 30 messages a second and one a second in a chat; anything faster is refused and counted.

    `half`: it has taken half of the `expected` digests.
    """

    expected: int
    half: asyncio.Event = field(default_factory=asyncio.Event)
    refused: int = 0
    taken: Counter[str] = field(default_factory=Counter)
    most_a_second: int = 0
    _window: deque[float] = field(default_factory=deque)
    _chats: dict[str, float] = field(default_factory=dict)

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        now = quick_now()
        while self._window and self._window[0] <= now - 1:
            self._window.popleft()
        if len(self._window) >= 30 or now - self._chats.get(address.chat, 0.0) < 1:
            self.refused += 1
            raise NotSent("too many requests", retry_after=5)
        self._window.append(now)
        self._chats[address.chat] = now
        self.most_a_second = max(self.most_a_second, len(self._window))
        self.taken[address.user] += sum(len(part.hits) for part in parts if isinstance(part, Offers))
        if 2 * len(self.taken) >= self.expected:
            self.half.set()
        await quick_sleep(_LATENCY)


class OneOffer:
    """The only offer there is; finder and matcher."""

    async def find(
        self,
        search: Search,
        *,
        limit: int,
        today: date,
        offset: int = 0,
        include_closed: bool = False,
        hidden: Collection[str] = (),
    ) -> Found:
        return Found((Hit(OFFER, 1.0),), 1)

    async def get(self, ids: Sequence[str]) -> list[Offer]:
        return [OFFER for name in ids if name == OFFER.id]

    async def match(self, searches: Sequence[Search], clusters: Sequence[str], *, today: date) -> list[Match]:
        return [Match(number, "1", Hit(OFFER, 1.0)) for number in range(len(searches))]

    async def count_since(self, search: Search, since: date, *, today: date) -> int:
        return 1


def measure(folder: Path, *, count: int) -> None:
    """Prints one row; `count`: digests."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "szukaj.db"
    file.unlink(missing_ok=True)
    with State.open(f"sqlite:///{file}") as state:
        asyncio.run(_measure(state, count))


async def _measure(state: State, count: int) -> None:
    ledger, platform = Ledger(state.database), Platform(count)
    began = quick_now()

    def clock() -> datetime:
        return BEGIN + timedelta(seconds=quick_now() - began)

    def started() -> Delivery:
        return Delivery(
            ledger,
            OneOffer(),
            OneOffer(),
            {"telegram": platform},
            clock,
            zone=ZoneInfo("Europe/Warsaw"),
            pace=lambda name: Pace(PER_SECOND[name], now=quick_now, sleep=quick_sleep),
        )

    await _owe(state, ledger, count)
    start = quick_now()
    first = asyncio.create_task(started().run())
    await platform.half.wait()
    first.cancel()  # as sudden as an end can be inside a process: what is being sent stays so in the ledger
    with suppress(asyncio.CancelledError):
        await first
    while len(platform.taken) < count:
        await started().run()
        await quick_sleep(60)
    seconds = quick_now() - start
    twice = sum(times > 1 for times in platform.taken.values())
    print(
        f"delivery: {len(platform.taken)} digests in {seconds:.0f} s of a clock {SPEED:g} times as fast "
        f"({len(platform.taken) / seconds:.1f} a second, {platform.most_a_second} in the busiest one), restarted "
        f"in the middle; {platform.refused} refused for coming too fast, {twice} came twice"
    )


async def _owe(state: State, ledger: Ledger, count: int) -> None:
    """So many people with an alert each, all of which the offer fits."""
    made = [
        Alert(new_id(), Address("telegram", str(n), str(n)), 1, "", SEARCH, Cadence("instant"), "pl", BEGIN, BEGIN)
        for n in range(count)
    ]
    await state.database.write(lambda connection: [insert(connection, alert) for alert in made])
    owed = await ledger.owe({search_key(SEARCH): [Match(0, "1", Hit(OFFER, 1.0))]}, ["1"], now=BEGIN)
    assert owed == count
