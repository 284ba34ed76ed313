"""The workshop and the bot's client against a real Ollama server on this machine (SZUKAJ_TEST_OLLAMA_URL).

Models made here carry names of their own and are deleted in the end; nothing else on the server is touched.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import httpx
import pytest
from expert_tiny import need_training, question, szukaj, tiny_base, trained_run
from fakes import FakeShelf

from bot.domain import Turn
from bot.errors import ModelError, ModelMissing
from bot.models import Recipe, Tool, ToolCall, ToolStep
from bot.ollama.model import OllamaModel
from bot.ollama.replies import OllamaReplies
from bot.ollama.shelf import OllamaShelf
from expert.exporting.conversion import say_how_it_begins, say_how_it_turns
from expert.exporting.gguf_file import check_adapter
from expert.exporting.making import safetensors_files
from expert.files import file_hash
from expert.templates import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

URL = os.environ.get("SZUKAJ_TEST_OLLAMA_URL", "")

need_training()

pytestmark = [
    pytest.mark.expert_training,
    pytest.mark.network,
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(not URL, reason="needs a real Ollama server: name it in SZUKAJ_TEST_OLLAMA_URL"),
]

NUM_CTX = 2048
TURNS = [Turn(turn["role"], turn["content"]) for turn in question("kucharz", "Krakowie")]  # type: ignore[arg-type]
SCHEMA = {"type": "object", "properties": {"nr": {"type": "integer"}}, "required": ["nr"]}
TOOL = Tool("search_offers", "Finds offers", {"type": "object", "properties": {"q": {"type": "string"}}})


@dataclass(frozen=True)
class Shop:
    """A server, what this test calls its models, and where its data lie."""

    name: str
    data: Path
    shelf: OllamaShelf

    async def does(self, *arguments: str | Path, code: int = 0) -> str:
        """What a command says; with what it complains of, where it is to end with `code`."""
        done, out, error = await szukaj(self.data, URL, *arguments, model=self.name, num_ctx=NUM_CTX)
        assert done == code, f"{arguments}: {out}{error}"
        assert "Traceback" not in error
        return out + (error if code else "")

    async def digest(self, name: str = "") -> str:
        return (await self.shelf.digests()).get(name or f"{self.name}:latest", "")


@asynccontextmanager
async def opened(data: Path) -> AsyncIterator[Shop]:
    async with OllamaShelf.open(URL) as shelf:
        shop = Shop(f"szukaj-test-{uuid4().hex[:12]}", data, shelf)
        try:
            yield shop
        finally:
            for made in await shelf.digests():
                if made.startswith(shop.name):
                    await shelf.delete(made)


async def stock(shop: Shop, base: Path, *, system: str = "") -> str:
    """The tiny base as a model of the server, converted by the server itself."""
    say_how_it_begins(base, begins=False)
    say_how_it_turns(base)
    files = {name: await shop.shelf.send(base / name, lambda _done, _of: None) for name in safetensors_files(base)}
    name, template = f"{shop.name}:base", TEMPLATES["chatml"]
    recipe = Recipe(files, template=template.go, system=system, parameters={"stop": list(template.stops)})
    await shop.shelf.create(name, recipe, lambda _: None)
    return name


async def test_a_tiny_model_goes_the_whole_way_and_back(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run, export = trained_run(tmp_path_factory), tmp_path / "export"
    async with opened(tmp_path) as shop:
        base = await stock(shop, tiny_base(tmp_path_factory))
        await shop.shelf.copy(base, shop.name)
        before = await shop.digest()
        await shop.does("export", run, "--as", "safetensors", "--quantize", "q8_0", "--to", export)
        said = await shop.does("publish", export, code=1)
        assert "it has not been evaluated" in said
        assert await shop.digest() == before
        assert "is now" in await shop.does("publish", export, "--force")
        version = json.loads((tmp_path / "expert" / "published.json").read_text())["moves"][-1]
        assert await shop.digest() == await shop.digest(version) != before
        shown = await shop.shelf.show(shop.name)
        assert shown["details"]["quantization_level"] == "Q8_0"
        assert "is now" in await shop.does("publish", export, "--force")
        assert "before-" in await shop.does("publish", "--back")
        assert await shop.digest() == before


async def test_an_adapter_over_a_base_that_is_there_is_served_unless_it_does_nothing(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run, export = trained_run(tmp_path_factory), tmp_path / "export"
    async with opened(tmp_path) as shop:
        base = await stock(shop, tiny_base(tmp_path_factory))
        await shop.does("export", run, "--as", "adapter", "--over", base, "--to", export)
        code, out, error = await szukaj(tmp_path, URL, "publish", export, "--force", model=shop.name)
        if "takes no adapters any more" in error:
            return
        assert code == 0, out + error
        before = await shop.digest()
        assert before
        _silence(export)
        assert "was withdrawn" in await shop.does("publish", export, "--force", code=1)
        assert await shop.digest() == before


def _silence(export: Path) -> None:
    """Every second matrix of the adapter becomes zero, so that it changes nothing."""
    file = export / "adapter.gguf"
    whole = bytearray(file.read_bytes())
    for tensor in check_adapter(file).tensors.values():
        if tensor.name.endswith("lora_b"):
            whole[tensor.start : tensor.start + tensor.size] = bytes(tensor.size)
    file.write_bytes(whole)
    manifest = json.loads((export / "export.json").read_text(encoding="utf-8"))
    manifest["files"] = {"adapter.gguf": file_hash(file)}
    (export / "export.json").write_text(json.dumps(manifest), encoding="utf-8")


async def test_answers_come_whole_in_pieces_and_as_json(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with (
        opened(tmp_path) as shop,
        OllamaReplies.open(URL, num_ctx=NUM_CTX, clock=monotonic) as replying,
    ):
        name = await stock(shop, tiny_base(tmp_path_factory))
        reply = await replying.reply(name, TURNS, answer_tokens=40)
        assert reply.text.startswith("Nie wiem")
        assert reply.prompt_tokens > 50
        assert reply.answer_tokens > 3
        assert 0 < reply.writing_seconds <= reply.seconds
        assert reply.first_seconds > 0
        assert (await replying.reply(name, TURNS, answer_tokens=3)).cut
        told = await replying.reply(name, TURNS, schema=SCHEMA, answer_tokens=100)
        assert told.cut or isinstance(json.loads(told.text)["nr"], int)
        with pytest.raises(ModelError, match="longer than the context"):
            await replying.reply(name, [Turn("user", "kucharz w Krakowie " * 2000)])
        assert not await replying.can_use_tools(name)
        with pytest.raises(ModelError, match="does not support tools"):
            await replying.use_tools(name, TURNS, (), [TOOL])
        assert await replying.fingerprint(name.upper()) == await shop.digest(name)
        with pytest.raises(ModelMissing):
            await replying.fingerprint(f"{shop.name}:nothing")
        async with OllamaModel.open(URL, name, num_ctx=NUM_CTX, warm=False) as model:
            facts = await model.warm()
            assert facts.capabilities == ("completion",)
            assert model.context_tokens == 512
            pieces = [piece async for piece in model.stream(TURNS)]
            assert len(pieces) > 3
            assert "".join(pieces).strip()


async def test_what_tools_said_is_read(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    template = TEMPLATES["chatml"].go + "{{ if .Tools }}{{ end }}"  # by which a server knows that it takes tools
    async with (
        opened(tmp_path) as shop,
        OllamaReplies.open(URL, num_ctx=NUM_CTX, clock=monotonic) as replying,
    ):
        base = await stock(shop, tiny_base(tmp_path_factory))
        name = f"{shop.name}:tools"
        await shop.shelf.create(name, Recipe({}, base=base, template=template), lambda _: None)
        assert await replying.can_use_tools(name)
        without = await replying.use_tools(name, TURNS, (), [TOOL], answer_tokens=3)
        step = ToolStep(ToolCall(TOOL.name, {"q": "kucharz"}), "[1] kucharz w Krakowie")
        after = await replying.use_tools(name, TURNS, [step], [TOOL], answer_tokens=3)
        assert after.prompt_tokens > without.prompt_tokens


_HERE, _MISSING = "HERE", "szukaj-test-missing"
_TOOL = {"type": "function", "function": {"name": "search", "description": "", "parameters": {"type": "object"}}}
ASKED: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/api/show", {"model": _MISSING}),
    ("POST", "/api/chat", {"model": _MISSING, "messages": [{"role": "user", "content": "x"}]}),
    ("POST", "/api/chat", {"messages": [{"role": "user", "content": "x"}]}),
    ("POST", "/api/chat", {"model": _HERE, "messages": [{"role": "user", "content": "x"}], "format": "xml"}),
    ("POST", "/api/chat", {"model": _HERE, "messages": [{"role": "user", "content": "x"}], "think": True}),
    ("POST", "/api/chat", {"model": _HERE, "messages": [{"role": "user", "content": "x"}], "tools": [_TOOL]}),
    (
        "POST",
        "/api/chat",
        {"model": _HERE, "messages": [{"role": "user", "content": "x"}], "options": {"num_ctx": "many"}},
    ),
    ("POST", "/api/embed", {"model": _MISSING, "input": "x"}),
    ("POST", "/api/copy", {"source": _MISSING, "destination": f"{_MISSING}-2"}),
    ("DELETE", "/api/delete", {"model": _MISSING}),
    ("POST", "/api/create", {"model": "no such/name at all", "from": _HERE, "stream": True}),
    ("POST", "/api/create", {"model": f"{_MISSING}-2", "stream": True}),
    ("POST", "/api/create", {"model": f"{_MISSING}-2", "from": _HERE, "template": "{{ .No", "stream": True}),
    ("POST", "/api/create", {"model": f"{_MISSING}-2", "files": {"model.gguf": "NOT GGUF"}, "stream": True}),
    ("POST", "/api/create", {"model": f"{_MISSING}-2", "files": {"model.gguf": f"sha256:{'0' * 64}"}}),
    ("HEAD", f"/api/blobs/sha256:{'0' * 64}", {}),
    ("POST", "/api/blobs/sha256:abc", {}),
    ("GET", "/api/nowhere", {}),
]
"""Method, path, body. The fake server and the real one must refuse each alike."""


async def test_the_fake_server_refuses_as_the_real_one(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    fake = FakeShelf(models={})
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"this is no GGUF")
    async with opened(tmp_path) as shop, fake.served():
        here = await stock(shop, tiny_base(tmp_path_factory))
        fake.stock(here)
        digest = await shop.shelf.send(wrong, lambda _done, _of: None)
        fake.blobs[digest] = wrong.read_bytes()
        real, made_up = [], []
        for method, path, body in ASKED:
            told = json.loads(json.dumps(body).replace(f'"{_HERE}"', f'"{here}"').replace("NOT GGUF", digest))
            real.append((method, path, body, await _said(URL, method, path, told)))
            made_up.append((method, path, body, await _said(fake.url, method, path, told)))
        assert made_up == real


async def _said(url: str, method: str, path: str, body: dict[str, Any]) -> tuple[int, list[str]]:
    """The status, and the errors without what differs by folder and version."""
    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        answer = await client.request(method, path, json=body)
    lines = [json.loads(line) for line in answer.text.splitlines() if line.startswith("{")]
    errors = [line["error"] for line in lines if "error" in line]
    return answer.status_code, [re.sub(r"\S+(?=/blobs)|:latest", "", error) for error in errors]
