"""JSON as people and templates write it, where what they wrote still makes one sense.

Comments, commas too many, raw line breaks, HTML's entities, unescaped quotes, several values one after another,
and what Python prints.
"""

from __future__ import annotations

import ast
import json
import re
from html import unescape
from typing import Any

_OPENING = re.compile(r"\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)")
_CLOSING = re.compile(r"(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*;?\s*$")
_LONGEST_CLOSING = 80
# A text without an end goes on to that of the whole, so that it is not looked for once more from each quote in it.
_STRING = r'("[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z))'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMA_TOO_MANY = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_GAP = re.compile(r"[\s,;]*")
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
# A quote that ends a text: what follows goes on with the object or list.
_ENDS = re.compile(r'\s*(?:$|[:}\]]|,\s*(?:["{\[}\]\d-]|true|false|null))')
_PRINTED = re.compile(r"\s*\[?\s*\{\s*'")
_LONGEST_PRINTED = 8 * 1024 * 1024


def loads(raw: str, *, guessing: bool = True) -> list[Any] | None:
    """The values of a text that is JSON or nearly so; None where nothing makes sense of it.

    `guessing`: also which quotes were not escaped, or that its quotes are HTML's.
    """
    raw = _unwrapped(_unwrapped(raw)).strip().rstrip(";").strip()
    if _PRINTED.match(raw):
        return _printed(raw)
    guessed = (lambda text: _mended(_quoted(text)), _unescaped) if guessing else ()
    for mended in (lambda text: text, _mended, *guessed):
        try:
            return _values(mended(raw))
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(raw: str) -> str:
    """Without the marks of a comment or of CDATA around it."""
    opening = _OPENING.match(raw)
    raw = raw[opening.end() :].rstrip() if opening else raw.rstrip()
    closing = _CLOSING.search(raw, max(0, len(raw) - _LONGEST_CLOSING))
    return raw[: closing.start()] if closing else raw


def _values(text: str) -> list[Any]:
    """One value, or several one after another."""
    decoder = json.JSONDecoder(strict=False)
    found, at = [], 0
    while at < len(text):
        value, end = decoder.raw_decode(text, at)
        found.append(value)
        at = _GAP.match(text, end).end()  # type: ignore[union-attr]  # it matches the empty text as well
    if not found:
        raise ValueError("empty")
    return found


def _mended(text: str) -> str:
    """Without comments and commas too many, and without the backslashes of escapes that JSON lacks."""
    text = _COMMENT.sub(lambda match: _BAD_ESCAPE.sub("", match[1]) if match[1] else " ", text)
    return _COMMA_TOO_MANY.sub(lambda match: match[1] or "", text)


def _quoted(text: str) -> str:
    """With the quotes escaped that stand in the middle of a text."""
    pieces, inside, at = [], False, 0
    for match in re.finditer(r'\\.|"', text, re.DOTALL):
        if match[0] != '"':
            continue
        pieces.append(text[at : match.start()])
        at = match.end()
        if inside and not _ENDS.match(text, at):
            pieces.append('\\"')
        else:
            pieces.append('"')
            inside = not inside
    return "".join([*pieces, text[at:]])


def _unescaped(text: str) -> str:
    """JSON that a template wrote with HTML's entities for its quotes."""
    return _mended(unescape(text)) if "&quot;" in text or "&#34;" in text else "!"


def _printed(text: str) -> list[Any] | None:
    """A list or a dictionary as Python prints it: {'title': 'Kucharz', 'remote': None}."""
    if len(text) > _LONGEST_PRINTED:
        return None
    try:
        return [ast.literal_eval(text)]
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None
