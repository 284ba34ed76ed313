"""An Ollama server whose models can be made, copied and deleted, as its HTTP was recorded of real servers."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from aiohttp import web

from fakes.ollama import FakeOllama

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIME = "2026-03-02T08:15:30.123456789Z"
_QUANTIZE = ("F32", "F16", "Q4_K_S", "Q4_K_M", "Q8_0")


@dataclass(frozen=True, slots=True)
class Made:
    """What a model of the server is made from. `files`: name → bytes, of the model or of its adapter."""

    base: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    template: str = "{{ .Prompt }}"
    system: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    quantize: str = ""

    @property
    def digest(self) -> str:
        told = [self.base, sorted((name, _sha(data)) for name, data in self.files.items())]
        more = [self.template, self.system, sorted(self.parameters.items()), self.quantize]
        return hashlib.sha256(json.dumps([told, more]).encode()).hexdigest()


class Broken(Exception):
    """An error line in a stream of status 200."""


@dataclass(slots=True)
class FakeShelf(FakeOllama):
    """`made`: what each model is. `calls`: the routes asked that change something, in order.

    `takes_adapters`: servers from 0.34.1 on do not. `dies_of_damage`: as 0.25, it goes away over a damaged GGUF.
    `fails_at`: the route that is cut off when it is asked, once. `changes_template`: serves another than was sent.
    """

    made: dict[str, Made] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    takes_adapters: bool = True
    dies_of_damage: bool = False
    fails_at: str = ""
    changes_template: bool = False

    def stock(self, name: str, made: Made | None = None, can: tuple[str, ...] = ("completion",)) -> None:
        """A model that is there before anything is published, and what it can do."""
        self.models[name.removesuffix(":latest")] = can
        self.made[_full(name)] = made or Made(files={"stock.gguf": name.encode()})

    def _routes(self, router: web.UrlDispatcher) -> None:
        router.add_route("HEAD", "/api/blobs/{digest}", self._has_blob)
        router.add_post("/api/blobs/{digest}", self._take_blob)
        router.add_post("/api/create", self._create)
        router.add_post("/api/copy", self._copy)
        router.add_delete("/api/delete", self._delete)
        FakeOllama._routes(self, router)

    async def _has_blob(self, request: web.Request) -> web.Response:
        return web.Response(status=200 if request.match_info["digest"] in self.blobs else 404)

    async def _take_blob(self, request: web.Request) -> web.Response:
        digest = request.match_info["digest"]
        self._note(request, "blob")
        if not re.fullmatch(r"sha256:[0-9a-f]{64}", digest):
            return web.json_response({"error": "invalid digest format"}, status=400)
        data = await request.content.read()
        if (is_ := f"sha256:{_sha(data)}") != digest:
            error = f'digest mismatch, expected "{digest}", got "{is_}"'
            return web.json_response({"error": error}, status=400)
        there = digest in self.blobs
        self.blobs[digest] = data
        return web.Response(status=200 if there else 201)

    async def _create(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self._note(request, f"create {body.get('model')}")
        if refusal := self._create_refusal(body):
            return web.json_response({"error": refusal}, status=400)
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
        await response.prepare(request)
        try:
            for status in self._making(body):
                await response.write(json.dumps({"status": status}).encode() + b"\n")
        except Broken as error:
            await response.write(json.dumps({"error": str(error)}).encode() + b"\n")
        except ConnectionError:
            if request.transport is not None:
                request.transport.abort()
        return response

    def _create_refusal(self, body: dict[str, Any]) -> str:
        if not re.fullmatch(r"[\w.:/-]+", body.get("model", ""), re.ASCII):
            return "invalid model name"
        if body.get("adapters") and not self.takes_adapters:
            return "LoRA adapters are no longer supported"
        if body.get("template", "").count("{{") != body.get("template", "").count("}}"):
            return "template error: template: :1: unclosed action"
        if not body.get("from") and not body.get("files"):
            return "neither 'from' or 'files' was specified"
        return ""

    def _making(self, body: dict[str, Any]) -> Iterator[str]:
        """The server's words on what it does; the model is there after the last of them."""
        made = Made()
        if base := body.get("from"):
            if self._named(base) not in self.made:
                yield "pulling manifest"
                raise Broken(
                    f'pull model manifest: Get "https://registry.ollama.ai/v2/library/{base}": no such host'
                )
            made = replace(self.made[self._named(base)], base=self._named(base))
        files = body.get("files", {}) | body.get("adapters", {})
        gguf = all(name.endswith(".gguf") for name in files)
        if files:
            yield "parsing GGUF" if gguf else f"converting {'adapter' if body.get('adapters') else 'model'}"
            made = replace(made, files=self._opened(files))
            self._look_over(made.files, gguf=gguf)
            if quantize := body.get("quantize", ""):
                if quantize.upper() not in _QUANTIZE:
                    raise Broken(
                        f"unsupported quantization type {quantize.upper()} - supported types are F32, F16"
                    )
                yield f"quantizing F16 model to {quantize.upper()}"
        for layer in made.files.values():
            yield f"using existing layer sha256:{_sha(layer)}"
        yield "writing manifest"
        made = replace(
            made,
            template=body.get("template", made.template) + (" " if self.changes_template else ""),
            system=body.get("system", made.system),
            parameters=made.parameters | body.get("parameters", {}),
            quantize=body.get("quantize", made.quantize),
        )
        can = self.models[self._known(body["from"])] if body.get("from") else ("completion",)
        self.made[self._named(body["model"])] = made
        self.models[self._known(body["model"])] = can
        yield "success"

    def _opened(self, files: dict[str, str]) -> dict[str, bytes]:
        for digest in files.values():
            if digest not in self.blobs:
                raise Broken(f"open <models>/blobs/{digest.replace(':', '-')}: no such file or directory")
        return {name: self.blobs[digest] for name, digest in files.items()}

    def _look_over(self, files: dict[str, bytes], *, gguf: bool) -> None:
        if gguf:
            for data in files.values():
                if data[:4] != b"GGUF":
                    raise Broken("supplied file was not in GGUF format")
                if len(data) < 64:
                    if self.dies_of_damage:
                        raise ConnectionError
                    raise Broken("GGUF string length 8680820740569200760 exceeds maximum 16777216")
        elif "config.json" not in files and "adapter_config.json" not in files:
            raise Broken("open config.json: no such file or directory")

    async def _copy(self, request: web.Request) -> web.Response:
        body = await request.json()
        self._note(request, f"copy {body['source']} {body['destination']}")
        if self._named(body["source"]) not in self.made:
            return web.json_response({"error": f'model "{body["source"]}" not found'}, status=404)
        self.stock(self._named(body["destination"]), self.made[self._named(body["source"])])
        return web.Response()

    async def _delete(self, request: web.Request) -> web.Response:
        name = (await request.json())["model"]
        self._note(request, f"delete {name}")
        if self._named(name) not in self.made:
            return web.json_response({"error": f"model '{name}' not found"}, status=404)
        del self.made[self._named(name)]
        self.models.pop(self._known(name), None)
        return web.Response()

    async def _tags(self, _: web.Request) -> web.Response:
        entries = [
            {"name": name, "model": name, "modified_at": _TIME, "size": 1, "digest": made.digest, "details": {}}
            for name, made in self.made.items()
        ]
        return web.json_response({"models": entries})

    async def _show(self, request: web.Request) -> web.Response:
        name = self._named((await request.json()).get("model", ""))
        made = self.made.get(name)
        if made is None:
            return web.json_response({"error": f"model '{name}' not found"}, status=404)
        shown = {
            "modelfile": f"# FROM {name}\n",
            "parameters": "\n".join(_parameter_lines(made.parameters)),
            "template": made.template,
            "details": {
                "format": "gguf",
                "family": "llama",
                "parameter_size": "1.8M",
                "quantization_level": "F16",
            },
            "model_info": {"general.architecture": "llama", "llama.context_length": 32768},
            "capabilities": list(self.models[self._known(name)]),
            "modified_at": _TIME,
        }
        return web.json_response(shown | ({"system": made.system} if made.system else {}))

    def _named(self, name: str) -> str:
        """The name as the server has it already: case does not matter."""
        full = _full(name)
        return next((made for made in self.made if made.lower() == full.lower()), full)

    def _note(self, request: web.Request, call: str) -> None:
        """Keeps the call; cuts the connection where it is to fail."""
        self.calls.append(call)
        if self.fails_at and call.startswith(self.fails_at):
            self.fails_at = ""
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionResetError


def _parameter_lines(parameters: dict[str, Any]) -> Iterator[str]:
    for name, value in sorted(parameters.items()):
        for each in value if isinstance(value, list) else [value]:
            yield f"{name:<31}{json.dumps(each)}"


def _full(name: str) -> str:
    return name if ":" in name.rpartition("/")[2] else f"{name}:latest"


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
