"""Offers looked at again before they are sent: gone only where their page says so, and politely asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from doubles import FixedClock
from fakes.web import PUBLIC, FakeWeb, Reply, world

from bot.domain import Offer
from bot.errors import BadSettings
from retrieval.embedding import BuiltinEmbedder
from retrieval.feeds import Feed, FeedsFile, Recheck
from retrieval.store import OfferStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)
HOSTS = {"jobs.example": PUBLIC, "inside.example": "10.0.0.1"}

pytestmark = pytest.mark.network


@pytest.fixture
def store() -> Iterator[OfferStore]:
    with OfferStore.open("memory://", BuiltinEmbedder()) as opened:
        yield opened


def offer(name: str, *, source: str = "board", host: str = "jobs.example") -> Offer:
    return Offer(
        id=f"{source}:{name}", source=source, source_id=name, title="Spawacz", url=f"http://{host}/{name}"
    )


def recheck_of(web: FakeWeb, store: OfferStore, clock: FixedClock, **more: object) -> Recheck:
    feeds = [
        Feed("board", "board", url="http://jobs.example/feed", address="http://jobs.example/feed", recheck=True),
        Feed("other", "other", url="http://jobs.example/feed", address="http://jobs.example/feed"),
    ]
    client = world(web, HOSTS)
    return Recheck(lambda: FeedsFile(feeds), store, clock, client=client, **more)  # type: ignore[arg-type]


async def names(recheck: Recheck, *offers: Offer) -> list[str]:
    return [one.source_id for one in await recheck.still_there(offers)]


async def test_only_a_page_that_is_gone_takes_an_offer_away_and_closes_it(web: FakeWeb, store: OfferStore) -> None:
    statuses = {"ok": 200, "gone": 410, "missing": 404, "forbidden": 403, "broken": 500, "busy": 429}
    web.replies |= {f"/{name}": Reply(b"<html>", status=status) for name, status in statuses.items()}
    web.replies["/moved"] = Reply(status=302, headers={"Location": "/gone"})
    web.replies["/home"] = Reply(status=302, headers={"Location": "/ok"})
    offers = [offer(name) for name in (*statuses, "moved", "home")]
    store.put(offers, now=NOW)
    left = await names(recheck_of(web, store, FixedClock(NOW)), *offers)
    assert left == ["ok", "forbidden", "broken", "busy", "home"]
    assert sorted(store.closed_ids()) == ["board:gone", "board:missing", "board:moved"]
    assert {one.method for one in web.asked if one.path == "/ok"} == {"HEAD"}


async def test_while_another_process_writes_a_page_that_is_gone_still_takes_its_offer_away(
    web: FakeWeb, tmp_path: Path
) -> None:
    web.replies |= {"/gone": Reply(status=410), "/ok": Reply(b"<html>")}
    uri = str(tmp_path / "offers")
    with OfferStore.open(uri, BuiltinEmbedder()) as here, OfferStore.open(uri, BuiltinEmbedder()) as importing:
        here.put([offer("gone"), offer("ok")], now=NOW)
        recheck = recheck_of(web, here, FixedClock(NOW))
        with importing.lock("import"):
            assert await names(recheck, offer("gone"), offer("ok")) == ["ok"]
        assert here.closed_ids() == set()
        assert await names(recheck, offer("gone"), offer("ok")) == ["ok"]
        assert here.closed_ids() == {"board:gone"}


async def test_a_server_that_knows_no_head_is_asked_again(web: FakeWeb, store: OfferStore) -> None:
    web.replies["/a"] = Reply(b"<html>", head=404)
    assert await names(recheck_of(web, store, FixedClock(NOW)), offer("a")) == ["a"]
    assert [one.method for one in web.asked if one.path == "/a"] == ["HEAD", "GET"]


async def test_other_feeds_addresses_inside_and_what_robots_txt_forbids_are_not_asked(
    web: FakeWeb, store: OfferStore
) -> None:
    web.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /private\n")
    offers = [
        offer("private"),
        offer("x", source="other"),
        offer("y", host="inside.example"),
        offer("z", source=""),
    ]
    assert await names(recheck_of(web, store, FixedClock(NOW)), *offers) == ["private", "x", "y", "z"]
    assert web.paths() == []


async def test_a_page_is_asked_at_most_once_an_hour(web: FakeWeb, store: OfferStore) -> None:
    web.replies["/a"] = Reply(b"<html>")
    clock = FixedClock(NOW)
    recheck = recheck_of(web, store, clock)
    for _ in range(3):
        assert await names(recheck, offer("a")) == ["a"]
    assert web.paths() == ["/a"]
    clock.now += timedelta(hours=1)
    await names(recheck, offer("a"))
    assert web.paths() == ["/a", "/a"]


async def test_what_does_not_answer_soon_is_still_there(web: FakeWeb, store: OfferStore) -> None:
    web.replies |= {"/slow": Reply(status=404, body=b"x", every=30, wait=30), "/gone": Reply(status=404)}
    offers = [offer("gone"), offer("slow")]
    assert await names(recheck_of(web, store, FixedClock(NOW), seconds=1.0), *offers) == ["slow"]


async def test_a_broken_file_of_feeds_stops_no_delivery(store: OfferStore) -> None:
    def broken() -> FeedsFile:
        raise BadSettings("feeds.toml is not TOML")

    recheck = Recheck(broken, store, FixedClock(NOW), client=world(FakeWeb(), HOSTS))
    assert await names(recheck, offer("a")) == ["a"]
