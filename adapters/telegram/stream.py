"""The expert's words as they come, by the best way that chat and server allow; then the finished text, once.

In private chats they grow in a draft, which fades by itself. In groups, and where drafts are refused, they grow in
a message of ours that is edited. Its first text says nothing, so that nothing wrong stands if Telegram's answer
with the message's id is lost.
"""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from adapters.pacing import Previews
from adapters.telegram.bugs import log_bug
from adapters.telegram.errors import Refused
from adapters.telegram.sending import Text, pieces
from bot.errors import AddresseeGone, NotSent, PlatformError

if TYPE_CHECKING:
    from adapters.telegram.calling import Caller
    from adapters.telegram.sending import Sender, Spot

log = logging.getLogger(__name__)

_PLACEHOLDER = "💬 …"


class Stream:
    """The words of one answer."""

    def __init__(self, sender: Sender, caller: Caller, spot: Spot) -> None:
        self._sender = sender
        self._caller = caller
        self._spot = spot
        self._draft = secrets.randbelow(2**31 - 1) + 1
        self._message: int | None = None
        self._text = ""
        self._previews = Previews(self._show, lambda: caller.preview_wait(sender.now(spot).chat))

    def __bool__(self) -> bool:
        return bool(self._text.strip()) or self._message is not None

    def add(self, piece: str, *, replaces: bool) -> None:
        """A piece more, or instead of all before it."""
        self._text = piece if replaces else self._text + piece
        self._previews.put(self._text)

    async def finish(self) -> bool:
        """The whole text as messages that stay, and as `Sender.say` whether it is certain that they arrived.

        Raises PlatformError where they cannot be delivered.
        """
        try:
            await self._previews.end()
        except Exception as error:  # a preview may fail as it likes: the text must arrive
            log_bug("a preview", error)
        texts = pieces(self._text)
        if self._message is not None:
            texts = texts[1:] if await self._settled(texts[0] if texts else "") else texts
        return await self._sender.say_pieces(self._spot, texts)

    async def _settled(self, text: str) -> bool:
        """Whether our message holds `text` now; where it cannot, it is taken away."""
        message, self._message = self._message, None
        if message is None:
            return False
        if text:
            try:
                await self._sender.edit(self._spot, message, Text(text), surely=True)
                return True
            except AddresseeGone:
                raise
            except PlatformError as failure:
                log.info("%s; the text is sent anew", failure)
        await self._take_away(message)
        return False

    async def _take_away(self, message: int) -> None:
        try:
            await self._sender.delete(self._spot, message)
        except AddresseeGone:
            raise
        except PlatformError as failure:
            log.info("%s", failure)

    async def _show(self, text: str) -> None:
        """One preview: the text's beginning, as far as one message goes."""
        beginning = next(iter(pieces(text)), "")
        if not beginning:
            return
        if self._by_draft():
            await self._show_draft(beginning)
        elif self._message is None:
            self._message = await self._sender.deliver(self._spot, Text(_PLACEHOLDER), surely=False)
        if self._message is not None:
            await self._sender.edit(self._spot, self._message, Text(beginning), surely=False)

    def _by_draft(self) -> bool:
        return self._spot.chat > 0 and self._caller.knows("sendMessageDraft") and self._message is None

    async def _show_draft(self, text: str) -> None:
        try:
            await self._sender.draft(self._spot, self._draft, Text(text))
        except Refused as refusal:
            if refusal.reason == "markup":  # only a preview: the finished text has another way out
                raise
            self._caller.forget_method("sendMessageDraft")
            raise NotSent("sendMessageDraft: refused, the next preview goes another way") from refusal
