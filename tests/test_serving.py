"""`szukaj serve` over doubles of platforms: what starts, what is said of trouble, and how it ends."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from fakes import eventually
from serving_scene import page, plan, served

from bot import serving
from bot.app import CurrentReader, vocabulary_path
from bot.cli import main
from bot.domain import Address, Done, Message, Notice
from bot.errors import BadSettings, BadToken, CannotServe, NotSent, PlatformError
from bot.platforms import Plan, plans_of
from bot.ports import WebReply, WebRoute
from bot.serving import serve, serving_lock
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractAsyncContextManager

    from bot.app import App
    from bot.domain import Language, Part
    from bot.ports import Platform, WebRequest
    from bot.settings import Settings

pytestmark = pytest.mark.network
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TELEGRAM = "123456789:AAHsecretsecretsecretsecretsecretsec"


@dataclass
class ScriptedPlatform:
    """Starts and stops as it is told. `failures` are raised by its starts in turn; `lines` keeps what happened.

    It takes `stopping` seconds to stop, and until `gate` opens.
    """

    name: str = "telegram"
    routes: Sequence[WebRoute] = ()
    failures: list[Exception] = field(default_factory=list)
    wrong: str = ""
    stopping: float = 0
    gate: asyncio.Event | None = None
    stop_failure: Exception | None = None
    lines: list[str] = field(default_factory=list)
    app: App | None = None

    async def start(self) -> None:
        self.lines.append("start")
        if self.failures:
            raise self.failures.pop(0)

    async def stop(self) -> None:
        self.lines.append("stop")
        await asyncio.sleep(self.stopping)
        if self.gate:
            await self.gate.wait()
        if self.stop_failure:
            raise self.stop_failure
        self.lines.append("stopped")

    def trouble(self) -> str:
        return self.wrong

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        raise NotSent("a double sends nothing")

    def plan(self) -> Plan:
        def build(app: App) -> Platform:
            self.app = app
            return self

        return plan(self.name, build=build)


@pytest.fixture
def settings(stock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Those of a stocked data folder; no model server is there, and the web server is on any free port."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
    monkeypatch.setenv("SZUKAJ_HTTP_ADDRESS", "127.0.0.1:0")
    monkeypatch.setenv("SZUKAJ_GRACE_SECONDS", "0.2")
    shutil.copytree(stock, tmp_path / "data")
    return load_settings(data_dir=tmp_path / "data", env_file=None)


def scripted(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    *platforms: ScriptedPlatform,
) -> AbstractAsyncContextManager[tuple[str, asyncio.Task[None], asyncio.Event]]:
    """`szukaj serve` over these doubles; see `served`."""
    monkeypatch.setattr(serving, "plans_of", lambda _: [platform.plan() for platform in platforms])
    return served(settings, caplog)


async def test_platforms_run_side_by_side_until_the_process_is_told_to_stop(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    one, other = ScriptedPlatform(), ScriptedPlatform("slack", stopping=0.05)
    async with scripted(settings, monkeypatch, caplog, one, other) as (address, task, stop):
        await eventually(lambda: "Slack: running" in caplog.text)
        status, facts = await page(address)
        assert status == 200
        assert facts["platforms"] == {"telegram": "ok", "slack": "ok"}
        assert facts["store"] == facts["database"] == "ok"
        assert isinstance(facts["offers"], int)
        assert facts["offers"] > 100
        assert facts["model"] == "down"
        stop.set()
        await task
    assert one.lines == other.lines == ["start", "stop", "stopped"]


async def test_a_wrong_token_names_its_variable_and_keeps_nobody_else_from_serving(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = ScriptedPlatform(failures=[BadToken("Telegram does not know this token; take it from @BotFather.")])
    async with scripted(settings, monkeypatch, caplog, wrong, ScriptedPlatform("slack")) as (address, task, _):
        await eventually(lambda: "Slack: running" in caplog.text)
        errors = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
        assert len(errors) == 1
        assert "TELEGRAM_BOT_TOKEN: Telegram does not know this token" in errors[0]
        status, facts = await page(address)
        assert status == 503
        assert facts["platforms"] == {
            "telegram": "TELEGRAM_BOT_TOKEN: Telegram does not know this token; take it from @BotFather.",
            "slack": "ok",
        }
        assert not task.done()


async def test_with_no_platform_that_works_it_ends_with_what_is_wrong_with_each(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    platforms = [
        ScriptedPlatform(failures=[BadToken("no such token")]),
        ScriptedPlatform("slack", failures=[KeyError("what somebody wrote")]),
    ]
    async with scripted(settings, monkeypatch, caplog, *platforms) as (_, task, _):
        with pytest.raises(CannotServe, match=r"TELEGRAM_BOT_TOKEN: no such token; Slack stays off"):
            await task
    assert platforms[0].lines[-1] == platforms[1].lines[-1] == "stopped"


async def test_a_platform_that_cannot_be_reached_is_started_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(serving, "_FIRST_WAIT", 0.01)
    away = PlatformError(f"Telegram cannot be reached at https://x/bot{TELEGRAM}/getMe")
    late = ScriptedPlatform(failures=[away, away])
    async with scripted(settings, monkeypatch, caplog, late) as (address, _, _):
        await eventually(lambda: "Telegram: running" in caplog.text)
        assert (await page(address))[0] == 200
    assert late.lines == ["start", "stop", "stopped"] * 2 + ["start", "stop", "stopped"]
    assert "trying again" in caplog.text
    assert "secretsecret" not in caplog.text


async def test_a_trouble_while_it_runs_shows_in_readiness_and_is_logged_when_it_comes_and_goes(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(serving, "_WATCH_SECONDS", 0.01)
    platform = ScriptedPlatform()
    async with scripted(settings, monkeypatch, caplog, platform) as (address, _, _):
        await eventually(lambda: "Telegram: running" in caplog.text)
        platform.wrong = "Telegram has not answered for a minute"
        await eventually(lambda: "not answered for a minute" in caplog.text)
        assert (await page(address))[0] == 503
        platform.wrong = ""
        await eventually(lambda: "Telegram: works again" in caplog.text)
        assert (await page(address))[0] == 200
    assert caplog.text.count("not answered for a minute") == 1


async def test_at_the_stop_messages_are_asked_to_come_again_and_readiness_is_off(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    platform = ScriptedPlatform(gate=asyncio.Event())
    async with scripted(settings, monkeypatch, caplog, platform) as (address, task, stop):
        await eventually(lambda: "Telegram: running" in caplog.text)
        stop.set()
        await eventually(lambda: "stop" in platform.lines)
        status, facts = await page(address)
        assert (status, facts["stopping"]) == (503, True)
        assert platform.app is not None
        asked = Message(Address("telegram", "1", "1"), "praca w Krakowie")
        parts = [part async for part in platform.app.conversation.answer(asked)]
        assert isinstance(parts[1], Notice)
        assert isinstance(parts[-1], Done)
        assert platform.gate is not None
        platform.gate.set()
        await task
    assert platform.lines[-1] == "stopped"


async def test_a_platform_that_does_not_stop_is_cut_off_and_the_others_are_not(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(serving, "SENDING_SECONDS", 0.1)
    hangs, breaks, good = (
        ScriptedPlatform("one", stopping=60),
        ScriptedPlatform("two", stop_failure=RuntimeError("broken")),
        ScriptedPlatform("three", stopping=0.1),
    )
    async with scripted(settings, monkeypatch, caplog, hangs, breaks, good) as (_, task, stop):
        await eventually(lambda: "Three: running" in caplog.text)
        stop.set()
        await task
    assert "stopped" not in hangs.lines
    assert good.lines[-1] == "stopped"
    assert "One did not end" in caplog.text
    assert "Two did not stop well" in caplog.text


async def test_the_paths_of_a_platform_are_served(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def handle(request: WebRequest) -> WebReply:
        return WebReply(200, json.dumps([request.headers["x-secret"], request.query, request.body.decode()]))

    platform = ScriptedPlatform(routes=[WebRoute("/telegram", handle)])
    async with (
        scripted(settings, monkeypatch, caplog, platform) as (address, _, _),
        httpx.AsyncClient(base_url=address) as client,
    ):
        await eventually(lambda: "Telegram: running" in caplog.text)
        answer = await client.post("/telegram?a=1", headers={"X-Secret": "s"}, content=b"body")
        assert answer.json() == ["s", "a=1", "body"]


async def test_an_empty_store_is_said_loudly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")
    empty = load_settings(data_dir=tmp_path / "empty", env_file=None)
    async with scripted(empty, monkeypatch, caplog, ScriptedPlatform()):
        warnings = [record.getMessage() for record in caplog.records if record.name == "bot.serving"]
        assert any("no offers" in line and "szukaj import" in line and "doctor" in line for line in warnings)


async def test_a_taken_address_is_one_sentence(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with scripted(settings, monkeypatch, caplog, ScriptedPlatform()) as (address, _, _):
        taken = address.removeprefix("http://")
        other = settings.model_copy(update={"http_address": taken, "data_dir": settings.data_dir / "other"})
        with pytest.raises(CannotServe, match=taken):
            await serve(other, stop=asyncio.Event())


def test_one_process_serves_a_data_folder(settings: Settings) -> None:
    with (
        serving_lock(settings),
        pytest.raises(CannotServe, match=rf"process {os.getpid()} \(serve\)"),
        serving_lock(settings),
    ):
        pass
    with serving_lock(settings):
        pass


def test_an_import_while_it_runs_brings_its_words(settings: Settings) -> None:
    reader = CurrentReader(settings)
    assert not reader.refresh()
    path = vocabulary_path(settings)
    words = json.loads(path.read_text(encoding="utf-8"))
    words["skills"]["Zażółćlang"] = 50
    path.write_text(json.dumps(words), encoding="utf-8")
    assert reader.read("praca z zażółćlang").search.skills == ()
    assert reader.refresh()
    assert reader.read("praca z zażółćlang").search.skills == ("Zażółćlang",)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, ["TELEGRAM_BOT_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"]),
        ({"SLACK_APP_TOKEN": "xapp-1"}, ["SLACK_BOT_TOKEN"]),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}, ["SZUKAJ_HTTP_ADDRESS"]),
        (
            {"TELEGRAM_BOT_TOKEN": TELEGRAM, "SZUKAJ_TELEGRAM_WEBHOOK_URL": "https://bot.example/t"},
            ["SZUKAJ_HTTP_ADDRESS", "SZUKAJ_TELEGRAM_WEBHOOK_URL"],
        ),
        (
            {
                "TELEGRAM_BOT_TOKEN": TELEGRAM,
                "SZUKAJ_HTTP_ADDRESS": "127.0.0.1:8080",
                "SZUKAJ_TELEGRAM_WEBHOOK_URL": "HTTP://bot.example/t",
            },
            ["SZUKAJ_TELEGRAM_WEBHOOK_URL", "https://", "TELEGRAM_API_URL"],
        ),
    ],
)
def test_settings_that_do_not_go_together_are_one_sentence(
    given: dict[str, str], named: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as caught:
        plans_of(load_settings(env_file=None))
    assert all(name in str(caught.value) for name in named)


def test_a_server_of_ones_own_may_call_without_encryption(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TELEGRAM)
    monkeypatch.setenv("SZUKAJ_HTTP_ADDRESS", "127.0.0.1:8080")
    monkeypatch.setenv("SZUKAJ_TELEGRAM_WEBHOOK_URL", "http://szukaj:8080/telegram")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://telegram-bot-api:8081")
    assert [plan.name for plan in plans_of(load_settings(env_file=None))] == ["telegram"]


def test_a_platform_is_on_when_its_tokens_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TELEGRAM)
    assert [plan.name for plan in plans_of(load_settings(env_file=None))] == ["telegram"]
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    plans = plans_of(load_settings(env_file=None))
    assert [plan.name for plan in plans] == ["telegram", "slack"]
    assert "SLACK_APP_TOKEN" in plans[1].tokens


def test_serve_without_tokens_says_what_to_set_and_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["serve"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("szukaj: no platform is on: set TELEGRAM_BOT_TOKEN")
    assert error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


SERVE = """
import sys
sys.path[:0] = [{tests!r}, {project!r}]
from bot import serving
from test_serving import ScriptedPlatform
serving.plans_of = lambda settings: [ScriptedPlatform(stopping={stopping}).plan()]
from bot.cli import main
sys.exit(main(["serve", "--data", {data!r}]))
"""


def started_process(settings: Settings, *, stopping: float) -> subprocess.Popen[str]:
    """`szukaj serve` over a double in a process of its own, once it runs."""
    tests = Path(__file__).parent
    code = SERVE.format(
        tests=str(tests), project=str(tests.parent), stopping=stopping, data=str(settings.data_dir)
    )
    environment = {**os.environ, "SZUKAJ_GRACE_SECONDS": "60"}
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    assert any("running" in line for line in process.stderr)
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order_with_exit_code_0(settings: Settings, number: signal.Signals) -> None:
    process = started_process(settings, stopping=0.05)
    process.send_signal(number)
    _, rest = process.communicate(timeout=20)
    assert process.returncode == 0, rest
    assert "stopped" in rest
    assert "Traceback" not in rest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_a_second_signal_ends_it_at_once(settings: Settings) -> None:
    process = started_process(settings, stopping=60)
    process.send_signal(signal.SIGTERM)
    assert process.stderr is not None
    assert any("stopping" in line for line in process.stderr)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=5)
    assert process.returncode == 128 + signal.SIGTERM


if TYPE_CHECKING:
    _platform: Platform = ScriptedPlatform()
