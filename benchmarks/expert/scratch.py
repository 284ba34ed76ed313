"""A small Llama from nothing: its own tokenizer, random weights, and all of them taught on conversations.

Real models are not made this way: it stands in where no weights can be had. Everything else is the real thing,
ChatML, the masks of `expert.training`, the form of the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.expert.copying import begin_with_copying
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
_SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
"""How words are split: Llama 3's way, three digits at most together, as amounts are written. A small model that
is to copy them digit by digit loses its place. A server that converts the model must know the way."""

_THETA = 500_000.0
"""How slowly RoPE turns, as in Llama 3."""

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
    """`tokens`: of the rows that are learned from at once, their padding among them; one row at least.

    The learning rate rises in the first twentieth of the steps and falls to nothing by a cosine.
    """

    steps: int
    tokens: int = 2048
    learning_rate: float = 1e-3
    seed: int = 1


def make_tokenizer(
    folder: Path,
    texts: Iterable[str],
    *,
    vocabulary: int,
    begins: bool = False,
    special: Sequence[str] = SPECIAL,
    phrases: Sequence[str] = (),
) -> Any:
    """A byte-level BPE that knows these texts well. `begins`: it puts <s> before every text.

    `phrases` are one token each wherever they stand, beyond the `vocabulary`; each holds a space, by which the
    decoder knows them from tokens of bytes.
    """
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    made = Tokenizer(models.BPE())
    bytes_alone = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    made.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(_SPLIT), "isolated"), bytes_alone])
    made.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(special),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    made.train_from_iterator((_without(text, phrases) for text in texts), trainer)
    made.add_tokens([AddedToken(phrase, normalized=False) for phrase in phrases])
    if begins:
        made.post_processor = processors.TemplateProcessing(
            single="<s> $A", pair="<s> $A $B", special_tokens=[("<s>", special.index("<s>"))]
        )
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=made, bos_token="<s>", eos_token=special[-1], pad_token="</s>", unk_token="<unk>"
    )
    tokenizer.save_pretrained(folder)
    return tokenizer


def _without(text: str, phrases: Sequence[str]) -> str:
    for phrase in phrases:
        text = text.replace(phrase, "\n")
    return text


def make_model(folder: Path, tokenizer: Any, size: Size, *, seed: int = 3, copying: bool = False) -> None:
    """Random weights of a Llama in Hugging Face form. `copying`: see `benchmarks.expert.copying`."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=size.width,
        intermediate_size=2 * size.width,
        num_hidden_layers=size.layers,
        num_attention_heads=size.heads,
        num_key_value_heads=size.heads if copying else size.heads // 2,
        max_position_embeddings=size.longest,
        rope_parameters={"rope_type": "default", "rope_theta": _THETA},
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        tie_word_embeddings=True,
    )
    model = LlamaForCausalLM(config)
    if copying:
        begin_with_copying(model)
    model.save_pretrained(folder)


def answers(
    folder: Path, conversations: Sequence[Conversation], *, everything: bool = False
) -> list[dict[str, list[int]]]:
    """Conversations as rows for the model in `folder`, those that are too long for it left out.

    Loss falls on the last answers alone. `everything`: on all that is said, as when a language is learned.
    """
    from transformers import AutoConfig

    longest = AutoConfig.from_pretrained(folder).max_position_embeddings
    tokenizer, _ = load_tokenizer(str(folder), template_named(FAMILY))
    rows = token_rows(tokenizer, template_named(FAMILY), conversations, longest=longest).rows
    return [{**row, "labels": row["input_ids"]} for row in rows] if everything else rows


def teach(
    folder: Path,
    rows: Sequence[dict[str, list[int]]],
    lessons: Lessons,
    *,
    told: Callable[[int, float], None] = lambda step, loss: None,
) -> float:
    """Teaches all weights of the model in `folder` and gives the mean loss of the last tenth of the steps.

    `told(step, loss)` after each step. Products are of 16 bits (bfloat16) where the processor has them, which
    halves the time.
    """
    import torch
    from transformers import AutoModelForCausalLM, get_cosine_schedule_with_warmup

    model = AutoModelForCausalLM.from_pretrained(folder).train()
    half = torch.cpu._is_avx512_bf16_supported()
    optimizer = torch.optim.AdamW(model.parameters(), lr=lessons.learning_rate, betas=(0.9, 0.95))
    falling = get_cosine_schedule_with_warmup(optimizer, max(1, lessons.steps // 20), lessons.steps)
    losses = []
    for step, batch in enumerate(_batches(rows, lessons), start=1):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            loss = _loss(model, **_padded(batch))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        falling.step()
        optimizer.zero_grad()
        losses.append(float(loss.detach()))
        told(step, losses[-1])
    model.save_pretrained(folder)
    last = losses[-max(1, len(losses) // 10) :]
    return sum(last) / len(last)


def _loss(model: Any, *, input_ids: Any, attention_mask: Any, labels: Any) -> Any:
    """The mean over what is learned. The model's own reckons the words after every token: a third more time."""
    from torch.nn.functional import cross_entropy

    states = model.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state[:, :-1]
    wanted = labels[:, 1:]
    learned = wanted != UNLEARNED
    return cross_entropy(model.lm_head(states[learned]).float(), wanted[learned])


def _batches(rows: Sequence[dict[str, list[int]]], lessons: Lessons) -> Iterable[list[dict[str, list[int]]]]:
    """Rows of like length together, so that little is padding; in another order every time."""
    import random

    chance = random.Random(lessons.seed)
    by_length = sorted(rows, key=lambda row: len(row["input_ids"]))
    for _ in range(lessons.steps):
        end = chance.randrange(len(by_length)) + 1  # the longest of the batch, which its tokens are counted by
        count = max(1, lessons.tokens // len(by_length[end - 1]["input_ids"]))
        yield by_length[max(0, end - count) : end]


def _padded(batch: Sequence[dict[str, list[int]]]) -> dict[str, Any]:
    import torch

    longest = max(len(row["input_ids"]) for row in batch)
    ids = [row["input_ids"] + [_PADDING] * (longest - len(row["input_ids"])) for row in batch]
    labels = [row["labels"] + [UNLEARNED] * (longest - len(row["labels"])) for row in batch]
    mask = [[1] * len(row["input_ids"]) + [0] * (longest - len(row["input_ids"])) for row in batch]
    return {
        name: torch.tensor(value)
        for name, value in (("input_ids", ids), ("labels", labels), ("attention_mask", mask))
    }
