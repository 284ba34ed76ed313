"""Telegram from start to stop: what is opened, in order, and closed in reverse."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import TypeHandler

from adapters.telegram import channel, menu
from adapters.telegram.access import Door
from adapters.telegram.addressing import Me
from adapters.telegram.bugs import log_bug
from adapters.telegram.calling import Caller
from adapters.telegram.desk import Desk
from adapters.telegram.errors import Refused, translated
from adapters.telegram.incoming import PLATFORM
from adapters.telegram.inline import Inline
from adapters.telegram.polling import Poller
from adapters.telegram.replies import Replies
from adapters.telegram.rhythm import Rhythm
from adapters.telegram.sending import Sender
from adapters.telegram.updates import ALLOWED
from adapters.telegram.webhook import Webhook
from adapters.telegram.wire import application
from bot.errors import AddresseeGone, DatabaseError, MaybeSent, NotSent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.domain import Address, Language, Part
    from bot.errors import PlatformError
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
        """As bot.ports.Channel. To somebody who may no longer talk to the bot nothing is sent."""
        if not self._running:
            raise NotSent(_NOT_RUNNING)
        if not await self._welcome(address):
            raise AddresseeGone("Telegram: this person or group may not talk to the bot any more")
        await channel.send(self._sender, address, parts, language, self._clock().date())

    async def _take(self, update: Update, _: Any) -> None:  # Any: the library's context, which is not used
        if self._desk:
            await self._desk.take(update)

    async def _note(self, _: object, context: Any) -> None:  # Any: as above
        log_bug("an update", context.error)

    async def _welcome(self, address: Address) -> bool:
        try:
            return await self._door.admits_any(
                [int(one) for one in (address.user, address.chat) if one.removeprefix("-").isdecimal()]
            )
        except DatabaseError:
            return True  # they were let in when they asked for it

    async def _connect(self) -> None:
        """The token is checked, and what the bot is called becomes known."""
        await self._called("getMe", self._app.initialize)
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
                await self._called("deleteWebhook", lambda: self._bot.delete_webhook(drop_pending_updates=False))
            except Refused as refusal:
                log.info("%s", refusal)  # where there are no webhooks, none is in the way
            self._poller.start()
            return
        webhook.open(self._app.update_queue.put_nowait)
        await self._called(
            "setWebhook",
            lambda: self._bot.set_webhook(
                webhook.url,
                secret_token=webhook.secret,
                allowed_updates=list(ALLOWED),
                drop_pending_updates=False,
            ),
        )

    async def _called(self, method: str, call: Callable[[], Awaitable[object]]) -> None:
        """Raises PlatformError. What fails for a moment is tried again a few times."""
        for wait in (*self._rhythm.backoff[:3], None):
            try:
                await call()
                return
            except Exception as error:
                failure = translated(error, method)
                if wait is None or not _passes(failure):
                    raise failure from None  # the cause may quote the address with the token
                told = failure.retry_after if isinstance(failure, NotSent) else None
                await asyncio.sleep(wait if told is None else told)


def _passes(failure: PlatformError) -> bool:
    """Whether another attempt may succeed; these calls may be made twice."""
    return isinstance(failure, NotSent | MaybeSent) and not isinstance(failure, Refused)
