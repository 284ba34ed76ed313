"""What `szukaj doctor` finds out about Slack: tokens, scopes, and whether messages can come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp

from adapters.slack.connecting import client_for, identity
from adapters.slack.pulse import Pulse
from adapters.slack.sending import Api
from adapters.slack.socket import token_trouble
from bot.errors import BadToken, PlatformError
from bot.ports import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.slack.sending import Json

NEEDED = {
    "app_mentions:read": "to be mentioned in channels",
    "assistant:write": "for the assistant pane and its suggested prompts",
    "chat:write": "to answer",
    "chat:write.public": "to share offers in channels that the bot has not joined",
    "commands": "for /szukaj and the form",
    "im:history": "to read direct messages",
    "im:write": "to answer the form in direct messages",
    "users:read": "to answer people in the language in which they use Slack",
}
"""Every scope of the bot token, and what it is for; the manifest asks for exactly these."""

_WITHOUT = frozenset({"assistant:write", "chat:write.public", "users:read"})
"""Scopes without which the bot still answers."""
_TIMEOUT = aiohttp.ClientTimeout(total=15)
_REINSTALL = (
    "add it under OAuth & Permissions at api.slack.com/apps (or use deploy/slack-manifest.yaml), then reinstall"
)


async def examine(
    bot_token: str, *, app_token: str | None, signing_secret: str | None, api_url: str
) -> list[Finding]:
    """Asks Slack; expected failures are findings. No message is taken: the Socket Mode address is not used."""
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        api = Api(client_for(bot_token, api_url, session), session, Pulse(tries=()))
        try:
            me = await identity(api)
        except PlatformError as failure:
            return [_failed(failure)]
        findings = [Finding("ok", f"the bot token belongs to {_named(me)}"), *_scopes(me)]
        findings.append(await _delivery(api, app_token, signing_secret))
        return findings


def _named(me: Json) -> str:
    return (
        f"@{me.get('user') or 'a bot'} in the workspace {me.get('team') or me.get('team_id') or 'without a name'}"
    )


def _failed(failure: PlatformError) -> Finding:
    if isinstance(failure, BadToken):
        sentence, _, mend = str(failure).partition(": ")
        return Finding("fail", sentence, mend)
    return Finding("fail", str(failure), "see whether this machine reaches the address in SLACK_API_URL")


def _scopes(me: Json) -> Iterator[Finding]:
    """Which scopes are missing; nothing is said where the server does not tell which there are."""
    header = next((value for name, value in dict(me["headers"]).items() if name.lower() == "x-oauth-scopes"), "")
    granted = {scope.strip() for scope in str(header).split(",") if scope.strip()}
    if not granted:
        yield Finding("warn", "Slack does not say which scopes the bot token has")
        return
    missing = [scope for scope in NEEDED if scope not in granted]
    if not missing:
        yield Finding("ok", "the bot token has every scope that it needs")
    for scope in missing:
        lacking = f"the bot token lacks the scope {scope}, needed {NEEDED[scope]}"
        yield Finding("warn" if scope in _WITHOUT else "fail", lacking, _REINSTALL)


async def _delivery(api: Api, app_token: str | None, signing_secret: str | None) -> Finding:
    if app_token:
        try:
            await api.call("apps.connections.open", token=app_token)
        except PlatformError as failure:
            return _failed(token_trouble(failure))
        return Finding("ok", "Socket Mode can be opened with the app token")
    if signing_secret:
        return Finding(
            "ok",
            "Slack calls the bot over HTTP, with signatures",
            "the request URLs of the app must end in /slack/events, /slack/commands and /slack/interactions",
        )
    return Finding(
        "fail",
        "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set, so no message can come in",
        "make an app-level token with the scope connections:write under Basic Information at api.slack.com/apps",
    )
