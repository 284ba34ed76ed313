"""`szukaj alerts`: everybody's alerts, or what is new matched and what is due sent, once and now."""

from __future__ import annotations

import asyncio
import sys
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.app import clock_of, open_finder, open_offers, open_state
from bot.cli.rows import counted, print_row, search_row
from bot.domain import FOREVER
from bot.errors import PlatformError, WrongUse
from bot.feeds import open_recheck
from bot.platforms import set_plans
from bot.redaction import redacted
from bot.regular import ON_OPENING, alert_work
from bot.texts import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import AsyncIterator, Mapping, Sequence

    from bot.cli.rows import Json
    from bot.domain import Address, Alert
    from bot.platforms import Plan
    from bot.ports import Access, Channel, OfferRecheck
    from bot.regular import AlertWork
    from bot.settings import Settings

_WAITING = ("owed", "claimed", "sending")
_OUTCOMES = ("sent", "unknown", "waiting", "gone", "nothing", "offers", "dropped")


def run(arguments: Namespace, settings: Settings, *, plans: Sequence[Plan] | None = None) -> int:
    """What is due goes to the platforms that are on; what is due elsewhere stays owed, and is told.

    `plans`: the platforms that are on, where the settings are not to say it. Exit code 1 where something that is
    due was not sent.
    """
    if arguments.what == "list" and arguments.dry_run:
        raise WrongUse("--dry-run belongs to szukaj alerts run; listing changes nothing anyway")
    with open_offers(settings) as store, open_state(settings) as state:
        work = alert_work(settings, store, open_finder(store), state, clock=clock_of(settings))
        if arguments.what == "list":
            return asyncio.run(_list(work, as_json=arguments.json))
        recheck = open_recheck(settings, store, work.clock)
        row = asyncio.run(
            _run(work, set_plans(settings) if plans is None else plans, state, recheck, dry=arguments.dry_run)
        )
    if arguments.json:
        print_row(row)
    else:
        sys.stdout.write(_told(row))
    return 0 if arguments.dry_run or not (row["waiting"] or row["unreachable"]) else 1


async def _run(
    work: AlertWork, plans: Sequence[Plan], access: Access, recheck: OfferRecheck, *, dry: bool
) -> Json:
    matched = await work.matching.run(dry=dry)
    row: Json = {"dry_run": dry, "new": matched.new, "owed": matched.owed}
    reached = {plan.name for plan in plans}
    if not dry:
        async with _channels(plans, access, work) as channels:
            done = await work.delivery(channels, recheck=recheck).run()
        reached = set(channels)
        row |= {name: getattr(done, name) for name in _OUTCOMES}
    due = await _due(work)
    row["due"] = sum(address.platform in reached for address in due)
    row["unreachable"] = _by_platform([address for address in due if address.platform not in reached])
    return row


@asynccontextmanager
async def _channels(
    plans: Sequence[Plan], access: Access, work: AlertWork
) -> AsyncIterator[Mapping[str, Channel]]:
    """By platform; one that cannot be reached is told and left out, and what is due there stays owed."""
    async with AsyncExitStack() as stack:
        channels: dict[str, Channel] = {}
        for plan in plans:
            try:
                channels[plan.name] = await stack.enter_async_context(plan.open_channel(access, work.clock))
            except PlatformError as error:
                told = redacted(str(error), work.settings.secrets())
                sys.stderr.write(f"szukaj: {plan.title} is not reached: {told}\n")
        yield channels


async def _due(work: AlertWork) -> list[Address]:
    """To whom something is still due now, on any platform that things are sent to."""
    platforms = {alert.address.platform for alert in await work.ledger.every()} - ON_OPENING
    return await work.ledger.due_addresses(sorted(platforms), now=work.clock())


def _by_platform(addresses: Sequence[Address]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for address in addresses:
        counts[address.platform] = counts.get(address.platform, 0) + 1
    return counts


def _told(row: Json) -> str:
    told = [f"{counted(row['new'], 'new offer')}, {row['owed']} owed to alerts"]
    if row["dry_run"]:
        told.append(f"{counted(row['due'], 'digest')} due; nothing was written or sent")
    else:
        sent = f"{counted(row['sent'], 'digest')} sent with {counted(row['offers'], 'offer')}"
        told.append(
            f"{sent}, {counted(row['dropped'], 'offer')} no longer {'fits' if row['dropped'] == 1 else 'fit'}"
        )
        told += [f"{row[name]} {name}" for name in ("waiting", "unknown", "gone") if row[name]]
    told += [f"{n} due on {name}, which is not reached from here" for name, n in row["unreachable"].items()]
    return "; ".join(told) + "\n"


async def _list(work: AlertWork, *, as_json: bool) -> int:
    alerts, counts = await work.ledger.every(), await work.ledger.counts()
    rows = [_row(work, alert, counts.get(alert.id, {})) for alert in alerts]
    if as_json:
        print_row({"alerts": rows})
        return 0
    for row in rows:
        sys.stdout.write(
            f"{row['platform']}/{row['chat']}/{row['user']}  {row['number']}. {row['watches']}  "
            f"({row['when']}; {row['state']}; {row['owed']} owed, {row['sent']} sent)\n"
        )
    addresses = len({alert.address for alert in alerts})
    sys.stdout.write(f"{counted(len(rows), 'alert')} of {counted(addresses, 'address', 'addresses')}\n")
    return 0


def _row(work: AlertWork, alert: Alert, counts: Mapping[str, int]) -> Json:
    speech = say(alert.language)
    return {
        **asdict(alert.address),
        "number": alert.number,
        "watches": speech.watched(alert.search),
        "search": search_row(alert.search),
        "when": speech.when(alert.cadence),
        "due": alert.due.isoformat(),
        "state": _state(work, alert),
        "owed": sum(counts.get(state, 0) for state in _WAITING),
        "sent": counts.get("sent", 0),
    }


def _state(work: AlertWork, alert: Alert) -> str:
    if alert.gone is not None:
        return "rests: its address takes nothing"
    if alert.paused_until is not None and alert.paused_until > work.clock():
        return "paused" if alert.paused_until >= FOREVER else f"paused until {alert.paused_until:%Y-%m-%d %H:%M}"
    return "shown when the conversation is opened" if alert.address.platform in ON_OPENING else "on"
