"""Slack as the way to a person who has not just asked: alerts, as one message where that is possible."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp

from adapters.slack.blocks import joined, notice_messages, offers_messages, words_messages
from adapters.slack.connecting import client_for, identity
from adapters.slack.places import direct_conversation, post
from adapters.slack.pulse import Pulse
from adapters.slack.sending import Api
from bot.domain import Notice, Offers, Words
from bot.errors import AddresseeGone, MaybeSent, NotSent

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from adapters.slack.blocks import Outgoing
    from bot.domain import Address, Language, Part
    from bot.ports import Clock

_TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=10)


class SlackChannel:
    """A bot.ports.Channel."""

    def __init__(self, api: Api, clock: Clock) -> None:
        self._api = api
        self._clock = clock

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        """An alert; one made in a channel is still the person's own, and goes to their direct messages."""
        chat = address.chat if address.chat.startswith("D") else await self._direct(address.user)
        for number, message in enumerate(self._outgoing(parts, language)):
            try:
                # What comes after a part that has arrived is worth waiting for: nobody sends it again.
                await post(self._api, chat, message, hurry=not number)
            except (NotSent, AddresseeGone) as failure:
                if not number:
                    raise
                raise MaybeSent(f"only the beginning of a message was sent: {failure}") from failure

    async def _direct(self, user: str) -> str:
        """The person's direct conversation; asked for each time, which costs little and is never out of date."""
        try:
            return await direct_conversation(self._api, user, hurry=True)
        except MaybeSent as failure:  # opening a conversation says nothing to anybody
            raise NotSent(str(failure)) from failure

    def _outgoing(self, parts: Sequence[Part], language: Language) -> list[Outgoing]:
        """One message where the parts have room in it."""
        made: list[Outgoing] = []
        for part in parts:
            if isinstance(part, Offers):
                made += offers_messages(part, language, today=self._clock().date())
            elif isinstance(part, Notice):
                made += notice_messages(part)
            elif isinstance(part, Words):
                made += words_messages(part.text)
        return joined(made)


@asynccontextmanager
async def open_channel(
    bot_token: str, *, api_url: str, clock: Clock, pulse: Pulse | None = None
) -> AsyncIterator[SlackChannel]:
    """A way to send without taking messages, beside a process that takes them; raises BadToken, PlatformError."""
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        api = Api(client_for(bot_token, api_url, session), session, pulse or Pulse())
        await identity(api)
        yield SlackChannel(api, clock)
