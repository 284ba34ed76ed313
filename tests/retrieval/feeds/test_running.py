"""Feeds from their file to the store: due or not, imported, closed by absence; none touches another."""

from __future__ import annotations

import asyncio
import json
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from doubles import FixedClock
from fakes.web import FakeWeb, Reply

from bot.app import open_offers, open_state
from bot.errors import BadSettings
from bot.feeds import in_process, in_thread, open_feeds, regular_feeds, working
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.settings import Settings
    from bot.state import State
    from retrieval.feeds import Feeds, Outcome
    from retrieval.store import OfferStore

NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)

pytestmark = pytest.mark.network


def offers(*names: str, **more: Any) -> bytes:  # Any: JSON
    """A list in JSON lines, an offer for each name."""
    rows = [{"id": name, "title": f"Spawacz {name}", "location": "Gdynia", **more} for name in names]
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.fixture
async def web() -> AsyncIterator[FakeWeb]:
    async with FakeWeb().served() as served:
        yield served


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("SZUKAJ_FEED_SECRETS", "partner=s3cr3t-key")
    monkeypatch.setenv("SZUKAJ_CONTACT", "offers@firma.example")
    return load_settings(data_dir=tmp_path / "data", env_file=None)


@pytest.fixture
def store(settings: Settings) -> Iterator[OfferStore]:
    with open_offers(settings) as opened:
        yield opened


@pytest.fixture
def state(settings: Settings) -> Iterator[State]:
    with open_state(settings) as opened:
        yield opened


@pytest.fixture
def feeds(settings: Settings, store: OfferStore, state: State) -> Feeds:
    return open_feeds(settings, state, work=in_thread(settings, store), pause=0)


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


async def test_a_feed_brings_offers_and_says_what_became_of_them(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, headers={"X-Key": "${partner}"}))
    web.replies["/feed"] = Reply(offers("a", "b") + b'{"id": "c"}\n', etag='"1"')
    outcome = await one(feeds)
    assert (outcome.state, outcome.offers.read, outcome.offers.new) == ("fetched", 3, 2)
    assert [(each.file, each.line) for each in outcome.offers.rejected] == [("made", 3)]
    assert open_names(store) == {"a", "b"}
    assert [offer.source for offer in store.get(["made:a"])] == ["made"]
    assert web.asked[0].headers["X-Key"] == "s3cr3t-key"
    assert web.asked[0].headers["User-Agent"].endswith(" (+offers@firma.example)")
    assert list((settings.data_dir / "fetching").iterdir()) == []
    assert (await one(feeds)).state == "unchanged"
    web.replies["/feed"] = Reply(offers("a") + offers("b", pay="30 zł/h"), etag='"2"')
    assert counts(await one(feeds)) == (0, 1, 0, 0)


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
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, state: State
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


async def test_a_page_in_place_of_a_list_says_so(web: FakeWeb, settings: Settings, feeds: Feeds) -> None:
    write(settings, table(web))
    web.replies["/feed"] = BROKEN["a page"]
    assert "a web page instead of a list" in (await one(feeds)).reason
    marked = b'<html><script type="application/ld+json">{"@type": "JobPosting", "title": "Spawacz", '
    marked += b'"hiringOrganization": {"name": "Huta"}, "identifier": {"value": "7"}}</script></html>'
    web.replies["/feed"] = Reply(marked)
    outcome = await one(feeds)
    assert (outcome.state, outcome.offers.new) == ("fetched", 1)


async def test_failures_back_off_and_success_ends_it(
    web: FakeWeb, settings: Settings, feeds: Feeds, state: State
) -> None:
    write(settings, table(web, interval="2h"))
    (feed,) = feeds.file().feeds
    waits = []
    for _ in range(8):
        await feeds.run(NOW)
        waits.append((await feeds.kept(feed)).due - NOW.timestamp())
    assert [wait / 3600 for wait in waits] == [2, 4, 8, 16, 24, 24, 24, 24]
    web.replies["/feed"] = Reply(offers("a"))
    await feeds.run(NOW)
    kept = await feeds.kept(feed)
    assert (kept.failures, kept.state, kept.reason) == (0, "fetched", "")
    assert kept.due - NOW.timestamp() == 2 * 3600


async def test_only_what_is_due_is_looked_at(web: FakeWeb, settings: Settings, feeds: Feeds) -> None:
    write(
        settings,
        table(web, "hourly"),
        table(web, "daily", "/daily", interval="1d"),
        table(web, "off", "/off", enabled=False),
    )
    web.replies |= {path: Reply(offers("a")) for path in ("/feed", "/daily", "/off")}
    assert [one.feed for one in (await feeds.run_due(NOW)).outcomes] == ["hourly", "daily"]
    assert (await feeds.run_due(NOW + HOUR / 2)).outcomes == []
    assert [one.feed for one in (await feeds.run_due(NOW + HOUR)).outcomes] == ["hourly"]
    assert [one.feed for one in (await feeds.run_due(NOW + 30 * HOUR)).outcomes] == ["hourly", "daily"]
    assert "/off" not in web.paths()
    assert [one.feed for one in (await feeds.run(NOW, only="off")).outcomes] == ["off"]


async def test_a_clock_that_was_put_back_leaves_no_feed_waiting(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers("a"))
    await feeds.run_due(NOW + timedelta(days=400))
    assert len((await feeds.run_due(NOW)).outcomes) == 1
    assert len((await feeds.run_due(NOW)).outcomes) == 0


async def test_a_server_that_asks_to_wait_is_left_alone_by_hand_as_well(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(status=429, headers={"Retry-After": "7200"})
    assert (await one(feeds)).state == "failed"
    assert (await feeds.run_due(NOW + HOUR)).outcomes == []
    waiting = await one(feeds, NOW + HOUR)
    assert waiting.state == "waiting"
    assert "asked to be left alone" in waiting.reason
    assert len(web.asked) == 1
    web.replies["/feed"] = Reply(offers("a"))
    assert (await feeds.run_due(NOW + 2 * HOUR)).outcomes[0].state == "fetched"


async def test_a_rehearsal_tells_and_changes_nothing(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, state: State
) -> None:
    write(settings, table(web, complete=True, absences=1))
    web.replies["/feed"] = Reply(offers("a", "b"), etag='"1"')
    assert counts(await one(feeds, dry_run=True)) == (2, 0, 0, 0)
    assert store.contents() == {}
    assert await state.feed("made") is None
    await one(feeds)
    kept = await state.feed("made")
    web.replies["/feed"] = Reply(offers("a", "c"), etag='"2"')
    for _ in range(2):
        assert counts(await one(feeds, dry_run=True)) == (1, 0, 1, 0)
    assert open_names(store) == {"a", "b"}
    assert await state.feed("made") == kept
    assert counts(await one(feeds)) == (1, 0, 1, 0)


async def test_offers_that_could_not_be_written_are_fetched_again(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers("a"), etag='"1"')
    with open_offers(settings) as other, other.lock("import"):
        outcome = await one(feeds)
    assert (outcome.state, "is being written by" in outcome.reason) == ("failed", True)
    outcome = await one(feeds)
    assert (outcome.state, outcome.offers.new) == ("fetched", 1)


async def test_files_and_patterns_are_feeds_too(
    settings: Settings, store: OfferStore, feeds: Feeds, tmp_path: Path
) -> None:
    folder = settings.data_dir / "exports"
    folder.mkdir(parents=True)
    write(settings, 'name = "files"\npath = "exports/*.jsonl"\ncomplete = true')
    assert "there is no file" in (await one(feeds)).reason
    (folder / "1.jsonl").write_bytes(offers("a"))
    (folder / "2.jsonl").write_bytes(offers("b"))
    (folder / "other.txt").write_bytes(b"nothing")
    assert counts(await one(feeds)) == (2, 0, 0, 0)
    assert (await one(feeds)).state == "unchanged"
    (folder / "2.jsonl").unlink()
    assert counts(await one(feeds)) == (0, 0, 0, 1)
    assert counts(await one(feeds)) == (0, 0, 1, 0)
    shutil.rmtree(folder)
    assert (await one(feeds)).state == "failed"
    assert open_names(store) == {"a"}


async def test_columns_are_named_by_a_mapping_and_a_format_may_be_named(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
) -> None:
    write(settings, table(web, mapping="columns.toml", format="csv"))
    (settings.data_dir / "columns.toml").write_text('[columns]\n"Kogo" = "title"\n"Nr" = "id"\n', encoding="utf-8")
    web.replies["/feed"] = Reply(b"Nr;Kogo\n7;Spawacz\n")
    outcome = await one(feeds)
    assert (outcome.offers.new, outcome.reason) == (1, "")
    assert [offer.title for offer in store.get(["made:7"])] == ["Spawacz"]


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


async def test_a_mistake_in_the_file_stops_neither_the_others_nor_the_schedule(
    web: FakeWeb, settings: Settings, feeds: Feeds, caplog: pytest.LogCaptureFixture
) -> None:
    write(settings, table(web), 'name = "wrong"\ninterval = "soon"')
    web.replies["/feed"] = Reply(offers("a"))
    good, wrong = (await feeds.run(NOW)).outcomes
    assert (good.state, wrong.state, wrong.feed) == ("fetched", "failed", "wrong")
    assert 'interval is "soon"' in wrong.reason
    for _ in range(3):
        await feeds.run_due(NOW)
    assert caplog.text.count('interval is "soon"') == 1
    (settings.data_dir / "feeds.toml").write_text("[[feed", encoding="utf-8")
    with pytest.raises(BadSettings, match="is not TOML"):
        await feeds.run_due(NOW)


async def test_no_secret_reaches_the_log_the_outcome_or_the_database(
    web: FakeWeb, settings: Settings, feeds: Feeds, state: State, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="retrieval")
    write(
        settings,
        table(web, path="/feed?key=${partner}", headers={"X-Key": "${partner}"}),
        table(web, "gone", "/gone?key=${partner}"),
    )
    web.replies["/feed?key=s3cr3t-key"] = Reply(offers("a") + b"{}\n")
    summary = await feeds.run(NOW)
    assert [one.state for one in summary.outcomes] == ["fetched", "failed"]
    kept = [await state.feed(name) for name in ("made", "gone")]
    assert all(kept)
    assert "feed made" in caplog.text
    assert "s3cr3t" not in f"{caplog.text} {summary} {kept}"


async def test_the_event_loop_goes_on_while_offers_are_imported(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds
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


async def test_a_process_that_serves_looks_at_what_is_due(
    web: FakeWeb, settings: Settings, store: OfferStore, state: State
) -> None:
    clock = FixedClock(NOW)
    tick = regular_feeds(settings, state, clock)
    assert (await tick()).outcomes == []
    write(settings, table(web))
    web.replies["/feed"] = Reply(offers("a", "b"))
    assert (await tick()).changes == 2
    assert (await tick()).outcomes == []
    web.replies["/feed"] = Reply(offers("a", "b", "c"))
    clock.now += HOUR
    assert (await tick()).changes == 1
    with open_offers(settings) as seen:
        assert open_names(seen) == {"a", "b", "c"}
