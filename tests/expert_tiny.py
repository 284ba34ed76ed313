"""A tiny model with real architecture, tokenizer and chat template, and a made-up dataset for it."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.expert.scratch import FAMILY, Size
from benchmarks.expert.scratch import make_model as random_weights
from benchmarks.expert.scratch import make_tokenizer as bpe
from benchmarks.expert.teaching import Lessons, Row, teach
from bot.domain import Turn
from expert.templates import template_named
from expert.training.loading import load_tokenizer
from expert.training.rows import token_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.training.dataset import Conversation

PROJECT = Path(__file__).parents[1]
NEEDS = ("torch", "transformers", "trl", "peft", "datasets", "gguf")

SYSTEM = "Jesteś doradcą. Mówisz tylko o ofertach z listy i podajesz ich numery."
PLACES = ("Krakowie", "Łodzi", "Gdyni", "Radomiu", "Lublinie", "Sopocie")
WORK = ("kucharz", "spawacz", "księgowa", "kierowca", "pielęgniarka", "programista")
TAUGHT = "Oferta [1] jest najlepsza: {work} w {place}, umowa o pracę. Oferta [2] nie podaje płacy."


def need_training() -> None:
    """Skips, with the reason, where the extra `train` is not installed."""
    for name in NEEDS:
        pytest.importorskip(name, reason="needs the extra `train`: run `make test-expert`")
    import torch

    torch.set_num_threads(1)  # for a model this small a second thread costs more than it brings


async def szukaj(
    data: Path, url: str, *arguments: str | Path, model: str = "job-expert", num_ctx: int = 2048
) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of `szukaj expert …`, in a process of its own, with the server at `url`."""
    settings = {"OLLAMA_HOST": url, "SZUKAJ_MODEL": model, "SZUKAJ_NUM_CTX": str(num_ctx)}
    process = await asyncio.create_subprocess_exec(
        *[sys.executable, "-m", "bot", "--data", str(data), "expert", *map(str, arguments)],
        cwd=PROJECT,
        env=os.environ | settings | {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, error = await process.communicate()
    return process.returncode or 0, out.decode(), error.decode()


def question(work: str, place: str) -> list[dict[str, str]]:
    offers = json.dumps([{"nr": 1, "tytuł": work, "miejsce": place}, {"nr": 2, "tytuł": work}], ensure_ascii=False)
    return [
        {"role": "system", "content": SYSTEM},
        {"role": "user", "content": f"Oferty:\n{offers}\n\nPytanie: {work} w {place}, od {len(work)} tys."},
    ]


def example(work: str, place: str) -> dict[str, Any]:
    answer = TAUGHT.format(work=work, place=place)
    return {"messages": [*question(work, place), {"role": "assistant", "content": answer}]}


def make_dataset(folder: Path) -> Path:
    """30 examples to train on and 6 held back, in the form that `szukaj expert dataset` writes."""
    pairs = [(work, place) for work in WORK for place in PLACES]
    random.Random(7).shuffle(pairs)
    folder.mkdir(parents=True, exist_ok=True)
    for name, part in (("train", pairs[:30]), ("valid", pairs[30:])):
        lines = [json.dumps(example(*pair), ensure_ascii=False) for pair in part]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "card.json").write_text("{}\n", encoding="utf-8")
    return folder


@dataclass
class Told:
    """Keeps what a run tells."""

    said: list[str] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)

    def words(self, what: str) -> None:
        self.said.append(what)

    def step(self, step: int, of: int, loss: float | None) -> None:
        self.steps.append(step)


def tiny_base(factory: pytest.TempPathFactory) -> Path:
    """One model for all tests of a process: it takes some seconds to make."""
    folder = factory.getbasetemp() / "tiny-base"
    if not folder.exists():
        make_model(folder)
        speak(folder)
    return folder


def trained_run(factory: pytest.TempPathFactory) -> Path:
    """A finished run, trained once for all tests of a process, until it says the taught sentence word by word."""
    from expert.training.presets import preset_settings
    from expert.training.run import train

    folder = factory.getbasetemp() / "trained"
    if not folder.exists():
        data, base = make_dataset(folder / "data"), tiny_base(factory)
        settings = preset_settings("tiny", data=data, output=folder / "run", base=str(base))
        longer = settings.training.model_copy(update={"epochs": 16.0, "learning_rate": 0.01})
        train(settings.model_copy(update={"training": longer}), progress=Told())
    return folder / "run"


def speak(folder: Path, *, steps: int = 150) -> None:
    """Teaches the model, all of it, to say that it does not know: so that there is something to unlearn."""
    talks = []
    for work in WORK:
        for place in PLACES:
            asked = [Turn(turn["role"], turn["content"]) for turn in question(work, place)]  # type: ignore[arg-type]
            talks.append((*asked, Turn("assistant", f"Nie wiem, zapytaj kogoś, kto zna {work}.")))
    rows = [{**row, "labels": row["input_ids"]} for row in answers(folder, talks)]  # a language is learned whole
    teach(folder, rows, Lessons(steps, tokens=720, learning_rate=5e-3))


def answers(folder: Path, conversations: Sequence[Conversation]) -> list[Row]:
    """The rows of these conversations for the model in `folder`, as training makes them."""
    tokenizer, _ = load_tokenizer(str(folder), template_named(FAMILY))
    return token_rows(tokenizer, template_named(FAMILY), conversations, longest=512).rows


def make_model(folder: Path, *, seed: int = 3) -> Path:
    """A Llama of 2 layers × 64 with random weights, in Hugging Face form."""
    tokenizer = make_tokenizer(folder)
    random_weights(folder, tokenizer, Size(640, layers=2, width=64, heads=4, longest=512), seed=seed)
    return folder


def make_tokenizer(folder: Path, *, begins: bool = False, marks: tuple[str, ...] = ()) -> Any:
    """A byte-level BPE trained on the dataset's words. `begins`: it puts <s> before every text."""
    special = ("<unk>", "<s>", "</s>", *(marks or ("<|im_start|>", "<|im_end|>")))
    words = [
        message["content"] for work in WORK for place in PLACES for message in example(work, place)["messages"]
    ]
    return bpe(folder, words, vocabulary=640, begins=begins, special=special)
