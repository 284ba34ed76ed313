"""The doctor: what it finds, and whether it says how to mend it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from fakes import FakeOllama

from bot.app import bring_samples, offers_uri, open_offers
from bot.doctor import Check, examine
from bot.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings

pytestmark = pytest.mark.network
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SZUKAJ_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")


async def checks(settings: Settings, now: datetime = NOW) -> dict[str, Check]:
    """In a thread of its own, because an embedder waits for the fake server that this one serves."""

    async def found() -> dict[str, Check]:
        return {check.name: check async for check in examine(settings, clock=lambda: now)}

    return await asyncio.to_thread(lambda: asyncio.run(found()))


def stock() -> None:
    settings = load_settings()
    with open_offers(settings) as store:
        bring_samples(store, settings, now=NOW)


async def test_a_new_installation_is_well_and_lacks_offers() -> None:
    found = await checks(load_settings())
    assert {check.state for check in found.values()} == {"ok", "warn"}
    assert "szukaj import" in found["offers"].mend
    assert "off" in found["Telegram"].found


async def test_every_trouble_comes_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_MODLE", "x")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-hunter2")
    found = await checks(load_settings())
    assert "SZUKAJ_MODLE" in found["settings"].found
    assert "SLACK_APP_TOKEN" in found["Slack"].mend
    assert "hunter2" not in str(found)


async def test_old_offers_are_told() -> None:
    stock()
    fresh = (await checks(load_settings()))["offers"]
    old = (await checks(load_settings(), NOW + timedelta(days=30)))["offers"]
    assert (fresh.state, old.state) == ("ok", "warn")
    assert "import" in old.mend


async def test_offers_of_another_embedder_are_a_failure_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    stock()
    async with FakeOllama(models={"tiny-embed": ("embedding",)}).served() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        monkeypatch.setenv("SZUKAJ_EMBEDDER", "tiny-embed")
        found = await checks(load_settings())
    offers = found.get("offers") or found["embedder"]
    assert offers.state == "fail"
    assert "--reembed" in offers.found + offers.mend


async def test_a_table_of_somebody_else_is_a_failure() -> None:
    import lancedb

    lancedb.connect(offers_uri(load_settings())).create_table("offers", data=[{"id": "1"}])
    assert (await checks(load_settings()))["offers"].state == "fail"


async def test_a_model_that_is_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeOllama().served() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        model = (await checks(load_settings()))["model"]
        assert model.state == "ok"
        assert "job-expert" in model.found
        monkeypatch.setenv("SZUKAJ_MODEL", "another")
        missing = (await checks(load_settings()))["model"]
    assert missing.state == "warn"
    assert "ollama create" in missing.found + missing.mend
