"""Feeds put together: the file of the settings, one database, and where imports are done."""

from bot.feeds.wiring import agent_of, feeds_path, open_feeds, open_recheck, read_feeds, regular_feeds
from bot.feeds.working import in_process, in_thread

__all__ = [
    "agent_of",
    "feeds_path",
    "in_process",
    "in_thread",
    "open_feeds",
    "open_recheck",
    "read_feeds",
    "regular_feeds",
]
