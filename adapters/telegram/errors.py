"""What Telegram, its library and the connection raise, translated into our failures; nothing else translates them.

PlatformError (bot.errors)
├── BadToken, AddresseeGone
├── MaybeSent
│   └── Unread       Telegram has done it, and told so in a form that nobody knows
└── NotSent
    ├── Refused      Telegram will not do it, however often it is asked; `reason` says what is wrong
    ├── Moved        the group has become a supergroup, with the id `chat`
    └── Contested    somebody else takes the messages of this bot

No text of theirs goes on: it may quote what a person wrote, or the address with the token.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
)

from bot.errors import AddresseeGone, BadToken, MaybeSent, NotSent, PlatformError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Reason = Literal[
    "method", "markup", "unchanged", "missing", "too_long", "late", "thread", "keyboard", "uneditable", "other"
]

TOKEN_WRONG = "Telegram does not know the token in TELEGRAM_BOT_TOKEN: take it from @BotFather, /mybots, API Token"


class Refused(NotSent):
    """`reason`: "method" where this server does not know the method at all."""

    def __init__(self, message: str, reason: Reason) -> None:
        super().__init__(message)
        self.reason: Reason = reason


class Moved(NotSent):
    def __init__(self, message: str, chat: int) -> None:
        super().__init__(message)
        self.chat = chat


class Contested(NotSent):
    pass


class Unread(MaybeSent):
    pass


class Answered(TelegramError):
    """The server answered with an HTTP status that is none of success; raised by our wire, with what it said."""

    def __init__(
        self, status: int, description: str = "", *, retry_after: float | None = None, moved_to: int | None = None
    ) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to


_GONE = re.compile(
    r"(?:chat|user) not found|user is deactivated|chat was (?:deactivated|deleted)|bot was (?:kicked|blocked)"
    r"|peer_id_invalid|chat_write_forbidden|chat_restricted|not enough rights to send|no rights to send"
    r"|need administrator rights|not a member|input_user_deactivated"
)
_REASONS: Sequence[tuple[str, Reason]] = (
    (r"reply.?markup.*too.?long", "keyboard"),
    (r"can.?t parse entities|entit", "markup"),
    (r"not modified", "unchanged"),
    (r"to (?:edit|delete) not found|message_id_invalid", "missing"),
    (r"too long|entity_text_invalid", "too_long"),
    (r"query is too old|query id is invalid|query_id_invalid", "late"),
    (r"thread not found|topic", "thread"),
    (r"button|keyboard|reply markup", "keyboard"),
    (r"can.?t be (?:edited|deleted)", "uneditable"),
    (r"method not found|unknown method", "method"),
)
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.WriteTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
"""The request did not reach Telegram, or not whole."""


def translated(error: Exception, what: str) -> PlatformError:
    """Our failure for whatever a call raised; `what`: the method, for the message."""
    for kind, ours in _OURS:
        if isinstance(error, kind):
            return ours(error, what)
    if isinstance(error, KeyError | TypeError | ValueError | AttributeError):  # the library's, over a success
        return Unread(f"{what}: done, but the answer makes no sense ({type(error).__name__})")
    return MaybeSent(f"{what}: the answer makes no sense ({type(error).__name__})")


def _of_status(error: Answered, what: str) -> PlatformError:
    if error.moved_to is not None:
        return _moved(error.moved_to, what)
    if error.status in _OF_STATUS:
        return _OF_STATUS[error.status](error, what)
    if error.status < 300:
        return MaybeSent(f"{what}: the answer makes no sense (HTTP {error.status})")
    if error.status >= 500:
        return NotSent(f"{what}: Telegram's server fails (HTTP {error.status})")
    return _of_description(error.description, what, error.status)


def _of_description(description: str, what: str, status: int = 400) -> PlatformError:
    folded = description.casefold()
    if _GONE.search(folded):
        return AddresseeGone(f"{what}: there is no such chat any more, or the bot may not write there")
    fitting: list[Reason] = [reason for pattern, reason in _REASONS if re.search(pattern, folded)]
    reason: Reason = fitting[0] if fitting else "other"
    return Refused(f"{what}: refused ({reason}, HTTP {status}{_quotable(description)})", reason)


def _quotable(description: str) -> str:
    """A description in fixed words, without anything that could have come from a person."""
    fixed = re.fullmatch(r"[A-Za-z_ :'-]{1,120}", description.removeprefix("Bad Request: "))
    return f": {fixed[0]}" if fixed else ""


def _contested(what: str, description: str) -> Contested:
    by_webhook = "webhook" in description.casefold()
    whose = "a webhook is set for this bot" if by_webhook else "another process asks for this bot's messages"
    return Contested(
        f"{what}: {whose}; only one may run with this token, stop the other or take a token of its own"
    )


def _of_connection(cause: BaseException | None, what: str) -> PlatformError:
    if isinstance(cause, _NEVER_LEFT):
        return NotSent(f"{what}: Telegram cannot be reached ({type(cause).__name__})")
    return MaybeSent(f"{what}: the connection broke before an answer ({type(cause).__name__})")


def _moved(chat: int, what: str) -> Moved:
    return Moved(f"{what}: the group has become a supergroup", chat)


def _gone(_: Exception, what: str) -> AddresseeGone:
    return AddresseeGone(f"{what}: Telegram may not deliver to this chat any more")


def _unknown(_: Exception, what: str) -> Refused:
    return Refused(f"{what}: this server does not know the method", "method")


def _bad_token(_: Exception, __: str) -> BadToken:
    return BadToken(TOKEN_WRONG)


def _flooded(what: str, seconds: float | None) -> NotSent:
    return NotSent(f"{what}: Telegram asks to wait", retry_after=seconds)


_OF_STATUS: Mapping[int, Callable[[Answered, str], PlatformError]] = {
    401: _bad_token,
    403: _gone,
    404: _unknown,
    405: _unknown,
    409: lambda error, what: _contested(what, error.description),
    429: lambda error, what: _flooded(what, error.retry_after),
    501: _unknown,
    504: lambda error, what: MaybeSent(f"{what}: the answer was lost (HTTP {error.status})"),
}
_OURS: Sequence[tuple[type[Exception], Callable[[Any, str], PlatformError]]] = (
    (PlatformError, lambda error, _: error),
    (Answered, _of_status),
    (ChatMigrated, lambda error, what: _moved(error.new_chat_id, what)),
    # Past the property, which warns of its own change of type.
    (RetryAfter, lambda error, what: _flooded(what, error._retry_after.total_seconds())),
    (Forbidden, _gone),
    (BadRequest, lambda error, what: _of_description(error.message, what)),
    (Conflict, lambda error, what: _contested(what, error.message)),
    (InvalidToken, _bad_token),
    (EndPointNotFound, _unknown),
    (PassportDecryptionError, lambda _, what: Refused(f"{what}: a passport cannot be read", "other")),
    (NetworkError, lambda error, what: _of_connection(error.__cause__, what)),
)
"""In the order in which they are tried; `Any`: each function takes the error of its own line."""
