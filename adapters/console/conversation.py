"""The conversation in a terminal: asks for a line, shows the answer, again.

The person types in the main thread, where Ctrl-C and the keys for editing a line work as everywhere; answers are
made in a thread of their own (`Background`).
"""

from __future__ import annotations

from contextlib import aclosing
from typing import IO, TYPE_CHECKING, Any

from adapters.console.phrases import PHRASES
from bot.domain import Address, Message
from bot.texts import language_of

if TYPE_CHECKING:
    from adapters.console.background import Background
    from adapters.console.screen import Screen
    from bot.ports import Answering

ADDRESS = Address(platform="console", chat="terminal", user="local")


_LEAVING = frozenset({"exit", "quit", "/exit", "/quit", ":q", "wyjdź", "wyjdz", "koniec"})


def converse(answering: Answering, screen: Screen, background: Background[Any]) -> None:
    """Until the person leaves, with Ctrl-D or a word for it. Ctrl-C ends the answer under way."""
    _edit_lines()
    phrases = PHRASES[screen.language]
    while True:
        try:
            line = input(screen.prompt(phrases.prompt))
        except EOFError:
            screen.say(f"\n{phrases.goodbye}")
            return
        except KeyboardInterrupt:
            screen.say(f"\n{phrases.leaving}")
            continue
        if line.strip().casefold() in _LEAVING:
            screen.say(phrases.goodbye)
            return
        if line.strip():
            try:
                background.call(_show(answering, screen, line))
            except KeyboardInterrupt:
                screen.say(f"{phrases.cancelled}\n", "yellow")


def read_through(answering: Answering, screen: Screen, background: Background[Any], lines: IO[str]) -> None:
    """Input that is not a terminal: one message a line, every answer on stdout."""
    for line in lines:
        if line.strip():
            background.call(_show(answering, screen, line))


async def _show(answering: Answering, screen: Screen, line: str) -> None:
    screen.language = language_of(line, screen.language)
    message = Message(ADDRESS, line.strip(), screen.language)
    async with aclosing(answering.answer(message)) as parts:
        try:
            async for part in parts:
                screen.show(part)
        finally:
            screen.end()


def _edit_lines() -> None:
    """Arrow keys and earlier lines in `input`, kept no longer than the conversation."""
    try:
        import readline
    except ImportError:  # a Python without it still talks
        return
    readline.set_history_length(500)
