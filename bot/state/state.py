"""The state: histories, lists, hidden offers, people let in, deliveries, feeds; each call one transaction.

What alerts need beside it is in `bot.state.ledger`; erasing, exporting and forgetting cover them here.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.state import alerts, feeds, histories, lists, marks, owed, people, rated
from bot.state.database import Database
from bot.state.kept import Erased, KeptList, Memory, kept_search, kept_shown, new_id
from bot.state.tables import hidden, person_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import sqlalchemy as sa

    from bot.domain import Address, Language, Search, Standing, Turn
    from bot.state.kept import HiddenOffer, Shown
    from bot.state.rated import Rated

_DELIVERIES_KEPT = timedelta(days=1)
"""Platforms repeat a delivery within minutes or hours."""

_STOPPED_KEPT = timedelta(days=14)
"""So long the giving up of an alert can be undone."""
_OWED_KEPT = timedelta(days=60)
"""So long the ledger tells what became of an offer, and an offer waits for somebody who takes no messages."""


class State:
    """The database. Open it with `State.open`; every method raises DatabaseError."""

    def __init__(self, database: Database, *, keep_turns: int, keep_days: int) -> None:
        self._database = database
        self._keep_turns = keep_turns
        self._keep = timedelta(days=keep_days)

    @classmethod
    @contextmanager
    def open(cls, url: str, *, keep_turns: int = 20, keep_days: int = 30) -> Iterator[State]:
        """`url`: an SQLAlchemy address; a file of SQLite and its folder are made when they are missing.

        A conversation keeps its last `keep_turns` turns; after `keep_days` without a message it is forgotten,
        and so are the lists shown then.
        """
        with Database.open(url) as database:
            yield cls(database, keep_turns=keep_turns, keep_days=keep_days)

    @property
    def database(self) -> Database:
        """For whatever else is kept beside the histories."""
        return self._database

    async def recall(self, address: Address, *, now: datetime) -> Memory:
        """What is known of the conversation at `now`, of what the person has hidden, and of their alerts."""

        def work(connection: sa.Connection) -> Memory:
            oldest = self._oldest(now)
            memory = histories.recall(connection, address, oldest=oldest, most_turns=self._keep_turns)
            unwanted = lists.hidden_clusters(connection, address)
            return replace(memory, hidden=unwanted, resting=alerts.rests(connection, address))

        return await self._database.read(work)

    async def show(
        self,
        address: Address,
        search: Search,
        shown: Shown | None,
        *,
        language: Language,
        now: datetime,
        question: str | None = None,
        list_id: str = "",
    ) -> str:
        """Puts a search in force, and the offers now in front of the person; with a `question`, as a new list.

        Gives the name under which the list is kept for its buttons, "" where it is not: `list_id`, or else one
        made here.
        """
        name = list_id or new_id()
        new = KeptList(question, search, replace(shown, list_id=name)) if shown and question else None
        now_shown = new.shown if new else shown
        values = {"search": kept_search(search), "shown": kept_shown(now_shown), "language": language}

        def work(connection: sa.Connection) -> str:
            histories.write(connection, address, values, at=now.timestamp())
            if new is not None:
                lists.keep(connection, address, new, at=now.timestamp())
            return now_shown.list_id if now_shown else ""

        return await self._database.write(work)

    async def kept_list(self, address: Address, name: str, *, now: datetime) -> KeptList | None:
        """The list of that name where it was shown in this chat, or to this person; None once it is forgotten.

        People of a group may press each other's buttons; an alert may arrive in another chat than it was made in.
        """
        return await self._database.read(lambda c: lists.kept(c, name, address, oldest=self._oldest(now)))

    async def searched(self, address: Address) -> datetime | None:
        """When a search brought a list last, of those that are still kept."""
        return await self._database.read(lambda c: lists.searched(c, address))

    async def rate(self, address: Address, name: str, *, helpful: bool) -> bool:
        """Keeps what the person thinks of a list; False where it was not shown to them, or is forgotten."""
        return await self._database.write(lambda c: lists.rate(c, name, address, helpful=helpful))

    async def helpful(self) -> list[Rated]:
        """What people marked helpful; see `bot.state.rated`. Only where they agreed that models learn from it."""
        return await self._database.read(rated.helpful)

    async def hide(self, address: Address, cluster: str, title: str, *, now: datetime) -> None:
        """The person does not want to see these copies of one offer again; once or often is the same."""
        await self._database.write(lambda c: marks.mark(c, hidden, address, cluster, title, at=now.timestamp()))

    async def unhide(self, address: Address, cluster: str) -> bool:
        """These copies of one offer may be seen again; False where the person had not hidden them."""
        return await self._database.write(lambda c: marks.unmark(c, hidden, address, cluster))

    async def unhide_all(self, address: Address) -> int:
        """All that the person has hidden may be seen again; how many offers that is."""
        return await self._database.write(lambda c: lists.unhide_all(c, address))

    async def hidden(self, address: Address) -> list[HiddenOffer]:
        """What the person has hidden, the last hidden first."""
        return await self._database.read(lambda c: lists.hidden_offers(c, address))

    async def remember(
        self, address: Address, turns: Sequence[Turn], *, language: Language, now: datetime
    ) -> None:
        """Adds what was said, both sides at once, and drops what is older than is kept."""

        def work(connection: sa.Connection) -> None:
            known = histories.write(connection, address, {"language": language}, turns, at=now.timestamp())
            histories.drop_turns(connection, known, keep=self._keep_turns, oldest=self._oldest(now))

        await self._database.write(work)

    async def forget(self, address: Address) -> Erased:
        """Erases everything of this person on this platform, in every chat; who was let in stays let in."""

        def work(connection: sa.Connection) -> Erased:
            return Erased(
                *histories.erase(connection, address),
                lists.erase(connection, address),
                alerts.erase(connection, address),
            )

        erased = await self._database.write(work)
        await self._database.in_thread(self._database.wipe)
        return erased

    async def export(self, address: Address) -> dict[str, Any]:  # Any: JSON is made of itself
        """Everything kept of this person on this platform, in every chat, ready to be written as JSON."""
        person = person_of(address)

        def work(connection: sa.Connection) -> dict[str, Any]:
            said = {"conversations": histories.exported(connection, address)}
            return {
                **person,
                **said,
                **lists.exported(connection, address),
                **alerts.exported(connection, address),
                "access": people.standing(connection, address.platform, address.user),
            }

        return await self._database.read(work)

    async def standing(self, platform: str, user: str) -> Standing | None:
        """Whether the person may talk to the bot; None for a stranger."""
        return await self._database.read(lambda c: people.standing(c, platform, user))

    async def set_standing(self, platform: str, user: str, standing: Standing, *, now: datetime) -> None:
        at = now.timestamp()
        await self._database.write(lambda c: people.set_standing(c, platform, user, standing, at=at))

    async def first_time(self, platform: str, key: str, *, now: datetime) -> bool:
        """Whether a platform delivers `key` for the first time; see `bot.ports.Deliveries`."""
        return await self._database.add(lambda c: people.first_time(c, platform, key, at=now.timestamp()))

    async def move(self, platform: str, old_chat: str, new_chat: str) -> None:
        """A chat goes on under another id, as a Telegram group that becomes a supergroup does."""

        def work(connection: sa.Connection) -> None:
            histories.move(connection, platform, old_chat, new_chat)
            lists.move(connection, platform, old_chat, new_chat)
            alerts.move(connection, platform, old_chat, new_chat)

        await self._database.write(work)

    async def feed(self, name: str) -> str | None:
        """What is kept of a feed; None for one that was never looked at."""
        return await self._database.read(lambda c: feeds.kept(c, name))

    async def keep_feed(self, name: str, kept: str, *, now: datetime) -> None:
        await self._database.write(lambda c: feeds.keep(c, name, kept, at=now.timestamp()))

    async def prune(self, *, now: datetime) -> int:
        """Forgets what is too old; how many conversations that were."""

        def work(connection: sa.Connection) -> int:
            oldest = self._oldest(now)
            lists.prune(connection, oldest=oldest)
            people.prune(connection, oldest=(now - _DELIVERIES_KEPT).timestamp())
            alerts.prune(connection, oldest=(now - _STOPPED_KEPT).timestamp())
            owed.forget_old(connection, oldest=(now - _OWED_KEPT).timestamp())
            return histories.prune(connection, oldest=oldest)

        return await self._database.write(work)

    def _oldest(self, now: datetime) -> float:
        return (now - self._keep).timestamp()
