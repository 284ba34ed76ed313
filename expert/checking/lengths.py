"""How long turns are in tokens: by the tokenizer that will read them, or an estimate by characters."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from bot.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOKENS_PER_TURN = 5
"""What ChatML puts around a turn: <|im_start|>, the role, a new line, <|im_end|>, a new line."""

CHARACTERS_PER_TOKEN = 2.5
"""Measured over 980 Polish adverts of 1.3 million characters: 2.5 with a vocabulary of 32,768 (Mistral 7B v0.3),
3.2 with one of 131,072 (Mistral NeMo, tekken). The first, so that an estimate is rather too high."""


@dataclass(frozen=True, slots=True)
class TokenCount:
    """Counts the tokens of a text. `name`: by what, for the reader of the figures; `exact`: no estimate."""

    name: str
    exact: bool
    count: Callable[[str], int]


def by_characters() -> TokenCount:
    """An estimate for texts in Polish, for where no tokenizer is named."""
    name = f"an estimate of one token for {CHARACTERS_PER_TOKEN} characters (no tokenizer was named)"
    return TokenCount(name, exact=False, count=lambda text: round(len(text) / CHARACTERS_PER_TOKEN))


def by_tokenizer(path: Path) -> TokenCount:
    """By a `tokenizer.json`, or the folder of a model that has one; raises WrongUse.

    Without the package `tokenizers` (it comes with the extra for training) it is an estimate, whose name says so.
    """
    file = path / "tokenizer.json" if path.is_dir() else path
    if not file.is_file():
        raise WrongUse(f"there is no {file}; name the folder of a model with its tokenizer.json")
    if find_spec("tokenizers") is None:
        estimate = by_characters()
        name = (
            f"{estimate.name.partition(' (')[0]} (the package tokenizers is not installed: pip install tokenizers)"
        )
        return TokenCount(name, exact=False, count=estimate.count)
    from tokenizers import Tokenizer

    try:
        tokenizer: Any = Tokenizer.from_file(str(file))  # Any: the package says no types
    except Exception as error:  # it raises Exception itself
        raise WrongUse(f"{file} is no tokenizer that the package tokenizers reads: {error}") from error
    return TokenCount(
        str(file), exact=True, count=lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)
    )
