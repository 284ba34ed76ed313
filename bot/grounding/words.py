"""Folding and inflection, as far as recognising a name needs them; the whole analysis of Polish is elsewhere."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ł": "l", "ß": "ss", "ø": "o", "đ": "d"} | dict(zip("ąćęńóśźż", "acenoszz", strict=True))
)
"""Letters that are no other letter with a mark, and the Polish ones, which this way need no decomposition."""
_WORD = re.compile(r"[^\W_]+(?:['’&.+#-]?[^\W_]+)*[+#]*")
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, folded, and where it stands in its text."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        """Begins like a proper name: with a capital letter, perhaps after a small one (eBay)."""
        return any(letter.isupper() for letter in self.text[:2])


def fold(text: str) -> str:
    """Lower case without diacritics."""
    folded = text.casefold().translate(_LETTERS)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=1024)  # a check asks for the same sentence and the same names many times
def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))


def folded_words(text: str) -> list[str]:
    """The words of a long text, folded, and nothing else of them: a third of the time of `words`."""
    return fold("\n".join(_WORD.findall(text))).split("\n")


def same_word(said: str, name: str) -> bool:
    """Whether a folded word may be an inflected form of a folded name: "comarchu" of "comarch".

    The stem is the name without its last two letters, of at least four letters (three for a name of four);
    a shorter name inflects only by an ending of up to three letters ("pkp", "pkp-u").
    """
    if said == name:
        return True
    if len(name) < 4 or said[:3] != name[:3]:
        return False
    stem = name[: max(3 if len(name) == 4 else 4, len(name) - 2)]
    if len(name) == 5 and name[-1] in "aeoy":
        stem = name[:3]  # Żabka, Żabce: the last consonant changes
    return said.startswith(stem) and len(said) <= len(name) + _LONGEST_ENDING
