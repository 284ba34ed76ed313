"""Conversations as rows of tokens and labels; every mask is checked on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from expert.training.masking import token_example

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.templates import ChatTemplate
    from expert.training.dataset import Conversation
    from expert.training.masking import FastTokenizer

UNLEARNED = -100
"""The label of a token that no loss falls on; what PyTorch's cross-entropy ignores by default."""


@dataclass(frozen=True, slots=True)
class Rows:
    """`too_long`: examples left out. `tokens`, `answer_tokens`: of the rows that are here."""

    rows: list[dict[str, list[int]]]
    too_long: int
    tokens: int
    answer_tokens: int

    def dataset(self) -> Any:  # Any: datasets.Dataset
        from datasets import Dataset

        return Dataset.from_list(self.rows)


def token_rows(
    tokenizer: FastTokenizer, template: ChatTemplate, conversations: Sequence[Conversation], *, longest: int
) -> Rows:
    """Raises BadInput where a mask is wrong, or nothing is short enough."""
    rows: list[dict[str, list[int]]] = []
    tokens = answer_tokens = 0
    for turns in conversations:
        example = token_example(tokenizer, template, turns)
        if len(example.ids) > longest:
            continue
        tokens += len(example.ids)
        answer_tokens += example.answer_tokens
        labels = [
            token if learned else UNLEARNED for token, learned in zip(example.ids, example.learned, strict=True)
        ]
        rows.append({"input_ids": example.ids, "labels": labels})
    if not rows:
        raise BadInput(
            f"No example is shorter than data.max_tokens ({longest}): raise it, or shorten the examples."
        )
    return Rows(rows, len(conversations) - len(rows), tokens, answer_tokens)
