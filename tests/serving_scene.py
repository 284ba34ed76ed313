"""`szukaj serve` inside a test: platforms that are doubles, a task of its own, its web server's address."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx

from bot.platforms import Plan
from bot.serving import serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    import pytest

    from bot.app import App
    from bot.ports import Access, Channel, Clock, Finding, Platform
    from bot.settings import Settings


def plan(
    name: str,
    *,
    build: Callable[[App], Platform] | None = None,
    open_channel: Callable[[Access, Clock], AbstractAsyncContextManager[Channel]] | None = None,
    examine: Callable[[], Awaitable[list[Finding]]] | None = None,
) -> Plan:
    """A platform that is on, of which nothing is wanted but what is given here."""

    def unwanted(*_: object) -> Any:  # Any: it stands for each of the three
        raise AssertionError(f"nobody is to do this with {name}")

    tokens = f"{name.upper()}_BOT_TOKEN"
    return Plan(name, name.title(), tokens, build or unwanted, open_channel or unwanted, examine or unwanted)


@asynccontextmanager
async def served(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[tuple[str, asyncio.Task[None], asyncio.Event]]:
    """The address of the web server, the task, and what stops it. The platforms are still being started."""
    caplog.set_level(logging.INFO)
    stop, opened = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(serve(settings, stop=stop, opened=opened.set))
    waiting = asyncio.create_task(opened.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=20)
    if task.done():
        task.result()
    lines = [record.getMessage() for record in caplog.records if record.name == "bot.serving"]
    try:
        yield next((line.split()[-1] for line in lines if "http://" in line), ""), task, stop
    finally:
        stop.set()
        await asyncio.wait({task}, timeout=20)


async def page(address: str) -> tuple[int, dict[str, Any]]:
    """What readiness says."""
    async with httpx.AsyncClient(base_url=address) as client:
        answer = await client.get("/readyz")
    return answer.status_code, answer.json()
