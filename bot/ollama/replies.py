"""Any model of an Ollama server, asked for whole answers: how the workshop teaches with one and tests many."""

from __future__ import annotations

import logging
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx
import ollama

from bot.errors import ModelError, ModelMissing
from bot.models import Reply, ToolCall, tagged
from bot.ollama.client import Client, look_at, parts_of
from bot.ollama.failures import missing, translating
from bot.ollama.thinking import SpokenText
from bot.prompts import ANSWER_TOKENS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from bot.domain import Turn
    from bot.models import Tool, ToolStep
    from bot.ollama.client import ModelFacts

log = logging.getLogger(__name__)

_NANOSECONDS = 1e9
_REPEATED = 30
"""After so many repetitions of one token Ollama ends a stream, without its last line (ollama/llm/server.go)."""


class OllamaReplies:
    """Implements `bot.models.Replying` and `ToolReplying`. Open it with `OllamaReplies.open`.

    Every request names the same `num_ctx`, as the bot's do, and forbids the server to cut the prompt.
    """

    def __init__(
        self,
        client: Client,
        host: str,
        *,
        num_ctx: int,
        clock: Callable[[], float],
        keep_alive: str | float,
        load_seconds: float,
        answer_seconds: float,
    ) -> None:
        self._client = client
        self._host = host
        self._num_ctx = num_ctx
        self._clock = clock
        self._keep_alive = keep_alive
        self._load_seconds = load_seconds
        self._answer_seconds = answer_seconds
        self._known: dict[str, ModelFacts] = {}
        self._loaded = ""

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        host: str,
        *,
        num_ctx: int,
        clock: Callable[[], float],
        keep_alive: str | float = "10m",
        connect_seconds: float = 5,
        load_seconds: float = 600,
        answer_seconds: float = 600,
    ) -> AsyncIterator[OllamaReplies]:
        """`clock` gives seconds, for the time to the first word. No server is needed to open it."""
        with translating(host=host, model=""):
            client = Client(host=host, timeout=httpx.Timeout(answer_seconds, connect=connect_seconds))
        async with client:
            yield cls(
                client,
                host,
                num_ctx=num_ctx,
                clock=clock,
                keep_alive=keep_alive,
                load_seconds=load_seconds,
                answer_seconds=answer_seconds,
            )

    async def reply(
        self,
        model: str,
        turns: Sequence[Turn],
        *,
        schema: Mapping[str, Any] | None = None,  # Any: a JSON schema
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        """Its text is empty where the model said nothing. Raises ModelError, after one more try where it may pass.

        A model is loaded before it is first asked, so that no answer's time has the loading in it.
        """
        options = self._options(temperature, seed, answer_tokens)
        more = {} if schema is None else {"format": dict(schema)}
        return await self._asked(model, [_message(turn) for turn in turns], options, more)

    async def use_tools(
        self,
        model: str,
        turns: Sequence[Turn],
        steps: Sequence[ToolStep],
        tools: Sequence[Tool],
        *,
        temperature: float = 0.0,
        seed: int = 0,
        answer_tokens: int | None = None,
    ) -> Reply:
        """The model's next words or calls, after what was called so far; raises ModelError."""
        messages = [_message(turn) for turn in turns]
        for step in steps:
            call = {"function": {"name": step.call.name, "arguments": dict(step.call.arguments)}}
            messages.append({"role": "assistant", "content": "", "tool_calls": [call]})
            messages.append({"role": "tool", "content": step.result, "tool_name": step.call.name})
        options = self._options(temperature, seed, answer_tokens)
        more = {"tools": [_tool(tool) for tool in tools]} if tools else {}
        return await self._asked(model, messages, options, more)

    async def can_use_tools(self, model: str) -> bool:
        return "tools" in (await self._facts(model)).capabilities

    async def fingerprint(self, model: str) -> str:
        """The digest of what the server holds under this name: another one after it was made anew."""
        with translating(host=self._host, model=model):
            listed = await self._client.list()
        found = next((one.digest for one in listed.models if tagged(one.model or "") == tagged(model)), None)
        if found is None:
            raise missing(model, self._host)
        return found

    async def _asked(
        self,
        model: str,
        messages: Sequence[Mapping[str, Any]],
        options: Mapping[str, Any],
        more: Mapping[str, Any],
    ) -> Reply:
        await self._ready(model)
        body = {**self._body(model, messages, options), **more}
        try:
            return await self._once(body)
        except ModelError as error:
            if not _may_pass(error):
                raise
            log.info("the model server failed and is asked once more: %s", type(error).__name__)
        return await self._once(body)

    async def _ready(self, model: str) -> None:
        """Loads the model where another one was asked last."""
        if self._loaded == model:
            return
        await self._facts(model)
        body = self._body(model, (), {"num_ctx": self._num_ctx})
        parts = parts_of(self._client, body, host=self._host, first=self._load_seconds, whole=self._load_seconds)
        async with aclosing(parts):
            async for _ in parts:
                pass
        self._loaded = model

    async def _facts(self, model: str) -> ModelFacts:
        if model not in self._known:
            self._known[model] = await look_at(self._client, model, host=self._host, seconds=self._load_seconds)
        return self._known[model]

    async def _once(self, body: Mapping[str, Any]) -> Reply:
        heard = _Heard(self._clock, self._clock())
        limit = self._answer_seconds
        async with aclosing(parts_of(self._client, body, host=self._host, first=limit, whole=limit)) as parts:
            async for part in parts:
                heard.take(part)
        return heard.reply(body["model"], self._host)

    def _options(self, temperature: float, seed: int, answer_tokens: int | None) -> dict[str, Any]:
        return {
            "num_ctx": self._num_ctx,
            "num_predict": ANSWER_TOKENS if answer_tokens is None else answer_tokens,
            "temperature": temperature,
            "seed": seed,
        }

    def _body(
        self, model: str, messages: Sequence[Mapping[str, Any]], options: Mapping[str, Any]
    ) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": model,
            "messages": messages,
            "stream": True,
            "keep_alive": self._keep_alive,
            "truncate": False,  # else a prompt that is too long loses its beginning without a word
            "options": options,
        }
        if "thinking" in self._known[model].capabilities:
            body["think"] = False  # as the bot asks; a model without the capability may refuse the field
        return body


@dataclass(slots=True)
class _Heard:
    """What has come of an answer so far, and when."""

    clock: Callable[[], float]
    begun: float
    spoken: SpokenText = field(default_factory=SpokenText)
    text: str = ""
    calls: list[ToolCall] = field(default_factory=list)
    first: float | None = None
    last: ollama.ChatResponse | None = None
    pieces: int = 0
    piece: str = ""
    repeated: int = 0

    def take(self, part: ollama.ChatResponse) -> None:
        piece = part.message.content or ""
        self.text += self.spoken.take(piece)
        self.pieces += 1
        self.repeated = self.repeated + 1 if piece.strip() == self.piece else 0
        self.piece = piece.strip()
        for call in part.message.tool_calls or ():
            self.calls.append(ToolCall(call.function.name, dict(call.function.arguments)))
        if self.first is None and (self.text or self.calls):
            self.first = self.clock() - self.begun
        if part.done:
            self.last = part

    def reply(self, model: str, host: str) -> Reply:
        took = self.clock() - self.begun
        last = self.last
        if last is None and self.repeated >= _REPEATED:
            text = (self.text + self.spoken.rest()).rstrip()
            return Reply(text, 0, self.pieces, took if self.first is None else self.first, took, cut=True)
        if last is None:
            raise _BrokenOff(f"The model server at {host} ended an answer of {model} before it was complete.")
        server = ((last.total_duration or 0) - (last.load_duration or 0)) / _NANOSECONDS
        return Reply(
            text=(self.text + self.spoken.rest()).rstrip(),
            prompt_tokens=last.prompt_eval_count or 0,
            answer_tokens=last.eval_count or 0,
            first_seconds=took if self.first is None else self.first,
            seconds=server if server > 0 else took,
            cut=last.done_reason == "length",
            writing_seconds=(last.eval_duration or 0) / _NANOSECONDS,
            calls=tuple(self.calls),
        )


class _BrokenOff(ModelError):
    pass


def _may_pass(error: ModelError) -> bool:
    """Whether the same question may be answered when asked again: the server's own failures, not its refusals."""
    if isinstance(error, ModelMissing):
        return False
    cause = error.__cause__
    if isinstance(cause, ollama.ResponseError):
        return cause.status_code == -1 or cause.status_code >= 500  # -1: an error line inside a stream
    return isinstance(error, _BrokenOff)


def _message(turn: Turn) -> dict[str, Any]:
    return {"role": turn.role, "content": turn.text}


def _tool(tool: Tool) -> dict[str, Any]:
    told = {"name": tool.name, "description": tool.description, "parameters": dict(tool.parameters)}
    return {"type": "function", "function": told}
