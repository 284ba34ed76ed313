"""Small Markdown (bot.texts.markup) as styled lines: **bold**, escaped signs, bare links that can be clicked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.text import Text

from adapters.console.words import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

SEPARATOR = " · "
_NBSP = "\N{NO-BREAK SPACE}"
_FILLER = "\ue000"
"""Of private use, one cell wide, and no space to rich; `clean` lets none of them in."""

_INLINE = re.compile(r"\\(?P<literal>[\\`*_\[\]<>~|])|(?P<bold>\*\*)")
_LINK = re.compile(r"(?P<label>(?:[^\W\d_ ]+: )?)(?P<link>https?://[^\s<>\"'`\\]+)")


def styled(line: str, style: str = "") -> Text:
    """One line of small Markdown."""
    line = clean(line)
    text = Text(style=style)
    linked = _LINK.fullmatch(line)
    if (
        linked
    ):  # only our own lines look like this; an address inside a stranger's words is not made easy to follow
        return text.append(linked["label"]).append(linked["link"], f"cyan link {linked['link']}")
    bold = False
    at = 0
    for mark in _INLINE.finditer(line):
        text.append(line[at : mark.start()], "bold" if bold else "")
        at = mark.end()
        if mark["bold"]:
            bold = not bold
        else:
            text.append(mark["literal"], "bold" if bold else "")
    text.append(line[at:], "bold" if bold else "")
    return text


def facts(line: str, width: int) -> list[str]:
    """The facts of a card's line; several pay ranges are one fact, unless they are too wide."""
    return [one for fact in line.split(SEPARATOR) for one in (fact.split("; ") if len(fact) > width else [fact])]


def wrapped(text: Text, console: Console, width: int) -> list[Text]:
    """The text in lines of a width; an amount is not broken at its no-break spaces, as rich would."""
    text.plain = text.plain.replace(_NBSP, _FILLER)
    lines = list(text.wrap(console, width))
    for line in lines:
        line.plain = line.plain.replace(_FILLER, _NBSP)
    return lines


def flowing(parts: Sequence[str], width: int) -> list[str]:
    """The parts joined by " · " to lines of at most `width` characters, as far as the parts allow."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(SEPARATOR) + len(part) <= width:
            lines[-1] += SEPARATOR + part
        else:
            lines.append(part)
    return lines
