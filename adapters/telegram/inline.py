"""Inline mode: `@bot python kraków` in any chat gives offers to insert."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from typing import TYPE_CHECKING

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode

from adapters.markup import telegram_html
from adapters.telegram import cards
from adapters.telegram.bugs import log_bug
from adapters.telegram.deep_links import payload_of
from adapters.telegram.incoming import PLATFORM
from adapters.telegram.phrases import phrases
from adapters.telegram.sending import pieces
from bot.domain import Address, Message, Offers, Understood
from bot.errors import PlatformError
from bot.texts import plain, say

if TYPE_CHECKING:
    from datetime import date

    from telegram import Bot

    from adapters.telegram.calling import Caller
    from adapters.telegram.incoming import Glanced
    from bot.domain import Hit, Language
    from bot.ports import Answering, Clock

log = logging.getLogger(__name__)

_CACHE = 60
"""Seconds for which Telegram may give the same answer again."""
_MOST = 20
_MOST_TITLE = 120
_START = "start"


class Inline:
    """Answers the newest query of each person; one that a letter more has made old is left."""

    def __init__(self, answering: Answering, bot: Bot, caller: Caller, clock: Clock, *, personal: bool) -> None:
        self._answering = answering
        self._bot = bot
        self._caller = caller
        self._clock = clock
        self._personal = personal
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def take(self, one: Glanced, *, admitted: bool) -> None:
        """Returns at once. `personal` answers are not shown by Telegram to others who ask the same."""
        before = self._tasks.get(one.person.id)
        if before is not None:
            before.cancel()
        task = asyncio.create_task(self._answer(one, admitted=admitted))
        self._tasks[one.person.id] = task
        task.add_done_callback(lambda done: self._forget(one.person.id, done))

    async def finished(self) -> None:
        while self._tasks:
            await asyncio.wait(self._tasks.values())

    def _forget(self, person: int, done: asyncio.Task[None]) -> None:
        if self._tasks.get(person) is done:
            del self._tasks[person]

    async def _answer(self, one: Glanced, *, admitted: bool) -> None:
        try:
            results, button = await self._results(one, admitted=admitted)
            await self._caller.once(
                "answerInlineQuery",
                lambda: self._bot.answer_inline_query(
                    one.query, results, cache_time=_CACHE, is_personal=self._personal, button=button
                ),
            )
        except PlatformError as failure:
            log.info("%s", failure)
        except Exception as error:
            log_bug("an inline query", error)

    async def _results(
        self, one: Glanced, *, admitted: bool
    ) -> tuple[list[InlineQueryResultArticle], InlineQueryResultsButton | None]:
        told = phrases(one.person.language)
        if not admitted:
            return [], InlineQueryResultsButton(told.inline_stranger, start_parameter=_START)
        if not one.text:
            return [], InlineQueryResultsButton(told.inline_empty, start_parameter=_START)
        address = Address(PLATFORM, str(one.person.id), str(one.person.id))
        parts = await self._answering.glance(Message(address, one.text, one.person.language))
        default: Language = one.person.language or "pl"
        language = next((part.language for part in parts if isinstance(part, Understood)), default)
        found = next((part for part in parts if isinstance(part, Offers)), None)
        payload = payload_of(one.text) or _START
        if found is None:
            return [], InlineQueryResultsButton(told.inline_talk, start_parameter=payload)
        results = articles(found, language, self._clock().date())
        if results and not found.relaxed:
            return results, None
        missing = plain(say(language).words.nothing) if results else told.inline_nothing
        return results, InlineQueryResultsButton(missing, start_parameter=payload)


def articles(found: Offers, language: Language, today: date) -> list[InlineQueryResultArticle]:
    """The offers, each as something to insert, once; those that break a constraint say which."""
    broken = plain(say(language).without(found.relaxed)) if found.relaxed else ""
    hits = {hit.offer.id: hit for hit in found.hits}
    return [_article(hit, language, today, broken) for hit in list(hits.values())[:_MOST]]


def _article(hit: Hit, language: Language, today: date, broken: str) -> InlineQueryResultArticle:
    offer = hit.offer
    text = pieces(cards.single(hit, language, today))[0]
    title, *facts = plain(say(language).card(hit, 1, today=today)).split("\n")
    return InlineQueryResultArticle(
        id=hashlib.sha256(offer.id.encode()).hexdigest()[:32],
        title=title.removeprefix("[1] ")[:_MOST_TITLE],
        description="\n".join([*([broken] if broken else []), *facts[:2]]),
        input_message_content=InputTextMessageContent(
            telegram_html(text),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
    )
