"""A chat model in Ollama: streamed answers, bounded in time, in length and in number."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing, asynccontextmanager, nullcontext
from typing import TYPE_CHECKING, Any

import httpx

from bot.errors import ModelError
from bot.ollama.client import Client, look_at, parts_of
from bot.ollama.failures import translating
from bot.ollama.thinking import SpokenText
from bot.ollama.tokens import TokenEstimate
from bot.ollama.turnstile import Turnstile
from bot.prompts import ANSWER_TOKENS

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence

    import ollama

    from bot.domain import Turn
    from bot.ollama.client import ModelFacts

log = logging.getLogger(__name__)

_CUT_MARK = "…"


class OllamaModel:
    """Implements `bot.ports.ChatModel`. Open it with `OllamaModel.open`.

    Every request names the same `num_ctx`, since another one makes the server load the model anew.
    """

    def __init__(
        self,
        client: Client,
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
            client = Client(host=host, timeout=timeout)
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
        facts = await look_at(self._client, self._model, host=self._host, seconds=self._first_token_seconds)
        self._can_think = "thinking" in facts.capabilities
        # A server gives a model no more context than it was made for, whatever is asked.
        own = facts.context_tokens
        self._context_tokens = self._num_ctx if own is None else min(self._num_ctx, own)
        return facts

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

    def _parts(self, body: Mapping[str, Any], *, first: float) -> AsyncGenerator[ollama.ChatResponse, None]:
        """What the server sends, bounded in time, with every foreign error translated."""
        return parts_of(self._client, body, host=self._host, first=first, whole=self._answer_seconds)

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
