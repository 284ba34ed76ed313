"""What nobody expected: logged once with where it happened, and without texts that could quote a person."""

from __future__ import annotations

import logging
import secrets

from bot.requests import current_request, where_of

log = logging.getLogger(__name__)


def log_bug(what: str, error: BaseException) -> str:
    """The number under which the bug stands in the log."""
    number = current_request() or secrets.token_hex(4)
    log.error("%s failed (%s), most recent call last:\n%s", what, number, where_of(error))
    return number
