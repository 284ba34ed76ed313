"""What is absent from a complete list closes after its count, and nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.web import FakeWeb, Reply

from bot.app import open_state
from bot.feeds import in_thread, open_feeds
from tests.retrieval.feeds.made_feeds import BROKEN, HOUR, NOW, counts, offers, one, open_names, table, write

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval.feeds import Feeds
    from retrieval.store import OfferStore

pytestmark = pytest.mark.network


async def test_what_is_absent_closes_after_two_complete_lists_in_a_row_and_not_before(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, complete=True))
    web.replies["/feed"] = Reply(offers("a", "b", "c"))
    assert counts(await one(feeds)) == (3, 0, 0, 0)
    web.replies["/feed"] = Reply(offers("a", "c"))
    assert counts(await one(feeds)) == (0, 0, 0, 1)
    assert open_names(store) == {"a", "b", "c"}
    web.replies["/feed"] = Reply(offers("a", "b"))
    assert counts(await one(feeds)) == (0, 0, 0, 1), "b was there again, so its count begins anew"
    web.replies["/feed"] = Reply(offers("a"))
    assert counts(await one(feeds)) == (0, 0, 1, 1)
    assert open_names(store) == {"a", "b"}
    assert counts(await one(feeds)) == (0, 0, 1, 0)
    assert open_names(store) == {"a"}


async def test_what_reappears_is_open_again_and_not_new(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, complete=True, absences=1))
    web.replies["/feed"] = Reply(offers("a", "b"))
    await one(feeds)
    (before,) = store.get(["made:b"])
    web.replies["/feed"] = Reply(offers("a"))
    assert counts(await one(feeds, NOW + HOUR)) == (0, 0, 1, 0)
    web.replies["/feed"] = Reply(offers("a", "b"))
    assert counts(await one(feeds, NOW + 2 * HOUR)) == (0, 1, 0, 0)
    (after,) = store.get(["made:b"])
    assert (after.closed, after.first_seen) == (None, before.first_seen)


async def test_an_unchanged_complete_list_counts_as_one_more(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, complete=True, absences=3))
    web.replies["/feed"] = Reply(offers("a", "b"), etag='"1"')
    await one(feeds)
    web.replies["/feed"] = Reply(offers("a"), etag='"2"')
    assert counts(await one(feeds)) == (0, 0, 0, 1)
    same = await one(feeds)
    assert (same.state, counts(same)) == ("unchanged", (0, 0, 0, 1))
    assert counts(await one(feeds)) == (0, 0, 1, 0)
    assert open_names(store) == {"a"}
    assert counts(await one(feeds)) == (0, 0, 0, 0)


async def test_counts_of_absence_outlive_the_process(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, complete=True))
    web.replies["/feed"] = Reply(offers("a", "b"))
    await one(feeds)
    web.replies["/feed"] = Reply(offers("a"))
    await one(feeds)
    with open_state(settings) as another:
        outcome = await one(open_feeds(settings, another, work=in_thread(settings, store)))
    assert counts(outcome) == (0, 0, 1, 0)


async def test_a_feed_that_is_not_complete_closes_nothing(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web))
    for names in (("a", "b"), ("a",), ("a",), ("a",)):
        web.replies["/feed"] = Reply(offers(*names))
        assert (await one(feeds)).offers.closed == 0
    assert open_names(store) == {"a", "b"}


@pytest.mark.parametrize("what", BROKEN)
async def test_a_fetch_that_fails_or_comes_in_part_closes_nothing_however_often(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, what: str
) -> None:
    write(settings, table(web, complete=True), table(web, "other", "/other"))
    web.replies |= {"/feed": Reply(offers("a", "b")), "/other": Reply(offers("x"))}
    await feeds.run(NOW)
    web.replies |= {"/feed": BROKEN[what], "/other": Reply(offers("x", "y"))}
    for _ in range(3):
        broken, other = (await feeds.run(NOW + HOUR)).outcomes
        assert (broken.offers.closed, broken.absent) == (0, 0)
        assert (broken.state == "failed" and broken.reason) or broken.offers.rejected
        assert "\n" not in broken.reason
        assert str(settings.data_dir) not in broken.reason
        assert other.state == "fetched"
    assert open_names(store) == {"a", "b", "x", "y"}


async def test_pages_that_go_on_beyond_the_limit_close_nothing(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, path="/feed?p={page}", pages=2, complete=True, absences=1))
    web.replies |= {"/feed?p=1": Reply(offers("a", "b")), "/feed?p=2": Reply(offers("c"))}
    web.replies["/feed?p=3"] = Reply(offers("d"))
    outcome = await one(feeds)
    assert (outcome.offers.new, outcome.notes) == (
        3,
        ["It has more than 2 pages, so nothing is closed as missing; write larger pages."],
    )
    web.replies["/feed?p=1"] = Reply(offers("a"))
    assert counts(await one(feeds)) == (0, 0, 0, 0)
    web.replies["/feed?p=2"] = Reply(status=404)
    assert counts(await one(feeds)) == (0, 0, 2, 0)
    assert open_names(store) == {"a"}
