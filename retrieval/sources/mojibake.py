"""Text that was written as UTF-8 and read as an old encoding ("KsiÄ™gowa"), as whole exports sometimes are."""

from __future__ import annotations

_SIGNS = "ÃÄÅĂĹ"
"""What the first bytes of Polish letters become, read as Windows-1252 or Windows-1250."""

_READ_AS = ("cp1252", "cp1250")


def unmangled(text: str) -> str:
    """The text as it was meant; as it is where it was read rightly."""
    if text.isascii() or not any(map(text.__contains__, _SIGNS)):
        return text
    for encoding in _READ_AS:
        try:
            return _bytes(text, encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


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
