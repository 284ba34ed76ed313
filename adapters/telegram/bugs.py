"""What nobody expected: logged once with where it happened, and without texts that could quote a person."""

from __future__ import annotations

import logging
import secrets
import traceback

from bot.requests import current_request

log = logging.getLogger(__name__)


def log_bug(what: str, error: BaseException) -> str:
    """The number under which the bug stands in the log."""
    number = current_request() or secrets.token_hex(4)
    where = "".join(traceback.format_tb(error.__traceback__))
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    log.error("%s failed (%s), most recent call last:\n%s%s", what, number, where, kind)
    return number
