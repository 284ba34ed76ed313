"""A small Llama from nothing: its own tokenizer, random weights, and all of them taught on conversations.

Real models are not made this way: it stands in where no weights can be had. Everything else is the real thing,
ChatML, the masks of `expert.training`, the form of the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expert.templates import template_named
from expert.training.loading import load_tokenizer
from expert.training.rows import UNLEARNED, token_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from expert.training.dataset import Conversation

FAMILY = "chatml"
SPECIAL = ("<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>")
_PADDING = SPECIAL.index("</s>")

# Any in this file: tokenizers, models and tensors have no types here.


@dataclass(frozen=True, slots=True)
class Size:
    """`longest`: of a prompt with its answer, in tokens."""

    vocabulary: int = 4096
    layers: int = 4
    width: int = 256
    heads: int = 4
    longest: int = 2048


@dataclass(frozen=True, slots=True)
class Lessons:
    """`everything`: loss on all that is said, as when a language is learned; else on the last answers alone."""

    steps: int
    batch: int = 8
    learning_rate: float = 1e-3
    everything: bool = False
    seed: int = 1


def make_tokenizer(
    folder: Path,
    texts: Iterable[str],
    *,
    vocabulary: int,
    begins: bool = False,
    special: Sequence[str] = SPECIAL,
) -> Any:
    """A byte-level BPE that knows these texts well. `begins`: it puts <s> before every text."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(special),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    made.train_from_iterator(texts, trainer)
    if begins:
        made.post_processor = processors.TemplateProcessing(
            single="<s> $A", pair="<s> $A $B", special_tokens=[("<s>", special.index("<s>"))]
        )
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=made, bos_token="<s>", eos_token=special[-1], pad_token="</s>", unk_token="<unk>"
    )
    tokenizer.save_pretrained(folder)
    return tokenizer


def make_model(folder: Path, tokenizer: Any, size: Size, *, seed: int = 3) -> None:
    """Random weights of a Llama in Hugging Face form."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=size.width,
        intermediate_size=2 * size.width,
        num_hidden_layers=size.layers,
        num_attention_heads=size.heads,
        num_key_value_heads=size.heads // 2,
        max_position_embeddings=size.longest,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        tie_word_embeddings=False,
    )
    LlamaForCausalLM(config).save_pretrained(folder)


def teach(
    folder: Path,
    conversations: Sequence[Conversation],
    lessons: Lessons,
    *,
    told: Callable[[int, float], None] = lambda step, loss: None,
) -> float:
    """Teaches all weights of the model in `folder` and gives the mean loss of the last tenth of the steps.

    `told(step, loss)` after each step; the learning rate falls to nothing by a cosine.
    """
    import torch
    from transformers import AutoModelForCausalLM

    tokenizer, _ = load_tokenizer(str(folder), template_named(FAMILY))
    model = AutoModelForCausalLM.from_pretrained(folder).train()
    longest = model.config.max_position_embeddings
    rows = token_rows(tokenizer, template_named(FAMILY), conversations, longest=longest).rows
    optimizer = torch.optim.AdamW(model.parameters(), lr=lessons.learning_rate)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, lessons.steps)
    losses = []
    for step, batch in enumerate(_batches(rows, lessons), start=1):
        loss = model(**_padded(batch, everything=lessons.everything)).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        falling.step()
        optimizer.zero_grad()
        losses.append(float(loss))
        told(step, losses[-1])
    model.save_pretrained(folder)
    last = losses[-max(1, len(losses) // 10) :]
    return sum(last) / len(last)


def _batches(rows: Sequence[dict[str, list[int]]], lessons: Lessons) -> Iterable[list[dict[str, list[int]]]]:
    """Rows of like length together, so that little is padding; in another order every time."""
    import random

    chance = random.Random(lessons.seed)
    by_length = sorted(rows, key=lambda row: len(row["input_ids"]))
    size = min(lessons.batch, len(by_length))
    for _ in range(lessons.steps):
        start = chance.randrange(len(by_length) - size + 1)
        yield by_length[start : start + size]


def _padded(batch: Sequence[dict[str, list[int]]], *, everything: bool) -> dict[str, Any]:
    import torch

    longest = max(len(row["input_ids"]) for row in batch)
    ids = [row["input_ids"] + [_PADDING] * (longest - len(row["input_ids"])) for row in batch]
    kept = [row["input_ids"] if everything else row["labels"] for row in batch]
    labels = [row + [UNLEARNED] * (longest - len(row)) for row in kept]
    mask = [[1] * len(row["input_ids"]) + [0] * (longest - len(row["input_ids"])) for row in batch]
    return {
        name: torch.tensor(value)
        for name, value in (("input_ids", ids), ("labels", labels), ("attention_mask", mask))
    }
