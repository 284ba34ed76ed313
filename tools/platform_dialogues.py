"""What a conversation looks like on Telegram and on Slack, as text: the real adapters, over the tests' wire."""

from __future__ import annotations

import asyncio
import html
import re
import sys
import tempfile
import textwrap
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from adapters.markup import JOINER
from bot.app import bring_samples, open_app, open_offers
from bot.platforms import slack_plan, telegram_plan
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence
    from datetime import datetime

    from bot.platforms import Plan
    from bot.settings import Settings

# The servers that speak the platforms' wire stand with the tests, which hold them to it.
sys.path.append(str(Path(__file__).parents[1] / "tests"))

QUESTION = "kucharz w Zakopanem, od 6 tys. na rękę"
WORDS = (
    "Oferta [1] spełnia to, ",
    "o co prosisz: Zakopane ",
    "i od 6 800 zł netto. ",
    "O godzinach pracy oferta ",
    "[1] nie mówi, zapytaj o nie.",
)
PERSON = "Ada"
BOT = "szukaj"
WIDTH = 100


def telegram(now: datetime) -> str:
    """A private chat: the offers with their buttons, then the expert's words."""
    return asyncio.run(_telegram(now))


def slack(now: datetime) -> str:
    """`/szukaj` in a channel: what the person alone sees."""
    return asyncio.run(_slack(now))


async def _telegram(now: datetime) -> str:
    from fakes.telegram import FakeTelegram
    from fakes.telegram_updates import ADA

    async with FakeTelegram().served() as server:
        token = SecretStr(server.token)
        given = {"telegram_bot_token": token, "telegram_api_url": server.url, "telegram_access": "open"}
        async with _running(now, given, telegram_plan):
            server.write(QUESTION)
            await _until(lambda: len(server.chats[ADA]) == 2)
        said = [_turn(BOT, one.text, _labels(one.keyboard)) for one in server.chats[ADA]]
    return _block([_turn(PERSON, QUESTION), *said])


async def _slack(now: datetime) -> str:
    from fakes.slack import APP_TOKEN, BOT_TOKEN, FakeSlack
    from fakes.slack_deliveries import command, kind_of

    async with FakeSlack().served() as server:
        tokens = {"slack_bot_token": SecretStr(BOT_TOKEN), "slack_app_token": SecretStr(APP_TOKEN)}
        async with _running(now, {**tokens, "slack_api_url": server.api}, slack_plan):
            await _until(lambda: server.sockets)
            payload = command(server, QUESTION)
            await server.envelope(kind_of(payload), payload)
            await _until(lambda: WORDS[-1] in str(server.ephemerals))
        shown = server.ephemerals
    return _block([_turn(PERSON, f"/szukaj {QUESTION}"), *(_turn(BOT, _text(one["blocks"])) for one in shown)])


@asynccontextmanager
async def _running(
    now: datetime, given: Mapping[str, Any], plan_of: Callable[[Settings], Plan | None]
) -> AsyncIterator[None]:
    """The platform over the sample offers, with a model that says `WORDS`; `given`: fields of the settings."""
    from fakes import FakeOllama, Script

    with tempfile.TemporaryDirectory() as folder:
        async with FakeOllama(script=Script(pieces=WORDS)).served() as ollama:
            plain = load_settings(data_dir=Path(folder), env_file=None)
            settings = plain.model_copy(update={**given, "ollama_host": ollama.url})
            with open_offers(settings) as store:
                bring_samples(store, settings, now=now)
            plan = plan_of(settings)
            assert plan is not None
            async with open_app(settings, clock=lambda: now) as app:
                platform = plan.build(app)
                await platform.start()
                try:
                    yield
                finally:
                    await platform.stop()


async def _until(true: Callable[[], object]) -> None:
    for _ in range(2000):
        if true():
            return
        await asyncio.sleep(0.01)
    raise RuntimeError("the dialogue did not come to its end")


def _labels(keyboard: Sequence[Sequence[Mapping[str, Any]]]) -> list[str]:
    return ["  ".join(f"[ {button['text']} ]" for button in row) for row in keyboard]


def _turn(who: str, text: str, buttons: Sequence[str] = ()) -> str:
    """Who says it, and below it the buttons, row by row."""
    lines = [part for line in [*text.split("\n"), *buttons] for part in textwrap.wrap(line, WIDTH) or [""]]
    head, *rest = lines
    return "\n".join([f"{who:7}│ {head}", *(f"{'':7}│ {line}".rstrip() for line in rest)])


def _text(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Slack's blocks as they look: texts without their marks, buttons in brackets."""
    lines = []
    for block in blocks:
        if block["type"] == "section":
            lines.append(_plain(block["text"]["text"]) + ("  [ ⋯ ]" if "accessory" in block else ""))
        elif block["type"] == "context":
            lines += [_plain(one["text"]) for one in block["elements"]]
        elif block["type"] == "actions":
            lines.append("  ".join(_button(one) for one in block["elements"]))
        elif block["type"] == "divider":
            lines.append("─" * 20)
    return "\n".join(lines)


def _button(element: Mapping[str, Any]) -> str:
    return f"[ {element['text']['text']} ]" if element["type"] == "button" else "[ ⋯ ]"


def _plain(mrkdwn: str) -> str:
    linked = re.sub(r"<(?:https?://[^|>]+)\|([^>]+)>", r"\1 ↗", mrkdwn)
    unmarked = re.sub(r"(?<!\w)[*_](\S(?:.*?\S)?)[*_](?!\w)", r"\1", linked)
    return html.unescape(unmarked).replace(JOINER, "")


def _block(turns: Sequence[str]) -> str:
    return "```text\n" + "\n".join(turns) + "\n```\n"
