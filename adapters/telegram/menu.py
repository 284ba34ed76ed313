"""The bot's commands in Telegram's menus, in both languages."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import BotCommand

from adapters.telegram.phrases import PHRASES
from bot.errors import PlatformError

if TYPE_CHECKING:
    from telegram import Bot

    from adapters.telegram.calling import Caller
    from bot.domain import Language

log = logging.getLogger(__name__)


def commands(language: Language) -> list[BotCommand]:
    return [BotCommand(name, about) for name, about in PHRASES[language].commands.items()]


async def register(bot: Bot, caller: Caller) -> None:
    """Polish for everybody, and each language for those who use it. A server that refuses is lived with."""
    languages: tuple[tuple[str | None, Language], ...] = ((None, "pl"), ("pl", "pl"), ("en", "en"))
    for code, language in languages:
        try:
            await caller.once("setMyCommands", lambda: bot.set_my_commands(commands(language), language_code=code))  # noqa: B023
        except PlatformError as failure:
            if caller.knows("setMyCommands"):
                log.warning("the bot's commands could not be put into Telegram's menu: %s", failure)
            return
