"""One answer: the parts that the conversation gives, as messages in a chat."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from adapters.telegram import cards
from adapters.telegram.keyboard import under_notice, under_offers
from adapters.telegram.phrases import phrases
from adapters.telegram.stream import Stream
from bot.domain import Done, Notice, Offers, Understood, Words
from bot.errors import PlatformError
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from adapters.telegram.calling import Caller
    from adapters.telegram.rhythm import Rhythm
    from adapters.telegram.sending import Sender, Spot
    from bot.domain import Button, Language, Part


class Typing:
    """The sign that something is being written, for as long as it is open and nothing else shows it."""

    def __init__(self, sender: Sender, spot: Spot, rhythm: Rhythm) -> None:
        self._sender = sender
        self._spot = spot
        self._rhythm = rhythm
        self._task = asyncio.create_task(self._run())

    def hush(self) -> None:
        """Something else shows it from now on."""
        self._task.cancel()

    async def end(self) -> None:
        self._task.cancel()
        await asyncio.wait({self._task})

    async def _run(self) -> None:
        await asyncio.sleep(self._rhythm.typing_after)
        while True:
            with contextlib.suppress(PlatformError):  # a courtesy
                await self._sender.typing(self._spot)
            await asyncio.sleep(self._rhythm.typing_every)


class Answer:
    """Shows the parts in the order in which they come. Raises PlatformError where the person cannot be reached.

    What may have arrived is not said again; at the end the person is told that something may be missing. What is
    kept of a person, their private chat among it, is shown in no group.
    """

    def __init__(
        self,
        sender: Sender,
        caller: Caller,
        spot: Spot,
        *,
        language: Language,
        today: Callable[[], date],
        shared_by: str = "",
    ) -> None:
        self._sender = sender
        self._caller = caller
        self._spot = spot
        self._language = language
        self._today = today
        self._shared_by = shared_by
        self._understood = ""
        self._withheld = False
        self._stream: Stream | None = None
        self._certain = True

    async def show(self, part: Part) -> None:
        match part:
            case Words(text, replaces):
                self._words().add(text, replaces=replaces)
            case Understood(reading, language):
                self._language = language
                if reading.intent == "search":
                    self._understood = say(language).understood(reading.search)
                if reading.intent == "export" and self._spot.group:
                    await self._notice(phrases(language).only_in_private)
                    self._withheld = True
            case Offers():
                await self.end()
                await self._offers(part)
            case Notice(text, buttons) if not self._withheld:
                await self._notice(text, buttons)
            case Done():
                await self.end()
                if not self._certain:
                    await self._sender.say(self._spot, say(self._language).words.maybe_lost)

    async def end(self) -> None:
        """What has been said so far stays."""
        stream, self._stream = self._stream, None
        if stream is not None:
            self._note(certain=await stream.finish())

    def _note(self, *, certain: bool) -> None:
        self._certain = self._certain and certain

    def _words(self) -> Stream:
        if self._stream is None:
            self._stream = Stream(self._sender, self._caller, self._spot)
        return self._stream

    async def _notice(self, text: str, buttons: Sequence[Button] = ()) -> None:
        await self.end()
        self._note(certain=await self._sender.say(self._spot, text, under_notice(buttons)))

    async def _offers(self, offers: Offers) -> None:
        above, self._understood = (self._shared_by if offers.shared else self._understood), ""
        texts = cards.messages(offers, self._language, self._today(), above=above)
        self._note(certain=await self._sender.say_pieces(self._spot, texts, under_offers(offers)))
