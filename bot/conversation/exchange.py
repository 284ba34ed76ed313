"""One message and what has been said in answer to it so far."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain import Notice, Offers, Turn, Words
from bot.state import Memory
from bot.texts import Speech, plain, say

if TYPE_CHECKING:
    import asyncio
    from datetime import date, datetime

    from bot.conversation.asking import Asked
    from bot.conversation.patience import Patience
    from bot.domain import Address, Hit, Language, Part

MOST_READ = 2000
"""A message is read up to this many characters; nobody describes the work they want in more."""
_MOST_SUMMARY = 1200
_BREAKS = "\n\t "


@dataclass(slots=True)
class Exchange:
    """What an answer is made of.

    `remembers`: the database could be reached, so far. `request`: the answer's id in the log. `asked`: what the
    answer asks the person, if it does. `told`: the number of the offer of the list that was told about last.
    `keeping`: what is being kept of what the answer shows.
    """

    address: Address
    text: str
    cut: bool
    language: Language
    now: datetime
    patience: Patience
    request: str = ""
    memory: Memory = field(default_factory=Memory)
    remembers: bool = True
    suggestions: tuple[str, ...] = ()
    asked: Asked | None = None
    told: int | None = None
    keeping: asyncio.Task[None] | None = None
    _words: list[str] = field(default_factory=list)
    _facts: list[str] = field(default_factory=list)

    @property
    def speech(self) -> Speech:
        return say(self.language)

    @property
    def today(self) -> date:
        return self.now.date()

    async def kept(self) -> None:
        """Returns once what the answer shows is kept, or cannot be."""
        if self.keeping is not None:
            await self.keeping

    def note(self, part: Part) -> None:
        """Keeps what a part says, for the history."""
        if isinstance(part, Words):
            self._words = [part.text] if part.replaces else [*self._words, part.text]
        elif isinstance(part, Notice):
            self._facts.append(plain(part.text))
        elif isinstance(part, Offers):
            self._facts.append("\n".join(_named(number, hit) for number, hit in enumerate(part.hits, part.first)))

    def turns(self) -> list[Turn]:
        """Question and answer as history keeps them: the model's words, or the facts where it had none."""
        said = "".join(self._words).strip() or "\n".join(self._facts).strip()[:_MOST_SUMMARY]
        return [Turn("user", self.text), Turn("assistant", said)] if said else []


def _named(number: int, hit: Hit) -> str:
    company = f" – {hit.offer.company}" if hit.offer.company else ""
    return f"[{number}] {hit.offer.title}{company}"


def readable(text: str) -> tuple[str, bool]:
    """A message's text as far as it is read, and whether that cut it.

    Control characters and halves of surrogates, which databases refuse, are left out.
    """
    whole = "".join(
        c for c in text[: 4 * MOST_READ] if c in _BREAKS or unicodedata.category(c) not in {"Cc", "Cs"}
    )
    kept = whole.strip()
    cut = len(kept) > MOST_READ or len(text) > 4 * MOST_READ
    return kept[:MOST_READ].rstrip(), cut
