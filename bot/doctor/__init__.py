"""Checks everything that a person must get right before the bot works well, and says how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.doctor.check import Check, State
from bot.doctor.own import (
    database_check,
    folder_check,
    model_check,
    offer_checks,
    python_check,
    reading_check,
    room_check,
    settings_check,
)
from bot.doctor.serving import access_checks, platform_checks, serving_checks
from bot.platforms import slack_plan, telegram_plan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.settings import Settings

__all__ = ["Check", "State", "examine"]


async def examine(settings: Settings, *, clock: Callable[[], datetime]) -> AsyncIterator[Check]:
    """Every check in turn; none of them raises an expected failure."""
    yield python_check()
    yield settings_check(settings, clock())
    yield folder_check(settings.data_dir)
    yield room_check(settings.data_dir)
    for check in offer_checks(settings, clock()):
        yield check
    yield reading_check(settings)
    yield await database_check(settings, clock())
    yield await model_check(settings)
    async for check in platform_checks("Telegram", telegram_plan, settings):
        yield check
    for check in access_checks(settings):
        yield check
    async for check in platform_checks("Slack", slack_plan, settings):
        yield check
    if settings.telegram_bot_token is not None or settings.slack_bot_token is not None:
        for check in serving_checks(settings):
            yield check
