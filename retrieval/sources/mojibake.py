"""Text that was written as UTF-8 and read as an old encoding ("KsiÄ™gowa"), as whole exports sometimes are; and
letters that R on Windows has no code for in the encoding of the system, and writes as "<U+202F>"."""

from __future__ import annotations

import re
import sys

_SIGNS = "ÃÄÅĂĹ"
"""What the first bytes of Polish letters become, read as Windows-1252 or Windows-1250."""

_READ_AS = ("cp1252", "cp1250")
_ESCAPED, _ESCAPE = "<U+", re.compile(r"<U\+([0-9A-F]{4,8})>")


def unmangled(text: str) -> str:
    """The text as it was meant; as it is where it was read rightly."""
    if _ESCAPED in text:
        text = _ESCAPE.sub(_letter, text)
    if text.isascii() or not any(map(text.__contains__, _SIGNS)):
        return text
    for encoding in _READ_AS:
        try:
            return _bytes(text, encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _letter(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    return chr(code) if code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else escape[0]


def _bytes(text: str, encoding: str) -> bytes:
    """The bytes that the text was read from; what the encoding has no letter for was left as it was."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return b"".join(_byte(letter, encoding) for letter in text)


def _byte(letter: str, encoding: str) -> bytes:
    try:
        return letter.encode(encoding)
    except UnicodeEncodeError:
        return letter.encode("latin-1")
