"""`python -m benchmarks.expert.presets`: what `szukaj expert train` takes of this machine's GPU, preset by preset.

The weights are random, in the shape of each base: memory and time do not depend on what they say. So nothing is
downloaded. The tokenizer is made from the dataset, so that its examples are of other lengths than with the base's
own: tokens a second are what carries over.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import shutil
import tempfile
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.expert.scratch import make_tokenizer
from benchmarks.measuring import machine
from bot.errors import SzukajError
from expert.templates import template_named
from expert.training.dataset import read_data
from expert.training.libraries import TRAINING, need, quiet
from expert.training.presets import PRESETS, preset_settings
from expert.training.run import train

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from expert.training.dataset import Conversation

SHAPES: Mapping[str, Mapping[str, int]] = {
    # Layers, width, width between, heads, heads of keys, vocabulary: from the technical reports of Bielik v3
    # (arXiv 2505.02550, 2601.11579) and Llama 3 (arXiv 2407.21783).
    "bielik-1.5b": {"layers": 32, "width": 1536, "between": 8960, "heads": 12, "keys": 2, "vocabulary": 32_000},
    "bielik-4.5b": {"layers": 60, "width": 2048, "between": 11_008, "heads": 16, "keys": 2, "vocabulary": 32_000},
    "bielik-11b": {"layers": 50, "width": 4096, "between": 14_336, "heads": 32, "keys": 8, "vocabulary": 32_128},
    "llama-3.1-8b": {
        "layers": 32,
        "width": 4096,
        "between": 14_336,
        "heads": 32,
        "keys": 8,
        "vocabulary": 128_256,
    },
    "tiny": {"layers": 2, "width": 64, "between": 128, "heads": 4, "keys": 2, "vocabulary": 2_000},
}
_VOCABULARY = 32_000
_ACCUMULATE = 4
"""Batches of a step: fewer than the presets', since what counts is the time of an example."""
_HELD_BACK = 4

# Any in this file: cards are JSON; models have no types here.


@dataclass
class Watch:
    """Takes the time of each step of a run, as its Progress."""

    ends: list[float] = field(default_factory=list)

    def words(self, what: str) -> None:
        print(f"  {what}", flush=True)

    def step(self, step: int, of: int, loss: float | None) -> None:
        self.ends.append(time.perf_counter())

    @property
    def seconds(self) -> float:
        """Of a step, the median of those after the first, in which the device warms up."""
        return median(later - earlier for earlier, later in pairwise(self.ends))


def make_base(folder: Path, shape: Mapping[str, int], family: str, texts: Sequence[str]) -> int:
    """Random weights in this shape, of 16 bits, with a tokenizer; gives how many."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    template = template_named(family)
    special = ("<unk>", "<s>", "</s>", *dict.fromkeys((*template.stops, template.end)))
    tokenizer = make_tokenizer(folder, texts, vocabulary=min(_VOCABULARY, shape["vocabulary"]), special=special)
    config = LlamaConfig(
        vocab_size=shape["vocabulary"],
        hidden_size=shape["width"],
        intermediate_size=shape["between"],
        num_hidden_layers=shape["layers"],
        num_attention_heads=shape["heads"],
        num_key_value_heads=shape["keys"],
        max_position_embeddings=8192,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        tie_word_embeddings=False,
    )
    usual = torch.get_default_dtype()
    torch.set_default_dtype(torch.bfloat16)
    try:
        with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
            model = LlamaForCausalLM(config)
        model.save_pretrained(folder)
    finally:
        torch.set_default_dtype(usual)
    return int(model.num_parameters())


def measured(name: str, folder: Path, dataset: Path, steps: int, four_bit: bool) -> dict[str, Any]:
    """Trains the preset `name` for some steps in `folder`, in a process that does nothing else."""
    import torch

    data = read_data(dataset)
    preset = PRESETS[name]
    with quiet():
        texts = [turn.text for talk in data.train for turn in talk]
        parameters = make_base(folder / "base", SHAPES[name], preset.family, texts)
    settings = preset_settings(name, data=folder / "data", output=folder / "run", base=str(folder / "base"))
    rows = steps * settings.training.batch * _ACCUMULATE
    _write(folder / "data", {"train": data.train[:rows], "valid": data.valid[:_HELD_BACK]})
    settings = settings.model_copy(
        update={
            "model": settings.model.model_copy(update={"four_bit": four_bit}),
            "training": settings.training.model_copy(
                update={"max_steps": steps, "accumulate": _ACCUMULATE, "patience": 0}
            ),
        }
    )
    if torch.cuda.is_available():
        torch.cuda.reset_peak_memory_stats()  # the weights were made there
    watch = Watch()
    card = train(settings, progress=watch)
    tokens = card["data"]["tokens"] / card["data"]["train"]
    seconds = watch.seconds * steps / rows
    return {
        "preset": name,
        "bits": 4 if four_bit else 16,
        "parameters": parameters,
        "tokens_an_example": round(tokens),
        "seconds_an_example": round(seconds, 3),
        "tokens_a_second": round(tokens / seconds),
        "peak_memory_gb": round((card["figures"]["peak_memory_bytes"] or 0) / 2**30, 1),
    }


def _write(folder: Path, parts: Mapping[str, Sequence[Conversation]]) -> None:
    folder.mkdir(parents=True)
    for name, talks in parts.items():
        rows = [{"messages": [{"role": turn.role, "content": turn.text} for turn in talk]} for talk in talks]
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.expert.presets", description=__doc__)
    parser.add_argument("dataset", type=Path, metavar="DATASET", help="what `szukaj expert dataset` wrote")
    parser.add_argument(
        "--presets",
        nargs="+",
        default=["bielik-1.5b", "bielik-4.5b", "bielik-11b", "llama-3.1-8b"],
        choices=list(SHAPES),
        metavar="NAME",
        help=f"of {', '.join(SHAPES)}",
    )
    parser.add_argument("--bits", type=int, nargs="+", choices=(4, 16), default=[16], help="4, 16 or both (16)")
    parser.add_argument("--steps", type=int, default=6, metavar="N", help="of each, the first to warm up (6)")
    parser.add_argument("--folder", type=Path, help="where the weights lie meanwhile, up to 22 GB")
    asked = parser.parse_args()
    need(TRAINING, what="the measurement")
    print(machine(libraries=("torch", "transformers", "trl", "peft")), _gpu(), flush=True)
    spawn = multiprocessing.get_context("spawn")
    for name in asked.presets:
        for bits in asked.bits:
            folder = Path(tempfile.mkdtemp(dir=asked.folder))
            try:
                with spawn.Pool(1) as pool:  # a process of its own, so that the GPU is empty again
                    row = pool.apply(measured, (name, folder, asked.dataset, asked.steps, bits == 4))
                print(json.dumps(row), flush=True)
            except SzukajError as error:
                print(f"{name}, {bits} bits: {error}", flush=True)
            finally:
                shutil.rmtree(folder)


def _gpu() -> str:
    import torch

    if not torch.cuda.is_available():
        return "no GPU"
    about = torch.cuda.get_device_properties(0)
    return f"{about.name}, {about.total_memory / 2**30:.0f} GB"


if __name__ == "__main__":
    main()
