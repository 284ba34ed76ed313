"""A base's tokenizer and weights, as training and exporting use them."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput, BadSettings
from expert.template_check import CONVERSATIONS, messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expert.templates import ChatTemplate
    from expert.training.settings import ModelTable

# Any in this file: what the transformers library gives has no types here.


def load_tokenizer(base: str, template: ChatTemplate, *, revision: str = "") -> tuple[Any, str]:
    """The tokenizer with the family's template, and how the base's own template compares: same, other, none.

    Raises BadInput where the base is not there or cannot end an answer in this family's way.
    """
    from transformers import AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(base, revision=revision or None)
    except (OSError, ValueError) as error:
        raise _no_base(base, error) from error
    end = tokenizer.convert_tokens_to_ids(template.end)
    if end is None or tokenizer.encode(template.end, add_special_tokens=False) != [end]:
        raise BadInput(
            f"{template.end} is not one token of {base}: its family is not {template.name} (set model.family)."
        )
    own = tokenizer.chat_template
    theirs = _rendered(tokenizer) if own else None
    tokenizer.chat_template = template.training(begins_with(tokenizer))
    return tokenizer, "none" if theirs is None else ("same" if theirs == _rendered(tokenizer) else "other")


def begins_with(tokenizer: Any) -> str:
    """The token that this tokenizer puts before every text, "" for none."""
    ids = tokenizer("a", add_special_tokens=True)["input_ids"]
    if tokenizer.bos_token is not None and ids and ids[0] == tokenizer.bos_token_id:
        return str(tokenizer.bos_token)
    return ""


def _rendered(tokenizer: Any) -> list[int] | None:
    """A plain conversation in tokens; a template that refuses it is another one."""
    try:
        ids = tokenizer.apply_chat_template(
            messages(CONVERSATIONS[1]), tokenize=True, add_generation_prompt=True, return_dict=False
        )
    except Exception:  # a template is a program and may raise anything
        return []
    return list(ids)


def load_model(settings: ModelTable) -> Any:
    """The weights to train on, 4-bit where asked; raises BadInput, BadSettings."""
    import torch
    from transformers import AutoModelForCausalLM

    options: dict[str, Any] = {"dtype": getattr(torch, precision(settings))}
    if settings.four_bit:
        options["quantization_config"] = _four_bit()
        options["device_map"] = {"": 0}
    if settings.attention != "auto":
        options["attn_implementation"] = settings.attention
    try:
        return AutoModelForCausalLM.from_pretrained(settings.base, revision=settings.revision or None, **options)
    except (OSError, ValueError, ImportError) as error:
        raise _no_base(settings.base, error) from error


@contextmanager
def fitting() -> Iterator[None]:
    """Around what fills a GPU; raises BadSettings where it is too small, or where there are several."""
    import torch

    if torch.cuda.device_count() > 1:
        raise BadSettings("There are several GPUs, and training is for one: set CUDA_VISIBLE_DEVICES=0.")
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise BadSettings(
            "The GPU's memory is too small for these settings: halve training.batch and double "
            "training.accumulate, lower data.max_tokens, or set model.four_bit."
        ) from error


def precision(settings: ModelTable) -> str:
    """The name of the dtype that is computed in."""
    import torch

    if settings.precision != "auto":
        return settings.precision
    if not torch.cuda.is_available():
        return "float32"
    return "bfloat16" if torch.cuda.is_bf16_supported() else "float16"


def _four_bit() -> Any:
    """NF4 with double quantisation, as in the QLoRA paper (arXiv:2305.14314)."""
    from importlib.util import find_spec

    import torch

    if not torch.cuda.is_available():
        raise BadSettings("model.four_bit needs a CUDA GPU, and there is none here: set it to false.")
    if find_spec("bitsandbytes") is None:
        raise BadSettings("model.four_bit needs the package bitsandbytes: pip install 'bitsandbytes>=0.48'.")
    from transformers import BitsAndBytesConfig

    return BitsAndBytesConfig(
        load_in_4bit=True,
        bnb_4bit_quant_type="nf4",
        bnb_4bit_use_double_quant=True,
        bnb_4bit_compute_dtype=torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16,
    )


def _no_base(base: str, error: Exception) -> BadInput:
    said = str(error).strip().splitlines() or [type(error).__name__]
    return BadInput(f"The base model {base} cannot be loaded ({said[0][:200]}): name its folder in model.base.")
