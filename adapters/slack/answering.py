"""The parts of an answer, shown one after the other; how, the thread and the private answer say."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from adapters.slack.blocks import offers_messages, shared_messages
from adapters.slack.phrases import PHRASES
from adapters.slack.places import post
from adapters.slack.sending import Refused
from bot.domain import Done, Notice, Offers, Understood, Words
from bot.errors import AddresseeGone, BadToken, PlatformError
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from datetime import date

    from adapters.slack.blocks import Outgoing
    from adapters.slack.sending import Api
    from bot.domain import Language, Part

log = logging.getLogger(__name__)


class Showing(ABC):
    """One answer on its way to Slack. Only an addressee or a token that is gone ends it.

    After any other failure the person is told in the end that something may be missing: what may have arrived is
    not said again, and nothing is lost without a word.
    """

    def __init__(
        self,
        api: Api,
        *,
        chat: str,
        user: str,
        today: Callable[[], date],
        language: Language,
    ) -> None:
        self._api = api
        self._chat = chat
        self._user = user
        self._today = today
        self._language: Language = language
        self._understood = ""
        self._personal = False
        self._complete = True

    async def show(self, parts: AsyncIterator[Part]) -> None:
        """Shows every part; raises AddresseeGone or BadToken where nothing more can be shown."""
        try:
            async for part in parts:
                await self._safely(part)
            if not self._complete:
                await self._safely(Notice(say(self._language).words.maybe_lost))
        finally:
            await self._over()

    async def _safely(self, part: Part) -> None:
        """One part that cannot be shown does not keep the others back."""
        try:
            await self._take(part)
        except (AddresseeGone, BadToken):
            raise
        except PlatformError as failure:
            self._complete = False
            log.warning("a part of an answer could not be shown: %s", failure)

    async def _take(self, part: Part) -> None:
        match part:
            case Understood(reading, language):
                self._language = language
                if reading.intent == "search":
                    self._understood = say(language).understood(reading.search)
                self._personal = reading.intent == "export"
                await self._begun(help_asked=reading.intent == "help")
            case Offers(shared=True):
                await self._share(part)
            case Offers():
                await self._offers(part)
            case Notice():
                await self._notice(part)
            case Words(text, replaces):
                await self._words(text, replaces=replaces)
            case Done(suggestions):
                await self._done(suggestions)

    def _messages(self, offers: Offers, *, shareable: bool = False) -> list[Outgoing]:
        return offers_messages(
            offers, self._language, today=self._today(), understood=self._understood, shareable=shareable
        )

    async def _share(self, offers: Offers) -> None:
        """To the whole channel; where the bot may not write, the person is told how to let it in."""
        messages = shared_messages(offers, self._user, self._language, today=self._today())
        try:
            for message in messages:
                await post(self._api, self._chat, message)
        except (AddresseeGone, Refused) as failure:
            log.info("offers could not be shared: %s", failure)
            await self._notice(Notice(PHRASES[self._language].cannot_share))

    @abstractmethod
    async def _begun(self, *, help_asked: bool) -> None:
        """The message has been read."""

    @abstractmethod
    async def _offers(self, offers: Offers) -> None: ...

    @abstractmethod
    async def _notice(self, notice: Notice) -> None: ...

    @abstractmethod
    async def _words(self, text: str, *, replaces: bool) -> None: ...

    @abstractmethod
    async def _done(self, suggestions: Sequence[str]) -> None: ...

    @abstractmethod
    async def _over(self) -> None:
        """The answer has ended, complete or not."""
