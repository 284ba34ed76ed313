"""An answer for one person's eyes: the offers at once, the expert's words once they are complete."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from adapters.slack.answering import Showing
from adapters.slack.blocks import button, notice_messages, words_messages
from adapters.slack.modal import OPEN_FORM
from adapters.slack.phrases import PHRASES
from bot.errors import PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from adapters.slack.places import Private
    from adapters.slack.sending import Api, Json
    from bot.domain import Language, Notice, Offers

_KEPT_FOR_THE_END = 2
"""Responses that stay for the end of the answer; beyond those, what there is to say is gathered for it."""


class PrivateAnswer(Showing):
    """Shown by `place`, which takes few messages: words are gathered, and what comes after them with them.

    `shareable`: the offers may be shown to the channel by a button.
    """

    def __init__(
        self,
        api: Api,
        place: Private,
        *,
        chat: str,
        user: str,
        today: Callable[[], date],
        language: Language,
    ) -> None:
        super().__init__(api, chat=chat, user=user, today=today, language=language)
        self._place = place
        self._shareable = not chat.startswith("D")
        self._gathered: list[str] = []
        self._words_said = ""
        self._help = False

    async def _begun(self, *, help_asked: bool) -> None:
        self._help = help_asked

    async def _offers(self, offers: Offers) -> None:
        for message in self._messages(offers, shareable=self._shareable):
            await self._place.post(message)

    async def _notice(self, notice: Notice) -> None:
        if not notice.buttons and (self._words_said or self._place.responses_left <= _KEPT_FOR_THE_END):
            self._keep_words()
            self._gathered.append(notice.text)
            return
        for message in notice_messages(notice, self._form_button() if self._help else ()):
            await self._place.post(message)

    async def _words(self, text: str, *, replaces: bool) -> None:
        self._words_said = text if replaces else self._words_said + text

    async def _done(self, suggestions: Sequence[str]) -> None:
        await self._say_gathered()

    async def _over(self) -> None:
        """What was gathered is said, also where the answer broke off."""
        with suppress(PlatformError):
            await self._say_gathered()

    def _keep_words(self) -> None:
        if self._words_said.strip():
            self._gathered.append(self._words_said)
        self._words_said = ""

    async def _say_gathered(self) -> None:
        self._keep_words()
        gathered, self._gathered = self._gathered, []
        for message in words_messages("\n\n".join(gathered)):
            await self._place.post(message)

    def _form_button(self) -> list[Json]:
        label = PHRASES[self._language].form_button
        return [{"type": "actions", "elements": [button(label, OPEN_FORM)]}]
