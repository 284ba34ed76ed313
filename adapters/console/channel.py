"""The terminal as a channel: what is owed is shown when the conversation is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.console.screen import Screen
    from bot.domain import Address, Language, Part


class ScreenChannel:
    """Shows digests on a screen; what has been shown has arrived."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    async def send(self, address: Address, parts: Sequence[Part], *, language: Language) -> None:
        self._screen.language = language
        for part in parts:
            self._screen.show(part)
        self._screen.end()
