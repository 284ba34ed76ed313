"""What the bot has just asked, so that the next message can answer it: "2" after "which alert?".

Kept in memory alone: an answer that comes after a restart is read as any message is.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain import Search

if TYPE_CHECKING:
    from bot.domain import Address, Reading
    from bot.ports import Reader

MOST_KEPT = 10_000
"""Questions that wait for an answer; of more the oldest are forgotten."""

_ALL = re.compile(
    r"\W*(?:no |to |ok |te )*(?:oba|obydwa|obie|wszystkie|both|all)(?: (?:of them|alerty|naraz))?\W*", re.I
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was asked. `of_which`: what was wanted of alerts or offers that a number is to name.
    `before`: the words that a time said alone would complete ("powiadamiaj mnie", "wstrzymaj alert 2")."""

    of_which: Reading | None = None
    before: str = ""


class Asking:
    """The questions that wait, one for each address."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[Address, Asked] = OrderedDict()

    def keep(self, address: Address, asked: Asked | None) -> None:
        self._waiting.pop(address, None)
        if asked is not None:
            self._waiting[address] = asked
        if len(self._waiting) > MOST_KEPT:
            self._waiting.popitem(last=False)

    def take(self, address: Address) -> Asked | None:
        """The question that waits; it waits for one message and no longer."""
        return self._waiting.pop(address, None)


def answered(asked: Asked, text: str, reading: Reading, reader: Reader, in_force: Search) -> Reading:
    """`reading` of `text`, or what the text means as an answer to the question; a time leaves `in_force` be."""
    wanted = asked.of_which
    if wanted is None:
        return _completed(asked.before, text, reading, reader, in_force)
    if wanted.order is not None and _ALL.fullmatch(text):
        return replace(wanted, search=reading.search, order=replace(wanted.order, every=True))
    if reading.intent == "details" and reading.numbers and not text.rstrip().endswith("?"):
        return replace(wanted, search=reading.search, numbers=reading.numbers)
    return reading


def _completed(before: str, text: str, reading: Reading, reader: Reader, in_force: Search) -> Reading:
    """A time and nothing else: "raz w tygodniu wystarczy", which may be said of the work as well."""
    if reading.intent != "search":
        return reading
    whole = reader.read(f"{before} {text}", None)
    order = whole.order
    told = whole.cadence is not None or (order is not None and bool(order.cannot or order.until))
    return replace(whole, search=in_force) if told and whole.search == Search() else reading
