"""Train, export, publish, back: unattended, by the command line, against a server that runs what it is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from expert_tiny import make_dataset, need_training, szukaj, tiny_base, trained_run
from fakes import Made

from benchmarks.expert.engine import engine_of

if TYPE_CHECKING:
    from pathlib import Path

need_training()

pytestmark = [pytest.mark.expert_training, pytest.mark.network, pytest.mark.filterwarnings("ignore")]


async def test_a_tiny_model_is_trained_exported_published_and_taken_back(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    base, data = tiny_base(tmp_path_factory), make_dataset(tmp_path / "dataset")
    server = engine_of(tmp_path / "engine")
    server.stock("job-expert", Made(files={"stock.gguf": b"GGUF"}))
    file, run = tmp_path / "settings.toml", tmp_path / "run"

    async with server.served():

        async def done(*arguments: str | Path, code: int = 0) -> str:
            ended, out, error = await szukaj(tmp_path, server.url, *arguments)
            assert ended == code, f"{arguments}: {out}{error}"
            assert "Traceback" not in error
            return out

        wish = ["--preset", "tiny", "--base", base, "--dataset", data, "--output", run]
        assert str(base) in await done("train", "--write-settings", file, *wish)
        card = json.loads(await done("train", file, "--json"))
        assert card["figures"]["best_valid_loss"] < card["figures"]["first_valid_loss"]
        made = json.loads(await done("export", run, "--as", "safetensors", "--quantize", "q8_0", "--json"))
        assert made["checks"]["merge_error"] < 0.01

        # Made and tried, and not yet what the bot asks: nobody has evaluated it.
        held = json.loads(await done("publish", run / "export", "--json", code=1))
        version = held["version"]
        assert held["left"] == "it has not been evaluated"
        assert len(held["heard"]) == 3
        assert all(heard["taught"] > 0.9 > heard["untaught"] for heard in held["heard"])
        assert server.made["job-expert:latest"].files == {"stock.gguf": b"GGUF"}

        evaluation = tmp_path / "evaluation.json"
        gate = {"passed": False, "failed": ["facts"]}
        evaluation.write_text(json.dumps({"model": version, "gate": gate, "levels": {}}))
        await done("publish", run / "export", "--evaluation", evaluation, code=1)
        assert server.made["job-expert:latest"].files == {"stock.gguf": b"GGUF"}

        gate = {"passed": True, "failed": []}
        evaluation.write_text(json.dumps({"model": version, "gate": gate, "levels": {}}))
        assert f"job-expert is now {version}" in await done("publish", run / "export", "--evaluation", evaluation)
        assert server.made["job-expert:latest"] == server.made[version]
        assert server.made[version].quantize == "q8_0"
        assert server.made[version].parameters["num_ctx"] == 2048

        assert "job-expert is job-expert:before-" in await done("publish", "--back")
        assert server.made["job-expert:latest"].files == {"stock.gguf": b"GGUF"}
        assert version in server.made


async def test_what_the_server_reads_otherwise_is_withdrawn(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The same chain with a template in the export that is not the one that was trained with."""
    run, to = trained_run(tmp_path_factory), tmp_path / "export"
    server = engine_of(tmp_path / "engine")
    async with server.served():
        code, out, error = await szukaj(tmp_path, server.url, "export", run, "--as", "safetensors", "--to", to)
        assert code == 0, out + error
        assert "merging cost" in out
        manifest = to / "export.json"
        told = json.loads(manifest.read_text(encoding="utf-8"))
        told["template"] = told["template"].replace("{{ .Role }}\n", "{{ .Role }}: ")
        manifest.write_text(json.dumps(told), encoding="utf-8")
        code, _, error = await szukaj(tmp_path, server.url, "publish", to, "--force")
    assert code == 1
    assert "template or tokenizer differ" in error
    assert "was withdrawn" in error
    assert server.made == {}
