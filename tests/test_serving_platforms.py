"""`szukaj serve` with the real adapters, over the wire of local servers: Telegram, Slack and Ollama."""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest
from fakes import FakeOllama, Script, eventually
from fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack, Reaction
from fakes.slack_blocks import texts_in
from fakes.slack_deliveries import direct, kind_of, signed
from fakes.telegram import FakeTelegram
from fakes.telegram_updates import ADA
from serving_scene import page, served

from bot import regular, serving
from bot.app import bring_samples, clock_of, open_offers
from bot.cli.log import start_log
from bot.doctor import examine
from bot.settings import load_settings
from bot.texts import say
from retrieval.store.reading import FRESH_SECONDS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from bot.ports import Clock
    from bot.schedule import Tick
    from bot.settings import Settings

pytestmark = pytest.mark.network
PERSON, ASKED = "U1", "kucharz Zakopane"
SENTENCE = "Oferta [1] jest dobra. "


@dataclass
class City:
    """Everything around the bot."""

    telegram: FakeTelegram
    slack: FakeSlack
    ollama: FakeOllama
    settings: Settings

    def heard_on_telegram(self) -> str:
        return "\n".join(self.telegram.said(ADA))

    def heard_on_slack(self) -> str:
        return "\n".join("\n".join(texts_in(one.blocks)) or one.text for one in self.slack.in_thread("D1"))

    def heard_of_alerts_on_slack(self) -> str:
        """Everything in the person's direct messages, in a thread or not."""
        return "\n".join("\n".join(texts_in(one.blocks)) or one.text for one in self.slack.messages)

    async def write_on_slack(self, text: str) -> None:
        payload = direct(self.slack, text, PERSON)
        await self.slack.envelope(kind_of(payload), payload)


@asynccontextmanager
async def city(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, without: tuple[str, ...] = (), every: float = 0, **more: str
) -> AsyncIterator[City]:
    """All three servers, and settings that lead to them; `without` some of the tokens."""
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(FakeTelegram().served())
        slack = await stack.enter_async_context(FakeSlack().served())
        script = Script(pieces=(SENTENCE,) * 5, every=every)
        ollama = await stack.enter_async_context(FakeOllama(script=script).served())
        variables = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": slack.api,
            "OLLAMA_HOST": ollama.url,
            "SZUKAJ_TELEGRAM_ACCESS": "open",
            "SZUKAJ_HTTP_ADDRESS": "127.0.0.1:0",
            "SZUKAJ_GRACE_SECONDS": "0.3",
        }
        for name, value in {**variables, **more}.items():
            if name not in without:
                monkeypatch.setenv(name, value)
        yield City(telegram, slack, ollama, load_settings(data_dir=folder, env_file=None))


@pytest.fixture
def folder(stock: Path, tmp_path: Path) -> Path:
    """A data folder with the sample offers."""
    shutil.copytree(stock, tmp_path / "data")
    return tmp_path / "data"


def running(caplog: pytest.LogCaptureFixture, *platforms: str) -> bool:
    return all(f"{platform}: running" in caplog.text for platform in platforms)


async def test_one_process_talks_on_both_platforms(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with city(folder, monkeypatch) as around, served(around.settings, caplog) as (address, task, stop):
        await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
        assert (await page(address))[1]["platforms"] == {"telegram": "ok", "slack": "ok"}
        around.telegram.write(ASKED)
        await around.write_on_slack("python w Krakowie")
        await eventually(lambda: SENTENCE.strip() in around.heard_on_telegram(), seconds=10)
        await eventually(lambda: SENTENCE.strip() in around.heard_on_slack(), seconds=10)
        assert "Szukam: kucharz · Zakopane" in around.heard_on_telegram()
        assert "Szukam: Python · Kraków" in around.heard_on_slack()
        assert "Python" not in around.heard_on_telegram()
        stop.set()
        await task
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_no_token_and_no_message_is_in_the_log_even_where_all_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The whole way of a message, as `szukaj serve` logs it at its most talkative."""
    log = folder / "serve.log"
    more = {"SZUKAJ_LOG": str(log), "SZUKAJ_LOG_LEVEL": "debug"}
    async with city(folder, monkeypatch, **more) as around:
        start_log(around.settings, serving=True)
        async with served(around.settings, caplog):
            caplog.set_level(logging.DEBUG)
            await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
            around.telegram.write(ASKED)
            await around.write_on_slack(ASKED)
            await eventually(lambda: SENTENCE.strip() in around.heard_on_telegram(), seconds=10)
            await eventually(lambda: SENTENCE.strip() in around.heard_on_slack(), seconds=10)
    text = log.read_text(encoding="utf-8")
    assert "Telegram: running" in text
    for secret in (around.telegram.token, BOT_TOKEN, APP_TOKEN, "AAFakeToken"):
        assert secret not in text
    for said in (ASKED, "Zakopane", "kucharz", SENTENCE.strip()):
        assert said not in text


@pytest.mark.parametrize(
    ("wrong", "other"),
    [
        (("TELEGRAM_BOT_TOKEN", "987654321:AAwrongwrongwrongwrongwrongwrongwr"), "Slack"),
        (("SLACK_BOT_TOKEN", "xoxb-wrong"), "Telegram"),
        (("SLACK_APP_TOKEN", "xapp-wrong"), "Telegram"),
    ],
)
async def test_a_wrong_token_is_named_and_the_other_platform_serves(
    wrong: tuple[str, str],
    other: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    name, token = wrong
    async with (
        city(folder, monkeypatch, **{name: token}) as around,
        served(around.settings, caplog) as (address, _, _),
    ):
        await eventually(lambda: running(caplog, other) and "stays off" in caplog.text, seconds=5)
        (error,) = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
        assert name in error
        assert token not in caplog.text
        status, facts = await page(address)
        assert status == 503
        assert list(facts["platforms"].values()).count("ok") == 1


async def test_an_outage_of_one_platform_is_not_one_of_the_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with city(folder, monkeypatch) as around, served(around.settings, caplog) as (address, _, _):
        await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
        around.slack.react("apps.connections.open", *([Reaction(status=503)] * 200))
        await around.slack.cut()
        around.telegram.write(ASKED)
        await eventually(lambda: "kucharz · Zakopane" in around.heard_on_telegram(), seconds=10)
        await eventually(lambda: not around.slack.sockets, seconds=5)
        status, facts = await page(address)
        assert (status, facts["platforms"]["telegram"]) == (503, "ok")
        assert "Slack" in facts["platforms"]["slack"]


async def test_at_the_stop_answers_begun_end_and_say_that_they_were_cut(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        city(folder, monkeypatch, every=0.5) as around,
        served(around.settings, caplog) as (_, task, stop),
    ):
        await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
        around.telegram.write(ASKED)
        await around.write_on_slack(ASKED)
        await eventually(lambda: around.ollama.answering == 2, seconds=10)
        await asyncio.sleep(0.1)
        stop.set()
        await asyncio.wait_for(task, 10)
        for heard in (around.heard_on_telegram(), around.heard_on_slack()):
            assert "Szukam: kucharz · Zakopane" in heard
            assert say("pl").words.stopping in heard
        assert all(not one.streaming for one in around.slack.messages)


async def test_both_platforms_may_call_instead(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    more = {
        "SZUKAJ_TELEGRAM_WEBHOOK_URL": "https://bot.example/telegram",
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_APP_TOKEN": "",
    }
    async with (
        city(folder, monkeypatch, **more) as around,
        served(around.settings, caplog) as (address, _, _),
        httpx.AsyncClient(base_url=address) as client,
    ):
        await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
        around.telegram.reach["https://bot.example"] = address
        around.telegram.write(ASKED)
        request = signed(direct(around.slack, ASKED, PERSON))
        answer = await client.post("/slack/events", headers=dict(request.headers), content=request.body)
        assert answer.status_code == 200
        forged = signed(direct(around.slack, ASKED, PERSON), secret="another")
        answer = await client.post("/slack/events", headers=dict(forged.headers), content=forged.body)
        assert answer.status_code == 401
        assert (await client.post("/telegram", json={"update_id": 1})).status_code == 403
        await eventually(lambda: "kucharz · Zakopane" in around.heard_on_telegram(), seconds=10)
        await eventually(lambda: around.heard_on_slack().count("kucharz · Zakopane") == 1, seconds=10)


async def test_offers_that_are_brought_in_while_it_runs_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        city(tmp_path / "empty", monkeypatch, without=("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")) as around,
        served(around.settings, caplog),
    ):
        await eventually(lambda: running(caplog, "Telegram"), seconds=5)
        assert "there are no offers" in caplog.text
        around.telegram.write(ASKED)
        await eventually(lambda: "Szukam: kucharz · Zakopane" in around.heard_on_telegram(), seconds=10)
        assert "[1]" not in around.heard_on_telegram()
        await asyncio.to_thread(_import_samples, around.settings)
        await asyncio.sleep(FRESH_SECONDS)
        around.telegram.write(ASKED)
        await eventually(lambda: "[1] Kucharz" in around.heard_on_telegram(), seconds=10)


def _import_samples(settings: Settings) -> None:
    with open_offers(settings) as store:
        bring_samples(store, settings, now=clock_of(settings)())


async def test_a_feed_that_changes_leads_to_a_digest_on_both_platforms(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The regular work as it is, by a clock whose minutes are short."""
    feed = folder / "kitchens.jsonl"
    feed.write_text(_kitchen("old", "Pomoc kuchenna"), encoding="utf-8")
    (folder / "feeds.toml").write_text(
        '[[feed]]\nname = "kitchens"\npath = "kitchens.jsonl"\ninterval = "1m"\n', encoding="utf-8"
    )
    monkeypatch.setattr(regular, "ticks", _soon(regular.ticks))
    monkeypatch.setattr(serving, "clock_of", _hurried)
    async with city(folder, monkeypatch) as around, served(around.settings, caplog):
        await eventually(lambda: running(caplog, "Telegram", "Slack"), seconds=5)
        asked = "powiadamiaj mnie od razu: cukiernik, Zakopane"
        around.telegram.write(asked)
        await around.write_on_slack(asked)
        await eventually(lambda: "Alert 1" in around.heard_on_telegram(), seconds=10)
        await eventually(lambda: "Alert 1" in around.heard_on_slack(), seconds=10)
        feed.write_text(_kitchen("old", "Pomoc kuchenna") + _kitchen("new", "Cukiernik"), encoding="utf-8")
        await eventually(lambda: "Karczma Pod Testem" in around.heard_on_telegram(), seconds=30)
        await eventually(lambda: "Karczma Pod Testem" in around.heard_of_alerts_on_slack(), seconds=30)
        await asyncio.sleep(1)
        for heard in (around.heard_on_telegram(), around.heard_of_alerts_on_slack()):
            assert heard.count("Karczma Pod Testem") == 1
            assert "Pomoc kuchenna" not in heard


def _kitchen(name: str, title: str) -> str:
    offer = {"id": name, "title": title, "company": "Karczma Pod Testem", "location": "Zakopane"}
    return json.dumps(offer | {"description": f"{title} do karczmy, stała praca."}) + "\n"


def _hurried(settings: Settings) -> Clock:
    """A minute of this clock is a third of a second."""
    now = clock_of(settings)
    start = now()
    return lambda: start + (now() - start) * 180


def _soon(ticks: Callable[..., list[Tick]]) -> Callable[..., list[Tick]]:
    frequent = {"feeds", "matching", "delivery"}

    def sooner(*args: object, **options: object) -> list[Tick]:
        return [
            replace(tick, every=timedelta(seconds=0.3))
            for tick in ticks(*args, **options)
            if tick.name in frequent
        ]

    return sooner


async def test_the_doctor_asks_both_platforms(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with city(folder, monkeypatch) as around:
        found = [check async for check in examine(around.settings, clock=clock_of(around.settings))]
        for name in ("Telegram", "Slack"):
            checks = [check for check in found if check.name == name]
            assert len(checks) >= 2, name
            assert not any(check.state == "fail" for check in checks), checks
    async with city(folder, monkeypatch, TELEGRAM_BOT_TOKEN="1:wrong", SLACK_BOT_TOKEN="xoxb-wrong") as around:
        found = [check async for check in examine(around.settings, clock=clock_of(around.settings))]
        for name in ("Telegram", "Slack"):
            (check,) = [check for check in found if check.name == name]
            assert check.state == "fail"
            assert f"{name.upper()}_BOT_TOKEN" in f"{check.found} {check.mend}"
