"""Where an answer is shown: in a thread, or to one person's eyes alone."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.errors import NotSent, PlatformError

if TYPE_CHECKING:
    from adapters.slack.blocks import Outgoing
    from adapters.slack.sending import Api, Json

log = logging.getLogger(__name__)

MOST_RESPONSES = 5
"""Slack takes so many messages by one response URL, within half an hour."""


class Thread:
    """The thread of a question, in a channel or in a direct conversation. `busy`: a status is shown in it."""

    def __init__(self, api: Api, *, chat: str, thread: str, user: str, team: str = "") -> None:
        self.api = api
        self.chat = chat
        self.thread = thread
        self.user = user
        self.team = team
        self.direct = chat.startswith("D")
        self.busy = False

    async def post(self, message: Outgoing) -> None:
        await self.posted(message)

    async def posted(self, message: Outgoing) -> str:
        """Posts, and gives the message's time stamp, "" where Slack tells none."""
        answer = await post(self.api, self.chat, message, thread=self.thread)
        self.busy = False  # Slack takes the status away
        return str(answer.get("ts") or "")

    def private(self) -> Private:
        """The same place for the eyes of whoever asked alone."""
        return Private(self.api, chat=self.chat, user=self.user, thread=self.thread)

    async def update(self, ts: str, message: Outgoing) -> None:
        await self.api.call(
            "chat.update", channel=self.chat, ts=ts, text=message.text, blocks=list(message.blocks)
        )

    async def status(self, text: str) -> None:
        """What the bot is doing, until it says something; "" ends that. Where Slack refuses, it is left out."""
        if not self.thread:
            return
        try:
            await self.api.call(
                "assistant.threads.setStatus",
                hurry=True,
                channel_id=self.chat,
                thread_ts=self.thread,
                status=text,
            )
        except PlatformError:
            log.debug("no status was shown")
        else:
            self.busy = bool(text)


class Private:
    """Messages that only `user` sees: by the response URL as long as it takes them, else in the channel."""

    def __init__(self, api: Api, *, chat: str, user: str, response_url: str = "", thread: str = "") -> None:
        self._api = api
        self._chat = chat
        self._user = user
        self._thread = thread
        self._response_url = response_url
        self.responses_left = MOST_RESPONSES if response_url else 0

    async def post(self, message: Outgoing) -> None:
        if self.responses_left:
            self.responses_left -= 1
            try:
                await self._api.respond(self._response_url, self._payload(message))
            except NotSent as failure:
                log.info("a response URL takes nothing any more: %s", failure)
                self.responses_left = 0
            else:
                return
        await self._api.call(
            "chat.postEphemeral",
            channel=self._chat,
            user=self._user,
            thread_ts=self._thread or None,
            text=message.text,
            blocks=list(message.blocks),
        )

    def _payload(self, message: Outgoing) -> Json:
        payload: Json = {
            "response_type": "ephemeral",
            "replace_original": False,
            "text": message.text,
            "blocks": list(message.blocks),
        }
        return payload | {"thread_ts": self._thread} if self._thread else payload


async def direct_conversation(api: Api, user: str, *, hurry: bool = False) -> str:
    """Where the bot and one person talk alone; raises PlatformError. `hurry`: it is not tried again."""
    opened = await api.call("conversations.open", hurry=hurry, users=user)
    chat = str((opened.get("channel") or {}).get("id") or "")
    if not chat:
        raise NotSent("Slack opens no direct conversation")
    return chat


async def post(api: Api, chat: str, message: Outgoing, *, thread: str = "", hurry: bool = False) -> Json:
    """A new message; links in it are not unfolded. `hurry`: it is not tried again."""
    return await api.call(
        "chat.postMessage",
        hurry=hurry,
        channel=chat,
        thread_ts=thread or None,
        text=message.text,
        blocks=list(message.blocks),
        unfurl_links=False,
        unfurl_media=False,
    )
