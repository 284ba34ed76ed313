"""The server's models: sent, made, copied, deleted. Against a fake server that speaks the recorded wire."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from fakes import FakeShelf, Made

from bot.errors import BadInput, ModelError, ModelMissing, ModelUnreachable
from bot.models import ModelShelf, Recipe
from bot.ollama.shelf import OllamaShelf

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

pytestmark = pytest.mark.network

GGUF = b"GGUF" + b"x" * 100
TEMPLATE = "{{- range .Messages }}{{ .Content }}{{ end }}"


@asynccontextmanager
async def shelf_of(server: FakeShelf) -> AsyncIterator[ModelShelf]:
    async with server.served(), OllamaShelf.open(server.url) as shelf:
        yield shelf


def quiet(_: str) -> None:
    pass


async def sent(shelf: ModelShelf, file: Path) -> tuple[str, list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    digest = await shelf.send(file, lambda done, of: told.append((done, of)))
    return digest, told


async def test_a_file_is_sent_in_pieces_and_only_once(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(GGUF * 30_000)
    server = FakeShelf()
    async with shelf_of(server) as shelf:
        digest, told = await sent(shelf, file)
        assert server.blobs[digest] == GGUF * 30_000
        size = file.stat().st_size
        assert len(told) > 2
        assert told[-1] == (size, size)
        assert [done for done, _ in told] == sorted(done for done, _ in told)
        again, told = await sent(shelf, file)
        assert (again, told) == (digest, [(size, size)])
    assert server.calls == ["blob"]


async def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    async with shelf_of(FakeShelf()) as shelf:
        with pytest.raises(BadInput, match=r"nothing\.gguf cannot be read"):
            await sent(shelf, tmp_path / "nothing.gguf")


async def test_a_model_is_made_of_files_with_all_it_is_told(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(GGUF)
    server = FakeShelf()
    words: list[str] = []
    async with shelf_of(server) as shelf:
        digest, _ = await sent(shelf, file)
        told = {"num_ctx": 1024, "stop": ["<|im_end|>"], "temperature": 0.2}
        recipe = Recipe(
            {"model.gguf": digest}, template=TEMPLATE, system="Jesteś.", parameters=told, quantize="q8_0"
        )
        await shelf.create("job-expert:2026-11-21", recipe, words.append)
        shown = await shelf.show("job-expert:2026-11-21")
    made = server.made["job-expert:2026-11-21"]
    assert made == Made(
        files={"model.gguf": GGUF}, template=TEMPLATE, system="Jesteś.", parameters=told, quantize="q8_0"
    )
    assert words[0] == "parsing GGUF"
    assert words[-1] == "success"
    assert (shown["template"], shown["system"]) == (TEMPLATE, "Jesteś.")
    assert 'stop                           "<|im_end|>"' in shown["parameters"]


async def test_a_model_over_another_takes_what_is_not_said_from_it() -> None:
    server = FakeShelf()
    server.stock("bielik", Made(files={"b.gguf": GGUF}, template=TEMPLATE))
    async with shelf_of(server) as shelf:
        await shelf.create("job-expert:prompt", Recipe({}, base="bielik", system="Jesteś."), quiet)
    assert server.made["job-expert:prompt"].template == TEMPLATE


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        (Recipe({"model.gguf": f"sha256:{'0' * 64}"}), "no such file or directory"),
        (Recipe({}, base="nie-ma"), "has not got the base and cannot fetch it"),
        (Recipe({}), "neither 'from' or 'files' was specified"),
        (Recipe({}, base="bielik", template="{{ .Nie"), "unclosed action"),
        (Recipe({"model.gguf": "TEXT"}), "was not in GGUF format"),
        (Recipe({"model.gguf": "GGUF"}, quantize="q9"), "unsupported quantization type Q9"),
        (Recipe({"model.safetensors": "TEXT"}), r"open config\.json"),
    ],
)
async def test_what_the_server_says_against_making_a_model_is_passed_on(
    recipe: Recipe, said: str, tmp_path: Path
) -> None:
    server = FakeShelf()
    server.stock("bielik")
    blobs = {"TEXT": b"text of no model", "GGUF": GGUF}
    async with shelf_of(server) as shelf:
        files = {}
        for name, digest in recipe.files.items():
            files[name] = digest
            if digest in blobs:
                (tmp_path / digest).write_bytes(blobs[digest])
                files[name], _ = await sent(shelf, tmp_path / digest)
        recipe = Recipe(files, base=recipe.base, template=recipe.template, quantize=recipe.quantize)
        with pytest.raises(ModelError, match=said) as caught:
            await shelf.create("zly", recipe, quiet)
    assert "\n" not in str(caught.value)
    assert "zly:latest" not in server.made


async def test_a_server_that_takes_no_adapters_says_what_to_do() -> None:
    server = FakeShelf(takes_adapters=False)
    server.stock("bielik")
    async with shelf_of(server) as shelf:
        recipe = Recipe({}, base="bielik", adapters={"adapter.gguf": f"sha256:{'0' * 64}"})
        with pytest.raises(ModelError, match="--as gguf"):
            await shelf.create("job-expert:a", recipe, quiet)


async def test_a_server_that_dies_of_a_file_is_told_as_gone(tmp_path: Path) -> None:
    file = tmp_path / "model.gguf"
    file.write_bytes(b"GGUF and nonsense")
    server = FakeShelf(dies_of_damage=True)
    async with shelf_of(server) as shelf:
        digest, _ = await sent(shelf, file)
        with pytest.raises(ModelUnreachable):
            await shelf.create("zly", Recipe({"model.gguf": digest}), quiet)


async def test_names_are_copied_and_deleted_and_a_copy_has_the_same_digest() -> None:
    server = FakeShelf()
    server.stock("job-expert:2026-11-21")
    async with shelf_of(server) as shelf:
        await shelf.copy("job-expert:2026-11-21", "job-expert")
        digests = await shelf.digests()
        assert digests["job-expert:latest"] == digests["job-expert:2026-11-21"]
        await shelf.delete("job-expert:2026-11-21")
        assert list(await shelf.digests()) == ["job-expert:latest"]
        with pytest.raises(ModelMissing):
            await shelf.delete("job-expert:2026-11-21")
        with pytest.raises(ModelMissing):
            await shelf.copy("nie-ma", "job-expert")
        with pytest.raises(ModelMissing):
            await shelf.show("nie-ma")


async def test_no_server_is_one_sentence() -> None:
    async with OllamaShelf.open("http://127.0.0.1:9") as shelf:
        with pytest.raises(ModelUnreachable, match="is Ollama running there"):
            await shelf.digests()


@pytest.mark.real_data
@pytest.mark.parametrize("version", ["0.25", "0.33"])
def test_the_fake_server_says_what_the_recorded_ones_said(version: str, real_data: Path) -> None:
    wire = real_data / "ollama-wire" / version

    def recorded(name: str) -> tuple[int, list[object]]:
        told = json.loads((wire / f"{name}.json").read_text(encoding="utf-8"))["response"]
        return told["status"], [line.get("json") for line in told["lines"]]

    assert recorded("copy-unknown") == (404, [{"error": 'model "nie-ma" not found'}])
    assert recorded("delete-unknown") == (404, [{"error": "model 'nie-ma' not found"}])
    assert recorded("show-unknown")[0] == 404
    assert recorded("create-bad-name") == (400, [{"error": "invalid model name"}])
    assert recorded("create-nothing") == (400, [{"error": "neither 'from' or 'files' was specified"}])
    assert recorded("create-not-gguf")[1][-1] == {"error": "supplied file was not in GGUF format"}
    assert recorded("create-gguf")[1][0] == {"status": "parsing GGUF"}
    assert recorded("create-gguf")[1][-1] == {"status": "success"}
    assert recorded("create-bad-template")[0] == 400
    assert recorded("blob-head-missing") == (404, [])
    assert recorded("blob-post") == (201, [])
    assert recorded("blob-post-again") == (200, [])
