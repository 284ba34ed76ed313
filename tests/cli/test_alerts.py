"""`szukaj alerts run` and `list`, over real offers in a real store."""

from __future__ import annotations

import asyncio
import json
from argparse import Namespace
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from alert_doubles import Recorder
from doubles import ADA
from fakes.slack import APP_TOKEN, BOT_TOKEN, FakeSlack
from fakes.slack_blocks import texts_in
from fakes.telegram import FakeTelegram
from fakes.telegram_updates import ADA as TELEGRAM_ADA
from serving_scene import plan

from bot.app import bring_in, clock_of, open_finder, open_offers, open_state
from bot.cli import alerts, main
from bot.domain import Address, Cadence, Search
from bot.errors import BadToken, PlatformError
from bot.regular import alert_work
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from bot.platforms import Plan
    from bot.ports import Access, Channel, Clock
    from bot.settings import Settings

KELNER = Search(text="kelner", places=("Sopot",))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = load_settings(data_dir=tmp_path / "data", env_file=None)
    bring(made, [("1", "Kelner", "Sopot")])
    with open_offers(made) as store, open_state(made) as state:
        work = alert_work(made, store, open_finder(store), state, clock=clock_of(made))
        asyncio.run(work.alerts.make(ADA, "powiadamiaj mnie", KELNER, Cadence("instant"), "pl"))
    return made


def bring(settings: Settings, offers: list[tuple[str, str, str]]) -> None:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    file = settings.data_dir / "some.jsonl"
    rows = [
        {"id": name, "title": title, "location": town, "company": f"Firma {name}"} for name, title, town in offers
    ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with open_offers(settings) as store:
        bring_in([file], store, settings, now=clock_of(settings)(), source="test")


def run(settings: Settings, *, dry: bool = False, channel: Recorder | None = None) -> int:
    asked = Namespace(what="run", dry_run=dry, json=True)
    return alerts.run(asked, settings, plans=[reached_by(channel)] if channel else [])


def reached_by(channel: Channel | PlatformError) -> Plan:
    """A platform that is reached by this channel, or not at all."""

    @asynccontextmanager
    async def open_channel(_: Access, __: Clock) -> AsyncIterator[Channel]:
        if isinstance(channel, PlatformError):
            raise channel
        yield channel

    return plan("test", open_channel=open_channel)


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    row = json.loads(capsys.readouterr().out)
    assert isinstance(row, dict)
    return row


def test_what_is_new_is_sent_once_and_a_dry_run_only_says_so(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(settings, [("2", "Kelner / kelnerka", "Sopot"), ("3", "Spawacz", "Sopot"), ("4", "Kelner", "Opole")])
    channel = Recorder()
    assert run(settings, dry=True, channel=channel) == 0
    row = printed(capsys)
    assert (row["new"], row["owed"], row["dry_run"], channel.calls) == (3, 1, True, 0)
    assert run(settings, channel=channel) == 0
    row = printed(capsys)
    assert (row["new"], row["owed"], row["sent"], row["offers"]) == (3, 1, 1, 1)
    assert [hit.offer.title for hit in channel.offers()[0].hits] == ["Kelner / kelnerka"]
    assert run(settings, channel=channel) == 0
    assert len(channel.arrived) == 1


def test_what_cannot_be_reached_from_here_stays_owed_and_is_told(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(settings, [("2", "Kelner", "Sopot i Gdynia")])
    assert run(settings) == 1
    assert printed(capsys)["unreachable"] == {"test": 1}
    channel = Recorder()
    assert run(settings, channel=channel) == 0
    assert len(channel.arrived) == 1


def test_a_platform_that_cannot_be_reached_is_named_and_keeps_what_is_owed(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(settings, [("2", "Kelner", "Sopot i Gdynia")])
    asked = Namespace(what="run", dry_run=False, json=True)
    assert alerts.run(asked, settings, plans=[reached_by(BadToken("TEST_TOKEN is wrong"))]) == 1
    out = capsys.readouterr()
    assert json.loads(out.out)["unreachable"] == {"test": 1}
    assert "Test is not reached: TEST_TOKEN is wrong" in out.err
    channel = Recorder()
    assert run(settings, channel=channel) == 0
    assert len(channel.arrived) == 1


@pytest.mark.network
async def test_without_serving_digests_go_to_telegram_and_slack_and_no_message_is_taken(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with FakeTelegram().served() as telegram, FakeSlack().served() as slack:
        for name, value in {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "SZUKAJ_TELEGRAM_ACCESS": "open",
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": slack.api,
        }.items():
            monkeypatch.setenv(name, value)
        set_up = load_settings(data_dir=settings.data_dir, env_file=None)
        people = [Address("telegram", str(TELEGRAM_ADA), str(TELEGRAM_ADA)), Address("slack", "D1", "U1")]
        await asyncio.to_thread(_keep_alerts, set_up, people)
        await asyncio.to_thread(bring, set_up, [("2", "Kelner", "Sopot i Gdynia")])
        telegram.write("czy ktoś tam jest?")
        asked = Namespace(what="run", dry_run=False, json=True)
        assert await asyncio.to_thread(alerts.run, asked, set_up) == 1
        assert await asyncio.to_thread(alerts.run, asked, set_up) == 1
        (heard,) = telegram.said(TELEGRAM_ADA)
        assert "Firma 2" in heard
        (message,) = slack.messages
        assert "Firma 2" in "".join(texts_in(message.blocks))
        assert not slack.sockets
        assert not {"getUpdates", "deleteWebhook", "setWebhook"} & {call.method for call in telegram.calls}
    first, second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (first["sent"], first["unreachable"], second["sent"]) == (2, {"test": 1}, 0)


def _keep_alerts(settings: Settings, people: list[Address]) -> None:
    with open_offers(settings) as store, open_state(settings) as state:
        work = alert_work(settings, store, open_finder(store), state, clock=clock_of(settings))
        for person in people:
            asyncio.run(work.alerts.make(person, "powiadamiaj mnie", KELNER, Cadence("instant"), "pl"))


def test_the_list_shows_everybodys_alerts(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(settings.data_dir), "alerts", "list", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["alerts"]
    assert (row["platform"], row["user"], row["number"]) == ("test", "ada", 1)
    assert (row["watches"], row["when"], row["state"]) == ("kelner · Sopot", "od razu", "on")
    assert row["search"]["places"] == ["Sopot"]
    assert (row["owed"], row["sent"]) == (0, 0)
    assert main(["--data", str(settings.data_dir), "alerts", "list"]) == 0
    assert "1 alert of 1 address" in capsys.readouterr().out


def test_a_dry_listing_is_wrong_use(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(settings.data_dir), "alerts", "list", "--dry-run"]) == 2
    assert "listing changes nothing" in capsys.readouterr().err
    assert main(["--data", str(settings.data_dir), "alerts", "shout"]) == 2
