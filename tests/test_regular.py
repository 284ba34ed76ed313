"""The regular work of a process that serves, put together."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from alert_doubles import Recorder
from doubles import ADA, FixedClock

from bot.app import open_finder, open_offers, open_state
from bot.domain import Cadence, Search
from bot.regular import alert_work, ticks
from bot.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FEED = '[[feed]]\nname = "made"\npath = "made.jsonl"\ninterval = "1m"\ncomplete = true\nabsences = 1\n'


def offer(name: str, title: str) -> str:
    return json.dumps({"id": name, "title": title, "location": "Gdynia", "description": f"{title}, {name}"}) + "\n"


@pytest.mark.network
async def test_a_feed_that_changes_leads_to_a_digest_of_what_is_new(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, env_file=None)
    (tmp_path / "feeds.toml").write_text(FEED)
    file = tmp_path / "made.jsonl"
    file.write_text(offer("1", "Spawacz MIG"))
    clock, channel = FixedClock(NOW), Recorder()
    with open_offers(settings) as store, open_state(settings) as state:
        work = alert_work(settings, store, open_finder(store), state, clock=clock)
        regular = {tick.name: tick for tick in ticks(work, store, state, {"test": channel})}
        assert regular["feeds"].every == MINUTE

        async def a_minute() -> None:
            clock.now += MINUTE
            for name in ("feeds", "matching", "delivery"):
                await regular[name].work()

        await a_minute()
        search = Search(text="spawacz", places=("Gdynia",))
        await work.alerts.make(ADA, "spawacz, Gdynia", search, Cadence("instant"), "pl")
        file.write_text(offer("1", "Spawacz MIG") + offer("2", "Spawacz TIG") + offer("3", "Kucharz"))
        await a_minute()
        await a_minute()
        assert [hit.offer.id for part in channel.offers(ADA) for hit in part.hits] == ["made:2"]
        file.write_text(offer("1", "Spawacz MIG"))
        await a_minute()
        assert set(store.contents()) == {"made:1"}
        file.write_text(offer("1", "Spawacz MIG") + offer("2", "Spawacz TIG"))
        await a_minute()
        assert set(store.contents()) == {"made:1", "made:2"}
        assert len(channel.offers(ADA)) == 1, "what reappears is not new"
