"""A model over the fake server, and what it said."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from bot.domain import Turn
from bot.ollama import OllamaModel

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fakes import FakeOllama


QUESTION = [Turn("system", "Jesteś doradcą."), Turn("user", "Szukam pracy w Krakowie.")]


@asynccontextmanager
async def expert(server: FakeOllama, **settings: Any) -> AsyncIterator[OllamaModel]:  # Any: as `open` takes them
    async with (
        server.served(),
        OllamaModel.open(server.url, "job-expert", **({"num_ctx": 8192, "warm": False} | settings)) as model,
    ):
        yield model


async def said(model: OllamaModel, turns: list[Turn] = QUESTION) -> str:
    return "".join([piece async for piece in model.stream(turns)])


async def heard(model: OllamaModel, got: list[str]) -> None:
    """Adds the pieces to `got` as they come, so that those before an error are there."""
    async for piece in model.stream(QUESTION):
        got.append(piece)
