"""What the conversation core needs from outside, as Protocols; the wiring hands it the real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from datetime import date, datetime

    from bot.domain import Found, Offer, Reading, Search, Turn


class Reader(Protocol):
    """Reads a sentence in milliseconds, without a model and without I/O."""

    def read(self, text: str, before: Search | None = None) -> Reading:
        """`before`: the search in force before this message, None in a new conversation."""
        ...


class OfferFinder(Protocol):
    """Finds offers; raises StoreError."""

    async def find(
        self, search: Search, *, limit: int, today: date, offset: int = 0, include_closed: bool = False
    ) -> Found:
        """One page of hits; see `Found` for what happens when nothing fits."""
        ...

    async def get(self, ids: Sequence[str]) -> list[Offer]:
        """The offers of these ids that exist, in the order asked, with their full descriptions."""
        ...


class ChatModel(Protocol):
    """A model that answers in words; raises ModelError at any point, also in mid-stream."""

    def stream(self, turns: Sequence[Turn]) -> AsyncIterator[str]:
        """The answer in pieces as they come. Closing the iterator frees the model."""
        ...

    def waiting(self) -> int:
        """How many answers are under way or queued before a new one would begin; 0: it begins at once."""
        ...

    async def count_tokens(self, turns: Sequence[Turn]) -> int:
        """An upper estimate of the prompt's length in the model's tokens."""
        ...

    @property
    def context_tokens(self) -> int:
        """The fixed context length; prompt and answer together stay within it."""
        ...


class Clock(Protocol):
    def __call__(self) -> datetime:
        """The present moment, with a time zone."""
        ...
