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
from benchmarks.expert.scratch import FAMILY, Lessons, Size, answers, make_model, make_tokenizer, teach
from benchmarks.expert.stages import Stages, Ticker
from bot.settings import load_settings
from expert.files import read_object
from expert.templates import template_named
from expert.training.dataset import read_data
from expert.training.libraries import TRAINING, need, quiet
from expert.training.loading import load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fakes.ollama_shelf import FakeShelf

BASE, TAUGHT = "read", "taught"
"""The names on the server: of the model that has read alone, and of the same after it was taught."""

# Any in this file: JSON.


@dataclass(frozen=True, slots=True)
class Plan:
    """What the demonstration takes; the defaults are those of the table in benchmarks/README.md.

    `examples`: of the dataset, about. `reading`, `teaching`: steps of 1,024 tokens, before and with answers.
    `questions`: of the test, at each level.
    """

    examples: int = 9_000
    size: Size = field(default_factory=lambda: Size(vocabulary=5120, layers=6, longest=1024))
    reading: int = 1_200
    teaching: int = 10_000
    questions: int = 100
    levels: tuple[str, ...] = ("retrieved", "tuned")
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
    stages.do("teaching", lambda: _taught(folder, plan))
    asyncio.run(_evaluated(folder, plan))
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


def _taught(folder: Path, plan: Plan) -> dict[str, Any]:
    """The same model, all its weights taught on the answers of the training part."""
    taught = folder / "taught"
    shutil.rmtree(taught, ignore_errors=True)
    shutil.copytree(folder / "base", taught)
    rows = answers(taught, read_data(folder / "dataset").train)
    ticker = Ticker("teaching", plan.teaching)
    lessons = Lessons(plan.teaching, tokens=1024, learning_rate=1e-3, seed=plan.seed)
    loss = teach(taught, rows, lessons, told=lambda step, now: ticker(step, f"loss {now:.3f}"))
    return {"rows": len(rows), "last_loss": round(loss, 3)}


async def _evaluated(folder: Path, plan: Plan) -> None:
    """`szukaj expert evaluate` against a server that runs both."""
    with tempfile.TemporaryDirectory() as laid:
        server = engine_of(Path(laid))
        for name in (BASE, TAUGHT):
            _stock(server, name, folder / {BASE: "base", TAUGHT: "taught"}[name])
        async with server.served():
            shop = _Shop(folder / "offers", server.url, plan.threads)
            wish = ["--model", TAUGHT, "--base", BASE, "--levels", *plan.levels, "--limit", plan.questions]
            await shop("evaluate", folder / "dataset", *wish, "--out", folder / "evaluation", refused=True)


def _stock(server: FakeShelf, name: str, model: Path) -> None:
    from fakes.ollama_shelf import Made

    template = template_named(FAMILY)
    files = {file.name: file.read_bytes() for file in sorted(model.iterdir())}
    server.stock(name, Made(files=files, template=template.go, parameters={"stop": list(template.stops)}))


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
