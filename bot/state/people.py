"""The rows of who may talk to the bot, and of what platforms have delivered already."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import sqlalchemy as sa

from bot.domain import Standing
from bot.state.inserting import insert_new
from bot.state.tables import deliveries, people

if TYPE_CHECKING:
    from collections.abc import Sequence

_STANDINGS: Sequence[Standing] = get_args(Standing)


def standing(connection: sa.Connection, platform: str, user: str) -> Standing | None:
    found = connection.execute(sa.select(people.c.standing).where(_is(platform, user))).scalar_one_or_none()
    return next((one for one in _STANDINGS if one == found), None)


def set_standing(connection: sa.Connection, platform: str, user: str, value: Standing, *, at: float) -> None:
    connection.execute(sa.delete(people).where(_is(platform, user)))
    connection.execute(sa.insert(people).values(platform=platform, user=user, standing=value, at=at))


def first_time(connection: sa.Connection, platform: str, key: str, *, at: float) -> bool:
    """Notes a delivery; False where it stands there already."""
    return insert_new(connection, deliveries, [{"platform": platform, "key": key, "at": at}]) == 1


def prune(connection: sa.Connection, *, oldest: float) -> int:
    return connection.execute(sa.delete(deliveries).where(deliveries.c.at < oldest)).rowcount


def _is(platform: str, user: str) -> sa.ColumnElement[bool]:
    return sa.and_(people.c.platform == platform, people.c.user == user)
