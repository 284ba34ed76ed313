"""Slack as a platform: started, stopped, asked how it is, and a way to people who have not just asked."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.admission import Admission
from adapters.slack.blocks import joined, notice_messages, offers_messages, words_messages
from adapters.slack.desk import Desk
from adapters.slack.listeners import bolt_app, dispatching, silent_logger
from adapters.slack.people import People
from adapters.slack.places import direct_conversation, post
from adapters.slack.pulse import Pulse
from adapters.slack.reception import NAME, Reception
from adapters.slack.sending import Api
from adapters.slack.socket import SocketMode, token_trouble
from adapters.slack.web import Web
from bot.domain import Notice, Offers, Words
from bot.errors import AddresseeGone, BadToken, MaybeSent, NotSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from adapters.slack.blocks import Outgoing
    from adapters.slack.sending import Json
    from bot.domain import Address, Language, Part
    from bot.ports import Answering, Clock, Deliveries, WebRoute

log = logging.getLogger(__name__)

_TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=10)
_CONNECTIONS = 400
"""At once; with fewer, a call's time would pass while it waits for one."""
_NO_TOKENS = (
    "Slack needs SLACK_APP_TOKEN (Socket Mode, nothing to open to the internet) "
    "or SLACK_SIGNING_SECRET (Slack calls the bot over HTTP) beside SLACK_BOT_TOKEN"
)


class SlackPlatform:
    """Slack by Socket Mode where there is an app token, else over HTTP; see `bot.ports.Platform`."""

    def __init__(
        self,
        bot_token: str,
        *,
        app_token: str | None,
        signing_secret: str | None,
        api_url: str,
        answering: Answering,
        deliveries: Deliveries,
        clock: Clock,
        per_minute: int,
        pulse: Pulse | None = None,
    ) -> None:
        self._bot_token = bot_token
        self._app_token = app_token
        self._api_url = api_url
        self._answering = answering
        self._deliveries = deliveries
        self._clock = clock
        self._per_minute = per_minute
        self._pulse = pulse or Pulse()
        self._take: Callable[[Json], Awaitable[Json | None]] | None = None
        self._web = Web(signing_secret, self._deliver, clock) if signing_secret and not app_token else None
        self._session: aiohttp.ClientSession | None = None
        self._api: Api | None = None
        self._reception: Reception | None = None
        self._socket: SocketMode | None = None
        self._started = False

    @property
    def name(self) -> str:
        return NAME

    @property
    def routes(self) -> Sequence[WebRoute]:
        return self._web.routes() if self._web else []

    async def start(self) -> None:
        if not self._app_token and self._web is None:
            raise BadToken(_NO_TOKENS)
        self._session = aiohttp.ClientSession(timeout=_TIMEOUT, connector=aiohttp.TCPConnector(limit=_CONNECTIONS))
        client = client_for(self._bot_token, self._api_url, self._session)
        api = Api(client, self._session, self._pulse)
        me = await identity(api)
        people = People(api, patience=self._pulse.language)
        admission = Admission(self._per_minute, self._clock)
        self._reception = Reception(
            api,
            self._answering,
            deliveries=self._deliveries,
            admission=admission,
            people=people,
            clock=self._clock,
            pulse=self._pulse,
        )
        desk = Desk(api, self._reception, people, self._answering)
        self._take = dispatching(bolt_app(client, me, self._bot_token, desk))
        self._api = api
        await self._open(api, client)
        self._started = True
        log.info("Slack: connected to a workspace by %s", "HTTP" if self._web else "Socket Mode")

    async def _open(self, api: Api, client: AsyncWebClient) -> None:
        """From here on messages come in."""
        if self._web is not None:
            self._web.open = True
            return
        if self._app_token and self._session is not None:
            self._socket = SocketMode(
                api, self._session, self._app_token, self._enveloped, pulse=self._pulse, proxy=client.proxy
            )
            try:
                await self._socket.start()
            except PlatformError as failure:
                raise token_trouble(failure) from failure

    async def stop(self) -> None:
        """First nothing more comes in, then every answer ends, and last the connections close."""
        self._started = False
        if self._web is not None:
            self._web.open = False
        if self._socket is not None:
            await self._socket.stop()
            self._socket = None
        if self._reception is not None:
            await self._reception.finish()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def trouble(self) -> str:
        if not self._started:
            return "Slack is not connected"
        return self._socket.trouble if self._socket else ""

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        """An alert; one made in a channel is still the person's own, and goes to their direct messages."""
        if self._api is None or not self._started:
            raise NotSent("Slack is not connected")
        chat = address.chat if address.chat.startswith("D") else await self._direct(self._api, address.user)
        for number, message in enumerate(self._outgoing(parts, language)):
            try:
                await post(self._api, chat, message, hurry=True)
            except (NotSent, AddresseeGone) as failure:
                if not number:
                    raise
                raise MaybeSent(f"only the beginning of a message was sent: {failure}") from failure

    async def _direct(self, api: Api, user: str) -> str:
        """The person's direct conversation; asked for each time, which costs little and is never out of date."""
        try:
            return await direct_conversation(api, user, hurry=True)
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

    async def _deliver(self, body: Json) -> Json | None:
        return await self._take(body) if self._take else None

    async def _enveloped(self, envelope: Json) -> Json | None:
        payload = envelope.get("payload")
        return await self._deliver(payload) if isinstance(payload, dict) else None


def client_for(bot_token: str, api_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """The library's client, without its own retries: it would post a message twice after a cut connection."""
    return AsyncWebClient(
        token=bot_token,
        base_url=api_url.rstrip("/") + "/",
        session=session,
        retry_handlers=[],
        logger=silent_logger(),
    )


async def identity(api: Api) -> Json:
    """What Slack says of the bot's own token; raises BadToken or another PlatformError."""
    try:
        return await api.call("auth.test")
    except (BadToken, AddresseeGone) as failure:
        raise BadToken(
            "SLACK_BOT_TOKEN is wrong or revoked: install the app again and take its Bot User OAuth Token "
            "(api.slack.com/apps, OAuth & Permissions)"
        ) from failure
