"""The webhook: Telegram calls us, with the secret that it was given."""

from __future__ import annotations

import hmac
import json
import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from adapters.telegram.polling import parsed
from bot.ports import WebReply, WebRoute

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot, Update

    from bot.ports import WebRequest

_PATH = "/telegram"
_HEADER = "x-telegram-bot-api-secret-token"


class Webhook:
    """Hands updates to `put` while it is open; Telegram keeps for later what is refused."""

    def __init__(self, url: str, secret: str | None, bot: Bot) -> None:
        """`url`: the public address; without a path it gets one. Without a secret one is made up at each start."""
        parts = urlsplit(url)
        path = parts.path if parts.path not in {"", "/"} else _PATH
        self.url = urlunsplit(parts._replace(path=path))
        self.secret = secret or secrets.token_urlsafe(32)
        self.route = WebRoute(path, self._handle)
        self._bot = bot
        self._put: Callable[[Update], None] | None = None

    def open(self, put: Callable[[Update], None]) -> None:
        self._put = put

    def close(self) -> None:
        self._put = None

    async def _handle(self, request: WebRequest) -> WebReply:
        """403 without the secret, 400 for what is no update, 503 while the bot takes none."""
        given = request.headers.get(_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.secret.encode()):
            return WebReply(403)
        if self._put is None:
            return WebReply(503, headers={"Retry-After": "5"})
        try:
            raw = json.loads(request.body)
        except ValueError:
            return WebReply(400)
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return WebReply(400)
        update = parsed(raw, self._bot)
        if update is not None:
            self._put(update)
        return WebReply()
