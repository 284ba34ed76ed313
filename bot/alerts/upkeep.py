"""Alerts that nobody looks at any more: a question once a year, and a word where one can match nothing."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts.cadence import quiet_until, zone_of
from bot.domain import Button, Notice, Press
from bot.errors import AddresseeGone, MaybeSent, PlatformError
from bot.texts import fill, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from bot.domain import Action, Alert
    from bot.ports import Channel, Clock, OfferFinder
    from bot.state import Ledger

log = logging.getLogger(__name__)

ASKED_AFTER = timedelta(days=365)
SILENT_FOR = timedelta(days=14)
HOPELESS_AFTER = timedelta(days=60)
"""An alert that has brought nothing for so long may be one that can bring nothing."""
DAYTIME = range(9, 20)
"""The hours at which people are asked."""
_AT_ONCE = 200
"""Alerts in one run; the others come with the next ones."""


class Upkeep:
    """Looks after alerts; on platforms without a channel it leaves them alone."""

    def __init__(
        self,
        ledger: Ledger,
        finder: OfferFinder,
        channels: Mapping[str, Channel],
        clock: Clock,
        *,
        zone: ZoneInfo,
    ) -> None:
        self._ledger = ledger
        self._zone = zone
        self._finder = finder
        self._channels = channels
        self._clock = clock

    async def run(self) -> int:
        """How many people were told something. Raises StoreError and DatabaseError."""
        return await self._ask() + await self._stop_silent() + await self._tell_hopeless()

    async def _ask(self) -> int:
        """Is the person still looking? Noted before it is sent, so that nobody is asked twice."""
        now, told = self._clock(), 0
        for alert in await self._ledger.old(confirmed_before=now - ASKED_AFTER, now=now, most=_AT_ONCE):
            if await self._may_be_told(alert):
                await self._ledger.change([alert.id], asked=now)
                sent = await self._tell(alert, say(alert.language).words.alerts.yearly, ("keep", "stop"))
                if sent is False:
                    await self._ledger.change([alert.id], asked=None)
                told += sent is True
        return told

    async def _stop_silent(self) -> int:
        """Nobody's alert ends without a word: one that cannot be told now is stopped with a later run."""
        now, told = self._clock(), 0
        for alert in await self._ledger.silent(asked_before=now - SILENT_FOR, most=_AT_ONCE):
            if alert.address.platform in self._channels and not await self._may_be_told(alert):
                continue
            sent = await self._tell(alert, say(alert.language).words.alerts.yearly_stopped, ("resume",))
            if sent is not False:
                await self._ledger.stop([alert.id], now=now)
            told += sent is True
        return told

    async def _tell_hopeless(self) -> int:
        """Once for each alert whose conditions no offer meets, not even a closed one."""
        now, told = self._clock(), 0
        for alert in await self._ledger.barren(since=now - HOPELESS_AFTER, most=_AT_ONCE):
            if not await self._may_be_told(alert):
                continue
            search = alert.search.without("posted_within_days")
            found = await self._finder.find(search, limit=1, today=now.date(), include_closed=True)
            hopeless = found.total == 0
            await self._ledger.change([alert.id], looked=now, hopeless=now if hopeless else None)
            if hopeless:
                text = say(alert.language).words.alerts.hopeless
                told += await self._tell(alert, text, ("change", "stop")) is True
        return told

    async def _may_be_told(self, alert: Alert) -> bool:
        """Nobody is asked such things at night, or in their quiet hours."""
        if alert.address.platform not in self._channels:
            return False
        recipient, now = await self._ledger.recipient(alert.address), self._clock()
        zone = zone_of(recipient, self._zone)
        return now.astimezone(zone).hour in DAYTIME and quiet_until(recipient.quiet, zone, now=now) is None

    async def _tell(self, alert: Alert, text: str, actions: tuple[Action, ...]) -> bool | None:
        """Whether it was sent; None where that is unknown, or nothing can be sent there."""
        channel = self._channels.get(alert.address.platform)
        if channel is None:
            return None
        speech = say(alert.language)
        said = fill(text, number=alert.number, what=speech.watched(alert.search), days=HOPELESS_AFTER.days)
        buttons = tuple(Button(speech.words.buttons[action], Press(action, alert.id)) for action in actions)
        try:
            await channel.send(alert.address, [Notice(said, buttons)], language=alert.language)
        except (AddresseeGone, MaybeSent):
            return None
        except PlatformError as error:
            log.warning("a question about an alert was not sent: %s", type(error).__name__)
            return False
        return True
