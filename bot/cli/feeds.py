"""`szukaj feeds`: looks at the feeds now, or lists what is known of them."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from bot.app import clock_of, offers_uri, open_offers, open_state
from bot.cli.importing import counts_told, print_rejected, summary_row
from bot.cli.rows import Json, counted, print_row
from bot.cli.startup import started
from bot.errors import WrongUse
from bot.feeds import feeds_path, in_thread, open_feeds, read_feeds

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import timedelta

    from bot.settings import Settings
    from retrieval.feeds import Feed, FeedsFile, Kept, Outcome, Summary

_NONE = (
    "there are no feeds: write them into {}, each with a line [[feed]], a name and a url or path; "
    "deploy/feeds.example.toml shows how"
)


def run(arguments: Namespace, settings: Settings) -> int:
    """Exit code 1 where a feed failed, has to wait, or holds what cannot be taken in."""
    file = read_feeds(settings)
    if arguments.what == "list":
        if arguments.only or arguments.dry_run:
            raise WrongUse("--only and --dry-run belong to szukaj feeds run")
        return _list(file, settings, as_json=arguments.json)
    _check(file, settings, arguments.only)
    with open_offers(settings) as store, open_state(settings) as state:
        started()
        feeds = open_feeds(settings, state, work=in_thread(settings, store))
        run = feeds.run(clock_of(settings)(), only=arguments.only or "", dry_run=arguments.dry_run)
        summary = asyncio.run(run)
    if arguments.json:
        print_row({"feeds": [_row(one) for one in summary.outcomes], "dry_run": arguments.dry_run})
    else:
        _print(summary, settings, dry_run=arguments.dry_run)
    return 0 if summary.well else 1


def _check(file: FeedsFile, settings: Settings, only: str | None) -> None:
    names = [feed.name for feed in file.feeds] + [mistake.name for mistake in file.mistakes]
    if not names:
        raise WrongUse(_NONE.format(feeds_path(settings)))
    if only is not None and only not in names:
        raise WrongUse(
            f"there is no feed {only} in {feeds_path(settings)}; there are {', '.join(filter(None, names))}"
        )


def _row(one: Outcome) -> Json:
    return {
        "feed": one.feed,
        "from": one.where,
        "state": one.state,
        "reason": one.reason,
        **summary_row(one.offers),
        "absent": one.absent,
        "notes": one.notes,
    }


def _print(summary: Summary, settings: Settings, *, dry_run: bool) -> None:
    for one in summary.outcomes:
        sys.stdout.write(f"{one.feed or 'a table'}: {_told(one)}\n")
        for note in one.notes:
            sys.stdout.write(f"  {note}\n")
        print_rejected(one.offers)
    if not summary.outcomes:
        sys.stdout.write("no feed is enabled; --only NAME fetches one all the same\n")
    elif dry_run:
        sys.stdout.write("nothing was changed; this is what would be\n")
    else:
        sys.stdout.write(f"the offers are in {offers_uri(settings)}\n")


def _told(one: Outcome) -> str:
    if one.reason:
        return f"{one.state}: {one.reason}"
    begin = (
        "nothing has changed at its source"
        if one.state == "unchanged"
        else f"{counted(one.offers.read, 'record')} read"
    )
    absent = f"{one.absent} absent" if one.absent else ""
    return ", ".join(filter(None, [begin, counts_told(one.offers), absent]))


def _list(file: FeedsFile, settings: Settings, *, as_json: bool) -> int:
    rows = asyncio.run(_rows(file, settings))
    if as_json:
        print_row({"feeds": rows, "mistakes": [mistake.text for mistake in file.mistakes]})
    else:
        for row in rows:
            sys.stdout.write(_line(row))
        for mistake in file.mistakes:
            sys.stdout.write(f"{mistake.text}\n")
        if not rows and not file.mistakes:
            sys.stdout.write(f"{_NONE.format(feeds_path(settings))}\n")
    return 1 if file.mistakes else 0


async def _rows(file: FeedsFile, settings: Settings) -> list[Json]:
    from retrieval.feeds import Kept

    if not file.feeds:
        return []
    with open_state(settings) as state:
        return [_about(feed, Kept.read(await state.feed(feed.name), feed), settings) for feed in file.feeds]


def _about(feed: Feed, kept: Kept, settings: Settings) -> Json:
    from retrieval.feeds import moment_of

    def when(seconds: float) -> str | None:
        moment = moment_of(seconds)
        return moment.astimezone(settings.zone()).isoformat(timespec="seconds") if moment else None

    return {
        "name": feed.name,
        "from": feed.where,
        "interval": interval_of(feed.interval),
        "complete": feed.complete,
        "enabled": feed.enabled,
        "state": kept.state or None,
        "reason": kept.reason,
        "fetched": when(kept.fetched),
        "due": when(kept.due) if feed.enabled else None,
        "absent": len(kept.absent),
    }


def interval_of(span: timedelta) -> str:
    """As the file of feeds has it: "15m"."""
    seconds = int(span.total_seconds())
    for unit, length in (("d", 86_400), ("h", 3600), ("m", 60)):
        if seconds % length == 0:
            return f"{seconds // length}{unit}"
    return f"{seconds}s"


def _line(row: Json) -> str:
    state = "never fetched" if row["fetched"] is None else f"fetched {row['fetched']}"
    told = [f"every {row['interval']}", "complete" if row["complete"] else "", state]
    told.append(f"{row['state']}: {row['reason']}" if row["reason"] else "")
    told.append(f"due {row['due'] or 'now'}" if row["enabled"] else "not enabled")
    return f"{row['name']}  {row['from']}  ({'; '.join(filter(None, told))})\n"
