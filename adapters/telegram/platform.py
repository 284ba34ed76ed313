"""Telegram from start to stop: what is opened, in order, and closed in reverse."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import TypeHandler

from adapters.telegram import menu
from adapters.telegram.access import Door
from adapters.telegram.addressing import Me
from adapters.telegram.bugs import log_bug
from adapters.telegram.calling import Caller, asked
from adapters.telegram.channel import TelegramChannel
from adapters.telegram.desk import Desk
from adapters.telegram.errors import Refused
from adapters.telegram.incoming import PLATFORM
from adapters.telegram.inline import Inline
from adapters.telegram.polling import Poller
from adapters.telegram.replies import Replies
from adapters.telegram.rhythm import Rhythm
from adapters.telegram.sending import Sender
from adapters.telegram.updates import ALLOWED
from adapters.telegram.webhook import Webhook
from adapters.telegram.wire import application
from bot.errors import NotSent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Address, Language, Part
    from bot.ports import Access, Answering, Clock, Deliveries, WebRoute

log = logging.getLogger(__name__)

_NOT_RUNNING = "Telegram: the bot is not connected"


class TelegramPlatform:
    """A bot.ports.Platform. `admins` let others in; `allowed`: people and groups; `webhook_url` None: polling."""

    name = PLATFORM

    def __init__(
        self,
        token: str,
        *,
        api_url: str,
        answering: Answering,
        access: Access,
        deliveries: Deliveries,
        clock: Clock,
        open_to_all: bool,
        admins: Sequence[int],
        allowed: Sequence[int],
        per_minute: int,
        webhook_url: str | None,
        webhook_secret: str | None,
        rhythm: Rhythm | None = None,
    ) -> None:
        self._rhythm = rhythm or Rhythm()
        self._answering = answering
        self._deliveries = deliveries
        self._clock = clock
        self._per_minute = per_minute
        self._app = application(token, api_url, seconds=self._rhythm.call)
        self._bot = self._app.bot
        self._caller = Caller(self._rhythm)
        self._sender = Sender(self._bot, self._caller)
        self._door = Door(
            access,
            self._sender,
            clock,
            self._rhythm,
            open_to_all=open_to_all,
            admins=admins,
            allowed=allowed,
        )
        self._channel = TelegramChannel(self._sender, self._door, clock)
        self._replies = Replies(answering, self._sender, self._caller, clock, self._rhythm)
        self._inline = Inline(answering, self._bot, self._caller, clock, personal=not open_to_all)
        self._poller = Poller(self._bot, self._app.update_queue, self._rhythm)
        self._webhook = Webhook(webhook_url, webhook_secret, self._bot) if webhook_url else None
        self._desk: Desk | None = None
        self._app.add_handler(TypeHandler(Update, self._take))
        self._app.add_error_handler(self._note)
        self._running = False

    @property
    def routes(self) -> Sequence[WebRoute]:
        return (self._webhook.route,) if self._webhook else ()

    async def start(self) -> None:
        """Checks the token, then takes messages; raises BadToken or another PlatformError, and is closed then."""
        self._caller.open()
        try:
            await self._connect()
            await self._listen()
        except BaseException:
            await self.stop()
            raise
        self._running = True
        self._sender.aside(lambda: menu.register(self._bot, self._caller))

    async def stop(self) -> None:
        """Takes no more messages, waits for the answers that have begun, and closes. In any state."""
        self._running = False
        if self._webhook:
            self._webhook.close()
        await self._poller.stop()
        self._caller.close()
        if self._app.running:
            await self._app.stop()
        await self._replies.finished()
        await self._inline.finished()
        await self._sender.finished()
        await self._app.shutdown()
        await self._bot.shutdown()

    def trouble(self) -> str:
        return self._poller.trouble if self._running else _NOT_RUNNING

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        """As bot.ports.Channel."""
        if not self._running:
            raise NotSent(_NOT_RUNNING)
        await self._channel.send(address, parts, language=language)

    async def _take(self, update: Update, _: Any) -> None:  # Any: the library's context, which is not used
        if self._desk:
            await self._desk.take(update)

    async def _note(self, _: object, context: Any) -> None:  # Any: as above
        log_bug("an update", context.error)

    async def _connect(self) -> None:
        """The token is checked, and what the bot is called becomes known."""
        await asked("getMe", self._app.initialize, self._rhythm)
        user = self._bot.bot
        log.info("Telegram: connected as @%s", user.username)
        self._desk = Desk(
            me=Me(user.id, user.username or ""),
            door=self._door,
            sender=self._sender,
            replies=self._replies,
            inline=self._inline,
            deliveries=self._deliveries,
            clock=self._clock,
            rhythm=self._rhythm,
            per_minute=self._per_minute,
        )
        await self._app.start()

    async def _listen(self) -> None:
        """By webhook where there is an address for it, else by polling; what was written meanwhile is kept."""
        webhook = self._webhook
        if webhook is None:
            try:
                await asked(
                    "deleteWebhook",
                    lambda: self._bot.delete_webhook(drop_pending_updates=False),
                    self._rhythm,
                )
            except Refused as refusal:
                log.info("%s", refusal)  # where there are no webhooks, none is in the way
            self._poller.start()
            return
        webhook.open(self._app.update_queue.put_nowait)
        await asked(
            "setWebhook",
            lambda: self._bot.set_webhook(
                webhook.url,
                secret_token=webhook.secret,
                allowed_updates=list(ALLOWED),
                drop_pending_updates=False,
            ),
            self._rhythm,
        )
