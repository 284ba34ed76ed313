"""Doubles for alerts: offers that come and go in memory, a plain matcher over them, a channel that records."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from doubles import ADA, FixedClock, OffersInMemory, _fits, _why

from bot.alerts import Alerts, Delivery, Matching, Upkeep
from bot.alerts.pace import Pace
from bot.domain import Hit, Match, Offers
from bot.state import Ledger, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from bot.domain import Address, Alert, Cadence, Language, Offer, Part, Search
    from bot.ports import Channel, OfferFinder, OfferMatcher, OfferRecheck, OfferShelf

WARSAW = ZoneInfo("Europe/Warsaw")
MONDAY = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""10:00 in Warsaw."""


class Shelf(OffersInMemory):
    """Offers that can be put, changed and closed; finder, shelf and matcher in one."""

    def __init__(self) -> None:
        super().__init__(offers=())
        self._offers: dict[str, Offer] = {}
        self._version = 0
        self.asked: list[tuple[int, int]] = []
        """How many searches over how many clusters the matcher was asked about, each time."""

    def put(self, *offers: Offer) -> None:
        for one in offers:
            self._offers[one.id] = one
        self._changed()

    def close(self, *ids: str, at: datetime = MONDAY) -> None:
        for name in ids:
            self._offers[name] = replace(self._offers[name], closed=at)
        self._changed()

    def _changed(self) -> None:
        self._version += 1
        self.offers = tuple(self._offers.values())

    async def version(self) -> str:
        if self.failure:
            raise self.failure
        return str(self._version)

    async def open_clusters(self, *, today: date) -> list[str]:
        return [one.cluster for one in self._open(today)]

    async def count_since(self, search: Search, since: date, *, today: date) -> int:
        """Offers count from the day on which they were published."""
        if self.failure:
            raise self.failure
        days = (one.published for one in self._offers.values() if _fits(one, search))
        return sum(day is not None and since <= day <= today for day in days)

    async def match(self, searches: Sequence[Search], clusters: Sequence[str], *, today: date) -> list[Match]:
        if self.failure:
            raise self.failure
        self.asked.append((len(searches), len(clusters)))
        return [
            Match(number, one.cluster, Hit(one, 0.9, _why(one, search)))
            for number, search in enumerate(searches)
            for one in self._open(today)
            if one.cluster in set(clusters) and _fits(one, search) and _is_young(one, search, today)
        ]

    def _open(self, today: date) -> Iterator[Offer]:
        return (
            one
            for one in self._offers.values()
            if one.closed is None and (one.expires is None or one.expires >= today)
        )


def _is_young(one: Offer, search: Search, today: date) -> bool:
    days = search.posted_within_days
    return days is None or one.published is None or (today - one.published).days <= days


@dataclass(slots=True)
class Recorder:
    """A channel that keeps what arrived. `failure`: raised instead; `lost`: raised after it has arrived."""

    arrived: list[tuple[Address, Sequence[Part]]] = field(default_factory=list)
    failure: Exception | None = None
    lost: Exception | None = None
    calls: int = 0
    before: Callable[[Address], None] | None = None

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        self.calls += 1
        if self.before:
            self.before(address)
        if self.failure:
            raise self.failure
        self.arrived.append((address, parts))
        if self.lost:
            raise self.lost

    def clusters(self, address: Address = ADA) -> list[str]:
        """The offers that arrived at an address, digest after digest."""
        return [hit.offer.cluster for part in self.offers(address) for hit in part.hits]

    def offers(self, address: Address = ADA) -> list[Offers]:
        parts = [part for to, parts in self.arrived if to == address for part in parts]
        return [part for part in parts if isinstance(part, Offers)]


class Gone:
    """A recheck that finds the pages of some offers gone, and closes these, if it can; keeps what it was asked."""

    def __init__(self, shelf: Shelf, *gone: str, closes: bool = True) -> None:
        self._shelf = shelf
        self._gone = gone
        self._closes = closes
        self.asked: list[str] = []

    async def still_there(self, offers: Sequence[Offer]) -> list[Offer]:
        self.asked += sorted(one.id for one in offers)
        if self._closes:
            self._shelf.close(*(one.id for one in offers if one.id in self._gone))
        return [one for one in offers if one.id not in self._gone]


@dataclass(slots=True)
class House:
    """Everything that alerts are made of, over one database."""

    state: State
    shelf: Shelf
    channel: Recorder
    clock: FixedClock
    alerts: Alerts
    matching: Matching
    delivery: Delivery
    upkeep: Upkeep
    ledger: Ledger

    async def tick(self, after: timedelta = timedelta()) -> None:
        """The regular work, once, after some time."""
        self.clock.now += after
        await self.matching.run()
        await self.delivery.run()

    async def keep(
        self, search: Search, cadence: Cadence | None = None, address: Address = ADA, language: Language = "pl"
    ) -> Alert:
        made = await self.alerts.make(address, "powiadamiaj mnie", search, cadence, language)
        assert made.alert is not None
        return made.alert


def house_on(
    state: State, shelf: Shelf | None = None, clock: FixedClock | None = None, channel: Channel | None = None
) -> House:
    shelf, clock = shelf or Shelf(), clock or FixedClock(MONDAY)
    recorder = channel if isinstance(channel, Recorder) else Recorder()
    channels: Mapping[str, Channel] = {"test": channel or recorder}
    ledger = Ledger(state.database)
    matching = Matching(ledger, shelf, shelf, clock)
    return House(
        state,
        shelf,
        recorder,
        clock,
        Alerts(ledger, matching, shelf, clock, zone=WARSAW, on_opening=frozenset({"console"})),
        matching,
        Delivery(ledger, shelf, shelf, channels, clock, zone=WARSAW, pace=lambda _: Pace(100_000)),
        Upkeep(ledger, shelf, channels, clock, zone=WARSAW),
        ledger,
    )


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    with State.open(f"sqlite:///{folder / 'szukaj.db'}") as state:
        yield house_on(state)


if TYPE_CHECKING:
    _finder: OfferFinder = Shelf()
    _shelf: OfferShelf = Shelf()
    _matcher: OfferMatcher = Shelf()
    _channel: Channel = Recorder()
    _recheck: OfferRecheck = Gone(Shelf())
