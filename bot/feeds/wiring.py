"""Feeds put together: the file of the settings, over one store and one database."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from bot.errors import BadSettings
from bot.feeds.working import in_process

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.ports import Clock, OfferRecheck
    from bot.settings import Settings
    from bot.state import State
    from retrieval.feeds import Client, Feeds, FeedsFile, Summary, Work
    from retrieval.store import OfferStore


def feeds_path(settings: Settings) -> Path:
    return settings.feeds or settings.data_dir / "feeds.toml"


def agent_of(settings: Settings) -> str:
    """How fetched servers know us, and whom to turn to."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"szukaj/{version('szukaj')}{contact}"


def read_feeds(settings: Settings) -> FeedsFile:
    """The feeds as their file has them now; none where nobody has written the default one. Raises BadSettings."""
    from retrieval import sources
    from retrieval.feeds import FeedsFile, load_feeds

    path = feeds_path(settings)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if settings.feeds is not None:
            raise BadSettings(f"SZUKAJ_FEEDS names {path}, and there is no such file") from None
        return FeedsFile()
    except OSError as error:
        raise BadSettings(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    formats = sorted({one.name for one in sources.FORMATS})
    return load_feeds(path, secrets=settings.feed_keys(), formats=formats)


def open_feeds(
    settings: Settings,
    state: State,
    *,
    work: Work,
    client: Callable[[], Client] | None = None,
    pause: float | None = None,
) -> Feeds:
    """`work`: where imports are done, `in_thread` or `in_process`.

    `client`: another connection than that to the world; `pause`: other seconds between two pages.
    """
    from retrieval.feeds import Feeds, Means, open_client

    means = Means(
        work=work,
        memory=state,
        base=feeds_path(settings).parent,
        scratch=settings.data_dir / "fetching",
    )
    if pause is not None:
        means.pause = pause
    return Feeds(lambda: read_feeds(settings), means, client=client or (lambda: open_client(agent_of(settings))))


def regular_feeds(settings: Settings, state: State, clock: Clock) -> Callable[[], Awaitable[Summary]]:
    """What a process that serves does every minute: feeds that are due, imported in processes of their own."""
    feeds = open_feeds(settings, state, work=in_process(settings))

    async def run() -> Summary:
        return await feeds.run_due(clock())

    return run


def open_recheck(
    settings: Settings,
    store: OfferStore,
    clock: Clock,
    *,
    client: Callable[[], Client] | None = None,
) -> OfferRecheck:
    """Asks the pages of offers whether they are still there, for feeds that say recheck = true."""
    from retrieval.feeds import Recheck, open_client

    connection = client or (lambda: open_client(agent_of(settings)))
    return Recheck(lambda: read_feeds(settings), store, clock, client=connection)
