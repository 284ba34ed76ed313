"""What may be logged or shown: texts without secrets, and tracebacks without what people wrote."""

from __future__ import annotations

import re
import textwrap
import traceback
from typing import TYPE_CHECKING

from bot.errors import SzukajError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

HIDDEN = "[…]"
_LEAST = 6
"""A shorter secret would be taken out of words that merely contain it."""

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=/bot)\d+:[^/\s\"']+",  # Telegram's addresses
        r"(?<=/bot)\d+%3A[^/\s\"']+",
        r"\b\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}",  # Telegram's tokens
        r"\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+",  # Slack's tokens
        r"(?<=hooks\.slack\.com/)[^\s\"'<>]+",  # Slack's response addresses: whoever knows one may post
        r"(?<=[?&]ticket=)[^&\s\"']+",  # Slack's sockets
        r"(?<=://)[^/\s:@\"']*:[^/\s@\"']+(?=@)",  # name and password in an address
    )
)


def redacted(text: str, secrets: Collection[str] = ()) -> str:
    """`text` without `secrets` and without anything that looks like a token of Telegram or Slack."""
    for secret in secrets:
        if len(secret) >= _LEAST:
            text = text.replace(secret, HIDDEN)
    for pattern in _PATTERNS:
        text = pattern.sub(HIDDEN, text)
    return text


_WORD = re.compile(r"\w{4,}")


def unquoted(text: str, said: Iterable[str]) -> str:
    """`text`, which a server wrote in part, without the words of four letters or more that stand in `said`."""
    words = {word.casefold() for one in said for word in _WORD.findall(one)}
    return _WORD.sub(lambda found: HIDDEN if found[0].casefold() in words else found[0], text)


_HARMLESS = (
    SzukajError,
    OSError,
    ImportError,
    NameError,
    AttributeError,
    TypeError,
    ArithmeticError,
    RecursionError,
)
"""Exceptions whose texts are about code, files and addresses; those of others may quote what a person wrote."""


def traceback_of(error: BaseException) -> str:
    """What led to `error`, and it, each with where it arose; with its text only where that is harmless."""
    return "\nwhich led to\n".join(reversed([_alone(one) for one in _chain(error)]))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """`error`, then what led to it, then what led to that."""
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in seen:
        seen.append(one)
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _alone(error: BaseException) -> str:
    kind = type(error)
    text = f": {error}" if isinstance(error, _HARMLESS) and str(error) else ""
    frames = "".join(traceback.format_tb(error.__traceback__))
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    inner = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    return "\n".join([f"{frames}{name}{text}", *(textwrap.indent(traceback_of(one), "  | ") for one in inner)])
