"""A chat model in Ollama: streamed answers, bounded in time, in length and in number."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing, asynccontextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx
import ollama

from bot.errors import ModelError, ModelTimeout
from bot.ollama.failures import cannot_chat, translating
from bot.ollama.thinking import SpokenText
from bot.ollama.tokens import TokenEstimate
from bot.ollama.turnstile import Turnstile
from bot.prompts import ANSWER_TOKENS

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence

    from bot.domain import Turn

log = logging.getLogger(__name__)

_CUT_MARK = "…"


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What the server says of a model. `context_tokens`: the longest context it was made for, None if unsaid."""

    name: str
    capabilities: tuple[str, ...]
    parameters: str
    quantization: str
    context_tokens: int | None


class _Client(ollama.AsyncClient):
    """The library's client with one more call: its `chat()` has no way to send `truncate`."""

    async def answer(self, body: Mapping[str, Any]) -> AsyncGenerator[ollama.ChatResponse, None]:
        parts: Any = await self._request(ollama.ChatResponse, "POST", "/api/chat", json=body, stream=True)
        return parts  # type: ignore[no-any-return]  # an async generator, declared as an iterator


class OllamaModel:
    """Implements `bot.ports.ChatModel`. Open it with `OllamaModel.open`.

    Every request names the same `num_ctx`, since another one makes the server load the model anew.
    """

    def __init__(
        self,
        client: _Client,
        host: str,
        model: str,
        *,
        num_ctx: int,
        answer_tokens: int,
        keep_alive: str | float,
        first_token_seconds: float,
        answer_seconds: float,
        turnstile: Turnstile,
    ) -> None:
        self._client = client
        self._host = host
        self._model = model
        self._num_ctx = num_ctx
        self._context_tokens = num_ctx
        self._answer_tokens = answer_tokens
        self._keep_alive = keep_alive
        self._first_token_seconds = first_token_seconds
        self._answer_seconds = answer_seconds
        self._turnstile = turnstile
        self._estimate = TokenEstimate()
        self._can_think = False

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        host: str,
        model: str,
        *,
        num_ctx: int,
        answer_tokens: int = ANSWER_TOKENS,
        keep_alive: str | float = "1h",
        connect_seconds: float = 5,
        first_token_seconds: float = 90,
        answer_seconds: float = 120,
        max_answers: int = 2,
        max_queue: int = 16,
        warm: bool = True,
    ) -> AsyncIterator[OllamaModel]:
        """`host`: "localhost:11434" or a URL. No server and no model are needed to open it.

        With `warm`, the model is looked at and loaded in the background; trouble there is logged, and shows
        again in the first answer. `answer_seconds` bounds an answer and, apart from it, the wait in the queue.
        """
        # Reading is bounded per answer below; between pieces httpx has nothing to add.
        timeout = httpx.Timeout(answer_seconds, connect=connect_seconds)
        with translating(host=host, model=model):
            client = _Client(host=host, timeout=timeout)
        async with client:
            opened = cls(
                client,
                host,
                model,
                num_ctx=num_ctx,
                answer_tokens=answer_tokens,
                keep_alive=keep_alive,
                first_token_seconds=first_token_seconds,
                answer_seconds=answer_seconds,
                turnstile=Turnstile(at_once=max_answers, queue=max_queue),
            )
            async with opened._warming() if warm else nullcontext():
                yield opened

    @asynccontextmanager
    async def _warming(self) -> AsyncIterator[None]:
        """Warms the model beside what is done inside, and not beyond it."""
        warming = asyncio.create_task(self._warm_quietly())
        try:
            yield
        finally:
            warming.cancel()
            await asyncio.wait([warming])
            if not warming.cancelled() and (bug := warming.exception()):
                log.error("warming the model failed", exc_info=bug)

    @property
    def context_tokens(self) -> int:
        return self._context_tokens

    def waiting(self) -> int:
        return self._turnstile.waiting()

    async def count_tokens(self, turns: Sequence[Turn]) -> int:
        return self._estimate.count(turns)

    async def stream(self, turns: Sequence[Turn]) -> AsyncGenerator[str, None]:
        """The answer in pieces; a piece "…" at its end says that it was cut at its longest length.

        Raises ModelError. Close it (`contextlib.aclosing`) to free the model before the answer is complete.
        """
        async with self._turnstile.turn(seconds=self._answer_seconds), aclosing(self._spoken(turns)) as pieces:
            async for piece in pieces:
                yield piece

    async def look(self) -> ModelFacts:
        """What the server says of the model; raises ModelMissing where it is absent or cannot chat."""
        with translating(host=self._host, model=self._model):
            async with asyncio.timeout(self._first_token_seconds):
                shown = await self._client.show(self._model)
        capabilities = tuple(shown.capabilities or ())
        if capabilities and "completion" not in capabilities:
            raise cannot_chat(self._model, self._host)
        self._can_think = "thinking" in capabilities
        details = shown.details
        lengths = [value for key, value in (shown.modelinfo or {}).items() if key.endswith(".context_length")]
        # A server gives a model no more context than it was made for, whatever is asked.
        self._context_tokens = min([self._num_ctx, *map(int, lengths)])
        return ModelFacts(
            name=self._model,
            capabilities=capabilities,
            parameters=(details.parameter_size if details else None) or "",
            quantization=(details.quantization_level if details else None) or "",
            context_tokens=int(lengths[0]) if lengths else None,
        )

    async def warm(self) -> ModelFacts:
        """Looks at the model and has it loaded, with the context that answers use; raises ModelError."""
        facts = await self.look()
        async with aclosing(self._parts(self._body(()), first=self._answer_seconds)) as parts:
            async for _ in parts:
                pass
        return facts

    async def _warm_quietly(self) -> None:
        try:
            facts = await self.warm()
        except ModelError as error:
            log.warning("no expert answers for now: %s", error)
        else:
            log.info("model %s (%s) is loaded", facts.name, facts.parameters or "size unknown")

    async def _spoken(self, turns: Sequence[Turn]) -> AsyncGenerator[str, None]:
        """The pieces meant for the reader, in their time; ModelError where there are none."""
        spoken = SpokenText()
        empty = True
        reason: str | None = None
        async with aclosing(self._parts(self._body(turns), first=self._first_token_seconds)) as parts:
            async for part in parts:
                if piece := spoken.take(part.message.content or ""):
                    empty = False
                    yield piece
                if part.done:
                    reason = part.done_reason
                    self._compare(turns, part.prompt_eval_count)
        if piece := spoken.rest():
            empty = False
            yield piece
        if reason is None:
            raise ModelError(f"The model server at {self._host} ended the answer before it was complete.")
        if empty:
            raise ModelError(f"The model {self._model} at {self._host} gave an empty answer.")
        if reason == "length":
            log.info("an answer was cut at %d tokens", self._answer_tokens)
            yield _CUT_MARK

    async def _parts(self, body: Mapping[str, Any], *, first: float) -> AsyncGenerator[ollama.ChatResponse, None]:
        """What the server sends, bounded in time, with every foreign error translated."""
        begun = asyncio.get_running_loop().time()
        limit = min(first, self._answer_seconds)
        with translating(host=self._host, model=self._model):
            async with aclosing(await self._client.answer(body)) as parts:
                while (part := await self._next(parts, begun, limit)) is not None:
                    yield part
                    limit = self._answer_seconds

    async def _next(
        self, parts: AsyncIterator[ollama.ChatResponse], begun: float, limit: float
    ) -> ollama.ChatResponse | None:
        """The next part, None after the last; ModelTimeout `limit` seconds after the answer has `begun`.

        The limit covers the waiting alone, never the time the caller takes with a part.
        """
        try:
            async with asyncio.timeout_at(begun + limit):
                return await anext(parts, None)
        except TimeoutError:
            raise ModelTimeout(
                f"The model {self._model} at {self._host} was slower than {limit:g} s: "
                "it may be too large for the machine, or the machine busy."
            ) from None

    def _body(self, turns: Sequence[Turn]) -> dict[str, Any]:
        """No turns: the model is loaded and says nothing."""
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [{"role": turn.role, "content": turn.text} for turn in turns],
            "stream": True,
            "keep_alive": self._keep_alive,
            "truncate": False,  # else a prompt that is too long loses its beginning without a word
            "options": {"num_ctx": self._num_ctx, "num_predict": self._answer_tokens},
        }
        if self._can_think:
            body["think"] = False  # the comparison is short; a model without the capability may refuse the field
        return body

    def _compare(self, turns: Sequence[Turn], reported: int | None) -> None:
        """What the server says it read, against what was sent."""
        if reported is None:
            return
        if self._estimate.was_cut(turns, reported):
            log.warning(
                "the server read %d tokens of about %d: it cut the prompt, or leaves out what it had cached",
                reported,
                self._estimate.count(turns),
            )
        else:
            self._estimate.learn(turns, reported)
