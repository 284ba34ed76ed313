"""The check of feeds: their file, and how each was last fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.app import open_state
from bot.doctor.check import Check
from bot.errors import BadSettings, DatabaseError
from bot.feeds import feeds_path, read_feeds

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval.feeds import Feed, Kept


async def feeds_check(settings: Settings) -> Check:
    """No feeds are no failure: offers may be imported by hand."""
    try:
        file = read_feeds(settings)
        feeds = [feed for feed in file.feeds if feed.enabled]
        failing = [(feed, kept) for feed, kept in await _known(settings, feeds) if kept.failures]
    except BadSettings as error:
        return Check("feeds", "fail", str(error), "deploy/feeds.example.toml shows how a feed is written")
    except DatabaseError as error:
        return Check("feeds", "fail", str(error))
    if file.mistakes:
        return Check("feeds", "fail", "; ".join(mistake.text for mistake in file.mistakes), "mend these lines")
    if not feeds:
        return Check("feeds", "ok", f"none in {feeds_path(settings)}")
    if failing:
        told = "; ".join(f"{feed.name} failed: {kept.reason}" for feed, kept in failing)
        return Check("feeds", "warn", f"{told} ({len(feeds)} feeds)", "szukaj feeds run tries them again")
    return Check("feeds", "ok", f"{len(feeds)} in {feeds_path(settings)}, none failing")


async def _known(settings: Settings, feeds: list[Feed]) -> list[tuple[Feed, Kept]]:
    from retrieval.feeds import Kept

    if not feeds:
        return []
    with open_state(settings) as state:
        return [(feed, Kept.read(await state.feed(feed.name), feed)) for feed in feeds]
