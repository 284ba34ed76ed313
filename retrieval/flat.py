"""Text without case and diacritics at the same length: what is found in it stands there in the original too."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "ς": "σ",
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


# Most texts are plain once these are replaced, and a few replacements of one letter are five times as quick as a
# translation of every character.
_POLISH = tuple(zip("ąćęłńóśźż", "acelnoszz", strict=True))
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=8)  # the rules of one advert look at the same text one after the other
def flat(text: str) -> str:
    """Lower case without diacritics, character for character: `len(flat(t)) == len(t)`."""
    low = lower(text)
    for letter, plain in (("\t", " "), ("`", "'")):
        low = low.replace(letter, plain)
    return without_marks(low, _LETTERS)


def lower(text: str) -> str:
    """Lower case, character for character."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two characters
        low = "".join(char.lower()[0] for char in text)
    return low


def without_marks(low: str, letters: Mapping[int, int | str]) -> str:
    """`low.translate(letters)` for a table that leaves ASCII as it is and has the Polish letters plain."""
    if low.isascii():
        return low
    for letter, plain in _POLISH:
        low = low.replace(letter, plain)
    return low if low.isascii() else _BEYOND_ASCII.sub(lambda found: found[0].translate(letters), low)


def blank(text: str, start: int, end: int) -> str:
    """`text` with one stretch replaced by spaces."""
    return text[:start] + " " * (end - start) + text[end:]
