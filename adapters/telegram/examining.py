"""What `szukaj doctor` asks Telegram: the token, the bot's privileges, the webhook, the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from adapters.telegram.errors import translated
from adapters.telegram.wire import application
from bot.errors import BadToken
from bot.ports import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telegram import Bot, User, WebhookInfo

_SECONDS = 10.0
_MANY_PENDING = 100


async def examine(token: str, *, api_url: str, webhook_url: str | None = None) -> list[Finding]:
    """Changes nothing there; everything that goes wrong is a finding."""
    bot = application(token, api_url, seconds=_SECONDS).bot
    try:
        await bot.initialize()
        findings = [Finding("ok", f"Telegram: the token is that of @{bot.bot.username}"), *_privileges(bot.bot)]
        return [*findings, *await _webhook(bot, webhook_url), *await _commands(bot)]
    except Exception as error:
        return [_failed(error, api_url)]
    finally:
        await bot.shutdown()


def _failed(error: Exception, api_url: str) -> Finding:
    failure = translated(error, "Telegram, getMe")
    if isinstance(failure, BadToken):
        return Finding("fail", "Telegram: the token is wrong", str(failure))
    host = urlsplit(api_url).hostname
    return Finding("fail", str(failure), f"check that {host} can be reached from here, and TELEGRAM_API_URL")


def _privileges(me: User) -> Iterator[Finding]:
    """What the server does not tell is passed over."""
    if me.can_join_groups:
        yield Finding("ok", "Telegram: the bot can be added to groups")
    elif me.can_join_groups is False:
        yield Finding(
            "warn",
            "Telegram: the bot cannot be added to groups",
            "to allow it: @BotFather, /setjoingroups, Enable",
        )
    if me.can_read_all_group_messages:
        yield Finding("ok", "Telegram: in groups it can be mentioned, and it reads only what is meant for it")
    elif me.can_read_all_group_messages is False:
        yield Finding(
            "ok",
            "Telegram: in groups the bot is sent commands and replies to it, but not every mention (privacy mode; "
            "for mentions: @BotFather, /setprivacy, Disable, then add it to the group again)",
        )
    if me.supports_inline_queries:
        yield Finding("ok", "Telegram: inline mode is on")
    elif me.supports_inline_queries is False:
        yield Finding(
            "warn",
            f"Telegram: inline mode is off, so that “@{me.username} …” in other chats gives nothing",
            "turn it on: @BotFather, /setinline",
        )


async def _webhook(bot: Bot, wanted: str | None) -> list[Finding]:
    try:
        info = await bot.get_webhook_info()
    except Exception as error:
        return [Finding("warn", str(translated(error, "Telegram, getWebhookInfo")))]
    return list(_on_webhook(info, wanted))


def _on_webhook(info: WebhookInfo, wanted: str | None) -> Iterator[Finding]:
    """The address may hold a secret in its path, so only its host is shown."""
    is_, should = urlsplit(info.url or "").hostname, urlsplit(wanted or "").hostname
    if is_ == should:
        way = f"Telegram calls {is_}" if is_ else "the bot asks Telegram for messages"
        yield Finding("ok", f"Telegram: {way}")
    elif is_ and not should:
        yield Finding(
            "warn",
            f"Telegram: a webhook to {is_} is set, so that asking for messages is refused",
            "szukaj serve removes it; if another program uses this token, give it one of its own",
        )
    else:
        yield Finding("warn", f"Telegram does not call {should} yet", "szukaj serve sets this up when it starts")
    if info.pending_update_count >= _MANY_PENDING:
        yield Finding(
            "warn", f"Telegram: {info.pending_update_count} messages wait to be taken", "start szukaj serve"
        )
    if is_ and info.last_error_message:
        when = f" ({info.last_error_date:%Y-%m-%d %H:%M} UTC)" if info.last_error_date else ""
        yield Finding(
            "warn",
            f"Telegram could not call {is_}{when}: {info.last_error_message[:200]}",
            "check that the address is public, has a valid certificate and leads to szukaj serve",
        )


async def _commands(bot: Bot) -> list[Finding]:
    try:
        commands = await bot.get_my_commands()
    except Exception as error:
        return [Finding("warn", str(translated(error, "Telegram, getMyCommands")))]
    if not commands:
        return [
            Finding("warn", "Telegram: no commands in the menu yet", "szukaj serve puts them there when it starts")
        ]
    return [Finding("ok", f"Telegram: {len(commands)} commands in the menu")]
