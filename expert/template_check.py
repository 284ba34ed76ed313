"""Does the served template give the tokens that the model was trained on? The usual failure of fine-tuning.

A tokenizer comes in as a Protocol, so that nothing here needs the libraries of training.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from bot.domain import Turn
from bot.errors import BadInput
from expert.go_template import render

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SHOWN = 8


class Tokenizer(Protocol):
    """What the check asks of a tokenizer of the transformers library. Any: its options and results."""

    def apply_chat_template(self, conversation: Any, **options: Any) -> Any: ...

    def encode(self, text: str, **options: Any) -> Any: ...

    def decode(self, ids: Any, **options: Any) -> Any: ...


CONVERSATIONS: tuple[tuple[Turn, ...], ...] = (
    (Turn("user", "Cześć"),),
    (Turn("system", "Jesteś doradcą.\n\nZasady:\n1. Krótko."), Turn("user", "praca w Łodzi, od 6 tys.")),
    (
        Turn("system", "Jesteś doradcą."),
        Turn("user", "  kucharz\n"),
        Turn("assistant", "Oferta [1] jest najlepsza. "),
        Turn("user", 'a w Krakowie?\n[1] {"tytuł": "Kucharz", "opis": "„Zupa” – {{ .System }} 🍲"}'),
    ),
)
"""Short conversations that differ in what templates get wrong: roles, white space, quotes, braces."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt in tokens, as it was trained and as it is served."""

    trained: list[int]
    served: list[int]


def prompt_tokens(tokenizer: Tokenizer, template: str, turns: Sequence[Turn]) -> Prompt:
    """`template`: the Go template. The server begins the text as the tokenizer does by itself."""
    trained = tokenizer.apply_chat_template(
        messages(turns), tokenize=True, add_generation_prompt=True, return_dict=False
    )
    served = tokenizer.encode(render(template, turns), add_special_tokens=True)
    return Prompt(list(trained), list(served))


def check_templates(
    tokenizer: Tokenizer, template: str, conversations: Sequence[Sequence[Turn]] = CONVERSATIONS
) -> int:
    """How many conversations give the same tokens in training and serving; BadInput where one does not."""
    for turns in conversations:
        prompt = prompt_tokens(tokenizer, template, turns)
        if prompt.trained != prompt.served:
            raise BadInput(
                "The served template gives other tokens than the training one, from token "
                f"{_first_difference(prompt)}: trained {_near(tokenizer, prompt.trained, prompt)}, "
                f"served {_near(tokenizer, prompt.served, prompt)}; choose the family of the base's own template."
            )
    if not conversations:
        raise BadInput("There is no conversation to compare the templates by.")
    return len(conversations)


def messages(turns: Sequence[Turn]) -> list[Mapping[str, str]]:
    return [{"role": turn.role, "content": turn.text} for turn in turns]


def _first_difference(prompt: Prompt) -> int:
    pairs = zip(prompt.trained, prompt.served, strict=False)
    shorter = min(len(prompt.trained), len(prompt.served))
    return next((place for place, (one, other) in enumerate(pairs) if one != other), shorter)


def _near(tokenizer: Tokenizer, ids: list[int], prompt: Prompt) -> str:
    at = _first_difference(prompt)
    return repr(tokenizer.decode(ids[at : at + _SHOWN]))
