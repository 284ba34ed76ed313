"""From offers to a table: data, a base that has read and never answered, the same taught, and both measured."""

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
from benchmarks.expert.lessons import HELD_BACK, READING, TEACHING, kept_rows, make_lessons
from benchmarks.expert.scratch import FAMILY, Size, make_model
from benchmarks.expert.stages import Stages, Ticker
from benchmarks.expert.teaching import Lessons, loss_of, teach
from bot.settings import load_settings
from expert.templates import template_named
from expert.training.libraries import TRAINING, need, quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fakes.ollama_shelf import FakeShelf

BASE, TAUGHT = "read", "taught"
"""The names on the server: of the model that has read alone, and of the same after it was taught."""

# Any in this file: JSON.

STAGES = ("offers", "dataset", "lessons", "reading", "teaching", "evaluation")


@dataclass(frozen=True, slots=True)
class Plan:
    """What the demonstration takes; the defaults are those of the smaller model in benchmarks/README.md.

    `examples`: of the dataset, about. `reading`, `teaching`: steps before and with answers. `tokens`: of a step;
    `rate`: the highest learning rate. `questions`: of the test, at each level.
    """

    examples: int = 9_000
    size: Size = field(default_factory=lambda: Size(vocabulary=5120, layers=6, longest=1024))
    reading: int = 1_200
    teaching: int = 4_000
    tokens: int = 1_024
    rate: float = 7e-4
    questions: int = 100
    levels: tuple[str, ...] = ("retrieved", "tuned")
    seed: int = 1

    def lessons(self, steps: int, device: str) -> Lessons:
        return Lessons(steps, self.tokens, learning_rate=self.rate, seed=self.seed, device=device)


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is reckoned: `device` cpu or cuda, as torch names them, and the `threads` of the processor."""

    device: str = "cpu"
    threads: int = 1


def measure(
    folder: Path, plan: Plan, files: Sequence[Path] = (), *, place: Place | None = None, until: str = STAGES[-1]
) -> None:
    """Does every stage that is not yet done in `folder`, the last of them `until`."""
    need(TRAINING, what="the demonstration")
    import torch

    place = place or Place()
    torch.set_num_threads(place.threads)
    with quiet():
        _measure(folder.absolute(), plan, files, place, STAGES[: STAGES.index(until) + 1])


def _measure(folder: Path, plan: Plan, files: Sequence[Path], place: Place, wanted: Sequence[str]) -> None:
    stages = Stages.opened(folder, {**_json(asdict(plan)), "files": [str(path) for path in files]})
    works: dict[str, Callable[[], dict[str, Any]]] = {
        "offers": lambda: {"offers": _offers(folder, files)},
        "dataset": lambda: _dataset(folder, plan),
        "lessons": lambda: _lessons(folder, plan),
        "reading": lambda: _base(folder, plan, place.device),
        "teaching": lambda: _taught(folder, plan, place.device),
    }
    for name, work in works.items():
        if name in wanted:
            stages.do(name, work)
    if STAGES[-1] in wanted:
        asyncio.run(_evaluated(folder, plan, place.threads))


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


def _lessons(folder: Path, plan: Plan) -> dict[str, Any]:
    size = plan.size
    lessons, dataset = folder / "lessons", folder / "dataset"
    return make_lessons(lessons, dataset, vocabulary=size.vocabulary, longest=size.longest, seed=plan.seed)


def _base(folder: Path, plan: Plan, device: str) -> dict[str, Any]:
    """A model of random weights that reads the prompts of the training part."""
    from transformers import AutoTokenizer

    base = folder / "base"
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir()
    for file in (folder / "lessons").glob("*.json"):
        shutil.copy(file, base)
    weights = make_model(base, AutoTokenizer.from_pretrained(base), plan.size, seed=plan.seed, copying=True)
    return {"parameters": weights, **_learned(folder, base, READING, plan.lessons(plan.reading, device))}


def _taught(folder: Path, plan: Plan, device: str) -> dict[str, Any]:
    """The same model, all its weights taught on the answers of the training part, and on copying beside it."""
    taught = folder / "taught"
    shutil.rmtree(taught, ignore_errors=True)
    shutil.copytree(folder / "base", taught)
    held_back = kept_rows(folder / "lessons" / f"{HELD_BACK}.npz")
    before = loss_of(taught, held_back, device=device)
    figures = _learned(folder, taught, TEACHING, plan.lessons(plan.teaching, device))
    after = loss_of(taught, held_back, device=device)
    return {**figures, "held_back_before": round(before, 3), "held_back_after": round(after, 3)}


def _learned(folder: Path, model: Path, what: str, lessons: Lessons) -> dict[str, Any]:
    rows = kept_rows(folder / "lessons" / f"{what}.npz")
    ticker = Ticker(what, lessons.steps)
    loss = teach(model, rows, lessons, told=lambda step, now: ticker(step, f"loss {now:.3f}"))
    return {"device": lessons.device, "last_loss": round(loss, 3)}


async def _evaluated(folder: Path, plan: Plan, threads: int) -> None:
    """`szukaj expert evaluate` against a server that runs both."""
    with tempfile.TemporaryDirectory() as laid:
        server = engine_of(Path(laid))
        for name in (BASE, TAUGHT):
            _stock(server, name, folder / {BASE: "base", TAUGHT: "taught"}[name])
        async with server.served():
            shop = _Shop(folder / "offers", server.url, threads)
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
