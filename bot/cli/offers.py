"""`szukaj offers`: looks at the offers there are, and closes, reopens, splits or counts them by hand."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.app import clock_of, offers_uri, open_offers, vocabulary_path
from bot.cli.rows import Json, offer_fields, print_row
from bot.errors import BadInput, WrongUse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from bot.domain import Offer
    from bot.settings import Settings
    from retrieval.store import OfferStore

LISTED = 20
"""Offers that `list` names where nothing is said."""
_DAYS = 7
"""Days of counts that stats shows; --json has them all."""


Told = tuple[Json, str]
"""What was found or done, for --json and for the eye."""


def run(arguments: Namespace, settings: Settings) -> int:
    """Raises BadInput for an id that no offer has."""
    what: str = arguments.what
    _check(arguments)
    with open_offers(settings) as store:
        if what in ("list", "stats"):
            row, told = (_list if what == "list" else _stats)(store, arguments, settings)
        else:
            offers = [_offer(store, id) for id in dict.fromkeys(arguments.ids)]
            row, told = _DOING[what](store, offers, settings)
    if arguments.json:
        print_row(row)
    else:
        sys.stdout.write(told)
    return 0


def _check(arguments: Namespace) -> None:
    what = arguments.what
    if what in ("list", "stats"):
        if arguments.ids:
            raise WrongUse(
                f"szukaj offers {what} takes no ids; szukaj offers show {arguments.ids[0]} shows one offer"
            )
    elif not arguments.ids:
        raise WrongUse(f"szukaj offers {what} needs the id of an offer; szukaj offers list names some")
    if what != "list" and (arguments.closed or arguments.limit is not None):
        raise WrongUse("--closed and --limit belong to szukaj offers list")
    if what not in ("list", "stats") and arguments.source:
        raise WrongUse("--source belongs to szukaj offers list and stats")


def _offer(store: OfferStore, id: str) -> Offer:
    found = store.get([id])
    if found:
        return found[0]
    raise BadInput(f"there is no offer {id}; {_nearest(store, id)}")


def _nearest(store: OfferStore, id: str) -> str:
    """The ids most like one that is not there, in words."""
    from retrieval.store.listing import ids_like

    alike = ids_like(store, id)
    if alike:
        return f"perhaps {' or '.join(alike)} is meant"
    return "ids look like SOURCE:NUMBER, and szukaj offers list names some"


def _list(store: OfferStore, arguments: Namespace, settings: Settings) -> Told:
    from retrieval.store.listing import latest

    if arguments.source:
        _check_source(store, arguments.source)
    limit = arguments.limit or LISTED
    offers, total = latest(store, source=arguments.source, closed=arguments.closed, limit=limit)
    told = (
        "".join(map(_line, offers))
        + f"{len(offers)} of {total} {'closed' if arguments.closed else 'open'} offers\n"
    )
    return {"offers": [_row(offer) for offer in offers], "total": total}, told


def _check_source(store: OfferStore, source: str) -> None:
    sources = list(store.counts())
    if source not in sources:
        there = f"there are {', '.join(sources)}" if sources else "there are no offers at all"
        raise BadInput(f"no offer comes from {source}; {there}")


def _stats(store: OfferStore, arguments: Namespace, settings: Settings) -> Told:
    from retrieval.importing.counted import counts_kept

    if arguments.source:
        _check_source(store, arguments.source)
    from_text = store.read_from_text()
    rows = []
    told = ""
    days = counts_kept(vocabulary_path(settings).parent)
    for source, counts in store.counts().items():
        if arguments.source in (None, source):
            newest = counts.newest.isoformat() if counts.newest else None
            history = [count for count in days if count.source == source]
            row = {
                "source": source,
                **asdict(counts),
                "newest": newest,
                "read_from_text": from_text.get(source, 0),
            }
            row["days"] = [{"day": one.day, "open": one.open, "closed": one.closed} for one in history]
            rows.append(row)
            told += (
                f"{source}: {counts.open} open, {counts.closed} closed; {counts.clusters} different; "
                f"{counts.with_pay} with pay, {counts.with_place} with a place, {row['read_from_text']} read from "
                f"text in part; newest {newest or 'unknown'}\n"
            )
            told += "".join(f"  {one.day}: {one.open} open, {one.closed} closed\n" for one in history[-_DAYS:])
    total = sum(row["open"] for row in rows)
    sources = "1 source" if len(rows) == 1 else f"{len(rows)} sources"
    told += f"{total} open offers of {sources} in {offers_uri(settings)}\n"
    return {"sources": rows, "open": total}, told


def _show(store: OfferStore, offers: Sequence[Offer], settings: Settings) -> Told:
    rows, told = [], ""
    for offer in offers:
        copies = [other.id for other in store.of_cluster(offer.cluster or offer.id) if other.id != offer.id]
        row = {**_row(offer), "copies": copies, "description": offer.description}
        row["closed_by_hand"] = offer.id in store.decisions("closed")
        row["split"] = offer.id in store.decisions("apart")
        rows.append(row)
        told += "".join(
            f"{name}: {_text(value)}\n" for name, value in row.items() if value not in (None, [], "", False)
        )
    return {"offers": rows}, told


def _close(store: OfferStore, offers: Sequence[Offer], settings: Settings) -> Told:
    from retrieval.store import by_hand

    closed = by_hand.close(store, [offer.id for offer in offers], clock_of(settings)())
    before = _already(len(offers) - closed, "closed")
    told = f"{closed} closed{before}; they stay so, whatever is imported, until szukaj offers reopen\n"
    return {"closed": closed, "ids": [offer.id for offer in offers]}, told


def _reopen(store: OfferStore, offers: Sequence[Offer], settings: Settings) -> Told:
    from retrieval.store import by_hand

    opened = by_hand.reopen(store, [offer.id for offer in offers])
    told = f"{opened} open again{_already(len(offers) - opened, 'open')}\n"
    return {"reopened": opened, "ids": [offer.id for offer in offers]}, told


def _already(count: int, state: str) -> str:
    """What is said of offers that were so before; nothing where there are none."""
    return f", {count} {'was' if count == 1 else 'were'} {state} already" if count else ""


def _split(store: OfferStore, offers: Sequence[Offer], settings: Settings) -> Told:
    from retrieval.store import by_hand

    rows, told = [], ""
    for offer in offers:
        others = [other.id for other in by_hand.split(store, offer.id, clock_of(settings)())]
        rows.append({"id": offer.id, "from": others})
        told += (
            f"{offer.id} is no copy of {', '.join(others)} any more; szukaj offers unsplit takes that back\n"
            if others
            else f"{offer.id} is no copy of any other, so nothing changed\n"
        )
    return {"split": rows}, told


def _unsplit(store: OfferStore, offers: Sequence[Offer], settings: Settings) -> Told:
    from retrieval.store import by_hand

    rows, told = [], ""
    for offer in offers:
        done = by_hand.unsplit(store, offer.id)
        others = [one.id for one in store.of_cluster(store.get([offer.id])[0].cluster) if one.id != offer.id]
        rows.append({"id": offer.id, "with": others if done else [], "done": done})
        told += (
            f"{offer.id} is a copy of {', '.join(others) or 'no other that is left'} again\n"
            if done
            else f"{offer.id} had not been split, so nothing changed\n"
        )
    return {"unsplit": rows}, told


_DOING: dict[str, Callable[[OfferStore, Sequence[Offer], Settings], Told]] = {
    "show": _show,
    "close": _close,
    "reopen": _reopen,
    "split": _split,
    "unsplit": _unsplit,
}


def _row(offer: Offer) -> Json:
    return {
        **offer_fields(offer),
        "cluster": offer.cluster or offer.id,
        "first_seen": offer.first_seen.isoformat() if offer.first_seen else None,
        "last_seen": offer.last_seen.isoformat() if offer.last_seen else None,
        "expires": offer.expires.isoformat() if offer.expires else None,
        "closed": offer.closed.isoformat() if offer.closed else None,
        "read_from_text": list(offer.read_from_text),
    }


def _line(offer: Offer) -> str:
    where = ", ".join(place.name for place in offer.places)
    return f"{offer.id}  {' · '.join(filter(None, (offer.title, offer.company, where)))}\n"


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(_text, value))
    if isinstance(value, dict):
        return " ".join(f"{name} {part}" for name, part in value.items() if part is not None)
    return "yes" if value is True else str(value)
