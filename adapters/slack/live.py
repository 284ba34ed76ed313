"""The expert's words as they grow: by Slack's own streaming, else by updates; in the end the right text, once."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from adapters.markup import settled, slack_markdown
from adapters.pacing import Pace, Previews
from adapters.slack.blocks import words_messages
from adapters.slack.sending import Refused
from bot.errors import MaybeSent, NotSent, PlatformError

if TYPE_CHECKING:
    from adapters.slack.blocks import Outgoing
    from adapters.slack.places import Thread
    from adapters.slack.pulse import Pulse

log = logging.getLogger(__name__)

MOST_STREAMED = 3000
"""Characters up to which a text is shown as it grows; what is longer comes in several messages in the end."""


class LiveWords:
    """One message of words in a thread; a piece that replaces takes all words before it back.

    A stream cannot take back what it has shown: the stream is ended then, and the message updated.
    """

    def __init__(self, thread: Thread, pulse: Pulse) -> None:
        self._thread = thread
        self._pulse = pulse
        self._text = ""
        self._ts = ""
        self._streamed: str | None = None  # what the stream shows; None: there is no stream
        self._streaming = not thread.api.lacks("chat.startStream") and bool(thread.thread)
        self._previews = self._new_previews()

    def add(self, text: str, *, replaces: bool = False) -> None:
        self._text = text if replaces else self._text + text
        if len(self._text) <= MOST_STREAMED:
            self._previews.put(self._text)

    async def finish(self) -> None:
        """The whole text stands there, once; raises PlatformError. What comes later is shown anew."""
        await self._previews.end()
        self._previews = self._new_previews()
        messages = words_messages(self._text)
        if not messages:
            await self._take_away()
            return
        first, *rest = messages
        if not (self._streamed is not None and not rest and await self._ended_well()):
            await self._end_stream()
            if not (self._ts and await self._updated(first)):
                self._ts = await self._thread.posted(first)
        for message in rest:
            await self._thread.post(message)

    def _new_previews(self) -> Previews:
        seconds = self._pulse.stream if self._streaming else self._pulse.update
        pace = Pace((1, seconds), clock=self._pulse.monotonic)
        api = self._thread.api

        async def show(text: str) -> None:
            pace.note()
            api.note_preview(self._method())
            await self._show(text)

        def wait() -> float:
            return max(pace.wait(), api.preview_wait(self._method()))

        return Previews(show, wait, sleep=self._pulse.sleep)

    def _method(self) -> str:
        return "chat.appendStream" if self._streaming else "chat.update"

    async def _show(self, text: str) -> None:
        """A state of the text on its way; raises NotSent where it could not be shown."""
        if self._streaming and self._streamed is not None:
            shown = slack_markdown(settled(text))
            if not shown.startswith(self._streamed):
                await self._end_stream()
            elif shown != self._streamed:
                await self._append(shown)
                return
        elif self._streaming:
            await self._start(slack_markdown(settled(text)))
        if not self._streaming and text.strip():
            await self._show_by_update(f"{text.rstrip()} …")

    async def _show_by_update(self, text: str) -> None:
        message = words_messages(text)[0]
        if not self._ts:
            self._ts = await self._thread.posted(message)
            return
        await self._thread.api.call(
            "chat.update",
            hurry=True,
            channel=self._thread.chat,
            ts=self._ts,
            text=message.text,
            blocks=list(message.blocks),
        )

    async def _start(self, shown: str) -> None:
        if not shown.strip():
            return
        try:
            answer = await self._thread.api.call(
                "chat.startStream",
                hurry=True,
                channel=self._thread.chat,
                thread_ts=self._thread.thread,
                markdown_text=shown,
                recipient_user_id=self._thread.user,
                recipient_team_id=self._thread.team or None,
            )
        except Refused as refused:
            log.debug("no stream: %s", refused.code)
            self._streaming = False
            return
        self._thread.busy = False
        self._ts = str(answer.get("ts") or "")
        self._streaming = bool(self._ts)
        self._streamed = shown if self._ts else None

    async def _append(self, shown: str) -> None:
        """What has come since; after an unknown outcome nobody knows what stands there, so the stream ends."""
        more = shown[len(self._streamed or "") :]
        try:
            await self._thread.api.call(
                "chat.appendStream", hurry=True, channel=self._thread.chat, ts=self._ts, markdown_text=more
            )
        except (Refused, MaybeSent):
            await self._end_stream()
            return
        self._streamed = shown

    async def _ended_well(self) -> bool:
        """Ends the stream with the rest of the text; False where the message has to be set right by an update."""
        whole = slack_markdown(self._text)
        if self._streamed is None or not whole.startswith(self._streamed):
            return False
        rest = whole[len(self._streamed) :]
        try:
            await self._thread.api.call(
                "chat.stopStream", channel=self._thread.chat, ts=self._ts, markdown_text=rest or None
            )
        except (NotSent, MaybeSent) as failure:
            log.info("a stream did not end well: %s", failure)
            self._streamed = None
            return False
        self._streamed, self._streaming = None, False
        return True

    async def _end_stream(self) -> None:
        """From here on the message is shown by updates."""
        streamed, self._streamed, self._streaming = self._streamed, None, False
        if streamed is None:
            return
        try:
            await self._thread.api.call("chat.stopStream", channel=self._thread.chat, ts=self._ts)
        except (NotSent, MaybeSent) as failure:
            log.info("a stream did not end well: %s", failure)

    async def _updated(self, message: Outgoing) -> bool:
        try:
            await self._thread.update(self._ts, message)
        except Refused as refused:
            log.info("the words could not be updated (%s), so they are posted anew", refused.code)
            with suppress(PlatformError):
                await self._delete()
            return False
        return True

    async def _take_away(self) -> None:
        """Nothing is left of the words."""
        await self._end_stream()
        if self._ts:
            await self._delete()

    async def _delete(self) -> None:
        ts, self._ts = self._ts, ""
        await self._thread.api.call("chat.delete", channel=self._thread.chat, ts=ts)
