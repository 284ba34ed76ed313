"""One look at one feed: fetched, imported, what is missing counted; what is kept of it changes at the end alone.

A process that dies in the middle has changed nothing of what is kept, so the feed is fetched again.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FeedFailed, SzukajError
from retrieval.feeds.fetching import BETWEEN_PAGES, Fetcher
from retrieval.feeds.files import expect_no_page, files_of, how_of, is_empty, stamp_of
from retrieval.feeds.intake import Intake
from retrieval.feeds.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    import httpx

    from retrieval.feeds.feed import Feed
    from retrieval.feeds.intake import Work
    from retrieval.feeds.kept import FeedMemory, Kept
    from retrieval.importing import Summary as Imported

log = logging.getLogger(__name__)

_LEFT_BEHIND_SECONDS = 86_400


@dataclass(slots=True)
class Means:
    """What looks at feeds share. Paths of feeds count from `base`; `scratch` is for what is being fetched.

    `pause`: seconds between two pages of a feed. One feed at a time is imported.
    """

    work: Work
    memory: FeedMemory
    base: Path
    scratch: Path
    pause: float = BETWEEN_PAGES
    importing: asyncio.Lock = field(default_factory=asyncio.Lock)


class Look:
    """Made for one look; `outcome` does it."""

    def __init__(
        self, means: Means, feed: Feed, kept: Kept, client: httpx.AsyncClient, *, now: datetime, dry_run: bool
    ) -> None:
        self._means = means
        self._feed = feed
        self._kept = kept
        self._client = client
        self._now = now
        self._dry_run = dry_run
        self._outcome = Outcome(feed.name, feed.where)

    async def outcome(self) -> Outcome:
        """Raises DatabaseError; whatever goes wrong with the feed stands in the outcome."""
        if self._kept.asks_to_wait(self._now):
            self._outcome.state = "waiting"
            self._outcome.reason = f"its server asked to be left alone for now: {self._kept.reason}"
            return self._outcome
        try:
            await self._look()
        except FeedFailed as error:
            self._fail(str(error), error.retry_after)
        except SzukajError as error:
            self._fail(str(error))
        except OSError as error:
            self._fail(f"it could not be kept on the disk: {(error.strerror or type(error).__name__).lower()}")
        except Exception:
            log.exception("feed %s failed, and nobody expected that", self._feed.name)
            self._fail("something unexpected happened; the log says what")
        await self._keep()
        return self._outcome

    async def _look(self) -> None:
        if self._feed.path:
            await self._look_at_files()
        else:
            with _folder(self._means.scratch) as folder:
                await self._fetch(folder)
        self._outcome.absent = len(self._kept.absent)
        self._kept.succeeded(self._feed, self._now)

    async def _fetch(self, folder: Path) -> None:
        self._kept.taken_in_by(await asyncio.to_thread(how_of, self._feed, self._means.base))
        fetcher = Fetcher(self._client, self._feed, self._kept, now=self._now, pause=self._means.pause)
        fetched = await fetcher.fetch(folder, is_empty=lambda file: is_empty(file, self._feed.format))
        if not fetched.files:
            return await self._same()
        for file in fetched.files:
            await asyncio.to_thread(expect_no_page, file)
        await self._import(fetched.files, whole=fetched.whole)
        self._kept.etag, self._kept.modified = fetched.etag, fetched.modified
        return None

    async def _look_at_files(self) -> None:
        files = await asyncio.to_thread(files_of, self._feed, self._means.base)
        self._kept.taken_in_by(await asyncio.to_thread(how_of, self._feed, self._means.base, files))
        stamp = stamp_of(files)
        if stamp == self._kept.stamp:
            return await self._same()
        await self._import(files, whole=True)
        self._kept.stamp = stamp
        return None

    async def _same(self) -> None:
        """Nothing has changed; what a complete list lacks, it lacks once more."""
        self._outcome.state = "unchanged"
        if self._feed.complete and self._kept.absent:
            await self._done(self._intake())

    async def _import(self, files: Sequence[Path], *, whole: bool) -> None:
        imported = await self._done(self._intake(files, complete=self._feed.complete and whole))
        if not imported.read:
            reason = imported.rejected[0].reason if imported.rejected else "it holds no offers"
            raise FeedFailed(self._named(reason, files))
        for each in imported.notes:
            self._outcome.notes.append(self._named(each.text, files))
        if self._feed.complete and not whole:
            self._outcome.notes.append(
                f"It has more than {self._feed.pages} pages, so nothing is closed as missing; write larger pages."
            )
        imported.rejected = [
            replace(each, file=self._named(each.file, files), reason=self._named(each.reason, files))
            for each in imported.rejected
        ]

    def _intake(self, files: Sequence[Path] = (), *, complete: bool = True) -> Intake:
        feed = self._feed
        return Intake(
            files,
            feed.source,
            complete=complete,
            absences=feed.absences,
            absent=self._kept.absent,
            now=self._now,
            format=feed.format,
            mapping=self._means.base / feed.mapping if feed.mapping else None,
            dry_run=self._dry_run,
        )

    async def _done(self, intake: Intake) -> Imported:
        async with self._means.importing:
            done = await self._means.work(intake)
        self._kept.absent = dict(done.absent) if self._feed.complete else {}
        self._outcome.offers = done.summary
        return done.summary

    def _named(self, text: str, files: Sequence[Path]) -> str:
        """`text` with the feed's name where that of a file stands that was only fetched."""
        if self._feed.path:
            return text
        for number, file in enumerate(files, 1):
            shown = self._feed.name if len(files) == 1 else f"{self._feed.name}, page {number}"
            text = text.replace(str(file), shown)
        return text

    def _fail(self, reason: str, retry_after: float | None = None) -> None:
        self._outcome.state, self._outcome.reason = "failed", reason.rstrip(".")
        self._kept.failed(self._feed, self._now, self._outcome.reason, retry_after)

    async def _keep(self) -> None:
        one = self._outcome
        self._kept.state = one.state
        if self._dry_run:
            return
        await self._means.memory.keep_feed(self._feed.name, self._kept.written(), now=self._now)
        if one.state == "failed":
            log.warning("feed %s failed: %s", one.feed, one.reason)
        elif one.changes or one.offers.rejected:
            counts = (one.offers.new, one.offers.changed, one.offers.closed, len(one.offers.rejected))
            log.info("feed %s: %d new, %d changed, %d closed, %d rejected", one.feed, *counts)


@contextmanager
def _folder(scratch: Path) -> Iterator[Path]:
    """A folder of its own, gone at the end; those that killed processes left behind go after a day."""
    scratch.mkdir(parents=True, exist_ok=True)
    for old in scratch.iterdir():
        if time.time() - old.stat().st_mtime > _LEFT_BEHIND_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=scratch, ignore_cleanup_errors=True) as name:
        yield Path(name)
