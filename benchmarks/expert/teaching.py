"""All weights of a small model learn rows of tokens, on a processor or a GPU."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expert.training.rows import UNLEARNED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

Row = dict[str, list[int]]
"""As `expert.training.rows` makes them: `input_ids`, and `labels` of the same length."""

_HELD_BACK = 16_384
"""Tokens of a batch that only its loss is wanted of."""

# Any in this file: models and tensors have no types here.


@dataclass(frozen=True, slots=True)
class Lessons:
    """`tokens`: of the rows that are learned from at once, their padding among them; one row at least.

    The learning rate rises in the first twentieth of the steps and falls to nothing by a cosine. `device`: cpu or
    cuda, as torch names them.
    """

    steps: int
    tokens: int = 2048
    learning_rate: float = 1e-3
    seed: int = 1
    device: str = "cpu"


def teach(
    folder: Path,
    rows: Sequence[Row],
    lessons: Lessons,
    *,
    told: Callable[[int, float], None] = lambda step, loss: None,
) -> float:
    """Teaches all weights of the model in `folder` and gives the mean loss of the last tenth of the steps.

    `told(step, loss)` after each step. Products are of 16 bits (bfloat16) where the device has them, which
    halves the time.
    """
    model = _loaded(folder, lessons.device).train()
    losses = []
    for step, loss in enumerate(_one_behind(_steps(model, rows, lessons)), start=1):
        losses.append(float(loss))
        told(step, losses[-1])
    model.save_pretrained(folder)
    last = losses[-max(1, len(losses) // 10) :]
    return sum(last) / len(last)


def loss_of(folder: Path, rows: Sequence[Row], *, device: str = "cpu") -> float:
    """The mean loss a token of what is to be learned in `rows`, by the model in `folder` as it is."""
    import torch

    model = _loaded(folder, device).eval()
    by_length = sorted(rows, key=lambda row: len(row["input_ids"]))
    whole, count = 0.0, 0
    begin = 0
    with torch.inference_mode(), _half(device):
        while begin < len(by_length):
            end = begin + max(1, _HELD_BACK // len(by_length[begin]["input_ids"]))
            batch = by_length[begin:end]
            learned = sum(label != UNLEARNED for row in batch for label in row["labels"][1:])
            whole += float(_loss(model, batch)) * learned
            count += learned
            begin = end
    return whole / count


def _loaded(folder: Path, device: str) -> Any:
    from transformers import AutoModelForCausalLM

    return AutoModelForCausalLM.from_pretrained(folder, dtype="float32").to(device)


def _half(device: str) -> Any:
    """Products of 16 bits, where the device has them."""
    import torch

    enabled = torch.cuda.is_bf16_supported() if device == "cuda" else torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(device, dtype=torch.bfloat16, enabled=enabled)


def _steps(model: Any, rows: Sequence[Row], lessons: Lessons) -> Iterator[Any]:
    """The loss of each step, as a tensor: to look at one waits until the device has reckoned it."""
    import torch
    from transformers import get_cosine_schedule_with_warmup

    fused = lessons.device == "cuda"
    optimizer = torch.optim.AdamW(model.parameters(), lr=lessons.learning_rate, betas=(0.9, 0.95), fused=fused)
    falling = get_cosine_schedule_with_warmup(optimizer, max(1, lessons.steps // 20), lessons.steps)
    for batch in _batches(rows, lessons):
        with _half(lessons.device):
            loss = _loss(model, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        falling.step()
        optimizer.zero_grad()
        yield loss.detach()


def _one_behind(losses: Iterable[Any]) -> Iterator[Any]:
    """Each when the one after it is under way, so that the device never waits for somebody who looks."""
    before = None
    for loss in losses:
        if before is not None:
            yield before
        before = loss
    if before is not None:
        yield before


def _batches(rows: Sequence[Row], lessons: Lessons) -> Iterable[list[Row]]:
    """Rows of like length together, so that little is padding; in another order every time."""
    chance = random.Random(lessons.seed)
    by_length = sorted(rows, key=lambda row: len(row["input_ids"]))
    for _ in range(lessons.steps):
        end = chance.randrange(len(by_length)) + 1  # the longest of the batch, which its tokens are counted by
        count = max(1, lessons.tokens // len(by_length[end - 1]["input_ids"]))
        yield by_length[max(0, end - count) : end]


def _loss(model: Any, batch: Sequence[Row]) -> Any:
    """The mean over what is learned; words are reckoned there alone.

    Rows are filled up behind their end, where no token before it looks: so no mask is needed.
    """
    import torch
    from torch.nn.functional import cross_entropy

    longest = max(len(row["input_ids"]) for row in batch)
    ids = torch.tensor([row["input_ids"] + [0] * (longest - len(row["input_ids"])) for row in batch])
    places, wanted = [], []
    for number, row in enumerate(batch):
        for place, label in enumerate(row["labels"][1:]):
            if label != UNLEARNED:
                places.append(number * longest + place)
                wanted.append(label)
    device = model.device
    states = model.model(input_ids=ids.to(device)).last_hidden_state
    learned = states.flatten(0, 1)[torch.tensor(places, device=device)]
    return cross_entropy(model.lm_head(learned).float(), torch.tensor(wanted, device=device))
