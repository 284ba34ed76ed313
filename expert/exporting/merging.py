"""The adapter merged into its 16-bit base, measured against base and adapter side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from expert.canaries import ANSWER_TOKENS, Canary
from expert.exporting.conversion import say_how_it_begins, say_how_it_turns
from expert.template_check import messages, prompt_tokens
from expert.training.loading import begins_with

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.domain import Turn
    from expert.templates import ChatTemplate
    from expert.training.dataset import Conversation

MOST_ERROR = 0.15
"""How far the merged model's logits may be from those of base and adapter, as a share of what the adapter changes.

Rounding a sum of weights to 16 bits costs some of it; a merge that went wrong costs about all of it (1) or more.
"""

_LEAST_EFFECT = 1e-3
"""The least that an adapter must move the logits of an answer, on average, in nats."""

# Any in this file: models, tokenizers and tensors have no types here.


@dataclass(frozen=True, slots=True)
class Merge:
    """`effect`: how far the adapter moves the logits of answers, root mean square. `error`: how far the merged
    model is from base and adapter, as a share of `effect`. `same_token`: how often both choose the same token.
    """

    dtype: str
    effect: float
    error: float
    same_token: float
    canaries: tuple[Canary, ...]

    def figures(self) -> dict[str, Any]:
        return {
            "dtype": self.dtype,
            "adapter_effect": self.effect,
            "merge_error": self.error,
            "same_token": self.same_token,
        }


def merge(
    base: str,
    adapter: Path,
    to: Path,
    *,
    tokenizer: Any,
    template: ChatTemplate,
    conversations: Sequence[Conversation],
    revision: str = "",
) -> Merge:
    """Writes the merged model in Safetensors; raises BadInput where the adapter does nothing or merging harms it.

    `conversations`: with taught answers; their questions become the canaries.
    """
    import torch
    from peft import PeftModel

    model = _base_model(base, revision)
    model = PeftModel.from_pretrained(model, str(adapter)).eval()
    prompts = [conversation[:-1] for conversation in conversations]
    with torch.inference_mode():
        adapted = [_answer_logits(model, tokenizer, conversation) for conversation in conversations]
        taught = [_greedy(model, tokenizer, template, prompt) for prompt in prompts]
        with model.disable_adapter():
            plain = [_answer_logits(model, tokenizer, conversation) for conversation in conversations]
            untaught = [_greedy(model, tokenizer, template, prompt) for prompt in prompts]
        effect = _distance(adapted, plain)
        _check_effect(effect, taught, untaught)
        merged = model.merge_and_unload()
        dtype = str(merged.dtype).removeprefix("torch.")
        _save(merged, tokenizer, template, to)
        del model, merged
        # What stands in the files counts, not what was in memory.
        written = _base_model(str(to), "").eval()
        melted = [_answer_logits(written, tokenizer, conversation) for conversation in conversations]
    error = merge_error(melted, adapted, effect)
    canaries = tuple(
        _canary(tokenizer, template, prompt, answer, without)
        for prompt, answer, without in zip(prompts, taught, untaught, strict=True)
    )
    return Merge(dtype, effect, error, _same_tokens(melted, adapted), canaries)


def merge_error(merged: Sequence[Any], adapted: Sequence[Any], effect: float) -> float:
    """How far merged logits are from those of base and adapter; raises BadInput where that is too far."""
    error = _distance(merged, adapted) / effect
    if not error <= MOST_ERROR:  # also where it is no number
        raise BadInput(
            f"The merged model is off by {error:.2f} of what the adapter changes (allowed: {MOST_ERROR}): "
            "its weights are damaged, or do not hold it in 16 bits."
        )
    return error


def _base_model(base: str, revision: str) -> Any:
    """The base in 16 bits, whatever it was trained in; never in 4."""
    import torch
    from transformers import AutoModelForCausalLM

    try:
        model = AutoModelForCausalLM.from_pretrained(base, revision=revision or None, dtype="auto")
    except (OSError, ValueError) as error:
        raise BadInput(f"The base model {base} cannot be loaded ({str(error).splitlines()[0][:200]}).") from error
    if getattr(model, "quantization_method", None) is not None:
        raise BadInput(f"The base model {base} is quantised; merge into its 16-bit original.")
    if model.dtype == torch.float32:
        model = model.to(torch.float16)
    return model.to("cuda" if torch.cuda.is_available() else "cpu")


def _answer_logits(model: Any, tokenizer: Any, conversation: Conversation) -> Any:
    """The logits of the positions that predict the taught answer, in float32."""
    import torch

    prompt = _ids(tokenizer, conversation[:-1])
    whole = tokenizer.apply_chat_template(messages(conversation), tokenize=True, return_dict=False)
    ids = torch.tensor([whole], device=model.device)
    logits = model(input_ids=ids).logits[0, len(prompt) - 1 : -1]
    return logits.float().cpu()


def _ids(tokenizer: Any, turns: Sequence[Turn]) -> list[int]:
    return list(
        tokenizer.apply_chat_template(
            messages(turns), tokenize=True, add_generation_prompt=True, return_dict=False
        )
    )


def _greedy(model: Any, tokenizer: Any, template: ChatTemplate, prompt: Sequence[Turn]) -> str:
    """How the model begins to answer, without chance."""
    import torch

    ids = torch.tensor([_ids(tokenizer, prompt)], device=model.device)
    made = model.generate(
        input_ids=ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=ANSWER_TOKENS,
        do_sample=False,
        eos_token_id=tokenizer.convert_tokens_to_ids(template.end),
        pad_token_id=tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id,
    )
    return str(tokenizer.decode(made[0, ids.shape[1] :], skip_special_tokens=True)).strip()


def _distance(one: Sequence[Any], other: Sequence[Any]) -> float:
    """The root mean square of the difference, over every logit."""
    import torch

    squares = torch.cat([(a - b).flatten() ** 2 for a, b in zip(one, other, strict=True)])
    return float(squares.mean().sqrt())


def _same_tokens(one: Sequence[Any], other: Sequence[Any]) -> float:
    import torch

    same = torch.cat([a.argmax(-1) == b.argmax(-1) for a, b in zip(one, other, strict=True)])
    return float(same.float().mean())


def _check_effect(effect: float, taught: Sequence[str], untaught: Sequence[str]) -> None:
    if not effect >= _LEAST_EFFECT:
        raise BadInput(f"The adapter changes nothing (its logits differ by {effect:.2g}): it was not trained.")
    if list(taught) == list(untaught):
        raise BadInput(
            "With and without the adapter the model answers the same to every canary question: train for longer, "
            "or with a higher learning rate."
        )


def _canary(tokenizer: Any, template: ChatTemplate, prompt: Sequence[Turn], taught: str, untaught: str) -> Canary:
    return Canary(tuple(prompt), len(prompt_tokens(tokenizer, template.go, prompt).trained), taught, untaught)


def _save(model: Any, tokenizer: Any, template: ChatTemplate, to: Path) -> None:
    end = tokenizer.convert_tokens_to_ids(template.end)
    ends = model.generation_config.eos_token_id
    others = ends if isinstance(ends, list) else [ends]
    model.generation_config.eos_token_id = [end, *(each for each in others if each not in {end, None})]
    model.generation_config.do_sample = False
    model.generation_config.temperature = model.generation_config.top_p = model.generation_config.top_k = None
    model.config.eos_token_id = end
    model.save_pretrained(to)
    tokenizer.eos_token = template.end
    tokenizer.save_pretrained(to)
    say_how_it_begins(to, begins=bool(begins_with(tokenizer)))
    say_how_it_turns(to)
