"""The rows of alerts, and of what a person wants of all of theirs."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from bot.domain import Address, Alert, Cadence, Recipient, Search
from bot.state.cadences import cadence_of, kept_cadence
from bot.state.kept import iso, json_of, kept_search, search_of
from bot.state.tables import alerts, by_person, disliked, is_address, is_person, owed, person_of, recipients

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Language

_RESTING = sa.select(alerts.c.id).where(by_person(alerts), alerts.c.gone.is_not(None)).limit(1)


def search_key(search: Search) -> str:
    """The same for equal searches, so that each is asked once however many alerts have it."""
    return hashlib.sha256(searched(search)["search"].encode()).hexdigest()[:32]


def insert(connection: sa.Connection, alert: Alert) -> Alert:
    """Keeps an alert under the lowest number that its address has free; gives it with that number."""
    row = {
        "id": alert.id,
        **asdict(alert.address),
        "number": _lowest_free(_numbers(connection, alert.address)),
        "sentence": alert.sentence,
        **searched(alert.search),
        "search_key": search_key(alert.search),
        "cadence": kept_cadence(alert.cadence),
        "language": alert.language,
        "made": alert.made.timestamp(),
        "due": alert.due.timestamp(),
        "confirmed": alert.made.timestamp(),
    }
    connection.execute(sa.insert(alerts).values(row))
    found = by_id(connection, [alert.id])
    return found[0]


def searched(search: Search) -> dict[str, str]:
    """The column of a search, without those that it once refined: an alert goes back to none of them."""
    return {"search": kept_search(replace(search, earlier=None))}


def update(connection: sa.Connection, ids: Sequence[str], **values: object) -> int:
    """Sets columns of these alerts; a moment as such, a cadence or a search as it is kept."""
    columns: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, Search):
            columns |= {**searched(value), "search_key": search_key(value)}
        elif isinstance(value, Cadence):
            columns[name] = kept_cadence(value)
        else:
            columns[name] = value.timestamp() if isinstance(value, datetime) else value
    return connection.execute(sa.update(alerts).where(alerts.c.id.in_(ids)).values(columns)).rowcount


def free_number(connection: sa.Connection, alert: Alert) -> int:
    """The alert's own number where nobody else has it by now, else the lowest that is free."""
    taken = _numbers(connection, alert.address)
    return alert.number if alert.number not in taken else _lowest_free(taken)


def _numbers(connection: sa.Connection, address: Address) -> set[int]:
    """Those of the alerts that the address has."""
    where = (is_address(alerts, address), alerts.c.stopped.is_(None))
    return set(connection.execute(sa.select(alerts.c.number).where(*where)).scalars())


def _lowest_free(taken: set[int]) -> int:
    return next(n for n in range(1, len(taken) + 2) if n not in taken)


def of_address(connection: sa.Connection, address: Address) -> list[Alert]:
    """Those that are not given up, in the order of their numbers."""
    where = (is_address(alerts, address), alerts.c.stopped.is_(None))
    return _read(connection.execute(sa.select(alerts).where(*where).order_by(alerts.c.number)).mappings())


def given_up(connection: sa.Connection, address: Address) -> list[Alert]:
    """Those that can still be brought back, the last given up first."""
    where = (is_address(alerts, address), alerts.c.stopped.is_not(None))
    order = (alerts.c.stopped.desc(), alerts.c.number)
    return _read(connection.execute(sa.select(alerts).where(*where).order_by(*order)).mappings())


def by_id(connection: sa.Connection, ids: Sequence[str]) -> list[Alert]:
    rows = connection.execute(sa.select(alerts).where(alerts.c.id.in_(ids)).order_by(alerts.c.number))
    return _read(rows.mappings())


def every(connection: sa.Connection) -> list[Alert]:
    """All alerts of everybody that are not given up."""
    order = (alerts.c.platform, alerts.c.user, alerts.c.chat, alerts.c.number)
    rows = connection.execute(sa.select(alerts).where(alerts.c.stopped.is_(None)).order_by(*order))
    return _read(rows.mappings())


def count_of_person(connection: sa.Connection, address: Address) -> int:
    where = (is_person(alerts, address), alerts.c.stopped.is_(None))
    return int(connection.execute(sa.select(sa.func.count()).where(*where)).scalar_one())


def of_person(connection: sa.Connection, address: Address) -> list[Alert]:
    where = (is_person(alerts, address), alerts.c.stopped.is_(None))
    return _read(connection.execute(sa.select(alerts).where(*where)).mappings())


def wake(connection: sa.Connection, address: Address) -> int:
    """The person has written, so what is sent to them arrives again; what does not rests again."""
    where = (is_person(alerts, address), alerts.c.gone.is_not(None))
    return connection.execute(sa.update(alerts).where(*where).values(gone=None, wait_until=None)).rowcount


def rests(connection: sa.Connection, address: Address) -> bool:
    """Whether any alert of the person rests because their address took nothing."""
    return connection.execute(_RESTING, person_of(address)).first() is not None


def recipient(connection: sa.Connection, address: Address) -> Recipient:
    row = connection.execute(sa.select(recipients).where(is_person(recipients, address))).one_or_none()
    if row is None:
        return Recipient()
    quiet = None if row.quiet_from is None or row.quiet_to is None else (row.quiet_from, row.quiet_to)
    return Recipient(row.zone, quiet)


def set_recipient(connection: sa.Connection, address: Address, wanted: Recipient) -> None:
    connection.execute(sa.delete(recipients).where(is_person(recipients, address)))
    start, end = wanted.quiet or (None, None)
    row = {**person_of(address), "zone": wanted.zone, "quiet_from": start, "quiet_to": end}
    connection.execute(sa.insert(recipients).values(row))
    connection.execute(sa.update(alerts).where(is_person(alerts, address)).values(wait_until=None))


def disliked_titles(connection: sa.Connection, address: Address) -> list[str]:
    found = sa.select(disliked.c.title).where(is_person(disliked, address)).order_by(disliked.c.at)
    return list(connection.execute(found).scalars())


def old(connection: sa.Connection, *, before: float, now: float, most: int) -> list[Alert]:
    """Not those that are paused: who wants nothing sent is not asked either."""
    awake = (alerts.c.stopped.is_(None), alerts.c.gone.is_(None), alerts.c.asked.is_(None))
    running = alerts.c.paused_until.is_(None) | (alerts.c.paused_until <= now)
    return _some(connection, alerts.c.confirmed < before, *awake, running, most=most)


def silent(connection: sa.Connection, *, before: float, most: int) -> list[Alert]:
    return _some(connection, alerts.c.asked < before, alerts.c.stopped.is_(None), most=most)


def barren(connection: sa.Connection, *, since: float, most: int) -> list[Alert]:
    fresh = sa.exists().where(owed.c.alert == alerts.c.id, owed.c.at >= since)
    awake = (alerts.c.stopped.is_(None), alerts.c.gone.is_(None), alerts.c.paused_until.is_(None))
    unseen = alerts.c.hopeless.is_(None) & (alerts.c.looked.is_(None) | (alerts.c.looked < since))
    return _some(connection, alerts.c.made < since, *awake, unseen, ~fresh, most=most)


def _some(connection: sa.Connection, *where: sa.ColumnElement[bool], most: int) -> list[Alert]:
    found = sa.select(alerts).where(*where).order_by(alerts.c.id).limit(most)
    return _read(connection.execute(found).mappings())


def erase(connection: sa.Connection, address: Address) -> int:
    """Every alert of the person with all that is theirs; how many alerts there were."""
    theirs = sa.select(alerts.c.id).where(is_person(alerts, address)).scalar_subquery()
    connection.execute(sa.delete(owed).where(owed.c.alert.in_(theirs)))
    for table in (recipients, disliked):
        connection.execute(sa.delete(table).where(is_person(table, address)))
    return connection.execute(sa.delete(alerts).where(is_person(alerts, address))).rowcount


def move(connection: sa.Connection, platform: str, old_chat: str, new_chat: str) -> None:
    """Alerts of a chat go to its new id; a number that the person has given there already becomes a free one."""
    there = (alerts.c.platform == platform, alerts.c.chat == old_chat)
    found = sa.select(alerts).where(*there).order_by(alerts.c.number)
    for alert in _read(connection.execute(found).mappings().all()):
        moved = replace(alert, address=replace(alert.address, chat=new_chat))
        update(connection, [alert.id], chat=new_chat, number=free_number(connection, moved), gone=None)


def prune(connection: sa.Connection, *, oldest: float) -> int:
    """Alerts given up before that, with all that they owed."""
    old = sa.select(alerts.c.id).where(alerts.c.stopped < oldest)
    connection.execute(sa.delete(owed).where(owed.c.alert.in_(old.scalar_subquery())))
    return connection.execute(sa.delete(alerts).where(alerts.c.stopped < oldest)).rowcount


def exported(connection: sa.Connection, address: Address) -> dict[str, Any]:  # Any: JSON is made of itself
    mine = sa.select(alerts).where(is_person(alerts, address)).order_by(alerts.c.made)
    rows = connection.execute(mine).mappings().all()
    brought = connection.execute(
        sa.select(owed).where(owed.c.alert.in_([row["id"] for row in rows])).order_by(owed.c.id)
    ).all()
    wanted = recipient(connection, address)
    fewer = connection.execute(sa.select(disliked).where(is_person(disliked, address)).order_by(disliked.c.at))
    plain = ("chat", "number", "sentence", "cadence", "language")
    moments = ("made", "due", "stopped", "confirmed", "gone", "paused_until")
    return {
        "alerts": [
            {
                **{name: row[name] for name in plain},
                **{name: row[name] and iso(row[name]) for name in moments},
                "search": json_of(row["search"]).get("search"),
                "offers": [
                    {"offer": one.offer, "state": one.state, "at": iso(one.at)}
                    for one in brought
                    if one.alert == row["id"]
                ],
            }
            for row in rows
        ],
        "alert_settings": {"zone": wanted.zone, "quiet": wanted.quiet} if wanted != Recipient() else None,
        "fewer_like": [{"offer": row.title, "at": iso(row.at)} for row in fewer],
    }


def _read(rows: Iterable[sa.RowMapping]) -> list[Alert]:
    """The alerts of these rows; one whose search is in a form that this version does not know is left out."""
    return [alert for row in rows if (alert := _alert(row)) is not None]


def _alert(row: sa.RowMapping) -> Alert | None:
    search = search_of(row["search"])
    if search is None:
        return None
    language: Language = "en" if row["language"] == "en" else "pl"
    return Alert(
        row["id"],
        Address(row["platform"], row["chat"], row["user"]),
        row["number"],
        row["sentence"],
        search,
        cadence_of(row["cadence"]),
        language,
        made=moment(row["made"]),
        due=moment(row["due"]),
        **{
            name: None if row[name] is None else moment(row[name])
            for name in ("paused_until", "gone", "stopped", "confirmed", "asked")
        },
    )


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
