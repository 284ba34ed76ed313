"""An answer in a thread: signs of life, offers, the expert's words as they come, and what to ask next."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from adapters.slack.answering import Showing
from adapters.slack.blocks import notice_messages
from adapters.slack.live import LiveWords
from adapters.slack.phrases import PHRASES
from bot.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from adapters.slack.places import Thread
    from adapters.slack.pulse import Pulse
    from bot.domain import Language, Notice, Offers

MOST_PROMPTS = 4


class ThreadAnswer(Showing):
    """Shown in `thread`; whoever is in the channel can read it, but for what is kept of the person who asks."""

    def __init__(self, thread: Thread, pulse: Pulse, *, today: Callable[[], date], language: Language) -> None:
        super().__init__(thread.api, chat=thread.chat, user=thread.user, today=today, language=language)
        self._thread = thread
        self._pulse = pulse
        self._live: LiveWords | None = None
        self._settled = True
        self._sign: SignOfLife | None = None

    async def _begun(self, *, help_asked: bool) -> None:
        if not help_asked:
            words = PHRASES[self._language].searching
            self._sign = SignOfLife(self._thread, words, self._pulse, after=self._pulse.first_sign)

    async def _offers(self, offers: Offers) -> None:
        await self._quiet()
        for message in self._messages(offers):
            await self._thread.post(message)
        words = PHRASES[self._language].comparing
        self._sign = SignOfLife(self._thread, words, self._pulse, after=self._pulse.sign_of_life)

    async def _notice(self, notice: Notice) -> None:
        await self._quiet()
        await self._finish_words()
        place = self._thread if self._thread.direct or not self._personal else self._thread.private()
        for message in notice_messages(notice):
            await place.post(message)

    async def _words(self, text: str, *, replaces: bool) -> None:
        await self._quiet()
        if self._live is None or (self._settled and not replaces):
            self._live = LiveWords(self._thread, self._pulse)
        self._settled = False
        self._live.add(text, replaces=replaces)

    async def _finish_words(self) -> None:
        if self._live is not None and not self._settled:
            self._settled = True
            await self._live.finish()

    async def _done(self, suggestions: Sequence[str]) -> None:
        await self._quiet()
        await self._finish_words()
        if self._thread.direct and suggestions and not self._api.lacks("assistant.threads.setSuggestedPrompts"):
            with suppress(PlatformError):
                await suggest(self._thread, suggestions, PHRASES[self._language].prompts_title)

    async def _over(self) -> None:
        """Whatever broke the answer off, no words stay half-said and no sign stays on."""
        await self._quiet()
        with suppress(PlatformError):
            await self._finish_words()
        if self._thread.busy:
            await self._thread.status("")

    async def _quiet(self) -> None:
        """No sign of life comes after what is said next."""
        sign, self._sign = self._sign, None
        if sign is not None:
            await sign.over()


class SignOfLife:
    """Says in the thread what the bot is doing, where nothing else is said for `after` seconds.

    What is said next waits for its end, so offers that come at once come sooner without it.
    """

    def __init__(self, thread: Thread, text: str, pulse: Pulse, *, after: float) -> None:
        self._thread = thread
        self._text = text
        self._pulse = pulse
        self._after = after
        self._saying = False
        self._task = asyncio.create_task(self._say())

    async def _say(self) -> None:
        if self._after:
            await self._pulse.sleep(self._after)
        self._saying = True
        await self._thread.status(self._text)

    async def over(self) -> None:
        """Returns once it will not be said any more, or has been."""
        if not self._saying and self._after:
            self._task.cancel()
        await asyncio.wait({self._task})


async def suggest(thread: Thread, messages: Sequence[str], title: str) -> None:
    """Prompts to tap in the assistant pane; raises PlatformError."""
    prompts = [{"title": message, "message": message} for message in messages[:MOST_PROMPTS]]
    await thread.api.call(
        "assistant.threads.setSuggestedPrompts",
        hurry=True,
        channel_id=thread.chat,
        thread_ts=thread.thread,
        title=title,
        prompts=prompts,
    )
