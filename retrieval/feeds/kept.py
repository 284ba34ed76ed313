"""What is kept of a feed from one look at it to the next, as one row of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from retrieval.feeds.feed import Feed

_LONGEST_BACKOFF = timedelta(days=1)
_LONGEST_ASKED = timedelta(days=7)
"""A server that asks for more is asked again all the same."""


class FeedMemory(Protocol):
    """Where it is kept; raises DatabaseError."""

    async def feed(self, name: str) -> str | None: ...

    async def keep_feed(self, name: str, kept: str, *, now: datetime) -> None: ...


@dataclass(slots=True)
class Kept:
    """`where` is what the rest was found at. Moments in seconds since 1970, 0 for never.

    `etag`, `modified`: of the last answer that was taken in whole; `stamp` is the same for files, and `how` of
    what else decides what becomes of a list (see `retrieval.feeds.files.how_of`). `absent`: how
    many times in a row an open offer was missing from the complete list. `asked_until`: as the server asked
    (Retry-After). `state`, `reason`: how the last look ended.
    """

    where: str = ""
    etag: str = ""
    modified: str = ""
    stamp: str = ""
    how: str = ""
    checked: float = 0.0
    fetched: float = 0.0
    due: float = 0.0
    asked_until: float = 0.0
    failures: int = 0
    state: str = ""
    reason: str = ""
    absent: dict[str, int] = field(default_factory=dict)
    robots: dict[str, tuple[float, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str | None, feed: Feed) -> Self:
        """Damaged or of another address, it is as if nothing were kept."""
        where = f"{feed.where} {feed.format} {feed.source}"
        try:
            values = json.loads(text or "{}")
            known = {each.name: type(getattr(cls(), each.name)) for each in fields(cls)}
            found = cls(**{name: known[name](value) for name, value in values.items() if name in known})
            found.robots = {origin: (float(at), str(said)) for origin, (at, said) in found.robots.items()}
            found.absent = {str(id): int(count) for id, count in found.absent.items()}
        except (ValueError, TypeError, AttributeError):
            return cls(where)
        return found if found.where == where else cls(where)

    def written(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    def taken_in_by(self, how: str) -> None:
        """A list that was taken in by another mapping, or by the rules of another version, is taken in again."""
        if how != self.how:
            self.etag = self.modified = self.stamp = ""
        self.how = how

    def is_due(self, now: datetime) -> bool:
        """A moment of the last look that is still to come is that of a clock that has been put back."""
        at = now.timestamp()
        return at >= self.due or at < self.checked

    def asks_to_wait(self, now: datetime) -> bool:
        return self.checked <= now.timestamp() < self.asked_until

    def succeeded(self, feed: Feed, now: datetime) -> None:
        self.checked = self.fetched = now.timestamp()
        self.due = (now + feed.interval).timestamp()
        self.failures, self.asked_until, self.reason = 0, 0.0, ""

    def failed(self, feed: Feed, now: datetime, reason: str, retry_after: float | None) -> None:
        """Each failure doubles the wait, up to a day, or the feed's own interval where that is longer."""
        self.checked = now.timestamp()
        self.state, self.reason = "failed", reason
        wait = min(feed.interval * 2 ** min(self.failures, 20), max(_LONGEST_BACKOFF, feed.interval))
        self.failures += 1
        asked = min(timedelta(seconds=retry_after or 0), _LONGEST_ASKED)
        self.asked_until = (now + asked).timestamp() if retry_after else 0.0
        self.due = (now + max(wait, asked)).timestamp()


def moment_of(seconds: float) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
