"""Feeds from their file to the store: which are due, what is said of them, what is kept."""

from __future__ import annotations

import shutil
import zipfile
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from doubles import FixedClock
from fakes.web import FakeWeb, Reply

from bot.app import open_offers
from bot.errors import BadSettings
from bot.feeds import regular_feeds
from tests.retrieval.feeds.made_feeds import BROKEN, HOUR, NOW, counts, offers, one, open_names, table, write

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from bot.state import State
    from retrieval.feeds import Feeds
    from retrieval.store import OfferStore

pytestmark = pytest.mark.network


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


async def test_a_page_in_place_of_a_list_says_so(web: FakeWeb, settings: Settings, feeds: Feeds) -> None:
    write(settings, table(web))
    web.replies["/feed"] = BROKEN["a page"]
    assert "a web page instead of a list" in (await one(feeds)).reason
    marked = b'<html><script type="application/ld+json">{"@type": "JobPosting", "title": "Spawacz", '
    marked += b'"hiringOrganization": {"name": "Huta"}, "identifier": {"value": "7"}}</script></html>'
    web.replies["/feed"] = Reply(marked)
    outcome = await one(feeds)
    assert (outcome.state, outcome.offers.new) == ("fetched", 1)


async def test_an_archive_is_read_as_the_folder_of_its_files_fetched_or_on_the_disk(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, tmp_path: Path
) -> None:
    packed, empty = tmp_path / "list.zip", tmp_path / "empty.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("./a.jsonl", offers("a"))
        archive.writestr("more/b.jsonl", offers("b"))
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("__MACOSX/._a", b"\0")
    on_disk = "\n".join(f'{key} = "{value}"' for key, value in (("name", "disk"), ("path", packed)))
    write(settings, table(web), on_disk, table(web, "empty", "/empty"))
    web.replies |= {"/feed": Reply(packed.read_bytes()), "/empty": Reply(empty.read_bytes())}
    fetched, disk, nothing = (await feeds.run(NOW)).outcomes
    assert [(one.state, one.offers.new) for one in (fetched, disk)] == [("fetched", 2)] * 2
    assert set(store.contents()) == {"made:a", "made:b", "disk:a", "disk:b"}
    assert (nothing.state, "an archive without files" in nothing.reason) == ("failed", True)


async def test_failures_back_off_and_success_ends_it(web: FakeWeb, settings: Settings, feeds: Feeds) -> None:
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


async def test_files_and_patterns_are_feeds_too(settings: Settings, store: OfferStore, feeds: Feeds) -> None:
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


async def test_a_list_that_has_not_changed_is_taken_in_again_by_another_mapping_or_other_rules(
    web: FakeWeb, settings: Settings, store: OfferStore, feeds: Feeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = settings.data_dir / "exports"
    folder.mkdir(parents=True)
    (folder / "a.csv").write_text("Nr;Kogo;Gdzie\n7;Spawacz;Gdynia\n", encoding="utf-8")
    beside, named = folder / "a.csv.mapping.toml", settings.data_dir / "columns.toml"
    files = f'name = "files"\npath = "{folder.as_posix()}/*.csv"'
    web.replies["/feed"] = Reply(b"Nr;Kogo;Gdzie\n7;Spawacz;Gdynia\n", etag='"1"')
    write(settings, table(web, mapping="columns.toml", format="csv"), files)
    for places in ('""', '"places"'):
        for mapping in (beside, named):
            lines = ("[columns]", '"Nr" = "id"', '"Kogo" = "title"', f'"Gdzie" = {places}')
            mapping.write_text("\n".join(lines), encoding="utf-8")
        assert [one.state for one in (await feeds.run(NOW)).outcomes] == ["fetched", "fetched"]
        assert [one.state for one in (await feeds.run(NOW)).outcomes] == ["unchanged", "unchanged"]
    for id in ("made:7", "files:7"):
        assert [place.name for offer in store.get([id]) for place in offer.places] == ["Gdynia"]
    monkeypatch.setattr("retrieval.feeds.files.RULES", "another version's")
    assert [one.state for one in (await feeds.run(NOW)).outcomes] == ["fetched", "fetched"]


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
