"""The rows of the ledger: what every alert owes its person, once for each cluster, and what became of it.

owed → claimed (somebody makes a digest of it, for as long as the lease lasts) → sending (the platform is being
called) → sent, or unknown where the platform's answer was lost. dropped: closed, hidden or unwanted by then.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from bot.domain import Address, Hit, Place, Reason
from bot.state.inserting import insert_new
from bot.state.tables import alerts, is_address, matched, owed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.domain import Match, Offer

LEASE = 300.0
"""Seconds: longer than making and sending one digest takes."""
MOST_WAIT = 26 * 3600.0
"""Seconds that an address is let rest at most: quiet hours, or a platform that asks to wait."""
MOST_CLAIMED = 300
"""Offers in one digest; what is more comes with the next one."""
_AT_ONCE = 500
_MATCHED_OTHERWISE = "matched with another search"
"""In the place of a content's hash: no offer has this one."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An offer that an alert owes, claimed for a digest. `content`: the hash of what it said when it matched."""

    id: int
    alert: str
    cluster: str
    offer: str
    content: str
    hit: str

    def hit_of(self, offer: Offer) -> Hit:
        """The hit as it was found, with what the offer says now."""
        kept = json.loads(self.hit)
        places = tuple(Place(**place) for place in kept["places"])
        why = tuple(Reason(**reason) for reason in kept["why"])
        return Hit(replace(offer, places=places), kept["score"], why)


def unmatched(connection: sa.Connection, clusters: Sequence[str]) -> list[str]:
    """Those of the clusters that no alert has been asked about yet."""
    known: set[str] = set()
    for start in range(0, len(clusters), _AT_ONCE):
        some = clusters[start : start + _AT_ONCE]
        known |= set(connection.execute(sa.select(matched.c.cluster).where(matched.c.cluster.in_(some))).scalars())
    return [cluster for cluster in clusters if cluster not in known]


def mark(connection: sa.Connection, clusters: Sequence[str], *, at: float) -> None:
    insert_new(connection, matched, [{"cluster": cluster, "at": at} for cluster in clusters])


def owe(connection: sa.Connection, found: Mapping[str, Sequence[Match]], *, at: float) -> int:
    """Adds what is found by the key of a search to the alerts that have this search now; how much is new."""
    added = 0
    keys = [key for key, matches in found.items() if matches]
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        wanting = connection.execute(
            sa.select(alerts.c.id, alerts.c.search_key).where(
                alerts.c.search_key.in_(some), alerts.c.stopped.is_(None)
            )
        )
        rows = [row for alert, key in wanting for row in _rows(alert, found[key], at)]
        added += insert_new(connection, owed, rows)
    return added


def _rows(alert: str, matches: Sequence[Match], at: float) -> list[dict[str, object]]:
    return [
        {
            "alert": alert,
            "cluster": match.cluster,
            "offer": match.hit.offer.id,
            "content": match.hit.offer.content,
            "hit": _kept_hit(match.hit),
            "state": "owed",
            "at": at,
        }
        for match in matches
    ]


def _kept_hit(hit: Hit) -> str:
    kept = {
        "score": hit.score,
        "why": [asdict(reason) for reason in hit.why],
        "places": [asdict(place) for place in hit.offer.places],
    }
    return json.dumps(kept, ensure_ascii=False)


def due_addresses(connection: sa.Connection, platforms: Collection[str], *, at: float, most: int) -> list[Address]:
    """Those that something is owed to now, on these platforms."""
    waiting = sa.exists().where(owed.c.alert == alerts.c.id, _free(at))
    found = connection.execute(
        sa.select(alerts.c.platform, alerts.c.chat, alerts.c.user)
        .where(ready(at), alerts.c.platform.in_(platforms), waiting)
        .distinct()
        .limit(most)
    )
    return [Address(*row) for row in found]


def idle(connection: sa.Connection, *, at: float, latest: float, most: int) -> list[str]:
    """Alerts whose moment has come and that owe nothing, or whose moment is later than any could be.

    That of an alert that is paused comes after the pause.
    """
    waiting = sa.exists().where(owed.c.alert == alerts.c.id, owed.c.state.in_(("owed", "claimed", "sending")))
    paused = alerts.c.paused_until.is_not(None) & (alerts.c.due <= alerts.c.paused_until + (latest - at))
    moved = (ready(at) & ~waiting) | ((alerts.c.due > latest) & ~sa.func.coalesce(paused, sa.false()))
    recurring = (alerts.c.cadence != "instant", alerts.c.stopped.is_(None), moved)
    return list(connection.execute(sa.select(alerts.c.id).where(*recurring).limit(most)).scalars())


def ready(at: float, *, early: bool = False) -> sa.ColumnElement[bool]:
    """Alerts whose moment has come; `early`: also those whose moment is still to come."""
    return sa.and_(
        alerts.c.stopped.is_(None),
        alerts.c.gone.is_(None),
        alerts.c.paused_until.is_(None) | (alerts.c.paused_until <= at),
        sa.true() if early else alerts.c.due <= at,
        # Later than any wait could end: the clock has been put back.
        alerts.c.wait_until.is_(None) | (alerts.c.wait_until <= at) | (alerts.c.wait_until > at + MOST_WAIT),
    )


def _free(at: float) -> sa.ColumnElement[bool]:
    """Rows that nobody works at: whoever did has not come back in time, or the clock has been put back."""
    # Twice as long: whoever took it a moment ago may have read its clock after us.
    over = owed.c.lease_until.is_(None) | ~owed.c.lease_until.between(at, at + 2 * LEASE)
    return sa.or_(owed.c.state == "owed", owed.c.state.in_(("claimed", "sending")) & over)


def claim(
    connection: sa.Connection, address: Address, digest: str, *, at: float, early: bool = False
) -> list[Claim]:
    """Takes what is owed to an address now for one digest; empty where another process was faster."""
    due = sa.select(alerts.c.id).where(is_address(alerts, address), ready(at, early=early))
    taken = (
        sa.select(owed.c.id)
        .where(owed.c.alert.in_(due.scalar_subquery()), _free(at))
        .order_by(owed.c.id)
        .limit(MOST_CLAIMED)
    )
    values = {"state": "claimed", "digest": digest, "lease_until": at + LEASE}
    mine = sa.and_(owed.c.id.in_(taken.scalar_subquery()), _free(at))
    connection.execute(sa.update(owed).where(mine).values(values))
    columns = (owed.c.id, owed.c.alert, owed.c.cluster, owed.c.offer, owed.c.content, owed.c.hit)
    rows = connection.execute(sa.select(*columns).where(owed.c.digest == digest).order_by(owed.c.id))
    return [Claim(*row) for row in rows]


def told(connection: sa.Connection, address: Address, clusters: Collection[str]) -> frozenset[str]:
    """Those of the clusters that have come to the address already, whichever alert brought them."""
    theirs = (owed.c.alert == alerts.c.id, is_address(alerts, address), owed.c.state.in_(("sent", "unknown")))
    found = sa.select(owed.c.cluster).where(*theirs, owed.c.cluster.in_(clusters))
    return frozenset(connection.execute(found).scalars())


def begin_sending(connection: sa.Connection, digest: str, *, expected: int, at: float) -> bool:
    """Just before the platform is called; False where the claim is not whole any more."""
    mine = (owed.c.digest == digest, owed.c.state == "claimed")
    held = connection.execute(sa.select(sa.func.count()).select_from(owed).where(*mine)).scalar_one()
    if held != expected:
        return False
    values = {"state": "sending", "lease_until": at + LEASE}
    return connection.execute(sa.update(owed).where(*mine).values(values)).rowcount == expected


def drop(connection: sa.Connection, digest: str, ids: Sequence[int], *, at: float) -> None:
    """What was claimed for a digest and is not to be sent any more."""
    mine = (owed.c.id.in_(ids), owed.c.digest == digest, owed.c.state == "claimed")
    connection.execute(sa.update(owed).where(*mine).values(state="dropped", lease_until=None, at=at))


def look_again(connection: sa.Connection, ids: Sequence[str]) -> None:
    """What these alerts owe was matched with another search: it is matched once more before it is sent."""
    unsent = (owed.c.alert.in_(ids), owed.c.state.in_(("owed", "claimed")))
    connection.execute(sa.update(owed).where(*unsent).values(content=_MATCHED_OTHERWISE))


def drop_of(connection: sa.Connection, ids: Sequence[str], *, at: float) -> None:
    """Of alerts that are given up, what has not been sent."""
    unsent = (owed.c.alert.in_(ids), owed.c.state.in_(("owed", "claimed")))
    connection.execute(sa.update(owed).where(*unsent).values(state="dropped", lease_until=None, at=at))


def settle(connection: sa.Connection, digest: str, state: str, *, at: float) -> None:
    """What became of a digest: sent, unknown, or owed again."""
    values: dict[str, object] = {"state": state, "lease_until": None, "at": at}
    if state == "owed":
        values = {"state": state, "lease_until": None, "digest": None}
    mine = (owed.c.digest == digest, owed.c.state.in_(("claimed", "sending")))
    connection.execute(sa.update(owed).where(*mine).values(values))


def forget_old(connection: sa.Connection, *, oldest: float) -> int:
    """Rows of long ago; an offer is not owed again, as its cluster stays among those matched."""
    return connection.execute(sa.delete(owed).where(owed.c.at < oldest)).rowcount


def counts(connection: sa.Connection) -> dict[str, dict[str, int]]:
    """How many rows each alert has in each state."""
    found: dict[str, dict[str, int]] = {}
    number = sa.func.count()
    for alert, state, n in connection.execute(
        sa.select(owed.c.alert, owed.c.state, number).group_by(owed.c.alert, owed.c.state)
    ):
        found.setdefault(alert, {})[state] = n
    return found


def searches(connection: sa.Connection) -> dict[str, str]:
    """Every distinct search of alerts that are not given up, as it is kept, by its key."""
    rows = connection.execute(
        sa.select(alerts.c.search_key, sa.func.max(alerts.c.search))
        .where(alerts.c.stopped.is_(None))
        .group_by(alerts.c.search_key)
    )
    return {str(row[0]): str(row[1]) for row in rows}
