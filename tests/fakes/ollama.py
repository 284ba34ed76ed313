"""Ollama, as its HTTP was recorded of real servers."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

_MOST_REPEATED = 30
_FORMATS = 'expected "json" or a valid JSON Schema object'
_CREATED = "2026-03-02T08:15:30.123456789Z"
_DETAILS = {
    "parent_model": "",
    "format": "gguf",
    "family": "llama",
    "families": ["llama"],
    "parameter_size": "4.8B",
    "quantization_level": "Q8_0",
}


@dataclass(frozen=True, slots=True)
class Script:
    """How the fake server answers a chat. The defaults are a good answer at once.

    `first_after`, `every`: seconds before the first and between further pieces. `error_after`, `cut_after`: after
    so many pieces an error line, or the connection is cut. `status` other than 200 refuses with `error`.
    `raw`: these bytes instead of lines. `tokens_read`: what it reports as the prompt's length, None: one token for
    every four characters. `done`: whether the last line comes. `calls`: the tools that it calls, with what.
    """

    pieces: Sequence[str] = ("Oferta ", "[1] ", "jest ", "najlepsza.")
    first_after: float = 0
    every: float = 0
    error_after: int | None = None
    cut_after: int | None = None
    status: int = 200
    error: Any = "an error was encountered while running the model: unexpected EOF"
    raw: bytes | None = None
    done: bool = True
    reason: str = "stop"
    thinking: Sequence[str] = ()
    tokens_read: int | None = None
    calls: Sequence[tuple[str, dict[str, Any]]] = ()


@dataclass(slots=True)
class FakeOllama:
    """Speaks Ollama's HTTP as recorded of real servers; `url` is its address once `served`.

    `models`: name → capabilities; `unloadable`: those of them that cannot be loaded; `made_for`: of how many
    tokens. `scripts` are used up one by one, then `writer` answers where there is one (it gets a chat as it came),
    then `script`. `asked` keeps every such body, `embedded` every body of an embedding; `closed_early` counts the
    answers whose reader went away.
    """

    models: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"job-expert": ("completion",)})
    script: Script = field(default_factory=Script)
    scripts: list[Script] = field(default_factory=list)
    writer: Callable[[dict[str, Any]], Script] | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    embedded: list[dict[str, Any]] = field(default_factory=list)
    loaded: dict[str, int] = field(default_factory=dict)
    unloadable: set[str] = field(default_factory=set)
    made_for: int = 32768
    answering: int = 0
    most_answering: int = 0
    closed_early: int = 0
    dimensions: int = 8
    url: str = ""

    @asynccontextmanager
    async def served(self) -> AsyncIterator[FakeOllama]:
        """The server on a free loopback port."""
        app = web.Application()
        self._routes(app.router)
        runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        try:
            yield self
        finally:
            await runner.cleanup()

    def _routes(self, router: web.UrlDispatcher) -> None:
        router.add_route("GET", "/", self._root)  # aiohttp answers HEAD as well
        router.add_get("/api/version", self._version)
        router.add_get("/api/tags", self._tags)
        router.add_get("/api/ps", self._ps)
        router.add_post("/api/show", self._show)
        router.add_post("/api/chat", self._chat)
        router.add_post("/api/embed", self._embed)
        router.add_route("*", "/{rest:.*}", self._nowhere)

    async def _root(self, _: web.Request) -> web.Response:
        return web.Response(text="Ollama is running")

    async def _nowhere(self, _: web.Request) -> web.Response:
        return web.Response(status=404, body=b"404 page not found", headers={"Content-Type": "text/plain"})

    async def _version(self, _: web.Request) -> web.Response:
        return _answer({"version": "0.33.0"})

    async def _tags(self, _: web.Request) -> web.Response:
        return _answer({"models": [self._entry(name) for name in self.models]})

    async def _ps(self, _: web.Request) -> web.Response:
        running = [
            {
                "name": _tagged(name),
                "model": _tagged(name),
                "size": 5_100_000_000,
                "digest": "0" * 64,
                "details": _DETAILS,
                "expires_at": _CREATED,
                "size_vram": 0,
                "context_length": context,
            }
            for name, context in self.loaded.items()
        ]
        return _answer({"models": running})

    def _known(self, name: str) -> str:
        """The name as the model has it: case does not matter."""
        plain = name.removesuffix(":latest")
        return next((model for model in self.models if model.lower() == plain.lower()), plain)

    def _entry(self, name: str) -> dict[str, Any]:
        return {
            "name": _tagged(name),
            "model": _tagged(name),
            "modified_at": _CREATED,
            "size": 5_100_000_000,
            "digest": "0" * 64,
            "details": _DETAILS | {"context_length": 32768, "embedding_length": 2048},
            "capabilities": list(self.models[name]),
        }

    async def _show(self, request: web.Request) -> web.Response:
        name = self._known((await request.json()).get("model", ""))
        if name not in self.models:
            return _answer({"error": f"model '{name}' not found"}, status=404)
        shown = {
            "modelfile": f"FROM {name}:latest\n",
            "parameters": "num_ctx                        8192",
            "template": "{{ .Prompt }}",
            "details": _DETAILS,
            "model_info": {"general.architecture": "llama", "llama.context_length": self.made_for},
            "tensors": [],
            "capabilities": list(self.models[name]),
            "modified_at": _CREATED,
        }
        return _answer(shown)

    async def _embed(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.embedded.append(body)
        name = self._known(body.get("model", ""))
        if name not in self.models:
            return _answer({"error": f'model "{name}" not found, try pulling it first'}, status=404)
        if "embedding" not in self.models[name]:
            refusal = "This server does not support embeddings. Start it with `--embeddings`"
            return _answer({"error": refusal}, status=501)
        given = body.get("input", "")
        texts = [given] if isinstance(given, str) and given else list(given)
        vectors = [_vector(text, self.dimensions) for text in texts]
        told = {"model": body["model"], "embeddings": vectors}
        if vectors:
            told |= {"total_duration": 1_000_000, "load_duration": 1000, "prompt_eval_count": len(vectors)}
        return _answer(told)

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        try:
            body = await request.json()
        except ValueError:
            return _answer({"error": "unexpected EOF"}, status=400)
        self.asked.append(body)
        if refusal := self._refusal(body):
            return refusal
        name = self._known(body["model"])
        if not body.get("messages"):
            return self._load(body, name)
        script = self._script(body)
        if script.status != 200:
            return _answer({"error": script.error}, status=script.status)
        self.answering += 1
        self.most_answering = max(self.most_answering, self.answering)
        try:
            return await self._play(request, body, script)
        except (asyncio.CancelledError, ConnectionError):
            self.closed_early += 1
            raise
        finally:
            self.answering -= 1

    def _script(self, body: dict[str, Any]) -> Script:
        if self.scripts:
            return self.scripts.pop(0)
        if self.writer is not None:
            return self.writer(body)
        if isinstance(body.get("format"), dict) and self.script == Script():
            return Script(pieces=(json.dumps(_keeping(body["format"]), ensure_ascii=False),))
        return self.script

    def _load(self, body: dict[str, Any], name: str) -> web.Response:
        unload = body.get("keep_alive") == 0
        self.loaded.pop(name, None)
        if not unload:
            self.loaded[name] = body.get("options", {}).get("num_ctx", 4096)
        return _answer(_line(body, "") | {"done": True, "done_reason": "unload" if unload else "load"})

    def _refusal(self, body: dict[str, Any]) -> web.Response | None:
        name = self._known(body.get("model", ""))
        can = self.models.get(name, ())
        context = body.get("options", {}).get("num_ctx", 4096)
        form = body.get("format")
        refusals: list[tuple[object, int, str]] = [
            (not name, 400, "model is required"),
            (name not in self.models, 404, f"model '{name}' not found"),
            ("completion" not in can, 400, f'"{name}" does not support chat'),
            (body.get("think") and "thinking" not in can, 400, f'"{name}" does not support thinking'),
            (
                body.get("tools") and "tools" not in can,
                400,
                f"registry.ollama.ai/library/{_tagged(name)} does not support tools",
            ),
            (not isinstance(context, int), 500, 'option "num_ctx" must be of type integer'),
            (name in self.unloadable, 500, f"unable to load model: <models>/blobs/sha256-{'0' * 64}"),
            (not _is_format(form), 500, f"invalid format: {json.dumps(json.dumps(form))}; {_FORMATS}"),
        ]
        for applies, status, error in refusals:
            if applies:
                return _answer({"error": error}, status=status)
        if body.get("truncate") is False and (read := _tokens(body)) > context:
            return _answer({"error": _too_long(read, context)}, status=400)
        return None

    async def _play(self, request: web.Request, body: dict[str, Any], script: Script) -> web.StreamResponse:
        await asyncio.sleep(script.first_after)
        read = _tokens(body) if script.tokens_read is None else script.tokens_read
        last = {
            "done": True,
            "done_reason": script.reason,
            "total_duration": 9_000_000,
            "load_duration": 1_200_000,
            "prompt_eval_count": read,
            "prompt_eval_duration": 860_000,
            "eval_count": len(script.pieces),
            "eval_duration": 4_000_000,
        }
        if body.get("stream") is False:
            return _answer(_line(body, "".join(script.pieces)) | last)
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
        await response.prepare(request)
        if script.raw is not None:
            await response.write(script.raw)
            return response
        for thought in script.thinking:
            line = _line(body, "")
            line["message"]["thinking"] = thought
            await _write(response, line | {"done": False})
        for number, piece in enumerate(script.pieces):
            if number:
                await asyncio.sleep(script.every)
            if number > _MOST_REPEATED and len(set(script.pieces[number - _MOST_REPEATED - 1 : number + 1])) == 1:
                return response  # as the real one: no last line, no error
            if number == script.error_after:
                await _write(response, {"error": script.error})
                return response
            if number == script.cut_after and request.transport is not None:
                request.transport.abort()
                return response
            await _write(response, _line(body, piece) | {"done": False})
        for called, arguments in script.calls:
            line = _line(body, "")
            line["message"]["tool_calls"] = [{"function": {"name": called, "arguments": arguments}}]
            await _write(response, line | {"done": False})
        if script.done:
            await _write(response, _line(body, "") | last)
        return response


async def eventually(condition: Callable[[], object], *, seconds: float = 2) -> None:
    """Waits until a condition holds, for what another task or the server does in its own time."""
    for _ in range(int(seconds / 0.005)):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"it did not come true within {seconds} s")


def _answer(body: dict[str, Any], *, status: int = 200) -> web.Response:
    return web.json_response(body, status=status)


async def _write(response: web.StreamResponse, line: dict[str, Any]) -> None:
    await response.write(json.dumps(line).encode() + b"\n")


def _line(body: dict[str, Any], content: str) -> dict[str, Any]:
    return {
        "model": body["model"],
        "created_at": _CREATED,
        "message": {"role": "assistant", "content": content},
    }


def _too_long(read: int, context: int) -> str:
    """The engine's own error, which the server passes on as text."""
    told = f"request ({read} tokens) exceeds the available context size ({context} tokens), try increasing it"
    kind = {"type": "exceed_context_size_error", "n_prompt_tokens": read, "n_ctx": context}
    return json.dumps({"error": {"code": 400, "message": told} | kind})


def _is_format(form: object) -> bool:
    return form in (None, "", "json") or isinstance(form, dict)


def _keeping(schema: dict[str, Any]) -> Any:  # Any: JSON
    """The least that keeps a JSON schema."""
    if "enum" in schema:
        return schema["enum"][0]
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        return {name: _keeping(entry) for name, entry in schema.get("properties", {}).items()}
    least: dict[str, Any] = {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False, "null": None}
    return least[kind]


def _tagged(name: str) -> str:
    return name if ":" in name else f"{name}:latest"


def _tokens(body: dict[str, Any]) -> int:
    """What this server counts as tokens: four characters each."""
    return sum(len(message["content"]) for message in body.get("messages", ())) // 4


def _vector(text: str, dimensions: int) -> list[float]:
    """A vector of length 1 that depends on the text alone."""
    raw = [float(1 + (sum(text.encode()) * (place + 3)) % 97) for place in range(dimensions)]
    length = sum(value * value for value in raw) ** 0.5
    return [value / length for value in raw]
