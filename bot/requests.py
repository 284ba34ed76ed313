"""The id of the message being answered: in every line of the log about it, and in what is told of a bug."""

from __future__ import annotations

import secrets
from contextvars import ContextVar

_current: ContextVar[str] = ContextVar("request", default="")


def begin_request() -> str:
    """A new id, for this task and those it starts from now on."""
    identity = secrets.token_hex(4)
    _current.set(identity)
    return identity


def current_request() -> str:
    """The id of the message being answered here, "" outside of any."""
    return _current.get()
