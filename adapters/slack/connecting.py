"""The way to Slack's API: the library's client as it is used here, and whose token it has."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import AddresseeGone, BadToken

if TYPE_CHECKING:
    import aiohttp

    from adapters.slack.sending import Api, Json


def silent_logger() -> logging.Logger:
    """For the library, which logs tokens' addresses and people's words; what matters is logged by us."""
    logger = logging.getLogger("adapters.slack.library")
    logger.propagate = False
    logger.setLevel(logging.CRITICAL)
    logger.disabled = True
    return logger


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
