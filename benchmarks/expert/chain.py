"""From offers to a table: data, a base that has read and never answered, the commands of the workshop."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.expert.engine import engine_of
from benchmarks.expert.reading import phrases, readings
from benchmarks.expert.scratch import FAMILY, Lessons, Size, make_model, make_tokenizer, teach
from benchmarks.expert.stages import Stages, Ticker
from bot.settings import load_settings
from expert.files import read_object
from expert.templates import template_named
from expert.training.dataset import read_data
from expert.training.libraries import TRAINING, need, quiet
from expert.training.loading import load_tokenizer
from expert.training.presets import preset_settings
from expert.training.settings import RunSettings, settings_of, settings_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fakes.ollama_shelf import FakeShelf

BASE = "read-only"
"""The name of the base on the server."""

# Any in this file: JSON.


@dataclass(frozen=True, slots=True)
class Plan:
    """What the demonstration takes; the defaults are those of the table in benchmarks/README.md.

    `examples`: of the dataset, about. `reading`: steps of 1,024 tokens before anything is taught. `epochs`,
    `rank`, `learning_rate`: of `szukaj expert train`. `questions`: of the test, at each level.
    """

    examples: int = 8_000
    size: Size = field(default_factory=lambda: Size(vocabulary=5120, longest=1024))
    reading: int = 400
    epochs: float = 0.6
    rank: int = 128
    learning_rate: float = 1e-3
    questions: int = 60
    levels: tuple[str, ...] = ("bare", "retrieved", "tuned")
    threads: int = 1
    seed: int = 1


def measure(folder: Path, plan: Plan, files: Sequence[Path] = ()) -> dict[str, Any]:
    """Does every stage that is not yet done in `folder`, and gives evaluation.json."""
    need(TRAINING, what="the demonstration")
    import torch

    torch.set_num_threads(plan.threads)
    with quiet():
        return _measured(folder.absolute(), plan, files)


def _measured(folder: Path, plan: Plan, files: Sequence[Path]) -> dict[str, Any]:
    stages = Stages.opened(folder, {**_json(asdict(plan)), "files": [str(path) for path in files]})
    stages.do("offers", lambda: {"offers": _offers(folder, files)})
    stages.do("dataset", lambda: _dataset(folder, plan))
    stages.do("reading", lambda: _base(folder, plan))
    asyncio.run(_workshop(folder, plan, stages))
    return read_object(folder / "evaluation" / "evaluation.json")


def _json(value: dict[str, Any]) -> dict[str, Any]:
    return {name: list(one) if isinstance(one, tuple) else one for name, one in value.items()}


def _offers(folder: Path, files: Sequence[Path]) -> int:
    from benchmarks.expert.stock import stock

    whole, short = folder / "offers-whole", folder / "offers"
    for left in (whole, short):
        shutil.rmtree(left, ignore_errors=True)
    settings = [load_settings(data_dir=each, env_file=None) for each in (short, whole)]
    return stock(*settings, files)


def _dataset(folder: Path, plan: Plan) -> dict[str, Any]:
    from benchmarks.expert.data import dataset

    settings = load_settings(data_dir=folder / "offers", env_file=None)
    ticker = Ticker("examples", plan.examples)
    made = dataset(settings, folder / "dataset", size=plan.examples, seed=plan.seed, progress=ticker)
    card = asyncio.run(made)
    return {name: card[name] for name in ("examples", "splits", "employers", "tasks")}


def _base(folder: Path, plan: Plan) -> dict[str, Any]:
    """A model of random weights that reads the prompts of the training part."""
    base = folder / "base"
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir()
    train = read_data(folder / "dataset").train
    texts = (turn.text for conversation in train for turn in conversation if turn.role != "system")
    tokenizer = make_tokenizer(base, texts, vocabulary=plan.size.vocabulary, phrases=phrases())
    make_model(base, tokenizer, plan.size, seed=plan.seed, copying=True)
    tokenizer, _ = load_tokenizer(str(base), template_named(FAMILY))
    rows = [
        row for row in readings(tokenizer, train, seed=plan.seed) if len(row["input_ids"]) <= plan.size.longest
    ]
    ticker = Ticker("reading", plan.reading)
    lessons = Lessons(plan.reading, tokens=1024, learning_rate=5e-4, seed=plan.seed)
    loss = teach(base, rows, lessons, told=lambda step, now: ticker(step, f"loss {now:.3f}"))
    return {"vocabulary": len(tokenizer), "rows": len(rows), "last_loss": round(loss, 3)}


async def _workshop(folder: Path, plan: Plan, stages: Stages) -> None:
    """The commands, one after the other, against a server that runs what it is sent."""
    settings = folder / "settings.toml"
    settings.write_text(settings_text(_settings(folder, plan)), encoding="utf-8")
    run, dataset, evaluation = folder / "run", folder / "dataset", folder / "evaluation"
    with tempfile.TemporaryDirectory() as laid:
        server = engine_of(Path(laid))
        _stock(server, folder / "base")
        async with server.served():
            shop = _Shop(folder / "offers", server.url, plan.threads)
            await shop("train", settings)
            stages.do("training", lambda: _trained(read_object(run / "card.json")))
            await shop("export", run, "--as", "safetensors")
            version = f"{BASE}-taught:1"
            published = folder / "offers" / "expert" / "published.json"
            published.unlink(missing_ok=True)  # that of a server that is gone
            await shop("publish", run / "export", "--hold", "--version", version)
            wish = ["--model", version, "--base", BASE, "--levels", *plan.levels, "--limit", plan.questions]
            await shop("evaluate", dataset, *wish, "--out", evaluation, refused=True)


def _settings(folder: Path, plan: Plan) -> RunSettings:
    preset = preset_settings("tiny", data=folder / "dataset", output=folder / "run", base=str(folder / "base"))
    table = preset.model_dump()
    table["data"]["max_tokens"] = plan.size.longest
    table["lora"] |= {"rank": plan.rank, "alpha": 2.0 * plan.rank}
    table["training"] |= {
        "epochs": plan.epochs,
        "batch": 4,
        "by_length": True,
        "learning_rate": plan.learning_rate,
        "warmup_steps": 20,
        "evaluate_every": 200,
        "log_every": 10,
        "patience": 0,
        "seed": plan.seed,
    }
    return settings_of(table, "the plan")


def _stock(server: FakeShelf, base: Path) -> None:
    from fakes.ollama_shelf import Made

    template = template_named(FAMILY)
    files = {file.name: file.read_bytes() for file in sorted(base.iterdir())}
    made = Made(files=files, template=template.go, parameters={"stop": list(template.stops)})
    server.stock(BASE, made)


def _trained(card: Mapping[str, Any]) -> dict[str, Any]:
    figures, data = card["figures"], card["data"]
    told = {
        name: figures[name] for name in ("steps", "first_valid_loss", "best_valid_loss", "trainable_parameters")
    }
    return told | {
        "examples": data["train"],
        "tokens": data["tokens"],
        "training_seconds": figures["seconds_since_resumed"],
    }


@dataclass(frozen=True, slots=True)
class _Shop:
    """Runs `szukaj expert …` as a process, and fails when it fails; what it tells is told."""

    data: Path
    url: str
    threads: int

    async def __call__(self, *arguments: object, refused: bool = False) -> None:
        """`refused`: a gate that is not passed is no failure here."""
        told = {name: value for name, value in os.environ.items() if not name.startswith("SZUKAJ_")}
        told |= {"OLLAMA_HOST": self.url, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": str(self.threads)}
        print(f"szukaj expert {' '.join(map(str, arguments))}", flush=True)
        command = [sys.executable, "-m", "bot", "--data", str(self.data), "expert", *map(str, arguments)]
        process = await asyncio.create_subprocess_exec(*command, env=told)
        if await process.wait() > (1 if refused else 0):
            raise RuntimeError(f"szukaj expert {arguments[0]} ended with {process.returncode}")
