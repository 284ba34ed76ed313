"""A small Llama from nothing: its own tokenizer and random weights.

Real models are not made this way: it stands in where no weights can be had. Everything else is the real thing,
ChatML, the masks of `expert.training`, the form of the files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.expert.copying import begin_with_copying

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FAMILY = "chatml"
SPECIAL = ("<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>")
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


def make_model(folder: Path, tokenizer: Any, size: Size, *, seed: int = 3, copying: bool = False) -> int:
    """Random weights of a Llama in Hugging Face form; gives how many.

    `copying`: see `benchmarks.expert.copying`.
    """
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
    return int(model.num_parameters())
