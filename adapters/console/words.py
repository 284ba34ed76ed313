"""Words on a screen: cleaned of what could command a terminal, wrapped as they come, taken back when wrong."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from rich.console import Console

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"
_HARMLESS = "\n\u200d"  # the line break, and the joiner inside emoji
_MARK = re.compile(r"\\([\\`*_\[\]<>~|])|(\*\*)")


def clean(text: str, *, lines: bool = False) -> str:
    """`text` without control characters, escape sequences' beginnings and marks that turn the writing direction.

    Offers are text from strangers, and a terminal obeys such characters. `lines`: line breaks stay.
    """
    kept = "".join(
        c
        if c in _HARMLESS or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"}
        else " "
        if c == "\t"
        else ""
        for c in text.replace("\r\n", "\n")
    )
    return kept if lines else re.sub(r"[ \n]+", " ", kept).strip(" ")  # a no-break space stays one


class WordStream:
    """The pieces of one answer: a terminal shows them at once, anything else gets the whole in the end."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._terminal = console.is_terminal
        self._bold = console.is_terminal and not console.no_color
        self._forget()

    def _forget(self) -> None:
        self._word = ""
        self._written: list[str] = []
        self._column = 0
        self._hang = 0
        self._breaks = 0
        self._emphasis = False

    def __bool__(self) -> bool:
        """Whether there is anything that has not been finished."""
        return bool(self._written or self._word)

    def add(self, piece: str) -> None:
        for c in clean(piece, lines=True):
            if c in " \n":
                self._end_word()
                self._break() if c == "\n" else self._space()
            else:
                self._word += c
        if self._terminal:
            self._console.file.flush()

    def take_back(self) -> None:
        """Removes all pieces so far; what has already left the screen is struck through by a line."""
        if self._terminal and self._written:
            if self._breaks < self._console.height - 1:
                up = f"\x1b[{self._breaks}A" if self._breaks else ""
                self._console.file.write(f"{_PLAIN if self._bold else ''}\r{up}\x1b[J")
            else:
                self._console.file.write("\n" + "-" * min(20, self._console.width) + "\n")
        self._forget()

    def finish(self) -> None:
        """Ends the line; what comes next is another answer."""
        self._end_word()
        if self._emphasis and self._bold:
            self._written.append(_PLAIN)
            self._show(_PLAIN)
        if not self._terminal:
            self._console.file.write("".join(self._written).strip())
        if self._written:
            self._console.file.write("\n")
            self._console.file.flush()
        self._forget()

    def _end_word(self) -> None:
        word, self._word = self._word, ""
        if not word:
            return
        width = cell_len(_MARK.sub(lambda mark: mark[1] or "", word))
        if not self._column:
            self._hang = 2 if word == "-" else 0  # a list's item goes on under its text
        elif self._terminal and self._column + width > self._console.width - 1:
            self._break()
            self._put(" " * self._hang)
            self._column = self._hang
        at = 0
        for mark in _MARK.finditer(word):
            self._put(word[at : mark.start()])
            at = mark.end()
            if mark[2]:
                self._emphasis = not self._emphasis
                self._put((_BOLD if self._emphasis else _PLAIN) if self._bold else "")
            else:
                self._put(mark[1])
        self._put(word[at:])
        self._column += width
        if self._column > self._console.width:  # longer than a line, so the terminal itself has broken it
            self._breaks += (self._column - 1) // self._console.width

    def _space(self) -> None:
        if self._column:
            self._put(" ")
            self._column += 1

    def _break(self) -> None:
        self._put("\n")
        self._column = 0
        self._breaks += 1

    def _put(self, text: str) -> None:
        self._written.append(text)
        self._show(text)

    def _show(self, text: str) -> None:
        if self._terminal:
            self._console.file.write(text)
