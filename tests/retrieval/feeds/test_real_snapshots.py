"""Two real snapshots of a board, served in turn as its complete list: what is new, changed, absent and closed."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from fakes.web import FakeWeb, Reply

from bot.app import open_offers, open_state
from bot.feeds import in_thread, open_feeds
from bot.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from retrieval.feeds import Feeds, Outcome

pytestmark = [pytest.mark.real_data, pytest.mark.network]

FIRST, SECOND = datetime(2026, 8, 8, 12, tzinfo=UTC), datetime(2026, 8, 22, 12, tzinfo=UTC)
FEED = '[[feed]]\nname = "board"\nurl = "{url}/api?page={{page}}"\npages = 40\ncomplete = true\nmax_mb = 50\n'


def pages_of(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in sorted(folder.glob("page_*.json.gz"))]


def adverts(pages: list[bytes]) -> set[str]:
    """The ids of the adverts that stand in the pages, whatever place they are listed for."""
    return {posting["reference"] for page in pages for posting in json.loads(gzip.decompress(page))["postings"]}


def serve(web: FakeWeb, pages: list[bytes]) -> None:
    web.replies = {f"/api?page={number}": Reply(page) for number, page in enumerate(pages, 1)}


async def look(feeds: Feeds, now: datetime) -> Outcome:
    (outcome,) = (await feeds.run(now)).outcomes
    assert (outcome.state, outcome.reason, outcome.offers.rejected) == ("fetched", "", [])
    return outcome


async def test_what_two_snapshots_say_is_what_becomes_of_the_offers(real_data: Path, tmp_path: Path) -> None:
    before, after = (pages_of(real_data / "offers" / f"nofluffjobs-2026-08-{day}") for day in ("08", "22"))
    old, new = adverts(before), adverts(after)
    assert len(old - new) > 500
    assert len(new - old) > 500
    settings = load_settings(data_dir=tmp_path, env_file=None)
    async with FakeWeb().served() as web:
        (tmp_path / "feeds.toml").write_text(FEED.format(url=web.url), encoding="utf-8")
        with open_offers(settings) as store, open_state(settings) as state:
            feeds = open_feeds(settings, state, work=in_thread(settings, store), pause=0)

            def open_adverts() -> set[str]:
                return {id.partition(":")[2] for id in store.contents()}

            serve(web, before)
            first = await look(feeds, FIRST)
            assert (first.offers.new, first.offers.changed, first.offers.closed, first.absent) == (
                len(old),
                0,
                0,
                0,
            )
            assert open_adverts() == old

            serve(web, after)
            second = await look(feeds, SECOND)
            assert (second.offers.new, second.offers.closed, second.absent) == (len(new - old), 0, len(old - new))
            assert second.offers.changed + second.offers.unchanged == len(old & new)
            assert 0 < second.offers.changed < len(old & new) / 2
            assert open_adverts() == old | new

            third = await look(feeds, SECOND + timedelta(hours=1))
            assert (third.offers.new, third.offers.changed, third.offers.closed, third.absent) == (
                0,
                0,
                len(old - new),
                0,
            )
            assert open_adverts() == new

            serve(web, before)
            back = await look(feeds, SECOND + timedelta(hours=2))
            assert (back.offers.new, back.offers.closed, back.absent) == (0, 0, len(new - old))
            assert open_adverts() == old | new
