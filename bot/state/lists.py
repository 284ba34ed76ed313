"""The rows of lists that were shown, for the buttons under them, and of offers that a person has hidden."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.state.kept import HiddenOffer, KeptList, iso, json_of, kept_search, kept_shown, search_of, shown_of
from bot.state.tables import by_person, hidden, is_address, is_person, lists, person_of

if TYPE_CHECKING:
    from bot.domain import Address

_KEEP = sa.insert(lists)
_LOOKED_AT = 20
"""Of the last lists so many are looked at for the one that a search brought."""
_HIDDEN = sa.select(hidden.c.cluster).where(by_person(hidden))


def keep(connection: sa.Connection, address: Address, one: KeptList, *, at: float) -> None:
    """Keeps the list under its `list_id`."""
    row = {"question": one.question, "search": kept_search(one.search), "shown": kept_shown(one.shown)}
    connection.execute(_KEEP, {"id": one.shown.list_id, **asdict(address), **row, "at": at})


def kept(connection: sa.Connection, name: str, address: Address, *, oldest: float) -> KeptList | None:
    """The list, where it was shown in this chat or to this person; None for one that is not known any more."""
    row = connection.execute(
        sa.select(lists).where(
            lists.c.id == name,
            lists.c.platform == address.platform,
            (lists.c.chat == address.chat) | (lists.c.user == address.user),
            lists.c.at >= oldest,
        )
    ).one_or_none()
    search, shown = (search_of(row.search), shown_of(row.shown)) if row else (None, None)
    if row is None or search is None or shown is None:
        return None
    return KeptList(row.question, search, shown)


def searched(connection: sa.Connection, address: Address) -> datetime | None:
    """When the last search brought a list here; its further pages and lists of what is hidden are no searches."""
    of_address = sa.select(lists.c.at, lists.c.shown).where(is_address(lists, address))
    for row in connection.execute(of_address.order_by(lists.c.at.desc()).limit(_LOOKED_AT)):
        shown = shown_of(row.shown)
        if shown is not None and shown.first == 1 and not shown.of_hidden:
            return datetime.fromtimestamp(row.at, UTC)
    return None


def rate(connection: sa.Connection, name: str, address: Address, *, helpful: bool) -> bool:
    """The person's word on a list that was shown to them; False where it is not known (any more)."""
    theirs = sa.and_(lists.c.id == name, is_person(lists, address))
    return bool(connection.execute(sa.update(lists).where(theirs).values(helpful=helpful)).rowcount)


def hidden_clusters(connection: sa.Connection, address: Address) -> frozenset[str]:
    return frozenset(connection.execute(_HIDDEN, person_of(address)).scalars())


def hidden_offers(connection: sa.Connection, address: Address) -> list[HiddenOffer]:
    """The last hidden first."""
    order = (hidden.c.at.desc(), hidden.c.cluster)
    rows = connection.execute(sa.select(hidden).where(is_person(hidden, address)).order_by(*order))
    return [HiddenOffer(row.cluster, row.title, datetime.fromtimestamp(row.at, UTC)) for row in rows]


def unhide_all(connection: sa.Connection, address: Address) -> int:
    """How many there were."""
    return connection.execute(sa.delete(hidden).where(is_person(hidden, address))).rowcount


def erase(connection: sa.Connection, address: Address) -> int:
    """Everything of the person here; how many rows there were."""
    return sum(
        connection.execute(sa.delete(table).where(is_person(table, address))).rowcount for table in (lists, hidden)
    )


def exported(connection: sa.Connection, address: Address) -> dict[str, Any]:  # Any: JSON is made of itself
    shown = connection.execute(sa.select(lists).where(is_person(lists, address)).order_by(lists.c.at)).all()
    unwanted = connection.execute(sa.select(hidden).where(is_person(hidden, address)).order_by(hidden.c.at)).all()
    return {
        "lists": [
            {
                "chat": row.chat,
                "question": row.question,
                "search": json_of(row.search).get("search"),
                "offers": json_of(row.shown).get("ids", []),
                "helpful": row.helpful,
                "at": iso(row.at),
            }
            for row in shown
        ],
        "hidden": [{"offer": row.title, "at": iso(row.at)} for row in unwanted],
    }


def move(connection: sa.Connection, platform: str, old_chat: str, new_chat: str) -> None:
    """The buttons of a chat go on working under its new id."""
    moved = (lists.c.platform == platform, lists.c.chat == old_chat)
    connection.execute(sa.update(lists).where(*moved).values(chat=new_chat))


def prune(connection: sa.Connection, *, oldest: float) -> int:
    return connection.execute(sa.delete(lists).where(lists.c.at < oldest)).rowcount
