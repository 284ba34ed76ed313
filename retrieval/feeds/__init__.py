"""Feeds: sources of offers that are looked at again and again, politely; what they no longer have closes."""

from retrieval.feeds.feed import Feed
from retrieval.feeds.file import FeedsFile, load_feeds
from retrieval.feeds.intake import Done, Intake, Work
from retrieval.feeds.kept import Kept, moment_of
from retrieval.feeds.look import Means
from retrieval.feeds.outcome import Outcome, Summary
from retrieval.feeds.rechecking import Recheck
from retrieval.feeds.running import Feeds
from retrieval.feeds.wire import Client, open_client

__all__ = [
    "Client",
    "Done",
    "Feed",
    "Feeds",
    "FeedsFile",
    "Intake",
    "Kept",
    "Means",
    "Outcome",
    "Recheck",
    "Summary",
    "Work",
    "load_feeds",
    "moment_of",
    "open_client",
]
