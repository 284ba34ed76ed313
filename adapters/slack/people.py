"""In which language a person uses Slack, asked once and kept for a while."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.errors import PlatformError

if TYPE_CHECKING:
    from adapters.slack.sending import Api
    from bot.domain import Language

_MOST = 5000


class People:
    """Asks Slack, which needs the scope users:read; without it, or in `patience` seconds, nothing is known."""

    def __init__(self, api: Api, *, patience: float) -> None:
        self._api = api
        self._patience = patience
        self._known: dict[str, Language | None] = {}

    async def language(self, user: str) -> Language | None:
        if user in self._known:
            return self._known[user]
        if self._api.lacks("users.info"):
            return None
        try:
            async with asyncio.timeout(self._patience):
                answer = await self._api.call("users.info", hurry=True, user=user, include_locale="true")
        except (PlatformError, TimeoutError):
            return None
        if len(self._known) >= _MOST:
            self._known.clear()
        locale = str((answer.get("user") or {}).get("locale") or "")
        self._known[user] = _language(locale)
        return self._known[user]


def _language(locale: str) -> Language | None:
    start = locale[:2].lower()
    return "pl" if start == "pl" else "en" if start == "en" else None
