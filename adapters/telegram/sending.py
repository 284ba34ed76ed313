"""Messages as Telegram takes them: small Markdown as HTML, within the limit, with ways out where it is refused."""

from __future__ import annotations

import asyncio
import html
import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, MessageLimit, ParseMode

from adapters.markup import split, telegram_html
from adapters.telegram.errors import Moved, Refused, Unread
from bot.errors import MaybeSent, NotSent, PlatformError
from bot.texts import plain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from telegram import Bot, InlineKeyboardMarkup

    from adapters.telegram.calling import Caller

log = logging.getLogger(__name__)

MOST = int(MessageLimit.MAX_TEXT_LENGTH)
_TAG = re.compile(r"<[^<>]*>")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in Telegram something is said: the chat, the topic in it, the message it answers."""

    chat: int
    thread: int | None = None
    reply_to: int | None = None

    @property
    def group(self) -> bool:
        return self.chat < 0


@dataclass(frozen=True, slots=True)
class Text:
    """One message to send. `html` is given up where Telegram cannot read ours."""

    markdown: str
    keyboard: InlineKeyboardMarkup | None = None
    html: bool = True

    @property
    def body(self) -> str:
        return telegram_html(self.markdown) if self.html else plain(self.markdown)

    @property
    def mode(self) -> str | None:
        return ParseMode.HTML if self.html else None


def length(markdown: str) -> int:
    """What Telegram counts: UTF-16 units once the HTML is read."""
    return utf16(html.unescape(_TAG.sub("", telegram_html(markdown))))


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(markdown: str) -> list[str]:
    """The text in messages of a length that Telegram takes."""
    return split(markdown, MOST, length)


class Sender:
    """Sends and changes messages; raises PlatformError where nothing helps."""

    def __init__(self, bot: Bot, caller: Caller) -> None:
        self._bot = bot
        self._caller = caller
        self._moved: dict[int, int] = {}
        self._asides: set[asyncio.Task[None]] = set()

    async def say(self, spot: Spot, markdown: str, keyboard: InlineKeyboardMarkup | None = None) -> bool:
        """A text that must arrive, once, in as many messages as it needs, the keyboard under the last.

        One of which nobody knows whether it arrived is not sent again: False where there was such a one.
        """
        return await self.say_pieces(spot, pieces(markdown), keyboard)

    async def say_pieces(
        self, spot: Spot, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None = None
    ) -> bool:
        """As `say`, with the borders given."""
        certain = True
        for number, part in enumerate(parts):
            text = Text(part, keyboard if number == len(parts) - 1 else None)
            try:
                await self.deliver(spot if number == 0 else replace(spot, reply_to=None), text)
            except MaybeSent as failure:
                log.warning("%s; it is not sent again", failure)
                certain = certain and isinstance(failure, Unread)
        return certain

    async def deliver(self, spot: Spot, text: Text, *, surely: bool = True) -> int:
        """One message; its id. What Telegram refuses of it is left away, part by part.

        `surely`: it must arrive, and waits for that; else it is tried as long as nothing is to be waited for.
        """
        spot = self.now(spot)
        for _ in range(5):
            try:
                return await self._send(spot, text, surely=surely)
            except Moved as moved:
                spot = self._follow(spot, moved)
            except Refused as refusal:
                spot, text = _without(refusal, spot, text)
        raise NotSent("sendMessage: refused in every form")

    async def edit(self, spot: Spot, message: int, text: Text, *, surely: bool) -> None:
        """Gives a message another text; that it has it already is fine."""
        spot = self.now(spot)

        async def call() -> object:
            return await self._bot.edit_message_text(
                text.body,
                chat_id=spot.chat,
                message_id=message,
                parse_mode=text.mode,
                reply_markup=text.keyboard,
                link_preview_options=_NO_PREVIEW,
            )

        try:
            if surely:
                await self._caller.surely("editMessageText", call, spot.chat, repeatable=True)
            else:
                await self._caller.once("editMessageText", call, spot.chat)
        except Refused as refusal:
            if refusal.reason == "markup" and text.html:
                await self.edit(spot, message, replace(text, html=False), surely=surely)
            elif refusal.reason != "unchanged":
                raise

    async def delete(self, spot: Spot, message: int) -> None:
        """Takes a message of ours away; that it is gone already is fine."""
        spot = self.now(spot)
        try:
            await self._caller.surely(
                "deleteMessage", lambda: self._bot.delete_message(spot.chat, message), spot.chat, repeatable=True
            )
        except Refused as refusal:
            if refusal.reason != "missing":
                raise

    async def draft(self, spot: Spot, draft: int, text: Text) -> None:
        """A preview in a private chat, which fades by itself."""

        async def call() -> bool:
            return await self._bot.send_message_draft(
                spot.chat, draft, text.body, message_thread_id=spot.thread, parse_mode=text.mode
            )

        await self._caller.once("sendMessageDraft", call, spot.chat)

    async def typing(self, spot: Spot) -> None:
        spot = self.now(spot)
        if self._caller.knows("sendChatAction") and self._caller.preview_wait(spot.chat) < 5:
            await self._caller.once(
                "sendChatAction",
                lambda: self._bot.send_chat_action(spot.chat, ChatAction.TYPING, message_thread_id=spot.thread),
            )

    def answer_press(self, query: str, toast: str = "") -> None:
        """Ends the waiting of a pressed button, in the background; too late is fine."""
        self.aside(lambda: self._answer_press(query, toast))

    def aside(self, work: Callable[[], Awaitable[object]]) -> None:
        """Something said on the side, which holds nobody up; that it fails is logged."""
        task = asyncio.create_task(self._aside(work))
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def finished(self) -> None:
        """Returns when everything said on the side is done."""
        while self._asides:
            await asyncio.wait(self._asides)

    def now(self, spot: Spot) -> Spot:
        """The spot, also where its group has moved meanwhile."""
        return replace(spot, chat=self._moved[spot.chat], reply_to=None) if spot.chat in self._moved else spot

    def moved(self, old: int, new: int) -> None:
        self._moved[old] = new

    def _follow(self, spot: Spot, moved: Moved) -> Spot:
        self.moved(spot.chat, moved.chat)
        return self.now(spot)

    async def _aside(self, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except PlatformError as failure:
            log.info("%s", failure)

    async def _answer_press(self, query: str, toast: str) -> None:
        await self._caller.surely(
            "answerCallbackQuery",
            lambda: self._bot.answer_callback_query(query, toast or None),
            0,
            repeatable=True,
        )

    async def _send(self, spot: Spot, text: Text, *, surely: bool) -> int:
        reply = (
            ReplyParameters(spot.reply_to, allow_sending_without_reply=True) if spot.reply_to is not None else None
        )

        async def call() -> int:
            sent = await self._bot.send_message(
                spot.chat,
                text.body,
                parse_mode=text.mode,
                message_thread_id=spot.thread,
                reply_parameters=reply,
                reply_markup=text.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
            return sent.message_id

        if surely:
            return await self._caller.surely("sendMessage", call, spot.chat)
        await self._caller.room(spot.chat)
        return await self._caller.once("sendMessage", call, spot.chat)


def _without(refusal: Refused, spot: Spot, text: Text) -> tuple[Spot, Text]:
    """The message without what was refused; raises the refusal where that is the message itself."""
    if refusal.reason == "markup" and text.html:
        return spot, replace(text, html=False)
    if refusal.reason == "thread" and spot.thread is not None:
        return replace(spot, thread=None, reply_to=None), text
    if refusal.reason == "keyboard" and text.keyboard is not None:
        return spot, replace(text, keyboard=None)
    if refusal.reason == "other" and (spot.reply_to is not None or text.keyboard is not None):
        return replace(spot, reply_to=None), replace(text, keyboard=None)
    raise refusal
