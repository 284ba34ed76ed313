"""The tables of the database, and the version of their layout."""

from __future__ import annotations

import sqlalchemy as sa

VERSION = 1
"""The layout of the tables below; a database of another version is refused."""

metadata = sa.MetaData()
schema_version = sa.Table("schema_version", metadata, sa.Column("version", sa.Integer, primary_key=True))
conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("platform", sa.Text, nullable=False),
    sa.Column("chat", sa.Text, nullable=False),
    sa.Column("user", sa.Text, nullable=False),
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
