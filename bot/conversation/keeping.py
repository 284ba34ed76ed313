"""Lists of offers are kept while they are shown: the person waits for neither longer than for the other."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.errors import DatabaseError
from bot.state import new_id

if TYPE_CHECKING:
    from bot.conversation.exchange import Exchange
    from bot.domain import Search
    from bot.state import Shown, State

log = logging.getLogger(__name__)

_SENDING_FIRST = 0.003
"""Seconds that sending gets first: both compute, and it waits for the network then, longer than keeping takes."""


class Keeping:
    """Puts searches and lists in force. What asks about a list, such as a press of its button, waits until it is
    kept. Where that fails the exchange remembers nothing from then on, and the next list is kept before it is
    shown: in an outage no more than one list has buttons that do nothing."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._failed = False

    async def keep(self, exchange: Exchange, search: Search) -> None:
        """A search without a list."""
        if exchange.remembers:  # else it has just failed; nobody should wait for it twice
            await self._kept(exchange, search, None, "")

    async def begin(self, exchange: Exchange, search: Search, shown: Shown | None) -> str:
        """Begins to keep a list, if there is one, and its search; gives the list's name, "" where it has none.

        `exchange.kept` is awaited before the exchange ends.
        """
        if not exchange.remembers:
            return ""
        name = new_id() if shown is not None else ""
        exchange.keeping = task = asyncio.create_task(self._kept_later(exchange, search, shown, name))
        if name:
            self._under_way[name] = task
            task.add_done_callback(lambda _: self._under_way.pop(name, None))
        if self._failed:
            await exchange.kept()
        return name if exchange.remembers else ""

    async def settled(self, name: str) -> None:
        """Returns once the list of that name is kept, or cannot be."""
        if task := self._under_way.get(name):
            await asyncio.wait({task})

    async def _kept_later(self, exchange: Exchange, search: Search, shown: Shown | None, name: str) -> None:
        if not self._failed:
            await asyncio.sleep(_SENDING_FIRST)
        await self._kept(exchange, search, shown, name)

    async def _kept(self, exchange: Exchange, search: Search, shown: Shown | None, name: str) -> None:
        try:
            await self._state.show(
                exchange.address,
                search,
                shown,
                language=exchange.language,
                now=exchange.now,
                question=exchange.text if name else None,
                list_id=name,
            )
            self._failed = False
        except DatabaseError as error:
            log.warning("the database failed: %s", error)
            self._failed, exchange.remembers = True, False
