"""Histories: recalled before a message, remembered after it, forgotten and exported when asked.

The engine is synchronous and works in threads: SQLite has no other way, and a driver for PostgreSQL is then
whichever the person who runs the bot installs. A call that is cancelled still ends what it began, so no state
is left half written, and whoever waits for the address's turn sees it whole.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa

from bot.domain import Turn
from bot.state.database import new_engine, pragma, prepare, translated
from bot.state.kept import Erased, Memory, Shown, json_of, kept_search, kept_shown, search_of, shown_of
from bot.state.tables import conversations as _conversations
from bot.state.tables import turns as _turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.domain import Address, Language, Search

T = TypeVar("T")

log = logging.getLogger(__name__)


class State:
    """The database of histories. Open it with `State.open`; every method raises DatabaseError."""

    def __init__(self, engine: sa.Engine, *, keep_turns: int, keep_days: int) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._keep_turns = keep_turns
        self._keep = timedelta(days=keep_days)

    @classmethod
    @contextmanager
    def open(cls, url: str, *, keep_turns: int = 20, keep_days: int = 30) -> Iterator[State]:
        """`url`: an SQLAlchemy address; a file of SQLite and its folder are made when they are missing.

        A conversation keeps its last `keep_turns` turns; after `keep_days` without a message it is forgotten.
        """
        engine = new_engine(url)
        try:
            with translated(engine.url):
                prepare(engine)
            yield cls(engine, keep_turns=keep_turns, keep_days=keep_days)
        finally:
            engine.dispose()

    async def recall(self, address: Address, *, now: datetime) -> Memory:
        """What is known of the conversation at `now`."""
        return await self._in_thread(lambda: self._recall(address, now))

    async def show(
        self, address: Address, search: Search, shown: Shown | None, *, language: Language, now: datetime
    ) -> None:
        """Puts a search in force, and the offers now in front of the person."""
        values = {"search": kept_search(search), "shown": kept_shown(shown)}
        await self._in_thread(lambda: self._write(address, now, {**values, "language": language}, ()))

    async def remember(
        self, address: Address, turns: Sequence[Turn], *, language: Language, now: datetime
    ) -> None:
        """Adds what was said, both sides at once, and drops what is older than is kept."""
        await self._in_thread(lambda: self._write(address, now, {"language": language}, turns))

    async def forget(self, address: Address) -> Erased:
        """Erases everything of this person on this platform, in every chat."""
        return await self._in_thread(lambda: self._forget(address))

    async def export(self, address: Address) -> dict[str, Any]:  # Any: JSON is made of itself
        """Everything kept of this person on this platform, in every chat, ready to be written as JSON."""
        return await self._in_thread(lambda: self._export(address))

    async def prune(self, *, now: datetime) -> int:
        """Forgets the conversations that are too old; how many there were."""
        return await self._in_thread(lambda: self._prune(now))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        def guarded() -> T:
            with translated(self._engine.url):
                return work()

        task = asyncio.ensure_future(asyncio.to_thread(guarded))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            # A thread cannot be called back: wait for its end, so that nobody reads before it has written.
            await asyncio.wait([task])
            if not task.cancelled() and (error := task.exception()):
                log.warning("a cancelled call to the database failed: %s", type(error).__name__)
            raise

    def _recall(self, address: Address, now: datetime) -> Memory:
        oldest = (now - self._keep).timestamp()
        with self._engine.begin() as connection:
            row = connection.execute(
                sa.select(_conversations).where(_is(address), _conversations.c.at >= oldest)
            ).one_or_none()
            if row is None:
                return Memory()
            said = connection.execute(
                sa.select(_turns.c.role, _turns.c.text)
                .where(_turns.c.conversation == row.id, _turns.c.at >= oldest)
                .order_by(_turns.c.id.desc())
                .limit(self._keep_turns)
            ).all()
        turns = tuple(Turn(role, text) for role, text in reversed(said))
        language: Language | None = row.language if row.language in {"pl", "en"} else None
        return Memory(turns, search_of(row.search), shown_of(row.shown), language)

    def _write(
        self, address: Address, now: datetime, values: dict[str, str | None], turns: Sequence[Turn]
    ) -> None:
        moment = now.timestamp()
        with self._writer.begin() as connection:
            known = connection.execute(sa.select(_conversations.c.id).where(_is(address))).scalar_one_or_none()
            if known is None:
                row = {**asdict(address), **values, "at": moment}
                made = connection.execute(sa.insert(_conversations).values(row)).inserted_primary_key
                assert made is not None
                known = made[0]
            else:
                connection.execute(
                    sa.update(_conversations).where(_conversations.c.id == known).values(**values, at=moment)
                )
            if turns:
                rows = [{"conversation": known, **asdict(turn), "at": moment} for turn in turns]
                connection.execute(sa.insert(_turns), rows)
                self._drop_turns(connection, known, moment)

    def _drop_turns(self, connection: sa.Connection, conversation: int, moment: float) -> None:
        kept = (
            sa.select(_turns.c.id)
            .where(_turns.c.conversation == conversation)
            .order_by(_turns.c.id.desc())
            .limit(self._keep_turns)
        )
        connection.execute(
            sa.delete(_turns).where(
                _turns.c.conversation == conversation,
                _turns.c.id.not_in(kept.scalar_subquery()) | (_turns.c.at < moment - self._keep.total_seconds()),
            )
        )

    def _forget(self, address: Address) -> Erased:
        theirs = sa.select(_conversations.c.id).where(_is_person(address)).scalar_subquery()
        with self._writer.begin() as connection:
            turns = connection.execute(sa.delete(_turns).where(_turns.c.conversation.in_(theirs))).rowcount
            conversations = connection.execute(sa.delete(_conversations).where(_is_person(address))).rowcount
        if self._engine.dialect.name == "sqlite":
            # The log of writes still holds what secure_delete has erased from the file.
            pragma(self._engine, "wal_checkpoint(TRUNCATE)")
        return Erased(conversations, turns)

    def _export(self, address: Address) -> dict[str, Any]:
        with self._engine.begin() as connection:
            theirs = connection.execute(
                sa.select(_conversations).where(_is_person(address)).order_by(_conversations.c.id)
            ).all()
            said = connection.execute(
                sa.select(_turns)
                .where(_turns.c.conversation.in_([row.id for row in theirs]))
                .order_by(_turns.c.id)
            ).all()
        return {
            "platform": address.platform,
            "user": address.user,
            "conversations": [
                {
                    "chat": row.chat,
                    "language": row.language,
                    "search": json_of(row.search).get("search"),
                    "shown": json_of(row.shown) or None,
                    "last_change": _iso(row.at),
                    "turns": [
                        {"role": turn.role, "text": turn.text, "at": _iso(turn.at)}
                        for turn in said
                        if turn.conversation == row.id
                    ],
                }
                for row in theirs
            ],
        }

    def _prune(self, now: datetime) -> int:
        old = _conversations.c.at < (now - self._keep).timestamp()
        with self._writer.begin() as connection:
            return connection.execute(sa.delete(_conversations).where(old)).rowcount


def _is(address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(_is_person(address), _conversations.c.chat == address.chat)


def _is_person(address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(_conversations.c.platform == address.platform, _conversations.c.user == address.user)


def _iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds")
