"""A process that matches and delivers as fast as it can, until somebody kills it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from alert_doubles import Shelf, house_on
from doubles import FixedClock, offer

from bot.alerts import digest
from bot.domain import Offers
from bot.state import State, owed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from bot.domain import Address, Language, Offer, Part
    from bot.ports import Channel, Clock

TOWNS = ("Kraków", "Gdańsk", "Łódź")
LEASE = 0.25


def made_offer(number: int) -> Offer:
    return offer(str(number), f"Python {number}", town=TOWNS[number % len(TOWNS)], content=str(number))


class Wire:
    """A channel to a recorder on this machine, which answers when it has what was sent."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        clusters = [hit.offer.cluster for part in parts if isinstance(part, Offers) for hit in part.hits]
        writer.write(json.dumps([address.user, clusters]).encode() + b"\n")
        await writer.drain()
        assert await reader.readline() == b"ok\n"
        writer.close()


class Now(FixedClock):
    def __call__(self) -> datetime:
        return datetime.now(UTC)


def work(url: str, port: int, count: Path, ready: Connection) -> None:
    """`count`: a file with the number of offers there are. `ready` is told when the work begins."""
    owed.LEASE, digest.SHOWN = LEASE, 10_000
    asyncio.run(_work(url, port, count, ready))


async def _work(url: str, port: int, count: Path, ready: Connection) -> None:
    with State.open(url) as state:
        ready.send(True)
        house = house_on(state, Shelf(), Now(), Wire(port))
        known = 0
        while True:
            there = _number_in(count) or known
            house.shelf.put(*(made_offer(number) for number in range(known, there)))
            known = there
            await house.matching.run()
            await house.delivery.run()
            await asyncio.sleep(0.002)


def _number_in(file: Path) -> int:
    return int(file.read_text(encoding="utf-8") or 0)


if TYPE_CHECKING:
    _channel: Channel = Wire(1)
    _clock: Clock = Now()
