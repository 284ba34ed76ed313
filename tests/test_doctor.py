"""The doctor: what it finds, and whether it says how to mend it."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from fakes import FakeOllama
from serving_scene import plan

from bot import doctor
from bot.app import bring_samples, offers_uri, open_offers, open_state
from bot.doctor import Check, examine
from bot.errors import PlatformError
from bot.feeds import in_thread, open_feeds
from bot.ports import Finding
from bot.serving import serving_lock
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
    assert found["Slack"].state == "fail"
    assert "SLACK_APP_TOKEN" in found["Slack"].found
    assert "deploy/README.md" in found["Slack"].mend
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


async def test_a_model_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeOllama(unloadable={"job-expert"}).served() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        model = (await checks(load_settings()))["model"]
    assert model.state == "warn"
    assert "unable to load model" in model.found
    assert model.mend == ""


@pytest.mark.parametrize(("tokens", "mend"), [(4096, "SZUKAJ_NUM_CTX=4096"), (512, "take a model made for more")])
async def test_a_model_made_for_less_is_told(tokens: int, mend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeOllama(made_for=tokens).served() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        model = (await checks(load_settings()))["model"]
    assert model.state == "warn"
    assert f"made for {tokens} tokens" in model.found
    assert mend in model.mend


async def test_the_model_is_loaded_as_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeOllama().served() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        await checks(load_settings())
    assert server.loaded == {"job-expert": load_settings().num_ctx}


TOKEN = "123456789:AAHsecretsecretsecretsecretsecretsec"


def telegram_says(monkeypatch: pytest.MonkeyPatch, *said: Finding | Exception, seconds: float = 0) -> None:
    """Telegram is on, and its adapter's examination gives or raises this."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)

    async def findings() -> list[Finding]:
        await asyncio.sleep(seconds)
        for one in said:
            if isinstance(one, Exception):
                raise one
        return [one for one in said if isinstance(one, Finding)]

    monkeypatch.setattr(doctor, "telegram_plan", lambda _: plan("telegram", examine=findings))


async def test_what_a_platforms_adapter_finds_is_told_without_its_token(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram_says(
        monkeypatch, Finding("ok", "@bot answers"), Finding("warn", f"{TOKEN} has a webhook", "remove it")
    )
    found = [check async for check in examine(load_settings(), clock=lambda: NOW) if check.name == "Telegram"]
    assert [(check.state, check.mend) for check in found] == [("ok", ""), ("warn", "remove it")]
    assert "secretsecret" not in str(found)


@pytest.mark.parametrize("slow", [False, True])
async def test_a_platform_that_cannot_be_asked_is_a_failure(slow: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.doctor.serving._PLATFORM_SECONDS", 0.05)
    telegram_says(monkeypatch, PlatformError(f"no way to https://x/bot{TOKEN}/getMe"), seconds=1 if slow else 0)
    found = (await checks(load_settings()))["Telegram"]
    assert found.state == "fail"
    assert ("no answer" if slow else "no way") in found.found
    assert found.mend
    assert "secretsecret" not in str(found)


@pytest.mark.parametrize(
    ("variables", "state", "mend"),
    [
        ({}, "warn", "SZUKAJ_TELEGRAM_ADMINS"),
        ({"SZUKAJ_TELEGRAM_ALLOWED": "1,2"}, "warn", "SZUKAJ_TELEGRAM_ADMINS"),
        ({"SZUKAJ_TELEGRAM_ADMINS": "1"}, "ok", ""),
        ({"SZUKAJ_TELEGRAM_ACCESS": "open"}, "ok", ""),
    ],
)
async def test_a_bot_that_lets_nobody_in_is_told(
    variables: dict[str, str], state: str, mend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram_says(monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    access = (await checks(load_settings()))["access"]
    assert access.state == state
    assert mend in access.mend


async def test_a_webhook_that_telegram_would_refuse_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SZUKAJ_HTTP_ADDRESS", "127.0.0.1:0")
    monkeypatch.setenv("SZUKAJ_TELEGRAM_WEBHOOK_URL", "http://bot.example/telegram")
    telegram = (await checks(load_settings()))["Telegram"]
    assert telegram.state == "fail"
    assert "https://" in telegram.found


async def test_an_address_in_use_is_a_failure_and_a_free_one_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram_says(monkeypatch)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        monkeypatch.setenv("SZUKAJ_HTTP_ADDRESS", address)
        inuse = (await checks(load_settings()))["address"]
    assert inuse.state == "fail"
    assert address in inuse.found
    assert "SZUKAJ_HTTP_ADDRESS" in inuse.mend
    assert (await checks(load_settings()))["address"].state == "ok"


async def test_a_bot_that_runs_is_told_and_its_address_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram_says(monkeypatch)
    with socket.create_server(("127.0.0.1", 0)) as taken, serving_lock(load_settings()):
        monkeypatch.setenv("SZUKAJ_HTTP_ADDRESS", f"127.0.0.1:{taken.getsockname()[1]}")
        found = await checks(load_settings())
    assert found["serve"].state == "ok"
    assert str(os.getpid()) in found["serve"].found
    assert "address" not in found


async def test_a_grace_period_longer_than_the_supervisor_allows_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram_says(monkeypatch)
    assert (await checks(load_settings()))["stopping"].state == "ok"
    monkeypatch.setenv("SZUKAJ_GRACE_SECONDS", "300")
    assert (await checks(load_settings()))["stopping"].state == "warn"


async def test_feeds_are_told_with_those_that_fail() -> None:
    settings = load_settings()
    assert "none in" in (await checks(settings))["feeds"].found
    path = settings.data_dir / "feeds.toml"
    path.write_text('[[feed]]\nname = "a"\npath = "nowhere.csv"\n', encoding="utf-8")
    assert (await checks(settings))["feeds"] == Check("feeds", "ok", f"1 in {path}, none failing")
    with open_offers(settings) as store, open_state(settings) as state:
        await open_feeds(settings, state, work=in_thread(settings, store)).run(NOW)
    failing = (await checks(settings))["feeds"]
    assert failing.state == "warn"
    assert "a failed: there is no file" in failing.found
    assert "szukaj feeds run" in failing.mend
    path.write_text('[[feed]]\nname = "a"\n', encoding="utf-8")
    assert "line 1" in (await checks(settings))["feeds"].found
    path.write_text("[[feed\n", encoding="utf-8")
    broken = (await checks(settings))["feeds"]
    assert (broken.state, "is not TOML" in broken.found) == ("fail", True)
