"""The log: its two forms, the id of a message on its lines, and what must never be in it."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from typing import TYPE_CHECKING

import pytest

from bot.cli.log import start_log
from bot.errors import PlatformError
from bot.redaction import HIDDEN, redacted, traceback_of
from bot.requests import begin_request
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TELEGRAM = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SLACK = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., io.StringIO]:
    """Starts the log of `serve` with these settings; gives what standard error gets."""

    def started(**variables: str) -> io.StringIO:
        shown = io.StringIO()
        monkeypatch.setattr(sys, "stderr", shown)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        start_log(load_settings(data_dir=tmp_path / "data", env_file=None), serving=True)
        return shown

    return started


def test_serve_logs_to_standard_error_and_writes_no_file(log: Callable[..., io.StringIO], tmp_path: Path) -> None:
    shown = log()
    logging.getLogger("bot.serving").info("it runs")
    assert shown.getvalue().endswith(" INFO bot.serving: it runs\n")
    assert not (tmp_path / "data").exists()


def test_with_a_file_named_only_errors_are_shown_as_well(log: Callable[..., io.StringIO], tmp_path: Path) -> None:
    shown = log(SZUKAJ_LOG=str(tmp_path / "logs" / "bot.log"))
    logging.getLogger("bot.serving").info("it runs")
    logging.getLogger("bot.serving").error("Telegram stays off")
    assert shown.getvalue().count("\n") == 1
    assert "Telegram stays off" in shown.getvalue()
    written = (tmp_path / "logs" / "bot.log").read_text(encoding="utf-8")
    assert "it runs" in written
    assert "Telegram stays off" in written


def test_json_lines_are_objects_and_a_traceback_stays_in_its_line(log: Callable[..., io.StringIO]) -> None:
    shown = log(SZUKAJ_LOG_FORMAT="json")
    logging.getLogger("bot").warning("zażółć %s", "gęślą")
    try:
        raise FileNotFoundError(2, "No such file", "offers.jsonl")
    except FileNotFoundError:
        logging.getLogger("bot").exception("it broke")
    plain, broken = map(json.loads, shown.getvalue().splitlines())
    assert plain["message"] == "zażółć gęślą"
    assert (plain["level"], plain["logger"]) == ("warning", "bot")
    assert set(plain) == {"time", "level", "logger", "message"}
    assert "offers.jsonl" in broken["trace"]


@pytest.mark.parametrize("form", ["plain", "json"])
async def test_every_line_about_one_message_carries_its_id(form: str, log: Callable[..., io.StringIO]) -> None:
    shown = log(SZUKAJ_LOG_FORMAT=form)

    async def answered() -> str:
        identity = begin_request()
        logging.getLogger("bot").info("in its task")
        await asyncio.create_task(_note("in a task it starts"))
        await asyncio.to_thread(logging.getLogger("retrieval").info, "in a thread")
        return identity

    identities = await asyncio.gather(*(asyncio.create_task(answered()) for _ in range(2)))
    logging.getLogger("bot").info("about nobody")
    lines = shown.getvalue().splitlines()
    assert len(set(identities)) == 2
    for identity in identities:
        assert sum(identity in line for line in lines) == 3
    assert not any(identity in lines[-1] for identity in identities)


async def _note(text: str) -> None:
    logging.getLogger("adapters").info(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"POST https://api.telegram.org/bot{TELEGRAM}/getMe", "/getMe"),
        ("POST https://api.telegram.org/bot1:short/getMe", "/getMe"),
        (f"token {TELEGRAM} refused", "refused"),
        (f"token {TELEGRAM.replace(':', '%3A')} refused", "refused"),
        (f"{SLACK} is wrong", "is wrong"),
        ("xapp-1-A0123-456-abcdef0123", ""),
        ("xoxe.xoxp-1-Mi0yLTQ", ""),
        ("POST https://hooks.slack.com/commands/T1/2/secret is down", "is down"),
        ("wss://wss-primary.slack.com/link/?ticket=abc-123&app_id=1", "app_id=1"),
        ("postgresql+psycopg://user:hunter2@db/szukaj", "@db/szukaj"),
    ],
)
def test_what_looks_like_a_secret_is_taken_out(text: str, kept: str) -> None:
    clean = redacted(text)
    assert HIDDEN in clean
    assert kept in clean
    for secret in ("AAHd", "short", "pdFZ", "abcdef", "Mi0y", "T1/2", "abc-123", "hunter2"):
        assert secret not in clean


def test_what_is_no_secret_stays() -> None:
    text = "2026-11-20 12:34:56 offer board:123456 at http://127.0.0.1:11434 in update 123456789:"
    assert redacted(text) == text


def test_secrets_of_the_settings_are_taken_out_whatever_they_look_like(log: Callable[..., io.StringIO]) -> None:
    shown = log(
        SLACK_SIGNING_SECRET="0123456789abcdef",
        SZUKAJ_TELEGRAM_WEBHOOK_SECRET="Webhook-Secret",
        TELEGRAM_BOT_TOKEN="1:short-token",
    )
    error = PlatformError("Telegram refused 1:short-token")
    logging.getLogger("adapters.slack").error("0123456789abcdef, Webhook-Secret", exc_info=error)
    assert shown.getvalue().count(HIDDEN) == 3
    assert "PlatformError: Telegram refused" in shown.getvalue()


LIBRARIES = (
    "httpx", "httpcore.http11", "telegram.Bot", "telegram.ext.Updater", "slack_bolt.AsyncApp", "slack_sdk.web",
    "slack_sdk.socket_mode.aiohttp", "aiohttp.access", "aiohttp.client", "asyncio", "__init__.py:AsyncApp",
)  # fmt: skip


@pytest.mark.parametrize("name", LIBRARIES)
def test_libraries_are_heard_from_warnings_on_even_where_all_is_asked_for(
    name: str, log: Callable[..., io.StringIO]
) -> None:
    """Below that they log what passes through them; Bolt even sets its loggers' levels to the root's."""
    shown = log(SZUKAJ_LOG_LEVEL="debug")
    library = logging.getLogger(name)
    library.setLevel(logging.DEBUG)
    library.debug("request body: szukam pracy")
    library.info("request body: szukam pracy")
    logging.getLogger("bot").debug("ours is shown")
    library.warning("the connection broke")
    library.setLevel(logging.NOTSET)
    assert "szukam pracy" not in shown.getvalue()
    assert "ours is shown" in shown.getvalue()
    assert "the connection broke" in shown.getvalue()


def test_the_one_line_of_errors_that_quotes_a_server_is_left_out(log: Callable[..., io.StringIO]) -> None:
    """python-telegram-bot shows the whole body where it is no JSON, and a body is people's messages."""
    from telegram.error import TelegramError
    from telegram.request import BaseRequest

    shown = log()
    with pytest.raises(TelegramError):
        BaseRequest.parse_json_payload(b'{"result": [{"message": {"text": "szukam pracy')
    logging.getLogger("telegram.ext.Updater").error("it goes on")
    assert "szukam pracy" not in shown.getvalue()
    assert "it goes on" in shown.getvalue()


def test_a_traceback_quotes_no_exception_that_may_quote_a_person(log: Callable[..., io.StringIO]) -> None:
    shown = log()
    try:
        try:
            int("szukam pracy")
        except ValueError as error:
            error.add_note("szukam pracy")
            raise ExceptionGroup("szukam pracy", [KeyError("szukam pracy"), OSError("disk full")]) from error
    except ExceptionGroup:
        logging.getLogger("bot").exception("it broke")
    text = shown.getvalue()
    assert "szukam pracy" not in text.replace('int("szukam pracy")', "").replace(
        'error.add_note("szukam pracy")', ""
    ).replace(
        'raise ExceptionGroup("szukam pracy", [KeyError("szukam pracy"), OSError("disk full")]) from error', ""
    )
    assert all(
        part in text for part in ("ValueError", "ExceptionGroup", "KeyError", "OSError: disk full", "test_log")
    )


def test_a_chain_of_exceptions_that_bites_its_tail_ends() -> None:
    first, second = ValueError("a"), KeyError("b")
    first.__cause__, second.__cause__ = second, first
    assert traceback_of(first) == "KeyError\nwhich led to\nValueError"
