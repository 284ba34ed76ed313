"""Whose turn it is: one message at a time for each address, in the order they came; addresses side by side."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.domain import Address


class TurnTaking:
    """A fair lock for each address with messages under way; its length is how many such addresses there are."""

    def __init__(self) -> None:
        self._locks: dict[Address, asyncio.Lock] = {}
        self._inside: dict[Address, int] = {}

    def __len__(self) -> int:
        return len(self._locks)

    def waiting(self, address: Address) -> int:
        """How many messages of `address` wait for their turn."""
        return max(0, self._inside.get(address, 0) - 1)

    @asynccontextmanager
    async def of(self, address: Address) -> AsyncIterator[None]:
        """Inside it, no other message of `address` is being answered."""
        lock = self._locks.setdefault(address, asyncio.Lock())  # wakes those who wait in the order they came
        self._inside[address] = self._inside.get(address, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._inside[address] -= 1
            if not self._inside[address]:
                del self._inside[address], self._locks[address]
