"""A conversation as tokens, with the answer marked: loss falls on the answer and the token that ends it alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from bot.errors import BadInput
from expert.template_check import messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Turn
    from expert.templates import ChatTemplate


class FastTokenizer(Protocol):
    """A tokenizer of the transformers library that knows where each token stands in the text. Any: its types."""

    def apply_chat_template(self, conversation: Any, **options: Any) -> Any: ...

    def __call__(self, text: str, **options: Any) -> Any: ...

    def convert_tokens_to_ids(self, tokens: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class TokenExample:
    """`learned`: for each token whether loss falls on it."""

    ids: list[int]
    learned: list[bool]

    @property
    def answer_tokens(self) -> int:
        return sum(self.learned)


def token_example(tokenizer: FastTokenizer, template: ChatTemplate, turns: Sequence[Turn]) -> TokenExample:
    """Raises BadInput where the marked tokens are not exactly the answer and its end."""
    whole: str = tokenizer.apply_chat_template(messages(turns), tokenize=False)
    prompt: str = tokenizer.apply_chat_template(messages(turns[:-1]), tokenize=False, add_generation_prompt=True)
    answer = turns[-1].text + template.end
    if not whole.startswith(prompt + answer):
        raise BadInput(
            f"The chat template {template.name} does not put the answer and {template.end} right behind the "
            "prompt: loss cannot be kept to them."
        )
    encoded = tokenizer(whole, add_special_tokens=False, return_offsets_mapping=True)
    begin, end = len(prompt), len(prompt) + len(answer)
    learned = [begin <= start < end for start, _ in encoded["offset_mapping"]]
    example = TokenExample(list(encoded["input_ids"]), learned)
    check_mask(example, encoded["offset_mapping"], begin, end, tokenizer.convert_tokens_to_ids(template.end))
    _check_prompt(tokenizer, prompt, example)
    return example


def check_mask(
    example: TokenExample, offsets: Sequence[tuple[int, int]], begin: int, end: int, end_token: int
) -> None:
    """The marked tokens are one run that spans `begin` to `end` of the text and closes with `end_token`."""
    places = [place for place, learned in enumerate(example.learned) if learned]
    if not places:
        raise BadInput("No token of an example is learned: the mask is empty, so nothing would be learned.")
    if places != list(range(places[0], places[-1] + 1)):
        raise BadInput("The learned tokens of an example are not one run.")
    first, last = offsets[places[0]][0], offsets[places[-1]][1]
    if (first, last) != (begin, end):
        raise BadInput(
            f"The learned tokens of an example span {first} to {last} of its text, and the answer with its end "
            f"{begin} to {end}."
        )
    if example.ids[places[-1]] != end_token or len(places) < 2:
        raise BadInput(
            "The last learned token of an example is not the one that ends an answer: the model would not learn "
            "to stop."
        )


def _check_prompt(tokenizer: FastTokenizer, prompt: str, example: TokenExample) -> None:
    """What the server sends as the prompt is what stands before the answer in training, token by token."""
    alone = list(tokenizer(prompt, add_special_tokens=False)["input_ids"])
    if alone != example.ids[: example.learned.index(True)]:
        raise BadInput("The prompt of an example has other tokens alone than in front of its answer.")
