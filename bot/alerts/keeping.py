"""A person's alerts: made, listed, changed, paused, given up; how many there may be, and what one would bring."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from bot.alerts.cadence import end_of_pause, next_due, zone_of
from bot.domain import FOREVER, Alert, Cadence, Recipient
from bot.errors import StoreError
from bot.state.kept import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.alerts.matching import Matching
    from bot.domain import Address, Language, Offer, Search, Until
    from bot.ports import Clock, OfferMatcher
    from bot.state import Ledger

log = logging.getLogger(__name__)

PREVIEW = timedelta(days=7)
"""A new alert tells how much it would have brought in this time."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the wish for an alert; without one (`full`) the person has as many as they may have."""

    alert: Alert | None
    outcome: Literal["made", "already", "changed", "full"]


class Alerts:
    """The alerts of everybody; raises DatabaseError."""

    def __init__(
        self,
        ledger: Ledger,
        matching: Matching,
        matcher: OfferMatcher,
        clock: Clock,
        *,
        zone: ZoneInfo,
        most: int = 20,
        on_opening: frozenset[str] = frozenset(),
    ) -> None:
        """`zone`: of whom names none. `most`: alerts that one person may have. `on_opening`: platforms that
        nothing can be sent to, where what is owed is shown when the conversation is opened."""
        self._ledger = ledger
        self._matching = matching
        self._matcher = matcher
        self._clock = clock
        self._zone = zone
        self.most = most
        self._on_opening = on_opening

    def on_opening(self, address: Address) -> bool:
        return address.platform in self._on_opening

    async def zone(self, address: Address) -> ZoneInfo:
        return zone_of(await self._ledger.recipient(address), self._zone)

    async def recipient(self, address: Address) -> Recipient:
        return await self._ledger.recipient(address)

    async def make(
        self, address: Address, sentence: str, search: Search, cadence: Cadence | None, language: Language
    ) -> Made:
        """Keeps a search; one that is kept already changes its cadence at most. What is new needs no order."""
        search = replace(search, newest_first=False, best_paid_first=False)
        same = [alert for alert in await self.of(address) if alert.search == search]
        if same:
            if cadence is None or cadence == same[0].cadence:
                return Made(same[0], "already")
            return Made(await self.set_cadence(same[0], cadence), "changed")
        await self._catch_up()
        now = self._clock()
        cadence = cadence or Cadence()
        due = next_due(cadence, await self.zone(address), after=now)
        alert = Alert(new_id(), address, 0, sentence, search, cadence, language, made=now, due=due)
        added = await self._ledger.add(alert, most=self.most)
        return Made(added, "made" if added else "full")

    async def preview(self, search: Search) -> int:
        """How many offers an alert would have brought in the last week; raises StoreError."""
        today = self._clock().date()
        return await self._matcher.count_since(search, today - PREVIEW, today=today)

    async def of(self, address: Address) -> list[Alert]:
        """The alerts made in this conversation, by number."""
        return await self._ledger.of_address(address)

    async def given_up(self, address: Address) -> list[Alert]:
        """Those of this conversation that `resume` can bring back, the last given up first."""
        return await self._ledger.given_up(address)

    async def possible(self, address: Address, until: Until | None) -> bool:
        """Whether a pause may end then: the date exists, lies ahead, and not years ahead."""
        return end_of_pause(until, await self.zone(address), now=self._clock()) is not None

    async def waiting(self, address: Address) -> list[tuple[Alert, int]]:
        """The alerts that go on, with how many offers each has to show; only those that have some."""
        now, counts = self._clock(), await self._ledger.counts()
        mine = [(alert, counts.get(alert.id, {}).get("owed", 0)) for alert in await self.of(address)]
        return [(one, n) for one, n in mine if n and (one.paused_until is None or one.paused_until <= now)]

    async def elsewhere(self, address: Address) -> int:
        """How many alerts the person has in other conversations of the platform."""
        return sum(alert.address != address for alert in await self._ledger.of_person(address))

    async def everywhere(self, address: Address) -> list[Alert]:
        """The person's alerts of every conversation of the platform, by conversation and number."""
        return sorted(await self._ledger.of_person(address), key=lambda one: (one.address.chat, one.number))

    async def get(self, name: str, address: Address) -> Alert | None:
        """The alert of that id where it is this person's, also one given up a short time ago."""
        alert = await self._ledger.get(name)
        theirs = alert is not None and (alert.address.platform, alert.address.user) == (
            address.platform,
            address.user,
        )
        return alert if theirs else None

    async def set_search(self, alert: Alert, search: Search) -> Alert:
        """From now on the alert looks for something else; what came before that is matched as it was."""
        await self._catch_up()
        await self._ledger.change([alert.id], search=search, hopeless=None, looked=None, **self._confirmed())
        return replace(alert, search=search)

    async def set_cadence(self, alert: Alert, cadence: Cadence) -> Alert:
        due = self._due(replace(alert, cadence=cadence), await self.zone(alert.address))
        await self._ledger.change([alert.id], cadence=cadence, due=due, wait_until=None, **self._confirmed())
        return replace(alert, cadence=cadence, due=due)

    async def pause(self, alerts: Sequence[Alert], until: Until | None) -> datetime | None:
        """Until when they are paused, `FOREVER` for no end; None, and nothing done, for a date that cannot be."""
        if not alerts:
            return None
        zone = await self.zone(alerts[0].address)
        end = end_of_pause(until, zone, now=self._clock())
        if end is None:
            return None
        for alert in alerts:
            due = self._due(replace(alert, paused_until=end), zone)
            await self._ledger.change([alert.id], paused_until=end, due=due, **self._confirmed())
        return end

    async def resume(self, alerts: Sequence[Alert]) -> list[Alert]:
        """They go on, also those given up a short time ago; those that are too many by now do not."""
        done: list[Alert] = []
        for alert in alerts:
            due = self._due(replace(alert, paused_until=None), await self.zone(alert.address))
            going = alert
            if alert.stopped is not None:
                revived = await self._ledger.revive(alert, due=due, now=self._clock(), most=self.most)
                if revived is None:
                    continue
                going = revived
            values = {"paused_until": None, "gone": None, "wait_until": None, "due": due}
            await self._ledger.change([alert.id], **values, **self._confirmed())
            done.append(replace(going, paused_until=None, gone=None, due=due))
        return done

    async def stop(self, alerts: Sequence[Alert]) -> None:
        """Gives them up; `resume` undoes it for two weeks."""
        await self._ledger.stop([alert.id for alert in alerts], now=self._clock())

    async def keep_on(self, alerts: Sequence[Alert]) -> None:
        """The person is still looking."""
        await self._ledger.change([alert.id for alert in alerts], **self._confirmed())

    async def set_zone(self, address: Address, zone: str) -> ZoneInfo:
        """`zone`: an IANA name, "" for the bot's own."""
        wanted = replace(await self._ledger.recipient(address), zone=zone)
        return await self._set_recipient(address, wanted)

    async def set_quiet(self, address: Address, quiet: tuple[int, int]) -> None:
        """The minutes of the day between which nothing is sent; equal ones: at any hour."""
        wanted = replace(await self._ledger.recipient(address), quiet=None if quiet[0] == quiet[1] else quiet)
        await self._set_recipient(address, wanted)

    async def fewer(self, address: Address, offer: Offer) -> None:
        """The person wants fewer offers with a title like this one's."""
        await self._ledger.dislike(address, offer.cluster or offer.id, offer.title, now=self._clock())

    async def unfewer(self, address: Address, offer: Offer) -> None:
        await self._ledger.like(address, offer.cluster or offer.id)

    async def wake(self, address: Address) -> None:
        """The person has written: what rests because their address took nothing goes on."""
        await self._ledger.wake(address)

    async def _set_recipient(self, address: Address, wanted: Recipient) -> ZoneInfo:
        zone = zone_of(wanted, self._zone)
        dues = {alert.id: self._due(alert, zone) for alert in await self._ledger.of_person(address)}
        await self._ledger.set_recipient(address, wanted, dues)
        return zone

    def _due(self, alert: Alert, zone: ZoneInfo) -> datetime:
        """The alert's next moment, after the end of its pause where it has one."""
        now = self._clock()
        paused = alert.paused_until
        after = paused if paused is not None and now < paused < FOREVER else now
        return next_due(alert.cadence, zone, after=after - timedelta(seconds=1) if after is paused else after)

    def _confirmed(self) -> dict[str, object]:
        return {"confirmed": self._clock(), "asked": None}

    async def _catch_up(self) -> None:
        """What is there already is matched for the alerts there are, so that it is not new for this one."""
        with suppress(StoreError):  # then the alert may bring an offer that the person has just seen
            await self._matching.run()
