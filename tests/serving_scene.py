"""`szukaj serve` inside a test: in a task of its own, with its web server's address."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import httpx

from bot.serving import serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

    from bot.settings import Settings


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
