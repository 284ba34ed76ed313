"""Which platforms are on by the settings, how each is made and examined; only those that are on are imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.errors import BadSettings
from bot.settings import variable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from contextlib import AbstractAsyncContextManager

    from bot.app import App
    from bot.ports import Access, Channel, Clock, Finding, Platform
    from bot.settings import Settings

GUIDE = "deploy/README.md"


@dataclass(frozen=True, slots=True)
class Plan:
    """A platform that is on. `name`: as in `Address.platform`; `tokens`: their variables, for sentences.

    `open_channel`: a way to send without taking messages, for a process that does not serve.
    """

    name: str
    title: str
    tokens: str
    build: Callable[[App], Platform]
    open_channel: Callable[[Access, Clock], AbstractAsyncContextManager[Channel]]
    examine: Callable[[], Awaitable[list[Finding]]]


def plans_of(settings: Settings) -> list[Plan]:
    """The platforms that are on; raises BadSettings where one is half set, or none at all."""
    found = set_plans(settings)
    if not found:
        raise BadSettings(
            f"no platform is on: set {variable('telegram_bot_token')}, or {variable('slack_bot_token')} with "
            f"{variable('slack_app_token')}; {GUIDE} says where to get them"
        )
    return found


def set_plans(settings: Settings) -> list[Plan]:
    """As `plans_of`, also where there is none."""
    return [plan for plan in (telegram_plan(settings), slack_plan(settings)) if plan is not None]


def telegram_plan(settings: Settings) -> Plan | None:
    """None where Telegram is off; raises BadSettings where its settings do not go together."""
    if settings.telegram_bot_token is None:
        return None
    if settings.telegram_webhook_url is not None and settings.http_address is None:
        raise BadSettings(
            f"{variable('telegram_webhook_url')} needs {variable('http_address')}, where Telegram's calls arrive: "
            f"set it, or leave the former empty, and the bot asks Telegram itself"
        )
    plain = urlsplit(settings.telegram_webhook_url or "").scheme == "http"
    if plain and _refuses_plain_http(settings.telegram_api_url):
        raise BadSettings(
            f"{variable('telegram_webhook_url')} begins with http://, and Telegram calls only https:// addresses: "
            f"write the https:// address of your proxy, or leave it empty, and the bot asks Telegram itself (a "
            f"self-hosted Bot API server, {variable('telegram_api_url')}, would take http://)"
        )
    on = _Telegram(settings, settings.telegram_bot_token.get_secret_value())
    tokens = variable("telegram_bot_token")
    return Plan("telegram", "Telegram", tokens, on.build, on.open_channel, on.examine)


def _refuses_plain_http(api_url: str) -> bool:
    """Telegram's own servers do; one that is self-hosted may call within a network that nobody else sees."""
    host = urlsplit(api_url).hostname or ""
    return host == "telegram.org" or host.endswith(".telegram.org")


@dataclass(frozen=True, slots=True)
class _Telegram:
    """How Telegram is made, reached and examined by these settings."""

    settings: Settings
    token: str = field(repr=False)

    def build(self, app: App) -> Platform:
        from adapters.telegram import TelegramPlatform

        secret = self.settings.telegram_webhook_secret
        platform: Platform = TelegramPlatform(
            self.token,
            api_url=self.settings.telegram_api_url,
            answering=app.conversation,
            access=app.state,
            deliveries=app.state,
            clock=app.clock,
            open_to_all=self.settings.telegram_access == "open",
            admins=self.settings.telegram_admins,
            allowed=self.settings.telegram_allowed,
            per_minute=self.settings.messages_per_minute,
            webhook_url=self.settings.telegram_webhook_url,
            webhook_secret=secret.get_secret_value() if secret is not None else None,
        )
        return platform

    def open_channel(self, access: Access, clock: Clock) -> AbstractAsyncContextManager[Channel]:
        from adapters.telegram import open_channel

        channel: AbstractAsyncContextManager[Channel] = open_channel(
            self.token,
            api_url=self.settings.telegram_api_url,
            access=access,
            clock=clock,
            open_to_all=self.settings.telegram_access == "open",
            admins=self.settings.telegram_admins,
            allowed=self.settings.telegram_allowed,
        )
        return channel

    async def examine(self) -> list[Finding]:
        from adapters.telegram import examine

        findings: list[Finding] = await examine(
            self.token, api_url=self.settings.telegram_api_url, webhook_url=self.settings.telegram_webhook_url
        )
        return findings


def slack_plan(settings: Settings) -> Plan | None:
    """None where Slack is off; raises BadSettings where a token is missing."""
    bot, app_level, signing = settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret
    if bot is None and app_level is None and signing is None:
        return None
    if bot is None or (app_level is None and signing is None):
        raise BadSettings(
            f"Slack needs {variable('slack_bot_token')} and {variable('slack_app_token')} (Socket Mode), or "
            f"{variable('slack_bot_token')} and {variable('slack_signing_secret')} (HTTP mode); {GUIDE} shows both"
        )
    if app_level is None and settings.http_address is None:
        raise BadSettings(
            f"Slack's HTTP mode needs {variable('http_address')}, where its calls arrive: set it, or set "
            f"{variable('slack_app_token')}, and Slack needs no way in"
        )
    on = _Slack(
        settings,
        bot.get_secret_value(),
        app_level.get_secret_value() if app_level is not None else None,
        signing.get_secret_value() if signing is not None else None,
    )
    second = "slack_app_token" if app_level is not None else "slack_signing_secret"
    tokens = f"{variable('slack_bot_token')} or {variable(second)}"
    return Plan("slack", "Slack", tokens, on.build, on.open_channel, on.examine)


@dataclass(frozen=True, slots=True)
class _Slack:
    """How Slack is made, reached and examined by these settings."""

    settings: Settings
    token: str = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secret: str | None = field(repr=False)

    def build(self, app: App) -> Platform:
        from adapters.slack import SlackPlatform

        platform: Platform = SlackPlatform(
            self.token,
            app_token=self.app_token,
            signing_secret=self.signing_secret,
            api_url=self.settings.slack_api_url,
            answering=app.conversation,
            alerts=app.alert_work.alerts,
            deliveries=app.state,
            clock=app.clock,
            per_minute=self.settings.messages_per_minute,
        )
        return platform

    def open_channel(self, _: Access, clock: Clock) -> AbstractAsyncContextManager[Channel]:
        from adapters.slack import open_channel

        channel: AbstractAsyncContextManager[Channel] = open_channel(
            self.token, api_url=self.settings.slack_api_url, clock=clock
        )
        return channel

    async def examine(self) -> list[Finding]:
        from adapters.slack import examine

        findings: list[Finding] = await examine(
            self.token,
            app_token=self.app_token,
            signing_secret=self.signing_secret,
            api_url=self.settings.slack_api_url,
        )
        return findings
