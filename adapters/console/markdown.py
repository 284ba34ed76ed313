"""Small Markdown (bot.texts.markup) as styled lines: **bold**, escaped signs, bare links that can be clicked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from adapters.console.words import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

SEPARATOR = " · "

_INLINE = re.compile(
    r"\\(?P<literal>[\\`*_\[\]<>~|])|(?P<bold>\*\*)|(?P<link>https?://[^\s<>\"'`\\]+[^\s<>\"'`\\.,;:!?)])"
)


def styled(line: str, style: str = "") -> Text:
    """One line of small Markdown."""
    line = clean(line)
    text = Text(style=style)
    bold = False
    at = 0
    for mark in _INLINE.finditer(line):
        text.append(line[at : mark.start()], "bold" if bold else "")
        at = mark.end()
        if mark["bold"]:
            bold = not bold
        elif mark["link"]:
            text.append(mark["link"], f"cyan link {mark['link']}")
        else:
            text.append(mark["literal"], "bold" if bold else "")
    text.append(line[at:], "bold" if bold else "")
    return text


def flowing(parts: Sequence[str], width: int) -> list[str]:
    """The parts joined by " · " to lines of at most `width` characters, as far as the parts allow."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(SEPARATOR) + len(part) <= width:
            lines[-1] += SEPARATOR + part
        else:
            lines.append(part)
    return lines
