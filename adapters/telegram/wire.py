"""The wire to Telegram's Bot API: the library's requests, with what the server answered kept as data."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpx
from telegram.ext import Application
from telegram.request import HTTPXRequest

from adapters.telegram.errors import Answered

if TYPE_CHECKING:
    import ssl

    from telegram.request import RequestData

_CONNECTIONS = 16
"""At 100 ms a call five times what Telegram bears. The pool looks at each pair of them for every call: 200 people
at once cost 5 to 7 s of computing with the library's 256, 2 s with these (measured, with the fake server's share).
"""
_QUIET = {"telegram": logging.WARNING, "httpx": logging.WARNING, "httpcore": logging.WARNING}
"""What they log below these levels holds texts of messages, and addresses with the token."""


_SUCCESS = re.compile(rb"\s*\{(?!\s*\"ok\"\s*:\s*false).*\}\s*", re.DOTALL)


def quieten() -> None:
    """The libraries' loggers keep what is said and the token to themselves, whatever level the log has."""
    for name, level in _QUIET.items():
        logger = logging.getLogger(name)
        logger.setLevel(max(level, logger.level))


class Wire(HTTPXRequest):
    """Raises `Answered` for every answer that is no success.

    The library would lose the status and quote answers that are no JSON in its log; and its own error for 429
    cannot be raised where warnings are errors. Calls wait for a connection here, in their order, as the pool looks
    through all that wait again and again.
    """

    def __init__(self, connections: int, *, seconds: float) -> None:
        """`seconds`: how long each step of a call may take."""
        super().__init__(
            connections,
            connect_timeout=seconds,
            read_timeout=seconds,
            write_timeout=seconds,
            pool_timeout=seconds,
            httpx_kwargs={"verify": _certificates()},
        )
        self._room = asyncio.Semaphore(connections)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *args: Any,  # the library's four timeouts, passed on as they are
        **kwargs: Any,
    ) -> tuple[int, bytes]:
        async with self._room:
            status, body = await super().do_request(url, method, request_data, *args, **kwargs)
        if 200 <= status < 300 and _SUCCESS.fullmatch(body):
            return status, body
        raise _answered(status, body)


def _answered(status: int, body: bytes) -> Answered:
    try:
        told = json.loads(body)
    except ValueError:
        return Answered(status)
    if not isinstance(told, dict):
        return Answered(status)
    if 200 <= status < 300 and told.get("ok") is False:  # as some servers refuse
        status = _whole(told.get("error_code")) or 400
    parameters = told.get("parameters")
    known = parameters if isinstance(parameters, dict) else {}
    return Answered(
        status,
        str(told.get("description") or ""),
        retry_after=_number(known.get("retry_after")),
        moved_to=_whole(known.get("migrate_to_chat_id")),
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and value >= 0 else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def application(token: str, api_url: str, *, seconds: float) -> Application[Any, Any, Any, Any, Any, Any]:
    """The library's application: its update queue and handlers, without its poller and its rate limiter.

    One refusal with a wait would halt every chat in that limiter. `seconds`: how long a call may wait for an
    answer. The type's six parameters are kinds of context that are not used here.
    """
    quieten()
    return (
        Application.builder()
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(Wire(_CONNECTIONS, seconds=seconds))
        .get_updates_request(Wire(2, seconds=seconds))
        .updater(None)
        .job_queue(None)
        .build()
    )


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    """Read once: it takes longer than everything else here."""
    return httpx.create_ssl_context()
