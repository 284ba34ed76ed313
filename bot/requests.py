"""What the log tells: the id of the message being answered, and where a bug is, without anybody's words."""

from __future__ import annotations

import secrets
import traceback
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


def where_of(error: BaseException) -> str:
    """The traceback without the exceptions' own texts, which may quote what a person wrote."""
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in chain:
        chain.append(cause)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "then:\n".join(
        "".join(traceback.format_tb(one.__traceback__)) + f"{type(one).__module__}.{type(one).__qualname__}\n"
        for one in reversed(chain)
    )
