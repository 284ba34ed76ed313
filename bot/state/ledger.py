"""The ledger: alerts, and what each owes its person; every call is one transaction and raises DatabaseError."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.state import alerts, histories, leases, lists, marks, owed
from bot.state.kept import kept_search, kept_shown, search_of
from bot.state.tables import alerts as table
from bot.state.tables import disliked, is_address

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from bot.domain import Address, Alert, Language, Match, Recipient, Search
    from bot.state.database import Database
    from bot.state.kept import KeptList
    from bot.state.owed import Claim

_BEGUN = "matching begun"


@dataclass(frozen=True, slots=True)
class Front:
    """The list that a person has in front of them."""

    list: KeptList
    language: Language


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a digest may be made of, claimed: the alerts by id, what they owe, and what the person does not want.

    `unwanted`: clusters that are hidden, or have come by another alert. `disliked`: titles. `failures`: how often
    sending to this address has failed, one time after another.
    """

    alerts: Mapping[str, Alert]
    claims: Sequence[Claim]
    recipient: Recipient
    unwanted: Collection[str]
    disliked: Sequence[str]
    failures: int


class Ledger:
    """Alerts on an open database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, alert: Alert, *, most: int) -> Alert | None:
        """Keeps an alert under a number of its own; None where the person has `most` already."""

        def work(connection: sa.Connection) -> Alert | None:
            full = alerts.count_of_person(connection, alert.address) >= most
            return None if full else alerts.insert(connection, alert)

        return await self._database.write(work)

    async def of_address(self, address: Address) -> list[Alert]:
        return await self._database.read(lambda c: alerts.of_address(c, address))

    async def given_up(self, address: Address) -> list[Alert]:
        """The alerts of the address that can still be brought back, the last given up first."""
        return await self._database.read(lambda c: alerts.given_up(c, address))

    async def of_person(self, address: Address) -> list[Alert]:
        """The alerts of the person in every chat of the platform."""
        return await self._database.read(lambda c: alerts.of_person(c, address))

    async def every(self) -> list[Alert]:
        return await self._database.read(alerts.every)

    async def counts(self) -> dict[str, dict[str, int]]:
        """How many offers each alert has in each state of the ledger."""
        return await self._database.read(owed.counts)

    async def get(self, name: str) -> Alert | None:
        """The alert of that id, also one that was given up a short time ago."""
        found = await self._database.read(lambda c: alerts.by_id(c, [name]))
        return found[0] if found else None

    async def change(self, ids: Sequence[str], **values: object) -> None:
        """Sets columns of these alerts; see `bot.state.alerts.update`."""

        def work(connection: sa.Connection) -> None:
            alerts.update(connection, ids, **values)
            if "search" in values:
                owed.look_again(connection, ids)

        await self._database.write(work)

    async def set_dues(self, dues: Mapping[str, datetime]) -> None:
        await self._database.write(lambda c: _set_dues(c, dues))

    async def stop(self, ids: Sequence[str], *, now: datetime) -> None:
        """Gives alerts up; what they have not sent is dropped. For two weeks this can be undone."""

        def work(connection: sa.Connection) -> None:
            alerts.update(connection, ids, stopped=now)
            owed.drop_of(connection, ids, at=now.timestamp())

        await self._database.write(work)

    async def revive(self, alert: Alert, *, due: datetime, now: datetime, most: int) -> Alert | None:
        """Undoes `stop`; None where the person has `most` alerts by now."""

        def work(connection: sa.Connection) -> Alert | None:
            if alerts.count_of_person(connection, alert.address) >= most:
                return None
            number = alerts.free_number(connection, alert)
            values = {"stopped": None, "asked": None, "confirmed": now, "due": due, "number": number}
            alerts.update(connection, [alert.id], **values)
            return replace(alert, stopped=None, due=due, number=number)

        return await self._database.write(work)

    async def recipient(self, address: Address) -> Recipient:
        return await self._database.read(lambda c: alerts.recipient(c, address))

    async def set_recipient(self, address: Address, wanted: Recipient, dues: Mapping[str, datetime]) -> None:
        """What the person wants of all their alerts, and when each is due by that."""

        def work(connection: sa.Connection) -> None:
            alerts.set_recipient(connection, address, wanted)
            _set_dues(connection, dues)

        await self._database.write(work)

    async def dislike(self, address: Address, cluster: str, title: str, *, now: datetime) -> None:
        await self._database.write(lambda c: marks.mark(c, disliked, address, cluster, title, at=now.timestamp()))

    async def like(self, address: Address, cluster: str) -> None:
        await self._database.write(lambda c: marks.unmark(c, disliked, address, cluster))

    async def wake(self, address: Address) -> None:
        """The person has written: alerts that rest because their address took nothing go on."""
        await self._database.write(lambda c: alerts.wake(c, address))

    # Matching.

    async def searches(self) -> dict[str, Search]:
        """Every distinct search of the alerts, by its key."""
        kept = await self._database.read(owed.searches)
        return {key: search for key, text in kept.items() if (search := search_of(text)) is not None}

    async def begun(self) -> bool:
        """Whether offers have ever been matched; what was there before the first time is not new."""
        return await self._database.read(lambda c: leases.last_done(c, _BEGUN)) is not None

    async def unmatched(self, clusters: Sequence[str]) -> list[str]:
        return await self._database.read(lambda c: owed.unmatched(c, clusters))

    async def owe(self, found: Mapping[str, Sequence[Match]], clusters: Sequence[str], *, now: datetime) -> int:
        """Adds what is found, by the key of the search, and marks the clusters as matched: both or neither.

        Gives how much is owed that was not before; copies and repetitions count nothing.
        """

        def work(connection: sa.Connection) -> int:
            leases.note(connection, _BEGUN, at=now.timestamp())
            owed.mark(connection, clusters, at=now.timestamp())
            return owed.owe(connection, found, at=now.timestamp())

        return await self._database.add(work)

    # Delivery.

    async def due_addresses(
        self, platforms: Collection[str], *, now: datetime, most: int = 10_000
    ) -> list[Address]:
        return await self._database.read(lambda c: owed.due_addresses(c, platforms, at=now.timestamp(), most=most))

    async def idle(self, *, now: datetime, latest: datetime, most: int = 5_000) -> list[tuple[Alert, Recipient]]:
        """Alerts whose moment has come and that owe nothing, or whose moment is later than any could be."""

        def work(connection: sa.Connection) -> list[tuple[Alert, Recipient]]:
            ids = owed.idle(connection, at=now.timestamp(), latest=latest.timestamp(), most=most)
            known: dict[tuple[str, str], Recipient] = {}
            found = []
            for alert in alerts.by_id(connection, ids):
                person = (alert.address.platform, alert.address.user)
                if person not in known:
                    known[person] = alerts.recipient(connection, alert.address)
                found.append((alert, known[person]))
            return found

        return await self._database.read(work)

    async def claim(self, address: Address, digest: str, *, now: datetime, early: bool = False) -> Claimed | None:
        """What is owed to an address now, for one digest; None for nothing. `early`: before its time, too."""

        def work(connection: sa.Connection) -> Claimed | None:
            claims = owed.claim(connection, address, digest, at=now.timestamp(), early=early)
            if not claims:
                return None
            clusters = {claim.cluster for claim in claims}
            return Claimed(
                {one.id: one for one in alerts.by_id(connection, list({claim.alert for claim in claims}))},
                claims,
                alerts.recipient(connection, address),
                lists.hidden_clusters(connection, address) | owed.told(connection, address, clusters),
                alerts.disliked_titles(connection, address),
                _failures(connection, address),
            )

        return await self._database.write(work)

    async def begin_sending(
        self,
        address: Address,
        digest: str,
        *,
        dropped: Sequence[int],
        expected: int,
        shown: Sequence[KeptList],
        now: datetime,
    ) -> bool:
        """Just before the platform is called: drops what is not sent, keeps the lists for their buttons.

        False where some of the `expected` offers is not claimed for this digest any more.
        """

        def work(connection: sa.Connection) -> bool:
            owed.drop(connection, digest, dropped, at=now.timestamp())
            if not owed.begin_sending(connection, digest, expected=expected, at=now.timestamp()):
                return False
            for one in shown:
                lists.keep(connection, address, one, at=now.timestamp())
            return True

        return await self._database.write(work)

    async def finish(
        self,
        address: Address,
        digest: str,
        state: str,
        dues: Mapping[str, datetime],
        *,
        now: datetime,
        front: Front | None,
    ) -> None:
        """What became of a digest ("sent"; "unknown": the answer was lost), and when its alerts are due.

        `front`: what is now in front of the person, so that "the second one" means an offer of the digest.
        """

        def work(connection: sa.Connection) -> None:
            owed.settle(connection, digest, state, at=now.timestamp())
            if front is not None:
                values = {
                    "search": kept_search(front.list.search),
                    "shown": kept_shown(front.list.shown),
                    "language": front.language,
                }
                histories.write(connection, address, values, at=now.timestamp())
            _set_dues(connection, dues)
            if dues:
                alerts.update(connection, list(dues), failures=0, wait_until=None)

        await self._database.write(work)

    async def put_back(self, address: Address, digest: str, *, until: datetime, failed: bool) -> None:
        """What was claimed is owed again, not before `until`."""

        def work(connection: sa.Connection) -> None:
            owed.settle(connection, digest, "owed", at=until.timestamp())
            values = {"wait_until": until.timestamp()}
            more = {"failures": table.c.failures + 1} if failed else {}
            connection.execute(sa.update(table).where(is_address(table, address)).values({**values, **more}))

        await self._database.write(work)

    async def rest(self, address: Address, digest: str, *, now: datetime) -> None:
        """The address takes nothing any more: its alerts rest, and keep what they owe."""

        def work(connection: sa.Connection) -> None:
            owed.settle(connection, digest, "owed", at=now.timestamp())
            where = is_address(table, address)
            connection.execute(sa.update(table).where(where).values(gone=now.timestamp()))

        await self._database.write(work)

    # Upkeep.

    async def old(self, *, confirmed_before: datetime, now: datetime, most: int) -> list[Alert]:
        """Alerts that nobody has shown interest in since then, that go on, and that have not been asked about."""
        before, at = confirmed_before.timestamp(), now.timestamp()
        return await self._database.read(lambda c: alerts.old(c, before=before, now=at, most=most))

    async def silent(self, *, asked_before: datetime, most: int) -> list[Alert]:
        """Alerts that were asked about before that; who answers confirms them."""
        return await self._database.read(lambda c: alerts.silent(c, before=asked_before.timestamp(), most=most))

    async def barren(self, *, since: datetime, most: int) -> list[Alert]:
        """Alerts made before that, to which nothing has been owed since, and that were not looked at since."""
        return await self._database.read(lambda c: alerts.barren(c, since=since.timestamp(), most=most))


def _set_dues(connection: sa.Connection, dues: Mapping[str, datetime]) -> None:
    if dues:
        moved = sa.update(table).where(table.c.id == sa.bindparam("name")).values(due=sa.bindparam("moment"))
        connection.execute(moved, [{"name": name, "moment": due.timestamp()} for name, due in dues.items()])


def _failures(connection: sa.Connection, address: Address) -> int:
    found = connection.execute(sa.select(sa.func.max(table.c.failures)).where(is_address(table, address)))
    return int(found.scalar_one() or 0)
