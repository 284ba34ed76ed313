"""The tables of the database, and the version of their layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from bot.domain import Address

VERSION = 4
"""The layout of the tables below; a database of another version is refused, unless it only lacks some."""

ONLY_LACK_TABLES = frozenset({1, 2, 3})
"""Versions whose tables are as they are here, except that they lack some: these are made."""


def _address() -> list[sa.Column[str]]:
    """The columns of a `bot.domain.Address`."""
    return [sa.Column(name, sa.Text, nullable=False) for name in ("platform", "chat", "user")]


def _person() -> list[sa.Column[str]]:
    """The key of a row that one person has on one platform, in whatever chat."""
    return [sa.Column(name, sa.Text, primary_key=True) for name in ("platform", "user")]


def _mark() -> list[sa.Column[Any]]:  # Any: the columns are of two types
    """An offer that a person has marked, each copy alike; see `bot.state.marks`."""
    return [
        *_person(),
        sa.Column("cluster", sa.Text, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
    ]


metadata = sa.MetaData()
schema_version = sa.Table("schema_version", metadata, sa.Column("version", sa.Integer, primary_key=True))
conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    *_address(),
    sa.Column("language", sa.Text),
    sa.Column("search", sa.Text),
    sa.Column("shown", sa.Text),
    sa.Column("at", sa.Float, nullable=False, index=True),  # seconds since 1970, UTC, of the last change
    sa.UniqueConstraint("platform", "chat", "user"),
)
turns = sa.Table(
    "turns",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "conversation",
        sa.Integer,
        sa.ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
lists = sa.Table(
    "lists",  # of offers that were shown, for the buttons under them
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    *_address(),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("shown", sa.Text, nullable=False),
    sa.Column("helpful", sa.Boolean),
    sa.Column("at", sa.Float, nullable=False, index=True),
    sa.Index("lists_of_person", "platform", "user"),
)
hidden = sa.Table(
    "hidden",  # offers that a person does not want to see again
    metadata,
    *_mark(),
)
people = sa.Table(
    "people",  # who may talk to the bot, where not everybody may
    metadata,
    *_person(),
    sa.Column("standing", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
deliveries = sa.Table(
    "deliveries",  # what platforms have delivered, so that nothing delivered twice is answered twice
    metadata,
    sa.Column("platform", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("at", sa.Float, nullable=False, index=True),
)
feeds = sa.Table(
    "feeds",  # what is kept of a feed of offers from one look at it to the next, as JSON
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("kept", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
alerts = sa.Table(
    "alerts",  # searches kept; moments in seconds since 1970, UTC
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    *_address(),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("sentence", sa.Text, nullable=False),
    sa.Column("search", sa.Text, nullable=False),
    sa.Column("search_key", sa.Text, nullable=False, index=True),  # the same for equal searches
    sa.Column("cadence", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("made", sa.Float, nullable=False),
    sa.Column("due", sa.Float, nullable=False, index=True),
    sa.Column("wait_until", sa.Float),  # not before: quiet hours, or the platform asked to wait
    sa.Column("failures", sa.Integer, nullable=False, default=0),  # of sending, one after another
    sa.Column("paused_until", sa.Float),
    sa.Column("gone", sa.Float),
    sa.Column("stopped", sa.Float, index=True),
    sa.Column("confirmed", sa.Float, nullable=False),
    sa.Column("asked", sa.Float),
    sa.Column("looked", sa.Float),  # when it was last looked at whether it can match anything
    sa.Column("hopeless", sa.Float),  # when the person was told that it cannot
    sa.Index("alerts_of_address", "platform", "user", "chat"),
)
owed = sa.Table(
    "owed",  # the ledger: what an alert brings, once for each cluster of copies
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("alert", sa.Text, sa.ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False),
    sa.Column("cluster", sa.Text, nullable=False),
    sa.Column("offer", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),  # what the offer said when it was matched, as a hash
    sa.Column("hit", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("digest", sa.Text, index=True),
    sa.Column("lease_until", sa.Float),
    sa.Column("at", sa.Float, nullable=False, index=True),
    sa.UniqueConstraint("alert", "cluster"),
    sa.Index("owed_of_alert", "alert", "state"),
)
recipients = sa.Table(
    "recipients",  # what a person wants of all their alerts
    metadata,
    *_person(),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("quiet_from", sa.Integer),
    sa.Column("quiet_to", sa.Integer),
)
matched = sa.Table(
    "matched",  # clusters of offers that alerts have been asked about; what comes back is not new
    metadata,
    sa.Column("cluster", sa.Text, primary_key=True),
    sa.Column("at", sa.Float, nullable=False),
)
disliked = sa.Table(
    "disliked",  # offers of which a person wants fewer
    metadata,
    *_mark(),
)
leases = sa.Table(
    "leases",  # which process does a piece of regular work, until when, and when it was last done
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("holder", sa.Text, nullable=False),
    sa.Column("until", sa.Float, nullable=False),
    sa.Column("done", sa.Float),
)


def person_of(address: Address) -> dict[str, str]:
    """The key of this person's rows."""
    return {"platform": address.platform, "user": address.user}


def is_person(table: sa.Table, address: Address) -> sa.ColumnElement[bool]:
    """The rows of one person on one platform, in whatever chat."""
    return sa.and_(table.c.platform == address.platform, table.c.user == address.user)


def is_address(table: sa.Table, address: Address) -> sa.ColumnElement[bool]:
    """The rows of one person in one chat."""
    return sa.and_(is_person(table, address), table.c.chat == address.chat)


# For what every message asks: statements that are made once, as making them takes longer than running them.


def by_person(table: sa.Table) -> sa.ColumnElement[bool]:
    """`is_person` in a statement that is executed with `person_of(address)`."""
    return sa.and_(*(table.c[name] == sa.bindparam(name) for name in ("platform", "user")))


def by_address(table: sa.Table) -> sa.ColumnElement[bool]:
    """`is_address` in a statement that is executed with the fields of an address."""
    return sa.and_(by_person(table), table.c.chat == sa.bindparam("chat"))
