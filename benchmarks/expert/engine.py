"""Runs models that a local server was sent: the words behind Ollama's wire, by the transformers library.

The server renders the Go template that it was given; what is read and written are the model's own tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fakes.ollama import Script

from bot.domain import Turn
from expert.go_template import render

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fakes.ollama_shelf import FakeShelf, Made


@dataclass
class Engine:
    """`answer` is a FakeShelf's `writer`. `folder`: where the files of models are laid. Any: torch's models."""

    folder: Path
    server: FakeShelf
    loaded: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    def answer(self, body: Mapping[str, Any]) -> Script:
        import torch

        name = body["model"] if ":" in body["model"] else f"{body['model']}:latest"
        made = self.server.made[name]
        model, tokenizer = self._load(made)
        turns = [Turn(message["role"], message["content"]) for message in body["messages"]]
        ids = tokenizer.encode(render(made.template, turns), add_special_tokens=True)
        longest = body["options"]["num_predict"]
        with torch.inference_mode():
            written = model.generate(
                input_ids=torch.tensor([ids]),
                attention_mask=torch.ones(1, len(ids), dtype=torch.long),
                max_new_tokens=longest,
                do_sample=False,
                eos_token_id=[tokenizer.convert_tokens_to_ids(stop) for stop in made.parameters["stop"]],
                pad_token_id=tokenizer.pad_token_id,
            )[0, len(ids) :]
        text = tokenizer.decode(written, skip_special_tokens=True)
        cut = len(written) == longest
        return Script(pieces=[text], tokens_read=len(ids), reason="length" if cut else "stop")

    def _load(self, made: Made) -> tuple[Any, Any]:
        from transformers import AutoModelForCausalLM, AutoTokenizer

        if made.digest not in self.loaded:
            folder = self.folder / made.digest
            folder.mkdir(parents=True)
            for name, data in made.files.items():
                (folder / name).write_bytes(data)
            self.loaded[made.digest] = (
                AutoModelForCausalLM.from_pretrained(folder, dtype="float32").eval(),
                AutoTokenizer.from_pretrained(folder),
            )
        return self.loaded[made.digest]


def engine_of(folder: Path) -> FakeShelf:
    """A server that answers with the Safetensors that it is sent."""
    from fakes.ollama_shelf import FakeShelf

    server = FakeShelf(models={})
    server.writer = Engine(folder, server).answer
    return server
