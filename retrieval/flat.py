"""Text without case and diacritics at the same length: what is found in it stands there in the original too."""

from __future__ import annotations

import unicodedata

_ODD = {
    "ł": "l",
    "ß": "s",
    "ø": "o",
    "đ": "d",
    "æ": "a",
    "œ": "o",
    "ı": "i",
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
}
_ODD |= {
    "½": "½",
    "¾": "¾",
    "¼": "¼",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
}


class _Letters(dict[int, int]):
    """The plain letter of each character met so far."""

    def __missing__(self, code: int) -> int:
        char = chr(code).lower()[:1]
        plain = _ODD.get(char) or next(
            (c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)), " "
        )
        self[code] = ord(plain)
        return self[code]


_LETTERS = _Letters()


def flat(text: str) -> str:
    """Lower case without diacritics, character for character: `len(flat(t)) == len(t)`."""
    return text.translate(_LETTERS)


def blank(text: str, start: int, end: int) -> str:
    """`text` with one stretch replaced by spaces."""
    return text[:start] + " " * (end - start) + text[end:]
