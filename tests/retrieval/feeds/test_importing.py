"""The import of a feed: beside the event loop, in a process of its own, stopped and killed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from fakes.web import FakeWeb, Reply

from bot.app import open_offers
from bot.feeds import in_process, in_thread, open_feeds, working
from tests.retrieval.feeds.made_feeds import NOW, counts, offers, one, open_names, table, write

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.state import State
    from retrieval.feeds import Feeds
    from retrieval.store import OfferStore

pytestmark = pytest.mark.network


async def test_offers_that_could_not_be_written_are_fetched_again(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers("a"), etag='"1"')
    with open_offers(settings) as other, other.lock("import"):
        outcome = await one(feeds)
    assert (outcome.state, "is being written by" in outcome.reason) == ("failed", True)
    outcome = await one(feeds)
    assert (outcome.state, outcome.offers.new) == ("fetched", 1)


async def test_the_event_loop_goes_on_while_offers_are_imported(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers(*map(str, range(1500))))
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0.01)
            beats += 1

    beating = asyncio.create_task(beat())
    outcome = await one(feeds)
    beating.cancel()
    assert outcome.offers.new == 1500
    assert beats > 20


async def test_whoever_stops_a_run_waits_for_the_import_under_way(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, state: State
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers(*map(str, range(1500))), etag='"1"')
    await stopped_while_importing(feeds, settings)
    assert writer(settings) == ""
    assert len(store.contents()) == 1500
    assert await state.feed("made") is None
    outcome = await one(feeds)
    assert (outcome.offers.new, outcome.offers.unchanged) == (0, 1500)


async def stopped_while_importing(feeds: Feeds, settings: Settings) -> None:
    running = asyncio.create_task(feeds.run(NOW))
    while "import" not in writer(settings):
        assert not running.done()
        await asyncio.sleep(0.005)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


def writer(settings: Settings) -> str:
    """Who writes to the store just now, "" where nobody does."""
    path = settings.data_dir / "offers" / ".writer.lock"
    return path.read_text(encoding="utf-8") if path.exists() else ""


async def test_imports_are_done_in_a_process_of_their_own(
    web: FakeWeb, settings: Settings, store: OfferStore, state: State
) -> None:
    feeds = open_feeds(settings, state, work=in_process(settings), pause=0)
    write(settings, table(web, complete=True, absences=1), table(web, "bad", "/bad"))
    web.replies |= {"/feed": Reply(offers("a", "b")), "/bad": Reply(b"\x89PNG" + bytes(9))}
    good, bad = (await feeds.run(NOW)).outcomes
    assert counts(good) == (2, 0, 0, 0)
    assert "is a picture" in bad.reason
    web.replies["/feed"] = Reply(offers("a"))
    good, _ = (await feeds.run(NOW)).outcomes
    assert counts(good) == (0, 0, 1, 0)
    with store.lock("import"):
        good, _ = (await feeds.run(NOW)).outcomes
    assert (good.state, "is being written by" in good.reason) == ("failed", True)
    await asyncio.sleep(1.1)  # what the store's reader may be behind
    assert open_names(store) == {"a"}


async def test_a_process_that_is_stopped_ends_its_import(
    web: FakeWeb, settings: Settings, store: OfferStore, state: State
) -> None:
    feeds = open_feeds(settings, state, work=in_process(settings), pause=0)
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers(*map(str, range(1500))), etag='"1"')
    await stopped_while_importing(feeds, settings)
    with store.lock("look"):  # nobody writes any more
        assert await state.feed("made") is None
    outcome = await one(open_feeds(settings, state, work=in_thread(settings, store)))
    assert outcome.offers.new + outcome.offers.unchanged == 1500


async def test_a_process_that_is_killed_or_meets_a_bug_is_one_sentence(
    web: FakeWeb,
    settings: Settings,
    state: State,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    feeds = open_feeds(settings, state, work=in_process(settings), pause=0)
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers("a"))
    monkeypatch.setattr(working, "_CODE", "import os; os.kill(os.getpid(), 9)")
    assert "ended from outside" in (await one(feeds)).reason
    broken = "from bot.feeds import working; working.open_offers = lambda _: 'Spawacz' / 7; working.main()"
    monkeypatch.setattr(working, "_CODE", broken)
    assert (await one(feeds)).reason == "something unexpected happened; the log says what"
    assert "builtins.TypeError" in caplog.text
    assert "Spawacz" not in caplog.text
