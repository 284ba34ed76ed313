"""Alerts put together, for conversations and `szukaj alerts run`, and all the regular work of `szukaj serve`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.alerts import Alerts, Delivery, Matching, Upkeep
    from bot.ports import Channel, Clock, OfferRecheck
    from bot.schedule import Tick
    from bot.settings import Settings
    from bot.state import Ledger, State
    from retrieval.matching import StoreMatcher
    from retrieval.search import StoreFinder
    from retrieval.store import OfferStore

ON_OPENING = frozenset({"console"})
"""Platforms that nothing can be sent to: what is owed there is shown when the conversation is opened."""


@dataclass(frozen=True, slots=True)
class AlertWork:
    """What alerts are made of, over one store and one database."""

    settings: Settings
    clock: Clock
    ledger: Ledger
    finder: StoreFinder
    matcher: StoreMatcher
    matching: Matching
    alerts: Alerts

    def delivery(self, channels: Mapping[str, Channel], *, recheck: OfferRecheck | None = None) -> Delivery:
        """`channels` by the platform's name; keep one delivery for as long as they are open."""
        from bot.alerts import Delivery

        return Delivery(
            self.ledger,
            self.finder,
            self.matcher,
            channels,
            self.clock,
            zone=self.settings.zone(),
            recheck=recheck,
        )

    def upkeep(self, channels: Mapping[str, Channel]) -> Upkeep:
        from bot.alerts import Upkeep

        return Upkeep(self.ledger, self.finder, channels, self.clock, zone=self.settings.zone())


def alert_work(
    settings: Settings, store: OfferStore, finder: StoreFinder, state: State, *, clock: Clock
) -> AlertWork:
    from bot.alerts import Alerts, Matching
    from bot.state import Ledger
    from retrieval.matching import StoreMatcher
    from retrieval.shelf import StoreShelf

    ledger = Ledger(state.database)
    matcher = StoreMatcher(store, finder)
    matching = Matching(ledger, StoreShelf(store), matcher, clock)
    alerts = Alerts(
        ledger,
        matching,
        matcher,
        clock,
        zone=settings.zone(),
        most=settings.alerts_per_person,
        on_opening=ON_OPENING,
    )
    return AlertWork(settings, clock, ledger, finder, matcher, matching, alerts)


def ticks(work: AlertWork, store: OfferStore, state: State, channels: Mapping[str, Channel]) -> list[Tick]:
    """The regular work of a process that serves; `bot.schedule` says when."""
    import asyncio

    from bot.feeds import open_recheck, regular_feeds
    from bot.schedule import Tick

    settings, clock = work.settings, work.clock
    delivery = work.delivery(channels, recheck=open_recheck(settings, store, clock))
    upkeep = work.upkeep(channels)

    async def optimise() -> None:
        await asyncio.to_thread(store.optimise)

    async def forget_old() -> None:
        await state.prune(now=clock())

    day, minute = timedelta(days=1), timedelta(minutes=1)
    works: list[tuple[str, Callable[[], Awaitable[object]], timedelta, time | None]] = [
        ("feeds", regular_feeds(settings, state, clock), minute, None),
        ("matching", work.matching.run, minute, None),
        ("delivery", delivery.run, minute, None),
        ("upkeep of alerts", upkeep.run, timedelta(hours=1), None),
        ("compaction", optimise, day, time(3, 30)),
        ("retention", forget_old, day, time(3, 10)),
    ]
    return [Tick(name, do, every, at) for name, do, every, at in works]
