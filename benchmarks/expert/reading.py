"""What a model reads before it is taught to answer: the prompts, and in them things said twice.

No answer is among it. A text said twice teaches to copy; a list of offers that comes again in another order
teaches to find an offer by what it begins with, and to copy from there.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from bot.prompts import SYSTEMS
from bot.prompts.words import FIELDS, HEADINGS
from expert.template_check import messages
from expert.training.rows import UNLEARNED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.training.dataset import Conversation

TWICE = 90
"""The longest text that is said twice, in tokens."""
_LISTS = 3
"""Offers in a list that comes again."""


def phrases() -> list[str]:
    """What the bot's prompts always say in the same words: their rules, headings and keys."""
    said = [*SYSTEMS, *HEADINGS["pl"].values(), *(f'"{key}": ' for key in FIELDS["pl"].values())]
    return [phrase for phrase in said if " " in phrase]


def readings(
    tokenizer: Any, conversations: Sequence[Conversation], *, seed: int = 1
) -> list[dict[str, list[int]]]:
    """Rows with loss on everything. Any: a tokenizer of the transformers library."""
    chance = random.Random(seed)
    rows = []
    for *asked, _ in conversations:
        last = asked[-1].text
        whole = tokenizer.apply_chat_template(messages(asked), tokenize=False, add_generation_prompt=True)
        for text in (whole, "".join(_listed(last, chance)), "".join(_twice(tokenizer, last, chance))):
            if text:
                ids = tokenizer.encode(text, add_special_tokens=False)
                rows.append({"input_ids": ids, "labels": ids})
    return rows


def repetitions(
    tokenizer: Any, conversations: Sequence[Conversation], *, seed: int = 1
) -> list[dict[str, list[int]]]:
    """Rows of what is said again, with loss on the second time alone: who learns answers must not forget to copy.

    Any: a tokenizer of the transformers library.
    """
    chance = random.Random(seed)
    rows = []
    for *asked, _ in conversations:
        last = asked[-1].text
        for first, again in (_listed(last, chance), _twice(tokenizer, last, chance)):
            if again:
                known, learned = (tokenizer.encode(text, add_special_tokens=False) for text in (first, again))
                rows.append({"input_ids": known + learned, "labels": [UNLEARNED] * len(known) + learned})
    return rows


def _listed(asked: str, chance: random.Random) -> tuple[str, str]:
    """Some offers of a prompt, and the same in another order; nothing where there are fewer than two."""
    offers = [line for line in asked.split("\n") if line.startswith('{"nr"')]
    if len(offers) < 2:
        return "", ""
    some = chance.sample(offers, min(_LISTS, len(offers)))
    return "\n".join([*some, "", ""]), "\n".join(chance.sample(some, len(some)))


def _twice(tokenizer: Any, asked: str, chance: random.Random) -> tuple[str, str]:
    """A piece of the prompt, and the same again."""
    ids = tokenizer.encode(asked, add_special_tokens=False)
    length = chance.randint(TWICE // 4, TWICE)
    start = chance.randrange(max(1, len(ids) - length))
    piece = tokenizer.decode(ids[start : start + length])
    return f"{piece}\n", piece
