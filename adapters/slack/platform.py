"""Slack as a platform: started, stopped, asked how it is, and a way to people who have not just asked."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import aiohttp

from adapters.admission import Admission
from adapters.slack.channel import SlackChannel
from adapters.slack.connecting import client_for, identity
from adapters.slack.desk import Desk
from adapters.slack.listeners import bolt_app, dispatching
from adapters.slack.people import People
from adapters.slack.pulse import Pulse
from adapters.slack.reception import NAME, Reception
from adapters.slack.sending import Api
from adapters.slack.socket import SocketMode, token_trouble
from adapters.slack.web import Web
from bot.errors import BadToken, NotSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from adapters.slack.sending import Json
    from bot.domain import Address, Language, Part
    from bot.ports import Answering, Clock, Deliveries, PersonAlerts, WebRoute

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
        alerts: PersonAlerts,
        deliveries: Deliveries,
        clock: Clock,
        per_minute: int,
        pulse: Pulse | None = None,
    ) -> None:
        self._bot_token = bot_token
        self._app_token = app_token
        self._api_url = api_url
        self._answering = answering
        self._alerts = alerts
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
        desk = Desk(api, self._reception, people, self._alerts, self._clock)
        self._take = dispatching(bolt_app(client, me, self._bot_token, desk))
        self._api = api
        await self._open(api, client.proxy)
        self._started = True
        log.info("Slack: connected to a workspace by %s", "HTTP" if self._web else "Socket Mode")

    async def _open(self, api: Api, proxy: str | None) -> None:
        """From here on messages come in."""
        if self._web is not None:
            self._web.open = True
            return
        if self._app_token and self._session is not None:
            self._socket = SocketMode(
                api, self._session, self._app_token, self._enveloped, pulse=self._pulse, proxy=proxy
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
        """As bot.ports.Channel."""
        if self._api is None or not self._started:
            raise NotSent("Slack is not connected")
        await SlackChannel(self._api, self._clock).send(address, parts, language=language)

    async def _deliver(self, body: Json) -> Json | None:
        return await self._take(body) if self._take else None

    async def _enveloped(self, envelope: Json) -> Json | None:
        payload = envelope.get("payload")
        return await self._deliver(payload) if isinstance(payload, dict) else None
