"""Feeds that tests make: their file, their lists, and what became of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fakes.web import FakeWeb, Reply

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval.feeds import Feeds, Outcome
    from retrieval.store import OfferStore

NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def offers(*names: str, **more: Any) -> bytes:  # Any: JSON
    """A list in JSON lines, an offer for each name."""
    rows = [{"id": name, "title": f"Spawacz {name}", "location": "Gdynia", **more} for name in names]
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def write(settings: Settings, *tables: str) -> None:
    settings.data_dir.mkdir(exist_ok=True)
    text = "\n".join(f"[[feed]]\n{table}\n" for table in tables)
    (settings.data_dir / "feeds.toml").write_text(text, encoding="utf-8")


def table(web: FakeWeb, name: str = "made", path: str = "/feed", **more: object) -> str:
    lines = {"name": name, "url": f"{web.url}{path}", "robots": False, **more}
    return "\n".join(f"{key} = {toml(value)}" for key, value in lines.items())


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + " }"
    return json.dumps(value)


async def one(feeds: Feeds, now: datetime = NOW, **more: Any) -> Outcome:
    summary = await feeds.run(now, **more)
    assert len(summary.outcomes) == 1
    return summary.outcomes[0]


def counts(outcome: Outcome) -> tuple[int, int, int, int]:
    return outcome.offers.new, outcome.offers.changed, outcome.offers.closed, outcome.absent


def open_names(store: OfferStore) -> set[str]:
    return {id.partition(":")[2] for id in store.contents()}


BROKEN = {
    "cut": Reply(offers("a"), cut_after=10),
    "half a line": Reply(offers("a") + b'{"id": "b", "ti'),
    "empty": Reply(b""),
    "an empty list": Reply(b"[]"),
    "a page": Reply(b"<!DOCTYPE html><html><body>Log in</body></html>", headers={"Content-Type": "text/html"}),
    "gone": Reply(status=404),
    "error": Reply(status=500),
    "a circle": Reply(status=302, headers={"Location": "/feed"}),
    "a bomb of XML": Reply(
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>'
        b"<item><title>&b;</title></item></channel></rss>"
    ),
    "cut XML": Reply(b"<rss><channel><item><title>Spawacz</title><guid>a</guid></item><item><title>Spa"),
    "a picture": Reply(b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "no words": Reply(b"\x00\x01\x02" * 100),
}
