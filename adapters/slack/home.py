"""The app's Home: how to ask, examples to tap, the form, and the person's alerts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from adapters.slack.blocks import button, plain_text, text_blocks
from adapters.slack.modal import OPEN_FORM
from adapters.slack.phrases import PHRASES
from bot.domain import Address
from bot.errors import DatabaseError
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from adapters.slack.sending import Json
    from bot.domain import Alert, Language
    from bot.ports import PersonAlerts

log = logging.getLogger(__name__)

EXAMPLE = "example"
"""How the action_id of an example begins; its value is the message."""
_MOST_BLOCKS = 90
"""Slack allows 100 in a Home."""


def home(language: Language, alerts: str) -> Json:
    """The view; `alerts`: the person's, in words."""
    phrases = PHRASES[language]
    examples = [button(example, f"{EXAMPLE}:{number}", example) for number, example in enumerate(phrases.examples)]
    blocks: list[Json] = [
        _header(phrases.home_title),
        *text_blocks(phrases.home_intro),
        {"type": "actions", "elements": [button(phrases.new_search, OPEN_FORM) | {"style": "primary"}]},
        _header(phrases.home_examples),
        {"type": "actions", "elements": examples},
        _header(phrases.home_alerts),
        *text_blocks(alerts),
    ]
    return {"type": "home", "blocks": blocks[:_MOST_BLOCKS]}


async def alerts_text(
    alerts: PersonAlerts, user: str, language: Language | None, *, now: datetime
) -> tuple[str, Language]:
    """The person's alerts in words, and the language of these: `language` where Slack tells it."""
    address = Address("slack", "home", user)
    try:
        mine, zone = await alerts.everywhere(address), await alerts.zone(address)
    except DatabaseError as error:
        log.warning("the database failed: %s", error)
        return say(language or "pl").words.command_needs_memory, language or "pl"
    spoken: Language = language or (mine[-1].language if mine else "pl")
    return _told(mine, spoken, now, zone), spoken


def _told(mine: Sequence[Alert], language: Language, now: datetime, zone: ZoneInfo) -> str:
    """Those of the direct messages, where their numbers count, then those of channels."""
    speech = say(language)
    words = speech.words.alerts
    direct = [one for one in mine if one.address.chat.startswith("D")]
    lines = [words.none] if not mine else [speech.count(words.listed, len(mine))]
    for some, hint in (
        (direct, words.hint),
        ([one for one in mine if one not in direct], PHRASES[language].alerts_of_channels),
    ):
        if some:
            lines += [*(speech.alert(one, now=now, zone=zone, on_opening=False) for one in some), hint]
    return "\n".join(lines)


def _header(text: str) -> Json:
    return {"type": "header", "text": plain_text(text, 150)}
