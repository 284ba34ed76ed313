"""The rows of conversations: what was said, the search in force, the offers last shown."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.domain import Turn
from bot.state.kept import Memory, iso, json_of, search_of, shown_of
from bot.state.tables import by_address, conversations, is_person, turns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Address, Language

_NAMED = sa.select(conversations.c.id).where(by_address(conversations))
_KNOWN = sa.select(conversations).where(by_address(conversations), conversations.c.at >= sa.bindparam("oldest"))
_SAID = (
    sa.select(turns.c.role, turns.c.text)
    .where(turns.c.conversation == sa.bindparam("conversation"), turns.c.at >= sa.bindparam("oldest"))
    .order_by(turns.c.id.desc())
    .limit(sa.bindparam("most"))
)
_BEGIN, _SAY = sa.insert(conversations), sa.insert(turns)
_CHANGE = sa.update(conversations).where(conversations.c.id == sa.bindparam("conversation"))


def recall(connection: sa.Connection, address: Address, *, oldest: float, most_turns: int) -> Memory:
    """What is known of a conversation, without what was said before `oldest`."""
    row = connection.execute(_KNOWN, {**asdict(address), "oldest": oldest}).one_or_none()
    if row is None:
        return Memory()
    said = connection.execute(_SAID, {"conversation": row.id, "oldest": oldest, "most": most_turns}).all()
    language: Language | None = row.language if row.language in {"pl", "en"} else None
    told = tuple(Turn(role, text) for role, text in reversed(said))
    return Memory(
        told, search_of(row.search), shown_of(row.shown), language, at=datetime.fromtimestamp(row.at, UTC)
    )


def write(
    connection: sa.Connection,
    address: Address,
    values: Mapping[str, str | None],
    said: Sequence[Turn] = (),
    *,
    at: float,
) -> int:
    """Sets columns of the conversation and adds turns; gives the conversation's id."""
    known = connection.execute(_NAMED, asdict(address)).scalar_one_or_none()
    if known is None:
        made = connection.execute(_BEGIN, {**asdict(address), **values, "at": at}).inserted_primary_key
        assert made is not None
        known = int(made[0])
    else:
        connection.execute(_CHANGE, {"conversation": known, **values, "at": at})
    if said:
        connection.execute(_SAY, [{"conversation": known, **asdict(turn), "at": at} for turn in said])
    return int(known)


def drop_turns(connection: sa.Connection, conversation: int, *, keep: int, oldest: float) -> None:
    """All but the last `keep` turns, and those before `oldest`."""
    kept = (
        sa.select(turns.c.id).where(turns.c.conversation == conversation).order_by(turns.c.id.desc()).limit(keep)
    )
    connection.execute(
        sa.delete(turns).where(
            turns.c.conversation == conversation,
            turns.c.id.not_in(kept.scalar_subquery()) | (turns.c.at < oldest),
        )
    )


def erase(connection: sa.Connection, address: Address) -> tuple[int, int]:
    """Every conversation of the person; how many there were, and how many turns in them."""
    theirs = sa.select(conversations.c.id).where(is_person(conversations, address)).scalar_subquery()
    said = connection.execute(sa.delete(turns).where(turns.c.conversation.in_(theirs))).rowcount
    erased = connection.execute(sa.delete(conversations).where(is_person(conversations, address))).rowcount
    return erased, said


def exported(connection: sa.Connection, address: Address) -> list[dict[str, Any]]:  # Any: JSON is made of itself
    theirs = connection.execute(
        sa.select(conversations).where(is_person(conversations, address)).order_by(conversations.c.id)
    ).all()
    said = connection.execute(
        sa.select(turns).where(turns.c.conversation.in_([row.id for row in theirs])).order_by(turns.c.id)
    ).all()
    return [
        {
            "chat": row.chat,
            "language": row.language,
            "search": json_of(row.search).get("search"),
            "shown": json_of(row.shown) or None,
            "last_change": iso(row.at),
            "turns": [
                {"role": turn.role, "text": turn.text, "at": iso(turn.at)}
                for turn in said
                if turn.conversation == row.id
            ],
        }
        for row in theirs
    ]


def move(connection: sa.Connection, platform: str, old_chat: str, new_chat: str) -> None:
    """A chat goes on under another id; where a person has talked there already, the old rows stay behind."""
    there = sa.select(conversations.c.user).where(
        conversations.c.platform == platform, conversations.c.chat == new_chat
    )
    moved = (
        conversations.c.platform == platform,
        conversations.c.chat == old_chat,
        conversations.c.user.not_in(there.scalar_subquery()),
    )
    connection.execute(sa.update(conversations).where(*moved).values(chat=new_chat))


def prune(connection: sa.Connection, *, oldest: float) -> int:
    return connection.execute(sa.delete(conversations).where(conversations.c.at < oldest)).rowcount
