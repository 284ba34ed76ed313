"""A list of offers as the texts of messages: what was understood, the heading, the cards; cut between cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.telegram.sending import MOST, length, pieces
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain import Hit, Language, Offers

_APART = "\n\n"


def messages(offers: Offers, language: Language, today: date, *, above: str = "") -> list[str]:
    """The texts of the messages, small Markdown; `above`: a line over the heading."""
    speech = say(language)
    head = "\n".join(line for line in (above, speech.heading(offers)) if line)
    cards = [speech.card(hit, number, today=today) for number, hit in enumerate(offers.hits, offers.first)]
    return joined([head, *cards])


def single(hit: Hit, language: Language, today: date) -> str:
    """One offer by itself, without a number: there is no list that it would belong to."""
    return say(language).card(hit, 1, today=today).replace("**[1] ", "**", 1)


def joined(blocks: Sequence[str]) -> list[str]:
    """Blocks with blank lines between them, as few messages as hold them; no block is divided that fits in one."""
    whole = _APART.join(text for block in blocks if (text := block.strip("\n")).strip())
    if length(whole) <= MOST:
        return [whole] if whole else []
    texts: list[str] = []
    room = 0
    for block in [piece for one in blocks for piece in pieces(one)]:
        needed = length(block)
        if texts and needed + len(_APART) <= room:
            texts[-1] += f"{_APART}{block}"
            room -= needed + len(_APART)
        else:
            texts.append(block)
            room = MOST - needed
    return texts
