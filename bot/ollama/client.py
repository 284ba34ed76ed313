"""The library's client with what it lacks: streams bounded in time, every error ours, what a model is."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import ollama

from bot.errors import ModelTimeout
from bot.ollama.failures import cannot_chat, translating

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Mapping


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What the server says of a model. `context_tokens`: the longest context it was made for, None if unsaid."""

    name: str
    capabilities: tuple[str, ...]
    parameters: str
    quantization: str
    context_tokens: int | None


class Client(ollama.AsyncClient):
    """The library's client with one more call: its `chat()` has no way to send `truncate`."""

    async def answer(self, body: Mapping[str, Any]) -> AsyncGenerator[ollama.ChatResponse, None]:
        parts: Any = await self._request(ollama.ChatResponse, "POST", "/api/chat", json=body, stream=True)
        return parts  # type: ignore[no-any-return]  # an async generator, declared as an iterator


async def look_at(client: Client, model: str, *, host: str, seconds: float) -> ModelFacts:
    """What the server says of the model; raises ModelMissing where it is absent or cannot chat."""
    with translating(host=host, model=model):
        async with asyncio.timeout(seconds):
            shown = await client.show(model)
    capabilities = tuple(shown.capabilities or ())
    if capabilities and "completion" not in capabilities:
        raise cannot_chat(model, host)
    details = shown.details
    lengths = [value for key, value in (shown.modelinfo or {}).items() if key.endswith(".context_length")]
    return ModelFacts(
        name=model,
        capabilities=capabilities,
        parameters=(details.parameter_size if details else None) or "",
        quantization=(details.quantization_level if details else None) or "",
        context_tokens=int(lengths[0]) if lengths else None,
    )


async def parts_of(
    client: Client, body: Mapping[str, Any], *, host: str, first: float, whole: float
) -> AsyncGenerator[ollama.ChatResponse, None]:
    """What the server sends in answer to a chat, with every foreign error translated.

    Its first part must come within `first` seconds, all of it within `whole`.
    """
    model = body["model"]
    clock = asyncio.get_running_loop().time
    begun = clock()
    limit = min(first, whole)
    with translating(host=host, model=model):
        async with aclosing(await client.answer(body)) as parts:
            while True:
                try:
                    # The limit covers the waiting alone, never the time the caller takes with a piece.
                    async with asyncio.timeout_at(begun + limit):
                        part = await anext(parts, None)
                except TimeoutError:
                    raise ModelTimeout(
                        f"The model {model} at {host} was slower than {limit:g} s: "
                        "it may be too large for the machine, or the machine busy."
                    ) from None
                if part is None:
                    return
                yield part
                limit = whole
