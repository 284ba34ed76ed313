"""A web, a store and a database for the tests of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.web import FakeWeb

from bot.app import open_offers, open_state
from bot.feeds import in_thread, open_feeds
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from bot.settings import Settings
    from bot.state import State
    from retrieval.feeds import Feeds
    from retrieval.store import OfferStore


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
