"""What is owed and due → one digest for each address → its platform. Killed at any point, nothing is lost.

Claimed with a lease → looked at again → sending → sent. A row left claimed or sending by a process that died is
taken up when the lease is over; so an offer comes twice only if the process died between the platform's taking the
message and the ledger's noting it. Where the platform's answer is lost (MaybeSent) the digest is not repeated.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from bot.alerts.cadence import LATEST, next_due, quiet_until, zone_of
from bot.alerts.digest import compose, is_open, unwanted
from bot.alerts.pace import Pace, messages_of, pace_of
from bot.errors import AddresseeGone, DatabaseError, MaybeSent, NotSent, PlatformError, SzukajError
from bot.requests import where_of
from bot.state import Front
from bot.state.kept import new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.alerts.digest import Digest
    from bot.domain import Address, Hit, Offer
    from bot.ports import Channel, Clock, OfferFinder, OfferMatcher, OfferRecheck
    from bot.state import Claim, Claimed, Ledger

log = logging.getLogger(__name__)

AT_ONCE = 8
"""Digests of one platform that are under way at the same time; the channel itself keeps its platform's rates."""
SEND_SECONDS = 120.0
"""A platform that takes longer may have taken the message; less than a lease."""
MOST_WAIT = timedelta(hours=24)
_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(minutes=15)
_ENOUGH_FAILURES = 3
"""After so many refusals one after another, without any success, the platform is left alone until the next run."""

Outcome = Literal["sent", "unknown", "waiting", "gone", "nothing"]


@dataclass(slots=True)
class Delivered:
    """How many digests ended how, and how many offers were in those sent or were dropped.

    `unknown`: the platform's answer was lost; `waiting`: not sent, tried again later; `gone`: the address takes
    nothing any more; `nothing`: no offer was left to send.
    """

    sent: int = 0
    unknown: int = 0
    waiting: int = 0
    gone: int = 0
    nothing: int = 0
    offers: int = 0
    dropped: int = 0

    def note(self, outcome: Outcome, *, offers: int, dropped: int) -> None:
        setattr(self, outcome, getattr(self, outcome) + 1)
        self.offers += offers if outcome == "sent" else 0
        self.dropped += dropped


@dataclass(slots=True)
class _Line:
    """A platform: how often it has refused, one time after another, and until when it is left alone."""

    channel: Channel
    pace: Pace
    failures: int = 0
    rests_until: datetime | None = None

    def rests(self, now: datetime) -> bool:
        """A rest longer than any could be is one of a clock that has been put back."""
        return self.rests_until is not None and now < self.rests_until <= now + MOST_WAIT


class Delivery:
    """Delivers; any number of them may run at once, in whatever processes."""

    def __init__(
        self,
        ledger: Ledger,
        finder: OfferFinder,
        matcher: OfferMatcher,
        channels: Mapping[str, Channel],
        clock: Clock,
        *,
        zone: ZoneInfo,
        pace: Callable[[str], Pace] | None = None,
        recheck: OfferRecheck | None = None,
    ) -> None:
        """`channels` by the platform's name; what is owed elsewhere stays owed. `zone`: of whom names none.

        `pace`: how fast the platform of a name is sent to, other than `bot.alerts.pace` says. `recheck` looks at
        offers again before they are sent.
        """
        pace = pace or pace_of
        self._ledger = ledger
        self._finder = finder
        self._matcher = matcher
        self._lines = {name: _Line(channel, pace(name)) for name, channel in channels.items()}
        self._clock = clock
        self._zone = zone
        self._recheck = recheck

    async def run(self) -> Delivered:
        """Everything that is due now, as far as that can be done; raises DatabaseError where nobody can tell."""
        done = Delivered()
        await self._move_on()
        waiting: dict[str, list[Address]] = {}
        for address in await self.due():
            waiting.setdefault(address.platform, []).append(address)
        await asyncio.gather(
            *(
                self._work(addresses, self._lines[name], done)
                for name, addresses in waiting.items()
                for _ in range(min(len(addresses), AT_ONCE))
            )
        )
        return done

    async def show(self, address: Address, channel: Channel) -> Delivered:
        """Everything owed to one address, due or not: somebody has just come to look.

        Raises StoreError and DatabaseError.
        """
        done = Delivered()
        await self._one(address, _Line(channel, pace_of(address.platform)), done, early=True)
        return done

    async def due(self) -> list[Address]:
        """To whom something is due now, on the platforms that there are channels to and that do not rest."""
        now = self._clock()
        awake = [name for name, line in self._lines.items() if not line.rests(now)]
        return await self._ledger.due_addresses(awake, now=now)

    async def _work(self, waiting: list[Address], line: _Line, done: Delivered) -> None:
        """Takes one address after another from the list that all workers of a platform share."""
        while waiting and not line.rests(self._clock()):
            await self._guarded(waiting.pop(), line, done)

    async def _guarded(self, address: Address, line: _Line, done: Delivered) -> None:
        """Without offers or ledger nothing can be delivered: the rest waits for the next run."""
        try:
            await self._one(address, line, done)
        except SzukajError as error:
            log.warning("delivery to %s is put off: %s", address.platform, error)
            line.rests_until = self._clock() + _FIRST_WAIT
            done.waiting += 1

    async def _one(self, address: Address, line: _Line, done: Delivered, *, early: bool = False) -> None:
        digest = new_id()
        claimed = await self._ledger.claim(address, digest, now=self._clock(), early=early)
        if claimed is None:
            return
        zone = zone_of(claimed.recipient, self._zone)
        quiet = None if early else quiet_until(claimed.recipient.quiet, zone, now=self._clock())
        if quiet is not None:
            await self._ledger.put_back(address, digest, until=quiet, failed=False)
            return
        try:
            hits = await self._hits(claimed)
        except SzukajError:
            await self._ledger.put_back(address, digest, until=self._clock() + _FIRST_WAIT, failed=False)
            raise
        made = compose(claimed, hits, new_id=new_id)
        expected = len(claimed.claims) - len(made.dropped)
        if expected:
            await line.pace.turn(address.chat, messages_of(made.parts))
        if not await self._ledger.begin_sending(
            address, digest, dropped=made.dropped, expected=expected, shown=made.kept, now=self._clock()
        ):
            return  # the lease was over, or an alert has been given up in this very moment
        outcome = await self._send(address, digest, made, claimed, line) if expected else "nothing"
        if outcome in {"sent", "unknown", "nothing"}:
            front = Front(made.kept[-1], made.language) if outcome == "sent" and made.kept else None
            await self._finish(address, digest, outcome, claimed, zone, front=front)
        done.note(outcome, offers=expected, dropped=len(made.dropped))

    async def _send(self, address: Address, digest: str, made: Digest, claimed: Claimed, line: _Line) -> Outcome:
        """Calls the platform; what it refuses is owed again."""
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await line.channel.send(address, made.parts, language=made.language)
        except AddresseeGone:
            log.info("an address on %s takes no messages any more: its alerts rest", address.platform)
            await self._ledger.rest(address, digest, now=self._clock())
            return "gone"
        except (MaybeSent, TimeoutError):
            log.warning("whether a digest has reached %s is unknown: it is not repeated", address.platform)
            return "unknown"
        except Exception as error:
            if not isinstance(error, PlatformError):
                log.error("sending to %s failed, most recent call last:\n%s", address.platform, where_of(error))
            now, wait = self._clock(), _wait(error, claimed.failures)
            line.failures += 1
            if _asks_to_wait(error) or line.failures >= _ENOUGH_FAILURES:
                line.rests_until = now + (wait if _asks_to_wait(error) else _FIRST_WAIT)
                line.failures = 0
            await self._ledger.put_back(address, digest, until=now + wait, failed=True)
            return "waiting"
        line.failures = 0
        return "sent"

    async def _finish(
        self, address: Address, digest: str, outcome: str, claimed: Claimed, zone: ZoneInfo, *, front: Front | None
    ) -> None:
        now = self._clock()
        dues = {
            name: next_due(alert.cadence, zone, after=max(now, alert.made))
            for name, alert in claimed.alerts.items()
            if alert.due <= now or alert.due > now + LATEST
        }
        state = "sent" if outcome == "nothing" else outcome
        for attempt in range(3):  # what is not noted would be sent once more
            with suppress(DatabaseError):
                await self._ledger.finish(address, digest, state, dues, now=now, front=front)
                return
            await asyncio.sleep(0.2 * (attempt + 1))
        await self._ledger.finish(address, digest, state, dues, now=now, front=front)

    async def _hits(self, claimed: Claimed) -> dict[int, Hit]:
        """What can still be sent, by its row: the offers as they are now."""
        today = self._clock().date()
        found = await self._finder.get([claim.offer for claim in claimed.claims])
        still_open = [one for one in found if is_open(one, today)]
        offers = {one.id: one for one in await self._there(still_open)}
        gone = {one.id for one in still_open} - offers.keys()
        hits: dict[int, Hit] = {}
        changed: list[Claim] = []
        for claim in claimed.claims:
            offer = offers.get(claim.offer)
            if offer is None or self._is_other(claim, offer, claimed):
                changed.append(claim)
            elif not unwanted(claim, offer, claimed):
                hits[claim.id] = claim.hit_of(offer)
        again = await self._matched_again(changed, claimed)
        return hits | {row: hit for row, hit in again.items() if hit.offer.id not in gone}

    async def _there(self, still_open: Sequence[Offer]) -> Sequence[Offer]:
        """Those whose pages do not say that they are gone."""
        return still_open if self._recheck is None else await self._recheck.still_there(still_open)

    @staticmethod
    def _is_other(claim: Claim, offer: Offer, claimed: Claimed) -> bool:
        """Whether the offer, the search or its age may have changed what was found when it was matched."""
        alert = claimed.alerts.get(claim.alert)
        return offer.content != claim.content or alert is None or alert.search.posted_within_days is not None

    async def _matched_again(self, claims: Sequence[Claim], claimed: Claimed) -> dict[int, Hit]:
        """Offers that have changed, or closed while a copy is open, where the alert's search still wants them."""
        if not claims:
            return {}
        ids = list(claimed.alerts)
        searches = [claimed.alerts[name].search for name in ids]
        clusters = list(dict.fromkeys(claim.cluster for claim in claims))
        matches = await self._matcher.match(searches, clusters, today=self._clock().date())
        found = {(ids[match.search], match.cluster): match.hit for match in matches}
        return {
            claim.id: hit
            for claim in claims
            if (hit := found.get((claim.alert, claim.cluster))) and not unwanted(claim, hit.offer, claimed)
        }

    async def _move_on(self) -> None:
        """Alerts that are due and owe nothing are due again next time, and so is one that a wrong clock moved."""
        now = self._clock()
        idle = await self._ledger.idle(now=now, latest=now + LATEST)
        dues: dict[str, datetime] = {}
        for alert, recipient in idle:
            dues[alert.id] = next_due(alert.cadence, zone_of(recipient, self._zone), after=now)
        await self._ledger.set_dues(dues)


def _asks_to_wait(error: Exception) -> bool:
    return isinstance(error, NotSent) and error.retry_after is not None


def _wait(error: Exception, failures: int) -> timedelta:
    """As long as the platform asks, else longer with every failure."""
    if isinstance(error, NotSent) and error.retry_after is not None:
        return min(timedelta(seconds=max(0.0, error.retry_after)), MOST_WAIT)
    return min(_FIRST_WAIT * (1 << min(failures, 10)), _LONGEST_WAIT)
